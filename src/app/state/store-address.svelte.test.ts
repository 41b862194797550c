// What the store makes of an address: at the start, and when the reader goes back, forward or edits it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atlas, failing, mill, openStore, settle } from '../../../tests/open-store.ts';
import { DEFAULT_LAYERS, LAYERS } from '../../core/atlas/atlas.ts';
import { DEFAULT_VIEW, FIRST_VIEW } from '../../core/view/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the start', () => {
  test('without a fragment shows the first view in the language of the page', async () => {
    const { store, addresses, history } = await openStore();
    expect(store.view).toEqual({ ...FIRST_VIEW, lang: 'en' });
    expect(store.atlas).toBe(atlas);
    expect(addresses).toEqual([[]]);
    expect(store.notice).toBeNull();
    expect(history()).toEqual([0, 'year=1940&lang=en']);
  });
  test('with a fragment shows what it says, in its language', async () => {
    const { store, addresses } = await openStore('year=1936&sectors=coal');
    expect(store.view).toEqual({
      ...DEFAULT_VIEW,
      year: 1936,
      sectors: ['coal'],
    });
    expect(addresses).toEqual([['year', 'sectors']]);
  });
  test('names what could not be read', async () => {
    const { store } = await openStore('year=106&foo=bar&lang=en');
    expect(store.notice).toBe(messagesOf('en').notice.unread('year=106, foo=bar'));
  });
  test('without the atlas goes on, and says so', async () => {
    const { store, addresses } = await openStore('year=1936', { atlas: failing });
    expect(store.atlasFault).toBe('lost');
    expect(store.atlas).toBeNull();
    expect(store.view.year).toBe(1936);
    expect(addresses).toEqual([['year']]);
    expect(store.object).toBeNull();
  });
  test('before the atlas has come there is none', async () => {
    const { store } = await openStore('id=mill', {}, false);
    expect(store.atlas).toBeNull();
    expect(store.atlasFault).toBeNull();
    expect(store.textsFault).toBeNull();
    expect(store.object).toBeNull();
    expect(store.tour).toBeNull();
  });
});

describe('years of an address beyond the timeline', () => {
  const { notice } = messagesOf('en');
  test.each([
    ['year=0500', 1890, null],
    ['year=1066..1900', 1900, 1890],
    ['year=1941..1950', 1940, null],
    ['year=1930&compare=2020', 1930, null],
  ])('%s: the nearest is shown, written and said', async (fragment, year, since) => {
    const { store, history } = await openStore(`${fragment}&lang=en`);
    expect(store.view).toMatchObject({ year, since });
    expect(store.notice).toBe(notice.yearsBeyond(1890, 1940));
    expect(store.view.compare).toBe(fragment.includes('compare') ? 1940 : null);
    const again = await openStore(history()[1] as string);
    expect(again.store.view).toEqual(store.view);
    expect(again.store.notice).toBeNull();
  });
  test('data that cannot be widen nothing', async () => {
    const { store, history } = await openStore('year=0500&data=javascript:1&lang=en');
    expect(store.view).toMatchObject({ year: 1890, data: null });
    expect(store.notice).toBe(`${notice.unread('data=javascript:1')} ${notice.yearsBeyond(1890, 1940)}`);
    expect(history()).toEqual([0, 'year=1890&lang=en']);
  });
  test('wait in the address for the data, which then show them', async () => {
    const { store, history } = await openStore('year=0500..0600&compare=0700&data=a.csv&lang=en');
    expect(store.view).toMatchObject({ year: 1890, since: null, compare: 1890 });
    expect(store.notice).toBeNull();
    store.setTheme('dark');
    expect(history()[1]).toBe('year=0500..0600&lang=en&theme=dark&compare=0700&data=a.csv');
    expect(store.link({ page: 'about' })).toContain('year=0500..0600');
    store.setRange({ since: 550, until: 1940 });
    expect(store.view).toMatchObject({ year: 600, since: 550, compare: 700 });
    expect(history()[1]).toBe('year=0550..0600&lang=en&theme=dark&compare=0700&data=a.csv');
    store.setRange({ since: 1890, until: 1940 });
    expect(store.view).toMatchObject({ year: 1890, since: null, compare: 1890 });
  });
  test.each<[string, (store: Awaited<ReturnType<typeof openStore>>['store']) => void, number]>([
    ['who moves the timeline', (store) => store.showYear(1900), 1900],
    ['who will have no data', (store) => store.setData(null), 1890],
  ])('are forgotten for a reader %s', async (_, act, year) => {
    const { store, history } = await openStore('year=0500&data=a.csv&lang=en');
    act(store);
    expect(history()[1]).toContain(`year=${year}`);
    store.setRange({ since: 400, until: 1940 });
    expect(store.view.year).toBe(year);
  });
  test('back and forward find those of a file that is open', async () => {
    const { store, window, history } = await openStore('year=1900&lang=en');
    store.setRange({ since: 400, until: 1940 });
    store.goToYear(500);
    store.goToYear(1900);
    history();
    window.goTo('year=0500&lang=en');
    expect(store.view.year).toBe(500);
    expect(store.notice).toBeNull();
  });
});

