// Web Mercator: compared with the formula of EPSG (guidance note 7-2, 3856), there and back, and in pixels of a map.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bearingOfNames,
  latitudeOf,
  longitudeOf,
  mercatorX,
  mercatorY,
  pixelAt,
  turnedBy,
  worldPixels,
} from './mercator.ts';

const longitudes = fc.double({ min: -180, max: 180, noNaN: true });
const latitudes = fc.double({ min: -85, max: 85, noNaN: true });

describe('the unit square', () => {
  test('has its corners and its middle where the projection has them', () => {
    expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
    expect(mercatorY(85.0511288)).toBeCloseTo(0, 8);
    expect(mercatorY(0)).toBeCloseTo(0.5, 12);
    expect(mercatorY(-85.0511288)).toBeCloseTo(1, 8);
    expect((0.5 - mercatorY(43.24)) * 2 * Math.PI * 6_378_137).toBeCloseTo(
      6_378_137 * Math.asinh(Math.tan((43.24 * Math.PI) / 180)),
      3,
    );
  });

  test('has the poles at its edge', () => {
    expect(mercatorY(90)).toBe(mercatorY(85.051129));
    expect(mercatorY(-90)).toBe(mercatorY(-85.051129));
  });

  test('converts back to the same position', () => {
    fc.assert(
      fc.property(longitudes, latitudes, (longitude, latitude) => {
        expect(longitudeOf(mercatorX(longitude))).toBeCloseTo(longitude, 9);
        expect(latitudeOf(mercatorY(latitude))).toBeCloseTo(latitude, 9);
      }),
      { seed: 3857 },
    );
  });
});

test('the world is 512 pixels wide at zoom 0, and twice as wide at each zoom', () => {
  expect(worldPixels([180, -85.0511288], 0).x).toBe(512);
  expect(worldPixels([180, -85.0511288], 0).y).toBeCloseTo(512, 5);
  expect(worldPixels([0, 0], 3).x).toBe(2048);
  expect(worldPixels([90, 60], 5).x * pixelAt(5)).toBe(0.75);
});

test('a map that looks east has the east above and the south at its right', () => {
  const turned = turnedBy(90);
  for (const [at, expected] of [
    [turned(3, 0), [0, -3]],
    [turned(0, 2), [2, 0]],
    [turnedBy(0)(3, 2), [3, 2]],
  ] as const)
    expected.forEach((one, axis) => expect(at[axis]).toBeCloseTo(one, 12));
});

test('names are placed for bearings in steps of five degrees', () => {
  expect([0, 2, 3, 58, -120, 180, -180, 359].map(bearingOfNames)).toEqual([0, 0, 5, 60, 240, 180, 180, 0]);
});
