// The sizes of symbols and lines, the corners of Web Mercator, and the places of positions in a window.
import { describe, expect, test } from 'vitest';
import { LINE_WIDTHS, lineWidth, SYMBOL_BOX, SYMBOL_SIZES, symbolSize } from './map-scale.ts';
import { worldPixels } from '../geo/mercator.ts';
import { COUNTRY, coveredForCountry, windowView } from './window-view.ts';

describe('the size of a symbol', () => {
  test.each([...SYMBOL_SIZES])('at zoom %f is %f', (zoom, size) => {
    expect(symbolSize(zoom)).toBeCloseTo(size, 12);
  });
  test('grows linearly between two stops, and not beyond the ends', () => {
    expect(symbolSize(3.4)).toBeCloseTo((0.72 + 0.8) / 2, 12);
    expect(symbolSize(7)).toBeCloseTo((0.92 + 1.1) / 2, 12);
    expect(symbolSize(0)).toBe(0.72);
    expect(symbolSize(22)).toBe(1.1);
  });
  test('is at least 20 pixels at every zoom', () => {
    for (let zoom = 2; zoom <= 11; zoom += 0.1)
      expect(symbolSize(zoom) * SYMBOL_BOX).toBeGreaterThanOrEqual(20);
  });
});

describe('the width of a line', () => {
  test.each([...LINE_WIDTHS])('at zoom %f is %f', (zoom, width) => {
    expect(lineWidth(zoom)).toBeCloseTo(width, 12);
  });
  test('grows exponentially between two stops, and not beyond the ends', () => {
    // At half the zoom between two stops, the width has grown by 1 / (1.4 ** 1.5 + 1) of the difference.
    const share = 1 / (1.4 ** 1.5 + 1);
    expect(lineWidth(4.5)).toBeCloseTo(0.6 + share * 0.65, 12);
    expect(lineWidth(7.5)).toBeCloseTo(1.25 + share * 0.75, 12);
    expect(lineWidth(0)).toBe(0.6);
    expect(lineWidth(22)).toBe(2);
  });
});

describe('Web Mercator', () => {
  test('has the meeting of equator and prime meridian in the middle of its square', () => {
    expect(worldPixels([0, 0], 0)).toEqual({ x: 256, y: 256 });
    expect(worldPixels([-180, 0], 1)).toEqual({ x: 0, y: 512 });
    expect(worldPixels([180, 0], 1).x).toBe(1024);
  });
  test('ends in the north at 85.0511°, and runs from north to south', () => {
    expect(worldPixels([0, 85.0511287798066], 0).y).toBeCloseTo(0, 6);
    expect(worldPixels([0, -85.0511287798066], 0).y).toBeCloseTo(512, 6);
  });
});

describe('the view of a window', () => {
  const size = { width: 1000, height: 600 };
  const covered = { top: 50, right: 100, bottom: 30, left: 300 };
  const camera = { zoom: 4, latitude: 48, longitude: 68, bearing: 0, pitch: 0 };
  const seen = (change: Partial<typeof camera> = {}) => windowView(size, covered, { ...camera, ...change })!;

  test('has the centre of the camera in its middle, whatever is covered and at any bearing', () => {
    for (const bearing of [0, 30, -90, 180]) {
      const { x, y } = seen({ bearing }).pointOf([68, 48]);
      expect([x, y]).toEqual([500, 300]);
    }
    expect(seen().zoom).toBe(4);
  });

  test('has north at the top, and east at the top at a bearing of 90°', () => {
    const [north, east]: [number, number][] = [
      [68, 50],
      [70, 48],
    ];
    const straight = seen();
    expect(straight.pointOf(north!).x).toBeCloseTo(500, 9);
    expect(straight.pointOf(north!).y).toBeLessThan(300);
    expect(straight.pointOf(east!).x - 500).toBeCloseTo((2 / 360) * 512 * 16, 9);
    expect(straight.pointOf(east!).y).toBeCloseTo(300, 9);
    const turned = seen({ bearing: 90 });
    expect(turned.pointOf(east!).x).toBeCloseTo(500, 9);
    expect(turned.pointOf(east!).y).toBeCloseTo(300 - (2 / 360) * 512 * 16, 9);
    expect(turned.pointOf(north!).x).toBeLessThan(500);
    expect(turned.pointOf(north!).y).toBeCloseTo(300, 9);
  });

  test('of the whole country fills the free part in width or in height', () => {
    const [[west, south], [east, north]] = COUNTRY;
    for (const window of [size, { width: 2000, height: 400 }]) {
      const { zoom, pointOf } = windowView(window, covered, null)!;
      const [topLeft, bottomRight] = [pointOf([west, north]), pointOf([east, south])];
      // Height that is to spare lets the lower corners free first.
      const { bottom } = coveredForCountry(window, covered);
      const gaps = [
        topLeft.x - covered.left,
        window.width - covered.right - bottomRight.x,
        topLeft.y - covered.top,
        window.height - bottom - bottomRight.y,
      ];
      // The gaps are the same on the left and on the right, at the top and at the bottom; in one direction there are none.
      expect(gaps[0]).toBeCloseTo(gaps[1]!, 6);
      expect(gaps[2]).toBeCloseTo(gaps[3]!, 6);
      expect(Math.min(...gaps)).toBeCloseTo(0, 6);
      expect(Math.max(...gaps)).toBeGreaterThan(1);
      expect(bottomRight.x - topLeft.x).toBeCloseTo(((east - west) / 360) * 512 * 2 ** zoom, 6);
    }
  });

  test('is null for a camera with pitch', () => {
    expect(windowView(size, covered, { ...camera, pitch: 1 })).toBeNull();
  });
});
