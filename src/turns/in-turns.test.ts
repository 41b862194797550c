// Work in turns gives the page its time back between its parts, and stops when it is told to.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurns, partOfTime, takeInTurns } from './in-turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a task is called once a turn, not before the first one, until it is done', () => {
  const task = vi.fn().mockReturnValueOnce(false).mockReturnValueOnce(false).mockReturnValue(true);
  inTurns(task);
  expect(task).toHaveBeenCalledTimes(0);
  vi.advanceTimersToNextTimer();
  expect(task).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(task).toHaveBeenCalledTimes(3);
});

test('a task that is ended is called no more', () => {
  const task = vi.fn().mockReturnValue(false);
  const end = inTurns(task);
  vi.advanceTimersToNextTimer();
  end();
  vi.runAllTimers();
  expect(task).toHaveBeenCalledTimes(1);
});

test('the time of a part runs out', () => {
  const hasTime = partOfTime();
  expect(hasTime()).toBe(true);
  vi.advanceTimersByTime(50);
  expect(hasTime()).toBe(false);
});

test('what a long work yields is handed over whole, once', () => {
  const onDone = vi.fn();
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock++);
  takeInTurns(Array.from({ length: 50 }, (_, at) => at).values(), onDone);
  vi.advanceTimersToNextTimer();
  expect(onDone).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onDone).toHaveBeenCalledExactlyOnceWith(Array.from({ length: 50 }, (_, at) => at));
  vi.restoreAllMocks();
});
