// The map must show what the core selects. MapLibre evaluates the filters of the style over features of random lives, and the
// result is compared with `select` for random windows of years and filters. Every layer that depends on the years is tested
// here, so that map, lists and counts always agree.
import { featureFilter, validateStyleMin, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test, vi } from 'vitest';
import { atlases, choices } from '../../tests/random-atlas.ts';
import { dateOf, stretches, windows } from '../../tests/random-lives.ts';
import { LAYERS, SECTORS, STATES, type Atlas, type State } from '../core/atlas/atlas.ts';
import { countsInYears, select, type Filters, type Shown } from '../core/atlas/selection.ts';
import { boundsOf, type Years } from '../core/time/bounds.ts';
import { existsInYear, holdingInYear, openingYears, runsOf } from '../core/time/lifecycle.ts';
import { isShown, runsOfBounds } from '../core/time/runs.ts';
import { ATLAS_YEARS, clampYear } from '../core/view/view-state.ts';
import { PALETTES } from '../symbols/palette.ts';
import { railBandOverlay } from './layers/rail-band.ts';
import { DRAWN_ROUTE_LAYERS } from './layers/routes.ts';
import { yearsState } from './layers/year.ts';
import { buildStyle } from './style.ts';

// Parts of the browser that the style uses.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', { baseURI: 'http://atlas.test/' });
});

interface Case {
  readonly atlas: Atlas;
  readonly years: Years;
  readonly filters: Filters;
  readonly selected: string | null;
  readonly zoom: number;
}
/** Windows that begin and end with a run or an opening, at which `<` and `<=` differ. */
const edgesOf = ({ sites, routes }: Atlas): Years[] =>
  [...sites, ...routes].flatMap(({ lifecycle }) => {
    const opened = openingYears(lifecycle);
    return [...runsOf(lifecycle), ...(opened ? [opened, opened] : [])].map(({ from, to }) => ({
      since: clampYear(from),
      until: clampYear(to),
    }));
  });
/** An atlas with windows, a third of which are anywhere. */
const atlasAndYears = fc
  .record({ atlas: atlases, anywhere: windows, edge: fc.option(fc.nat(), { freq: 2 }) })
  .map(({ atlas, anywhere, edge }): Pick<Case, 'atlas' | 'years'> => {
    const edges = edgesOf(atlas);
    return { atlas, years: (edge === null ? null : edges[edge % edges.length]) ?? anywhere };
  });
const cases: fc.Arbitrary<Case> = fc
  .record({
    when: atlasAndYears,
    filters: choices,
    selected: fc.constantFrom('works', 'mine', 'r0', 'r1', 'nothing', null),
    zoom: fc.constantFrom(3, 3.9, 4, 5.5, 5.6, 6.7, 6.8, 9),
  })
  .map(({ when, ...choice }) => ({ ...when, ...choice }));

type Properties = Readonly<Record<string, unknown>>;

/** The properties of the features that pass a filter, in those years and at that zoom. */
function through(
  filter: FilterSpecification,
  features: readonly Properties[],
  years: Years,
  zoom = 9,
): Properties[] {
  const compiled = featureFilter(filter, 'layers[0].filter', { years: yearsState(years) });
  return features.filter((properties) => compiled.filter({ zoom }, { type: 1, properties }));
}

/** Returns a function that gives the features drawn in a layer, with the filters and the years of a case. */
function drawnIn({ atlas, years, filters, selected, zoom }: Case) {
  const style = buildStyle({
    ...{ atlas, years, filters, selected },
    ...{ language: 'en' as const, palette: PALETTES.light, todayBorder: true },
  });
  return (id: string, then: Years = years): Properties[] => {
    const layer = style.layers.find((layer) => layer.id === id);
    if (!layer || !('source' in layer) || !layer.filter) throw new Error(`no layer ${id} with a filter`);
    const source = style.sources[layer.source] as unknown as { data: FeatureCollection };
    const features = source.data.features.map(({ properties }) => properties ?? {});
    return through(layer.filter, features, then, zoom);
  };
}

