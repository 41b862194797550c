// The map must show what the core selects. MapLibre evaluates the filters of the style over features of random lives, and the
// result is compared with `select` for random windows of years and filters. Every layer that depends on the years is tested
// here, so that map, lists and counts always agree.
import { featureFilter, validateStyleMin, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { atlases, choices } from '../../tests/random-atlas.ts';
import { dateOf, stretches, windows } from '../../tests/random-lives.ts';
import { LAYERS, SECTORS, STATES, type Atlas, type State } from '../core/atlas/atlas.ts';
import { NAME_ZOOMS, PLACES_FROM } from '../core/atlas/name-places.ts';
import { countsInYears, groundRailways, select, type Filters, type Shown } from '../core/atlas/selection.ts';
import { TOWN_MARKS_UNTIL } from '../core/atlas/town-marks.ts';
import { boundsOf, type Years } from '../core/time/bounds.ts';
import { existsInYear, holdingInYear, openingYears, runsOf, type Run } from '../core/time/lifecycle.ts';
import { isShown, runsOfBounds } from '../core/time/runs.ts';
import { ATLAS_YEARS, clampYear } from '../core/view/view-state.ts';
import { PALETTES } from '../symbols/palette.ts';
import { borderTintOverlay } from './layers/border-tint.ts';
import { ribbonsIn } from '../core/flows/ribbons.ts';
import { farNames, PLACE_LAYERS } from './layers/places.ts';
import { railBandOverlay } from './layers/rail-band.ts';
import { DRAWN_ROUTE_LAYERS, GROUND_LAYER } from './layers/routes.ts';
import { ribbonOverlay } from './layers/ribbons.ts';
import { yearsState } from './layers/year.ts';
import { placeFeatures } from './place-features.ts';
import { buildStyle } from './style.ts';

// Parts of the browser that the style uses.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', { baseURI: 'http://atlas.test/' });
  afterAll(() => void vi.unstubAllGlobals());
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
    selected: fc.constantFrom('works', 'mine', 'r0', 'r1', 'town', 'village', 'nothing', null),
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

describe('marks of towns', () => {
  const worksOf = ({ works }: Properties) => JSON.parse(String(works)) as Properties[];
  test('hold each site in the lists once, in the state listed', () => {
    check((_, drawn, shown) => {
      const works = drawn('town-marks').flatMap(worksOf);
      expect(works.map(asDrawn).toSorted()).toEqual(shown.filter(isSite).map(asShown).toSorted());
    });
  });
  test('are one for each town, and one for each site without a town', () => {
    check(({ atlas }, drawn) => {
      const placeOf = new Map(atlas.sites.map(({ id, place }) => [id, place ?? id]));
      const places = drawn('town-marks').map((mark) => [
        ...new Set(worksOf(mark).map(({ id }) => placeOf.get(String(id)))),
      ]);
      expect(places.every(({ length }) => length === 1)).toBe(true);
      expect(new Set(places.flat()).size).toBe(places.length);
      for (const mark of drawn('town-marks')) {
        const [first, second] = worksOf(mark);
        expect(mark['id']).toBe(second ? placeOf.get(String(first?.['id'])) : first?.['id']);
        expect(String(mark['image']).startsWith('mark/')).toBe(second !== undefined);
      }
    });
  });
  test('have a dot where a works certainly opened', () => {
    check((_, drawn, shown) => {
      const opened = new Set(idsOf(shown.filter(isSite).filter(hasOpened)));
      const marks = drawn('town-marks').filter((mark) =>
        worksOf(mark).some(({ id }) => opened.has(String(id))),
      );
      expect(ids(drawn('town-mark-opened'))).toEqual(ids(marks));
    });
  });
  test('have a ring where one of their works is chosen', () => {
    check(({ selected }, drawn) => {
      const chosen = drawn('town-marks').filter((mark) => worksOf(mark).some(({ id }) => id === selected));
      expect(ids(drawn('town-mark-selected'))).toEqual(ids(chosen));
    });
  });
});

/** The layer of each kind of route in each state. */
const LINES: Readonly<Record<string, Readonly<Record<State, string>>>> = {
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
    closed: 'pipeline-closed',
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
  test('the pointer finds each of them and the ground, and the chosen one has a halo', () => {
    check(({ atlas, years, filters, selected }, drawn, shown) => {
      const routes = [
        ...shown.filter(isOn('railways', 'roads', 'pipelines')),
        ...groundRailways(atlas, years, filters).map((railway): Shown => ({ ...railway, opened: null })),
      ];
      expect(drawn('route-hit').map(asDrawn).toSorted()).toEqual(routes.map(asShown).toSorted());
      expect(ids(drawn('route-selected'))).toEqual(idsOf(routes).filter((id) => id === selected));
    });
  });
  test('a grey line for each working railway whose sector is not chosen, while railways are', () => {
    check(({ atlas, years, filters }, drawn) => {
      const ground = groundRailways(atlas, years, filters);
      expect(ids(drawn(GROUND_LAYER))).toEqual(ground.map(({ object }) => object.id));
    });
  });
  test('a glow on each line that certainly opened, and on those that did a year or two before, of that age', () => {
    check(({ years: { since, until } }, drawn, shown) => {
      const glowing = shown.filter(isOn('railways', 'roads', 'pipelines')).flatMap((one) => {
        const opened = openingYears(one.object.lifecycle);
        const age = [0, 1, 2].find(
          (back) => opened && opened.from >= since - back && opened.to <= until - back,
        );
        return one.now.state === 'operating' && age !== undefined ? [`${one.object.id} ${age}`] : [];
      });
      const sorted = drawn('route-opened').map(({ id, age }) => `${String(id)} ${String(age)}`);
      expect(sorted.toSorted()).toEqual(glowing.toSorted());
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
  test('a casing under railways under construction or working, and pipelines', () => {
    check((_, drawn, shown) => {
      const cleared = ['railway-operating', 'railway-construction'];
      expect(ids(drawn('railway-casing'))).toEqual(
        idsOf(shown.filter((one) => cleared.includes(lineOf(one) ?? ''))),
      );
      expect(ids(drawn('pipeline-casing'))).toEqual(idsOf(shown.filter(isOn('pipelines'))));
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
        const glowing = drawn('route-opened', years).filter(({ age }) => age === 0);
        expect(ids(glowing), said).toEqual(idsOf(railways.filter(hasOpened)));
      }
  });
});

test('ribbons: those of the core in every window, each with its pieces, its heads and its look', () => {
  fc.assert(
    fc.property(cases, ({ atlas, years, filters }) => {
      const { data, layers } = ribbonOverlay(
        ...([atlas, filters, { flow: null, ribbon: null }, 'en', PALETTES.light] as const),
      );
      const features = data.features.map(({ properties }) => properties ?? {});
      const drawn = (id: string) => {
        const { layer } = layers.find(({ layer }) => layer.id === id)!;
        return through('filter' in layer ? layer.filter! : false, features, years);
      };
      const ribbons = ribbonsIn(atlas, years, filters);
      const keys = ribbons.map(({ key }) => key).toSorted();
      for (const layer of ['ribbon', 'ribbon-casing'])
        expect([...new Set(ids(drawn(layer)))].toSorted(), layer).toEqual(keys);
      expect(ids(drawn('ribbon-heads')).toSorted()).toEqual(keys);
      for (const { id, both, opacity } of drawn('ribbon-heads')) {
        const ribbon = ribbons.find(({ key }) => key === id)!;
        expect(both).toBe(ribbon.bothWays);
        expect(opacity === 1).toBe(ribbon.certainty === 'certain');
      }
      for (const { id, inner } of drawn('ribbon-open')) {
        expect(inner).toBeGreaterThan(0);
        expect(ribbons.find(({ key }) => key === id)!.unknown).toBeGreaterThan(0);
      }
    }),
    { seed: 1930, numRuns: 100 },
  );
});

interface PlaceProperties extends Pick<Run, 'from' | 'to' | 'next' | 'before'> {
  readonly id: string;
  readonly mutedMark: readonly number[];
  readonly mutedNear: readonly number[];
  readonly coveredMark: readonly number[];
  readonly coveredNear: readonly number[];
}

test('places: each that is there at the end of the window, with the name of that year, the chosen one at every zoom', () => {
  check(({ atlas, years, filters, selected, zoom }, drawn) => {
    const there = atlas.places.filter(({ founded }) => existsInYear(founded, years.until));
    expect(countsInYears(atlas, years, filters).layers.places).toBe(there.length);
    const [tile, mark] = [Math.floor(zoom), zoom < TOWN_MARKS_UNTIL];
    const looks = placeFeatures(atlas, 'en', { filters, years })
      .features.map(({ properties }) => properties as unknown as PlaceProperties)
      .filter((look) => isShown(look, years));
    const expected = (isDrawn: (look: PlaceProperties) => boolean) =>
      there.flatMap(({ id, name, names, importance }) => {
        const look = looks.find((one) => one.id === id)!;
        const drawn = id === selected || (zoom >= PLACES_FROM[importance] && isDrawn(look));
        return drawn ? [[id, (holdingInYear(names, years.until)?.name ?? name).en]] : [];
      });
    const named = (layer: string) => drawn(layer).map(({ id, name }) => [id, name]);
    const { from } = NAME_ZOOMS.findLast((one) => one.mark === mark && one.from <= zoom) ?? { from: 0 };
    expect(named(mark ? farNames({ from }) : 'place-names')).toEqual(
      expected(({ mutedMark, mutedNear }) => !(mark ? mutedMark : mutedNear).includes(from)),
    );
    const covering = ({ coveredMark, coveredNear }: PlaceProperties) => (mark ? coveredMark : coveredNear);
    expect(named(mark ? 'place-dots-far' : 'place-dots')).toEqual(
      expected(() => true).filter(([id]) => !covering(looks.find((look) => look.id === id)!).includes(tile)),
    );
    expect(ids(drawn('place-selected'))).toEqual(there.flatMap(({ id }) => (id === selected ? [id] : [])));
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
      const held = pieces.filter(({ polities }) => polity && polities.includes(polity));
      expect(drawn('border')).toEqual(held);
      const [tint] = borderTintOverlay(value.atlas.polities, PALETTES.light).layers;
      expect(through(tint!.layer.filter!, pieces, value.years)).toEqual(held);
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
      ...['sites', 'site-opened', 'site-selected', 'border'],
      ...['town-marks', 'town-mark-opened', 'town-mark-selected'],
      ...[...PLACE_LAYERS, 'place-selected'],
      ...DRAWN_ROUTE_LAYERS,
      ...[GROUND_LAYER, 'route-hit', 'route-selected', 'route-opened', 'railway-ties', 'railway-casing'],
      'pipeline-casing',
    ].toSorted(),
  );
});
