// A key that stands twice in one object of a file of geodata/ is refused: one value would silently replace the other.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkGeodata, describeProblems } from './check.ts';
import { readGeodataFiles, readJsonFiles } from './files.ts';
import { repeatedKeys } from './json-keys.ts';

const keysIn = (json: string): string[] =>
  repeatedKeys('a.json', json).map(({ field, found }) => `${field}: ${found}`);

test('a repeated key is named with its path and line, however deep it stands and however it is written', () => {
  expect(keysIn('{"a": 1,\n"b": {}, "a": 2}')).toEqual(['a: the key "a" again in line 2']);
  expect(keysIn('[1, [2, 3], {"x": [{}, {"y": "{", "y": 1, "y": 2}]}]')).toEqual([
    '2.x.1.y: the key "y" again in line 1',
    '2.x.1.y: the key "y" again in line 1',
  ]);
  expect(keysIn(String.raw`{"a": 1, "\u0061": 2}`)).toHaveLength(1);
});

test('the same key in another object, the same text as a value, and signs within texts are none', () => {
  expect(keysIn('[{"a": "a"}, {"a": {"a": ["a", "a"]}}]')).toEqual([]);
  expect(keysIn(String.raw`{"a": "\"}, {\"a\": 1, \"b\": 2", "b": "\\", "c": ["}", "{"]}`)).toEqual([]);
  expect(keysIn('')).toEqual([]);
});

test('the check refuses it with file and key, and lets no data through', () => {
  const files = readGeodataFiles('geodata');
  const places = files['places.geojson']!.replace('"founded":', '"founded": "1700",\n"founded":');
  const { geodata, problems } = checkGeodata({ ...files, 'places.geojson': places });
  expect(geodata).toBeNull();
  expect(describeProblems(problems)).toMatch(
    /places\.geojson.*features\.0\.properties\.founded.*the key "founded" again in line \d+/s,
  );
});

test('every JSON file of geodata/ is looked through', () => {
  const all = readJsonFiles('geodata');
  const named = readdirSync('geodata', { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  expect(Object.keys(all).sort()).toEqual(named.filter((name) => /json$/.test(name)).sort());
  expect(all['version.json']).toBe(readFileSync('geodata/version.json', 'utf8'));
});
