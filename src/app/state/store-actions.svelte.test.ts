// What each action of the store makes of the view, the address and its history.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore, system } from '../../../tests/open-store.ts';
import { DEFAULT_LAYERS, LAYERS, SECTORS, STATES } from '../../core/atlas/atlas.ts';
import { DEFAULT_VIEW } from '../../core/view/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { AtlasStore } from './atlas-store.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('years', () => {
  test('moving replaces, choosing is a step back', async () => {
    const { store, history } = await openStore('year=1900&lang=en');
    store.setYear(1910);
    expect(history()).toEqual([0, 'year=1910&lang=en']);
    store.goToYear(1920);
    expect(history()).toEqual([1, 'year=1920&lang=en']);
    store.goToYear(1920);
    expect(history()).toEqual([1, 'year=1920&lang=en']);
  });
  test('a window keeps its length, and stops at both ends', async () => {
    const { store } = await openStore('year=1900..1910');
    store.setYear(1920);
    expect(store.years).toEqual({ since: 1910, until: 1920 });
    store.setYear(1945);
    expect(store.years).toEqual({ since: 1930, until: 1940 });
    store.setYear(1895);
    expect(store.years).toEqual({ since: 1890, until: 1900 });
  });
  test('one year goes to both ends', async () => {
    const { store } = await openStore('year=1900');
    store.setYear(1800);
    expect(store.view).toMatchObject({ year: 1890, since: null });
    store.setYear(2000);
    expect(store.view).toMatchObject({ year: 1940, since: null });
  });
  test('a window is told in either order, within the timeline; of one year it is that year', async () => {
    const { store, history } = await openStore('lang=en');
    store.setYears({ since: 1934, until: 1929 });
    expect(store.view).toMatchObject({ since: 1929, year: 1934 });
    store.setYears({ since: 1800, until: 2000 });
    expect(store.view).toMatchObject({ since: 1890, year: 1940 });
    store.setYears({ since: 1931, until: 1931 });
    expect(store.view).toMatchObject({ since: null, year: 1931 });
    expect(history()).toEqual([0, 'year=1931&lang=en']);
    store.setYears({ since: 1930, until: 1931 }, 'push');
    expect(history()).toEqual([1, 'year=1930..1931&lang=en']);
    store.setYears({ since: 1930, until: 1931 }, 'push');
    expect(history()[0]).toBe(1);
    store.setYears({ since: 1930, until: 1932 }, 'push');
    expect(history()[0]).toBe(2);
    store.setYears({ since: 1929, until: 1932 }, 'push');
    expect(history()[0]).toBe(3);
  });
  test('the slider and the buttons of a window stop playing, the player does not', async () => {
    const { store } = await openStore();
    const stops = (act: () => void): boolean => {
      store.playback.play();
      act();
      return !store.playback.playing;
    };
    expect(stops(() => store.showYear(1900))).toBe(true);
    expect(store.view.year).toBe(1900);
    expect(stops(() => store.showYears({ since: 1900, until: 1905 }))).toBe(true);
    expect(store.years).toEqual({ since: 1900, until: 1905 });
    expect(stops(() => store.goToYear(1910))).toBe(true);
    expect(stops(() => store.goToView({ year: 1911 }))).toBe(true);
    expect(stops(() => store.setYear(1912))).toBe(false);
  });
  test('other ends of the timeline move the years that lie beyond them', async () => {
    const { store } = await openStore('year=1900..1934');
    store.setRange({ since: 1910, until: 1920 });
    expect(store.range).toEqual({ since: 1910, until: 1920 });
    expect(store.years).toEqual({ since: 1910, until: 1920 });
    store.setYear(1915);
    expect(store.years).toEqual({ since: 1910, until: 1920 });
    store.compareWith(1800);
    expect(store.view).toMatchObject({ compare: 1910 });
  });
  test('a window longer than the timeline ends where the timeline ends', async () => {
    const { store } = await openStore('year=1900..1934');
    store.setRange({ since: 1890, until: 1940 });
    store.setYear(1800);
    expect(store.years).toEqual({ since: 1890, until: 1924 });
  });
});

