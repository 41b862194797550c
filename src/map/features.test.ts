// The properties of features that no filter uses: glows, ranks, gauges, images, shifts.
import { describe, expect, test } from 'vitest';
import { LAST_YEAR, type Atlas, type Flow, type Phase, type Route, type Site } from '../core/atlas/atlas.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { isShown } from '../core/time/runs.ts';
import { GLOW_STATE, routeFeatures, siteFeatures } from './features.ts';

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
  ...{ precision: 'town', count: 1 },
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
const atlas = (parts: Partial<Atlas>): Atlas => ({
  sites: [],
  routes: [],
  places: [],
  polities: [],
  ...parts,
});
const routes = (...all: Route[]) =>
  routeFeatures(atlas({ routes: all }))
    .features.map(({ properties }) => properties as { state?: unknown })
    .filter(({ state }) => state !== GLOW_STATE);

test('all features are GeoJSON', () => {
  const all = atlas({ sites: [pit], routes: [route('line', {})] });
  for (const collection of [siteFeatures(all), routeFeatures(all)])
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
  test('has another image where its state is only possible', () => {
    const images = siteFeatures(
      atlas({ sites: [{ ...pit, lifecycle: [since('[1928..1930]')] }] }),
    ).features.map(({ properties }) => properties as unknown as { certainty: string; image: string });
    expect(images.map(({ certainty }) => certainty)).toEqual(['possible', 'certain']);
    expect(new Set(images.map(({ image }) => image)).size).toBe(2);
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
    const runs = routeFeatures(atlas({ routes: [route('line', { gauges })] }))
      .features.map(({ properties }) => properties)
      .filter((run) => (run as { state?: unknown }).state !== GLOW_STATE);
    expect(runs.map(({ from, to, ...run }) => [from, to, (run as { narrow?: boolean }).narrow])).toEqual([
      [1930, 1934, true],
      [1935, 1940, false],
    ]);
    for (const year of [1930, 1934, 1935, 1940])
      expect(runs.filter((run) => isShown(run, { since: year, until: year }))).toHaveLength(1);
  });
  test('has its line and its rank', () => {
    const feature = routeFeatures(atlas({ routes: [route('line', { trunk: true })] })).features.at(-1);
    expect(feature?.geometry.coordinates).toEqual([
      [70, 48],
      [71, 49],
    ]);
    expect(feature?.properties).toMatchObject({ layer: 'railways', sector: 'coal', trunk: true });
  });
});

test('a pipeline is never narrow, and has its medium', () => {
  expect(routes(route('pipe', { layer: 'pipelines', medium: 'water' }))[0]).toMatchObject({
    narrow: false,
    medium: 'water',
  });
});

test('flows are no lines of their own: they are ribbons', () => {
  expect(routes(flow('flow', 5))).toEqual([]);
});

describe('the glow of a line', () => {
  const ages = (change: Partial<Route>) =>
    routeFeatures(atlas({ routes: [route('line', change)] }))
      .features.map(({ properties }) => properties as unknown as Record<string, unknown>)
      .filter(({ state }) => state === GLOW_STATE);
  test('is a feature for each of three years', () => {
    expect(ages({}).map(({ age, openFrom, openTo }) => [age, openFrom, openTo])).toEqual([
      [0, 1930, 1930],
      [1, 1930, 1930],
      [2, 1930, 1930],
    ]);
  });
  test('is not there where nobody knows when it opened, or while it is built', () => {
    expect(ages({ lifecycle: [since('[..1913]')] })).toEqual([]);
    expect(ages({ lifecycle: [{ ...since('1930'), state: 'construction' }] })).toEqual([]);
  });
});
