import { describe, expect, test } from 'vitest';
import { COUNTRY, DEEPEST_ZOOM, windowView } from './window-view.ts';

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

  test('stands above the lower corners where height is to spare, and is no smaller for it', () => {
    const gaps = (width: number, height: number): { above: number; below: number; zoom: number } => {
      const { zoom, pointOf } = windowView({ width, height }, NONE, null)!;
      return { above: pointOf([west, north]).y, below: height - pointOf([west, south]).y, zoom };
    };
    const [little, some, much] = [300, 450, 1600].map((height) => gaps(400, height));
    expect(some!.zoom).toBeCloseTo(little!.zoom);
    expect(much!.zoom).toBeCloseTo(little!.zoom);
    // All that is to spare, as much as is needed, and the middle.
    expect(little!.above).toBeCloseTo(0);
    expect(little!.below).toBeGreaterThan(50);
    expect(some!.below).toBeCloseTo(156);
    expect(some!.above).toBeGreaterThan(0);
    expect(much!.below).toBeCloseTo(much!.above);
    // Where the country needs all of the height, it has all.
    expect(gaps(1600, 400).below).toBeCloseTo(0);
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

test('a camera deeper than the atlas goes shows what its end shows', () => {
  const camera = { zoom: DEEPEST_ZOOM.atlas, longitude: 73, latitude: 48, bearing: 0, pitch: 0 };
  const [end, deeper] = [camera, { ...camera, zoom: 14 }].map((one) => windowView(SIZE, NONE, one)!);
  expect(deeper!.zoom).toBe(10);
  expect(deeper!.pointOf([73.1, 48.1])).toEqual(end!.pointOf([73.1, 48.1]));
});
