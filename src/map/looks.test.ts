// The look of routes and sites on the map: paint and layout, evaluated by MapLibre for a feature of each kind. Widths and
// sizes must be those of core/view/map-scale.ts, which other code uses.
import { latest, normalizePropertyExpression } from '@maplibre/maplibre-gl-style-spec';
import type { StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { LAYERS, SECTORS, STATES } from '../core/atlas/atlas.ts';
import { TOWN_MARKS_UNTIL } from '../core/atlas/town-marks.ts';
import { lineWidth, symbolSize } from '../core/view/map-scale.ts';
import { PALETTES } from '../symbols/palette.ts';
import { routeLayers } from './layers/routes.ts';
import { siteLayers } from './layers/sites.ts';
import { townMarkLayers } from './layers/town-marks.ts';

const palette = PALETTES.light;
const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const layers = [
  ...routeLayers(palette, filters, null),
  ...siteLayers(filters, null),
  ...townMarkLayers(null),
];

type Properties = Readonly<Record<string, unknown>>;
type Group = Readonly<Record<string, unknown>>;

const specOf = (group: string, type: string, property: string): StylePropertySpecification =>
  (latest as unknown as Record<string, Record<string, StylePropertySpecification>>)[`${group}_${type}`]![
    property
  ]!;

/** The value of a layer's property for a feature at a zoom. */
function look(id: string, property: string, properties: Properties = {}, zoom = 6): unknown {
  const layer = layers.find((layer) => layer.id === id)!;
  const group = property in ((layer.paint ?? {}) as Group) ? 'paint' : 'layout';
  return normalizePropertyExpression(
    (layer as unknown as Record<string, Group>)[group]![property] as never,
    `layers[0].${group}.${property}`,
    specOf(group, layer.type, property),
  ).evaluate({ zoom }, { type: 1, properties } as never);
}
const colour = (hex: string): unknown =>
  normalizePropertyExpression(
    hex as never,
    'layers[0].paint.line-color',
    specOf('paint', 'line', 'line-color'),
  ).evaluate({ zoom: 6 });

const ZOOMS = [3, 4.5, 6, 8, 9, 11];

describe('a line', () => {
  test.each([
    ['route-selected', 8.4, 7.6, 9.5],
    ['route-opened', 10.9, 10.1, 12],
    ['railway-casing', 3.8, 3, 4.9],
    ['railway-closed', 1.4, 1, 1.8],
    ['railway-planned', 1.9, 1.5, 2.4],
    ['railway-construction', 2, 1.3, 2.9],
    ['railway-operating', 1.9, 1.1, 3],
    ['railway-ties', 0.75, 0, 1.15],
    ['pipeline-casing', 4, 4, 4],
    ['pipeline-operating', 1.9, 1.9, 1.9],
    ['pipeline-construction', 1.9, 1.9, 1.9],
    ['route-hit', 12, 12, 12],
  ])(
    '%s is %f pixels wide, narrow gauge %f, a trunk line %f, and grows with the map',
    (layer, broad, narrow, trunk) => {
      for (const zoom of ZOOMS)
        for (const [properties, width] of [
          [{ narrow: false }, broad],
          [{ narrow: true, trunk: true }, narrow],
          [{ narrow: false, trunk: true }, trunk],
        ] as const)
          expect(look(layer, 'line-width', properties, zoom)).toBeCloseTo(width * lineWidth(zoom), 6);
    },
  );

  test.each([
    ...['railway-casing', 'railway-closed', 'railway-planned', 'railway-construction'],
    ...['railway-operating', 'railway-ties', 'pipeline-casing', 'pipeline-operating'],
    'pipeline-construction',
  ])('%s is pale if it is only possible', (layer) => {
    const certain = look(layer, 'line-opacity', { certainty: 'certain' }) as number;
    expect(certain).toBeGreaterThan(0.4);
    expect(look(layer, 'line-opacity', { certainty: 'possible' })).toBeCloseTo(0.4 * certain, 6);
  });

  test('has a glow that cools from year to year', () => {
    const glow = [0, 1, 2].map((age) => look('route-opened', 'line-opacity', { age }) as number);
    expect(glow.toSorted((a, b) => b - a)).toEqual(glow);
    expect(new Set(glow).size).toBe(3);
    expect(Math.min(...glow)).toBeGreaterThan(0.1);
  });

  test('has a soft glow, softer at larger zooms', () => {
    for (const zoom of ZOOMS)
      expect(look('route-opened', 'line-blur', {}, zoom)).toBeCloseTo(4 * lineWidth(zoom), 6);
  });

  test('has an invisible wider line for the pointer', () => {
    expect(look('route-hit', 'line-opacity')).toBe(0);
  });

  test('has ties from zoom 4.6 on', () => {
    const ties = layers.find(({ id }) => id === 'railway-ties');
    expect(ties).toMatchObject({ minzoom: 4.6 });
    expect(look('railway-ties', 'line-opacity', {}, 4.6)).toBe(0);
    expect(look('railway-ties', 'line-opacity', {}, 5)).toBeCloseTo(0.475, 6);
    expect(look('railway-ties', 'line-opacity', {}, 5.4)).toBeCloseTo(0.95, 6);
  });

  test.each([
    ['railway-closed', palette.inkMuted, [2, 4]],
    ['railway-planned', palette.accent, [0.01, 2.4]],
    ['railway-construction', palette.accent, [2.4, 1.5]],
    ['railway-operating', palette.ink, null],
    ['railway-ties', palette.paper, [5, 5]],
    ['pipeline-operating', palette.sectors.oil, null],
    ['pipeline-construction', palette.sectors.oil, [2.4, 1.5]],
  ])('%s has its colour and its dashes', (layer, hex, dashes) => {
    expect(look(layer, 'line-color', { medium: 'oil' })).toEqual(colour(hex));
    const { paint } = layers.find(({ id }) => id === layer)!;
    expect((paint as Group)['line-dasharray'] ?? null).toEqual(dashes);
  });

  test('has round ends if it is a road, planned, chosen or newly opened, and straight ends otherwise', () => {
    const round = layers.filter(({ id, type }) => type === 'line' && look(id, 'line-cap') === 'round');
    expect(round.map(({ id }) => id)).toEqual([
      ...['route-selected', 'route-opened', 'road-operating', 'railway-planned'],
    ]);
    for (const { id, type } of layers) if (type === 'line') expect(look(id, 'line-join')).toBe('round');
  });
});

test('a pipeline has the colour of its medium', () => {
  for (const layer of ['pipeline-operating', 'pipeline-construction']) {
    expect(look(layer, 'line-color', { medium: 'water' })).toEqual(colour(palette.pipelineWater));
    expect(look(layer, 'line-color', { medium: 'oil' })).toEqual(colour(palette.sectors.oil));
  }
});

describe('a site', () => {
  test('has a symbol of the size in core/view/map-scale.ts', () => {
    for (const layer of ['sites', 'site-opened', 'site-selected'])
      for (const zoom of [2.5, 3.4, 4.3, 6, 7, 8, 10])
        expect(look(layer, 'icon-size', {}, zoom)).toBeCloseTo(symbolSize(zoom), 6);
  });
  test('is moved by its shift, and never hidden by others', () => {
    for (const layer of ['sites', 'site-opened', 'site-selected']) {
      expect(look(layer, 'icon-offset', { shift: [6, -3] })).toEqual([6, -3]);
      expect(look(layer, 'icon-allow-overlap')).toBe(true);
    }
    // The dot and the ring displace no names, because the symbol under them already has.
    expect(look('site-opened', 'icon-ignore-placement')).toBe(true);
    expect(look('site-selected', 'icon-ignore-placement')).toBe(true);
  });
  test('has an image of its own, and so have the dot and the ring', () => {
    expect(String(look('sites', 'icon-image', { image: 'mine' }))).toBe('mine');
    expect(String(look('site-opened', 'icon-image'))).toBe('opened');
    expect(String(look('site-selected', 'icon-image'))).toBe('selection');
  });
  test('has its full colour, be it certain or only possible: the image tells them apart', () => {
    for (const certainty of ['certain', 'possible'])
      expect(look('sites', 'icon-opacity', { certainty })).toBe(1);
  });
});

describe('the mark of a town', () => {
  test('is as large as a symbol of its zoom; dot and ring grow with it', () => {
    for (const zoom of [2.5, 3.4, 4.3, 5.4]) {
      expect(look('town-marks', 'icon-size', { scale: 1.4 }, zoom)).toBeCloseTo(symbolSize(zoom), 6);
      for (const layer of ['town-mark-opened', 'town-mark-selected'])
        expect(look(layer, 'icon-size', { scale: 1.4 }, zoom)).toBeCloseTo(1.4 * symbolSize(zoom), 6);
    }
  });
  test('gives way to symbols: while one goes the other comes, and nothing is left of it from their zoom on', () => {
    const opacities = (zoom: number) =>
      ['town-marks', 'sites'].map((layer) => look(layer, 'icon-opacity', { certainty: 'certain' }, zoom));
    expect(opacities(TOWN_MARKS_UNTIL - 0.2)).toEqual([1, 0]);
    const [mark, symbol] = opacities(TOWN_MARKS_UNTIL - 0.05) as [number, number];
    expect(mark).toBeGreaterThan(0);
    expect(mark + symbol).toBeCloseTo(1, 6);
    expect(opacities(TOWN_MARKS_UNTIL)).toEqual([0, 1]);
    // MapLibre knows what depends on features only at whole zooms: between them all would be half faded.
    for (const layer of layers) expect(JSON.stringify(layer.paint)).not.toMatch(/icon-opacity":\[[^}]*"get"/);
    // Symbols are fetched before they are seen.
    const byName = new Map(layers.map((layer) => [layer.id, layer]));
    expect(byName.get('town-marks')?.maxzoom).toBe(TOWN_MARKS_UNTIL);
    expect(byName.get('sites')?.minzoom).toBeLessThan(TOWN_MARKS_UNTIL - 0.15);
  });
  test('lies under smaller ones', () => {
    const key = (scale: number) => look('town-marks', 'symbol-sort-key', { scale }) as number;
    expect(key(1)).toBeGreaterThan(key(1.5));
  });
});
