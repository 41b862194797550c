import { describe, expect, it } from 'vitest';
import type { Position } from '../atlas/atlas.ts';
import { AxisOrder, lieOutsideRegion, landOutside, looksSwapped } from './axis-order.ts';

const swapped = (positions: readonly Position[]): Position[] => positions.map(([x, y]) => [y, x]);

/** Almaty, Karaganda, Ridder, Shymkent, Kostanay. */
const KAZAKHSTAN: readonly Position[] = [
  [76.95, 43.25],
  [73.1, 49.8],
  [83.5, 50.3],
  [69.6, 42.3],
  [63.6, 53.2],
];
/** São Paulo, Brasília. */
const BRAZIL: readonly Position[] = [
  [-46.6, -23.5],
  [-47.9, -15.8],
];

/** A world whose only land is two boxes: South America's east, and the Old World with an inland sea. */
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const isLand = landOutside([
  box(-180, -90, 180, 90),
  box(-60, -35, -35, 0),
  box(0, 30, 140, 72),
  box(46, 37, 54, 47),
]);

it('tells land from sea, islands and inland seas included', () => {
  const places: Position[] = [
    [-46.6, -23.5],
    [-20, -23.5],
    [70, 50],
    [50, 42],
    [70, 80],
  ];
  expect(places.map(isLand)).toEqual([true, false, true, false, false]);
});

describe('whether positions look swapped', () => {
  it.each([
    ['Kazakhstan as it is', KAZAKHSTAN, false],
    ['Kazakhstan swapped', swapped(KAZAKHSTAN), true],
    ['Brazil as it is', BRAZIL, false],
    ['Brazil swapped', swapped(BRAZIL), true],
    // Swapped they would lie in Kazakhstan, but they also lie on land as they are.
    [
      'the north of Russia as it is',
      [
        [49.6, 58.6],
        [45, 64.5],
      ] as const,
      false,
    ],
    [
      'wrecks in the sea',
      [
        [-20, 10],
        [-25, 40],
      ] as const,
      false,
    ],
    ['none', [], false],
  ])('%s: %j', (_, positions, expected) => {
    expect(looksSwapped(positions, isLand)).toBe(expected);
  });

  it('recognises swapped positions in Kazakhstan without coastlines', () => {
    expect(looksSwapped(swapped(KAZAKHSTAN), null)).toBe(true);
    expect(looksSwapped(swapped(BRAZIL), null)).toBe(false);
    expect(lieOutsideRegion(KAZAKHSTAN)).toBe(false);
    expect(lieOutsideRegion(swapped(KAZAKHSTAN))).toBe(true);
  });
});

describe('a file being read', () => {
  it('keeps some positions from all parts of it', () => {
    const order = new AxisOrder();
    for (let number = 0; number < 100_000; number++) order.good(number / 1000, 0);
    expect(order.kept.length).toBeGreaterThan(300);
    expect(order.kept.length).toBeLessThan(1024);
    expect(order.kept[0]?.[0]).toBe(0);
    expect(order.kept.at(-1)?.[0]).toBeGreaterThan(99);
  });

  it('is certainly swapped if latitudes are impossible as written and possible when swapped', () => {
    const order = new AxisOrder();
    order.outside(43, 106);
    expect(order.isSwapped).toBe(true);
    order.good(50, 80);
    expect(order.isSwapped).toBe(false);
  });
});
