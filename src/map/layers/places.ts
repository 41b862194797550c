// The layers of towns and stations, with their names in the year shown: a dot by rank and a name beside it, which makes way for
// symbols, and a ring round the chosen one. Dots have a layer for the zooms at which a town has one mark, and one for those at which
// its works have symbols of their own. MapLibre lays names out once for a whole zoom: where towns stand close, names have a layer
// for each half of one.
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from '../../symbols/palette.ts';
import { NAME_ZOOMS, PLACES_FROM, type NameZooms } from '../../core/atlas/name-places.ts';
import { LARGEST_MARK, TOWN_MARKS_UNTIL } from '../../core/atlas/town-marks.ts';
import { symbolSize } from '../../core/view/map-scale.ts';
import {
  CAPITAL_SIZE,
  CAPITAL_SPACING,
  DOT_SCALE,
  NAME_SCALE,
  NAME_SIZES,
} from '../../core/view/name-scale.ts';
import { NAME_PADDING } from '../anchor-offsets.ts';
import { placesAt } from '../place-features.ts';
import { inYearsAnd } from './year.ts';

export const PLACE_SOURCE = 'places';
export const PLACE_DOTS = ['place-dots', 'place-dots-far'] as const;
const FAR_NAMES = NAME_ZOOMS.filter(({ mark }) => mark);
const NEAR_NAMES = NAME_ZOOMS.filter(({ mark }) => !mark);
/** The layer of names at some of the zooms at which a town has one mark. */
export const farNames = ({ from }: Pick<NameZooms, 'from'>) => `place-names-${from}` as const;
export const PLACE_NAMES = ['place-names' as const, ...FAR_NAMES.map(farNames)];
export const PLACE_LAYERS = [...PLACE_DOTS, ...PLACE_NAMES];

const importance: ExpressionSpecification = ['get', 'importance'];
const capital: ExpressionSpecification = ['get', 'capital'];
/** Smaller places appear at larger zooms. */
const bigEnough: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['<=', importance, 1],
  PLACES_FROM[2],
  ['<=', importance, 2],
  PLACES_FROM[3],
  ['<=', importance, 3],
  PLACES_FROM[4],
  true,
];
const LAST_TILE = Math.max(...NAME_ZOOMS.map(({ tile }) => tile));
const ofTile: ExpressionSpecification = ['min', LAST_TILE, ['floor', ['zoom']]];
/** Whether a zoom is not one of those that a property lists. */
const notListed = (
  property: string,
  zoom: ExpressionSpecification | number = ofTile,
): ExpressionSpecification => ['!', ['in', zoom, ['get', property]]];
const [FIRST_NEAR] = NEAR_NAMES;
/** Where the zooms begin that a name keeps its places over, at the zoom of the tile: the first begin in the middle of a tile. */
const nearFrom: ExpressionSpecification = ['max', FIRST_NEAR?.from ?? 0, ofTile];

const sizeAtFive: ExpressionSpecification = [
  '*',
  [
    'match',
    ['get', 'rank'],
    1,
    NAME_SIZES[1],
    2,
    NAME_SIZES[2],
    3,
    NAME_SIZES[3],
    4,
    NAME_SIZES[4],
    NAME_SIZES[5],
  ],
  ['case', capital, CAPITAL_SIZE, 1],
];

/** The places of a name at the zoom of its tile, from the properties of its feature, where works have symbols of their own. */
const nearOffsets = [
  'step',
  ['zoom'],
  ...NEAR_NAMES.flatMap((zooms, index) => [...(index > 0 ? [zooms.tile] : []), ['get', placesAt(zooms)]]),
] as ExpressionSpecification;

/** The chosen place is drawn at every zoom. */
function drawn(selected: string | null, ...conditions: ExpressionSpecification[]): ExpressionSpecification {
  const all: ExpressionSpecification = ['all', bigEnough, ...conditions];
  return selected === null ? all : ['any', all, isChosen(selected)];
}
const isChosen = (selected: string | null): ExpressionSpecification => ['==', ['get', 'id'], selected ?? ''];

const dotFilter = (id: (typeof PLACE_DOTS)[number], selected: string | null): FilterSpecification =>
  inYearsAnd(drawn(selected), notListed(id === 'place-dots' ? 'coveredNear' : 'coveredMark'));
