// The overlay of railway stations in close views: a tick across the line in the years in which the station worked, and its
// name, which makes way for towns and symbols. The station of a town has no name of its own: the town's stands there.
import type { Feature, Point } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Language } from '../../core/atlas/atlas.ts';
import type { StationOnMap } from '../../core/rail/rail-ways.ts';
import type { Palette } from '../../symbols/palette.ts';
import type { Overlay } from '../overlays.ts';
import { STATION_IMAGE } from '../symbol-images.ts';
import { inYearsAnd } from './year.ts';

/** From this zoom on stations are shown. */
const STATION_ZOOM = 6.5;

/** Under the names of towns, which MapLibre therefore places first. */
const below = 'place-dots';
const possible: ExpressionSpecification = ['==', ['get', 'certainty'], 'possible'];
const opacity: ExpressionSpecification = ['case', possible, 0.45, 1];

const featuresOf = (
  { id, name, position, bearing, atPlace, runs }: StationOnMap,
  language: Language,
): Feature<Point>[] =>
  runs.map((run) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: { id: `station:${id}`, ...run, bearing, ...(atPlace ? {} : { name: name[language] }) },
  }));

export const stationOverlay = (
  stations: readonly StationOnMap[],
  language: Language,
  palette: Palette,
): Overlay => ({
  data: {
    type: 'FeatureCollection',
    features: stations.flatMap((station) => featuresOf(station, language)),
  },
  layers: [
    {
      below,
      layer: {
        id: 'station-ticks',
        type: 'symbol',
        minzoom: STATION_ZOOM,
        filter: inYearsAnd(),
        layout: {
          'icon-image': STATION_IMAGE,
          'icon-rotate': ['get', 'bearing'],
          'icon-rotation-alignment': 'map',
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
        paint: { 'icon-opacity': opacity },
      },
    },
    {
      below,
      layer: {
        id: 'station-names',
        type: 'symbol',
        minzoom: STATION_ZOOM,
        filter: inYearsAnd(['has', 'name']),
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['Atlas Serif'],
          'text-size': ['interpolate', ['linear'], ['zoom'], STATION_ZOOM, 10.5, 9, 13],
          'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
          'text-radial-offset': 0.65,
          'text-justify': 'auto',
          'text-padding': 2,
          'text-max-width': 9,
        },
        paint: {
          'text-color': palette.inkMuted,
          'text-opacity': opacity,
          'text-halo-color': palette.land,
          'text-halo-width': 1.4,
          'text-halo-blur': 0.4,
        },
      },
    },
  ],
});
