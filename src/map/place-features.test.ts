// What the map is told of towns: one feature for each stretch of years in which a town looks the same, and where its name stands.
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../tests/small-atlas.ts';
import {
  FIRST_YEAR,
  LAST_YEAR,
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type Place,
} from '../core/atlas/atlas.ts';
import type { Filters } from '../core/atlas/selection.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { placeFeatures } from './place-features.ts';

const named = (name: string) => ({ kk: `${name} (kk)`, ru: `${name} (ru)`, en: name });
const town: Place = {
  ...{ id: 'town', name: named('town'), kind: 'city', importance: 2, position: [76.9, 43.2] },
  names: [
    { name: named('Verny'), start: null, end: parseHistoricalDate('1921') },
    { name: named('Alma-Ata'), start: parseHistoricalDate('1921'), end: null },
  ],
  ...{ founded: null, people: [] },
};
const filters: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const mill = siteOf('mill', [['operating', '1930']], { place: 'town', position: [76.9, 43.2] });
type Properties = Readonly<Record<string, unknown>>;

const featuresOf = (parts: Partial<Atlas>, language: 'kk' | 'en' = 'en', since = 1936, chosen = filters) =>
  placeFeatures({ places: [town], sites: [], polities: [], ...parts }, language, {
    filters: chosen,
    years: { since, until: 1936 },
  }).features.map(({ geometry, properties }) => ({
    geometry,
    properties: properties as unknown as Properties,
  }));
const yearsOf = (features: readonly { properties: Properties }[]) =>
  features.map(({ properties: { name, from, to, works } }) => [name, from, to, works]);

describe('a place', () => {
  test('is one feature for each name', () => {
    const features = featuresOf({});
    expect(yearsOf(features)).toEqual([
      ['Verny', FIRST_YEAR, 1920, 0],
      ['Alma-Ata', 1921, LAST_YEAR, 0],
    ]);
    expect(features[0]?.geometry.coordinates).toEqual([76.9, 43.2]);
    expect(features[0]?.properties).toMatchObject({ kind: 'city', importance: 2 });
  });
  test('is there from its founding, with its present name if no other is known', () => {
    const place = { ...town, names: [], founded: parseHistoricalDate('1931') };
    expect(yearsOf(featuresOf({ places: [place] }))).toEqual([['town', 1931, LAST_YEAR, 0]]);
  });
  test('has names in the language of the map', () => {
    expect(featuresOf({}, 'kk')[1]?.properties).toMatchObject({ name: 'Alma-Ata (kk)' });
  });
  test('is another feature when a works comes, and under filters without it none is', () => {
    expect(yearsOf(featuresOf({ sites: [mill] }))).toEqual([
      ['Verny', FIRST_YEAR, 1920, 0],
      ['Alma-Ata', 1921, 1929, 0],
      ['Alma-Ata', 1930, LAST_YEAR, 1],
    ]);
    expect(featuresOf({ sites: [mill] }, 'en', 1936, { ...filters, sectors: [] })).toHaveLength(2);
  });
  test('a window holds a works that ended in it', () => {
    const gone = siteOf(
      'mill',
      [
        ['operating', '1930'],
        ['closed', '1932'],
      ],
      {
        ...{ place: 'town', position: [76.9, 43.2] },
      },
    );
    const chosen = { ...filters, states: ['operating'] as const };
    const ends = (since: number) =>
      yearsOf(featuresOf({ sites: [gone] }, 'en', since, chosen)).map(([, , to]) => to);
    expect(ends(1936)).toContain(1931);
    expect(yearsOf(featuresOf({ sites: [gone] }, 'en', 1936, chosen))).toContainEqual([
      'Alma-Ata',
      1930,
      1931,
      1,
    ]);
  });
  test('has its name farther from the dot when a symbol stands on it, at each side by its own distance', () => {
    const offsets = (properties: Properties | undefined, key: string) => {
      const all = properties?.[key] as (string | [number, number])[];
      return (side: string): number => all[all.indexOf(side) + 1]![0] as number;
    };
    const aside = siteOf('mill', [['operating', '1930']], {
      ...{ place: 'town', position: [76.9, 43.2], shift: [20, 0] },
    });
    const [, before, after] = featuresOf({ sites: [aside] });
    const [bare, built] = [offsets(before?.properties, 'near7'), offsets(after?.properties, 'near7')];
    expect(bare('left')).toBeCloseTo(-bare('right'), 5);
    // The symbol is at the right: there the name moves out by its breadth, at the left it stays.
    expect(built('left') - bare('left')).toBeGreaterThan(1.5);
    expect(built('right')).toBeCloseTo(bare('right'), 5);
    const mark = offsets(after?.properties, 'mark4');
    expect(mark('left')).toBeCloseTo(-mark('right'), 5);
  });
  test('two towns at one spot have no name of their own', () => {
    const [one] = featuresOf({ places: [town, { ...town, id: 'twin' }] });
    expect(one?.properties['mutedMark']).toEqual([4, 4.5, 5]);
    expect(one?.properties['mutedNear']).toEqual([5.5, 6, 7, 8, 9]);
  });
});

test('a capital is set in capital letters in its years, with a ring', () => {
  const polity = {
    ...{ id: 'republic', names: [], status: named('republic'), start: null, end: null, note: null },
    capitals: [{ place: 'town', start: parseHistoricalDate('1929'), end: null }],
  };
  const features = featuresOf({ polities: [polity] }).map(({ properties }) => properties);
  expect(features.map(({ from, letters, capital }) => [from, letters, capital])).toEqual([
    [FIRST_YEAR, 'Verny', false],
    [1921, 'Alma-Ata', false],
    [1929, 'ALMA-ATA', true],
  ]);
  expect(features[2]?.['image']).toBe('town/3/capital');
});
