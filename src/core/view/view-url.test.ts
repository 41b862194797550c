import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REACHES } from '../rail/reach.ts';
import { FIRST_YEAR, LANGUAGES, LAST_YEAR, LAYERS, SECTORS, STATES } from '../atlas/atlas.ts';
import { DEFAULT_VIEW, PAGES, TABLE_COLUMNS, THEMES, type ViewState } from './view-state.ts';
import { readViewUrl, roundCamera, writeViewUrl } from './view-url.ts';

/** Ids of panels, as the tools define them; `compare` has a key of its own. */
const PANELS = ['charts', 'rail', 'measure', 'compare', 'data'];
const read = (fragment: string) => readViewUrl(fragment, PANELS);

const atlasYear = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });
const anyYear = fc.integer({ min: -9999, max: 9999 });

const plainViews = fc.record({
  map: fc.option(
    fc
      .record({
        zoom: fc.double({ min: 0, max: 22, noNaN: true }),
        latitude: fc.double({ min: -84, max: 84, noNaN: true }),
        longitude: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
        bearing: fc.double({ min: -179, max: 179, noNaN: true }),
        pitch: fc.double({ min: 0, max: 60, noNaN: true }),
      })
      .map(roundCamera),
  ),
  years: fc.tuple(anyYear, anyYear, atlasYear, atlasYear, fc.boolean()),
  layers: fc.subarray([...LAYERS]),
  sectors: fc.subarray([...SECTORS]),
  states: fc.subarray([...STATES]),
  id: fc.option(fc.constantFrom('balkhash-copper-smelter', 'turksib-semey-ayagoz', 'a', 'x-1')),
  page: fc.option(fc.constantFrom(...PAGES)),
  sentence: fc.constantFrom(null, 'S001', 'S014', 'S119'),
  todayBorder: fc.boolean(),
  lang: fc.constantFrom(...LANGUAGES),
  theme: fc.option(fc.constantFrom(...THEMES)),
  certain: fc.boolean(),
  panel: fc.option(fc.constantFrom(...PANELS)),
  tour: fc.option(
    fc.record({ id: fc.constantFrom('karaganda', 'oil-of-emba'), step: fc.integer({ min: 1, max: 99 }) }),
  ),
  reach: fc.constantFrom(...REACHES),
  sort: fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() }),
  figure: fc.option(fc.constantFrom('share-lead-1939', 'f1')),
  report: fc.option(fc.constantFrom('obj/balkhash-copper-smelter', 'sentence/S014', 'figure/f1')),
  data: fc.option(fc.constantFrom('mills.csv', 'https://example.org/a.geojson?x=1&year=1900#b')),
});
/** Years outside the atlas need own data, and a second year needs the panel `compare`. */
const views: fc.Arbitrary<ViewState> = plainViews.map(({ years, ...view }): ViewState => {
  const [a, b] = view.data ? [years[0], years[1]] : [years[2], years[3]];
  const window = years[4] && a !== b;
  return {
    ...view,
    year: window ? Math.max(a, b) : a,
    since: window ? Math.min(a, b) : null,
    sentence: view.page === 'sources' ? view.sentence : null,
    compare: view.panel === 'compare' ? b : null,
    figure: view.panel === 'charts' ? view.figure : null,
  };
});

/** The names of fields with invalid values: one comparison for a whole view, because one for each field would take seconds. */
function faultsOf(view: ViewState): string[] {
  const isYear = (year: number): boolean => Number.isInteger(year) && year >= -9999 && year <= 9999;
  const isOneOf = <T>(all: readonly T[], ...values: readonly T[]): boolean =>
    values.every((value) => all.includes(value));
  const sound: Readonly<Record<keyof ViewState, boolean>> = {
    year: isYear(view.year),
    since: view.since === null || (isYear(view.since) && view.since < view.year),
    compare: view.compare === null ? view.panel !== 'compare' : isYear(view.compare),
    panel: isOneOf([null, ...PANELS], view.panel) && (view.compare === null || view.panel === 'compare'),
    reach: isOneOf(REACHES, view.reach),
    sort: isOneOf(TABLE_COLUMNS, view.sort.column) && typeof view.sort.descending === 'boolean',
    data: view.data === null || !/^(javascript|data|file|blob):/i.test(view.data),
    layers: isOneOf(LAYERS, ...view.layers),
    sectors: isOneOf(SECTORS, ...view.sectors),
    states: isOneOf(STATES, ...view.states),
    lang: isOneOf(LANGUAGES, view.lang),
    page: isOneOf([null, ...PAGES], view.page),
    sentence: view.sentence === null || (view.page === 'sources' && /^S[01]\d\d$/.test(view.sentence)),
    theme: isOneOf([null, ...THEMES], view.theme),
    figure: view.figure === null || (view.panel === 'charts' && /^[a-z0-9-]+$/.test(view.figure)),
    report: view.report === null || /^[a-z]+\/[A-Za-z0-9-]+$/.test(view.report),
    id: view.id === null || /^[a-z0-9-]+$/.test(view.id),
    tour: view.tour === null || (/^[a-z0-9-]+$/.test(view.tour.id) && view.tour.step >= 1),
    certain: typeof view.certain === 'boolean',
    todayBorder: typeof view.todayBorder === 'boolean',
    map: view.map === null || Object.values(view.map).every(Number.isFinite),
  };
  return Object.entries(sound).flatMap(([field, is]) => (is ? [] : [field]));
}

