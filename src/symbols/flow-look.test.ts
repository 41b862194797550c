// Ribbons of flows: heads that can be seen at every zoom and differ by shape.
import { expect, test } from 'vitest';
import { FLOW_WAYS } from '../core/atlas/atlas.ts';
import { openWidth } from '../core/flows/ribbon-look.ts';
import { headLength, HEADS, openPart, RIBBON_SCALE } from './flow-look.ts';

test('an arrowhead is at least eight pixels long, and longer than its ribbon is wide, at every zoom', () => {
  for (const [zoom, pixels] of RIBBON_SCALE)
    for (const flows of [1, 2, 4, 8]) {
      const width = openWidth(flows);
      expect(headLength(width) * pixels, String(zoom)).toBeGreaterThanOrEqual(8);
      expect(headLength(width)).toBeGreaterThan(width);
    }
});

test('ribbons grow with the map', () => {
  const pixels = RIBBON_SCALE.map(([, one]) => one);
  expect(pixels).toEqual(pixels.toSorted((a, b) => a - b));
});

test('each way has an arrowhead of its own', () => {
  expect(new Set(FLOW_WAYS.map((way) => HEADS[way].path)).size).toBe(FLOW_WAYS.length);
});

test('what is not known lies on the outer side of what is known, with an edge around it', () => {
  const { width, aside } = openPart(4, 6);
  expect(aside - width / 2).toBeCloseTo(4 - 5, 12);
  expect(aside + width / 2).toBeLessThan(5);
  expect(openPart(0, 6)).toMatchObject({ aside: 0 });
  expect(openPart(4, 0).width).toBe(0);
});
