import { describe, expect, test } from 'vitest';
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
import { countsInYears, openingsByYear, select, type Filters } from './selection.ts';

const all: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const only = (year: number) => ({ since: year, until: year });
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
  select(atlas, only(year), filters).map(({ object }) => object.id);

describe('select', () => {
  test('keeps what is there in the year', () => {
    expect(ids(1929, all)).toEqual([]);
    expect(ids(1930, all)).toEqual(['pit']);
    expect(ids(1934, all)).toEqual(['pit', 'mill', 'station']);
  });
  test('each filter takes away, and an empty one leaves nothing', () => {
    expect(ids(1934, { ...all, sectors: ['coal'] })).toEqual(['pit']);
    expect(ids(1932, { ...all, states: ['construction'] })).toEqual(['mill']);
    expect(ids(1934, { ...all, layers: ['power-stations'] })).toEqual(['station']);
    expect(ids(1934, { ...all, sectors: [] })).toEqual([]);
  });
});

describe('countsInYear', () => {
  test('counts every value under the two other filters', () => {
    const counts = countsInYears(atlas, only(1934), { ...all, sectors: ['coal'] });
    expect(counts.sectors).toMatchObject({ coal: 1, food: 1, power: 1, oil: 0 });
    expect(counts.layers).toMatchObject({ enterprises: 1, 'power-stations': 0 });
    expect(counts.states).toMatchObject({ operating: 1 });
  });
  test('a filter with everything chosen counts what is selected', () => {
    const counts = countsInYears(atlas, only(1932), all);
    expect(Object.values(counts.states).reduce((sum, count) => sum + count)).toBe(
      select(atlas, only(1932), all).length,
    );
  });
});

describe('openingsByYear', () => {
  test('a known year counts one, an unknown one is shared among its years', () => {
    const bins = openingsByYear(atlas, all);
    const of = (year: number) => bins.find((bin) => bin.since === year)!;
    expect(of(1930)).toMatchObject({ certain: 1, possible: 0 });
    expect(of(1934)).toMatchObject({ certain: 1, possible: 0.25 });
    expect(bins.reduce((sum, bin) => sum + bin.certain + bin.possible, 0)).toBeCloseTo(3);
  });
  test('follows the filter', () => {
    expect(
      openingsByYear(atlas, { ...all, sectors: ['coal'] }).filter((bin) => bin.certain + bin.possible > 0),
    ).toEqual([{ since: 1930, until: 1930, certain: 1, possible: 0 }]);
  });
});