describe('the address', () => {
  test('read(write(view)) = view, for any view', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { view: again, unread } = read(`#${writeViewUrl(view)}`);
        expect(again).toEqual(view);
        expect(unread).toEqual([]);
      }),
      { seed: 1890, numRuns: 3000 },
    );
  });

  test('the example of the grammar opens its view', () => {
    const { view, unread } = read('#map=5/48.0/68.0&year=1936&sectors=coal,oil&lang=ru');
    expect(unread).toEqual([]);
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      map: { zoom: 5, latitude: 48, longitude: 68, bearing: 0, pitch: 0 },
      year: 1936,
      sectors: ['coal', 'oil'],
      lang: 'ru',
    });
  });

  test('keys come in the order of the grammar, and defaults are left out; the year is where nothing else is said', () => {
    expect(writeViewUrl(DEFAULT_VIEW)).toBe('year=1928');
    expect(
      writeViewUrl({
        ...DEFAULT_VIEW,
        theme: 'dark',
        lang: 'en',
        year: 1940,
        layers: ['mines'],
        sectors: [],
      }),
    ).toBe('year=1940&layers=mines&sectors=none&lang=en&theme=dark');
  });

  test('an object always carries its year, because an object without one opens in its own first year', () => {
    expect(writeViewUrl({ ...DEFAULT_VIEW, id: 'ridder-mine' })).toBe(
      `year=${DEFAULT_VIEW.year}&id=ridder-mine`,
    );
    expect(read('#id=ridder-mine').given.has('year')).toBe(false);
  });

  test('a window has two years; a window of one year is written as that year', () => {
    expect(read('#year=1929..1934').view).toMatchObject({ since: 1929, year: 1934 });
    expect(read('#year=1931..1931').view).toMatchObject({ since: null, year: 1931 });
    expect(writeViewUrl({ ...DEFAULT_VIEW, since: 1929, year: 1934 })).toBe('year=1929..1934');
  });

  test('years may lie in other centuries, as own data may', () => {
    expect(read('#year=0500&compare=1941')).toMatchObject({ view: { year: 500, compare: 1941 }, unread: [] });
    expect(read('#year=1066&data=domesday.csv').view).toMatchObject({
      year: 1066,
      data: 'domesday.csv',
    });
    expect(read('#year=-0044..0014&data=rome.csv').view).toMatchObject({ since: -44, year: 14 });
  });

  test.each([
    ['year=1936.5', ['year=1936.5']],
    ['map=5/48', ['map=5/48']],
    ['map=NaN/1/1', ['map=NaN/1/1']],
    ['map=99/48/68', ['map=99/48/68']],
    ['sectors=coal,gold', ['sectors=gold']],
    ['id=../x', ['id=../x']],
    ['lang=de', ['lang=de']],
    ['year=1934..1929', ['year=1934..1929']],
    ['year=1929..1934..1936', ['year=1929..1934..1936']],
    ['year=1929..', ['year=1929..']],
    ['panel=compare', ['panel=compare']],
    ['compare=19410', ['compare=19410']],
    ['tour=../x', ['tour=../x']],
    ['certain=yes', ['certain=yes']],
    ['data=javascript:alert(1)', ['data=javascript:alert(1)']],
    ['foo=bar', ['foo=bar']],
    ['year=1930&year=1935', ['year=1935']],
  ])('%s: parts that cannot be read are dropped and reported', (fragment, named) => {
    expect(read(`#${fragment}`).unread).toEqual(named);
  });

  test('thousands of random and hostile fragments never throw and always give a valid view', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'; DROP TABLE",
      '%',
      '%E0%A4%A',
      '__proto__',
      'constructor',
      '\u0000',
      '💥'.repeat(50),
      '9'.repeat(400),
      '-0',
      '1e999',
      'NaN',
      'Infinity',
      '١٩٣٤',
      ',,,',
      '/',
      '&&&===',
    );
    const key = fc.oneof(
      fc.constantFrom(
        'map',
        'year',
        'layers',
        'sectors',
        'states',
        'id',
        'page',
        'lang',
        'theme',
        'certain',
        'panel',
        'compare',
        'tour',
        'reach',
        'sort',
        'figure',
        'data',
        '__proto__',
        'toString',
      ),
      fc.string(),
    );
    const value = fc.oneof(
      hostile,
      fc.string(),
      fc.constantFrom(
        '5/48/68',
        '1934',
        '1929..1934',
        '1066',
        'coal',
        'none',
        'ru',
        'charts',
        'compare',
        'a/2',
      ),
      fc
        .array(fc.oneof(hostile, fc.constantFrom(...SECTORS)), { maxLength: 5 })
        .map((parts) => parts.join(',')),
    );
    const fragments = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.tuple(key, value), { maxLength: 8 })
        .map((pairs) => `#${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const { view } = read(fragment);
        expect(faultsOf(view)).toEqual([]);
        expect(read(writeViewUrl(view)).view).toEqual(view);
      }),
      { seed: 1913, numRuns: 5000 },
    );
  });
});
