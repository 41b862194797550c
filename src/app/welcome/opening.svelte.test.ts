// The opening: three seconds from the first year to the last, by the clock, and any key or press ends it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Opening } from './opening.svelte.ts';

const listeners = new Map<string, () => void>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => listeners.set(type, listener));
  vi.stubGlobal('removeEventListener', (type: string) => listeners.delete(type));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  listeners.clear();
});

const started = (): Opening => {
  const opening = new Opening();
  opening.start();
  return opening;
};

test('there is none before it starts', () => {
  const opening = new Opening();
  expect([opening.phase, opening.year]).toEqual(['none', null]);
});

test('runs from 1890 to 1940 in three seconds, stands there for a moment and gives way', () => {
  const opening = started();
  const years: (number | null)[] = [];
  for (let second = 0; second <= 3; second++) {
    years.push(opening.year);
    vi.advanceTimersByTime(1000);
  }
  expect(years).toEqual([1890, 1907, 1924, 1940]);
  expect([opening.phase, opening.year]).toEqual(['over', null]);
  expect(listeners.size).toBe(0);
});

describe('ends', () => {
  test.each(['keydown', 'pointerdown', 'wheel', 'resize'])(
    'at a %s, after all else has heard it',
    (event) => {
      const opening = started();
      vi.advanceTimersByTime(500);
      listeners.get(event)!();
      expect(opening.phase).toBe('runs');
      vi.advanceTimersByTime(1);
      expect([opening.phase, opening.year]).toEqual(['leaves', null]);
      expect(listeners.size).toBe(0);
      vi.advanceTimersByTime(400);
      expect(opening.phase).toBe('over');
      vi.advanceTimersByTime(5000);
      expect(opening.phase).toBe('over');
    },
  );
});
