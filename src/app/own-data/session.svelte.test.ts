// Which file is read, asked about and shown, and what is asked of its worker when.
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COLOURED, COLUMNS, OwnDataPage, fileNamed, summaryOf } from '../../../tests/own-data-page.svelte.ts';
import { ATLAS_YEARS } from '../../core/view/view-state.ts';

let page: OwnDataPage;

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://atlas.example/page/' });
  vi.stubGlobal('location', { origin: 'https://atlas.example' });
  page = new OwnDataPage();
});

describe('a file', () => {
  it('is shown once its rows are read: on the map, on the timeline, in the panel', async () => {
    page.session.openFiles([fileNamed('a.csv')]);
    const [client] = page.clients;
    expect(page.session.reading).toEqual({ name: 'a.csv', share: 0 });
    client!.report(0.4);
    expect(page.session.reading).toEqual({ name: 'a.csv', share: 0.4 });
    await client!.answer('open', COLUMNS);
    const { about } = await client!.answer('build', summaryOf({ range: { since: 1718, until: 1935 } }));
    expect(about).toEqual([{ mapping: COLUMNS.guess, endStands: true, latitudeFirst: false }]);
    expect(page.session.shown).toBeNull();
    expect(page.overlay).toBeNull();
    await client!.answer('categorise', COLOURED);

    expect(page.session.reading).toBeNull();
    expect(page.session.shown).toMatchObject({ name: 'a.csv', field: 3, counts: { shown: 0 } });
    expect(page.session.shown!.categories.map(({ value, visible }) => [value, visible])).toEqual([
      ['club', true],
      ['library', true],
    ]);
    expect(page.overlay!.box).toEqual([60, 45, 70, 50]);
    expect(page.boxes).toEqual([[60, 45, 70, 50]]);
    expect(page.store.range).toEqual({ since: 1718, until: 1940 });
    // A share that comes late moves no bar.
    client!.report(0.9);
    expect(page.session.reading).toBeNull();
  });

  it('takes the place of another only when it is read, whose worker then ends', async () => {
    const one = await page.openAndRead('one.csv');
    page.session.openFiles([fileNamed('two.csv')]);
    const [, two] = page.clients;
    await two!.answer('open', COLUMNS);
    await two!.answer('build', summaryOf({ range: { since: 1800, until: 1810 } }));
    expect(page.session.shown!.name).toBe('one.csv');
    expect(one.ended).toBe(false);
    // It will be a zip the next time too.
    expect(page.session.tryAgain).toBeNull();
    await two!.answer('categorise', COLOURED);
    expect(page.session.shown!.name).toBe('two.csv');
    expect(one.ended).toBe(true);
    // The timeline stood after all of these data.
    expect(page.store.view.year).toBe(1810);
  });

  it('whose last beginning is past keeps the year where something of it still stands', async () => {
    const { year } = page.store.view;
    const range = { since: year - 20, until: year - 5 };
    await page.openAndRead('standing.csv', summaryOf({ range, lasts: true }));
    expect(page.store.view.year).toBe(year);
    await page.openAndRead('ended.csv', summaryOf({ range, lasts: false }));
    expect(page.store.view.year).toBe(year - 5);
  });

  it('opened while another is read ends the reading of that one, and its late answers change nothing', async () => {
    page.session.openFiles([fileNamed('slow.csv')]);
    page.session.openFiles([fileNamed('quick.csv')]);
    const [slow, quick] = page.clients;
    expect(slow!.ended).toBe(true);
    await page.read(slow!);
    expect(page.session.shown).toBeNull();
    expect(page.session.reading).toEqual({ name: 'quick.csv', share: 0 });
    slow!.report(0.7);
    expect(page.session.reading!.share).toBe(0);
    await page.read(quick!);
    expect(page.session.shown!.name).toBe('quick.csv');
  });

  it('whose reader stopped is opened again at a press', async () => {
    page.session.openFiles([fileNamed('one.csv')]);
    await page.clients[0]!.fail('open', { reason: 'stopped' });
    expect(page.clients[0]!.ended).toBe(true);
    page.session.tryAgain!();
    expect(page.session.fault).toBeNull();
    await page.read(page.clients[1]!);
    expect(page.session.shown!.name).toBe('one.csv');
    expect(page.session.tryAgain).toBeNull();
  });

  it('is given to another load of the page with the columns that were chosen', async () => {
    const file = fileNamed('one.csv');
    const choice = { mapping: COLUMNS.guess, endStands: false, latitudeFirst: true };
    page.session.openFiles([file], choice);
    const [client] = page.clients;
    await client!.answer('open', COLUMNS);
    const { about } = await client!.answer('build', summaryOf({}));
    expect(about).toEqual([choice]);
    await client!.answer('categorise', COLOURED);
    expect(page.session.kept).toEqual({ file, choice });
    page.session.remove();
    expect(page.session.kept).toBeNull();
  });

  it('that cannot be read says why, and leaves the one on the map alone', async () => {
    const one = await page.openAndRead('one.csv');
    const { kept } = page.session;
    expect(kept?.file.name).toBe('one.csv');
    page.session.openFiles([fileNamed('two.csv')]);
    const [, two] = page.clients;
    await two!.fail('open', { reason: 'zip' });
    expect(page.session.fault).toMatchObject({ reason: 'zip', name: 'two.csv' });
    expect(two!.ended).toBe(true);
    expect(page.session.shown!.name).toBe('one.csv');
    expect(one.ended).toBe(false);
    // Another load of the page is given the same as before.
    expect(page.session.kept).toEqual(kept);
    page.session.dismissFault();
    expect(page.session.fault).toBeNull();
    expect(page.session.shown!.name).toBe('one.csv');
  });

  it('that came first of several is opened, and the others are named', async () => {
    page.session.openFiles([fileNamed('a.csv'), fileNamed('b.csv'), fileNamed('c.csv')]);
    expect(page.clients).toHaveLength(1);
    await page.read(page.clients[0]!);
    expect(page.session.shown!.name).toBe('a.csv');
    expect(page.session.notOpened).toEqual(['b.csv', 'c.csv']);
    page.session.openFiles([fileNamed('d.csv')]);
    expect(page.session.notOpened).toEqual([]);
  });

  it('that is only here is in no link, which is said; one of an address is', async () => {
    expect(page.session.linkLacks).toBeNull();
    await page.openAndRead('mine.csv');
    expect(page.session.linkLacks).toContain('mine.csv');
    page.store.setData('rooms.csv');
    flushSync();
    await page.read(page.clients[1]!);
    expect(page.session.linkLacks).toBeNull();
  });

  it('is read no further when the reader cancels', async () => {
    page.session.openFiles([fileNamed('a.csv')]);
    const [client] = page.clients;
    page.session.cancel();
    expect(client!.ended).toBe(true);
    expect(page.session.reading).toBeNull();
    await page.read(client!);
    expect(page.session.shown).toBeNull();
  });

  it('is laid on a map that comes later', async () => {
    page.session.map = null;
    await page.openAndRead('a.csv');
    expect(page.overlay).toBeNull();
    page.session.map = page.map;
    expect(page.overlay!.box).toEqual([60, 45, 70, 50]);
  });

  it('whose worker breaks in the background says so', async () => {
    const client = await page.openAndRead('a.csv');
    await client.fail('show', { reason: 'unexpected', detail: 'out of memory' });
    expect(page.session.fault).toMatchObject({
      reason: 'unexpected',
      detail: 'out of memory',
      name: 'a.csv',
      whileOpening: false,
    });
  });

  it('is taken off map, timeline and address', async () => {
    page.store.setData('mine.csv');
    flushSync();
    const [client] = page.clients;
    await page.read(client!, summaryOf({ range: { since: 1700, until: 1935 } }));
    await client!.answer('histogram', [{ since: 1700, until: 1701, certain: 1, possible: 0 }]);
    expect(page.session.caption).not.toBeNull();
    page.session.remove();
    flushSync();
    expect(client!.ended).toBe(true);
    expect(page.session.shown).toBeNull();
    expect(page.overlay).toBeNull();
    expect(page.store.range).toEqual(ATLAS_YEARS);
    expect(page.store.ownOpenings).toBeNull();
    expect(page.session.caption).toBeNull();
    expect(page.store.view.data).toBeNull();
  });
});

