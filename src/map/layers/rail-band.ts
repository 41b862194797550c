// The overlay of the area near working railways, under the lines: a quiet tint, or a dashed edge if it is only possible.
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from '../../symbols/palette.ts';
import type { Overlay } from '../overlays.ts';
import { inYearsAnd } from './year.ts';

const below = 'route-selected';
const sure: ExpressionSpecification = ['get', 'sure'];

/** @param bands features with the properties of a `RailBand` of core/rail/rail-access.ts */
export const railBandOverlay = (bands: FeatureCollection, palette: Palette): Overlay => ({
  data: bands,
  layers: [
    {
      below,
      layer: {
        id: 'rail-band',
        type: 'fill',
        filter: inYearsAnd(sure),
        paint: { 'fill-color': palette.border, 'fill-opacity': 0.3 },
      },
    },
    {
      below,
      layer: {
        id: 'rail-band-edge',
        type: 'line',
        filter: inYearsAnd(sure),
        paint: { 'line-color': palette.border, 'line-opacity': 0.7, 'line-width': 0.8 },
      },
    },
    {
      below,
      layer: {
        id: 'rail-band-possible',
        type: 'line',
        filter: inYearsAnd(['!', sure]),
        paint: {
          'line-color': palette.border,
          'line-opacity': 0.9,
          'line-width': 1.2,
          'line-dasharray': [3, 2.5],
        },
      },
    },
  ],
});
