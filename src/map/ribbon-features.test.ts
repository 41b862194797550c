// Pieces of ribbons: what is chosen is marked along its whole way, and a ribbon narrows toward its end.
import { expect, test } from 'vitest';
import { lifeOf, railwayOf } from '../../tests/small-atlas.ts';
import { LAYERS, SECTORS, STATES, type Position, type Route } from '../core/atlas/atlas.ts';
import { ribbonFeatures, type RibbonFeature } from './ribbon-features.ts';

const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const [west, middle, east, pit]: Position[] = [
  [60, 50],
  [63, 50],
  [66, 50],
  [63, 48],
];
const flow = (id: string, path: readonly Position[]): Route =>
  railwayOf(id, [], {
    ...{ layer: 'flows', sector: 'coal', path, lifecycle: lifeOf([['operating', '1930']]) },
    flow: {
      ...{ commodity: 'coal', from: 'a', to: 'b', mode: 'railway', way: 'raw-out', quantity: null },
      ...{ routeYear: 1930, sections: [], exit: null },
    },
  });
const routes = [
  railwayOf('main', [], { path: [west!, middle!, east!] }),
  railwayOf('branch', [], { path: [middle!, pit!] }),
  flow('long', [west!, middle!, east!]),
  flow('from the pit', [pit!, middle!, east!]),
];
const pieces = (features: readonly RibbonFeature[]) =>
  features.flatMap(({ geometry, properties }) =>
    properties.part === 'ribbon' && geometry.type === 'LineString'
      ? [{ ...properties, at: geometry.coordinates }]
      : [],
  );

test('the chosen flow is marked along its whole way, and nothing else', () => {
  const marked = pieces(ribbonFeatures({ routes }, filters, { flow: 'from the pit', ribbon: null })).filter(
    ({ chosen }) => chosen,
  );
  const vertices = marked.flatMap(({ at }) => at.map(String));
  for (const vertex of [pit!, middle!, east!]) expect(vertices).toContain(String(vertex));
  expect(vertices).not.toContain(String(west));
});

test('so is the ribbon whose list is open', () => {
  const [any] = pieces(ribbonFeatures({ routes }, filters, { flow: null, ribbon: null }));
  const marked = pieces(ribbonFeatures({ routes }, filters, { flow: null, ribbon: any!.id })).filter(
    ({ chosen }) => chosen,
  );
  expect(new Set(marked.map(({ id }) => id))).toEqual(new Set([any!.id]));
});

test('a ribbon widens where another flow joins, step by step, and narrows toward its end', () => {
  const all = pieces(ribbonFeatures({ routes }, filters, { flow: null, ribbon: null }));
  const ending = all.filter(
    ({ at }) => Number(at[0]![0]) >= 63 && at.every(([, latitude]) => Number(latitude) > 49.9),
  );
  const widths = ending
    .toSorted((a, b) => Number(a.at[0]![0]) - Number(b.at[0]![0]))
    .map(({ width }) => width);
  const widest = widths.indexOf(Math.max(...widths));
  expect(widest).toBeGreaterThan(0);
  expect(widths.slice(0, widest + 1)).toEqual(widths.slice(0, widest + 1).toSorted((a, b) => a - b));
  expect(widths.slice(widest)).toEqual(widths.slice(widest).toSorted((a, b) => b - a));
  expect(widths.at(-1)).toBeLessThan(Math.max(...widths) * 0.6);
});
