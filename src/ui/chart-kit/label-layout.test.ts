// Words on a plot: none on another, none out of place, none moved without need.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFree, overlaps, spread, wrap } from './label-layout.ts';

const labels = fc.array(
  fc.record({ middle: fc.integer({ min: 0, max: 200 }), height: fc.integer({ min: 10, max: 30 }) }),
  { maxLength: 6 },
);

describe('names at the ends of lines', () => {
  test('never lie on one another, and stay on the plot', () => {
    fc.assert(
      fc.property(labels, (some) => {
        const tops = spread(some, 0, 200);
        const stood = some
          .map(({ height }, index) => ({ top: tops[index]!, bottom: tops[index]! + height }))
          .sort((a, b) => a.top - b.top);
        for (const [index, one] of stood.entries())
          if (index > 0) expect(one.top).toBeGreaterThanOrEqual(stood[index - 1]!.bottom);
        if (stood.length > 0) {
          expect(stood[0]!.top).toBeGreaterThanOrEqual(0);
          expect(stood.at(-1)!.bottom).toBeLessThanOrEqual(200);
        }
      }),
      { seed: 1940 },
    );
  });

  test('stay where they want to be when nothing is in the way', () => {
    expect(
      spread(
        [
          { middle: 150, height: 20 },
          { middle: 40, height: 20 },
        ],
        0,
        200,
      ),
    ).toEqual([140, 30]);
  });
});

test('a value takes the first place that is free', () => {
  const within = { x: 0, y: 0, width: 100, height: 100 };
  const above = { x: 40, y: -5, width: 20, height: 10 };
  const below = { x: 40, y: 20, width: 20, height: 10 };
  const beside = { x: 65, y: 8, width: 20, height: 10 };
  expect(firstFree([above, below, beside], [], within)).toBe(below);
  expect(firstFree([above, below, beside], [{ x: 30, y: 25, width: 20, height: 20 }], within)).toBe(beside);
  expect(firstFree([above], [], within)).toBeNull();
  expect(overlaps(below, { x: 60, y: 20, width: 5, height: 5 })).toBe(false);
});

test('a name breaks between words only', () => {
  const widthOf = (text: string): number => text.length;
  expect(wrap('Capacity of all power stations', 14, widthOf)).toEqual([
    'Capacity of',
    'all power',
    'stations',
  ]);
  expect(wrap('Semipalatinsk', 5, widthOf)).toEqual(['Semipalatinsk']);
});
