import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worldPixels } from '../geo/mercator.ts';
import type { Position } from '../atlas/atlas.ts';
import { keptOnGround } from './on-ground.ts';

const GROUND: [Position, Position] = [
  [20, 0],
  [116, 76],
];
const SIZE = { width: 1000, height: 600 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

test('what lies on the ground stays where it is', () => {
  expect(keptOnGround([67, 48], 5, GROUND, SIZE, NONE)).toEqual({ middle: [67, 48], zoom: 5 });
});
test('where nothing is covered, no edge of the ground comes into the window', () => {
  const { middle, zoom } = keptOnGround([115, 48], 5, GROUND, SIZE, NONE);
  expect(zoom).toBe(5);
  expect(worldPixels(middle, 5).x + 500).toBeCloseTo(worldPixels([116, 0], 5).x, 6);
  expect(middle[1]).toBe(48);
});
test('what a panel covers may lie beyond the ground', () => {
  const covered = { ...NONE, right: 460, bottom: 300 };
  const { middle } = keptOnGround([118, -5], 5, GROUND, SIZE, covered);
  const [edge, at] = [worldPixels([116, 0], 5), worldPixels(middle, 5)];
  expect(at.x + 500 - 460).toBeCloseTo(edge.x, 6);
  expect(at.y + 300 - 300).toBeCloseTo(edge.y, 6);
});
test.each([
  ['a map without a size', { width: 0, height: 0 }],
  ['a map that panels cover whole', { width: 300, height: 200 }],
])('%s stays where it is', (_, size) => {
  const covered = { top: 60, right: 380, bottom: 180, left: 14 };
  expect(keptOnGround([67, 48], 5, GROUND, size, covered)).toEqual({ middle: [67, 48], zoom: 5 });
});
test('the free part is on the ground, from whatever middle, zoom and panels', () => {
  const inset = fc.integer({ min: 0, max: 290 });
  const insets = fc.record({ top: inset, right: inset, bottom: inset, left: inset });
  const place = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  );
  fc.assert(
    fc.property(place, fc.double({ min: 0, max: 10, noNaN: true }), insets, (wanted, at, covered) => {
      const { middle, zoom } = keptOnGround(wanted, at, GROUND, SIZE, covered);
      const { x, y } = worldPixels(middle, zoom);
      const [first, last] = [worldPixels([20, 76], zoom), worldPixels([116, 0], zoom)];
      expect(x - 500 + covered.left).toBeGreaterThan(first.x - 0.001);
      expect(x + 500 - covered.right).toBeLessThan(last.x + 0.001);
      expect(y - 300 + covered.top).toBeGreaterThan(first.y - 0.001);
      expect(y + 300 - covered.bottom).toBeLessThan(last.y + 0.001);
    }),
    { seed: 1936 },
  );
});
