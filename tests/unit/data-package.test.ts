// Validates both descriptions of the data with the published Frictionless library: the descriptor, every row of every table,
// every foreign key. Also checks that exactly the existing files are described.
import { Package } from 'datapackage';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATLAS_COLUMNS } from '../../src/geodata/exports/atlas-csv.ts';
import type { DataPackage } from '../../src/geodata/exports/data-package.ts';
import { downloadPackage } from '../../src/geodata/exports/download-package.ts';
import { geodataPackage } from '../../src/geodata/exports/geodata-package.ts';
import { downloads } from '../../src/geodata/exports/downloads.ts';
import { realWhole } from '../../src/geodata/exports/real-geodata.ts';
import { STATISTICS_COLUMNS } from '../../src/geodata/exports/statistics-csv.ts';
import { ARCHIVE, DOWNLOAD_TABLES, DOWNLOADS } from '../../src/i18n/page-messages.ts';

const files = await downloads(realWhole(), '');
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-downloads-'));
beforeAll(() => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const described: [string, DataPackage, string][] = [
  ['geodata/', geodataPackage, 'geodata'],
  ['data/', downloadPackage, folder],
];
describe.each(described)('the package of %s', (_name, descriptor, basePath) => {
  const load = () => Package.load(structuredClone(descriptor), { basePath });

  test('is a valid Data Package', async () => {
    const loaded = await load();
    expect(loaded.errors).toEqual([]);
    expect(loaded.valid).toBe(true);
    expect(loaded.resources.every(({ valid }) => valid)).toBe(true);
  });

  test('has tables with the described columns and valid rows', async () => {
    // The library takes a workbook for a table, too.
    const tables = (await load()).resources.filter(
      ({ tabular, name }) => tabular && name !== 'atlas-workbook',
    );
    expect(tables.map(({ name }) => name)).toEqual(
      descriptor.resources.filter(({ type }) => type === 'table').map(({ name }) => name),
    );
    for (const table of tables) {
      const rows = await table.read({ keyed: true, relations: true });
      expect(rows.length, table.name).toBeGreaterThan(0);
      expect(table.headers, table.name).toEqual(table.schema.fieldNames);
    }
  });

  test('has unique keys that are unique', async () => {
    for (const { name, schema } of descriptor.resources) {
      for (const key of schema?.uniqueKeys ?? []) {
        const rows = await (
          await load()
        ).resources
          .find((table) => table.name === name)!
          .read({ keyed: true });
        const values = rows.map((row) => key.map((field) => row[field]).join());
        expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
      }
    }
  });

  test('conforms to version 2 where the library only checks version 1', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    for (const { name, path: file, type, format, mediatype, encoding, schema } of descriptor.resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect(file).toMatch(new RegExp(`\\.${format}$`));
      expect(mediatype).toMatch(/^(text|application)\/[a-z+.3-]+$/);
      expect(encoding).toBe(['xlsx', 'gpkg'].includes(format) ? undefined : 'utf-8');
      expect(type).toBe(format === 'csv' ? 'table' : undefined);
      expect(schema !== undefined).toBe(type === 'table');
      // Version 2 requires lists of fields where version 1 also allowed a single name.
      for (const { fields, reference } of schema?.foreignKeys ?? [])
        expect([Array.isArray(fields), Array.isArray(reference.fields)]).toEqual([true, true]);
    }
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
  });
});

describe('a row that breaks its table schema is found', () => {
  const broken: [string, string, (text: string) => string][] = [
    ['a number that is none', 'statistics.csv', (text) => text.replace(/,6\.1,/, ',six,')],
    ['an unknown word', 'statistics.csv', (text) => text.replace(/,share,/, ',guess,')],
    ['an id that leads nowhere', 'statistics.csv', (text) => text.replace(/,share-nonferrous,/, ',nowhere,')],
    ['an id twice', 'statistics.csv', (text) => `${text}${text.split('\n')[1]!}\n`],
    ['a missing text', 'statistics-units.csv', (text) => text.replace(/^(percent.*,)[^,\n]+$/m, '$1')],
  ];
  test.each(broken)('%s', async (_name, file, spoil) => {
    const copy = path.join(folder, 'broken');
    mkdirSync(copy, { recursive: true });
    for (const name of readdirSync('geodata').filter((each) => each.endsWith('.csv'))) {
      const text = readFileSync(`geodata/${name}`, 'utf8');
      writeFileSync(path.join(copy, name), name === file ? spoil(text) : text);
      if (name === file) expect(spoil(text)).not.toBe(text);
    }
    const { resources } = await Package.load(structuredClone(geodataPackage), { basePath: copy });
    const table = resources.find(({ name }) => `${name}.csv` === file)!;
    await expect(table.read({ keyed: true, relations: true })).rejects.toThrow();
  });
});

test('geodata/ contains the described files and no others', () => {
  const files = readdirSync('geodata', { recursive: true })
    .map(String)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(geojson|json|csv)$/.test(file))
    .filter((file) => !['datapackage.json', 'version.json'].includes(file) && !file.startsWith('schema/'));
  expect(geodataPackage.resources.map((resource) => resource.path).sort()).toEqual(files.sort());
});

test('data/ contains the described files and the description', () => {
  expect(
    [
      ...downloadPackage.resources.map((resource) => resource.path),
      ...['datapackage.json', 'README.md', ARCHIVE],
    ].sort(),
  ).toEqual(Object.keys(files).sort());
});

test('the page of downloads offers every file of data/, each once', () => {
  const offered = [ARCHIVE, ...DOWNLOADS, ...DOWNLOAD_TABLES.map((name) => `${name}.csv`)];
  expect(offered.sort()).toEqual(Object.keys(files).sort());
});

test('the tables for download have the columns that are described', () => {
  const fieldsOf = (name: string) =>
    downloadPackage.resources.find((each) => each.name === name)?.schema?.fields.map((field) => field.name);
  expect(fieldsOf('atlas-table')).toEqual([...ATLAS_COLUMNS]);
  expect(fieldsOf('statistics')).toEqual([...STATISTICS_COLUMNS]);
});

test('geodata/datapackage.json is current', () => {
  expect(JSON.parse(readFileSync('geodata/datapackage.json', 'utf8'))).toEqual(geodataPackage);
});
