// Names away from their towns: near enough, clear of all that is drawn, with a line that crosses nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import { ledPlaces, LINE_GAP, nearestPoint } from './name-leaders.ts';
import { apart, FARTHEST, type Box, type RoomForName } from './name-sides.ts';

const square = (x: number, y: number, half: number): Box => ({
  ...{ left: x - half, top: y - half, right: x + half, bottom: y + half },
});
const room = (change: Partial<RoomForName> = {}): RoomForName => ({
  ...{ width: 60, height: 16, own: [square(0, 0, 3)], foreign: [], dots: [], zooms: [1] },
  ...change,
});
const pointBox = (x: number, y: number): Box => square(x, y, 0);

describe('a name at the end of a line', () => {
  test('stands to the right first, farther off than a name at its town, and its line begins at the dot', () => {
    const [first] = ledPlaces(room(), 4);
    expect(first?.side).toBe('above-right');
    expect(apart(first!.box, square(0, 0, 3))).toBeGreaterThan(FARTHEST);
    expect(Math.hypot(...first!.start)).toBeCloseTo(3 + LINE_GAP);
  });
  test('begins at the edge of the mark of its town, in the direction of the name', () => {
    const below = ledPlaces(room({ own: [square(0, 0, 12)] }), 8).find(({ side }) => side === 'below');
    expect(below?.start).toEqual([0, 12 + LINE_GAP]);
    expect(below?.box.top).toBe(28);
  });
  test('has no line that is level with it, as that would be a hyphen', () => {
    const sides = ledPlaces(room(), 40).map(({ side }) => side);
    expect(new Set(sides).size).toBe(6);
    expect(sides).not.toContain('right');
  });
  test('leads past no symbol of others that stands on the own one', () => {
    const own = [square(0, 0, 12)];
    const sides = (touching: Box[]) => ledPlaces(room({ own, touching }), 8).map(({ side }) => side);
    expect(sides([])).toContain('below-right');
    expect(sides([square(14, 14, 8)])).not.toContain('below-right');
    expect(sides([square(14, 14, 8)])).toContain('above-left');
  });
  test('has at most as many places as are wanted, the nearest first', () => {
    const places = ledPlaces(room(), 14);
    expect(places).toHaveLength(14);
    expect(places.slice(0, 3)).toEqual(ledPlaces(room(), 3));
    const first = Math.hypot(...nearestPoint(places[0]!.box, [0, 0]));
    expect(Math.hypot(...nearestPoint(places.at(-1)!.box, [0, 0]))).toBeGreaterThan(first);
  });
  test('is not there where two towns have one dot', () => {
    expect(ledPlaces(room({ dots: [[1, 2]] }), 4)).toEqual([]);
  });
  test('keeps farther from other towns than three quarters of its line', () => {
    const [first] = ledPlaces(room(), 1);
    const { right, top, bottom } = first!.box;
    const sides = (dots: RoomForName['dots']) =>
      ledPlaces(room({ dots }), 1).map(({ side, box }) => [side, box.left]);
    const same = [[first!.side, first!.box.left]];
    expect(sides([[right + 5, (top + bottom) / 2]])).not.toEqual(same);
    expect(sides([[right + 12, (top + bottom) / 2]])).toEqual(same);
  });

  const boxes = fc.array(
    fc.record({
      x: fc.integer({ min: -70, max: 70 }),
      y: fc.integer({ min: -70, max: 70 }),
      half: fc.integer({ min: 3, max: 14 }),
    }),
    { maxLength: 8 },
  );
  test('covers no symbol and no dot, nor does its line, whatever stands around', () => {
    fc.assert(
      fc.property(boxes, boxes, fc.integer({ min: 20, max: 110 }), (symbols, towns, width) => {
        const foreign = symbols.map(({ x, y, half }) => square(x, y, half));
        const dots = towns.map(({ x, y }) => [x, y] as const);
        for (const { box, start } of ledPlaces(room({ foreign, dots, width }), 6)) {
          const [endX, endY] = nearestPoint(box, start);
          for (const share of [0, 0.25, 0.5, 0.75, 1]) {
            const at = pointBox(start[0] + (endX - start[0]) * share, start[1] + (endY - start[1]) * share);
            for (const symbol of foreign) expect(apart(at, symbol)).toBeGreaterThan(0);
            for (const [x, y] of dots) expect(apart(at, pointBox(x, y))).toBeGreaterThan(0);
          }
          for (const symbol of foreign) expect(apart(box, symbol)).toBeGreaterThan(0);
          for (const [x, y] of dots) expect(apart(box, pointBox(x, y))).toBeGreaterThan(0);
        }
      }),
      { seed: SEED, numRuns: tries(500) },
    );
  });
});
