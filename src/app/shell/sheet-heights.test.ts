// The three heights of the sheet: what the map keeps, and where a sheet that is let go comes to rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import { HANDLE, heightNear, SHEET_HEIGHTS, sheetHeights } from './sheet-heights.ts';

test('the heights grow from the lowest to the highest, and the highest fits between head and timeline', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 3000 }),
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 80, max: 180 }),
      (window, above, below) => {
        const { low, middle, high } = sheetHeights(window, above, below, window < 400);
        expect(low).toBeGreaterThan(0);
        expect(middle).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(middle);
        if (window >= 600) expect(above + high + HANDLE + below).toBeLessThanOrEqual(window);
      },
    ),
    { seed: SEED, numRuns: tries(300) },
  );
});

test.each([
  [600, 90, 128],
  [740, 94, 128],
  [844, 94, 128],
  [1180, 0, 150],
])('in a window %i pixels high the map keeps two fifths at the two lower heights', (window, above, below) => {
  const { low, middle } = sheetHeights(window, above, below, false);
  for (const height of [low, middle])
    expect(window - above - below - HANDLE - height).toBeGreaterThanOrEqual(0.4 * window);
});

test('in a window that scrolls, something can be read at the middle height, and the highest fills the window', () => {
  const { middle, high } = sheetHeights(256, 120, 130, true);
  expect(middle).toBeGreaterThanOrEqual(132);
  expect(high + HANDLE).toBe(256);
});

describe('a sheet that is let go', () => {
  const heights = { low: 76, middle: 200, high: 600 };
  test.each([
    [90, 0, 'low'],
    [150, 0, 'middle'],
    [390, 0, 'middle'],
    [410, 0, 'high'],
    [210, 1, 'high'],
    [190, 1, 'middle'],
    [190, -1, 'low'],
    [590, -1, 'middle'],
    [600, 1, 'high'],
    [76, -1, 'low'],
  ] as const)('at %i pixels with a fling of %i is %s', (pixels, fling, height) => {
    expect(heightNear(pixels, heights, fling)).toBe(height);
  });
  test('knows three heights', () => expect(SHEET_HEIGHTS).toEqual(['low', 'middle', 'high']));
});
