import { describe, expect, test } from 'vitest';
import { COUNTRY, windowView } from './window-view.ts';

const SIZE = { width: 1000, height: 800 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const [[west, south], [east, north]] = COUNTRY;

describe('the whole country', () => {
  test('lies within the part that is not covered, in its middle', () => {
    const covered = { top: 20, right: 300, bottom: 100, left: 40 };
    const view = windowView(SIZE, covered, null)!;
    const [a, b] = [view.pointOf([west, north]), view.pointOf([east, south])];
    expect((a.x + b.x) / 2).toBeCloseTo((40 + 700) / 2);
    expect((a.y + b.y) / 2).toBeCloseTo((20 + 700) / 2);
    expect(a.x).toBeGreaterThanOrEqual(40 - 1e-6);
    expect(b.x).toBeLessThanOrEqual(700 + 1e-6);
  });

  test.each([
    ['high', { ...NONE, top: 300, bottom: 500 }],
    ['higher than the window', { ...NONE, top: 300, bottom: 700 }],
    ['wide', { ...NONE, left: 400, right: 600 }],
  ])('has no view where panels are as %s', (_, covered) => {
    expect(windowView(SIZE, covered, null)).toBeNull();
  });
});

test('a camera puts its place in the middle of the window, whatever panels cover; with pitch there is no view', () => {
  const camera = { zoom: 5, longitude: 73, latitude: 48, bearing: 30, pitch: 0 };
  const { x, y } = windowView(SIZE, { ...NONE, bottom: 900 }, camera)!.pointOf([73, 48]);
  expect([x, y]).toEqual([500, 400]);
  expect(windowView(SIZE, NONE, { ...camera, pitch: 20 })).toBeNull();
});