describe('columns', () => {
  it('that are wrong can be chosen anew in the file that stays open', async () => {
    const one = await page.openAndRead('one.csv');
    page.session.openFiles([fileNamed('words.csv')]);
    const [, two] = page.clients;
    await two!.answer('open', COLUMNS);
    await two!.fail('build', { reason: 'noColumns' });
    expect(page.session.fault).toMatchObject({ reason: 'noColumns', name: 'words.csv' });
    expect(page.session.withoutColumns).toMatchObject({ columns: COLUMNS });
    // Until then the map shows the file before.
    expect(page.session.shown!.name).toBe('one.csv');
    expect(one.ended).toBe(false);
    expect(two!.ended).toBe(false);

    const choice = { ...page.session.withoutColumns!.choice, endStands: false };
    page.session.applyColumns(choice);
    expect(page.session.fault).toBeNull();
    expect(page.session.reading).toEqual({ name: 'words.csv', share: 0 });
    const { about } = await two!.answer('build', summaryOf());
    expect(about).toEqual([choice]);
    await two!.answer('categorise', COLOURED);
    expect(page.session.shown!.choice).toEqual(choice);
    expect(page.session.shown!.name).toBe('words.csv');
    expect(one.ended).toBe(true);
    expect(page.session.withoutColumns).toBeNull();
  });

  it('are exchanged by one action, in a file without them and in one on the map', async () => {
    page.session.openFiles([fileNamed('turned.csv')]);
    const [client] = page.clients;
    await client!.answer('open', COLUMNS);
    await client!.fail('build', { reason: 'swapped' });
    page.session.swapAxes();
    const first = await client!.answer('build', summaryOf());
    expect(first.about).toMatchObject([{ mapping: { latitude: 1, longitude: 0 } }]);
    await client!.answer('categorise', COLOURED);
    page.session.swapAxes();
    const second = await client!.answer('build', summaryOf({ total: 2 }));
    expect(second.about).toMatchObject([{ mapping: { latitude: 0, longitude: 1 } }]);
    expect(page.session.shown!.summary.total).toBe(3);
    await client!.answer('categorise', COLOURED);
    expect(page.session.shown!.summary.total).toBe(2);
    expect(client!.ended).toBe(false);
  });

  it('that are wrong for the file on the map leave it there as it was', async () => {
    const client = await page.openAndRead('one.csv');
    const { choice } = page.session.shown!;
    page.session.applyColumns({ ...choice, mapping: { ...choice.mapping, start: null } });
    await client.fail('build', { reason: 'noColumns' });
    expect(page.session.fault).toMatchObject({ reason: 'noColumns' });
    expect(page.session.withoutColumns).toBeNull();
    expect(page.session.shown!.choice).toEqual(choice);
    expect(client.ended).toBe(false);
  });

  it('are given up with the fault', async () => {
    page.store.setData('words.csv');
    flushSync();
    const [client] = page.clients;
    await client!.answer('open', COLUMNS);
    await client!.fail('build', { reason: 'nothingPlaced' });
    page.session.dismissFault();
    expect(client!.ended).toBe(true);
    expect(page.session.withoutColumns).toBeNull();
    expect(page.store.view.data).toBeNull();
  });
});

