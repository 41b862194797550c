// Where a name can stand: beside what stands round its town, at each side by its own distance, never nearer to another dot.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import {
  FARTHEST,
  GAP,
  placesForName,
  SIDES,
  widthOfName,
  type Box,
  type RoomForName,
} from './name-sides.ts';

const square = (x: number, y: number, half: number): Box => ({
  ...{ left: x - half, top: y - half, right: x + half, bottom: y + half },
});
const apart = (one: Box, other: Box): number =>
  Math.hypot(
    Math.max(0, other.left - one.right, one.left - other.right),
    Math.max(0, other.top - one.bottom, one.top - other.bottom),
  );
const room = (change: Partial<RoomForName> = {}): RoomForName => ({
  ...{ width: 60, height: 16, own: [square(0, 0, 3)], foreign: [], dots: [], zooms: [1] },
  ...change,
});
const sidesOf = (change: Partial<RoomForName>) => placesForName(room(change), 8).map(({ side }) => side);
const boxAt = (side: (typeof SIDES)[number], change: Partial<RoomForName> = {}) =>
  placesForName(room(change), 8).find((one) => one.side === side)?.box;

describe('a name beside a dot', () => {
  test('has all eight sides, the preferred ones first, and at most as many as are wanted', () => {
    expect(sidesOf({})).toEqual(SIDES);
    expect(placesForName(room(), 3, ['below', 'left']).map(({ side }) => side)).toEqual([
      ...['below', 'left', 'right'],
    ]);
  });
  test('stands by its gap from it', () => {
    expect(boxAt('right')).toEqual({ left: 3 + GAP.aside, top: -8, right: 63 + GAP.aside, bottom: 8 });
    expect(boxAt('left')?.right).toBe(-3 - GAP.aside);
    expect(boxAt('above')).toEqual({ left: -30, top: -19 - GAP.above, right: 30, bottom: -3 - GAP.above });
    expect(boxAt('below')?.top).toBe(3 + GAP.above);
    expect(boxAt('above-right')).toMatchObject({ left: 0, bottom: -3 - GAP.above });
    expect(boxAt('below-left')).toMatchObject({ right: 0, top: 3 + GAP.above });
  });
});

describe('a name beside symbols', () => {
  const own = [square(0, 0, 3), square(20, 0, 12)];
  test('moves out only on the side where they are', () => {
    expect(boxAt('right', { own })?.left).toBe(32 + GAP.aside);
    expect(boxAt('left', { own })?.right).toBe(-3 - GAP.aside);
  });
  test('does not move for what lies behind the place that it finds', () => {
    expect(boxAt('right', { foreign: [square(110, 0, 12)] })?.left).toBe(3 + GAP.aside);
  });
  test('stands rather where it is near when the reader zooms out, too', () => {
    // The works at the right draws nearer to the town by 4 pixels.
    const zoomedOut = [square(0, 0, 3), square(16, 0, 12)];
    expect(sidesOf({ own })[0]).toBe('right');
    const sides = placesForName(room({ own, zoomedOut }), 20).map(({ side }) => side);
    expect(sides[0]).toBe('left');
    expect(sides.at(-1)).toBe('right');
    expect(sidesOf({ own, zoomedOut: [square(0, 0, 3), square(18, 0, 12)] })[0]).toBe('right');
  });
  test('does not stand there if symbols of others would keep it away from its town', () => {
    expect(sidesOf({ foreign: [square(20, 0, 12)] })).not.toContain('right');
    expect(sidesOf({ own: [...own] })).toContain('right');
  });
});

test('a name aside that finds a symbol there stands a little higher', () => {
  const boxes = placesForName(room({ foreign: [square(12, 13, 6)] }), 20).filter(
    ({ side }) => side === 'right',
  );
  expect(boxes.map(({ box }) => [box.left, box.top])).toContainEqual([3 + GAP.aside, -12]);
});

