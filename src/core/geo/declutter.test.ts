import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import { declutter, type Spot } from './declutter.ts';

const placed = (spots: readonly Spot[], distance: number): Spot[] =>
  declutter(spots, distance).map((shift, index) => ({
    x: spots[index]!.x + shift.x,
    y: spots[index]!.y + shift.y,
  }));

const nearest = (spots: readonly Spot[]): number =>
  Math.min(...spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));

describe('declutter', () => {
  test('a lone symbol stays where it belongs', () => {
    expect(declutter([{ x: 5, y: 7 }], 20)).toEqual([{ x: 0, y: 0 }]);
  });

  test('symbols far apart are not moved', () => {
    for (const shift of declutter(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ],
      20,
    )) {
      expect(Math.hypot(shift.x, shift.y)).toBeLessThan(1e-9);
    }
  });

  test('fourteen works of one town do not overlap and stay close to it', () => {
    const town = Array.from({ length: 14 }, () => ({ x: 300, y: 200 }));
    const spots = placed(town, 24);
    expect(nearest(spots)).toBeGreaterThan(24 * 0.9);
    for (const spot of spots) expect(Math.hypot(spot.x - 300, spot.y - 200)).toBeLessThan(24 * 3);
  });

  test('what is fixed stays, and others make the whole way, each by its own room', () => {
    const [fixed, beside, far] = declutter(
      [
        { x: 0, y: 0, radius: 15, fixed: true },
        { x: 3, y: 4 },
        { x: 40, y: 0, radius: 4 },
      ],
      20,
    );
    expect(fixed).toEqual({ x: 0, y: 0 });
    expect(Math.hypot(3 + beside!.x, 4 + beside!.y)).toBeCloseTo(25, 0);
    expect(Math.hypot(far!.x, far!.y)).toBeLessThan(1e-9);
  });

  test('two that are fixed stay, whatever lies between them', () => {
    const spots = [0, 5].map((x) => ({ x, y: 0, radius: 10, fixed: true }));
    expect(declutter([...spots, { x: 2, y: 1 }], 20).slice(0, 2)).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
  });

  test('any crowd is moved apart, and always in the same way', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 40 }), (spots) => {
        expect(nearest(placed(spots, 20))).toBeGreaterThan(20 * 0.75);
        expect(declutter(spots, 20)).toEqual(declutter(spots, 20));
      }),
      { seed: 1931, numRuns: tries(60) },
    );
  });
});
