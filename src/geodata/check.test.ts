import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkGeodata, describeProblems } from './check.ts';
import { readGeodataFiles } from './files.ts';
import { FILES, type FileName } from './schema.ts';
import { geodataPlugin } from './vite-plugin.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Way = readonly (string | number)[];

const real = readGeodataFiles('geodata');

/** The records of a file that between them have every field the file uses: first come, first kept. */
function samples(file: FileName): Json[] {
  const json = JSON.parse(real[file] ?? 'null') as { features: Json[] } | Json[];
  const seen = new Set<string>();
  return (Array.isArray(json) ? json : json.features).filter((record) => {
    const fields = waysOf(record).map((way) => way.filter((step) => typeof step === 'string').join('.'));
    const fresh = fields.filter((field) => !seen.has(field));
    for (const field of fresh) seen.add(field);
    return fresh.length > 0;
  });
}

/** Every way into a record, but only the first item of each list. */
function waysOf(value: Json, way: Way = []): Way[] {
  if (value === null || typeof value !== 'object') return [way];
  const entries = Array.isArray(value)
    ? value.slice(0, 1).map((item, at) => [at, item] as const)
    : Object.entries(value);
  return [...(way.length > 0 ? [way] : []), ...entries.flatMap(([key, item]) => waysOf(item, [...way, key]))];
}

/** A copy with the value at `way` replaced, or removed where `value` is undefined. */
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

/** The real places and sources, and one record alone in its file. */
function problemsWith(file: FileName, record: Json) {
  const empty = JSON.stringify({ type: 'FeatureCollection', features: [] });
  const contents: Record<string, string> = {};
  for (const name of Object.keys(FILES) as FileName[]) {
    contents[name] = ['places.geojson', 'sources.json'].includes(name) ? (real[name] ?? '') : empty;
  }
  if (file === 'sources.json' || file === 'places.geojson') {
    const all = JSON.parse(real[file] ?? '') as { features: Json[] } | Json[];
    const others = (Array.isArray(all) ? all : all.features).filter(
      (other) => (other as { id: Json }).id !== (record as { id?: Json }).id,
    );
    // A record without its id cannot be told from the others; it takes the place of the first.
    const rest =
      others.length === (Array.isArray(all) ? all : all.features).length ? others.slice(1) : others;
    contents[file] = JSON.stringify(
      Array.isArray(all) ? [record, ...rest] : { ...all, features: [record, ...rest] },
    );
  } else contents[file] = JSON.stringify({ type: 'FeatureCollection', features: [record] });
  return checkGeodata(contents).problems;
}

const OPTIONAL = new Set([
  '$schema', 'formerNames', 'start', 'end', 'place', 'positionNote', 'count', 'geonamesId', 'disagreements', 'note',
  'after1940', 'what', 'value', 'unit', 'when', 'founded', 'author', 'container-title', 'publisher', 'publisher-place',
  'volume', 'edition', 'version', 'language', 'ISBN', 'issued', 'URL', 'family', 'given', 'literal',
]); // prettier-ignore

describe('the real data', () => {
  test('is valid', () => {
    const { geodata, problems } = checkGeodata(real);
    expect(describeProblems(problems)).toBe('geodata: 0 problems\n');
    expect(geodata).not.toBeNull();
  });
});

