// Straights of lines: a bend of a degree or more ends one, a smaller one does not.
import { expect, test } from 'vitest';
import type { Position } from '../atlas/atlas.ts';
import { lengthInKilometres } from './geometry.ts';
import { bearingOf, straightsOf } from './straights.ts';

test('north is 0°, east 90° on the equator, south 180°, west -90°', () => {
  expect(bearingOf([70, 0], [70, 1])).toBeCloseTo(0, 6);
  expect(bearingOf([70, 0], [71, 0])).toBeCloseTo(90, 6);
  expect(Math.abs(bearingOf([70, 50], [70, 49]))).toBeCloseTo(180, 6);
  expect(bearingOf([70, 0], [69, 0])).toBeCloseTo(-90, 6);
});

test('a bend of two degrees ends a straight, one of half a degree does not', () => {
  const along = (bend: number): Position[] => [
    [70, 49],
    [70, 50],
    [70 + Math.tan((bend * Math.PI) / 180) / Math.cos((50.5 * Math.PI) / 180), 51],
  ];
  expect(straightsOf(along(2)).map(({ to }) => to[1])).toEqual([50, 51]);
  const [only, ...more] = straightsOf(along(0.5));
  expect(more).toEqual([]);
  expect(only!.kilometres).toBeCloseTo(lengthInKilometres(along(0.5)), 6);
});

test('straights cover a line without gaps', () => {
  const path: Position[] = [[70, 49], [70.5, 49.4], [71, 49.3], [71.5, 49.9]]; // prettier-ignore
  const straights = straightsOf(path);
  expect(straights.map(({ from }) => from)).toEqual(path.slice(0, -1));
  expect(straights.map(({ to }) => to)).toEqual(path.slice(1));
});
