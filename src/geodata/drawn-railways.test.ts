// The courses of the atlas's railways as they are drawn: through every vertex, without kinks, near the straights of the data.
import { describe, expect, test } from 'vitest';
import type { Position } from '../core/atlas/atlas.ts';
import { distanceInKilometres, lengthInKilometres, samePosition } from '../core/geo/geometry.ts';
import { smoothPieces } from '../core/geo/smooth-course.ts';
import { bearingOf } from '../core/geo/straights.ts';
import { realGeodata } from './exports/real-geodata.ts';

const turnAt = (before: Position, at: Position, after: Position): number => {
  const turned = Math.abs(bearingOf(at, after) - bearingOf(before, at)) % 360;
  return Math.min(turned, 360 - turned);
};
const turnsOf = (path: readonly Position[]): number[] =>
  path.slice(1, -1).map((at, index) => turnAt(path[index]!, at, path[index + 2]!));

describe('of the railways of the atlas', () => {
  const courses = realGeodata().railways.map(({ id, geometry }) => ({ id, path: geometry.coordinates }));
  const pieces = smoothPieces(courses);

  test('each curve runs through all vertices, and none is much longer than the straights between them', () => {
    for (const { id, path } of courses) {
      const smooth = pieces.get(id)!;
      expect(smooth.map(([first]) => first)).toEqual(path.slice(0, -1));
      expect(smooth.at(-1)!.at(-1)).toEqual(path.at(-1));
      expect(lengthInKilometres(smooth.flat())).toBeLessThan(lengthInKilometres(path) * 1.03);
    }
  });

  test('no curve keeps more than four kilometres off the straight from vertex to vertex', () => {
    for (const [id, smooth] of pieces)
      for (const piece of smooth) {
        const [from, to] = [piece[0]!, piece.at(-1)!];
        const apart = distanceInKilometres(from, to);
        for (const at of piece) {
          const [one, two] = [distanceInKilometres(from, at), distanceInKilometres(at, to)];
          const half = (one + two + apart) / 2;
          const area = Math.sqrt(Math.max(0, half * (half - one) * (half - two) * (half - apart)));
          expect((2 * area) / apart, id).toBeLessThan(4);
        }
      }
  });

  test('no bend is a kink, at stations as little as where sections go on into one another', () => {
    for (const { id, path } of courses) {
      const smooth = pieces.get(id)!;
      const line = smooth.flatMap((piece, index) => (index === 0 ? piece : piece.slice(1)));
      // The sharpest bend of all is one of a hundred degrees, opposite Barnaul.
      const sharpest = Math.max(0, ...turnsOf(path));
      expect(Math.max(0, ...turnsOf(line)), id).toBeLessThan(Math.max(20, sharpest * 0.4));
    }
    for (const [one, smooth] of pieces)
      for (const [other, next] of pieces) {
        const [last, first] = [smooth.at(-1)!, next[0]!];
        if (one === other || !samePosition(last.at(-1)!, first[0]!)) continue;
        const before = turnAt(
          courses.find(({ id }) => id === one)!.path.at(-2)!,
          first[0]!,
          courses.find(({ id }) => id === other)!.path[1]!,
        );
        const alone = [...pieces.keys()].filter((id) =>
          courses.find((course) => course.id === id)!.path.some((at) => samePosition(at, first[0]!)),
        );
        if (before < 60 && alone.length === 2)
          expect(turnAt(last.at(-2)!, first[0]!, first[1]!), `${one}, ${other}`).toBeLessThan(15);
      }
  });
});
