// Messages of the page round an embedded atlas: what they mean, and that nothing else is taken from them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import { lifeOf, named, siteOf } from '../../../tests/small-atlas.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { ATLAS_YEARS, DEFAULT_VIEW, type ViewState } from '../view/view-state.ts';
import { readViewUrl, writeViewUrl } from '../view/view-url.ts';
import { readHostMessage, toldView } from './host-message.ts';

const atlas: Atlas = {
  sites: [
    siteOf('old-mine', [['operating', '1905']], { layer: 'mines' }),
    siteOf('late-smelter', [['operating', '1938']], { sector: 'nonferrous-metals' }),
  ],
  routes: [],
  places: [
    {
      ...{ id: 'town', name: named('Town'), names: [], kind: 'town', importance: 2, people: [] },
      ...{ founded: lifeOf([['operating', '1720']])[0]?.start ?? null, position: [70, 48] },
    },
  ],
  polities: [],
  redirects: [
    { id: 'older-mine', to: 'old-mine', note: null },
    { id: 'no-mine', to: null, note: null },
  ],
} as unknown as Atlas;
const shown: ViewState = { ...DEFAULT_VIEW, year: 1930 };
const read = (message: unknown, view = shown) =>
  readHostMessage(message, { view, atlas, range: ATLAS_YEARS });