const check = (holds: (value: Case, drawn: (layer: string) => Properties[], shown: Shown[]) => void): void =>
  fc.assert(
    fc.property(cases, (value) =>
      holds(value, drawnIn(value), select(value.atlas, value.years, value.filters)),
    ),
    { seed: 1931, numRuns: 100 },
  );

const asDrawn = ({ id, state, certainty }: Properties) => `${id} ${state} ${certainty}`;
const asShown = ({ object, now }: Shown) => `${object.id} ${now.state} ${now.certainty}`;
const ids = (drawn: readonly Properties[]) => drawn.map(({ id }) => id);
const idsOf = (shown: readonly Shown[]) => shown.map(({ object }) => object.id);
const isSite = ({ object }: Shown): boolean => 'kind' in object;
const isOn =
  (...layers: string[]) =>
  ({ object }: Shown): boolean =>
    layers.includes(object.layer);
/** Whether a site has the red dot and a line the glow: it certainly started to operate and is shown as operating. */
const hasOpened = ({ now, opened }: Shown): boolean => opened === 'certain' && now.state === 'operating';

test('the style is valid for MapLibre, whatever is chosen', () => {
  fc.assert(
    fc.property(cases, (value) => {
      const style = buildStyle({ ...value, language: 'en', palette: PALETTES.light, todayBorder: true });
      expect(validateStyleMin(style)).toEqual([]);
    }),
    { seed: 1940, numRuns: 10 },
  );
});

describe('sites', () => {
  test('one symbol for each site in the lists, in the state listed', () => {
    check((_, drawn, shown) => {
      expect(drawn('sites').map(asDrawn)).toEqual(shown.filter(isSite).map(asShown));
    });
  });
  test('a dot for each that certainly opened', () => {
    check((_, drawn, shown) => {
      expect(ids(drawn('site-opened'))).toEqual(idsOf(shown.filter(isSite).filter(hasOpened)));
    });
  });
  test('a ring around the chosen one, if it is shown', () => {
    check(({ selected }, drawn, shown) => {
      const chosen = shown.filter(isSite).filter(({ object }) => object.id === selected);
      expect(ids(drawn('site-selected'))).toEqual(idsOf(chosen));
    });
  });
});

/** The layer of each kind of route in each state; a closed pipeline has none. */
const LINES: Readonly<Record<string, Readonly<Record<State, string | null>>>> = {
  railways: {
    planned: 'railway-planned',
    prospected: 'railway-planned',
    construction: 'railway-construction',
    operating: 'railway-operating',
    reconstruction: 'railway-operating',
    idle: 'railway-closed',
    closed: 'railway-closed',
  },
  roads: {
    planned: 'road-operating',
    prospected: 'road-operating',
    construction: 'road-operating',
    operating: 'road-operating',
    reconstruction: 'road-operating',
    idle: 'road-operating',
    closed: 'road-operating',
  },
  pipelines: {
    planned: 'pipeline-construction',
    prospected: 'pipeline-construction',
    construction: 'pipeline-construction',
    operating: 'pipeline-operating',
    reconstruction: 'pipeline-operating',
    idle: 'pipeline-operating',
    closed: null,
  },
  flows: {
    planned: 'flow-planned',
    prospected: 'flow-planned',
    construction: 'flow-operating',
    operating: 'flow-operating',
    reconstruction: 'flow-operating',
    idle: 'flow-operating',
    closed: 'flow-operating',
  },
};
const lineOf = ({ object, now }: Shown): string | null => LINES[object.layer]?.[now.state] ?? null;

