// Each key of the address by itself: its meaning, and the limits of its values.
import { describe, expect, test } from 'vitest';
import { ATLAS_YEARS, clampYear, DEFAULT_VIEW, yearsOf, type ViewState } from './view-state.ts';
import { readViewUrl, roundCamera, writeViewUrl } from './view-url.ts';

/** Ids of panels, as the tools define them. */
const PANELS = ['charts', 'rail', 'measure', 'data'];
const readAddress = (fragment: string) => readViewUrl(fragment, PANELS);

const camera = (change: Partial<NonNullable<ViewState['map']>> = {}) => ({
  ...{ zoom: 5, latitude: 48, longitude: 68, bearing: 0, pitch: 0 },
  ...change,
});
/** What a fragment changes in the default view, and which parts of it could not be read. */
const read = (fragment: string) => {
  const { view, unread, given } = readAddress(fragment);
  const changed = Object.entries(view).filter(
    ([key, value]) => value !== DEFAULT_VIEW[key as keyof ViewState],
  );
  return { changed: Object.fromEntries(changed), unread, given: [...given] };
};

describe('one key', () => {
  const KEYS: [string, Partial<ViewState>][] = [
    ['map=5/48/68', { map: camera() }],
    ['map=5/48/68/-12.5', { map: camera({ bearing: -12.5 }) }],
    ['map=5/48/68/0/30', { map: camera({ pitch: 30 }) }],
    ['year=1936', { year: 1936 }],
    ['layers=mines,flows', { layers: ['mines', 'flows'] }],
    ['layers=none', { layers: [] }],
    ['sectors=coal', { sectors: ['coal'] }],
    ['states=planned,closed', { states: ['planned', 'closed'] }],
    ['page=tours', { page: 'tours' }],
    ['border=off', { todayBorder: false }],
    ['lang=ru', { lang: 'ru' }],
    ['theme=light', { theme: 'light' }],
    ['certain=only', { certain: true }],
    ['panel=rail', { panel: 'rail' }],
    ['compare=1913', { compare: 1913, panel: 'compare' }],
    ['tour=oil-emba/12', { tour: { id: 'oil-emba', step: 12 } }],
    ['reach=50', { reach: 50 }],
    ['sort=opened', { sort: { column: 'opened', descending: false } }],
    ['sort=-sources', { sort: { column: 'sources', descending: true } }],
    ['data=mills.csv', { data: 'mills.csv' }],
    ['sentence=S014', { sentence: 'S014', page: 'sources' }],
    ['report=obj/ridder-mine', { report: 'obj/ridder-mine' }],
    ['report=sentence/S014', { report: 'sentence/S014' }],
  ];

  test.each(KEYS)('%s sets one field, and is written as it was read', (fragment, change) => {
    expect(read(fragment)).toMatchObject({ changed: change, unread: [] });
    expect(Object.keys(read(fragment).changed).toSorted()).toEqual(Object.keys(change).toSorted());
    expect(writeViewUrl({ ...DEFAULT_VIEW, ...change })).toBe(fragment);
  });

  test.each(KEYS)('%s reports the field that it sets', (fragment, change) => {
    const [field] = Object.keys(change);
    expect(read(fragment).given).toEqual([field]);
  });

  test('a figure stands on a chart: with another panel, or none, it counts for nothing', () => {
    const fragment = 'panel=charts&figure=share-lead-1939';
    expect(read(fragment).changed).toEqual({ panel: 'charts', figure: 'share-lead-1939' });
    expect(writeViewUrl(readAddress(fragment).view)).toBe(fragment);
    expect(read('panel=rail&figure=share-lead-1939').changed).toEqual({ panel: 'rail' });
    expect(writeViewUrl({ ...DEFAULT_VIEW, panel: 'rail', figure: 'share-lead-1939' })).toBe('panel=rail');
  });

  test('layers that are named are those that are shown, however many the atlas has since', () => {
    const before = 'enterprises,mines,power-stations,railways,pipelines,places';
    const { view, unread } = readAddress(`layers=${before}`);
    expect(unread).toEqual([]);
    expect(view.layers).toEqual(before.split(','));
    expect(view.layers).not.toContain('people');
    expect(writeViewUrl(view)).toBe(`layers=${before}`);
    expect(readAddress('sectors=coal,transport').view.sectors).toEqual(['coal', 'transport']);
  });

  test('without layers in the address people are shown, at the end of the list', () => {
    expect(readAddress('year=1932').view.layers.at(-1)).toBe('people');
    expect(readAddress('layers=people,mines').view.layers).toEqual(['mines', 'people']);
  });

  test('with an object the year is written, with a window both of its years', () => {
    const view = { ...DEFAULT_VIEW, id: 'ridder-mine', since: 1929, year: 1934 };
    expect(writeViewUrl(view)).toBe('year=1929..1934&id=ridder-mine');
    expect(read('#year=1929..1934&id=ridder-mine').given).toEqual(['year', 'id']);
  });
});