describe('a message', () => {
  test.each([
    [
      { atlas: 1, year: 1936 },
      { year: 1936, since: null },
    ],
    [
      { atlas: 1, since: 1929, year: 1934 },
      { year: 1934, since: 1929 },
    ],
    [
      { atlas: 1, since: 1934, year: 1934 },
      { year: 1934, since: null },
    ],
    // Beyond the timeline it is the nearest, as in an address.
    [
      { atlas: 1, year: 1700 },
      { year: 1890, since: null },
    ],
    [{ atlas: 1, sectors: ['coal', 'oil'] }, { sectors: ['coal', 'oil'] }],
    [{ atlas: 1, states: [] }, { states: [] }],
    [
      { atlas: 1, sectors: null, layers: null },
      { sectors: DEFAULT_VIEW.sectors, layers: DEFAULT_VIEW.layers },
    ],
    [{ atlas: 1, certain: true }, { certain: true }],
    [{ atlas: 1, certain: false }, { certain: false }],
    [{ atlas: 1, object: null }, { id: null }],
    [{ atlas: 1 }, {}],
  ])('%j asks for %j', (message, change) => {
    expect(read(message)).toEqual({ change });
  });

  test('that opens an object keeps the year in which it was there', () => {
    expect(read({ atlas: 1, object: 'old-mine' })?.change).toMatchObject({ id: 'old-mine', year: 1930 });
  });
  test('that opens an object which was not there goes to its first year', () => {
    expect(read({ atlas: 1, object: 'late-smelter' })?.change).toMatchObject({
      id: 'late-smelter',
      year: 1938,
    });
  });
  test('that opens an object in a year means that year', () => {
    expect(read({ atlas: 1, object: 'late-smelter', year: 1936 })?.change).toMatchObject({
      ...{ id: 'late-smelter', year: 1936, since: null },
    });
  });
  test('that opens an object shows it whatever the filters', () => {
    expect(read({ atlas: 1, object: 'old-mine', sectors: ['oil'] })?.change?.sectors).toEqual([
      'coal',
      'oil',
    ]);
  });
  test('that opens a town, and an id that is kept for old links', () => {
    expect(read({ atlas: 1, object: 'town' })?.change).toMatchObject({ id: 'town', year: 1930 });
    expect(read({ atlas: 1, object: 'older-mine' })?.change).toMatchObject({ id: 'old-mine' });
  });

  test.each([
    [{ atlas: 2, year: 1936 }, 'atlas must be 1, not 2'],
    [{ atlas: '1', year: 1936 }, 'atlas must be 1, not "1"'],
    [{ atlas: 1, year: '1936' }, 'year must be a number, not "1936"'],
    [{ atlas: 1, year: 1936.5 }, 'year=1936.5 could not be read'],
    [{ atlas: 1, year: NaN }, 'year=0NaN could not be read'],
    [{ atlas: 1, year: 123456 }, 'year=123456 could not be read'],
    [{ atlas: 1, since: 1929 }, 'since needs a year'],
    [{ atlas: 1, since: 1934, year: 1929 }, 'year=1934..1929 could not be read'],
    [{ atlas: 1, sectors: 'coal' }, 'sectors must be a list of names, or null for all, not "coal"'],
    [{ atlas: 1, sectors: ['coal', 'gold'] }, 'sectors=gold could not be read'],
    [{ atlas: 1, states: [1] }, 'states must be a list of names, or null for all, not object'],
    [{ atlas: 1, certain: 'only' }, 'certain must be true or false, not "only"'],
    [{ atlas: 1, object: 'no-such-thing' }, 'object="no-such-thing" is no id of the atlas'],
    [{ atlas: 1, object: 'no-mine' }, 'object="no-mine" is no id of the atlas'],
    [{ atlas: 1, object: '<img src=x>' }, 'object=<img src=x> could not be read'],
    // Half of a letter of two parts, and what would be another key.
    [{ atlas: 1, object: '\ud800' }, 'object=\ufffd could not be read'],
    [{ atlas: 1, object: 'town&theme=dark' }, 'object=town&theme=dark could not be read'],
    [{ atlas: 1, sectors: ['coal+oil', 'coal'] }, 'sectors=coal+oil could not be read'],
    [{ atlas: 1, object: 7 }, 'object must be an id, or null for none, not 7'],
    [{ atlas: 1, year: 1936, theme: 'dark' }, 'theme is unknown'],
  ])('%j is not done, and said why', (message, wrong) => {
    expect(read(message)).toEqual({ wrong: [wrong] });
  });

  test('of which a part is wrong is not done at all, and everything wrong is named', () => {
    expect(read({ atlas: 1, year: 1936, certain: 1, object: 'x' })).toEqual({
      wrong: ['certain must be true or false, not 1', 'object="x" is no id of the atlas'],
    });
  });

  test.each([undefined, null, 1936, 'atlas', [], {}, { year: 1936 }])('%j is none of ours', (message) => {
    expect(read(message)).toBeNull();
  });

  test('whatever it holds asks for nothing that an address could not say, and for nothing else', () => {
    const value = fc.oneof(fc.anything(), fc.constantFrom('coal', 'none', 'a&b=c', '#', 1936, -1, null));
    const message = fc.record(
      {
        ...{ atlas: fc.constant(1), year: value, since: value, object: value, certain: value },
        ...{ layers: fc.array(value), sectors: fc.array(fc.string()), states: value },
      },
      { requiredKeys: ['atlas'] },
    );
    fc.assert(
      fc.property(message, (given) => {
        const request = read(given);
        if (!request?.change) return void expect(request?.wrong?.length).toBeGreaterThan(0);
        const allowed = ['year', 'since', 'id', 'layers', 'sectors', 'states', 'certain', 'page', 'sentence'];
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(request.change)));
        const view = { ...shown, ...request.change };
        expect(readViewUrl(writeViewUrl(view)).view).toEqual(view);
      }),
      { numRuns: tries(300) },
    );
  });
});

describe('what the atlas tells', () => {
  test('is the year, and the object whose card is open', () => {
    expect(toldView(shown)).toEqual({ atlas: 1, year: 1930, object: null });
    expect(toldView({ ...shown, since: 1928, id: 'town' })).toEqual({
      ...{ atlas: 1, since: 1928, year: 1930, object: 'town' },
    });
  });
  test('is understood when it comes back', () => {
    for (const view of [shown, { ...shown, since: 1928, id: 'old-mine' }]) {
      const { year, since, id } = view;
      expect(read(toldView(view))?.change).toMatchObject({ year, since, id });
    }
  });
});