describe('an address with an object', () => {
  test('and no year opens in its first year, and says so', async () => {
    const { store, history } = await openStore('id=mill&lang=en');
    expect(store.view).toMatchObject({ id: 'mill', year: 1934, since: null });
    expect(store.object).toEqual(mill);
    expect(store.notice).toBe(messagesOf('en').notice.movedToYear('mill', 1934));
    expect(history()).toEqual([0, 'year=1934&id=mill&lang=en']);
  });
  test('and a year opens in that year', async () => {
    const { store } = await openStore('year=1900&id=mill');
    expect(store.view.year).toBe(1900);
    expect(store.notice).toBeNull();
  });
  test('that never was in the years of the atlas stays in the year of the view', async () => {
    const { store } = await openStore('id=never');
    expect(store.view).toMatchObject({ id: 'never', year: DEFAULT_VIEW.year });
    expect(store.notice).toBeNull();
  });
  test('that nobody knows is dropped, and named', async () => {
    const { store, history } = await openStore('id=atlantis&lang=en');
    expect(store.view.id).toBeNull();
    expect(store.notice).toBe(messagesOf('en').notice.unknownId('atlantis'));
    expect(history()).toEqual([0, 'lang=en']);
  });
  test('that is a flow shows its layer', async () => {
    const { store } = await openStore('id=coal-flow&year=1936');
    expect(store.view.layers).toEqual(LAYERS);
    const { store: other } = await openStore('id=mill&year=1936');
    expect(other.view.layers).toEqual(DEFAULT_LAYERS);
  });
  test('may name a town', async () => {
    const { store, history } = await openStore('id=old-town&lang=en');
    expect(store.object).toBeNull();
    expect(store.place?.id).toBe('old-town');
    expect(store.subject).toBe(store.place);
    expect(store.view.year).toBe(DEFAULT_VIEW.year);
    expect(store.notice).toBeNull();
    expect(history()).toEqual([0, `year=${DEFAULT_VIEW.year}&id=old-town&lang=en`]);
  });
  test('that is a town not yet founded opens in its first certain year, and says so', async () => {
    const { store } = await openStore('id=new-town&lang=en');
    expect(store.view.year).toBe(1939);
    expect(store.notice).toBe(messagesOf('en').notice.movedToYear('new-town', 1939));
    const { store: doubtful } = await openStore('id=late-town&lang=en');
    expect(doubtful.view.year).toBe(1939);
    const { store: then } = await openStore('year=1900&id=new-town&lang=en');
    expect(then.view.year).toBe(1900);
    expect(then.notice).toBeNull();
  });
  test('that has another id now leads there, and says so', async () => {
    const { store, history } = await openStore('year=1936&id=old-mill&lang=en');
    expect(store.view.id).toBe('mill');
    expect(store.notice).toBe('The mill has another id.');
    expect(history()).toEqual([0, 'year=1936&id=mill&lang=en']);
    const { store: undated } = await openStore('id=old-mill&lang=en');
    expect(undated.view).toMatchObject({ id: 'mill', year: 1934 });
    expect(undated.notice).toBe(
      `The mill has another id. ${messagesOf('en').notice.movedToYear('mill', 1934)}`,
    );
  });
  test('that is a line opens its first section', async () => {
    const { store } = await openStore('year=1936&id=main-line&lang=en');
    expect(store.view.id).toBe('railway');
    expect(store.notice).toBeNull();
  });
  test('that was taken out of the atlas is dropped, and the reason said', async () => {
    const { store } = await openStore('id=no-mill&lang=en');
    expect(store.view.id).toBeNull();
    expect(store.notice).toBe('There was no such mill.');
  });
  test('that every object of JavaScript has is as unknown as any other', async () => {
    const { store } = await openStore('id=constructor&lang=en');
    expect(store.view.id).toBeNull();
    expect(store.notice).toBe(messagesOf('en').notice.unknownId('constructor'));
  });
  test('is not judged before the atlas is there', async () => {
    const { store } = await openStore('id=atlantis', { atlas: failing });
    expect(store.view.id).toBe('atlantis');
  });
});

describe('back, forward and an edited address', () => {
  test('show what it says, and stop playing', async () => {
    const { store, window, addresses } = await openStore();
    store.playback.play();
    window.goTo('year=1936&lang=en');
    expect(store.playback.playing).toBe(false);
    expect(store.view.year).toBe(1936);
    expect(addresses.at(-1)).toEqual(['year', 'lang']);
  });
  test('name what cannot be read, and forget what was said before', async () => {
    const { store, window } = await openStore('foo=bar');
    window.goTo('id=mill&lang=en');
    expect(store.notice).toBe(messagesOf('en').notice.movedToYear('mill', 1934));
    window.goTo('year=1936&lang=en');
    expect(store.notice).toBeNull();
  });
  test('fetch the texts that the view needs', async () => {
    const { window, asked } = await openStore();
    window.goTo('page=tours&lang=ru');
    await settle();
    expect(asked).toEqual(['evidence ru', 'tours ru']);
  });
});
