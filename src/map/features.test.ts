// The properties of features that no filter uses: widths, lanes, gauges, images, shifts.
import { describe, expect, test } from 'vitest';
import {
  FIRST_YEAR,
  LAST_YEAR,
  type Atlas,
  type Flow,
  type Phase,
  type Place,
  type Route,
  type Site,
} from '../core/atlas/atlas.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { isShown } from '../core/time/runs.ts';
import { placeFeatures, routeFeatures, siteFeatures } from './features.ts';

const named = (name: string) => ({ kk: `${name} (kk)`, ru: `${name} (ru)`, en: name });
const since = (start: string): Phase => ({
  state: 'operating',
  start: parseHistoricalDate(start),
  end: null,
  sources: [],
  confidence: 'high',
});
const thing = (id: string) => ({
  ...{ id, name: named(id), formerNames: [], sector: 'coal' as const },
  lifecycle: [since('1930')],
});
const pit: Site = {
  ...thing('pit'),
  ...{ layer: 'mines', kind: 'mine', position: [73, 49.5], shift: [6, -3], place: null },
  ...{ precision: 'town', positionSource: 'geonames', count: 1 },
};
const route = (id: string, change: Partial<Route>): Route => ({
  ...thing(id),
  ...{ layer: 'railways', line: 'line', lineName: named('line'), course: 'stations' },
  path: [
    [70, 48],
    [71, 49],
  ],
  ...{ gauges: [{ gauge: null, since: null }], medium: null, flow: null },
  ...change,
});
const flow = (id: string, thousandTonnes: number | null): Route =>
  route(id, {
    layer: 'flows',
    flow: {
      ...{ commodity: 'coal', from: 'a', to: 'b', mode: 'railway', way: 'raw-out' },
      quantity: thousandTonnes === null ? null : { thousandTonnes, year: 1936 },
      ...{ routeYear: null, sections: [], exit: null },
    } satisfies Flow,
  });
const town: Place = {
  ...{ id: 'town', name: named('town'), kind: 'city', importance: 2, position: [76.9, 43.2] },
  names: [
    { name: named('Verny'), start: null, end: parseHistoricalDate('1921') },
    { name: named('Alma-Ata'), start: parseHistoricalDate('1921'), end: null },
  ],
  ...{ founded: null, symbolReach: 12 },
};

const atlas = (parts: Partial<Atlas>): Atlas => ({
  sites: [],
  routes: [],
  places: [],
  polities: [],
  ...parts,
});
const routes = (...all: Route[]) =>
  routeFeatures(atlas({ routes: all })).features.map(({ properties }) => properties as object);

test('all features are GeoJSON', () => {
  const all = atlas({ sites: [pit], routes: [route('line', {})], places: [town] });
  for (const collection of [siteFeatures(all), routeFeatures(all), placeFeatures(all, 'en')])
    expect(collection).toMatchObject({
      type: 'FeatureCollection',
      features: [{ type: 'Feature' }, ...collection.features.slice(1)],
    });
});

describe('a site', () => {
  const [feature] = siteFeatures(atlas({ sites: [pit] })).features;
  test('has its position, its shift, its image and the years of its opening', () => {
    expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [73, 49.5] });
    expect(feature?.properties).toMatchObject({
      ...{ id: 'pit', layer: 'mines', sector: 'coal', shift: [6, -3] },
      ...{
        from: 1930,
        to: LAST_YEAR,
        state: 'operating',
        certainty: 'certain',
        openFrom: 1930,
        openTo: 1930,
      },
    });
  });
  test('has another image in another state', () => {
    const lifecycle: Phase[] = [{ ...since('1928'), state: 'construction' }, since('1930')];
    const images = siteFeatures(atlas({ sites: [{ ...pit, lifecycle }] })).features.map(
      ({ properties }) => (properties as unknown as { image: string }).image,
    );
    expect(new Set(images).size).toBe(2);
  });
  test('with an unknown opening has no years of it', () => {
    const [old] = siteFeatures(atlas({ sites: [{ ...pit, lifecycle: [since('[..1913]')] }] })).features;
    expect(old?.properties).not.toHaveProperty('openFrom');
  });
});