/** @param zooms those of a layer at which towns have one mark; null for the layer of all others */
const nameFilter = (zooms: NameZooms | null, selected: string | null): FilterSpecification =>
  inYearsAnd(drawn(selected, zooms ? notListed('mutedMark', zooms.from) : notListed('mutedNear', nearFrom)));

/** The filters of all layers of places, by the ids of the layers. */
export const placeFilters = (selected: string | null): Readonly<Record<string, FilterSpecification>> => ({
  ...Object.fromEntries(PLACE_DOTS.map((id) => [id, dotFilter(id, selected)])),
  'place-names': nameFilter(null, selected),
  ...Object.fromEntries(FAR_NAMES.map((zooms) => [farNames(zooms), nameFilter(zooms, selected)])),
  'place-selected': inYearsAnd(isChosen(selected)),
});

/** The ring of the chosen place, in pixels: round the symbols of its works, or round its mark, as they would cover a smaller one. */
const ringAt = (zoom: number, reach: ExpressionSpecification): [number, ExpressionSpecification] => [
  zoom,
  ['+', 5, ['*', reach, symbolSize(zoom)]],
];
const clear: ExpressionSpecification = ['get', 'clear'];
const ofMark: ExpressionSpecification = ['min', clear, LARGEST_MARK];
const ringRadius: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...[2.5, 4.3, TOWN_MARKS_UNTIL - 0.01].flatMap((zoom) => ringAt(zoom, ofMark)),
  ...[TOWN_MARKS_UNTIL, 6, 8].flatMap((zoom) => ringAt(zoom, clear)),
];

const interpolated = (
  stops: readonly (readonly [number, number])[],
  valueAt: (share: number) => ExpressionSpecification | number,
): ExpressionSpecification =>
  [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, share]) => [zoom, valueAt(share)]),
  ] as ExpressionSpecification;

export function placeNameLayers(
  palette: Palette,
  visible: boolean,
  selected: string | null,
): LayerSpecification[] {
  return [
    {
      id: 'place-selected',
      type: 'circle',
      source: PLACE_SOURCE,
      filter: inYearsAnd(isChosen(selected)),
      paint: {
        'circle-radius': ringRadius,
        'circle-color': 'transparent',
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
      },
    },
    ...[null, ...FAR_NAMES].map((zooms): SymbolLayerSpecification => {
      const id = zooms ? farNames(zooms) : 'place-names';
      return {
        ...{ id, type: 'symbol', source: PLACE_SOURCE, filter: nameFilter(zooms, selected) },
        ...(zooms ? { minzoom: zooms.from, maxzoom: zooms.to } : { minzoom: TOWN_MARKS_UNTIL }),
        layout: {
          visibility: visible ? 'visible' : 'none',
          'text-field': ['get', 'letters'],
          'text-font': ['Atlas Serif'],
          'text-size': interpolated(NAME_SCALE, (share) => ['*', share, sizeAtFive]),
          'text-letter-spacing': ['case', capital, CAPITAL_SPACING, 0],
          'text-variable-anchor-offset': zooms ? ['get', placesAt(zooms)] : nearOffsets,
          'text-justify': 'auto',
          'text-padding': NAME_PADDING,
          // No name of the atlas is longer: none is broken into two lines.
          'text-max-width': 20,
          'symbol-sort-key': ['-', ['*', 10, importance], ['get', 'rank']],
        },
        paint: {
          'text-color': palette.ink,
          // Wide enough to hide a line under the name.
          'text-halo-color': palette.land,
          'text-halo-width': 2.6,
          'text-halo-blur': 0.8,
        },
      };
    }),
  ];
}

/** The dots of towns: above symbols, which cover so much more. Names keep away from them, therefore. */
export function placeDotLayers(visible: boolean, selected: string | null): LayerSpecification[] {
  return PLACE_DOTS.map((id): SymbolLayerSpecification => ({
    ...{ id, type: 'symbol', source: PLACE_SOURCE, filter: dotFilter(id, selected) },
    ...(id === 'place-dots-far' ? { maxzoom: TOWN_MARKS_UNTIL } : { minzoom: TOWN_MARKS_UNTIL }),
    layout: {
      visibility: visible ? 'visible' : 'none',
      'icon-image': ['get', 'image'],
      'icon-size': interpolated(DOT_SCALE, (share) => share),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['get', 'rank'],
    },
  }));
}
