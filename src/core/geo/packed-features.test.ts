// The ground over the wire: what is packed comes back as it was, to the last decimal.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import { packFeatures, unpackFeatures } from './packed-features.ts';

const collection = (...shapes: FeatureCollection['features'][number]['geometry'][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: shapes.map((geometry, at) => ({ type: 'Feature', geometry, properties: { at } })),
});

test('points are steps from the one before', () => {
  const course = [
    [66.5, 48.25],
    [66.51, 48.2],
  ];
  expect(packFeatures(collection({ type: 'LineString', coordinates: course }))).toEqual({
    steps: 100,
    features: [['LineString', [6650, 4825, 1, -5], { at: 0 }]],
  });
});

test('lines and areas come back as they were', () => {
  const degree = fc.integer({ min: -180_0000, max: 180_0000 }).map((steps) => steps / 10_000);
  const course = fc.array(fc.tuple(degree, degree), { minLength: 1, maxLength: 12 });
  const courses = fc.array(course, { minLength: 1, maxLength: 4 });
  const shapes = fc.oneof(
    course.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
    courses.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
    courses.map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
    fc.array(courses, { minLength: 1, maxLength: 3 }).map((coordinates) => ({
      type: 'MultiPolygon' as const,
      coordinates,
    })),
  );
  fc.assert(
    fc.property(fc.array(shapes, { minLength: 1, maxLength: 5 }), (all) => {
      const ground = collection(...all);
      const wire: unknown = JSON.parse(JSON.stringify(packFeatures(ground)));
      expect(unpackFeatures(wire as ReturnType<typeof packFeatures>)).toEqual(ground);
    }),
    { seed: SEED, numRuns: tries(200) },
  );
});

test.each([
  'borders',
  'basemap/sea',
  'basemap/lakes',
  'basemap/rivers',
  'basemap/rivers-close',
  'basemap/boundaries',
  'basemap/lakes-close',
  'basemap/sea-close',
])('the file %s comes back as it was', (name) => {
  const ground = JSON.parse(readFileSync(`geodata/${name}.geojson`, 'utf8')) as FeatureCollection;
  expect(unpackFeatures(packFeatures(ground))).toEqual(ground);
});

test('points are none of the ground', () => {
  expect(() => packFeatures(collection({ type: 'Point', coordinates: [1, 2] }))).toThrow(/Point/);
});