describe('another dot', () => {
  test('takes the sides on which the name would be nearer to it than to its own', () => {
    const sides = sidesOf({ dots: [[70, 0]] });
    expect(sides).not.toContain('right');
    expect(sides).toContain('left');
  });
  test('takes them also if it comes near at another zoom', () => {
    expect(sidesOf({ dots: [[140, 0]] })).toContain('right');
    expect(sidesOf({ dots: [[140, 0]], zooms: [0.5, 1] })).not.toContain('right');
  });
  test('leaves a name above it that begins a little farther off', () => {
    const dots: [number, number][] = [
      [28, -9],
      [28, 9],
      [-60, 0],
    ];
    const found = placesForName(room({ dots }), 12);
    expect(found.map(({ box }) => (box.left + box.right) / 2)).toContain(-15);
  });
  test('at the same spot takes all of them', () => {
    expect(sidesOf({ dots: [[0, 0]] })).toEqual([]);
  });
});

test('a name stands rather beside its own symbols than beside what stands on its town', () => {
  const stack = { own: [square(0, 0, 10)], touching: [square(0, 20, 10)], keepsToOwn: true };
  const placesOf = (change: Partial<RoomForName>) => placesForName(room({ ...stack, ...change }), 20);
  const isUnder = ({ box }: { box: Box }): boolean => box.top > 30;
  expect(placesOf({}).filter(isUnder).length).toBeGreaterThan(0);
  expect(isUnder(placesOf({})[0]!)).toBe(false);
  expect(isUnder(placesOf({}).at(-1)!)).toBe(true);
  // Where it is no nearer to another dot than to its own symbols, only for want of any other place.
  expect(
    placesOf({ dots: [[0, 55]] })
      .filter(isUnder)
      .every(({ isLast }) => isLast),
  ).toBe(true);
});
test('but stands there for want of any other place', () => {
  const own = [square(0, 0, 10)];
  const dots: [number, number][] = [
    ...[-25, 0, 25].map((x): [number, number] => [x, -20]),
    [-20, 8],
    [20, 8],
    [0, 55],
  ];
  expect(sidesOf({ own, dots })).toEqual([]);
  expect(sidesOf({ own, touching: [square(0, 20, 10)], dots })).toContain('below');
});

describe('the mark of another town', () => {
  test('leaves a name the sides near it for want of others, the clearest first', () => {
    const marks: [number, number, number][] = [[75, 0, 12]];
    const sides = placesForName(room({ marks }), 20).map(({ side }) => side);
    expect(sides).toHaveLength(placesForName(room(), 20).length);
    expect(sides[0]).toBe('left');
    expect(sides.at(-1)).toBe('right');
  });
});

test('wherever symbols and dots are: near its own, over nothing, nearest to its own dot', () => {
  const at = fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 }));
  const stones = fc.array(
    at.map(([x, y]) => square(x, y, 10)),
    { maxLength: 6 },
  );
  const some = fc.record({ own: stones, foreign: stones, dots: fc.array(at, { maxLength: 4 }) });
  fc.assert(
    fc.property(some, ({ own, foreign, dots }) => {
      const at = room({ own: [square(0, 0, 3), ...own], foreign, dots });
      for (const { box } of placesForName(at, 12)) {
        expect(Math.min(...at.own.map((one) => apart(box, one)))).toBeLessThanOrEqual(FARTHEST);
        for (const one of [...at.own, ...foreign]) expect(apart(box, one)).toBeGreaterThan(1.5);
        for (const [x, y] of dots)
          expect(apart(box, square(x, y, 0))).toBeGreaterThan(
            Math.min(...at.own.map((one) => apart(box, one))),
          );
      }
    }),
    { seed: SEED, numRuns: tries(200) },
  );
});

test('wide letters make a name wider, and narrow ones less', () => {
  expect(widthOfName('ШШ')).toBeGreaterThan(widthOfName('оо'));
  expect(widthOfName('ll')).toBeLessThan(widthOfName('oo'));
  expect(widthOfName('')).toBe(0);
});
