import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import { DIRECTIONS, nearestSpot, nextInDirection, type Spot } from './next-in-direction.ts';

const spot = (id: string, x: number, y: number): Spot => ({ id, x, y });

/** What can be reached from a spot by arrows alone. */
function reached(spots: readonly Spot[], from: string): Set<string> {
  const seen = new Set([from]);
  for (const id of seen)
    for (const direction of DIRECTIONS) {
      const next = nextInDirection(spots, id, direction);
      if (next) seen.add(next.id);
    }
  return seen;
}

describe('nextInDirection', () => {
  const cross = [
    spot('middle', 0, 0),
    spot('east', 10, 2),
    spot('far east', 30, 0),
    spot('north', 1, -8),
    spot('west', -5, 4),
    spot('south', -2, 40),
  ];
  test('takes the nearest on each side', () => {
    expect(DIRECTIONS.map((direction) => nextInDirection(cross, 'middle', direction)?.id)).toEqual([
      'north',
      'south',
      'west',
      'east',
    ]);
    expect(nextInDirection(cross, 'east', 'right')?.id).toBe('far east');
  });
  test('takes what lies aside where nothing lies straight on, and nothing at the edge', () => {
    expect(nextInDirection([spot('a', 0, 0), spot('b', 1, 9)], 'a', 'right')?.id).toBe('b');
    expect(nextInDirection(cross, 'far east', 'right')).toBeNull();
    expect(nextInDirection(cross, 'nobody', 'right')).toBeNull();
    expect(nextInDirection([spot('a', 0, 0)], 'a', 'up')).toBeNull();
  });
  test('starts from a place that is no spot', () => {
    expect(nextInDirection(cross, { x: 25, y: 1 }, 'right')?.id).toBe('far east');
  });
  test('works at one place are one after another', () => {
    const town = [spot('a', 5, 5), spot('b', 5, 5), spot('c', 5, 5)];
    expect(nextInDirection(town, 'a', 'right')?.id).toBe('b');
    expect(nextInDirection(town, 'b', 'right')?.id).toBe('c');
    expect(nextInDirection(town, 'c', 'left')?.id).toBe('b');
  });
  // A grid of few places has many spots at one place, in one line and on one diagonal: the worst case.
  const anywhere = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
    fc.tuple(
      fc.double({ min: 0, max: 900, noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: 0, max: 600, noNaN: true, noDefaultInfinity: true }),
    ),
  );
  const manySpots = fc
    .array(anywhere, { minLength: 2, maxLength: 40 })
    .map((places) => places.map(([x, y], index) => spot(String(index), x, y)));
  test('every spot is reached from every other', () => {
    fc.assert(
      fc.property(manySpots, (spots) => {
        for (const { id } of spots) expect(reached(spots, id).size).toBe(spots.length);
      }),
      { numRuns: tries(100) },
    );
  });
  test('the same press leads to the same spot, and never stays where it was', () => {
    fc.assert(
      fc.property(manySpots, fc.constantFrom(...DIRECTIONS), (spots, direction) => {
        for (const { id } of spots) {
          const next = nextInDirection(spots, id, direction);
          expect(next?.id).not.toBe(id);
          expect(nextInDirection(spots, id, direction)).toBe(next);
        }
      }),
      { numRuns: tries(100) },
    );
  });
});

test('nearestSpot: the nearest, the first of equals, none of none', () => {
  const spots = [spot('a', 0, 0), spot('b', 4, 0), spot('c', 8, 0)];
  expect(nearestSpot(spots, { x: 5, y: 1 })?.id).toBe('b');
  expect(nearestSpot(spots, { x: 2, y: 0 })?.id).toBe('a');
  expect(nearestSpot([], { x: 0, y: 0 })).toBeNull();
});
