import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { checkGeodata, describeProblems } from './check.ts';
import { readGeodataFiles } from './files.ts';
import { FILES, type FileName } from './schema.ts';
import { geodataPlugin } from './vite-plugin.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Way = readonly (string | number)[];

const real = readGeodataFiles('geodata');

/** The three forms of a file: features, a list, a table. */
function recordsOf(file: FileName): Json[] {
  const content = real[file] ?? '';
  if (file.endsWith('.csv')) return Papa.parse<Json>(content, { header: true, skipEmptyLines: true }).data;
  const json = JSON.parse(content) as { features: Json[] } | Json[];
  return Array.isArray(json) ? json : json.features;
}
function fileOf(file: FileName, records: Json[]): string {
  if (file.endsWith('.geojson')) return JSON.stringify({ type: 'FeatureCollection', features: records });
  if (file.endsWith('.json')) return JSON.stringify(records);
  const columns = [
    ...new Set([...recordsOf(file), ...records].flatMap((record) => Object.keys(record as object))),
  ];
  const kept = records.length === 1 ? Object.keys(records[0] as object) : columns;
  return Papa.unparse(records as object[], { columns: kept });
}
/** A piece of border has its id among its properties. */
const idOf = (record: Json): string => {
  const { id, properties } = record as { id?: string; properties?: { id?: string } };
  return id ?? properties?.id ?? '';
};
const realRecords = new Map((Object.keys(FILES) as FileName[]).map((file) => [file, recordsOf(file)]));

/** The first records of a file that together have every field the file uses. */
function samples(file: FileName): Json[] {
  const seen = new Set<string>();
  return recordsOf(file).filter((record) => {
    const fields = waysOf(record).map((way) => way.filter((step) => typeof step === 'string').join('.'));
    const fresh = fields.filter((field) => !seen.has(field));
    for (const field of fresh) seen.add(field);
    return fresh.length > 0;
  });
}

/** The path of every value in a record, with only the first item of each list. */
function waysOf(value: Json, way: Way = []): Way[] {
  if (value === null || typeof value !== 'object') return [way];
  const entries = Array.isArray(value)
    ? value.slice(0, 1).map((item, at) => [at, item] as const)
    : Object.entries(value);
  return [...(way.length > 0 ? [way] : []), ...entries.flatMap(([key, item]) => waysOf(item, [...way, key]))];
}

/** A copy with the value at a path replaced, or removed if `value` is undefined. */
function changed(record: Json, way: Way, value: Json | undefined): Json {
  const copy = structuredClone(record);
  let parent = copy as Record<string | number, Json>;
  for (const step of way.slice(0, -1)) parent = parent[step] as Record<string | number, Json>;
  const last = way.at(-1)!;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}

const ids = new Map([...realRecords].map(([file, records]) => [file, new Set(records.map(idOf))]));
const known = new Map<Json, Record<string, string>>();

/**
 * The other files, in which each record that this one refers to has only its id: the checks across records only ask whether
 * an id exists. Problems of those records are ignored.
 */
function filesAround(record: Json): Record<string, string> {
  const made = known.get(record);
  if (made) return made;
  const mentioned = new Set(JSON.stringify(record).split(/[^a-z0-9-]+/));
  const contents = Object.fromEntries(
    [...ids].map(([file, all]) => {
      const here = [...mentioned].filter((id) => all.has(id));
      return [
        file,
        file.endsWith('.csv')
          ? ['id', ...here].join('\n')
          : fileOf(
              file,
              here.map((id) => ({ id })),
            ),
      ];
    }),
  );
  known.set(record, contents);
  return contents;
}

/** The problems of a record that is alone in its file; other files have the records that `original` refers to. */
function problemsWith(file: FileName, record: Json, original: Json = record) {
  const contents = { ...filesAround(original), [file]: fileOf(file, [record]) };
  return checkGeodata(contents).problems.filter((problem) => problem.file === file);
}

