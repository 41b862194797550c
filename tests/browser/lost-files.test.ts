// Every file of the first page and of every late part, lost in every way: the reader is told, tries again, and goes on.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ALL, CORE, matrix, sampled } from '../sample.ts';
import { AtlasServer, type Fault } from './atlas-server.ts';
import { test } from './atlas.ts';
import { APART, objects, WAYS } from './lost-ways.ts';

/** The ways of being lost after which the same press asks again: a page meets them one after the other. */
const LOST: readonly Fault[] = ['abort', '404', '500', 'cut'];
const FAULTS = ['lost', 'late', 'page'] as const;

/** A whole file in the place of a part of it is what a server without ranges sends: then the coarse relief stays, without a word. */
const isReadByParts = (file: string): boolean => file.endsWith('.pmtiles');

/** The files of the built atlas by their names without hash and ending. */
const built = readdirSync('dist/assets')
  .filter((name) => !/\.(br|gz)$/.test(name))
  .map((name) => ({ name, stem: name.replace(/-[\w-]{8}\.\w+$/, '') }));
const CASES = Object.entries(WAYS)
  .flatMap(([way, { files }]) =>
    files.flatMap((stem) => {
      const ends = built.filter((one) => one.stem === stem).map(({ name }) => path.extname(name));
      return matrix({ way: [way], file: [...new Set(ends)].map((end) => stem + end), fault: FAULTS });
    }),
  )
  // The objects are there without their ground, so nobody waits for it.
  .filter(({ way, fault }) => !(way.includes('ground') && fault === 'late'))
  .filter(({ file, fault }) => !(isReadByParts(file) && fault === 'page'));

test('the list has every file of the built atlas', { tag: CORE }, () => {
  const listed = [...Object.values(WAYS).flatMap(({ files }) => files), ...Object.keys(APART)];
  expect([...new Set(listed)].sort()).toEqual([...new Set(built.map(({ stem }) => stem))].sort());
});

const server = new AtlasServer('dist');
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test('parts that are lost over the map are told one at a time', { tag: CORE }, async ({ page }) => {
  const mends = [/^assets\/Stations-/, /^assets\/RailBand-/].map((files) => server.break(files, '404'));
  await page.goto(`${server.url}#lang=en&year=1936&panel=rail&map=7/50.6/72.3`);
  const told = page.locator('.late.floating');
  await expect(told).toHaveCount(2, { timeout: 45_000 });
  for (const mend of mends) mend();
  for (const left of [1, 0]) {
    await told.filter({ visible: true }).getByRole('button').first().click();
    await expect(told).toHaveCount(left);
  }
});

test('marks that are lost are asked for again over the slider', async ({ page }) => {
  const mend = server.break(/^assets\/Landmarks-/, '404');
  await page.goto(`${server.url}#lang=en&year=1936`);
  const again = page.locator('.timeline .late').getByRole('button');
  await expect(again).toBeVisible({ timeout: 45_000 });
  mend();
  await again.click();
  await expect(page.locator('.landmarks button').first()).toBeVisible();
});

/** Runs in the page of a whole run: the eight seconds after which something takes long are one. */
const hurry = (): void => {
  const real = window.setTimeout;
  Object.assign(window, {
    setTimeout: (run: () => void, time?: number) => real(run, time === 8000 ? 1000 : time),
  });
};

/** Chromium keeps what came and was no module: where other files were under way, that is seen at the second try only. */
async function reloadWhereKept(page: Page, shown: string): Promise<void> {
  const reload = page.getByRole('button', { name: 'Load the page again' }).first();
  await expect(page.locator(shown).or(reload).first()).toBeVisible({ timeout: 45_000 });
  // Where the press of before has led to this offer already, the page is on its way and takes the button along.
  if (await reload.isVisible()) await reload.click({ timeout: 10_000 }).catch(() => undefined);
}

for (const { way, file, fault } of sampled(CASES, 3, ['fault', 'way'])) {
  const faults = fault !== 'lost' ? [fault] : LOST.filter((one) => !(isReadByParts(file) && one === 'cut'));
  test(`${way}: ${file}, ${faults.join(', then ')}`, async ({ page }) => {
    const { query = '', fragment, act, shown, map } = WAYS[way]!;
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    if (fault === 'late' && ALL) await page.addInitScript(hurry);
    const [, stem, end] = /^(.*)\.(\w+)$/.exec(file)!;
    const name = new RegExp(`^assets/${stem!.replace('.', '\\.')}-[\\w-]{8}\\.${end}$`);
    let mend = server.break(name, faults[0]!);
    const showMap = map ? () => undefined : server.break(/^assets\/tile_cache-/, 'late');
    // A file that is late keeps the page from being loaded.
    await page.goto(`${server.url}${query}#lang=en&year=1936${fragment}`, { waitUntil: 'commit' });
    if (act) {
      await expect(page.locator(query ? '.embedded h1' : objects)).toBeVisible();
      await act(page);
    }

    // Where the map is held back, its own line is not what is looked for.
    const told = page.locator(`.late.panel${map ? '' : ':not(.loading .late)'}, .first-load`);
    const words = fault === 'late' ? /still/ : /could not be (loaded|made)/;
    const message = told.filter({ hasText: words });
    for (const next of [...faults.slice(1), null]) {
      // A button that was pressed belongs to the message of before.
      const button = message.locator('button:not([data-pressed])').first();
      await expect(fault === 'late' ? message.first() : button).toBeVisible({ timeout: 30_000 });
      mend();
      if (next) mend = server.break(name, next);
      if (fault === 'late') continue;
      await button.evaluate((one: HTMLElement) => {
        one.dataset['pressed'] = '';
        one.click();
      });
    }
    if (fault === 'page') await reloadWhereKept(page, shown);
    await expect(page.locator(shown).first()).toBeVisible({ timeout: 45_000 });
    await expect(message).toHaveCount(0);
    // Before the atlas’s code runs, a script that broke is an error of the page.
    if (way !== 'page') expect(broken).toEqual([]);
    showMap();
  });
}
