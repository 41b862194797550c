// Arbitraries of atlases and filters for fast-check: all layers and states, broad and narrow gauge, flows, places with former
// names, polities. The data is valid but not realistic. It contains no tests.
import fc from 'fast-check';
import {
  FLOW_WAYS,
  LAYERS,
  MEDIA,
  SECTORS,
  STATES,
  type Atlas,
  type Flow,
  type Place,
  type Polity,
  type Route,
  type Site,
} from '../src/core/atlas/atlas.ts';
import type { Filters } from '../src/core/atlas/selection.ts';
import { dates, lifecycles, stretches } from './random-lives.ts';

const named = (name: string) => ({ kk: name, ru: name, en: name });
const thing = (id: string) => ({
  id: fc.constant(id),
  name: fc.constant(named(id)),
  formerNames: fc.constant([]),
  sector: fc.constantFrom(...SECTORS),
  lifecycle: lifecycles,
});

const site = (id: string): fc.Arbitrary<Site> =>
  fc.record({
    ...thing(id),
    layer: fc.constantFrom('enterprises' as const, 'mines' as const, 'power-stations' as const),
    kind: fc.constant('smelter' as const),
    position: fc.constant([70, 48] as const),
    shift: fc.constant([3, -4] as const),
    place: fc.constantFrom('town', 'town', 'village', null),
    precision: fc.constant('town' as const),
    count: fc.constant(1),
  });

const flow: fc.Arbitrary<Flow> = fc.record({
  commodity: fc.constant('coal' as const),
  from: fc.constant('a'),
  to: fc.constant('b'),
  mode: fc.constant('railway' as const),
  way: fc.constantFrom(...FLOW_WAYS),
  quantity: fc.option(
    fc.record({ thousandTonnes: fc.integer({ min: 1, max: 900 }), year: fc.constant(1936) }),
  ),
  routeYear: fc.constant(null),
  sections: fc.constant([]),
  exit: fc.constant(null),
});

const path: Route['path'] = [
  [70, 48],
  [71, 49],
];
const route = (id: string): fc.Arbitrary<Route> =>
  fc
    .record({
      ...thing(id),
      layer: fc.constantFrom('railways' as const, 'roads' as const, 'pipelines' as const, 'flows' as const),
      line: fc.constant('line'),
      lineName: fc.constant(named('line')),
      path: fc.constant(path),
      course: fc.constant('stations' as const),
      gauges: fc
        .constantFrom(750, 1000, 1067, 1434, 1435, 1524, null)
        .map((gauge) => [{ gauge, since: null }]),
      medium: fc.constantFrom(...MEDIA),
      flow,
    })
    .map((any) => ({
      ...any,
      gauges: any.layer === 'railways' ? any.gauges : [],
      medium: any.layer === 'pipelines' ? any.medium : null,
      flow: any.layer === 'flows' ? any.flow : null,
    }));

/** There are so few names that neighbouring ones are sometimes equal, as if a renaming changed nothing in one language. */
const spell = fc
  .tuple(stretches, fc.constantFrom('Alma-Ata', 'Verny', 'Zailiyskoe'))
  .map(([stretch, name]) => ({ ...stretch, name: named(name) }));
const place = (id: string): fc.Arbitrary<Place> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(named(id)),
    names: fc.array(spell, { maxLength: 3 }),
    kind: fc.constant('town' as const),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    founded: fc.option(dates),
    position: fc.constant([73, 49] as const),
    people: fc.constant([]),
  });

const polity = (id: string): fc.Arbitrary<Polity> =>
  stretches.map((stretch) => ({
    ...stretch,
    ...{ id, names: [], status: named(id), capitals: [], note: null },
  }));

export const atlases: fc.Arbitrary<Atlas> = fc.record({
  sites: fc.tuple(site('works'), site('mine'), site('station')),
  routes: fc.tuple(...['r0', 'r1', 'r2', 'r3', 'r4', 'r5'].map(route)),
  places: fc.tuple(place('town'), place('village')),
  polities: fc.tuple(polity('first'), polity('second'), polity('third')),
});

/** Most filters keep most objects, because a test with few objects finds little. */
const most = <T>(all: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    fc.constant(all),
    fc.subarray([...all], { minLength: Math.ceil(all.length / 2) }),
    fc.subarray([...all]),
  );
export const choices: fc.Arbitrary<Filters> = fc.record({
  layers: most(LAYERS),
  sectors: most(SECTORS),
  states: most(STATES),
  certain: fc.boolean(),
});
