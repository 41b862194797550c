// The overlay of ribbons: a far town is called by its name of the year shown.
import { expect, test } from 'vitest';
import { lifeOf, named, railwayOf } from '../../../tests/small-atlas.ts';
import { LAYERS, SECTORS, STATES, type Place } from '../../core/atlas/atlas.ts';
import { parseHistoricalDate } from '../../core/time/edtf.ts';
import { PALETTES } from '../../symbols/palette.ts';
import { ribbonOverlay } from './ribbons.ts';

const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const far: Place = {
  ...{ id: 'far', name: named('Samara'), kind: 'town', importance: 1, founded: null, people: [] },
  position: [50, 53],
  names: [
    { name: named('Samara'), start: null, end: parseHistoricalDate('1935-01') },
    { name: named('Kuibyshev'), start: parseHistoricalDate('1935-01'), end: null },
  ],
};
const flow = railwayOf('flow', [], {
  ...{ layer: 'flows', sector: 'coal', lifecycle: lifeOf([['operating', '1930']]) },
  path: [[70, 48], far.position],
  flow: {
    ...{ commodity: 'coal', from: 'here', to: 'far', mode: 'railway', way: 'raw-out', quantity: null },
    ...{ routeYear: 1930, sections: [], exit: null },
  },
});

test('a far town has in each year the one name that it bore then', () => {
  const atlas = { sites: [], routes: [flow], places: [far], polities: [] };
  const none = { flow: null, ribbon: null };
  const { data } = ribbonOverlay(atlas, filters, none, 'en', PALETTES.light);
  const namesIn = (year: number) =>
    new Set(
      data.features.flatMap(({ properties }) =>
        properties?.['part'] === 'name' &&
        properties['sinceFrom'] <= year &&
        properties['sinceTo'] >= year &&
        properties['untilFrom'] <= year &&
        properties['untilTo'] >= year
          ? [properties['name']]
          : [],
      ),
    );
  expect(namesIn(1929)).toEqual(new Set());
  expect(namesIn(1934)).toEqual(new Set(['Samara']));
  expect(namesIn(1936)).toEqual(new Set(['Kuibyshev']));
  // An arrow says that the goods go there, and that it is not the place.
  const signs = data.features.flatMap(({ properties }) =>
    properties?.['signs'] ? [properties['signs']] : [],
  );
  expect(signs.length).toBeGreaterThan(0);
  expect(new Set(signs.map(String))).toEqual(new Set(['→ ,']));
});
