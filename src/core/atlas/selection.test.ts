import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atlases, choices } from '../../../tests/random-atlas.ts';
import { everyYear, windows } from '../../../tests/random-lives.ts';
import { railwayOf, siteOf, type Spell } from '../../../tests/small-atlas.ts';
import { LAYERS, SECTORS, STATES, type Atlas, type Sector, type Site } from './atlas.ts';
import type { Years } from '../time/bounds.ts';
import { existsInYear, openedIn, startedIn, startYears, stateInYears } from '../time/lifecycle.ts';
import {
  allObjects,
  countedStates,
  countsInYears,
  groundRailways,
  isWorks,
  openingsByYear,
  select,
  type Filters,
} from './selection.ts';

const all: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const oneYear = (year: number) => ({ since: year, until: year });
const site = (id: string, sector: Sector, ...spells: Spell[]): Site =>
  siteOf(id, spells, { sector, layer: sector === 'power' ? 'power-stations' : 'enterprises' });
const atlas: Atlas = {
  sites: [
    site('pit', 'coal', ['operating', '1930']),
    site('mill', 'food', ['construction', '1931'], ['operating', '1934']),
    site('station', 'power', ['operating', '[1933..1936]']),
  ],
  routes: [],
  places: [],
  polities: [],
};
const ids = (year: number, filters: Filters): string[] =>
  select(atlas, oneYear(year), filters).map(({ object }) => object.id);

describe('select', () => {
  test('returns the objects that are there in the year', () => {
    expect(ids(1929, all)).toEqual([]);
    expect(ids(1930, all)).toEqual(['pit']);
    expect(ids(1934, all)).toEqual(['pit', 'mill', 'station']);
  });
  test('each filter removes objects, and an empty one removes all', () => {
    expect(ids(1934, { ...all, sectors: ['coal'] })).toEqual(['pit']);
    expect(ids(1932, { ...all, states: ['construction'] })).toEqual(['mill']);
    expect(ids(1934, { ...all, layers: ['power-stations'] })).toEqual(['station']);
    expect(ids(1934, { ...all, sectors: [] })).toEqual([]);
  });
});

describe('countsInYears', () => {
  test('counts every value under the two other filters', () => {
    const counts = countsInYears(atlas, oneYear(1934), { ...all, sectors: ['coal'] });
    expect(counts.sectors).toMatchObject({ coal: 1, food: 1, power: 1, oil: 0 });
    expect(counts.layers).toMatchObject({ enterprises: 1, 'power-stations': 0 });
    expect(counts.states).toMatchObject({ operating: 1 });
  });
  test('a filter with everything chosen counts what is selected', () => {
    const counts = countsInYears(atlas, oneYear(1932), all);
    expect(Object.values(counts.states).reduce((sum, count) => sum + count)).toBe(
      select(atlas, oneYear(1932), all).length,
    );
  });
});

describe('openingsByYear', () => {
  test('a known year counts one, an uncertain one a fraction in each of its years', () => {
    const bins = openingsByYear(atlas, all);
    const of = (year: number) => bins.find((bin) => bin.since === year)!;
    expect(of(1930)).toMatchObject({ certain: 1, possible: 0 });
    expect(of(1934)).toMatchObject({ certain: 1, possible: 0.25 });
    expect(bins.reduce((sum, bin) => sum + bin.certain + bin.possible, 0)).toBeCloseTo(3);
  });
  test('obeys the filters', () => {
    expect(
      openingsByYear(atlas, { ...all, sectors: ['coal'] }).filter((bin) => bin.certain + bin.possible > 0),
    ).toEqual([
      {
        ...{ since: 1930, until: 1930, certain: 1, possible: 0 },
        sectors: [{ sector: 'coal', certain: 1, possible: 0 }],
      },
    ]);
  });
  test('has one bin for each year of the atlas, and only certain openings if the filters ask for certainty', () => {
    const bins = openingsByYear(atlas, { ...all, certain: true });
    expect(bins.map(({ since }) => since)).toEqual(everyYear);
    expect(bins.filter(({ possible }) => possible > 0)).toEqual([]);
    expect(bins.reduce((sum, { certain }) => sum + certain, 0)).toBe(2);
  });
});

