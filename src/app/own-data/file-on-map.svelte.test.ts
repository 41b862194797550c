// What a file on the map does while the view changes, and its records: what is asked of its worker when.
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COLOURED, COLUMNS, OwnDataPage, countsOf, summaryOf } from '../../../tests/own-data-page.svelte.ts';
import type { Asked } from '../../../tests/stand-in-client.ts';
import type { Years } from '../../core/time/bounds.ts';
import { ATLAS_YEARS } from '../../core/view/view-state.ts';

let page: OwnDataPage;

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://atlas.example/page/' });
  vi.stubGlobal('location', { origin: 'https://atlas.example' });
  page = new OwnDataPage();
});

describe('what follows the view', () => {
  const yearsAsked = (asked: readonly Asked[]): unknown[] =>
    asked.map(({ about: [view] }) => (view as { years: Years }).years.until);

  it('counts once while an answer is awaited, and then the last view', async () => {
    const client = await page.openAndRead('a.csv');
    expect(yearsAsked(client.waiting('show'))).toEqual([1934]);
    for (const year of [1933, 1932, 1931]) {
      page.store.goToYear(year);
      flushSync();
    }
    expect(client.waiting('show')).toHaveLength(1);
    await client.answer('show', countsOf(3));
    expect(page.session.shown!.counts.shown).toBe(3);
    expect(yearsAsked(client.waiting('show'))).toEqual([1931]);
    await client.answer('show', countsOf(1));
    expect(page.session.shown!.counts.shown).toBe(1);
    expect(page.session.shown!.version).toBe(2);
    expect(client.waiting('show')).toEqual([]);
  });

  it('asks for the histogram again when other categories are ticked, and not when the year is another', async () => {
    const client = await page.openAndRead('a.csv');
    const openings = [{ since: 1900, until: 1900, certain: 2, possible: 0 }];
    await client.answer('histogram', openings);
    expect(page.store.ownOpenings).toEqual(openings);
    page.store.goToYear(1920);
    flushSync();
    expect(client.waiting('histogram')).toEqual([]);
    page.session.shown!.showCategory(1, false);
    flushSync();
    expect(client.waiting('histogram')[0]!.about).toEqual([
      { visible: [true, false], certainOnly: false, range: ATLAS_YEARS },
    ]);
  });

  it('asks for counts and histogram of the same view when the records are others', async () => {
    const client = await page.openAndRead('a.csv');
    await client.answer('show', countsOf(3));
    await client.answer('histogram', []);
    page.session.swapAxes();
    await client.answer('build', summaryOf());
    await client.answer('categorise', COLOURED);
    expect(client.waiting('show')).toHaveLength(1);
    expect(client.waiting('histogram')).toHaveLength(1);
  });

  it('reads of an archive what the window shows, the last window when there were several', async () => {
    const tiles = { zoom: 3, deepestZoom: 5, whole: true };
    const client = await page.openAndRead('a.pmtiles', summaryOf(), { ...COLUMNS, kind: 'features', tiles });
    page.session.shown!.showCategory(1, false);
    const windows = [4, 5, 6].map((zoom) => ({ box: [60, 45, 70, 50], zoom }) as const);
    for (const seen of windows) page.session.shown!.look(seen);
    expect(client.waiting('look').map(({ about }) => about)).toEqual([[windows[0]]]);
    const { total, bad, fields, field } = summaryOf({ total: 9 });
    const read = { total, bad, fields, field, range: { since: 1850, until: 1935 } };
    const values = ['library', 'mine'];
    await client.answer('look', { ...COLOURED, ...read, values, tiles: { ...tiles, zoom: 4 } });
    expect(page.session.shown!.columns.tiles!.zoom).toBe(4);
    expect(page.session.shown!.summary.total).toBe(9);
    expect(page.store.range.since).toBe(1850);
    // What was hidden stays hidden, wherever it stands now.
    expect(page.session.shown!.categories.map(({ value, visible }) => [value, visible])).toEqual([
      ['library', false],
      ['mine', true],
    ]);
    expect(client.waiting('look').map(({ about }) => about)).toEqual([[windows[2]]]);
    await client.fail('look', { reason: 'unreachable' });
    expect(page.session.fault).toMatchObject({ reason: 'unreachable', name: 'a.pmtiles' });
  });
});

describe('a record', () => {
  it('picked on the map opens its card in the panel, in the place of an object’s', async () => {
    const client = await page.openAndRead('a.csv');
    page.store.goToView({ id: 'ridder', panel: null });
    page.overlay!.onPick(2);
    expect(page.store.view).toMatchObject({ panel: 'data', id: null });
    const details = { record: 2, name: 'The one', fields: [], box: [60, 45, 60, 45] };
    await client.answer('record', details);
    expect(page.session.shown!.chosen).toEqual(details);
    page.session.shown!.showChosen();
    expect(page.boxes.at(-1)).toEqual(details.box);
  });

  it('whose card was closed before it came is not shown', async () => {
    const client = await page.openAndRead('a.csv');
    page.session.shown!.choose(2);
    page.session.shown!.choose(null);
    await client.answer('record', { record: 2, name: 'The one', fields: [], box: [60, 45, 60, 45] });
    expect(page.session.shown!.chosen).toBeNull();
  });

  it('is coloured by the field chosen last', async () => {
    const client = await page.openAndRead('a.csv');
    page.session.shown!.colourBy(1);
    page.session.shown!.colourBy(null);
    await client.answer('categorise', { ...COLOURED, values: ['43', '44', '45'] });
    expect(page.session.shown!.categories).toHaveLength(2);
    await client.answer('categorise', { ...COLOURED, values: [''] });
    expect(page.session.shown!.categories).toHaveLength(1);
  });
});
