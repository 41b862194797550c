import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atlases, choices } from '../../../tests/random-atlas.ts';
import { everyYear, windows } from '../../../tests/random-lives.ts';
import {
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type Phase,
  type Sector,
  type Site,
  type State,
} from './atlas.ts';
import { parseHistoricalDate } from '../time/edtf.ts';
import type { Years } from '../time/bounds.ts';
import { existsInYear, openedIn, openingYears, stateInYears } from '../time/lifecycle.ts';
import { allObjects, countsInYears, openingsByYear, select, type Filters } from './selection.ts';

const all: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const oneYear = (year: number) => ({ since: year, until: year });
const site = (id: string, sector: Sector, ...phases: [State, string][]): Site => ({
  id,
  layer: sector === 'power' ? 'power-stations' : 'enterprises',
  name: { kk: id, ru: id, en: id },
  formerNames: [],
  kind: 'smelter',
  sector,
  position: [70, 48],
  shift: [0, 0],
  place: null,
  precision: 'town',
  positionSource: 'geonames',
  count: 1,
  lifecycle: phases.map(([state, start]): Phase => ({
    state,
    start: parseHistoricalDate(start),
    end: null,
    sources: [],
    confidence: 'high',
  })),
});
/** Created in each test, so that a date that cannot be read fails the tests and not the whole file. */
const atlas = (): Atlas => ({
  sites: [
    site('pit', 'coal', ['operating', '1930']),
    site('mill', 'food', ['construction', '1931'], ['operating', '1934']),
    site('station', 'power', ['operating', '[1933..1936]']),
  ],
  routes: [],
  places: [],
  polities: [],
});
const ids = (year: number, filters: Filters): string[] =>
  select(atlas(), oneYear(year), filters).map(({ object }) => object.id);

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
    const counts = countsInYears(atlas(), oneYear(1934), { ...all, sectors: ['coal'] });
    expect(counts.sectors).toMatchObject({ coal: 1, food: 1, power: 1, oil: 0 });
    expect(counts.layers).toMatchObject({ enterprises: 1, 'power-stations': 0 });
    expect(counts.states).toMatchObject({ operating: 1 });
  });
  test('a filter with everything chosen counts what is selected', () => {
    const counts = countsInYears(atlas(), oneYear(1932), all);
    expect(Object.values(counts.states).reduce((sum, count) => sum + count)).toBe(
      select(atlas(), oneYear(1932), all).length,
    );
  });
});

describe('openingsByYear', () => {
  test('a known year counts one, an uncertain one a fraction in each of its years', () => {
    const bins = openingsByYear(atlas(), all);
    const of = (year: number) => bins.find((bin) => bin.since === year)!;
    expect(of(1930)).toMatchObject({ certain: 1, possible: 0 });
    expect(of(1934)).toMatchObject({ certain: 1, possible: 0.25 });
    expect(bins.reduce((sum, bin) => sum + bin.certain + bin.possible, 0)).toBeCloseTo(3);
  });
  test('obeys the filters', () => {
    expect(
      openingsByYear(atlas(), { ...all, sectors: ['coal'] }).filter((bin) => bin.certain + bin.possible > 0),
    ).toEqual([{ since: 1930, until: 1930, certain: 1, possible: 0 }]);
  });
  test('has one bin for each year of the atlas, and only certain openings if the filters ask for certainty', () => {
    const bins = openingsByYear(atlas(), { ...all, certain: true });
    expect(bins.map(({ since }) => since)).toEqual(everyYear);
    expect(bins.filter(({ possible }) => possible > 0)).toEqual([]);
    expect(bins.reduce((sum, { certain }) => sum + certain, 0)).toBe(2);
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
        const opened = openedIn(object.lifecycle, years);
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
      const works = allObjects(atlas).filter(
        ({ layer, sector }) =>
          layer !== 'flows' && filters.layers.includes(layer) && filters.sectors.includes(sector),
      );
      for (const { since, until, certain, possible } of openingsByYear(atlas, filters)) {
        const opened = (certainty: 'certain' | 'possible') =>
          works.filter(({ lifecycle }) => openedIn(lifecycle, { since, until }) === certainty);
        expect(until).toBe(since);
        expect(certain).toBe(opened('certain').length);
        const shares = opened('possible').map(({ lifecycle }) => {
          const { from, to } = openingYears(lifecycle)!;
          return 1 / (to - from + 1);
        });
        expect(possible).toBeCloseTo(filters.certain ? 0 : shares.reduce((sum, share) => sum + share, 0), 9);
      }
    });
  });
});
