// Stations of railways on the map: ticks and names in close views only, in the years in which they worked, while railways are
// shown, in every language and on both maps of a comparison.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { goTo, rendered, test } from './atlas.ts';

const drawn = async (page: Page, id: string, map = '.map'): Promise<string[]> =>
  (await rendered(page, map))
    .filter((one) => one.id === `station:${id}`)
    .map((one) => `${one.layer} ${one.name}`);
const NEAR = 'map=7/50.6/72.3';

test('a station has a tick and a name once trains run to it', { tag: CORE }, async ({ sharedPage: page }) => {
  await goTo(page, `#year=1931&lang=en&${NEAR}`);
  await expect.poll(() => drawn(page, 'shokay')).toContain('station-names Shokay');
  expect((await drawn(page, 'shokay')).some((layer) => layer.startsWith('station-ticks'))).toBe(true);
  // The town of Osakarovka has a name of its own there.
  expect(await drawn(page, 'osakarovka')).toEqual(['station-ticks null']);
  await goTo(page, `#year=1930&lang=en&${NEAR}`);
  await expect.poll(() => drawn(page, 'shokay')).toEqual([]);
});

test('its name is in the language of the page', async ({ sharedPage: page }) => {
  await goTo(page, `#year=1931&lang=kk&${NEAR}`);
  await expect.poll(() => drawn(page, 'shokay')).toContain('station-names Шоқай');
});

test('it is left out from afar and without railways', async ({ sharedPage: page }) => {
  await goTo(page, `#year=1931&lang=en&map=6.2/50.3/72.9`);
  await expect.poll(() => drawn(page, 'shokay')).toEqual([]);
  await goTo(page, `#year=1931&lang=en&layers=mines,places&${NEAR}`);
  await expect.poll(() => drawn(page, 'shokay')).toEqual([]);
});

test('both maps of a comparison have the stations of their year', async ({ sharedPage: page }) => {
  await goTo(page, `#year=1931&compare=1930&lang=en&${NEAR}`);
  await expect.poll(() => drawn(page, 'shokay')).toContain('station-names Shokay');
  await expect.poll(() => drawn(page, 'akmola', '.compare-map')).toEqual(['station-ticks null']);
  expect(await drawn(page, 'shokay', '.compare-map')).toEqual([]);
});
