// What the store fetches and when, and what it selects of the atlas that has come.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atlas, evidenceIn, failing, openStore, settle, toursIn } from '../../../tests/open-store.ts';
import { DEFAULT_LAYERS, LAYERS, SECTORS, STATES, type Language } from '../../core/atlas/atlas.ts';
import type { Evidence } from '../../core/atlas/evidence.ts';
import type { Tour } from '../../core/atlas/tour.ts';
import { LateError } from '../../ui/late/late.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('texts', () => {
  test.each([
    ['', []],
    ['panel=rail', []],
    ['year=1928&id=mill', ['evidence kk']],
    ['page=about', ['evidence kk']],
    ['panel=charts', ['evidence kk']],
    ['page=tours', ['evidence kk', 'tours kk']],
    ['tour=food/1', ['tours kk']],
    ['tour=food/1&lang=ru', ['tours ru']],
  ])('%o needs %o', async (fragment, needed) => {
    const { asked } = await openStore(fragment || 'lang=kk');
    expect(asked).toEqual(needed);
  });
  test('are fetched once in a language, and again in another', async () => {
    const { store, asked } = await openStore('page=tours');
    store.openPage('about');
    store.openPage('tours');
    await settle();
    expect(asked).toEqual(['evidence kk', 'tours kk']);
    expect(store.evidence).toEqual(evidenceIn('kk'));
    expect(store.tours).toEqual(toursIn('kk'));
    store.setLanguage('ru');
    await settle();
    expect(asked).toEqual(['evidence kk', 'tours kk', 'evidence ru', 'tours ru']);
    expect(store.evidence).toEqual(evidenceIn('ru'));
  });
  test('that come after the reader has chosen another language are not shown', async () => {
    const waiting: (() => void)[] = [];
    const slow = (language: Language) =>
      new Promise<Evidence>((come) => waiting.push(() => come(evidenceIn(language))));
    const { store } = await openStore('page=about&lang=ru', { evidence: slow });
    store.setLanguage('en');
    for (const come of waiting.toReversed()) come();
    await settle();
    expect(store.evidence).toEqual(evidenceIn('en'));
  });
  test('are fetched where something else wants them, and stay wanted', async () => {
    const { store, asked } = await openStore();
    store.wantEvidence();
    await settle();
    expect(asked).toEqual(['evidence en']);
    store.setLanguage('ru');
    await settle();
    expect(asked).toEqual(['evidence en', 'evidence ru']);
  });
  test('that cannot be fetched are missing until they can', async () => {
    let works = false;
    const evidence = (language: Language) => (works ? Promise.resolve(evidenceIn(language)) : failing());
    const { store } = await openStore('page=about', { evidence });
    expect(store.textsFault).toBe('lost');
    expect(store.atlasFault).toBeNull();
    works = true;
    store.wantEvidence();
    await settle();
    expect(store.textsFault).toBeNull();
    expect(store.evidence).toEqual(evidenceIn('kk'));
  });
  test('that could not be fetched are not asked for at each move of the map or the year, but with another card', async () => {
    let asked = 0;
    const evidence = () => {
      asked += 1;
      return failing();
    };
    const { store } = await openStore('id=mill&year=1934', { evidence });
    const first = asked;
    store.setYear(1936);
    store.moveMap({ zoom: 5, latitude: 48, longitude: 68, bearing: 0, pitch: 0 });
    store.setTheme('dark');
    await settle();
    expect(asked).toBe(first);
    expect(store.textsFault).toBe('lost');
    store.openObject('never');
    await settle();
    expect(asked).toBe(first + 1);
  });
  test('a tour is there once its texts are', async () => {
    const { store, toursCame } = await openStore('tour=food/1');
    expect(toursCame()).toBeGreaterThan(0);
    expect(store.tour).toMatchObject({ id: 'food' });
    const { store: other } = await openStore('tour=oil/1');
    expect(other.tour).toBeNull();
    const { store: none } = await openStore('page=tours');
    expect(none.tours).toHaveLength(1);
    expect(none.tour).toBeNull();
  });
  test('tours that are there are told of at every step, those of a language that was left are not', async () => {
    const { store, toursCame } = await openStore('tour=food/1');
    const before = toursCame();
    store.setTour({ id: 'food', step: 2 });
    await settle();
    expect(toursCame()).toBe(before + 1);

    const waiting: (() => void)[] = [];
    const tours = (language: Language) =>
      new Promise<readonly Tour[]>((come) => waiting.push(() => come(toursIn(language))));
    const slow = await openStore('tour=food/1&lang=ru', { tours });
    slow.store.setLanguage('en');
    waiting[0]?.();
    await settle();
    expect(slow.toursCame()).toBe(0);
    expect(slow.store.tours).toBeNull();
    waiting.at(-1)?.();
    await settle();
    expect(slow.toursCame()).toBe(1);
    expect(slow.store.tours).toEqual(toursIn('en'));
  });
  test('tours that cannot be fetched are missing until they can', async () => {
    let works = false;
    const tours = (language: Language) => (works ? Promise.resolve(toursIn(language)) : failing());
    const { store, toursCame } = await openStore('tour=food/1&lang=en', { tours });
    expect(store.textsFault).toBe('lost');
    expect(toursCame()).toBe(0);
    expect(store.tours).toBeNull();
    works = true;
    store.loadTexts();
    expect(store.textsFault).toBeNull();
    await settle();
    expect(toursCame()).toBe(1);
    expect(store.tours).toEqual(toursIn('en'));
  });
  test('an atlas that cannot be fetched is missing until it can, and opens as its address says', async () => {
    let works = false;
    const { store } = await openStore('id=mill&lang=en', {
      atlas: () => (works ? Promise.resolve(atlas) : Promise.reject(new LateError('outdated', null))),
    });
    expect(store.atlasFault).toBe('outdated');
    works = true;
    await store.loadAtlasAgain();
    expect(store.atlasFault).toBeNull();
    expect(store.object?.id).toBe('mill');
    expect(store.view.year).toBe(1934);
  });
});