test('all keys together come in the order of the grammar', () => {
  const all: ViewState = {
    ...{ map: camera({ bearing: 10, pitch: 20 }), since: 1929, year: 1934, layers: ['mines'] },
    ...{ sectors: ['coal', 'oil'], states: ['operating'], id: 'a-1', page: 'sources', todayBorder: false },
    ...{ lang: 'en', theme: 'dark', certain: true, panel: 'charts', compare: null },
    ...{ tour: { id: 'food', step: 2 }, reach: 50, data: 'a.csv?x=1&y=2', sentence: 'S119' },
    ...{ sort: { column: 'closed', descending: true }, figure: 'share-lead-1939', report: 'obj/a-1' },
  };
  const fragment =
    'map=5/48/68/10/20&year=1929..1934&layers=mines&sectors=coal,oil&states=operating&id=a-1' +
    '&border=off&lang=en&theme=dark&certain=only&panel=charts&tour=food/2&reach=50&data=a.csv%3Fx%3D1%26y%3D2&sentence=S119&sort=-closed' +
    '&figure=share-lead-1939&report=obj/a-1';
  expect(writeViewUrl(all)).toBe(fragment);
  expect(readAddress(fragment).view).toEqual(all);
  expect(writeViewUrl({ ...all, panel: 'compare', compare: 1900 })).toBe(
    fragment.replace('&panel=charts', '&compare=1900').replace('&figure=share-lead-1939', ''),
  );
});

describe('the limits of values', () => {
  test.each([
    'map=0/-85/-180/-180/0',
    'map=24/85/180/180/60',
    'map=5/48.123456789012/68',
    'year=1890',
    'year=1940',
    'year=1890..1940',
    'compare=1890',
    'year=-9999..9999&data=x',
    'tour=a/99',
    'tour=a',
    'tour=a-b-1/1',
    'data=HTTPS://example.org/a.csv',
    'data=http://example.org/a.csv',
    'data=../a.csv',
    'data=a%7E.csv',
    'id=a',
    'id=a-1-b',
    `data=${'a'.repeat(2000)}`,
  ])('%s can be read', (fragment) => {
    expect(readAddress(fragment).unread).toEqual([]);
    expect(readAddress(fragment).given.size).toBeGreaterThan(0);
  });

  test.each([
    ...['map=24.1/48/68', 'map=-0.1/48/68', 'map=5/85.1/68', 'map=5/-85.1/68', 'map=5/48/180.1'],
    ...['map=5/48/-180.1', 'map=5/48/68/180.1', 'map=5/48/68/-180.1', 'map=5/48/68/0/60.1'],
    ...['map=5/48/68/0/-1', 'map=5/48/68/0/0/0', 'map=5', 'map=5/48/6e1', 'map=5/48/68x', 'map=5/48/x68'],
    ...['map=5/48/68.1234567890123', 'map=5/48/00068', 'map=5/48/.5', 'map=5/48/5.'],
    ...['year=01934', 'year=x1934', 'year=1934x', 'year=193', 'year=--193', 'year=..1934', 'year=1934..19x5'],
    ...['year=1934...1936', 'year=1942..1941', 'compare=x', 'compare=19365'],
    ...['id=A', 'id=a--b', 'id=-a', 'id=a-', 'id=a_b', 'id=a b'],
    ...['sentence=S000', 'sentence=S120', 'sentence=s014', 'sentence=14'],
    ...['page=x', 'border=on', 'lang=xx', 'theme=blue', 'certain=1', 'panel=x', 'reach=7', 'reach=x'],
    ...['figure=A', 'figure=a--b'],
    ...[
      'report=1',
      'report=obj',
      'report=obj/',
      'report=tour/a',
      'report=obj/a/b',
      'report=obj/a--b',
      'report=obj/a.b',
    ],
    ...['sort=-', 'sort=x', 'sort=--name', 'sort=name-'],
    ...['tour=a/0', 'tour=a/100', 'tour=a/01', 'tour=a/', 'tour=/1', 'tour=A/1', 'tour=a/1/2', 'tour=-a/1'],
    ...['tour=a--b/1', 'tour=a-/1'],
    ...[
      'data=a b',
      'data=a\\b',
      'data=ä',
      'data=ftp://a/b',
      'data=Javascript:1',
      'data=file:///a',
      'data=x-y:1',
    ],
    ...['layers=x', 'states=None', 'foo=bar', '__proto__=x'],
  ])('%s cannot be read, and changes nothing', (fragment) => {
    expect(read(fragment)).toEqual({ changed: {}, unread: [fragment], given: [] });
  });

  test.each([
    ['data=', 'data'],
    ['id', 'id'],
    ['layers=', 'layers'],
    ['sectors=,', 'sectors'],
    ['foo', 'foo'],
  ])('%s is reported by its key alone', (fragment, named) => {
    expect(read(fragment)).toEqual({ changed: {}, unread: [named], given: [] });
  });

  test('a value of more than 2000 characters is dropped, and reported by its first 80', () => {
    const { changed, unread } = read(`data=${'a'.repeat(2001)}`);
    expect(changed).toEqual({});
    expect(unread).toEqual([`data=${'a'.repeat(75)}`]);
  });

  test('the first of two equal keys counts, even if its value is the default', () => {
    expect(read('year=1928&year=1936')).toEqual({
      changed: {},
      unread: ['year=1936'],
      given: ['year'],
    });
    expect(read('sectors=coal&sectors=oil').changed).toEqual({ sectors: ['coal'] });
  });

  test('the known values of a choice count, in the order of the grammar; the others are reported', () => {
    expect(read('sectors=oil,,gold,coal,silver,oil')).toEqual({
      changed: { sectors: ['coal', 'oil'] },
      unread: ['sectors=gold,silver'],
      given: ['sectors'],
    });
  });

  test('a second window of years, or one that cannot be read, does not change the first', () => {
    expect(read('year=1929..1934&year=x').changed).toEqual({ since: 1929, year: 1934 });
  });

  test('other centuries can be read, with own data or without', () => {
    expect(read('year=0800&data=a').changed).toMatchObject({ year: 800 });
    expect(read('compare=-0044&data=a').changed).toMatchObject({ compare: -44 });
    expect(read('year=0800').changed).toMatchObject({ year: 800 });
    const ancient = {
      ...DEFAULT_VIEW,
      since: -44,
      year: 14,
      data: 'a',
      panel: 'compare',
      compare: 0,
    } as const;
    expect(writeViewUrl(ancient)).toBe('year=-0044..0014&compare=0000&data=a');
  });
});