const OPTIONAL = new Set([
  'namedAfter', 'nameSides', 'was',
  '$schema', 'formerNames', 'start', 'end', 'place', 'positionNote', 'count', 'geonamesId', 'disagreements', 'note',
  'after1940', 'what', 'value', 'unit', 'when', 'founded', 'author', 'container-title', 'publisher', 'publisher-place',
  'volume', 'issue', 'page', 'edition', 'version', 'language', 'ISBN', 'issued', 'URL', 'family', 'given', 'literal', 'custom',
  'accessed', 'weak', 'noAddress', 'custom.title', 'custom.container', 'custom.author', 'names', 'object', 'routeYear', 'through', 'exit', 'waypoints', 'endpoint', 'courseNote', 'straights', 'standsFor', 'locators', 'locator',
]); // prettier-ignore

describe('the real data', () => {
  test('is valid', () => {
    const { geodata, problems } = checkGeodata(real);
    expect(describeProblems(problems)).toBe('geodata: 0 problems\n');
    expect(geodata).not.toBeNull();
  });
});

describe.each(Object.keys(FILES) as FileName[])(
  'one field at a time in a copy of %s',
  { timeout: 120_000 },
  (file) => {
    const records = samples(file);
    // A cell of a table is always a text; one that begins with a space is not allowed in any column.
    const broken: Json = file.endsWith('.csv') ? ' !' : { broken: true };
    const cases = records.flatMap((record) => waysOf(record).map((way) => ({ record, way })));

    test('there are fields to break', () => {
      expect(cases.length).toBeGreaterThan(3);
    });

    test('a field of the wrong type is reported with file, record and field', () => {
      for (const { record, way } of cases) {
        const problems = problemsWith(file, changed(record, way, broken), record);
        const id = way.at(-1) === 'id' || way.length === 1 ? expect.any(String) : idOf(record);
        expect(problems, way.join('.')).toContainEqual(
          expect.objectContaining({ file, record: id, field: expect.stringContaining(String(way[0])) }),
        );
        const field = way.join('.');
        // The field itself, or one inside or around it: an object instead of a text may be reported at either.
        expect(
          problems.some((problem) => problem.field.startsWith(field) || field.startsWith(problem.field)),
          `${field}: ${describeProblems(problems)}`,
        ).toBe(true);
      }
    });

    test('a missing field is reported, unless it is optional', () => {
      for (const { record, way } of cases) {
        const field = way.join('.');
        const problems = problemsWith(file, changed(record, way, undefined), record);
        const last = way.at(-1)!;
        if (problems.length === 0) {
          // One of several items of a list, or an optional field.
          expect(
            typeof last === 'number' ||
              OPTIONAL.has(last) ||
              OPTIONAL.has(field) ||
              // Sources without a locator, events of which only one thing is said, or that have no mark on the timeline.
              way.at(-2) === 'locators' ||
              (file === 'events.json' && (last === 'claims' || last === 'landmark')),
            `${field} could be left out of ${file} unnoticed`,
          ).toBe(true);
          continue;
        }
        const id = idOf(record);
        expect(problems).toContainEqual(
          expect.objectContaining({
            file,
            ...(field === 'id' || field === 'properties' || field === 'properties.id'
              ? { field }
              : { record: id }),
          }),
        );
      }
    });

    test('an unknown field is reported', () => {
      for (const record of records.slice(0, 1)) {
        const problems = problemsWith(file, changed(record, ['colour'], 'red'), record);
        expect(problems).toContainEqual(
          expect.objectContaining({
            file,
            record: idOf(record),
            field: 'colour',
            expected: 'no such field',
          }),
        );
      }
    });
  },
);

