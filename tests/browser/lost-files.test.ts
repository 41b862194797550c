// Every file of the first page and of every late part, lost in every way: the reader is told, tries again, and goes on.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { matrix, sampled } from '../sample.ts';
import { AtlasServer, type Fault } from './atlas-server.ts';
import { test } from './atlas.ts';

const FAULTS: readonly Fault[] = ['abort', '404', '500', 'cut', 'late', 'page'];

interface Way {
  /** The names of the files, without hash and ending. */
  readonly files: readonly string[];
  readonly fragment: string;
  /** What the reader does when the page is there, to see the part. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** What is to be seen when the part is there. */
  readonly shown: string;
  /** Whether the map is needed; without it, a page is there in a moment. */
  readonly map?: true;
}

const objects = '.tabs .number:not(:text-is("0"))';
const drop = (page: Page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['lat,lon,name\n48,68,Mine of tests'], 'mine.csv', { type: 'text/csv' }));
    dispatchEvent(new DragEvent('drop', { dataTransfer }));
  });

/** Each part of the atlas, with the files that it alone asks for or asks for first. */
const WAYS: Readonly<Record<string, Way>> = {
  page: { files: ['index', 'core', 'LateLine'], fragment: '', shown: objects },
  atlas: { files: ['_virtual_atlas'], fragment: '', shown: objects, map: true },
  'atlas with a panel': { files: ['_virtual_atlas'], fragment: '&panel=charts', shown: '.charts section' },
  map: {
    files: ['atlas-map', 'tile_cache', 'maplibre-worker', 'glyphs', 'rolldown-runtime'],
    fragment: '',
    shown: '.map[data-drawn]',
    map: true,
  },
  ground: {
    files: ['sea', 'lakes', 'rivers', 'boundaries', 'borders', 'water-labels', 'relief'],
    fragment: '',
    shown: '.map[data-drawn]',
    map: true,
  },
  card: {
    files: [
      'Card',
      'ClaimList',
      'DisagreementList',
      'SentenceChip',
      'dates',
      'RailHistory',
      '_virtual_rail-access',
      'en',
    ],
    fragment: '&id=balkhash-copper-smelter',
    shown: 'article.card:has(h3):has(.claims, li)',
  },
  'people of a town on a card': {
    files: ['TownPopulation', 'population-messages', 'Plot'],
    fragment: '&id=karaganda-coal-basin',
    shown: 'article.card [role="img"]',
  },
  list: {
    files: ['ObjectList', 'ObjectSign'],
    fragment: '',
    act: (page) => page.getByRole('button', { name: /^List/ }).click(),
    shown: '.list .item',
  },
  events: {
    files: ['EventList'],
    fragment: '',
    act: (page) => page.getByRole('button', { name: /^Events/ }).click(),
    shown: '.events .event',
  },
  charts: { files: ['ChartsTool', 'Plot', 'SidePanel'], fragment: '&panel=charts', shown: '.charts section' },
  rail: {
    files: ['RailTool', 'rail-messages', '_virtual_rail-access'],
    fragment: '&panel=rail',
    shown: '.reach',
  },
  'rail on the map': {
    files: ['RailBand', '25'],
    fragment: '&panel=rail',
    shown: '.reach',
    map: true,
  },
  'stations on the map': {
    files: ['Stations', '_virtual_stations'],
    fragment: '&map=7/50.6/72.3',
    shown: '.map[data-drawn]',
    map: true,
  },
  measure: {
    files: ['MeasureTool', 'geometry', 'rail-access', 'late-value.svelte'],
    fragment: '&panel=measure',
    shown: '.modes',
  },
  compare: {
    files: ['CompareTool', 'compare-messages'],
    fragment: '&panel=compare&compare=1900',
    shown: '.right .panel h2',
  },
  'compare on the map': {
    files: ['CompareMap'],
    fragment: '&panel=compare&compare=1900',
    shown: '.maplibregl-map >> nth=1',
    map: true,
  },
  data: {
    files: ['DataTool', 'session.svelte', 'own-data-messages', 'own-data-text'],
    fragment: '&panel=data',
    shown: '.right input[type="file"]',
  },
  'a dropped file': {
    files: ['session.svelte', 'DataTool'],
    fragment: '',
    act: drop,
    shown: '.right :text("mine.csv")',
  },
  pages: {
    files: ['Pages', 'TourSources', 'quantities', 'downloads', 'save-file'],
    fragment: '&page=sources',
    shown: 'dialog[open] h3',
  },
  tour: {
    files: ['TourPlayer', 'tour-messages', 'en'],
    fragment: '&tour=coal-karaganda/1',
    shown: '.tour-place h2, .tour-place h3',
  },
  search: {
    files: ['SearchResults', 'en'],
    fragment: '',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Search the atlas' }).fill('Karaganda');
    },
    shown: '#search-list [role="option"]',
  },
  changes: { files: ['WhatChanged'], fragment: '', shown: '.changed .changes', map: true },
};

