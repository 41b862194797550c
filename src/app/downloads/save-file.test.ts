// A saved file has its name, is readable after the click (Safari reads it then), and is released in the end.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KEPT, saveFile } from './save-file.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a file is saved under its name, and can be read until a minute after the click', async () => {
  const clicked: { address: string; name: string }[] = [];
  vi.stubGlobal('document', {
    createElement: (name: string) => {
      expect(name).toBe('a');
      const link = {
        href: '',
        download: '',
        click: () => clicked.push({ address: link.href, name: link.download }),
      };
      return link;
    },
  });
  const files = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.set('blob:1', file as Blob);
    return 'blob:1';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void files.delete(address));

  saveFile(new Blob(['id,value']), 'coal.csv');
  expect(clicked).toEqual([{ address: 'blob:1', name: 'coal.csv' }]);

  vi.advanceTimersByTime(KEPT - 1);
  expect(await files.get('blob:1')?.text()).toBe('id,value');
  vi.advanceTimersByTime(1);
  expect(files.size).toBe(0);
});
