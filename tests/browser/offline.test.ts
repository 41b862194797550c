// The copy of the atlas that the browser keeps: everything works without a network, a newer version is offered and taken whole,
// and a page of the old version that has no copy goes on to the new one at the same view.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { AtlasServer } from './atlas-server.ts';
import { card, slider, test, yearShown } from './atlas.ts';
import { ALL, CORE, WHOLE } from '../sample.ts';
import { makeNewerBuild } from './newer-build.ts';

test.use({ serviceWorkers: 'allow' });

const NEW_TITLE = 'The Newer Atlas of Kazakhstan';
const VIEW = '#year=1934&lang=en';
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
const newer = path.join(folder, 'newer');
let server: AtlasServer;

test.beforeAll(() => makeNewerBuild('dist', newer, NEW_TITLE));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.beforeEach(async () => {
  server = new AtlasServer('dist', '/schools/atlas/');
  await server.start();
});
test.afterEach(() => server.stop());

/** Opens the atlas and waits until its copy is whole. */
async function openAndKeep(page: Page): Promise<void> {
  await page.goto(`${server.url}${VIEW}`);
  await expect(page.locator('html[data-offline="ready"]')).toBeAttached({ timeout: 60_000 });
}

/** What goes wrong in the pages of a context. */
function faultsIn(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('requestfailed', (request) => {
    const fault = request.failure()?.errorText;
    // Tiles of the relief that the map has left behind before they came: the page itself lets go of them.
    if (fault === 'net::ERR_ABORTED' && request.url().endsWith('.pmtiles')) return;
    faults.push(`${request.url()}: ${fault}`);
  });
  return faults;
}

test('after one visit the whole atlas works without a network, from a folder, and a newer one is taken whole', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await openAndKeep(page);
  server.online = false;
  const faults = faultsIn(context);
  const open = async (fragment: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${server.url}${fragment}`);
    await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
  };

  await page.reload();
  await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
  for (const year of [1890, 1906, 1921, 1940]) {
    await slider(page).fill(String(year));
    await expect(yearShown(page)).toHaveValue(String(year));
  }
  for (const [id, words] of [
    ['balkhash-copper-smelter', 'Balkhash'],
    ['ridder-concentrator', 'Ridder'],
    ['ridder-lead-works', 'Ridder'],
  ] as const) {
    await page.evaluate((hash) => (location.hash = hash), `#year=1936&lang=en&id=${id}`);
    await expect(card(page)).toContainText(words);
    await expect(card(page).locator('.late')).toHaveCount(0);
  }
  await page.evaluate(() => (location.hash = '#year=1936&lang=en&panel=charts'));
  await expect(page.locator('.charts section').first()).toBeVisible();
  await open('?embed=1#year=1936&lang=en');
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await expect(page.locator('#embed-key li').first()).toBeVisible();
  await open('#year=1936&lang=en');
  await page.evaluate(() => (location.hash = '#lang=en&tour=food/1'));
  await expect(page.locator('.tour-place').getByRole('heading').first()).toBeVisible();
  await page.evaluate(() => (location.hash = '#year=1936&lang=en'));
  await page.getByRole('combobox', { name: 'Search the atlas' }).fill('Karaganda');
  await expect(page.getByRole('option').first()).toBeVisible();
  for (const [lang, words] of [
    ['kk', 'Мақала'],
    ['ru', 'стать'],
  ] as const) {
    // Someone else's link, in a tab of its own.
    await open(`#year=1931&lang=${lang}&page=sources`);
    await expect(page.getByRole('dialog')).toContainText(words);
  }
  await open('?from=a-chat#year=1931&lang=en&page=download');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'atlas.geojson' })).toBeVisible();
  // The relief of close views is read by ranges, from the copy.
  const parts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.pmtiles'))
      parts.push(
        `${response.status()} ${response.fromServiceWorker() ? 'from the copy' : 'from the server'}`,
      );
  });
  await open('#year=1936&lang=en&map=7/43.3/77');
  await expect.poll(() => parts.length, { timeout: 20_000 }).toBeGreaterThan(2);
  expect([...new Set(parts)]).toEqual(['206 from the copy']);
  expect(faults).toEqual([]);
  // A tab of an old version has a shorter test of its own.
  if (!ALL) return;

  // The network is there again, and with it a newer version.
  server.online = true;
  server.folder = newer;
  await open(`${VIEW}&id=balkhash-copper-smelter`);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(NEW_TITLE);
  const load = page.getByRole('button', { name: 'Load the new version' });
  await expect(load).toBeVisible({ timeout: 60_000 });
  const other = await context.newPage();
  await other.goto(`${server.url}${VIEW}`);
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText(NEW_TITLE);
  await expect(other.getByRole('button', { name: 'Load the new version' })).toBeVisible({ timeout: 60_000 });

  await load.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_TITLE);
  await expect(card(page)).toContainText('Balkhash');
  await expect(page).toHaveURL(/year=1934/);
  // The other tab goes on with the old version and says so.
  await expect(other.getByRole('button', { name: 'Load the new version' })).toBeVisible();
  await other.getByRole('button', { name: 'Load the new version' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText(NEW_TITLE);

  // Whole: without a network every part of the new one is there.
  server.online = false;
  await open(`#year=1936&lang=en&panel=charts`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_TITLE);
  await expect(page.locator('.charts section').first()).toBeVisible();
});

