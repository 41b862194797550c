// The oldest browsers that the atlas works in (scripts/oldest-browsers.mjs), imitated: what Chrome 109 lacks is taken from the
// page and from its workers before they run, and every part is opened. Lint rules hold the atlas's own code; here what is
// bundled with it is held as well.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { CORE, matrix, sampled, WHOLE } from '../sample.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { card, expectDrawn, openAtlas, test, yearShown } from './atlas.ts';

/** What came after Chrome 109, as a program that removes it. It runs in pages and in workers. */
const REMOVAL = `
  const lists = [Array.prototype, Object.getPrototypeOf(Int8Array.prototype)];
  for (const list of lists)
    for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete list[name];
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'])
    delete iterator[name];
  for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name];
  for (const name of ['transfer', 'transferToFixedLength', 'resize']) delete ArrayBuffer.prototype[name];
  for (const name of ['getOrInsert', 'getOrInsertComputed']) { delete Map.prototype[name]; delete WeakMap.prototype[name]; }
  delete Array.fromAsync; delete Object.groupBy; delete Map.groupBy; delete Promise.withResolvers; delete Promise.try;
  delete RegExp.escape; delete Error.isError; delete Math.f16round; delete Math.sumPrecise; delete Intl.DurationFormat;
  delete URL.canParse; delete URL.parse; delete AbortSignal.any; delete globalThis.Iterator; delete globalThis.Float16Array;
  delete Uint8Array.fromBase64; delete Uint8Array.prototype.toBase64; delete Uint8Array.prototype.toHex;
  if (globalThis.ReadableStream) { delete ReadableStream.from; delete ReadableStream.prototype[Symbol.asyncIterator]; }
  if (globalThis.scheduler) delete Object.getPrototypeOf(scheduler).yield;
  if (globalThis.document) {
    delete Document.prototype.startViewTransition; delete Element.prototype.setHTMLUnsafe; delete Element.prototype.getHTML;
    for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover']) delete HTMLElement.prototype[name];
    delete Element.prototype.moveBefore; delete HTMLDialogElement.prototype.requestClose;
  }
`;

/** A page of an old browser; what goes wrong in it is noted. */
async function makeOld(page: Page): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript(REMOVAL);
  // An import runs before the module that asks for it, and the page's own policy allows it.
  await page.route('**/removal.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: REMOVAL }),
  );
  // The worker of own data is called index, as the page's own entry is.
  await page.route(/\/(maplibre-worker|index)-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `import './removal.js';\n${await response.text()}` });
  });
  return faults;
}

test('without what Chrome 109 lacks every part works', { tag: WHOLE }, async ({ page }) => {
  const faults = await makeOld(page);
  const removed: string[] = [];
  page.on('request', (request) => request.url().endsWith('/removal.js') && removed.push(request.url()));
  await openAtlas(page, '#year=1936&lang=en');
  expect(await page.evaluate(() => 'toSorted' in Array.prototype || 'canParse' in URL)).toBe(false);
  await expectDrawn(page, 'balkhash-copper-smelter', ['sites']);
  const go = (fragment: string) => page.evaluate((hash) => void (location.hash = hash), fragment);

  await go('#year=1936&lang=en&id=balkhash-copper-smelter');
  await expect(card(page)).toContainText('Balkhash');
  for (const [panel, sign] of [
    ['charts', 'svg'],
    ['rail', 'table.figures'],
    ['measure', '.result'],
    ['data', 'input[type="file"]'],
  ] as const) {
    await go(`#year=1936&lang=en&panel=${panel}`);
    await expect(page.locator(`.right ${sign}`).first()).toBeAttached();
  }
  await go('#year=1936&lang=en&compare=1913');
  await expect(page.locator('.right')).toContainText('1913');
  for (const name of ['about', 'tours', 'sources', 'disagreements', 'download']) {
    await go(`#year=1936&lang=en&page=${name}`);
    await expect(page.locator('dialog .page p, dialog .page li').first()).toBeVisible();
  }
  await go('#year=1936&lang=en');
  await page.getByRole('button', { name: 'List' }).click();
  await expect(page.locator('.list .item').first()).toBeVisible();
  await page.getByRole('button', { name: 'Events' }).click();
  await expect(page.locator('.body li').first()).toBeVisible();
  await page.locator('search').getByRole('combobox').fill('Turksib');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('option').first().click();

  // A reader's own data, by the address and in a worker.
  await page.route('**/mine.csv', (route) =>
    route.fulfill({ contentType: 'text/csv', body: 'name,lat,lon,start,end\nHere,48,68,1066,1100\n' }),
  );
  await go('#year=1066&lang=en&panel=data&data=mine.csv');
  await expect(yearShown(page)).toHaveValue('1066');
  await expect(page.locator('.right')).toContainText('mine.csv');
  expect(faults).toEqual([]);
  // The page and both workers, MapLibre's and that of own data, ran without them.
  expect(removed.length).toBeGreaterThanOrEqual(3);
});

test('no style asks for a selector or a colour that the oldest browsers lack', () => {
  const styles = readdirSync('dist/assets')
    .filter((file) => file.endsWith('.css'))
    .map((file) => `dist/assets/${file}`);
  expect(styles.length).toBeGreaterThan(5);
  for (const file of [...styles, 'dist/index.html']) {
    const found = readFileSync(file, 'utf8').match(/:has\(|color-mix\(|light-dark\(|@layer|@scope/g);
    expect(found, file).toBeNull();
  }
});

interface Published {
  readonly features: readonly { readonly properties: { readonly layer: string } }[];
}

const PLAIN = [
  ['#lang=ru&year=1936', 'ru', 'Балхашский медеплавильный комбинат'],
  ['#year=1936', 'kk', 'Балқаш мыс балқыту комбинаты'],
  ['', 'en', 'Balkhash copper smelting combine'],
] as const;
for (const {
  page: [hash, language, smelter],
} of sampled(matrix({ page: PLAIN }), 1, ['page']))
  test(`an older browser gets the plain page, with every object, in its language (${language})`, async ({
    page,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'));
    await page.goto(`./${hash}`);
    await expect(page).toHaveURL(new RegExp(`plain\\.${language}\\.html$`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(messagesOf(language).title);
    const { features } = JSON.parse(readFileSync('dist/data/atlas.geojson', 'utf8')) as Published;
    const objects = features.filter(({ properties }) => properties.layer !== 'places');
    await expect(page.locator('tr:has(td)')).toHaveCount(objects.length);
    await expect(page.locator('tr', { hasText: smelter }).first()).toContainText('1938');
    for (const link of await page.locator('a').all()) {
      const answer = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
      expect(answer.status(), (await link.getAttribute('href')) ?? '').toBe(200);
    }
  });

test('without scripts the pages lead to the plain ones', { tag: CORE }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL!);
  await page.getByRole('link', { name: 'plain page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(messagesOf('en').title);
  await context.close();
});