describe('the camera of an address', () => {
  test('is rounded to differences that a reader can see', () => {
    const exact = { zoom: 5.126, latitude: 48.00006, longitude: -0.00001, bearing: 12.34, pitch: 0.06 };
    expect(roundCamera(exact)).toEqual({
      zoom: 5.13,
      latitude: 48.0001,
      longitude: 0,
      bearing: 12.3,
      pitch: 0.1,
    });
    expect(Object.is(roundCamera(exact).longitude, 0)).toBe(true);
    expect(readAddress('map=5.126/48.00006/68').view.map).toMatchObject({ zoom: 5.13, latitude: 48.0001 });
  });
  test('has a bearing if it is not 0, and a pitch only after a bearing', () => {
    const of = (change: object) => writeViewUrl({ ...DEFAULT_VIEW, map: camera(change) });
    expect(of({})).toBe('map=5/48/68');
    expect(of({ bearing: 0.04 })).toBe('map=5/48/68');
    expect(of({ bearing: 7 })).toBe('map=5/48/68/7');
    expect(of({ pitch: 7 })).toBe('map=5/48/68/0/7');
    expect(of({ bearing: 1, pitch: 7 })).toBe('map=5/48/68/1/7');
  });
});

describe('the years of a view', () => {
  test('are its window or its single year', () => {
    expect(yearsOf({ since: null, year: 1934 })).toEqual({ since: 1934, until: 1934 });
    expect(yearsOf({ since: 1929, year: 1934 })).toEqual({ since: 1929, until: 1934 });
  });
  test('are limited to those of the timeline, as whole years', () => {
    expect([1800, 1890, 1934.4, 1934.6, 1940, 2000].map((year) => clampYear(year))).toEqual([
      1890, 1890, 1934, 1935, 1940, 1940,
    ]);
    expect(clampYear(2000, { since: -500, until: 500 })).toBe(500);
    expect(ATLAS_YEARS).toEqual({ since: 1890, until: 1940 });
  });
});