describe('steps of the reader', () => {
  test.each<[string, (store: AtlasStore) => void, number, string]>([
    [
      'a filter',
      (store) => store.setFilters({ sectors: ['oil'], certain: true }),
      1,
      'sectors=oil&certain=only',
    ],
    ['a card', (store) => store.openObject('mill'), 1, 'year=1928&id=mill'],
    [
      'the card of a flow',
      (store) => store.openObject('coal-flow'),
      1,
      `year=1928&layers=${LAYERS.join()}&id=coal-flow`,
    ],
    ['no card where none is open', (store) => store.openObject(null), 0, 'year=1928'],
    ['a page', (store) => store.openPage('about'), 1, 'page=about'],
    ['a sentence', (store) => store.openPage('sources', 'S014'), 1, 'sentence=S014'],
    ['no page where none is open', (store) => store.openPage(null), 0, 'year=1928'],
    ['a panel', (store) => store.openPanel('rail'), 1, 'panel=rail'],
    ['no panel where none is open', (store) => store.openPanel(null), 0, 'year=1928'],
    ['a comparison', (store) => store.compareWith(1913), 1, 'compare=1913'],
    ['a movement of the comparison', (store) => store.compareWith(1913, 'replace'), 0, 'compare=1913'],
    ['another reach', (store) => store.setReach(50), 1, 'reach=50'],
    ['another order', (store) => store.sortTable({ column: 'opened', descending: true }), 1, 'sort=-opened'],
    ['the same reach', (store) => store.setReach(25), 0, 'year=1928'],
    ['no border of today', (store) => store.setTodayBorder(false), 1, 'border=off'],
    ['dark colours', (store) => store.setTheme('dark'), 1, 'theme=dark'],
    ['own data', (store) => store.setData('a.csv'), 0, 'data=a.csv'],
    ['no own data where there are none', (store) => store.setData(null), 0, 'year=1928'],
    ['a tour', (store) => store.setTour({ id: 'food', step: 2 }), 1, 'tour=food/2'],
    ['a step of a tour', (store) => store.setTour({ id: 'food', step: 2 }, 'replace'), 0, 'tour=food/2'],
    ['a view', (store) => store.goToView({ year: 1936 }), 1, 'year=1936'],
    ['a view in place of this', (store) => store.goToView({ year: 1936 }, 'replace'), 0, 'year=1936'],
    [
      'a camera',
      (store) =>
        store.moveMap({
          zoom: 5,
          latitude: 48,
          longitude: 68,
          bearing: 0,
          pitch: 0,
        }),
      0,
      'map=5/48/68',
    ],
    ['no camera where there is none', (store) => store.moveMap(null), 0, 'year=1928'],
  ])('%s', async (_, act, steps, fragment) => {
    const { store, history } = await openStore('lang=kk');
    act(store);
    expect(history()).toEqual([steps, fragment]);
  });

  test.each<[string, (store: AtlasStore) => void]>([
    ['a card', (store) => store.openObject('mill')],
    ['a page', (store) => store.openPage('about')],
    ['a sentence', (store) => store.openPage('sources', 'S014')],
    ['a panel', (store) => store.openPanel('rail')],
    ['a reach', (store) => store.setReach(50)],
    ['own data', (store) => store.setData('a.csv')],
    ['a window', (store) => store.setYears({ since: 1900, until: 1910 })],
    ['a year', (store) => store.goToYear(1910)],
  ])('%s that is there already writes no address', async (_, act) => {
    const { store, window, history } = await openStore();
    act(store);
    const address = history();
    const written = window.entries.length;
    act(store);
    expect(history()).toEqual(address);
    expect(window.entries).toHaveLength(written);
  });
  test('the card of a flow adds its layer to those chosen, the card of anything else adds none', async () => {
    const { store } = await openStore('layers=mines');
    store.openObject('mill');
    expect(store.view.layers).toEqual(['mines']);
    store.openObject('railway');
    expect(store.view.layers).toEqual(['mines']);
    store.openObject('coal-flow');
    expect(store.view.layers).toEqual(['mines', 'flows']);
    const { store: early } = await openStore('', {}, false);
    early.openObject('coal-flow');
    expect(early.view).toMatchObject({ id: 'coal-flow', layers: DEFAULT_LAYERS });
  });
  test('playing moves the years of the view, and stops at the end of the timeline', async () => {
    const { store } = await openStore('year=1937..1938');
    store.playback.play();
    vi.advanceTimersByTime(500);
    expect(store.years).toEqual({ since: 1938, until: 1939 });
    vi.advanceTimersByTime(5000);
    expect(store.years).toEqual({ since: 1939, until: 1940 });
    expect(store.playback.playing).toBe(false);
  });
  test('the same camera again is nothing', async () => {
    const { store, window, history } = await openStore('map=5/48/68');
    store.moveMap({
      zoom: 5,
      latitude: 48,
      longitude: 68,
      bearing: 0,
      pitch: 0,
    });
    expect(history()).toEqual([0, 'map=5/48/68']);
    expect(window.entries).toHaveLength(0);
    store.moveMap({
      zoom: 5,
      latitude: 48,
      longitude: 68,
      bearing: 1,
      pitch: 0,
    });
    expect(history()).toEqual([0, 'map=5/48/68/1']);
    expect(window.entries).toHaveLength(1);
  });
  test('all filters away', async () => {
    const { store, history } = await openStore('layers=mines&sectors=oil&states=idle&certain=only');
    store.clearFilters();
    expect(store.view).toEqual({
      ...DEFAULT_VIEW,
      layers: DEFAULT_LAYERS,
      sectors: SECTORS,
      states: STATES,
    });
    expect(history()).toEqual([1, 'year=1928']);
  });
  test('a panel closes card and comparison, a comparison closes the card and makes one year of a window', async () => {
    const { store } = await openStore('year=1900..1910&id=mill');
    store.compareWith(1905);
    expect(store.view).toMatchObject({
      panel: 'compare',
      compare: 1905,
      since: null,
      year: 1910,
      id: null,
    });
    store.openObject('mill');
    store.openPanel('rail');
    expect(store.view).toMatchObject({
      panel: 'rail',
      compare: null,
      id: null,
    });
    store.openPanel('rail');
    expect(store.view).toMatchObject({ panel: 'rail' });
    store.openPanel(null);
    expect(store.view.panel).toBeNull();
  });
  test('a tour closes page, panel and comparison; its end leaves the view as it is', async () => {
    const { store } = await openStore('compare=1905&page=tours&year=1910');
    store.setTour({ id: 'food', step: 1 });
    expect(store.view).toMatchObject({
      tour: { id: 'food', step: 1 },
      page: null,
      panel: null,
      compare: null,
    });
    store.openPage('about');
    store.setTour(null);
    expect(store.view).toMatchObject({ tour: null, page: 'about', year: 1910 });
  });
  test('tours that start or end are counted, steps are not', async () => {
    const { store, window } = await openStore();
    const counts = [store.tourChanges];
    const act = (change: () => void) => (change(), counts.push(store.tourChanges));
    act(() => store.setTour({ id: 'food', step: 1 }));
    act(() => store.setTour({ id: 'food', step: 2 }));
    act(() => store.setYear(1900));
    act(() => store.setTour(null));
    act(() => window.goTo('tour=food/1'));
    expect(counts).toEqual([0, 1, 1, 1, 2, 3]);
  });
  test('another language forgets what was said in the old one', async () => {
    const { store, history } = await openStore('foo=bar');
    store.setLanguage('ru');
    expect(store.notice).toBeNull();
    expect(store.messages).toBe(messagesOf('ru'));
    expect(history()).toEqual([1, 'lang=ru']);
  });
  test('the link is that of the present view, with what is asked for changed', async () => {
    const { store, window } = await openStore('lang=en');
    store.setYear(1900);
    expect(window.fragment).toBe('lang=en');
    expect(store.link()).toBe('https://atlas.test/kz/#year=1900&lang=en');
    expect(store.link({ year: 1901 })).toBe('https://atlas.test/kz/#year=1901&lang=en');
  });
  test.each([false, true])('colours are those chosen, else those of the system (dark: %s)', async (dark) => {
    system.dark = dark;
    const { store } = await openStore();
    expect(store.theme).toBe(dark ? 'dark' : 'light');
    store.setTheme(dark ? 'light' : 'dark');
    expect(store.theme).toBe(dark ? 'light' : 'dark');
    system.dark = false;
  });
  test('a line is said, and taken back', async () => {
    const { store } = await openStore();
    store.say('Saved.');
    expect(store.notice).toBe('Saved.');
    store.say(null);
    expect(store.notice).toBeNull();
  });
});
