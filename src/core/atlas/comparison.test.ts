import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import { named, railwayOf, siteOf, type Spell } from '../../../tests/small-atlas.ts';
import { LAYERS, SECTORS, STATES, type Atlas, type Route, type Sector, type Site } from './atlas.ts';
import { defaultComparisonYear } from './comparison-year.ts';
import { compareYears, type DifferenceGroup } from './comparison.ts';
import { select, type Filters } from './selection.ts';

const all: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const oneYear = (year: number) => ({ since: year, until: year });
const site = (id: string, sector: Sector, ...spells: Spell[]): Site => siteOf(id, spells, { sector });
const section = (id: string, line: string, ...spells: Spell[]): Route =>
  railwayOf(id, spells, { line, lineName: named(line) });

const atlas: Atlas = {
  sites: [
    site('old-mill', 'food', ['operating', '1908']),
    site('smelter', 'nonferrous-metals', ['construction', '1930'], ['operating', '1938']),
    site('pit', 'coal', ['operating', '1931']),
    site('early-pit', 'coal', ['operating', '1929']),
    site('maybe-bakery', 'food', ['operating', '[1933..1939]']),
    site('either-tannery', 'light', ['operating', '[1925..1934]']),
    site('ruin', 'food', ['operating', '1905'], ['closed', '1932']),
    site('halted', 'light', ['operating', '1905'], ['idle', '1930']),
    site('vanished', 'light', ['operating', '1905', '1933']),
    site('perhaps-gone', 'light', ['operating', '1905', '[1932..1939]']),
    site('woken', 'light', ['operating', '1900'], ['idle', '1920'], ['operating', '1933']),
  ],
  routes: [
    section('trunk-1', 'trunk', ['operating', '1904']),
    section('trunk-2', 'trunk', ['operating', '1931-05']),
    section('trunk-3', 'trunk', ['operating', '1930']),
    section('branch', 'branch', ['operating', '1935']),
    section('begun', 'begun-line', ['construction', '1927'], ['operating', '1931']),
  ],
  places: [],
  polities: [],
};
const summary = (groups: readonly DifferenceGroup[]) =>
  groups.map(({ layer, line, differences }) => [
    line?.en ?? layer,
    differences.map(({ object, certainty, year }) => [object.id, certainty, year]),
  ]);
const compared = compareYears(atlas, oneYear(1928), oneYear(1936), all);

describe('1928 and 1936', () => {
  test('new: certain ones first, in order of time; the first section of a line is new', () => {
    expect(summary(compared.fresh)).toEqual([
      [
        'enterprises',
        [
          ['early-pit', 'certain', 1929],
          ['smelter', 'certain', 1930],
          ['pit', 'certain', 1931],
          ['maybe-bakery', 'possible', 1933],
          ['either-tannery', 'possible', 1934],
        ],
      ],
      ['railways', [['branch', 'certain', 1935]]],
    ]);
  });

  test('changed: lines that were extended, line by line, then other states', () => {
    expect(summary(compared.changed)).toEqual([
      [
        'trunk',
        [
          ['trunk-3', 'certain', 1930],
          ['trunk-2', 'certain', 1931],
        ],
      ],
      ['enterprises', [['woken', 'certain', 1933]]],
      ['railways', [['begun', 'certain', 1931]]],
    ]);
    const [begun] = compared.changed.at(-1)?.differences ?? [];
    expect([begun?.kind, begun?.before?.state, begun?.after?.state]).toEqual([
      'changed',
      'construction',
      'operating',
    ]);
  });

  test('gone: closed, idle, no longer there, possibly no longer there', () => {
    expect(summary(compared.gone)).toEqual([
      [
        'enterprises',
        [
          ['halted', 'certain', 1930],
          ['ruin', 'certain', 1932],
          ['vanished', 'certain', 1933],
          ['perhaps-gone', 'possible', 1932],
        ],
      ],
    ]);
  });

  test('all others are the same', () => {
    expect(compared.same).toBe(2);
  });

  test('the order of the years does not matter', () => {
    expect(compareYears(atlas, oneYear(1936), oneYear(1928), all)).toEqual(compared);
  });

  test('a year does not differ from itself', () => {
    const { fresh, changed, gone, same } = compareYears(atlas, oneYear(1936), oneYear(1936), all);
    expect([fresh, changed, gone]).toEqual([[], [], []]);
    expect(same).toBe(select(atlas, oneYear(1936), all).length);
  });
});

describe('filters', () => {
  const ids = (groups: readonly DifferenceGroup[]) =>
    groups.flatMap(({ differences }) => differences.map(({ object }) => object.id));

  test('only coal', () => {
    const coal = compareYears(atlas, oneYear(1928), oneYear(1936), { ...all, sectors: ['coal'] });
    expect(ids(coal.fresh)).toEqual(['early-pit', 'pit']);
    expect([coal.changed, coal.gone, coal.same]).toEqual([[], [], 0]);
  });

  test('only what is certain: nothing is possible', () => {
    const certain = compareYears(atlas, oneYear(1928), oneYear(1936), { ...all, certain: true });
    const groups = [...certain.fresh, ...certain.changed, ...certain.gone];
    expect(groups.flatMap(({ differences }) => differences.map((each) => each.certainty))).not.toContain(
      'possible',
    );
    // It was only possible in 1928 and so is not shown there; it is certain in 1936. The two maps show the same.
    expect(ids(certain.fresh)).toContain('either-tannery');
  });

  test('only operating: a works under construction is not there, a closed one is gone', () => {
    const working = compareYears(atlas, oneYear(1928), oneYear(1936), { ...all, states: ['operating'] });
    expect(ids(working.fresh)).not.toContain('smelter');
    expect(ids(working.fresh)).toContain('begun');
    expect(ids(working.gone)).toContain('ruin');
  });
});

test('for any two years, each object is listed once, and the counts are those of the maps', () => {
  const year = fc.integer({ min: 1890, max: 1940 });
  fc.assert(
    fc.property(year, year, fc.boolean(), (a, b, certain) => {
      const filters = { ...all, certain };
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      const { fresh, changed, gone, same } = compareYears(atlas, oneYear(a), oneYear(b), filters);
      const each = [fresh, changed, gone].map((groups) => groups.flatMap(({ differences }) => differences));
      const objects = each.flat().map(({ object }) => object.id);
      expect(new Set(objects).size).toBe(objects.length);
      const shown = (wanted: number) =>
        select(atlas, oneYear(wanted), filters).map(({ object }) => object.id);
      expect(objects.length + same).toBe(new Set([...shown(early), ...shown(late)]).size);
      for (const { object, before, after, year: changedIn } of each.flat()) {
        expect(before !== null).toBe(shown(early).includes(object.id));
        expect(after !== null).toBe(shown(late).includes(object.id));
        if (changedIn !== null) expect(changedIn > early && changedIn <= late).toBe(true);
      }
    }),
    { seed: 1928, numRuns: tries(300) },
  );
});

test('the default year to compare with is a benchmark before the one shown', () => {
  const range = { since: 1890, until: 1940 };
  expect([1936, 1928, 1900, 1890].map((year) => defaultComparisonYear(year, range))).toEqual([
    1928, 1913, 1890, 1940,
  ]);
  expect(defaultComparisonYear(1850, { since: 1800, until: 1880 })).toBe(1800);
});
