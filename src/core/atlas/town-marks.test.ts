// Marks of towns: which works are in one, whose picture it has, and its runs, which must say the same as the selection of each year.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atlases, choices } from '../../../tests/random-atlas.ts';
import { windows } from '../../../tests/random-lives.ts';
import { tries } from '../../../tests/sample.ts';
import { parseHistoricalDate } from '../time/edtf.ts';
import { LAYERS, SECTORS, STATES, type Kind, type Place, type Sector, type Site } from './atlas.ts';
import { select, type Filters } from './selection.ts';
import {
  markRadius,
  markRuns,
  marksAt,
  markSpots,
  TOWN_MARKS_UNTIL,
  townMarks,
  type TownMark,
} from './town-marks.ts';

const named = (name: string) => ({ kk: name, ru: name, en: name });
const works = (
  id: string,
  sector: Sector,
  kind: Kind,
  since: string,
  place: string | null = 'town',
): Site => ({
  ...{ id, name: named(id), formerNames: [], sector, layer: 'enterprises', kind, place },
  ...{ position: [73.1, 49.9], shift: [6, -3], precision: 'town', count: 1 },
  lifecycle: [
    { state: 'operating', start: parseHistoricalDate(since), end: null, sources: [], confidence: 'high' },
  ],
});
const town: Place = {
  ...{ id: 'town', name: named('town'), names: [], kind: 'town', importance: 2, founded: null },
  ...{ position: [73, 50], people: [] },
};
const ALL: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const marksIn = (year: number, ...sites: Site[]): TownMark[] =>
  townMarks(select({ sites, routes: [], places: [town], polities: [] }, { since: year, until: year }, ALL), [
    town,
  ]);

const mill = works('mill', 'food', 'flour-mill', '1901');
const bakery = works('bakery', 'food', 'bakery', '1928');
const pit = works('pit', 'coal', 'mine', '1895');
const plant = works('plant', 'power', 'thermal-power', '1930');

describe('the mark of a town', () => {
  test('holds its works by sector, the earliest first, and stands at the town', () => {
    const [mark, ...others] = marksIn(1935, bakery, plant, mill, pit);
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ id: 'town', position: town.position, shift: [0, 0] });
    expect(mark?.works.map(({ site }) => site.id)).toEqual(['pit', 'plant', 'mill', 'bakery']);
  });
  test('has the picture of the earliest works of the sector with most, of equals of the first in the order of sectors', () => {
    expect(marksIn(1935, bakery, plant, mill, pit)[0]?.foremost.id).toBe('mill');
    expect(marksIn(1925, bakery, plant, mill, pit)[0]?.foremost.id).toBe('pit');
  });
  test('is that of its one works while there is no other', () => {
    expect(marksIn(1896, bakery, plant, mill, pit)).toMatchObject([{ id: 'pit', position: town.position }]);
    expect(marksIn(1890, bakery, plant, mill, pit)).toEqual([]);
  });
  test('has opened where a works opened in the year', () => {
    const opened = (year: number) => marksIn(year, mill, pit)[0]?.works.map((one) => one.opened);
    expect(opened(1901)).toEqual([false, true]);
    expect(opened(1902)).toEqual([false, false]);
  });
  test('grows with the works, gently and to an end; one is no larger than a symbol', () => {
    const radii = [1, 2, 3, 5, 8, 12, 30].map(markRadius);
    expect(radii[0]).toBe(14);
    expect(radii.toSorted((a, b) => a - b)).toEqual(radii);
    expect(radii[5]).toBe(radii[6]);
    expect(Math.max(...radii)).toBeLessThan(1.6 * 14);
  });
});

test('a site without a town stands where it is, by its own shift at the scale of the country', () => {
  const field = { ...works('field', 'oil', 'oilfield', '1911', null), shiftFar: [5, -9] as const };
  expect(marksIn(1920, field, mill)).toMatchObject([
    { id: 'field', position: field.position, shift: [5, -9] },
    { id: 'mill', position: town.position, shift: [0, 0] },
  ]);
  const spots = markSpots({ sites: [field, mill], places: [town] });
  expect([...spots.keys()].sort()).toEqual(['field', 'mill', 'town']);
  expect(spots.get('field')).toEqual({ position: field.position, shift: [5, -9] });
});

test('near by each works is drawn for itself, where its symbol stands; far away the smaller over the larger', () => {
  const atlas = { sites: [pit, mill, works('field', 'oil', 'oilfield', '1911', null)], places: [town] };
  const shown = select({ ...atlas, routes: [], polities: [] }, { since: 1920, until: 1920 }, ALL);
  const at = (zoom: number) => marksAt(zoom, shown, atlas.places).map(({ id, shift }) => [id, ...shift]);
  expect(at(TOWN_MARKS_UNTIL)).toEqual([
    ['pit', 6, -3],
    ['mill', 6, -3],
    ['field', 6, -3],
  ]);
  expect(at(TOWN_MARKS_UNTIL - 0.01)).toEqual([
    ['town', 0, 0],
    ['field', 0, 0],
  ]);
});

test('runs say of every window what the selection says of it, and neighbours differ', () => {
  const asText = ({ id, works: inMark }: TownMark) =>
    `${id}: ${inMark.map(({ site, state, certainty, opened }) => `${site.id} ${state} ${certainty} ${opened}`).join()}`;
  fc.assert(
    fc.property(atlases, choices, windows, (atlas, filters, years) => {
      const runs = markRuns(atlas, filters, years);
      const now = runs.filter(({ from, to }) => from <= years.until && years.until <= to);
      expect(now.map(asText).toSorted()).toEqual(
        townMarks(select(atlas, years, filters), atlas.places)
          .map(asText)
          .toSorted(),
      );
      for (const one of runs)
        for (const next of runs)
          if (one.id === next.id && one.to + 1 === next.from) expect(asText(one)).not.toBe(asText(next));
    }),
    { seed: 1933, numRuns: tries(100) },
  );
});
