import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowWindow } from './row-window.ts';

test('of a hundred rows, those in the room are drawn and some beyond it', () => {
  const { height, first, count, topOf } = rowWindow(100, 40, 400, 1000);
  expect([height, first, first + count]).toEqual([4000, 19, 41]);
  expect([topOf(0), topOf(25)]).toEqual([0, 1000]);
});

test('a short table is drawn whole, an empty one not at all', () => {
  expect(rowWindow(3, 40, 400, 0)).toMatchObject({ height: 120, first: 0, count: 3 });
  expect(rowWindow(0, 40, 400, 0)).toMatchObject({ height: 0, first: 0, count: 0 });
});

test('a row that is seen needs no scrolling; another comes to the nearer edge', () => {
  const { scrolledTo } = rowWindow(100, 40, 400, 1000);
  expect([scrolledTo(25), scrolledTo(30), scrolledTo(34)]).toEqual([1000, 1000, 1000]);
  expect([scrolledTo(24), scrolledTo(35), scrolledTo(0), scrolledTo(99)]).toEqual([960, 1040, 0, 3600]);
});

describe('any table, however long', () => {
  const tables = fc.record({
    total: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 8_000_000 })),
    rowHeight: fc.integer({ min: 24, max: 90 }),
    room: fc.integer({ min: 0, max: 2000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    row: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  test('the room is always filled, the ends are reached, and any row can be brought into it', () => {
    fc.assert(
      fc.property(tables, ({ total, rowHeight, room, share, row }) => {
        const { height } = rowWindow(total, rowHeight, room, 0);
        const longest = Math.max(0, height - room);
        const scrolled = share * longest;
        const now = rowWindow(total, rowHeight, room, scrolled);
        const last = now.first + now.count - 1;
        expect(height).toBeLessThanOrEqual(10_000_000);
        // Nothing of the room is left empty, but below the last row.
        expect(now.topOf(now.first)).toBeLessThanOrEqual(scrolled + 1e-3);
        expect(last === total - 1 || now.topOf(last) + rowHeight >= scrolled + room - 1e-3).toBe(true);
        expect(now.count).toBeLessThanOrEqual(room / rowHeight + 15);
        const end = rowWindow(total, rowHeight, room, longest);
        expect(end.first + end.count).toBe(total);
        // A room of less than a row can hold none.
        if (room < rowHeight) return;
        const wanted = Math.floor(row * (total - 1));
        const to = now.scrolledTo(wanted);
        const there = rowWindow(total, rowHeight, room, to);
        expect(there.topOf(wanted)).toBeGreaterThanOrEqual(to - 0.5);
        expect(there.topOf(wanted) + rowHeight).toBeLessThanOrEqual(to + room + 0.5);
      }),
      { seed: 1936, numRuns: 2000 },
    );
  });
});
