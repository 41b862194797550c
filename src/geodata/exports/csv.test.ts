// Exported as tables and read back, the rows are the same; the tables conform to RFC 4180.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import { guarded } from '../../core/files/csv.ts';
import { ATLAS_COLUMNS, atlasCsv, atlasRows, readAtlasCsv } from './atlas-csv.ts';
import { atlasGeojson } from './atlas-geojson.ts';
import { realGeodata } from './real-geodata.ts';
import { parseRfc4180 } from './rfc4180.ts';
import { STATION_COLUMNS, stationsCsv } from './stations-csv.ts';
import { STATISTICS_COLUMNS, statisticsCsv } from './statistics-csv.ts';
import { flows } from './tables/objects.ts';
import { oddFeature, oddName } from './variations.ts';

const geodata = realGeodata();
const { features } = atlasGeojson(geodata);
const keyed = ([head, ...rows]: string[][]): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(row.map((cell, at) => [head![at], cell])));

describe('atlas.csv', () => {
  test('has a row for each phase of each object and one for each place', () => {
    const rowsPerFeature = features.map(({ properties }) =>
      'lifecycle' in properties ? properties.lifecycle.length : 1,
    );
    expect(atlasRows(features)).toHaveLength(rowsPerFeature.reduce((sum, count) => sum + count));
    expect(new Set(atlasRows(features).map(({ id }) => id))).toEqual(new Set(features.map(({ id }) => id)));
  });

  test('the real rows are read back unchanged', () => {
    expect(readAtlasCsv(atlasCsv(features))).toEqual(atlasRows(features));
  });

  test('a row has the values of its phase in the record', () => {
    const rows = atlasRows(features);
    for (const site of Object.values(geodata.sites).flat())
      expect(
        rows.filter(({ id }) => id === site.id).map(({ state, start, end }) => ({ state, start, end })),
      ).toEqual(
        site.properties.lifecycle.map(({ state, start = null, end = null }) => ({ state, start, end })),
      );
  });

  test('no id in a list has a space in it', () => {
    for (const { phase_sources, claim_sources } of atlasRows(features))
      expect([...phase_sources, ...claim_sources].join('')).not.toContain(' ');
  });

  test('conforms to RFC 4180, and an independent parser reads the same cells', () => {
    const rows = keyed(parseRfc4180(atlasCsv(features)));
    expect(Object.keys(rows[0]!)).toEqual([...ATLAS_COLUMNS]);
    expect(rows.map(({ name_kk }) => name_kk)).toEqual(atlasRows(features).map(({ name_kk }) => name_kk));
  });

  test('names with odd characters are read back unchanged by both parsers', () => {
    fc.assert(
      fc.property(fc.array(oddFeature(features), { minLength: 1, maxLength: 5 }), (odd) => {
        const rows = atlasRows(odd);
        const text = atlasCsv(odd);
        expect(readAtlasCsv(text)).toEqual(rows);
        expect(
          keyed(parseRfc4180(text)).map(({ name_kk, name_ru, name_en }) => [name_kk, name_ru, name_en]),
        ).toEqual(rows.map(({ name_kk, name_ru, name_en }) => [name_kk, name_ru, name_en]));
      }),
      { seed: 1901, numRuns: tries(300) },
    );
  });

  test('without features is a table without rows', () => {
    expect(atlasCsv([])).toBe(`${ATLAS_COLUMNS.join()}\r\n`);
    expect(readAtlasCsv(atlasCsv([]))).toEqual([]);
  });

  test.each([
    ['another table', 'id,name\r\na,b\r\n', 'the columns are id,name'],
    ['a row too short', `${ATLAS_COLUMNS.join()}\r\nonly,two\r\n`, 'row 2'],
  ])('%s is refused', (_name, text, message) => {
    expect(() => readAtlasCsv(text)).toThrow(message);
  });
});

describe('stations.csv', () => {
  test('has every station, and every station that a section of railway names', () => {
    const rows = keyed(parseRfc4180(stationsCsv(geodata)));
    expect(Object.keys(rows[0]!)).toEqual([...STATION_COLUMNS]);
    expect(
      rows.map(({ id, longitude, latitude, sources }) => [id, Number(longitude), Number(latitude), sources]),
    ).toEqual(
      geodata.stations.map(({ id, longitude, latitude, sources }) => [
        id,
        longitude,
        latitude,
        sources.join(' '),
      ]),
    );
    const named = geodata.railways.flatMap(({ properties }) => properties.stations);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(named));
  });
});

describe('statistics.csv', () => {
  test('has every figure with its series, unit and note in words', () => {
    const rows = keyed(parseRfc4180(statisticsCsv(geodata)));
    expect(Object.keys(rows[0]!)).toEqual([...STATISTICS_COLUMNS]);
    expect(rows.map(({ id, value }) => [id, Number(value)])).toEqual(
      geodata.figures.map(({ id, value }) => [id, value]),
    );
    for (const row of rows) {
      expect(row['series_kk'] && row['unit_ru'] && row['sector'], row['id']).toBeTruthy();
      expect(Boolean(row['note'])).toBe(Boolean(row['note_en']));
    }
  });

  test('texts with odd characters are read back unchanged', () => {
    fc.assert(
      fc.property(oddName, (name) => {
        const series = geodata.series.map((record) => ({ ...record, ...name }));
        const [row] = keyed(parseRfc4180(statisticsCsv({ ...geodata, series })));
        expect([row!['series_kk'], row!['series_ru'], row!['series_en']]).toEqual([
          name.kk,
          name.ru,
          name.en,
        ]);
      }),
      { seed: 1902 },
    );
  });
});

test('flows.csv has the names of the records, as atlas.csv has', () => {
  const atlas = { sites: [], routes: [], places: [], polities: [] };
  const names = flows.rows({ ...geodata, atlas }).map(({ id, name_ru }) => [id, name_ru]);
  expect(names).toEqual(geodata.flows.map(({ id, properties }) => [id, properties.name.ru]));
});

test('no cell of the tables of the atlas is a formula to a spreadsheet, but for the sign alone', () => {
  for (const table of [atlasCsv(features), statisticsCsv(geodata)]) {
    const cells = parseRfc4180(table).flat();
    expect(cells.filter((cell) => guarded(cell) !== cell && cell !== '=')).toEqual([]);
  }
});
