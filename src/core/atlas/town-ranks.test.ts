// The rank of a town in a year, by numbers and by importance.
import { expect, test } from 'vitest';
import { rankInYear } from './town-ranks.ts';

const people = [
  [1897, 26_000],
  [1926, 56_900],
  [1939, 106_700],
] as const;

test.each([
  // No number is known before the first, and none twenty years after it.
  [1896, 4, false],
  [1897, 3, true],
  [1916, 3, true],
  [1917, 4, false],
  [1925, 4, false],
  [1926, 4, true],
  [1938, 4, true],
  [1939, 5, true],
])('in %i it is %i, counted: %s', (year, rank, counted) => {
  expect(rankInYear({ people, importance: 1 }, year)).toEqual({ rank, counted });
});
test.each([
  [9_999, 1],
  [10_000, 2],
  [24_999, 2],
  [25_000, 3],
  [50_000, 4],
  [99_999, 4],
  [100_000, 5],
])('%i inhabitants are rank %i', (inhabitants, rank) => {
  expect(rankInYear({ people: [[1926, inhabitants]], importance: 4 }, 1926).rank).toBe(rank);
});
test.each([
  [1, 4],
  [2, 3],
  [3, 2],
  [4, 1],
] as const)('without a number, importance %i is rank %i', (importance, rank) => {
  expect(rankInYear({ people: [], importance }, 1930)).toEqual({ rank, counted: false });
});