describe('checks across records', () => {
  const [site] = samples('enterprises.geojson');
  const [pipeline] = samples('pipelines.geojson');
  const cases: [string, FileName, Json, string, string][] = [
    ['an unknown sector', 'enterprises.geojson', changed(site!, ['properties', 'sector'], 'gold'), 'properties.sector', 'one of nonferrous-metals'],
    ['an impossible date', 'enterprises.geojson', changed(site!, ['properties', 'lifecycle', 0, 'start'], '1934-13'), 'properties.lifecycle.0.start', 'an EDTF date'],
    ['a date written for people', 'enterprises.geojson', changed(site!, ['properties', 'lifecycle', 0, 'start'], '193?'), 'properties.lifecycle.0.start', '“193?” is not an EDTF date; write 193X'],
    ['a day that the calendar has not', 'enterprises.geojson', changed(site!, ['properties', 'lifecycle', 0, 'start'], '1931-02-29'), 'properties.lifecycle.0.start', 'the calendar has no such day'],
    ['a coordinate outside the region', 'enterprises.geojson', changed(site!, ['geometry', 'coordinates'], [49.8, 73.1]), 'geometry.coordinates', 'longitude 46'],
    ['a missing place', 'enterprises.geojson', changed(site!, ['properties', 'place'], 'atlantis'), 'properties.place', 'an id of places.geojson'],
    ['a missing sentence', 'enterprises.geojson', changed(site!, ['properties', 'claims', 0, 'source'], 'article:S120'), 'properties.claims.0.source', 'article:S001'],
    ['a missing source', 'enterprises.geojson', changed(site!, ['properties', 'claims', 0, 'source'], 'hearsay'), 'properties.claims.0.source', 'an id of sources.json'],
    ['a locator without a name', 'enterprises.geojson', changed(site!, ['properties', 'claims', 0, 'locator'], 'p. 3'), 'properties.claims.0.locator', 'page 153'],
    ['a station off its line', 'pipelines.geojson', changed(pipeline!, ['properties', 'stations', 0, 'coordinates'], [70, 50]), 'properties.stations.0.coordinates', 'a vertex of the line'],
  ]; // prettier-ignore
  test.each(cases)('%s', (_name, file, record, field, expected) => {
    expect(problemsWith(file, record, samples(file)[0])).toContainEqual(
      expect.objectContaining({
        file,
        record: idOf(record),
        field,
        expected: expect.stringContaining(expected),
      }),
    );
  });

  test('an id used twice', () => {
    const json = JSON.parse(real['mines.geojson']!) as { features: Json[] };
    const twice = {
      ...real,
      'mines.geojson': JSON.stringify({ ...json, features: [...json.features, json.features[0]!] }),
    };
    expect(checkGeodata(twice).problems).toContainEqual(
      expect.objectContaining({ file: 'mines.geojson', field: 'id' }),
    );
  });

  test.each([
    ['no JSON', '{"type":', 'JSON'],
    ['no collection', '{"type":"Feature"}', 'a FeatureCollection'],
  ])('a file that is %s', (_name, content, expected) => {
    expect(checkGeodata({ ...real, 'mines.geojson': content }).problems).toContainEqual(
      expect.objectContaining({ file: 'mines.geojson', expected }),
    );
  });
});

describe('the build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('stops and lists all problems with file, record and field', () => {
    for (const [name, content] of Object.entries(real)) writeFileSync(path.join(folder, name), content);
    const json = JSON.parse(real['mines.geojson']!) as {
      features: { id: string; properties: Record<string, Json> }[];
    };
    const [first, second] = json.features;
    first!.properties['sector'] = 'gold';
    delete second!.properties['name'];
    writeFileSync(path.join(folder, 'mines.geojson'), JSON.stringify(json));
    const load = geodataPlugin(folder, { pages: () => ({}), turtle: () => '' }).load as (
      id: string,
    ) => unknown;
    expect(() => load('\0virtual:atlas')).toThrow(
      new RegExp(
        `2 problems[^]*mines.geojson · ${first!.id} · properties.sector[^]*mines.geojson · ${second!.id} · properties.name`,
      ),
    );
  });
});
