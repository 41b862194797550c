// The GeoPackage read back as a database: that it says of itself what the specification asks for, that its rows are those of the tables
// in CSV and its geometry that of the GeoJSON, and that all columns and codes are described in it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AtlasCollection } from '../../src/geodata/exports/atlas-geojson.ts';
import type { DataPackage } from '../../src/geodata/exports/data-package.ts';
import { downloads } from '../../src/geodata/exports/downloads.ts';
import { geopackage, type GeoTable } from '../../src/geodata/exports/geopackage/geopackage.ts';
import { realWhole } from '../../src/geodata/exports/real-geodata.ts';
import { parseRfc4180 } from '../../src/geodata/exports/rfc4180.ts';
import { LAYERS, type Position } from '../../src/core/atlas/atlas.ts';

const files = await downloads(realWhole(), '');
const text = (file: string): string => files[file] as string;
const { resources } = JSON.parse(text('datapackage.json')) as DataPackage;
const fieldsOf = (name: string) => resources.find((one) => one.path === `${name}.csv`)!.schema!.fields;

type Row = Record<string, string | number | bigint | Uint8Array | null>;
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-geopackage-test-'));
let database: sqlite.Database;
beforeAll(() => {
  const file = path.join(folder, 'read.gpkg');
  writeFileSync(file, files['atlas.gpkg']!);
  database = new sqlite.Database(file, { readOnly: true });
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});
const ask = (sql: string): Row[] => database.all(sql) as Row[];

/** The rows of a table in CSV as texts, by the grammar of RFC 4180. */
function csv(name: string): Record<string, string>[] {
  const [head = [], ...rows] = parseRfc4180(text(`${name}.csv`));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at]!, cell])));
}
/** Some columns of rows as CSV would write them. */
const asTexts = (rows: readonly Row[], columns: readonly string[]): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(columns.map((name) => [name, String((row[name] ?? '') as string)])));

const layerTables = LAYERS.map((layer) => layer.replaceAll('-', '_'));
/** Longitude and latitude of each vertex, of which a point has one. */
function positionsIn(blob: Uint8Array): { readonly type: number; readonly positions: Position[] } {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  expect([view.getUint8(0), view.getUint8(1), view.getUint8(2)]).toEqual([0x47, 0x50, 0]);
  expect(view.getInt32(4, true)).toBe(4326);
  const box = [0, 4, 6, 6, 8][(view.getUint8(3) >> 1) & 7]!;
  const start = 8 + box * 8;
  expect(view.getUint8(start)).toBe(1);
  const type = view.getUint32(start + 1, true);
  const count = type === 1 ? 1 : view.getUint32(start + 5, true);
  const first = start + (type === 1 ? 5 : 9);
  expect(blob.byteLength).toBe(first + count * 16);
  const positions = Array.from({ length: count }, (_, at): Position => [
    view.getFloat64(first + at * 16, true),
    view.getFloat64(first + at * 16 + 8, true),
  ]);
  if (box === 4) {
    const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
    expect([8, 16, 24, 32].map((at) => view.getFloat64(at, true))).toEqual([
      ...[Math.min(...lngs), Math.max(...lngs)],
      ...[Math.min(...lats), Math.max(...lats)],
    ]);
  }
  return { type, positions };
}

test('is a sound GeoPackage 1.3, of the day of the release, with a table for each layer and each table', () => {
  expect(ask('PRAGMA application_id')).toEqual([{ application_id: 0x47504b47 }]);
  expect(ask('PRAGMA user_version')).toEqual([{ user_version: 10300 }]);
  expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(ask('PRAGMA foreign_key_check')).toEqual([]);
  expect(ask('SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id')).toEqual([
    { srs_id: -1 },
    { srs_id: 0 },
    { srs_id: 4326 },
  ]);
  const { created } = JSON.parse(text('datapackage.json')) as { created: string };
  expect(ask('SELECT DISTINCT last_change FROM gpkg_contents')).toEqual([
    { last_change: `${created}T00:00:00.000Z` },
  ]);
  const plain = resources
    .filter(({ type, path: file }) => type === 'table' && !/^(atlas|lines|flows)\.csv$/.test(file))
    .map(({ path: file }) => file.replace('.csv', '').replaceAll('-', '_'));
  const written = ask('SELECT table_name FROM gpkg_contents').map((row) => String(row['table_name']));
  expect(written.sort()).toEqual([...layerTables, ...plain].sort());
});

