import { describe, expect, test } from 'vitest';
import { named, railwayOf, siteOf, type Spell } from '../../../tests/small-atlas.ts';
import {
  DEFAULT_LAYERS,
  LAYERS,
  STATES,
  type Atlas,
  type Place,
  type Route,
  type Sector,
  type Site,
} from '../atlas/atlas.ts';
import type { AtlasEvent, Figure, Population } from '../atlas/evidence.ts';
import { parseHistoricalDate } from '../time/edtf.ts';
import { reveal } from './reveal.ts';
import type { Target } from '../search/targets.ts';
import { select } from '../atlas/selection.ts';
import { DEFAULT_VIEW, yearsOf, type ViewState } from './view-state.ts';

const site = (id: string, sector: Sector, ...spells: Spell[]): Site =>
  siteOf(id, spells, { sector, layer: sector === 'power' ? 'power-stations' : 'enterprises' });
const town: Place = {
  id: 'town',
  name: named('town'),
  names: [],
  kind: 'town',
  importance: 1,
  get founded() {
    return parseHistoricalDate('1931');
  },
  position: [73, 49],
  people: [],
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
    otherTitles: [],
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
  test('opens its card, which moves the map', () => {
    const { change, goal, movedTo } = reveal(target, view({ id: 'mill' }), atlas);
    expect(goal).toBeNull();
    expect(change.id).toBe('town');
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

const section = (id: string, path: Route['path'], opened: string): Route =>
  railwayOf(id, [['operating', opened]], { path });

describe('a line', () => {
  const [north, middle, south]: Route['path'] = [
    [70, 50],
    [71, 48],
    [72, 44],
  ];
  const sections = [section('north', [north!, middle!], '1928'), section('south', [middle!, south!], '1930')];
  const target = {
    type: 'line',
    line: { id: 'line', name: named('line'), layer: 'railways', sections },
  } as const satisfies Target;
  test('is brought into view with all its sections; a card is closed, a hidden layer shown', () => {
    const now = view({ year: 1929, id: 'mill', layers: ['mines'], sectors: ['coal'] });
    const { goal, change, movedTo, widened } = reveal(target, now, atlas);
    expect(goal).toEqual([north, middle, middle, south]);
    expect(change).toMatchObject({ id: null, layers: ['mines', 'railways'], sectors: ['coal', 'transport'] });
    expect([movedTo, widened]).toEqual([null, true]);
  });
  test('in a hidden state, or only possible, widens the filters by that', () => {
    const now = view({ states: ['closed'], certain: true });
    expect(reveal(target, now, atlas)).toMatchObject({
      change: { states: ['operating', 'closed'], certain: true },
      widened: true,
    });
    const perhaps = { ...target.line, sections: [section('perhaps', [north!, south!], '[1933..1936]')] };
    expect(reveal({ type: 'line', line: perhaps }, now, atlas).change.certain).toBe(false);
  });
  test('of which nothing is there yet is shown in the year in which all of it is', () => {
    expect(reveal(target, view({ year: 1900 }), atlas).movedTo).toBe(1930);
  });
});

describe('a figure', () => {
  const figure: Figure = {
    ...{
      id: 'f',
      series: 's',
      what: 'Share of lead',
      sector: 'nonferrous-metals',
      unitId: 'percent',
      unit: '%',
    },
    ...{ value: 73.2, qualifier: '=', kind: 'share', base: null, sentences: ['S014', 'S025'], formula: null },
    ...{ from: null, printed: null, flagged: false, note: null },
    period: {
      ...{ edtf: '1939', earliest: '1939-01-01', latest: '1939-12-31' },
    },
  };
  test('opens the charts at it, and leaves the map alone', () => {
    expect(reveal({ type: 'figure', figure }, view(), atlas)).toEqual({
      change: { id: null, page: null, sentence: null, panel: 'charts', compare: null, figure: 'f' },
      ...{ goal: null, movedTo: null, widened: false },
    });
  });
  test('that counts the people of a town shows the town', () => {
    const population: Population = {
      ...{ ...figure, place: 'town', basis: 'census', counted: 'town', rounded: 1, locator: null },
    };
    const found = reveal({ type: 'figure', figure: population }, view(), atlas);
    expect(found.change).toMatchObject({ id: 'town', page: null });
  });
});

describe('an event', () => {
  test('of an object opens its card in the year of the event, in the state of that year', () => {
    const found = reveal(event({ object: 'mill' }), view({ states: ['operating'] }), atlas);
    expect(found).toMatchObject({ movedTo: 1932, widened: true, goal: null });
    expect(found.change).toMatchObject({ id: 'mill', year: 1932, states: ['construction', 'operating'] });
  });
  test('of a place moves the map there', () => {
    expect(reveal(event({ place: 'town' }), view(), atlas)).toMatchObject({
      movedTo: 1932,
      goal: [[73, 49]],
    });
  });
  test('before its town was founded is shown in its own year', () => {
    const early = event({ place: 'town', date: parseHistoricalDate('1925') });
    expect(reveal(early, view(), atlas).movedTo).toBe(1925);
  });
  test('without place or object changes only the year, also from a window', () => {
    expect(reveal(event({}), view({ layers: LAYERS, since: 1930, year: 1932 }), atlas)).toEqual({
      change: { year: 1932, since: null, page: null, sentence: null },
      goal: null,
      movedTo: 1932,
      widened: false,
    });
  });
});