describe('routes', () => {
  test('one line for each route in the lists, in the state listed', () => {
    check((_, drawn, shown) => {
      for (const layer of DRAWN_ROUTE_LAYERS)
        expect(drawn(layer).map(asDrawn), layer).toEqual(
          shown.filter((one) => lineOf(one) === layer).map(asShown),
        );
    });
  });
  test('the pointer finds each of them, and the chosen one has a halo', () => {
    check(({ selected }, drawn, shown) => {
      const routes = shown.filter(isOn('railways', 'roads', 'pipelines', 'flows'));
      expect(drawn('route-hit').map(asDrawn)).toEqual(routes.map(asShown));
      expect(ids(drawn('route-selected'))).toEqual(idsOf(routes).filter((id) => id === selected));
    });
  });
  test('a glow on each line that certainly opened, but none on flows', () => {
    check((_, drawn, shown) => {
      const opened = shown.filter(isOn('railways', 'roads', 'pipelines')).filter(hasOpened);
      expect(ids(drawn('route-opened'))).toEqual(idsOf(opened));
    });
  });
  test('ties on each working railway of at least 1435 mm', () => {
    check((_, drawn, shown) => {
      const tied = shown.filter(
        (one) =>
          lineOf(one) === 'railway-operating' &&
          'gauges' in one.object &&
          (one.object.gauges[0]?.gauge ?? 0) >= 1435,
      );
      expect(ids(drawn('railway-ties'))).toEqual(idsOf(tied));
    });
  });
  test('a casing under railways under construction or working, pipelines and flows', () => {
    check((_, drawn, shown) => {
      const cleared = ['railway-operating', 'railway-construction'];
      expect(ids(drawn('railway-casing'))).toEqual(
        idsOf(shown.filter((one) => cleared.includes(lineOf(one) ?? ''))),
      );
      expect(ids(drawn('pipeline-casing'))).toEqual(idsOf(shown.filter(isOn('pipelines'))));
      expect(ids(drawn('flow-casing'))).toEqual(idsOf(shown.filter(isOn('flows'))));
    });
  });
  test('arrows on every flow, and motion unless it is only planned', () => {
    check((_, drawn, shown) => {
      expect(ids(drawn('flow-arrows'))).toEqual(idsOf(shown.filter(isOn('flows'))));
      expect(ids(drawn('flow-motion'))).toEqual(
        idsOf(shown.filter((one) => lineOf(one) === 'flow-operating')),
      );
    });
  });
});

describe('every window of 1927 to 1937', () => {
  const life = (...phases: [State, string, string?][]) =>
    phases.map(([state, start, end]) => ({
      ...{ state, start: dateOf(start), end: end ? dateOf(end) : null },
      ...{ sources: [], confidence: 'high' as const },
    }));
  /** Lives with changes in neighbouring years: an uncertain opening, a possible end, a gap. */
  const lives = () => [
    life(['operating', '1931']),
    life(['operating', '[1930..1932]']),
    life(['construction', '1929'], ['operating', '[1931..1934]']),
    life(['construction', '[1928..1930]'], ['operating', '1932', '[1934..1936]']),
    life(['operating', '[1928..1929]', '1931'], ['operating', '[1933..1935]']),
    life(['operating', '1929', '[1930..1931]'], ['closed', '1933'], ['operating', '1935']),
    life(['planned', '1930~'], ['operating', '[1932..1933]'], ['reconstruction', '1934'], ['idle', '193X']),
    life(['operating', '[..1930]'], ['closed', '[1933..]']),
  ];

  test.each([false, true])('with only what is certain: %s', (certain) => {
    const [any] = fc.sample(atlases, { seed: 1, numRuns: 1 });
    const atlas: Atlas = {
      ...any!,
      sites: lives().map((lifecycle, index) => ({ ...any!.sites[0]!, id: `s${index}`, lifecycle })),
      routes: lives().map((lifecycle, index) => ({
        ...any!.routes[0]!,
        ...{
          id: `r${index}`,
          lifecycle,
          layer: 'railways' as const,
          gauges: [{ gauge: 1524, since: null }],
          flow: null,
          medium: null,
        },
      })),
    };
    const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain };
    const drawn = drawnIn({ atlas, filters, years: ATLAS_YEARS, selected: null, zoom: 9 });
    for (let since = 1927; since <= 1937; since++)
      for (let until = since; until <= 1937; until++) {
        const years = { since, until };
        const shown = select(atlas, years, filters);
        const [sites, railways] = [shown.filter(isSite), shown.filter(isOn('railways'))];
        const said = `${since} to ${until}`;
        expect(drawn('sites', years).map(asDrawn), said).toEqual(sites.map(asShown));
        expect(drawn('route-hit', years).map(asDrawn), said).toEqual(railways.map(asShown));
        expect(ids(drawn('site-opened', years)), said).toEqual(idsOf(sites.filter(hasOpened)));
        expect(ids(drawn('route-opened', years)), said).toEqual(idsOf(railways.filter(hasOpened)));
      }
  });
});

