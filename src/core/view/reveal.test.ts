import { describe, expect, test } from 'vitest';
import {
  DEFAULT_LAYERS,
  LAYERS,
  STATES,
  type Atlas,
  type AtlasEvent,
  type Phase,
  type Place,
  type Sector,
  type Site,
  type State,
} from '../atlas/atlas.ts';
import { parseHistoricalDate } from '../time/edtf.ts';
import { reveal } from './reveal.ts';
import type { Target } from '../search/search.ts';
import { select } from '../atlas/selection.ts';
import { DEFAULT_VIEW, yearsOf, type ViewState } from './view-state.ts';

const names = (name: string) => ({ kk: name, ru: name, en: name });
const site = (id: string, sector: Sector, ...phases: [State, string][]): Site => ({
  id,
  layer: sector === 'power' ? 'power-stations' : 'enterprises',
  name: names(id),
  formerNames: [],
  kind: 'smelter',
  sector,
  position: [70, 48],
  shift: [0, 0],
  place: null,
  precision: 'town',
  positionSource: 'geonames',
  count: 1,
  // A getter, so that a date that cannot be read fails the test that uses it and not the whole file.
  get lifecycle() {
    return phases.map(([state, start]): Phase => ({
      state,
      start: parseHistoricalDate(start),
      end: null,
      sources: [],
      confidence: 'high',
    }));
  },
});
const town: Place = {
  id: 'town',
  name: names('town'),
  names: [],
  kind: 'town',
  importance: 1,
  get founded() {
    return parseHistoricalDate('1931');
  },
  position: [73, 49],
  symbolReach: 5,
};
const pit = site('pit', 'coal', ['operating', '1930']);
const mill = site('mill', 'food', ['construction', '1931'], ['operating', '1934']);
const station = site('station', 'power', ['operating', '[1933..1936]']);
const atlas: Atlas = { sites: [pit, mill, station], routes: [], places: [town], polities: [] };
const view = (change: Partial<ViewState> = {}): ViewState => ({ ...DEFAULT_VIEW, year: 1934, ...change });
const object = (found: Site): Target => ({ type: 'site', object: found });
const event = (change: Partial<AtlasEvent>): Target => ({
  type: 'event',
  event: {
    id: 'event',
    kind: 'opening',
    date: parseHistoricalDate('1932-05'),
    place: null,
    object: null,
    title: 'event',
    text: '',
    sources: [],
    locators: {},
    claims: [],
    disagreements: [],
    ...change,
  },
});
/** What the map shows after the change. */
const after = (from: ViewState, target: Target): string[] => {
  const to = { ...from, ...reveal(target, from, atlas).change };
  return select(atlas, yearsOf(to), to).map(({ object: { id } }) => id);
};

describe('an object', () => {
  test('that is there changes neither years nor filters', () => {
    const now = view({ since: 1932 });
    const { change, movedTo, widened } = reveal(object(mill), now, atlas);
    expect({ ...now, ...change }).toEqual({ ...now, id: 'mill' });
    expect({ movedTo, widened }).toEqual({ movedTo: null, widened: false });
  });
  test('that is not there yet moves the view to its first certain year, also from a window', () => {
    const found = reveal(object(pit), view({ since: 1920, year: 1925 }), atlas);
    expect(found.movedTo).toBe(1930);
    expect(found.change).toMatchObject({ year: 1930, since: null, id: 'pit' });
  });
  test('that filters hide widens the filters by its own values only', () => {
    const now = view({ layers: ['mines'], sectors: ['oil'], states: ['closed'], year: 1932 });
    const { change, movedTo, widened } = reveal(object(mill), now, atlas);
    expect(change).toMatchObject({
      layers: ['enterprises', 'mines'],
      sectors: ['oil', 'food'],
      states: ['construction', 'closed'],
    });
    expect({ movedTo, widened }).toEqual({ movedTo: null, widened: true });
    expect(after(now, object(mill))).toEqual(['mill']);
  });
  test('that is only possible switches “only what is certain” off; a certain one does not', () => {
    expect(reveal(object(station), view({ certain: true }), atlas)).toMatchObject({
      change: { certain: false, year: 1934 },
      widened: true,
    });
    expect(reveal(object(mill), view({ certain: true }), atlas)).toMatchObject({
      change: { certain: true },
      widened: false,
    });
  });
  test('closes an open page', () => {
    expect(reveal(object(mill), view({ page: 'sources' }), atlas).change.page).toBeNull();
  });
});

describe('a place', () => {
  const target: Target = { type: 'place', place: town };
  test('moves the map there and closes an open card', () => {
    const { change, position, movedTo } = reveal(target, view({ id: 'mill' }), atlas);
    expect(position).toEqual([73, 49]);
    expect(change.id).toBeNull();
    expect(movedTo).toBeNull();
  });
  test('founded later changes the year; a hidden layer of places is shown', () => {
    const found = reveal(target, view({ year: 1900, layers: ['mines'] }), atlas);
    expect(found).toMatchObject({ movedTo: 1931, widened: true });
    expect(found.change.layers).toEqual(['mines', 'places']);
  });
});

describe('a sector', () => {
  const target = (sector: Sector): Target => ({ type: 'sector', sector });
  test('is shown alone, which does not count as widening', () => {
    const now = view({ sectors: ['food'] });
    expect(reveal(target('coal'), now, atlas)).toMatchObject({ movedTo: null, widened: false });
    expect(after(now, target('coal'))).toEqual(['pit']);
  });
  test('of which nothing would be visible widens the other filters', () => {
    const now = view({ layers: ['mines'], states: ['closed'], certain: true });
    const { change, widened } = reveal(target('power'), now, atlas);
    expect(change).toMatchObject({ layers: DEFAULT_LAYERS, states: STATES, certain: false });
    expect(widened).toBe(true);
    expect(after(now, target('power'))).toEqual(['station']);
  });
  test('that began later changes the year to that of its first works', () => {
    const now = view({ year: 1900 });
    expect(reveal(target('food'), now, atlas).movedTo).toBe(1931);
    expect(after(now, target('food'))).toEqual(['mill']);
  });
});

describe('an event', () => {
  test('of an object opens its card in the year of the event, in the state of that year', () => {
    const found = reveal(event({ object: 'mill' }), view({ states: ['operating'] }), atlas);
    expect(found).toMatchObject({ movedTo: 1932, widened: true, position: null });
    expect(found.change).toMatchObject({ id: 'mill', year: 1932, states: ['construction', 'operating'] });
  });
  test('of a place moves the map there', () => {
    expect(reveal(event({ place: 'town' }), view(), atlas)).toMatchObject({
      movedTo: 1932,
      position: [73, 49],
    });
  });
  test('before its town was founded is shown in its own year', () => {
    const early = event({ place: 'town', date: parseHistoricalDate('1925') });
    expect(reveal(early, view(), atlas).movedTo).toBe(1925);
  });
  test('without place or object changes only the year, also from a window', () => {
    expect(reveal(event({}), view({ layers: LAYERS, since: 1930, year: 1932 }), atlas)).toEqual({
      change: { year: 1932, since: null, page: null, sentence: null },
      position: null,
      movedTo: 1932,
      widened: false,
    });
  });
});
