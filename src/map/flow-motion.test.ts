// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { dashesAt } from './flow-motion.ts';

/** Whether a line with these dashes is inked at a distance along it, in line widths. */
function isInk(dashes: number[], at: number): boolean {
  const period = dashes.reduce((sum, length) => sum + length, 0);
  let left = at % period;
  for (const [index, length] of dashes.entries()) {
    if (left < length) return index % 2 === 0;
    left -= length;
  }
  return false;
}

describe('dashesAt', () => {
  test('every step has the same period and as much ink', () => {
    for (let step = 0; step < 30; step++) {
      const dashes = dashesAt(step);
      expect(dashes.every((length) => length >= 0)).toBe(true);
      expect(dashes.reduce((sum, length) => sum + length, 0)).toBeCloseTo(3.8);
      expect((dashes[0] ?? 0) + (dashes[2] ?? 0)).toBeCloseTo(3.2);
    }
  });

  test('a dash moves along the line by a fourteenth of the period in each step', () => {
    for (let step = 0; step < 14; step++) {
      for (let at = 0.13; at < 3.8; at += 0.37)
        expect(isInk(dashesAt(step + 1), at + 3.8 / 14)).toBe(isInk(dashesAt(step), at));
    }
  });
});
