// The look of routes and sites on the map: paint and layout, evaluated by MapLibre for a feature of each kind. Widths and
// sizes must be those of core/view/map-scale.ts, which other code uses.
import { latest, normalizePropertyExpression } from '@maplibre/maplibre-gl-style-spec';
import type { StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test, vi } from 'vitest';
import { FLOW_WAYS, LAYERS, SECTORS, STATES } from '../core/atlas/atlas.ts';
import { lineWidth, symbolSize } from '../core/view/map-scale.ts';
import { PALETTES } from '../symbols/palette.ts';
import { routeLayers } from './layers/routes.ts';
import { siteLayers } from './layers/sites.ts';

// The motion of flows uses matchMedia.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

const palette = PALETTES.light;
const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const layers = [...routeLayers(palette, filters, null), ...siteLayers(filters, null)];

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
    ['route-selected', 9, 7],
    ['route-opened', 10, 8],
    ['railway-casing', 4.2, 3],
    ['railway-closed', 1.4, 1],
    ['railway-planned', 2, 1.6],
    ['railway-construction', 2.4, 1.5],
    ['railway-operating', 2.3, 1.15],
    ['railway-ties', 0.95, 0],
    ['pipeline-casing', 4, 3.4],
    ['pipeline-operating', 1.9, 1.9],
    ['pipeline-construction', 1.9, 1.9],
    ['route-hit', 12, 12],
  ])('%s is %f pixels wide, narrow gauge %f, and grows with the map', (layer, broad, narrow) => {
    for (const zoom of ZOOMS) {
      expect(look(layer, 'line-width', { narrow: false }, zoom)).toBeCloseTo(broad * lineWidth(zoom), 6);
      expect(look(layer, 'line-width', { narrow: true }, zoom)).toBeCloseTo(narrow * lineWidth(zoom), 6);
    }
  });

  test.each([
    ...['route-opened', 'railway-casing', 'railway-closed', 'railway-planned', 'railway-construction'],
    ...['railway-operating', 'railway-ties', 'pipeline-casing', 'pipeline-operating'],
    ...['pipeline-construction', 'flow-operating', 'flow-planned', 'flow-motion'],
  ])('%s is pale if it is only possible', (layer) => {
    const certain = look(layer, 'line-opacity', { certainty: 'certain' }) as number;
    expect(certain).toBeGreaterThan(0.4);
    expect(look(layer, 'line-opacity', { certainty: 'possible' })).toBeCloseTo(0.4 * certain, 6);
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
    ['flow-planned', palette.ink, [1.2, 1.6]],
  ])('%s has its colour and its dashes', (layer, hex, dashes) => {
    expect(look(layer, 'line-color', { medium: 'oil' })).toEqual(colour(hex));
    const { paint } = layers.find(({ id }) => id === layer)!;
    expect((paint as Group)['line-dasharray'] ?? null).toEqual(dashes);
  });

  test('has round ends if it is a road, planned, chosen or newly opened, and straight ends otherwise', () => {
    const round = layers.filter(({ id, type }) => type === 'line' && look(id, 'line-cap') === 'round');
    expect(round.map(({ id }) => id)).toEqual([
      ...['route-selected', 'route-opened', 'road-operating', 'railway-planned', 'flow-casing'],
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

describe('a flow', () => {
  test.each([...FLOW_WAYS])('%s has its colour, arrows and all', (way) => {
    const expected = colour(palette.flows[way]);
    for (const layer of ['flow-operating', 'flow-planned'])
      expect(look(layer, 'line-color', { way })).toEqual(expected);
    expect(look('flow-arrows', 'text-color', { way })).toEqual(expected);
    expect(look('flow-motion', 'line-color', { way, hollow: true })).toEqual(expected);
    expect(look('flow-motion', 'line-color', { way, hollow: false })).toEqual(colour(palette.paper));
  });

  test('keeps to its lane', () => {
    for (const layer of ['flow-casing', 'flow-operating', 'flow-planned', 'flow-motion', 'route-selected']) {
      expect(look(layer, 'line-offset', { lane: -2 })).toBe(-10);
      expect(look(layer, 'line-offset')).toBe(0);
    }
  });

  test('is as wide as its weight says, on a slightly wider casing', () => {
    const band = { weight: 7, hollow: false };
    expect(look('flow-operating', 'line-width', band)).toBe(7);
    expect(look('flow-operating', 'line-gap-width', band)).toBe(0);
    expect(look('flow-casing', 'line-width', band)).toBe(9);
    expect(look('flow-motion', 'line-width', band)).toBe(1.6);
  });

  test('of an unknown amount is two thin lines', () => {
    const hollow = { weight: 1.2, hollow: true };
    expect(look('flow-operating', 'line-gap-width', hollow)).toBe(2.2);
    expect(look('flow-casing', 'line-width', hollow)).toBeCloseTo(6.2, 6);
    expect(look('flow-motion', 'line-width', hollow)).toBe(2);
    expect(look('flow-operating', 'line-width')).toBe(1);
  });

  test('has arrows along its line, which are never turned upright and never hidden by others', () => {
    expect(layers.find(({ id }) => id === 'flow-arrows')).toMatchObject({
      layout: {
        ...{ 'symbol-placement': 'line', 'text-field': '›', 'text-keep-upright': false },
        ...{ 'text-allow-overlap': true, 'text-ignore-placement': true },
      },
    });
  });
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
  test('is pale if it is only possible', () => {
    expect(look('sites', 'icon-opacity', { certainty: 'possible' })).toBe(0.5);
    expect(look('sites', 'icon-opacity', { certainty: 'certain' })).toBe(1);
  });
});