describe('an address', () => {
  const FAR = 'https://data.example/rooms.csv';

  it('beside the page is fetched at once', () => {
    page.store.setData('mine/rooms.csv');
    flushSync();
    expect(page.session.reading).toEqual({ name: 'rooms.csv', share: 0 });
    expect(page.clients[0]!.waiting('open')[0]!.about).toEqual([
      { href: 'https://atlas.example/page/mine/rooms.csv', followRedirects: false },
    ]);
  });

  it('of another server is fetched only with consent', () => {
    page.store.setData(FAR);
    flushSync();
    expect(page.session.hostToAsk).toBe('data.example');
    expect(page.clients).toEqual([]);
    page.session.consent(true);
    expect(page.session.hostToAsk).toBeNull();
    expect(page.clients[0]!.waiting('open')[0]!.about).toEqual([{ href: FAR, followRedirects: false }]);
  });

  it('is forgotten without consent', () => {
    page.store.setData(FAR);
    flushSync();
    page.session.consent(false);
    flushSync();
    expect(page.clients).toEqual([]);
    expect(page.session.hostToAsk).toBeNull();
    expect(page.store.view.data).toBeNull();
  });

  it('that sends on elsewhere is followed only with consent', async () => {
    page.store.setData(FAR);
    flushSync();
    page.session.consent(true);
    await page.clients[0]!.fail('open', { reason: 'redirected', detail: 'data.example' });
    expect(page.clients[0]!.ended).toBe(true);
    expect(page.session.fault).toBeNull();
    expect(page.session.hostToAsk).toBe('data.example');
    expect(page.session.isSentOn).toBe(true);
    expect(page.clients).toHaveLength(1);
    page.session.consent(true);
    expect(page.clients[1]!.waiting('open')[0]!.about).toEqual([{ href: FAR, followRedirects: true }]);
    await page.read(page.clients[1]!);
    expect(page.session.shown!.name).toBe('rooms.csv');
    // Another address is asked about anew.
    page.store.setData('https://other.example/a.csv');
    flushSync();
    expect(page.session.isSentOn).toBe(false);
  });

  it('that cannot be shown leaves neither its years nor itself: what is on the map keeps its address', async () => {
    page.store.setRange({ since: 500, until: 1940 });
    page.store.setData('missing.csv');
    flushSync();
    await page.clients[0]!.fail('open', { reason: 'notFound', detail: '404' });
    expect(page.session.fault).toMatchObject({ whileOpening: true });
    expect(page.store.range).toEqual(ATLAS_YEARS);

    page.store.setData('mine/rooms.csv');
    flushSync();
    await page.read(page.clients[1]!);
    page.store.setData(FAR);
    flushSync();
    page.session.consent(false);
    expect(page.store.view.data).toBe('mine/rooms.csv');
    expect(page.session.shown!.name).toBe('rooms.csv');
    flushSync();
    expect(page.session.hostToAsk).toBeNull();
  });

  it('that is none is a fault', () => {
    page.store.setData('https://');
    flushSync();
    expect(page.session.fault).toMatchObject({ reason: 'noAddress', name: 'https://' });
  });

  it('goes when a file of the reader’s computer is shown, and its data go with it', async () => {
    page.store.setData('mine/rooms.csv');
    flushSync();
    await page.read(page.clients[0]!);
    await page.openAndRead('local.csv');
    expect(page.store.view.data).toBeNull();
    expect(page.session.shown!.name).toBe('local.csv');
    // Back in the browser's history the address has data again, and then none.
    page.store.setData('mine/rooms.csv');
    flushSync();
    await page.read(page.clients[2]!);
    expect(page.session.shown!.name).toBe('rooms.csv');
    page.store.setData(null);
    flushSync();
    expect(page.session.shown).toBeNull();
  });

  it('with a view of the map keeps the view', async () => {
    page.store.view = {
      ...page.store.view,
      map: { zoom: 4, latitude: 48, longitude: 68, bearing: 0, pitch: 0 },
      data: 'mine/rooms.csv',
    };
    flushSync();
    await page.read(page.clients[0]!);
    expect(page.boxes).toEqual([]);
    await page.openAndRead('local.csv');
    expect(page.boxes).toHaveLength(1);
  });
});
