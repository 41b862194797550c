// Lines are cut at the edges of a rectangle and shifted to their right.
import { expect, test } from 'vitest';
import { cutLine, shiftedLine, type Point } from './vectors.ts';

test('of a line the parts in the rectangle stay, each whole', () => {
  const line: Point[] = [
    [-5, 5],
    [5, 5],
    [5, 15],
    [8, 15],
    [8, 5],
    [9, 5],
  ];
  expect(cutLine(line, [0, 0, 10, 10])).toEqual([
    [
      [0, 5],
      [5, 5],
      [5, 10],
    ],
    [
      [8, 10],
      [8, 5],
      [9, 5],
    ],
  ]);
  expect(cutLine(line, [20, 20, 30, 30])).toEqual([]);
});

test('a line that runs along the outside of an edge is gone', () => {
  expect(
    cutLine(
      [
        [0, -1],
        [10, -1],
      ],
      [0, 0, 10, 10],
    ),
  ).toEqual([]);
});

test('what runs east is shifted south, and its bends keep the distance', () => {
  const shifted = shiftedLine(
    [
      [0, 0],
      [10, 0],
      [10, 10],
    ],
    2,
  );
  expect(shifted).toEqual([
    [0, 2],
    [8, 2],
    [8, 10],
  ]);
});