describe('a railway', () => {
  test.each([
    [600, true],
    [1000, true],
    [1434, true],
    [1435, false],
    [1524, false],
    [null, true],
  ])('of %s mm is narrow: %s', (gauge, narrow) => {
    expect(routes(route('line', { gauges: [{ gauge, since: null }] }))[0]).toMatchObject({ narrow });
  });
  test('that was relaid is narrow until it certainly is not, in one run after the other', () => {
    const gauges = [
      { gauge: 1000, since: null },
      { gauge: 1524, since: parseHistoricalDate('[1933..1935]') },
    ];
    const runs = routeFeatures(atlas({ routes: [route('line', { gauges })] })).features.map(
      ({ properties }) => properties,
    );
    expect(runs.map(({ from, to, ...run }) => [from, to, (run as { narrow?: boolean }).narrow])).toEqual([
      [1930, 1934, true],
      [1935, 1940, false],
    ]);
    for (const year of [1930, 1934, 1935, 1940])
      expect(runs.filter((run) => isShown(run, { since: year, until: year }))).toHaveLength(1);
  });
  test('has its line, without a lane', () => {
    const [feature] = routeFeatures(atlas({ routes: [route('line', {})] })).features;
    expect(feature?.geometry.coordinates).toEqual([
      [70, 48],
      [71, 49],
    ]);
    expect(feature?.properties).toMatchObject({ layer: 'railways', sector: 'coal', openFrom: 1930 });
    expect(feature?.properties).not.toHaveProperty('lane');
  });
});

test('a pipeline is never narrow, and has its medium', () => {
  expect(routes(route('pipe', { layer: 'pipelines', medium: 'water' }))[0]).toMatchObject({
    narrow: false,
    medium: 'water',
  });
});

describe('a flow', () => {
  const look = (thousandTonnes: number | null) =>
    routes(flow('flow', thousandTonnes))[0] as { weight: number; hollow: boolean; way: string };
  test('of a known amount is a band whose width beyond the least grows fourfold for sixteen times the goods', () => {
    expect(look(100)).toMatchObject({ way: 'raw-out', hollow: false, weight: 7 });
    expect(look(1600).weight - 2).toBe(4 * (look(100).weight - 2));
    expect(look(10).weight).toBe(3.6);
  });
  test('of an unknown amount is thin and hollow', () => {
    expect(look(null)).toMatchObject({ hollow: true, weight: 1.2 });
  });
  test('has one of five lanes', () => {
    const lanes = routes(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => flow(id, 1))).map(
      (properties) => (properties as { lane: number }).lane,
    );
    expect(lanes).toEqual([-2, -1, 0, 1, 2, -2]);
  });
  test('is not narrow, and has no opening', () => {
    const [properties] = routes(flow('flow', 5));
    expect(properties).toMatchObject({ narrow: false });
    expect(properties).not.toHaveProperty('openFrom');
  });
});

describe('a place', () => {
  const runs = (place: Place, language: 'kk' | 'en' = 'en') =>
    placeFeatures(atlas({ places: [place] }), language).features;
  const namesOf = (place: Place) =>
    runs(place).map(({ properties }) => {
      const { name, from, to } = properties as unknown as { name: string; from: number; to: number };
      return [name, from, to];
    });

  test('is one feature for each name', () => {
    expect(namesOf(town)).toEqual([
      ['Verny', FIRST_YEAR, 1920],
      ['Alma-Ata', 1921, LAST_YEAR],
    ]);
    expect(runs(town)[0]?.geometry.coordinates).toEqual([76.9, 43.2]);
    expect(runs(town)[0]?.properties).toMatchObject({ kind: 'city', importance: 2, clear: 12 });
  });
  test('is there from its founding, with its present name if no other is known', () => {
    expect(namesOf({ ...town, names: [], founded: parseHistoricalDate('1931') })).toEqual([
      ['town', 1931, LAST_YEAR],
    ]);
  });
  test('has names in the language of the map', () => {
    expect(runs(town, 'kk')[1]?.properties).toMatchObject({ name: 'Alma-Ata (kk)' });
  });
});
