import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import type { Position } from '../atlas/atlas.ts';
import { distanceInKilometres, isWithin } from './geometry.ts';

const position = fc.tuple(
  fc.double({ min: 46, max: 88, noNaN: true }),
  fc.double({ min: 40, max: 56, noNaN: true }),
) as fc.Arbitrary<Position>;

test('what is within so many kilometres is told without the distance of most pairs, and is the same', () => {
  fc.assert(
    fc.property(
      position,
      position,
      fc.double({ min: 0.1, max: 2000, noNaN: true }),
      (one, other, kilometres) => {
        expect(isWithin(kilometres, one, other)).toBe(distanceInKilometres(one, other) <= kilometres);
      },
    ),
    { seed: SEED, numRuns: tries(500) },
  );
});

test('due north and south, where latitude is all, nothing near is taken for far', () => {
  for (const degrees of [0.01, 0.5, 3, 10]) {
    const [one, other]: [Position, Position] = [
      [68, 44],
      [68, 44 + degrees],
    ];
    expect(isWithin(distanceInKilometres(one, other) + 1e-9, one, other), String(degrees)).toBe(true);
  }
});
