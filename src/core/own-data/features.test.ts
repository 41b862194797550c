import { describe, expect, it } from 'vitest';
import { FeatureReader, featuresOf } from './features.ts';
import { encodingOf, fileKindOf } from './file-kind.ts';

function read(features: readonly unknown[]) {
  const taken: unknown[] = [];
  const reader = new FeatureReader(
    { start: 'start', end: 'end', endStands: true, latitudeFirst: false },
    (paths, stretches, properties) =>
      taken.push({ paths, stretches, properties: Object.fromEntries(properties) }),
  );
  for (const feature of features) reader.feature(feature);
  return { taken, bad: reader.bad.page(0, 99), good: reader.good };
}
const feature = (geometry: unknown, properties: unknown = { start: 1930 }) => ({
  type: 'Feature',
  geometry,
  properties,
});
const nested = (depth: number): unknown =>
  depth === 0
    ? { type: 'Point', coordinates: [70, 50] }
    : { type: 'GeometryCollection', geometries: [nested(depth - 1)] };

describe('features', () => {
  it.each([
    ['Point', [70, 50], [[[70, 50]]]],
    [
      'MultiPoint',
      [
        [70, 50],
        [71, 51],
      ],
      [[[70, 50]], [[71, 51]]],
    ],
    [
      'LineString',
      [
        [70, 50, 300],
        [71, 51],
      ],
      [
        [
          [70, 50],
          [71, 51],
        ],
      ],
    ],
    [
      'Polygon',
      [
        [
          [70, 50],
          [71, 51],
          [70, 50],
        ],
      ],
      [
        [
          [70, 50],
          [71, 51],
          [70, 50],
        ],
      ],
    ],
    [
      'MultiPolygon',
      [
        [
          [
            [70, 50],
            [71, 51],
            [70, 50],
          ],
        ],
      ],
      [
        [
          [70, 50],
          [71, 51],
          [70, 50],
        ],
      ],
    ],
  ])('%s', (type, coordinates, paths) => {
    expect(read([feature({ type, coordinates })]).taken).toMatchObject([{ paths }]);
  });

  it('gives the number of each feature that cannot be shown, and the reason', () => {
    const point = { type: 'Point', coordinates: [70, 50] };
    const { bad, good } = read([
      feature(point),
      feature({ type: 'Point', coordinates: [70, null] }),
      feature({ type: 'Point', coordinates: [50, 106] }),
      feature(null),
      feature({ type: 'Circle', coordinates: [70, 50] }),
      feature(nested(40)),
      feature(nested(3)),
      feature(point, { start: '193?' }),
      feature(point, null),
      null,
      feature({ type: 'LineString', coordinates: [] }),
    ]);
    expect(good).toBe(2);
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'noPlace'],
      [3, 'latitudeRange'],
      [4, 'noGeometry'],
      [5, 'badGeometry'],
      [6, 'tooDeep'],
      [8, 'unknownDigit'],
      [9, 'noDate'],
      [10, 'noGeometry'],
      [11, 'noPlace'],
    ]);
  });

  it('reads positions that are written latitude first, and recognises them', () => {
    const geometry = {
      type: 'LineString',
      coordinates: [
        [50, 106],
        [51, 107],
      ],
    };
    const taken: unknown[] = [];
    const readWith = (latitudeFirst: boolean): FeatureReader => {
      const reader = new FeatureReader(
        { start: 'start', end: null, endStands: true, latitudeFirst },
        (paths) => taken.push(paths),
      );
      reader.feature(feature(geometry));
      return reader;
    };
    expect(readWith(false).order.isSwapped).toBe(true);
    expect(readWith(true).order.kept).toEqual([[106, 50]]);
    expect(taken).toEqual([
      [
        [
          [106, 50],
          [107, 51],
        ],
      ],
    ]);
  });

  it('skips a feature nested thousands of levels deep, and reads on', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const { bad, good } = read([
      feature({ type: 'Point', coordinates: [deep, 1] }),
      feature({ type: 'Point', coordinates: [70, 50] }),
    ]);
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([[1, 'tooDeep']]);
    expect(good).toBe(1);
  });

  it('reads the timespans, names and types of Linked Places', () => {
    const { taken } = read([
      {
        type: 'Feature',
        properties: {},
        names: [{ toponym: 'Риддер' }],
        types: [{ label: 'mine' }],
        when: {
          timespans: [
            { start: { in: '1898' }, end: { earliest: '1917', latest: '1919' } },
            { start: { earliest: '1921', latest: '1925' } },
          ],
        },
        geometry: { type: 'Point', coordinates: [83.5, 50.3] },
      },
    ]);
    expect(taken).toMatchObject([
      {
        stretches: [
          { earliestStart: 1898, latestStart: 1898, earliestEnd: 1918, latestEnd: 1920 },
          { earliestStart: 1921, latestStart: 1925, earliestEnd: Infinity, latestEnd: Infinity },
        ],
        properties: { title: 'Риддер', type: 'mine' },
      },
    ]);
  });

  it('accepts collections, single features and bare geometries, and nothing else', () => {
    const point = { type: 'Point', coordinates: [70, 50] };
    expect(featuresOf({ type: 'FeatureCollection', features: [1, 2] })).toEqual([1, 2]);
    expect(featuresOf(feature(point))).toHaveLength(1);
    expect(featuresOf(point)).toHaveLength(1);
    expect(featuresOf({ type: 'FeatureCollection' })).toBeNull();
    expect(featuresOf([1])).toBeNull();
  });
});

describe('the kind of a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['', 'empty'],
    ['\uFEFF', 'empty'],
    ['PK\u0003\u0004', 'zip'],
    ['PMTiles\u0003', 'pmtiles'],
    ['<!DOCTYPE html><p>404', 'html'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['<?xml version="1.0"?>\n<kml>', 'xml'],
    ['<gpx version="1.1">', 'xml'],
    ['\uFEFF {"type":', 'json'],
    ['lat,lon\n50,70', 'table'],
    ['ab\u0000\u0001', 'binary'],
  ])('%j is %s', (text, kind) => {
    expect(fileKindOf(bytes(text))).toBe(kind);
  });

  it('recognises gzip, UTF-16 and windows-1251 by their bytes', () => {
    expect(fileKindOf(Uint8Array.of(0x1f, 0x8b, 8))).toBe('gzip');
    expect(encodingOf(Uint8Array.of(0xff, 0xfe, 0x6c, 0))).toBe('utf-16le');
    expect(fileKindOf(Uint8Array.of(0xff, 0xfe, 0x6c, 0))).toBe('table');
    expect(encodingOf(Uint8Array.of(0xd8, 0xe8, 0xf0, 0xee, 0xf2, 0xe0))).toBe('windows-1251');
    expect(encodingOf(bytes('Ендік').slice(0, 5))).toBe('utf-8');
  });
});
