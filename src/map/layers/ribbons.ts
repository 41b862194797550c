// The overlay of the ribbons of flows: at most one for each way on a stretch of railway, beside it, with arrowheads. It comes with the
// layer of flows and lies under the towns and works. Its features are made in ribbon-features.ts.
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { FLOW_WAYS, type Atlas, type FlowWay, type Language, type Place } from '../../core/atlas/atlas.ts';
import { nameInYear } from '../../core/atlas/names.ts';
import type { Filters } from '../../core/atlas/selection.ts';
import { equalYears, sameAnswer } from '../../core/time/equal-years.ts';
import { HEAD_BOX, HEADS, OPEN_TINT, PLANNED_DASH, RIBBON_SCALE } from '../../symbols/flow-look.ts';
import type { Palette } from '../../symbols/palette.ts';
import { dashesAt, MOTION_LAYER } from '../flow-motion.ts';
import type { Overlay } from '../overlays.ts';
import { ribbonFeatures, type Chosen, type RibbonFeature } from '../ribbon-features.ts';
import { canvasContext, IMAGE_DENSITY, imageOf } from '../symbol-images.ts';
import { since, until } from './year.ts';

/** Over the lines, under the names. */
const below = 'route-hit';
/** The layer that a press hits. */
export const RIBBON_LAYER = 'ribbon';

/** The image of an arrowhead. */
const headName = (way: FlowWay, both: boolean): string => `flow-head/${way}${both ? '/both' : ''}`;

/** The images that the layers name. */
const headImages = (palette: Palette): NonNullable<Overlay['images']> =>
  Object.fromEntries(
    FLOW_WAYS.flatMap((way) =>
      [false, true].map((both) => [headName(way, both), () => paintHead(palette, way, both)]),
    ),
  );

/** Pointing right, because it lies along a line. */
function paintHead(palette: Palette, way: FlowWay, both: boolean): ImageData {
  const box = HEAD_BOX + 4;
  const context = canvasContext((both ? 2 : 1) * box, box);
  const { path, open } = HEADS[way];
  for (const back of both ? [true, false] : [false]) {
    context.setTransform(
      IMAGE_DENSITY,
      0,
      0,
      IMAGE_DENSITY,
      (back || !both ? 0.5 : 1.5) * box * IMAGE_DENSITY,
      (box * IMAGE_DENSITY) / 2,
    );
    context.rotate(((back ? -90 : 90) * Math.PI) / 180);
    context.translate(-HEAD_BOX / 2, -HEAD_BOX / 2);
    const head = new Path2D(path);
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = palette.land;
    context.stroke(head);
    context.fillStyle = open ? palette.land : palette.flows[way];
    context.fill(head);
    if (open) {
      context.lineWidth = 2.4;
      context.strokeStyle = palette.flows[way];
      context.stroke(head);
    }
  }
  return imageOf(context);
}

const get = (property: string): ExpressionSpecification => ['get', property];
/** Units of symbols/flow-look.ts as pixels at the zoom. */
const scaled = (units: ExpressionSpecification): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...RIBBON_SCALE.flatMap(([zoom, pixels]): [number, ExpressionSpecification] => [
    zoom,
    ['*', pixels, units],
  ]),
];

/** Whether the years show a feature; `ribbonsByCells` of core/flows/ribbons.ts gave it the windows. */
const inYearsAnd = (...conditions: ExpressionSpecification[]): FilterSpecification => [
  'all',
  ['>=', since, get('sinceFrom')],
  ['<=', since, get('sinceTo')],
  ['>=', until, get('untilFrom')],
  ['<=', until, get('untilTo')],
  ...conditions,
];
const isPart = (part: string): ExpressionSpecification => ['==', get('part'), part];