test(
  'the copy begins when the map rests, is shown with its size, and can be removed',
  { tag: CORE },
  async ({ page }) => {
    await page.goto(`${server.url}${VIEW}`);
    await expect(page.locator('.map[data-drawn="whole"]')).toBeVisible({ timeout: 45_000 });
    await expect(page.locator('html[data-offline="ready"]')).toBeAttached({ timeout: 60_000 });
    const begun = server.asked.indexOf('sw.js');
    // All of the ground was there before.
    const ground = server.asked.findIndex((name) => name.startsWith('assets/relief-'));
    expect(ground).toBeGreaterThan(-1);
    expect(begun).toBeGreaterThan(ground);

    await page.getByRole('button', { name: 'About the atlas' }).click();
    const about = page.getByRole('dialog');
    await expect(about).toContainText('Ready to use without a network.');
    await expect(about).toContainText('Stored:');
    const [, megabytes] = /Stored: ([\d.]+) MB/.exec(await about.innerText()) ?? [];
    expect(Number(megabytes)).toBeGreaterThan(1);
    expect(Number(megabytes)).toBeLessThanOrEqual(12.5);
    await about.getByRole('button', { name: 'Remove the copy' }).click();
    await expect(about).toContainText('you have removed it');
    const left = () =>
      page.evaluate(async () => [
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ]);
    expect(await left()).toEqual([]);

    await page.reload();
    await expect(page.locator('html[data-offline="removed"]')).toBeAttached({ timeout: 45_000 });
    expect(await left()).toEqual([]);

    // Who changes their mind at once has a whole copy again.
    for (const name of ['Keep a copy', 'Remove the copy', 'Keep a copy'])
      await about.getByRole('button', { name }).click({ timeout: 60_000 });
    await expect(about).toContainText(`Stored: ${megabytes} MB`, { timeout: 60_000 });
  },
);

test('nothing is fetched in the background where the browser is to save data, but for the reader’s word', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${server.url}${VIEW}`);
  await expect(page.locator('html[data-offline="saving"]')).toBeAttached({ timeout: 45_000 });
  expect(server.asked).not.toContain('sw.js');
  await page.getByRole('button', { name: 'About the atlas' }).click();
  await expect(page.getByRole('dialog')).toContainText('save data');
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(page.locator('html[data-offline="ready"]')).toBeAttached({ timeout: 60_000 });
});

test.describe('without a copy', () => {
  test.use({ serviceWorkers: 'block' });

  test('a tab of the old version offers the new one where a part is gone, and shows the same view of it', async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.url}${VIEW}&map=5/47/76`);
    await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
    // What comes last of its own accord.
    await expect.poll(() => server.asked.some((name) => /\/Plate-/.test(name))).toBe(true);
    server.folder = newer;
    await page.evaluate(() => (location.hash += '&id=balkhash-copper-smelter'));
    // The card says so, and over the map the edge of its column, which is a part of its own.
    await expect(page.getByRole('alert').first()).toContainText('A new version of the atlas is out');
    await page.getByRole('button', { name: 'Load the new version' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_TITLE);
    await expect(card(page)).toContainText('Balkhash');
    await expect(page).toHaveURL(/map=5\/47\/76&year=1934/);
    expect(faults).toEqual([]);
  });

  test('so does one whose ground was still to come', { tag: WHOLE }, async ({ page }) => {
    await page.goto(`${server.url}${VIEW}`);
    await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
    const sendLate = server.break(/-close-\S+json$/, 'late');
    await page.evaluate(() => (location.hash += '&map=6/47/76'));
    await expect.poll(() => server.asked.some((name) => name.includes('rivers-close'))).toBe(true);
    server.folder = newer;
    sendLate();
    await expect(page.getByRole('alert')).toContainText('A new version of the atlas is out');
    await page.getByRole('button', { name: 'Load the new version' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_TITLE);
    await expect(page).toHaveURL(/map=6\/47\/76&year=1934/);
  });

  test('a reader’s own file is there again after the page had to be loaded anew', async ({ page }) => {
    await page.goto(`${server.url}${VIEW}&panel=data`);
    await page.locator('.right input[type="file"]').setInputFiles({
      name: 'mine.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('lat,lon,name,start\n48,68,Mine of tests,1930\n49,70,Other mine,1931\n'),
    });
    await expect(page.locator('.right')).toContainText('mine.csv');
    server.folder = newer;
    await page.evaluate(() => (location.hash = location.hash.replace('panel=data', 'panel=rail')));
    // The panel says so, and over the map its band, or stations near the records.
    await page.locator('.right').getByRole('button', { name: 'Load the new version' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_TITLE);
    await expect(page.locator('.right')).toContainText('mine.csv');
  });
});
