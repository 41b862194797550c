import { expect, test } from 'vitest';
import type { Position } from '../atlas/atlas.ts';
import { drawnWay, pieceFinder, smoothCourses } from './smooth-course.ts';
import { bearingOf } from './straights.ts';

const course = (id: string, ...path: Position[]) => ({ id, path });
const turnAt = (before: Position, at: Position, after: Position): number => {
  const turned = Math.abs(bearingOf(at, after) - bearingOf(before, at)) % 360;
  return Math.min(turned, 360 - turned);
};
const turnsOf = (path: readonly Position[]): number[] =>
  path.slice(1, -1).map((at, index) => turnAt(path[index]!, at, path[index + 2]!));

test('a straight line stays as it is', () => {
  const straight = course('line', [70, 50], [70, 51], [70, 52]);
  expect(smoothCourses([straight]).get('line')).toEqual(straight.path);
});

test('a bend becomes a curve through its vertex', () => {
  const bent = course('line', [70, 50], [71, 50], [71.5, 51]);
  const smooth = smoothCourses([bent]).get('line')!;
  for (const vertex of bent.path) expect(smooth).toContainEqual(vertex);
  expect(Math.max(...turnsOf(smooth))).toBeLessThan(Math.max(...turnsOf(bent.path)) / 2);
});

test('two sections that meet go on without a kink, and a third that leaves at a right angle changes nothing', () => {
  const one = course('one', [70, 50], [71, 50]);
  const other = course('other', [71, 50], [72, 50.4]);
  const branch = course('branch', [71, 50], [71.1, 49]);
  const smooth = smoothCourses([one, branch, other]);
  const joined = [...smooth.get('one')!, ...smooth.get('other')!.slice(1)];
  expect(Math.max(...turnsOf(joined))).toBeLessThan(16);
  expect(smooth.get('branch')).toEqual(branch.path);
});

test('a way runs along the courses in either direction, and straight where there is none', () => {
  const bent = course('line', [70, 50], [71, 50], [71.5, 51]);
  const smooth = smoothCourses([bent]).get('line')!;
  const pieceOf = pieceFinder([[bent]]);
  expect(drawnWay(bent.path, pieceOf)).toEqual(smooth);
  expect(drawnWay([...bent.path, [75, 51]], pieceOf)).toEqual([...smooth, [75, 51]]);
  expect(drawnWay([...bent.path].reverse(), pieceOf)).toEqual([...smooth].reverse());
  expect(drawnWay([], pieceOf)).toEqual([]);
});
