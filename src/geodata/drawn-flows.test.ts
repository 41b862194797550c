// The ribbons of the atlas's own flows: in every year at most one for each way on each stretch of line.
import { expect, test } from 'vitest';
import { FIRST_YEAR, LAST_YEAR, LAYERS, SECTORS, STATES } from '../core/atlas/atlas.ts';
import { select } from '../core/atlas/selection.ts';
import { chainsOf } from '../core/flows/chains.ts';
import { ribbonsIn } from '../core/flows/ribbons.ts';
import { compileAtlas } from './compile.ts';
import { realGeodata } from './exports/real-geodata.ts';

const atlas = compileAtlas(realGeodata());
const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const edgesOf = (path: readonly (readonly [number, number])[]): string[] =>
  path.slice(1).map((to, index) => [String(path[index]), String(to)].sort().join(' – '));

test('in every year each stretch of line has at most one ribbon of a way, and each flow is in one from end to end', () => {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const years = { since: year, until: year };
    const ribbons = ribbonsIn(atlas, years, filters);
    const taken = ribbons.flatMap(({ chain, way }) => edgesOf(chain.path).map((edge) => `${way} ${edge}`));
    expect(new Set(taken).size, String(year)).toBe(taken.length);
    const shown = select(atlas, years, filters).filter(({ object }) => object.layer === 'flows');
    const drawn = new Set(ribbons.flatMap(({ flows }) => flows.map(({ id }) => id)));
    expect([...drawn].sort()).toEqual(shown.map(({ object }) => object.id).sort());
    for (const { object } of shown) {
      if (!('path' in object)) continue;
      const chains = ribbons.filter(({ flows }) => flows.some(({ id }) => id === object.id));
      const vertices = new Set(chains.flatMap(({ chain }) => chain.path.map(String)));
      for (const vertex of object.path) expect(vertices.has(String(vertex)), object.id).toBe(true);
    }
  }
});

test('no stretch has more than four ribbons, and none is wider than eighteen units', () => {
  for (const year of [1900, 1920, 1928, 1936, 1938, 1940]) {
    const ribbons = ribbonsIn(atlas, { since: year, until: year }, filters);
    const counts = new Map<number, number>();
    for (const { chain, filled, open } of ribbons) {
      counts.set(chain.index, (counts.get(chain.index) ?? 0) + 1);
      expect(filled + open).toBeLessThan(18);
    }
    expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(4);
  }
});

test('ways without a network lead to the towns that the data names', () => {
  const beyond = new Set(chainsOf(atlas.routes).flatMap(({ beyond }) => beyond ?? []));
  expect(beyond).toContain('moscow');
  for (const id of beyond)
    expect(
      atlas.places.some((place) => place.id === id),
      id,
    ).toBe(true);
});