describe('what is selected', () => {
  test('follows years and filters', async () => {
    const { store } = await openStore('year=1936');
    const shown = () => store.selection.shown.map(({ object: { id } }) => id);
    expect(shown()).toEqual(['mill', 'railway']);
    expect(store.selection.counts?.sectors.coal).toBe(2);
    expect(store.selection.filtered).toBe(false);
    expect(store.selection.flowWays).toBeNull();
    store.setFilters({ layers: LAYERS });
    expect(shown()).toEqual(['mill', 'coal-flow', 'railway']);
    expect(store.selection.flowWays).toEqual({
      'raw-out': 0,
      'goods-out': 0,
      in: 0,
      within: 1,
    });
    expect(store.selection.filtered).toBe(false);
    store.setYear(1932);
    expect(shown()).toEqual(['coal-flow', 'railway']);
  });
  test.each([
    { layers: DEFAULT_LAYERS.slice(1) },
    { sectors: SECTORS.slice(1) },
    { states: STATES.slice(1) },
    { certain: true },
  ])('is filtered by %o', async (change) => {
    const { store } = await openStore();
    store.setFilters(change);
    expect(store.selection.filtered).toBe(true);
    expect(store.selection.filters).toMatchObject(change);
  });
  test('is nothing before the atlas is there', async () => {
    const { store } = await openStore('layers=flows', { atlas: failing });
    expect(store.selection.shown).toEqual([]);
    expect(store.selection.counts).toBeNull();
    expect(store.openings).toEqual([]);
  });
  test('has the histogram of the atlas, or of own data while they are shown', async () => {
    const { store } = await openStore();
    expect(store.openings.filter(({ certain }) => certain > 0).map(({ since }) => since)).toEqual([
      1906, 1934,
    ]);
    expect(store.ownOpenings).toBeNull();
    const own = [{ since: 1, until: 2, certain: 3, possible: 0 }];
    store.setOwnOpenings(own);
    expect(store.openings).toEqual(own);
    expect(store.ownOpenings).toEqual(own);
    store.setOwnOpenings(null);
    expect(store.openings).toHaveLength(51);
  });
});
