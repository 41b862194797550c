// The map must show what the core selects: MapLibre evaluates the filters of the style over features of random lives, and the result
// is compared with `select` for random windows of years and filters. Every layer of the style that depends on the years is tested
// here, so that map, lists and counts always agree.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ids, through, type Properties } from '../../tests/map-filters.ts';
import { atlases } from '../../tests/random-atlas.ts';
import { dateOf } from '../../tests/random-lives.ts';
import { views, type View } from '../../tests/random-views.ts';
import { LAYERS, SECTORS, STATES, type Atlas, type State } from '../core/atlas/atlas.ts';
import { NAME_ZOOMS, PLACES_FROM } from '../core/atlas/name-places.ts';
import { countsInYears, groundRailways, select, type Shown } from '../core/atlas/selection.ts';
import { TOWN_MARKS_UNTIL } from '../core/atlas/town-marks.ts';
import type { Years } from '../core/time/bounds.ts';
import { existsInYear, holdingInYear, openingYears, type Run } from '../core/time/lifecycle.ts';
import { isShown } from '../core/time/runs.ts';
import { ATLAS_YEARS } from '../core/view/view-state.ts';
import { PALETTES } from '../symbols/palette.ts';
import { borderTintOverlay } from './layers/border-tint.ts';
import { farNames, PLACE_LAYERS } from './layers/places.ts';
import { DRAWN_ROUTE_LAYERS, GROUND_LAYER } from './layers/routes.ts';
import { placeFeatures } from './place-features.ts';
import { buildStyle } from './style.ts';

// Parts of the browser that the style uses.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', { baseURI: 'http://atlas.test/' });
  afterAll(() => void vi.unstubAllGlobals());
});

/** Returns a function that gives the features drawn in a layer, with the filters and the years of a view. */
function drawnIn({ atlas, years, filters, selected, zoom }: View) {
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

const check = (holds: (value: View, drawn: (layer: string) => Properties[], shown: Shown[]) => void): void =>
  fc.assert(
    fc.property(views, (value) =>
      holds(value, drawnIn(value), select(value.atlas, value.years, value.filters)),
    ),
    { seed: 1931, numRuns: 100 },
  );

const asDrawn = ({ id, state, certainty }: Properties) => `${id} ${state} ${certainty}`;
const asShown = ({ object, now }: Shown) => `${object.id} ${now.state} ${now.certainty}`;
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
    fc.property(views, (value) => {
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
    fc.property(views, (value) => {
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

test('every layer of the style that depends on the years is compared with the core here', () => {
  const asked: string[] = [];
  const [value] = fc.sample(views, { seed: 1, numRuns: 1 });
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