/** The layers under a palette, the same array for the same one: the overlay then only gets other data. */
const layersOf = new WeakMap<Palette, Overlay['layers']>();
function ribbonLayers(palette: Palette): Overlay['layers'] {
  const known = layersOf.get(palette);
  if (known) return known;
  const colour = [
    'match',
    get('way'),
    ...Object.entries(palette.flows).flat(),
    palette.ink,
  ] as unknown as ExpressionSpecification;
  const layers: Overlay['layers'] = [
    {
      below,
      layer: {
        id: 'ribbon-casing',
        type: 'line',
        filter: inYearsAnd(isPart('ribbon')),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['case', get('chosen'), palette.accent, palette.land],
          'line-opacity': ['case', get('chosen'), 0.55, 0.85],
          'line-width': scaled(['+', get('width'), ['case', get('chosen'), 5, 1.8]]),
          'line-offset': scaled(get('offset')),
        },
      },
    },
    {
      below,
      layer: {
        id: RIBBON_LAYER,
        type: 'line',
        filter: inYearsAnd(isPart('ribbon')),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': colour,
          'line-opacity': get('opacity'),
          'line-width': scaled(get('width')),
          'line-offset': scaled(get('offset')),
          'line-dasharray': ['case', get('planned'), ['literal', [...PLANNED_DASH]], ['literal', [1, 0]]],
        },
      },
    },
    {
      below,
      layer: {
        // Hatched: what crosses it moves along where nobody asked for stillness.
        id: MOTION_LAYER,
        type: 'line',
        filter: inYearsAnd(isPart('ribbon'), ['>', get('inner'), 0]),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['interpolate', ['linear'], OPEN_TINT, 0, palette.land, 1, colour],
          'line-width': scaled(get('inner')),
          'line-offset': scaled(get('innerOffset')),
          'line-dasharray': dashesAt(0),
        },
      },
    },
    {
      below,
      layer: {
        id: 'ribbon-heads',
        type: 'symbol',
        filter: inYearsAnd(isPart('heads')),
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 56,
          'icon-image': ['concat', 'flow-head/', get('way'), ['case', get('both'), '/both', '']],
          'icon-size': scaled(['/', get('length'), HEAD_BOX]),
          'icon-offset': get('shift'),
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
        paint: { 'icon-opacity': get('opacity') },
      },
    },
    {
      below,
      layer: {
        id: 'ribbon-names',
        type: 'symbol',
        filter: inYearsAnd(isPart('name')),
        layout: {
          'text-field': ['concat', ['at', 0, get('signs')], get('name'), ['at', 1, get('signs')]],
          'text-font': ['Atlas Serif'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 3, 11, 7, 14],
          'text-anchor': 'bottom',
          'text-offset': [0, -0.9],
          'text-padding': 60,
        },
        paint: {
          'text-color': palette.inkMuted,
          'text-halo-color': palette.land,
          'text-halo-width': 1.6,
        },
      },
    },
  ];
  layersOf.set(palette, layers);
  return layers;
}

/** The name of a far town as one feature for each of its names, in the years in which it bore it. */
function withNames(feature: RibbonFeature, place: Place, language: Language): RibbonFeature[] {
  const names = equalYears((year) => ({ name: nameInYear(place, year, language) }), sameAnswer);
  return names.flatMap(({ from, to, name }) => {
    const untilFrom = Math.max(feature.properties.untilFrom, from);
    const untilTo = Math.min(feature.properties.untilTo, to);
    return untilFrom > untilTo
      ? []
      : { ...feature, properties: { ...feature.properties, untilFrom, untilTo, name } };
  });
}

/** @param language of the names of far towns */
export function ribbonOverlay(
  atlas: Atlas,
  filters: Filters,
  chosen: Chosen,
  language: Language,
  palette: Palette,
): Omit<Overlay, 'press'> {
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  const features = ribbonFeatures(atlas, filters, chosen).flatMap((feature) => {
    if (feature.properties.part !== 'name') return feature;
    const place = places.get(feature.properties.town);
    return place ? withNames(feature, place, language) : [];
  });
  return {
    data: { type: 'FeatureCollection', features },
    layers: ribbonLayers(palette),
    images: headImages(palette),
  };
}