test('a layer has the rows of atlas.csv with the geometry of the GeoJSON, and what lines and flows have beside it', () => {
  const { features } = JSON.parse(text('atlas.geojson')) as AtlasCollection;
  const columns = fieldsOf('atlas').map(({ name }) => name);
  const rows = layerTables.flatMap((table) => ask(`SELECT * FROM ${table} ORDER BY fid`));
  expect(asTexts(rows, columns)).toEqual(csv('atlas'));
  for (const row of rows) {
    const feature = features.find(
      ({ id, properties }) => id === row['id'] && properties.layer === row['layer'],
    )!;
    const { type, coordinates } = feature.geometry;
    expect(positionsIn(row['geom'] as Uint8Array)).toEqual(
      type === 'Point' ? { type: 1, positions: [coordinates] } : { type: 2, positions: coordinates },
    );
  }
  const others = (name: string) =>
    fieldsOf(name)
      .map((field) => field.name)
      .filter((field) => !['layer', 'record', 'wkt'].includes(field));
  for (const line of csv('lines')) {
    const own = rows.filter((row) => row['layer'] === line['layer'] && row['id'] === line['record']);
    expect(own.length).toBeGreaterThan(0);
    for (const row of asTexts(own, others('lines'))) expect(line).toMatchObject(row);
  }
  for (const flow of csv('flows')) {
    const rows = asTexts(ask(`SELECT * FROM flows WHERE id = '${flow['id']!}'`), others('flows'));
    expect(rows.length, flow['id']).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual(flow);
  }
});

test('borders and stations lie where GeoJSON and CSV have them', () => {
  const { features } = JSON.parse(text('borders.geojson')) as {
    features: { properties: { id: string }; geometry: { coordinates: Position[] } }[];
  };
  expect(
    ask('SELECT id, geom FROM borders ORDER BY fid').map(({ id, geom }) => [
      id,
      positionsIn(geom as Uint8Array).positions,
    ]),
  ).toEqual(features.map(({ properties, geometry }) => [properties.id, geometry.coordinates]));
  for (const { geom, longitude, latitude } of ask('SELECT * FROM stations'))
    expect(positionsIn(geom as Uint8Array).positions).toEqual([[longitude, latitude]]);
  const [box] = ask(
    "SELECT min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE table_name = 'stations'",
  );
  const [expected] = ask(
    'SELECT min(longitude) min_x, min(latitude) min_y, max(longitude) max_x, max(latitude) max_y, 4326 srs_id FROM stations',
  );
  expect(box).toEqual(expected);
});

test('all other tables are as in CSV; numbers are numbers', () => {
  for (const { path: file, schema } of resources) {
    const name = file.replace('.csv', '');
    if (!schema || ['atlas', 'lines', 'flows'].includes(name)) continue;
    const columns = schema.fields.map((field) => field.name).filter((column) => column !== 'wkt');
    const rows = ask(`SELECT * FROM ${name.replaceAll('-', '_')} ORDER BY fid`);
    const numeric = schema.fields
      .filter(({ type }) => type === 'number' || type === 'integer')
      .map((field) => field.name);
    // 12.0 and 12 are one number.
    const plain = csv(name).map((row) =>
      Object.fromEntries(
        columns.map((column) => [
          column,
          numeric.includes(column) && row[column] ? String(Number(row[column])) : row[column],
        ]),
      ),
    );
    expect(asTexts(rows, columns), name).toEqual(plain);
    for (const column of numeric)
      for (const row of rows) expect(['number', 'object'], name).toContain(typeof row[column]);
  }
});

test('every column is described as in the Data Package, every code with its meaning', () => {
  const described = ask('SELECT * FROM gpkg_data_columns');
  for (const { table_name: table } of ask('SELECT table_name FROM gpkg_contents')) {
    const columns = ask(`PRAGMA table_info(${String(table)})`).map(({ name }) => String(name));
    const own = described.filter(({ table_name: name }) => name === table);
    expect(own.map(({ column_name: name }) => name)).toEqual(
      columns.filter((name) => name !== 'fid' && name !== 'geom'),
    );
    for (const { description } of own) expect(String(description).length).toBeGreaterThan(5);
  }
  const state = described.find((row) => row['table_name'] === 'railways' && row['column_name'] === 'state')!;
  expect(state['description']).toBe(fieldsOf('atlas').find(({ name }) => name === 'state')!.description);
  for (const row of described) {
    const { table_name: table, column_name: column, constraint_name: constraint } = row;
    if (constraint === null) continue;
    const unexplained = ask(
      `SELECT DISTINCT "${String(column)}" FROM ${String(table)} WHERE "${String(column)}" NOT IN
        (SELECT value FROM gpkg_data_column_constraints WHERE constraint_name = '${String(constraint)}' AND description <> '')`,
    );
    expect(unexplained, `${String(table)}.${String(column)}`).toEqual([]);
  }
  expect(ask('SELECT count(*) AS n FROM gpkg_data_column_constraints')[0]!['n']).toBeGreaterThan(90);
});

test('the same data give the same bytes; two tables of one name are refused', () => {
  const table: GeoTable = {
    ...{ name: 'mines', title: 'Mines', description: '', rows: [{ id: 'a' }] },
    columns: [{ name: 'id', type: 'string', title: 'Id', description: 'Its id.' }],
    geometries: [{ type: 'Point', coordinates: [66, 48] }],
  };
  const about = { released: '2026-11-29', metadata: {}, meanings: {} };
  expect(geopackage([table], about)).toEqual(geopackage([table], about));
  expect(geopackage([table], about)).not.toEqual(geopackage([{ ...table, title: 'Pits' }], about));
  expect(() => geopackage([table, table], about)).toThrow('mines');
});
