// The tools that stay in the bar for a given room: how many, which, and the one that is open.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import { toolsInBar } from './bar-room.ts';

const WIDTHS = [100, 90, 110, 120, 80];
const MENU = 70;

test('all tools stay where there is room for all, and no menu takes any of it', () => {
  expect(toolsInBar(WIDTHS, 500, MENU, null)).toEqual([0, 1, 2, 3, 4]);
  expect(toolsInBar(WIDTHS, 499, MENU, null)).toEqual([0, 1, 2, 3]);
});

test('those worth most stay, beside the menu', () => {
  expect(toolsInBar(WIDTHS, 490, MENU, null)).toEqual([0, 1, 2, 3]);
  expect(toolsInBar(WIDTHS, 489, MENU, null)).toEqual([0, 1, 2]);
  expect(toolsInBar(WIDTHS, 170, MENU, null)).toEqual([0]);
  expect(toolsInBar(WIDTHS, 169, MENU, null)).toEqual([]);
});

test('a lesser tool never stays in the place of one that is worth more and too wide', () => {
  expect(toolsInBar([200, 50, 300], 180, MENU, null)).toEqual([]);
});

test('the open tool stays, in the place of those that are worth least', () => {
  expect(toolsInBar(WIDTHS, 370, MENU, 4)).toEqual([0, 1, 4]);
  expect(toolsInBar(WIDTHS, 370, MENU, 1)).toEqual([0, 1, 2]);
  expect(toolsInBar(WIDTHS, 190, MENU, 3)).toEqual([3]);
  expect(toolsInBar(WIDTHS, 189, MENU, 3)).toEqual([0]);
});

test('whatever the room: what stays fits, in order, and more room never sends a tool away', () => {
  const widths = fc.array(fc.integer({ min: 20, max: 200 }), { maxLength: 9 });
  fc.assert(
    fc.property(widths, fc.nat(1500), fc.nat(150), fc.nat(8), (all, room, menu, at) => {
      const open = at < all.length ? at : null;
      const stay = toolsInBar(all, room, menu, open);
      const width = stay.reduce((sum, place) => sum + all[place]!, 0) + (stay.length < all.length ? menu : 0);
      expect(stay).toEqual([...new Set(stay)].sort((a, b) => a - b));
      if (stay.length > 0) expect(width).toBeLessThanOrEqual(room);
      // An open tool that fits into more room may take the place of two others.
      const closed = (pixels: number): number => toolsInBar(all, pixels, menu, null).length;
      expect(closed(room + 40)).toBeGreaterThanOrEqual(closed(room));
    }),
    { seed: SEED, numRuns: tries(300) },
  );
});
