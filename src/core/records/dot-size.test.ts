import { expect, test } from 'vitest';
import { dotRadius, dotRim, lineHalfWidth } from './dot-size.ts';

test('a handful of records is seen at the scale of the country, a crowd leaves the land to be seen', () => {
  expect(dotRadius(3, 8)).toBe(6.5);
  expect(dotRadius(3, 1000)).toBeCloseTo(4.9);
  expect(dotRadius(3, 100_000)).toBeCloseTo(1.7);
  expect(dotRadius(3, 1_000_000)).toBe(1.6);
  expect(lineHalfWidth(3, 8)).toBe(1.6);
  expect(lineHalfWidth(3, 1_000_000)).toBe(0.7);
});

test('no set is smaller close up than far away, and none smaller for having fewer records', () => {
  for (const size of [dotRadius, lineHalfWidth])
    for (const runs of [1, 300, 5000, 200_000])
      for (const zoom of [0, 3, 6, 9]) {
        expect(size(zoom + 3, runs)).toBeGreaterThanOrEqual(size(zoom, runs));
        expect(size(zoom, runs)).toBeGreaterThanOrEqual(size(zoom, runs * 10));
      }
});

test('large dots have a wider edge', () => {
  expect([dotRim(6.5), dotRim(1.6)]).toEqual([1.6, 1]);
});
