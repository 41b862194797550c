// What waits for a frame comes after it, once, unless it is ended.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFrame } from './after-frame.ts';

let frames: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => frames.push(task));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => void (frames[id - 1] = () => undefined));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const frame = (): void => frames.forEach((task) => task());

test('it comes after the frame, not in it', () => {
  const task = vi.fn();
  afterFrame(task);
  vi.runAllTimers();
  frame();
  expect(task).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(task).toHaveBeenCalledOnce();
});

test.each([
  ['before the frame', () => undefined],
  ['in the frame', frame],
])('it does not come when it is ended %s', (_when, until) => {
  const task = vi.fn();
  const end = afterFrame(task);
  until();
  end();
  frame();
  vi.runAllTimers();
  expect(task).not.toHaveBeenCalled();
});