/** The zoom from which places of each importance are shown. */
const PLACES_FROM = [0, 4, 5.6, 6.8];

test('places: each that is there at the end of the window, with the name of that year', () => {
  check(({ atlas, years, filters, zoom }, drawn) => {
    const there = atlas.places.filter(({ founded }) => existsInYear(founded, years.until));
    expect(countsInYears(atlas, years, filters).layers.places).toBe(there.length);
    const expected = there
      .filter(({ importance }) => zoom >= (PLACES_FROM[importance - 1] ?? 0))
      .map(({ id, name, names }) => [id, (holdingInYear(names, years.until)?.name ?? name).en]);
    for (const layer of ['place-dots', 'place-names'])
      expect(drawn(layer).map(({ id, name }) => [id, name])).toEqual(expected);
  });
});

test('borders: those of the polity that holds at the end of the window, and those of today', () => {
  const pieces = ['first', 'second', 'third'].flatMap((polity) => [
    { polities: [polity], today: false },
    { polities: [polity, 'other'], today: true },
  ]);
  fc.assert(
    fc.property(cases, (value) => {
      const style = buildStyle({ ...value, language: 'en', palette: PALETTES.light, todayBorder: true });
      const drawn = (id: string) => {
        const layer = style.layers.find((layer) => layer.id === id);
        return through(layer && 'filter' in layer ? layer.filter! : false, pieces, value.years);
      };
      const polity = holdingInYear(value.atlas.polities, value.years.until)?.id;
      expect(drawn('border')).toEqual(pieces.filter(({ polities }) => polity && polities.includes(polity)));
      expect(drawn('border-today')).toEqual(pieces.filter(({ today }) => today));
    }),
    { seed: 1924, numRuns: 100 },
  );
});

test('bands along railways: the runs that the window shows, certain ones filled, possible ones dashed', () => {
  const { layers } = railBandOverlay({ type: 'FeatureCollection', features: [] }, PALETTES.light);
  fc.assert(
    fc.property(stretches, windows, (stretch, years) => {
      const bands = runsOfBounds(boundsOf(stretch), ATLAS_YEARS).map((run) => ({
        ...run,
        sure: run.certainty === 'certain',
      }));
      const drawn = (id: string) => {
        const { layer } = layers.find(({ layer }) => layer.id === id)!;
        return through('filter' in layer ? layer.filter! : false, bands, years);
      };
      const shown = bands.filter((band) => isShown(band, years));
      expect(drawn('rail-band')).toEqual(shown.filter(({ sure }) => sure));
      expect(drawn('rail-band-edge')).toEqual(shown.filter(({ sure }) => sure));
      expect(drawn('rail-band-possible')).toEqual(shown.filter(({ sure }) => !sure));
    }),
    { seed: 1920, numRuns: 200 },
  );
});

test('every layer of the style that depends on the years is compared with the core here', () => {
  const asked: string[] = [];
  const [value] = fc.sample(cases, { seed: 1, numRuns: 1 });
  const style = buildStyle({ ...value!, language: 'en', palette: PALETTES.light, todayBorder: true });
  for (const layer of style.layers)
    if ('filter' in layer && JSON.stringify(layer.filter).includes('global-state')) asked.push(layer.id);
  expect(asked.toSorted()).toEqual(
    [
      ...['sites', 'site-opened', 'site-selected', 'place-dots', 'place-names', 'border'],
      ...DRAWN_ROUTE_LAYERS,
      ...['route-hit', 'route-selected', 'route-opened', 'railway-ties', 'railway-casing'],
      ...['pipeline-casing', 'flow-casing', 'flow-arrows', 'flow-motion'],
    ].toSorted(),
  );
});