/** The files of the built atlas by their names without hash and ending. */
const built = readdirSync('dist/assets')
  .filter((name) => !name.endsWith('.br'))
  .map((name) => ({ name, stem: name.replace(/-[\w-]{8}\.\w+$/, '') }));
const CASES = Object.entries(WAYS)
  .flatMap(([way, { files }]) =>
    files.flatMap((stem) => {
      const ends = built.filter((one) => one.stem === stem).map(({ name }) => path.extname(name));
      return matrix({ way: [way], file: [...new Set(ends)].map((end) => stem + end), fault: FAULTS });
    }),
  )
  // The objects are there without their ground, so nobody waits for it.
  .filter(({ way, fault }) => !(way === 'ground' && fault === 'late'));

test('every file of the list is one of the built atlas', () => {
  const stems = new Set(built.map(({ stem }) => stem));
  expect(Object.values(WAYS).flatMap(({ files }) => files.filter((stem) => !stems.has(stem)))).toEqual([]);
});

const server = new AtlasServer('dist');
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test('parts that are lost over the map are told one at a time', async ({ page }) => {
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

for (const { way, file, fault } of sampled(CASES, 3, ['fault', 'way'])) {
  test(`${way}: ${file}, ${fault}`, async ({ page }) => {
    const { fragment, act, shown, map } = WAYS[way]!;
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    const [, stem, end] = /^(.*)\.(\w+)$/.exec(file)!;
    const name = new RegExp(`^assets/${stem!.replace('.', '\\.')}-[\\w-]{8}\\.${end}$`);
    const mend = server.break(name, fault);
    const showMap = map ? () => undefined : server.break(/^assets\/tile_cache-/, 'late');
    await page.goto(`${server.url}#lang=en&year=1936${fragment}`);
    if (act) {
      await expect(page.locator(objects)).toBeVisible();
      await act(page);
    }

    // Where the map is held back, its own line is not what is looked for.
    const told = page.locator(`.late.panel${map ? '' : ':not(.loading .late)'}, .first-load`);
    const words = fault === 'late' ? /still/ : /could not be loaded/;
    const message = told.filter({ hasText: words });
    await expect(message.first()).toBeVisible({ timeout: 30_000 });
    mend();
    const button = message.getByRole('button').first();
    if (fault !== 'late') await button.click();
    // Chromium keeps what came and was no module. Where other files were under way, that is seen at the second try only.
    const reload = page.getByRole('button', { name: 'Load the page again' }).first();
    if (fault === 'page') {
      await expect(page.locator(shown).or(reload).first()).toBeVisible({ timeout: 45_000 });
      if (await reload.isVisible()) await reload.click();
    }
    await expect(page.locator(shown).first()).toBeVisible({ timeout: 45_000 });
    await expect(message).toHaveCount(0);
    // Before the atlas’s code runs, a script that broke is an error of the page.
    if (way !== 'page') expect(broken).toEqual([]);
    showMap();
  });
}
