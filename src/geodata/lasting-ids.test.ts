// Links last: every id that a release of the atlas had still leads somewhere. The list beside this test only grows: a release adds its
// new ids (`ids=write npx vitest run src/geodata/lasting-ids.test.ts`).
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realGeodata } from './exports/real-geodata.ts';
import { atlasGeojson } from './exports/atlas-geojson.ts';

const LIST = new URL('./lasting-ids.txt', import.meta.url);
const geodata = realGeodata();
const present = new Set([
  ...atlasGeojson(geodata).features.map(({ id }) => id),
  ...geodata.events.map(({ id }) => id),
]);
const listed = readFileSync(LIST, 'utf8').trim().split('\n');

test('every id of the releases is there, or its redirect says what became of it', () => {
  const led = new Set([...present, ...geodata.redirects.map(({ id }) => id)]);
  expect(listed.filter((id) => !led.has(id))).toEqual([]);
});

test('the list has every id of today', () => {
  if (process.env['ids'] === 'write')
    writeFileSync(LIST, `${[...new Set([...listed, ...present])].sort().join('\n')}\n`);
  expect([...present].filter((id) => !readFileSync(LIST, 'utf8').includes(`${id}\n`))).toEqual([]);
});
