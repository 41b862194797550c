// What waits for a frame comes after it, part by part, however often it is asked for, unless it is ended.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFrame } from './after-frame.ts';

let frames: Map<number, () => void>;
let count = 0;
beforeEach(() => {
  vi.useFakeTimers();
  frames = new Map();
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => (frames.set(++count, task), count));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
function frame(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const task of due) task();
}
/** Runs the task that is due next. */
const turn = (): void => void vi.advanceTimersToNextTimer();
/** Two parts that note when they ran. */
function noted() {
  const ran: string[] = [];
  const later = afterFrame(
    () => void ran.push('filters'),
    () => void ran.push('marks'),
  );
  return { ran, later };
}

test('the parts come after the frame, not in it, each in a task of its own', () => {
  const { ran, later } = noted();
  later.request();
  vi.runAllTimers();
  frame();
  expect(ran).toEqual([]);
  turn();
  expect(ran).toEqual(['filters']);
  turn();
  expect(ran).toEqual(['filters', 'marks']);
  frame();
  vi.runAllTimers();
  expect(ran).toHaveLength(2);
});

test('who asks before every task does not put the parts off', () => {
  const { ran, later } = noted();
  for (let asked = 0; asked < 6; asked++) {
    later.request();
    frame();
    later.request();
    turn();
  }
  expect(ran.filter((part) => part === 'filters').length).toBeGreaterThanOrEqual(2);
  expect(ran.filter((part) => part === 'marks').length).toBeGreaterThanOrEqual(2);
});

test('what is asked for while the parts run is done after them', () => {
  const { ran, later } = noted();
  later.request();
  frame();
  turn();
  later.request();
  later.request();
  turn();
  frame();
  vi.runAllTimers();
  expect(ran).toEqual(['filters', 'marks', 'filters', 'marks']);
});

test.each([
  ['before the frame', () => undefined, []],
  ['after the frame', frame, []],
  ['between the parts', () => (frame(), turn()), ['filters']],
])('nothing comes when it is ended %s', (_when, until, before) => {
  const { ran, later } = noted();
  later.request();
  until();
  later.end();
  later.request();
  frame();
  vi.runAllTimers();
  expect(ran).toEqual(before);
});

test('in a hidden tab, which has no frames, they come all the same', () => {
  vi.stubGlobal('document', { hidden: true });
  const { ran, later } = noted();
  later.request();
  expect(ran).toEqual([]);
  vi.runAllTimers();
  expect(ran).toEqual(['filters', 'marks']);
});

test('after a part that threw the others run, and the next time too', () => {
  const ran: string[] = [];
  const later = afterFrame(
    () => {
      throw new Error('no style');
    },
    () => void ran.push('marks'),
  );
  for (const times of [1, 2]) {
    later.request();
    frame();
    expect(turn).toThrow('no style');
    turn();
    expect(ran).toHaveLength(times);
  }
});

test('a part may end it', () => {
  const ran: string[] = [];
  const later = afterFrame(
    () => later.end(),
    () => void ran.push('marks'),
  );
  later.request();
  frame();
  vi.runAllTimers();
  expect(ran).toEqual([]);
});
