// What the map shows, saved as a file in each format: the file comes, and holds the objects that were shown and no others.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { CORE } from '../sample.ts';
import { goTo, test } from './atlas.ts';

/** The texts of all files that a workbook is made of. */
const inWorkbook = (bytes: Buffer): string =>
  Object.values(unzipSync(new Uint8Array(bytes)))
    .map((file) => strFromU8(file))
    .join('\n');

for (const [format, name, read] of [
  ['GeoJSON', 'atlas-filtered.geojson', String],
  ['CSV', 'atlas-filtered.csv', String],
  ['Excel', 'atlas-filtered.xlsx', inWorkbook],
  ['KML', 'atlas-filtered.kml', String],
] as const)
  test(`what is shown is saved as ${format}`, { tag: CORE }, async ({ sharedPage: page }) => {
    // All the works, because what is large is packed in another way than what is small.
    await goTo(page, '#lang=en&year=1936&layers=enterprises,mines&page=download');
    const dialog = page.getByRole('dialog');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: format, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    const text = read(readFileSync(await file.path()));
    const found = ['balkhash-copper-smelter', 'Балқаш', 'kazaly-tashkent'].map((one) => text.includes(one));
    expect(found, 'a works, its letters, no railway').toEqual([true, true, false]);
  });
