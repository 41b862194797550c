// The overlay of what a search has found: rings around symbols and towns (at the scale of the country, around the marks of towns),
// edges along lines. What Enter would take has a double ring and a broad edge, so that it differs without colour.
import type { FeatureCollection } from 'geojson';
import type { Marks } from '../../core/search/marks.ts';
import { TOWN_MARKS_UNTIL, type MarkSpot } from '../../core/atlas/town-marks.ts';
import type { Palette } from '../../symbols/palette.ts';
import type { Overlay } from '../overlays.ts';
import { ACTIVE_IMAGE, FOUND_IMAGE } from '../symbol-images.ts';
import { sizes } from './sites.ts';

/** The mark in which something stands at the scale of the country; `scale` is its radius as a share of that of a symbol. */
export interface FarMark extends MarkSpot {
  readonly scale: number;
}

/** @param far by the ids of sites and towns; others stand where they do near by */
export const foundData = (
  { points, paths }: Marks,
  far: (id: string) => FarMark | undefined,
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...points.flatMap((point) => {
      const { id } = point;
      const near = { ...point, scale: 1 };
      return [near, far(id) ?? near].map(({ position, shift, scale }, at) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [...position] },
        properties: { id, shift: [...shift], scale, far: at === 1 },
      }));
    }),
    ...paths.map(({ id, path }) => ({
      type: 'Feature' as const,
      geometry: { type: 'LineString' as const, coordinates: path.map((point) => [...point]) },
      properties: { id },
    })),
  ],
});

/** The layers of all that was found, or of the active one. */
export const foundLayers = (palette: Palette, active: boolean): Overlay['layers'] => [
  {
    below: 'railway-casing',
    layer: {
      id: active ? 'found-active-lines' : 'found-lines',
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.accent,
        'line-gap-width': active ? 5 : 4,
        'line-width': active ? 4 : 1.6,
      },
    },
  },
  pointLayer(active, false),
  pointLayer(active, true),
];

const pointLayer = (active: boolean, far: boolean): Overlay['layers'][number] => ({
  below: null,
  layer: {
    id: `${active ? 'found-active' : 'found'}-${far ? 'marks' : 'points'}`,
    type: 'symbol',
    ...(far ? { maxzoom: TOWN_MARKS_UNTIL } : { minzoom: TOWN_MARKS_UNTIL }),
    filter: ['all', ['==', ['geometry-type'], 'Point'], ['==', ['get', 'far'], far]],
    layout: {
      'icon-image': active ? ACTIVE_IMAGE : FOUND_IMAGE,
      'icon-size': sizes(['get', 'scale']),
      'icon-offset': ['get', 'shift'],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  },
});
