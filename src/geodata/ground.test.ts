// The derived files of the ground: rivers that reach their ends, names of lands that agree with the glossary, and relief that is
// small where the first load fetches it and whole where close views read it.
import type { FeatureCollection, LineString, MultiLineString, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { PMTiles, TileType, type RangeResponse } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import type { Position } from '../core/atlas/atlas.ts';
import { mercatorX, mercatorY } from '../core/geo/mercator.ts';

const fileOf = (name: string): Buffer => readFileSync(`geodata/basemap/${name}`);
const read = <Geometry extends LineString | MultiLineString | Polygon>(name: string) =>
  (JSON.parse(String(fileOf(`${name}.geojson`))) as FeatureCollection<Geometry, Record<string, string>>)
    .features;

describe.each(['', '-close'])('rivers%s', (scale) => {
  const rivers = read<MultiLineString>(`rivers${scale}`).map(({ properties, geometry }) => ({
    name: properties['en'],
    lines: geometry.coordinates as unknown as Position[][],
  }));
  const shores = ['lakes', 'sea'].flatMap((file) =>
    read<Polygon>(`${file}${scale}`).flatMap(
      ({ geometry }) => geometry.coordinates as unknown as Position[][],
    ),
  );

  /** In degrees of latitude. */
  function distance([lng, lat]: Position, line: readonly Position[]): number {
    const narrow = Math.cos((lat * Math.PI) / 180);
    return line.slice(1).reduce((least, to, index) => {
      const from = line[index]!;
      const [dx, dy] = [(to[0] - from[0]) * narrow, to[1] - from[1]];
      const [x, y] = [(lng - from[0]) * narrow, lat - from[1]];
      const t = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx ** 2 + dy ** 2 || 1)));
      return Math.min(least, Math.hypot(x - t * dx, y - t * dy));
    }, Infinity);
  }

  test('end in water in and around the country, or well away from it', () => {
    const short = rivers.flatMap(({ name, lines }) => {
      const others = [...shores, ...rivers.filter((other) => other.lines !== lines).flatMap((r) => r.lines)];
      return lines.flatMap((line) =>
        [line[0]!, line.at(-1)!].flatMap((end) => {
          if (end[0] < 46 || end[0] > 90 || end[1] < 39 || end[1] > 57) return [];
          const far = Math.min(...others.map((other) => distance(end, other)));
          return far > 0.012 && far < 0.19 ? [`${name} at ${end.join(' ')}: ${far.toFixed(3)}°`] : [];
        }),
      );
    });
    expect(short).toEqual([]);
  });
});

test('names of lands are whole, unlike each other, on the relief, and as in the glossary', () => {
  const lands = read<LineString>('land-labels');
  const glossary = Papa.parse<Record<'kk' | 'ru' | 'en', string>>(
    readFileSync('geodata/glossary.csv', 'utf8'),
    { header: true },
  ).data;
  for (const language of ['kk', 'ru', 'en'] as const) {
    const names = lands.map(({ properties }) => properties[language]);
    expect(names.filter((name) => !name?.trim())).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { properties, geometry } of lands) {
    expect([1, 2, 3]).toContain(properties['rank']);
    for (const [lng, lat] of geometry.coordinates as unknown as Position[])
      expect(lng > 44 && lng < 92 && lat > 38 && lat < 58, properties['en']).toBe(true);
    const known = glossary.find(({ kk }) => kk === properties['kk']);
    if (known) expect(properties).toMatchObject({ ru: known.ru, en: known.en });
  }
});

describe.each(['light', 'dark'])('the %s relief', (look) => {
  test('of the first load is small', () => {
    expect(fileOf(`relief-${look}.webp`).length).toBeLessThanOrEqual(26_500);
  });

  test('of close views has a tile for every part of the country, of zooms 5 and 6', async () => {
    const file = fileOf(`close-relief-${look}.pmtiles`);
    const archive = new PMTiles({
      getKey: () => look,
      getBytes: (offset, length): Promise<RangeResponse> =>
        Promise.resolve({ data: new Uint8Array(file.subarray(offset, offset + length)).buffer }),
    });
    expect(await archive.getHeader()).toMatchObject({
      tileType: TileType.Webp,
      minZoom: 5,
      maxZoom: 6,
      minLon: 40,
      maxLat: 60,
    });
    for (const zoom of [5, 6])
      for (let lng = 45; lng <= 89; lng += 2)
        for (let lat = 39; lat <= 57; lat += 1.5) {
          const [x, y] = [mercatorX(lng), mercatorY(lat)].map((share) => Math.floor(share * 2 ** zoom));
          const tile = await archive.getZxy(zoom, x!, y!);
          expect(
            String(Buffer.from(tile?.data ?? new ArrayBuffer(0)).subarray(8, 12)),
            `${zoom}/${x}/${y}`,
          ).toBe('WEBP');
        }
  });
});

test('both archives of relief have at most 8 MB', () => {
  const bytes = ['light', 'dark'].map((look) => fileOf(`close-relief-${look}.pmtiles`).length);
  expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(8_000_000);
});
