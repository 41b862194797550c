// A trailing value comes in a task after that in which its source changed.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Trailing } from './trailing.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
/** Runs the tasks that wait. */
function nextTask(): void {
  vi.runAllTimers();
  flushSync();
}
/** What was seen of a source, each time that it was looked at, and what changes it. */
function follow(first: string, atOnce = (): boolean => false) {
  let source = $state(first);
  const seen: string[] = [];
  const end = $effect.root(() => {
    const trailing = new Trailing(() => source, atOnce);
    $effect(() => void seen.push(trailing.current));
  });
  flushSync();
  const change = (next: string): void => {
    source = next;
    flushSync();
  };
  return { seen, change, end };
}

test('it is there at first, and follows in the next task, each time', () => {
  const { seen, change, end } = follow('none');
  expect(seen).toEqual(['none']);
  for (const next of ['card', 'none', 'panel']) {
    const before = [...seen];
    change(next);
    expect(seen).toEqual(before);
    nextTask();
    expect(seen).toEqual([...before, next]);
  }
  end();
});

test('of two changes in one task the last is seen, and of one that was taken back nothing', () => {
  const { seen, change, end } = follow('none');
  change('card');
  change('panel');
  nextTask();
  expect(seen).toEqual(['none', 'panel']);
  change('card');
  change('panel');
  nextTask();
  change('none');
  expect(seen).toEqual(['none', 'panel']);
  nextTask();
  expect(seen).toEqual(['none', 'panel', 'none']);
  end();
});

test('where it follows at once, nothing waits', () => {
  const { seen, change, end } = follow('none', () => true);
  change('card');
  expect(seen).toEqual(['none', 'card']);
  end();
});