describe.each(Object.keys(FILES) as FileName[])('one field at a time in a copy of %s', (file) => {
  const records = samples(file);
  const cases = records.flatMap((record) => waysOf(record).map((way) => ({ record, way })));

  test('there is something to break', () => {
    expect(cases.length).toBeGreaterThan(5);
  });

  test('a field of the wrong kind is named with file, record and field', () => {
    for (const { record, way } of cases) {
      const problems = problemsWith(file, changed(record, way, { broken: true }));
      const id = way[0] === 'id' ? expect.any(String) : (record as { id: string }).id;
      expect(problems, way.join('.')).toContainEqual(
        expect.objectContaining({ file, record: id, field: expect.stringContaining(String(way[0])) }),
      );
      const field = way.join('.');
      // The field itself, or one inside or around it: an object in place of a text is reported where it stands.
      expect(
        problems.some((problem) => problem.field.startsWith(field) || field.startsWith(problem.field)),
        `${field}: ${describeProblems(problems)}`,
      ).toBe(true);
    }
  });

  test('a missing field is named, unless it is one that may be missing', () => {
    for (const { record, way } of cases) {
      const field = way.join('.');
      const problems = problemsWith(file, changed(record, way, undefined));
      const last = way.at(-1)!;
      if (problems.length === 0) {
        // An item of a list that has others, or an optional field.
        expect(
          typeof last === 'number' || OPTIONAL.has(last),
          `${field} could be left out of ${file} unnoticed`,
        ).toBe(true);
        continue;
      }
      const { id } = record as { id: string };
      expect(problems).toContainEqual(
        expect.objectContaining({ file, ...(field === 'id' ? { field } : { record: id }) }),
      );
    }
  });

  test('an unknown field is named', () => {
    for (const record of records.slice(0, 1)) {
      const problems = problemsWith(file, changed(record, ['colour'], 'red'));
      expect(problems).toContainEqual(
        expect.objectContaining({
          file,
          record: (record as { id: string }).id,
          field: 'colour',
          expected: 'no such field',
        }),
      );
    }
  });
});

describe('what needs a look at other records', () => {
  const [site] = samples('enterprises.geojson');
  const [pipeline] = samples('pipelines.geojson');
  const cases: [string, FileName, Json, string, string][] = [
    ['an unknown sector', 'enterprises.geojson', changed(site!, ['properties', 'sector'], 'gold'), 'properties.sector', 'one of nonferrous-metals'],
    ['an impossible date', 'enterprises.geojson', changed(site!, ['properties', 'lifecycle', 0, 'start'], '1934-13'), 'properties.lifecycle.0.start', 'an EDTF date'],
    ['a coordinate outside the region', 'enterprises.geojson', changed(site!, ['geometry', 'coordinates'], [49.8, 73.1]), 'geometry.coordinates', 'longitude 46'],
    ['a missing place', 'enterprises.geojson', changed(site!, ['properties', 'place'], 'atlantis'), 'properties.place', 'an id of places.geojson'],
    ['a missing sentence', 'enterprises.geojson', changed(site!, ['properties', 'claims', 0, 'source'], 'article:S120'), 'properties.claims.0.source', 'article:S001'],
    ['a missing source', 'enterprises.geojson', changed(site!, ['properties', 'claims', 0, 'source'], 'hearsay'), 'properties.claims.0.source', 'an id of sources.json'],
    ['a station off its line', 'pipelines.geojson', changed(pipeline!, ['properties', 'stations', 0, 'coordinates'], [70, 50]), 'properties.stations.0.coordinates', 'a vertex of the line'],
  ]; // prettier-ignore
  test.each(cases)('%s', (_name, file, record, field, expected) => {
    expect(problemsWith(file, record)).toContainEqual(
      expect.objectContaining({
        file,
        record: (record as { id: string }).id,
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

  test('stops with file, record and field, all problems at once', () => {
    for (const [name, content] of Object.entries(real)) writeFileSync(path.join(folder, name), content);
    const json = JSON.parse(real['mines.geojson']!) as {
      features: { id: string; properties: Record<string, Json> }[];
    };
    const [first, second] = json.features;
    first!.properties['sector'] = 'gold';
    delete second!.properties['name'];
    writeFileSync(path.join(folder, 'mines.geojson'), JSON.stringify(json));
    const load = geodataPlugin(folder).load as (id: string) => unknown;
    expect(() => load('\0virtual:atlas')).toThrow(
      new RegExp(
        `2 problems[^]*mines.geojson · ${first!.id} · properties.sector[^]*mines.geojson · ${second!.id} · properties.name`,
      ),
    );
  });
});
