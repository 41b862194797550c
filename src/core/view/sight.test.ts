// What can be seen of sites and lines between panels.
import { describe, expect, test } from 'vitest';
import { SIGHT, sightOf, type Box } from './sight.ts';

const FREE: Box = { left: 100, top: 50, right: 500, bottom: 300 };
const LEGEND: Box = { left: 400, top: 50, right: 500, bottom: 120 };

describe('a site', () => {
  test.each([
    ['in the free part', { x: 200, y: 100 }, SIGHT.whole],
    ['under the panel at the left', { x: 99, y: 100 }, SIGHT.none],
    ['under the tools', { x: 200, y: 49 }, SIGHT.none],
    ['under the timeline', { x: 200, y: 301 }, SIGHT.none],
    ['under the legend', { x: 450, y: 100 }, SIGHT.none],
    ['beside the legend', { x: 450, y: 130 }, SIGHT.whole],
  ])('%s', (_, point, seen) => {
    expect(sightOf([point], FREE, [LEGEND])).toBe(seen);
  });
});

describe('a line', () => {
  test.each([
    [
      'with both ends in the free part',
      [
        [120, 60],
        [480, 290],
      ],
      SIGHT.whole,
    ],
    [
      'with one end under the timeline',
      [
        [120, 60],
        [300, 400],
      ],
      SIGHT.part,
    ],
    [
      'that only passes through',
      [
        [0, 200],
        [700, 210],
      ],
      SIGHT.part,
    ],
    [
      'that passes a corner without touching the free part',
      [
        [0, 100],
        [200, 0],
      ],
      SIGHT.none,
    ],
    [
      'straight up beside it',
      [
        [50, 0],
        [50, 600],
      ],
      SIGHT.none,
    ],
    [
      'straight up through it',
      [
        [150, 0],
        [150, 600],
      ],
      SIGHT.part,
    ],
    [
      'along its lower edge',
      [
        [0, 300],
        [700, 300],
      ],
      SIGHT.none,
    ],
    [
      'with its end under the legend',
      [
        [120, 60],
        [450, 100],
      ],
      SIGHT.whole,
    ],
  ] as const)('%s', (_, points, seen) => {
    expect(
      sightOf(
        points.map(([x, y]) => ({ x, y })),
        FREE,
        [LEGEND],
      ),
    ).toBe(seen);
  });
});

test('nothing is not seen', () => {
  expect(sightOf([], FREE, [])).toBe(SIGHT.none);
});
