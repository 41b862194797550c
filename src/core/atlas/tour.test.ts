// The camera of a step in windows of any size, and whether a reader has left the step's view.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraInFreePart, hasLeftStep, isNear, viewOfStep } from './tour.ts';
import { DEFAULT_VIEW, type Camera } from '../view/view-state.ts';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };
const camera = (zoom: number, latitude: number, longitude: number): Camera => ({
  zoom,
  latitude,
  longitude,
  bearing: 0,
  pitch: 0,
});

/** The place of a position in the window, in pixels east and south of its centre: Web Mercator as EPSG defines it. */
function pixelsFrom(middle: Camera, latitude: number, longitude: number): [number, number] {
  const world = 512 * 2 ** middle.zoom;
  const y = (degrees: number): number => (1 - Math.asinh(Math.tan((degrees * Math.PI) / 180)) / Math.PI) / 2;
  return [((longitude - middle.longitude) / 360) * world, (y(latitude) - y(middle.latitude)) * world];
}

describe('a step in the free part of a window', () => {
  test('a large window without panels: the camera as written', () => {
    const wanted = camera(6, 48, 70);
    expect(cameraInFreePart(wanted, { width: 1400, height: 900 }, NOTHING)).toEqual(wanted);
  });

  test('a window of half the frame: one zoom level less', () => {
    const narrow = cameraInFreePart(camera(6, 48, 70), { width: 320, height: 900 }, NOTHING);
    expect(narrow).toEqual(camera(5, 48, 70));
  });

  test('its centre is the middle of the free part, whatever the panels cover', () => {
    const side = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(
        fc.record({ top: side, right: side, bottom: side, left: side }),
        fc.double({ min: 3, max: 10, noNaN: true }),
        fc.double({ min: 40, max: 56, noNaN: true }),
        fc.double({ min: 46, max: 88, noNaN: true }),
        (covered, zoom, latitude, longitude) => {
          const size = { width: 1000, height: 900 };
          const here = cameraInFreePart(camera(zoom, latitude, longitude), size, covered);
          const [east, south] = pixelsFrom(here, latitude, longitude);
          // The address keeps four decimals of a degree, about 0.2 pixels at zoom 10.
          const slack = 1 + (0.0001 / 360) * 512 * 2 ** here.zoom;
          expect(Math.abs(east - (covered.left - covered.right) / 2)).toBeLessThan(slack);
          expect(Math.abs(south - (covered.top - covered.bottom) / 2)).toBeLessThan(slack);
          expect(here.zoom).toBeLessThanOrEqual(zoom + 0.01);
        },
      ),
      { seed: 1912 },
    );
  });
});

describe('whether the reader has left a step', () => {
  const step = viewOfStep({ view: 'map=6/48/70&year=1934&sectors=coal&id=a' });
  const there = { ...DEFAULT_VIEW, ...step };

  test('not in its own view, in any language, theme or panel', () => {
    expect(hasLeftStep(there, step)).toBe(false);
    expect(hasLeftStep({ ...there, lang: 'en', theme: 'dark', tour: { id: 'x', step: 1 } }, step)).toBe(
      false,
    );
  });

  test.each([
    ['the year', { year: 1935 }],
    ['a window of years', { since: 1930 }],
    ['a filter', { sectors: ['coal', 'oil'] as const }],
    ['a card', { id: 'b' }],
    ['a card closed', { id: null }],
    ['only what is certain', { certain: true }],
    ['the border', { todayBorder: false }],
    ['the map moved', { map: camera(6, 48, 75) }],
    ['the map nearer', { map: camera(7, 48, 70) }],
    ['the map turned', { map: { ...camera(6, 48, 70), bearing: 20 } }],
    ['the whole country', { map: null }],
  ])('%s', (_, change) => {
    expect(hasLeftStep({ ...there, ...change }, step)).toBe(true);
  });

  test('not by a few pixels', () => {
    expect(isNear(camera(6, 48, 70), camera(6.1, 48.05, 70.2))).toBe(true);
    expect(isNear(null, null)).toBe(true);
  });
});
