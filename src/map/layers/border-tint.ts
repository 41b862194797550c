// The overlay of the tint along the republic's side of its border in the years of the atlas. An ornament, which comes late.
import type { FeatureCollection } from 'geojson';
import tint from '../../../geodata/basemap/border-tint.geojson?raw';
import type { Polity } from '../../core/atlas/atlas.ts';
import type { Palette } from '../../symbols/palette.ts';
import type { Overlay } from '../overlays.ts';
import { polityInYear } from './year.ts';

const data = JSON.parse(tint) as FeatureCollection;

export const borderTintOverlay = (polities: readonly Polity[], palette: Palette): Overlay => ({
  data,
  layers: [
    {
      below: 'rivers',
      layer: {
        id: 'border-tint',
        type: 'line',
        maxzoom: 8,
        filter: ['in', polityInYear(polities), ['get', 'polities']],
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.borderTint,
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 8, 0.16],
          // About 60 kilometres, at every zoom.
          'line-width': ['interpolate', ['exponential', 2], ['zoom'], 3, 5.5, 8, 176],
          'line-blur': ['interpolate', ['exponential', 2], ['zoom'], 3, 3.5, 8, 112],
        },
      },
    },
  ],
});