test('with only closed works chosen, the histogram counts in which year they closed', () => {
  const closing: Atlas = {
    ...atlas,
    sites: [
      site('pit', 'coal', ['operating', '1930'], ['closed', '1932']),
      site('mill', 'food', ['operating', '1931']),
    ],
  };
  const counted = openingsByYear(closing, { ...all, states: ['closed'] }).filter(
    ({ certain, possible }) => certain + possible > 0,
  );
  expect(counted).toMatchObject([{ since: 1932, until: 1932, certain: 1, possible: 0 }]);
  expect(countedStates({ states: STATES })).toEqual(['operating']);
});

describe('railways as ground', () => {
  const lines: Atlas = {
    ...atlas,
    routes: [railwayOf('trunk', [['operating', '1904']]), railwayOf('planned', [['planned', '1904']])],
  };
  const grounds = (filters: Filters, year = 1930): string[] =>
    groundRailways(lines, oneYear(year), filters).map(({ object }) => object.id);

  test('those on which trains run stay where another sector is chosen, and count nowhere', () => {
    const coal = { ...all, sectors: ['coal' as const] };
    expect(grounds(coal)).toEqual(['trunk']);
    expect(grounds({ ...coal, states: ['closed'] })).toEqual(['trunk']);
    expect(grounds(coal, 1903)).toEqual([]);
    expect(select(lines, oneYear(1930), coal).map(({ object }) => object.id)).toEqual(['pit']);
    expect(countsInYears(lines, oneYear(1930), coal).layers.railways).toBe(0);
  });
  test('none is ground where it is chosen, or its layer is off', () => {
    expect(grounds(all)).toEqual([]);
    expect(grounds({ ...all, sectors: ['coal'], layers: ['enterprises'] })).toEqual([]);
  });
});

describe('any atlas, any filters', () => {
  const check = (holds: (atlas: Atlas, years: Years, filters: Filters) => void): void =>
    fc.assert(fc.property(atlases, windows, choices, holds), { seed: 1937, numRuns: 200 });

  test('a selected object passes every filter, and any other fails at least one', () => {
    check((atlas, years, filters) => {
      const kept = new Map(select(atlas, years, filters).map((shown) => [shown.object, shown]));
      for (const object of allObjects(atlas)) {
        const now = stateInYears(object.lifecycle, years);
        const passes =
          now !== null &&
          filters.layers.includes(object.layer) &&
          filters.sectors.includes(object.sector) &&
          filters.states.includes(now.state) &&
          (now.certainty === 'certain' || !filters.certain);
        const began = object.layer === 'flows' ? null : openedIn(object.lifecycle, years);
        const opened = filters.certain && began === 'possible' ? null : began;
        expect(kept.get(object)).toEqual(passes ? { object, now, opened } : undefined);
      }
    });
  });

  test('the count of a value is the number of objects selected if it alone were chosen', () => {
    check((atlas, years, filters) => {
      const counts = countsInYears(atlas, years, filters);
      const alone = (only: Partial<Filters>): number => select(atlas, years, { ...filters, ...only }).length;
      for (const layer of LAYERS)
        expect(counts.layers[layer], layer).toBe(
          layer === 'places'
            ? atlas.places.filter(({ founded }) => existsInYear(founded, years.until)).length
            : alone({ layers: [layer] }),
        );
      for (const sector of SECTORS) expect(counts.sectors[sector], sector).toBe(alone({ sectors: [sector] }));
      for (const state of STATES) expect(counts.states[state], state).toBe(alone({ states: [state] }));
    });
  });

  test('the histogram divides every opening among its possible years', () => {
    check((atlas, _, filters) => {
      const states = countedStates(filters);
      for (const { since, until, certain, possible } of openingsByYear(atlas, filters)) {
        const began = (certainty: 'certain' | 'possible') =>
          select(atlas, { since, until }, filters)
            .map(({ object }) => object)
            .filter(isWorks)
            .filter(({ lifecycle }) => {
              const start = lifecycle.find(({ state }) => states.includes(state))?.start ?? null;
              return startedIn(start, { since, until }) === certainty;
            });
        expect(until).toBe(since);
        expect(certain).toBe(began('certain').length);
        const shares = began('possible').map(({ lifecycle }) => {
          const { from, to } = startYears(lifecycle, states)!;
          return 1 / (to - from + 1);
        });
        expect(possible).toBeCloseTo(filters.certain ? 0 : shares.reduce((sum, share) => sum + share, 0), 9);
      }
    });
  });
});
