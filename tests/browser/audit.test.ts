// Checking the atlas against its sources: from a card to a disagreement, from a sentence to the objects that cite it; flows, the
// republic in the corner, and the data for download.
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { LAYERS, SECTORS, STATES } from '../../src/core/atlas/atlas.ts';
import { ribbonsIn } from '../../src/core/flows/ribbons.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { CORE } from '../sample.ts';
import { card, expectDrawn, goTo, rendered, test } from './atlas.ts';

test(
  'from the card of Shymkent to the disagreement: both figures with their sentences',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1939&lang=en&id=shymkent-lead-plant');
    const disagreements = card(page).getByRole('region', { name: 'Where the sources disagree' });
    await expect(disagreements).toContainText('S014');
    await expect(disagreements).toContainText('S025');
    await disagreements.getByRole('button', { name: 'Disagreements' }).click();
    await expect(page).toHaveURL(/page=disagreements/);
    const dispute = page.locator('[data-dispute="shymkent-lead-1939"]');
    await expect(dispute).toContainText('73.2');
    await expect(dispute).toContainText('S014');
    await expect(dispute).toContainText('62.7');
    await expect(dispute).toContainText('S025');
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(card(page)).toBeVisible();
  },
);

test('the sources page lists every sentence; a press leads to the object', async ({ sharedPage: page }) => {
  await goTo(page, '#page=sources&lang=ru&year=1938');
  const rows = page.getByRole('dialog').locator('tbody tr');
  await expect(rows).toHaveCount(119);
  await expect(page.locator('#S002')).toContainText('Ничего не взято');
  await page.locator('#S011').getByRole('button', { name: 'Балхашский медеплавильный комбинат' }).click();
  await expect(card(page)).toContainText('Балхашский медеплавильный комбинат');
  await expect(page).toHaveURL(/id=balkhash-copper-smelter/);
});

test(
  'a chip opens its sentence: the retelling and what rests on it, at an address of its own',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1939&lang=en&id=shymkent-lead-plant');
    const disagreements = card(page).getByRole('region', { name: 'Where the sources disagree' });
    await disagreements
      .getByRole('button', { name: /sentence S014/ })
      .first()
      .click();
    await expect(page).toHaveURL(/sentence=S014/);
    const row = page.locator('#S014');
    await expect(row).toBeInViewport();
    await expect(row).toContainText('Order of Lenin on 26 April');
    await expect(row).toContainText('62.7% or 73.2%');
    await page
      .locator('#S015')
      .getByRole('button', { name: /sentence S015/ })
      .click();
    await expect(page).toHaveURL(/sentence=S015/);
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).not.toHaveURL(/sentence=/);

    await goTo(page, '#sentence=S118&lang=kk');
    await expect(page.getByRole('dialog')).toContainText('Казсельмаш');
    await expect(page.locator('#S118')).toBeInViewport();
  },
);

/** How many pieces of ribbons the map has drawn. */
const ribbons = async (page: Page): Promise<number> =>
  (await rendered(page)).filter(({ layer }) => layer === 'ribbon').length;

test('flows are drawn when asked for, over the railways of their year', async ({ sharedPage: page }) => {
  await goTo(page, '#map=4.5/52/68&year=1936&lang=en');
  await expectDrawn(page, 'akmola-karaganda', ['railway-operating']);
  expect(await ribbons(page)).toBe(0);
  await page.getByRole('checkbox', { name: /^Flows of goods/ }).check();
  await expect.poll(() => ribbons(page), { timeout: 20_000 }).toBeGreaterThan(0);
  await expect(page).toHaveURL(/layers=[^&]*flows/);
});

test('the address of a flow shows it, though its layer is off by default', async ({ sharedPage: page }) => {
  await goTo(page, '#id=coal-karaganda-magnitogorsk&year=1936&lang=en');
  await expect(card(page)).toContainText('Karaganda coal to Magnitogorsk');
  await expect(card(page)).toContainText('Petropavlovsk – Kokchetav');
  const ofFlow = ribbonsIn(
    compileAtlas(realGeodata()),
    { since: 1936, until: 1936 },
    { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false },
  ).filter(({ flows }) => flows.some(({ id }) => id === 'coal-karaganda-magnitogorsk'));
  expect(ofFlow.length).toBeGreaterThan(0);
  await expect
    .poll(
      async () => {
        const drawn = await rendered(page);
        return ofFlow.filter(({ key }) => !drawn.some(({ layer, id }) => layer === 'ribbon' && id === key));
      },
      { message: 'ribbons of the flow that are not drawn', timeout: 20_000 },
    )
    .toEqual([]);
});

test('the corner names the republic and its capital of the year', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1927&lang=ru');
  const corner = page.getByRole('region', { name: 'Государство в этом году' });
  await expect(corner).toContainText('Казакская АССР');
  await expect(corner).toContainText('Столица: Кзыл-Орда');
  await corner.getByRole('checkbox').uncheck();
  await expect(page).toHaveURL(/border=off/);
  await page.goBack();
  await expect(corner.getByRole('checkbox')).toBeChecked();
});

test('events lead to their year and object', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1928&lang=en');
  await page.getByRole('button', { name: 'Events' }).click();
  await page.getByRole('button', { name: /First copper at Balkhash/ }).click();
  await expect(page).toHaveURL(/year=1938/);
  await expect(card(page)).toContainText('Balkhash copper smelting combine');
});

test('the data can be taken away, whole and as filtered', async ({ sharedPage: page, request }) => {
  await goTo(page, '#year=1936&sectors=coal&lang=en&page=download');
  for (const file of [
    'atlas.geojson',
    'atlas.csv',
    'statistics.csv',
    'populations.csv',
    'stations.csv',
    'atlas.lpf.jsonld',
    'datapackage.json',
  ]) {
    const href = await page.getByRole('link', { name: file, exact: true }).getAttribute('href');
    expect((await request.get(href!)).status(), file).toBe(200);
  }
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toContain('karaganda-coal-basin');
  expect(text).not.toContain('balkhash-copper-smelter');
});
