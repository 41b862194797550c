// The layers of towns and stations, with their names in the year shown: a dot and a name, which makes way for symbols.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../symbols/palette.ts';
import { symbolSize } from '../../core/view/map-scale.ts';
import { inYearsAnd } from './year.ts';

export const PLACE_SOURCE = 'places';
export const PLACE_LAYERS = ['place-dots', 'place-names'] as const;

const importance: ExpressionSpecification = ['get', 'importance'];
/** Smaller places appear at larger zooms. */
const bigEnough: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['<=', importance, 1],
  4,
  ['<=', importance, 2],
  5.6,
  ['<=', importance, 3],
  6.8,
  true,
];
const textSize = (zoomScale: number): ExpressionSpecification => [
  'match',
  importance,
  1,
  14.5 * zoomScale,
  2,
  12.5 * zoomScale,
  11.5 * zoomScale,
];
/** The distance from the place's dot to its name, in ems, so that the name is outside of the symbols around the dot. */
const clearance = (zoom: number, em: number): ExpressionSpecification => [
  '+',
  0.25,
  ['/', ['*', ['get', 'clear'], symbolSize(zoom)], em],
];

export function placeLayers(palette: Palette, visible: boolean): LayerSpecification[] {
  const visibility = visible ? 'visible' : 'none';
  return [
    {
      id: 'place-dots',
      type: 'circle',
      source: PLACE_SOURCE,
      filter: inYearsAnd(bigEnough),
      layout: { visibility },
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['match', importance, 1, 2.2, 1.5],
          8,
          ['match', importance, 1, 4.2, 3],
        ],
        'circle-color': palette.paper,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: PLACE_SOURCE,
      filter: inYearsAnd(bigEnough),
      layout: {
        visibility,
        'text-field': ['get', 'name'],
        'text-font': ['Atlas Serif'],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          textSize(0.86),
          5,
          textSize(1),
          9,
          textSize(1.3),
        ],
        'text-variable-anchor': [
          'left',
          'right',
          'bottom',
          'top',
          'bottom-left',
          'top-right',
          'top-left',
          'bottom-right',
        ],
        'text-radial-offset': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          clearance(3, 12),
          5,
          clearance(5, 13),
          8,
          clearance(8, 15),
        ],
        'text-justify': 'auto',
        'text-padding': 3,
        'text-max-width': 9,
        'symbol-sort-key': importance,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.land,
        'text-halo-width': 1.6,
        'text-halo-blur': 0.4,
      },
    },
  ];
}
