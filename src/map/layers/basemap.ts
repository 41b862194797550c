// The layers of the ground: sea, land, relief, lakes, rivers, graticule, borders in the years of the atlas, and the names of waters
// and lands. Their colours are quiet, so that the data is the darkest thing on the page. geodata/basemap/README.md describes the
// origin of the files. What close views need besides is in ../close-ground.ts.
import type { GeoJSONSourceSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import borders from '../../../geodata/borders.geojson?ground';
import boundaries from '../../../geodata/basemap/boundaries.geojson?ground';
import lakes from '../../../geodata/basemap/lakes.geojson?ground';
import landNames from '../../../geodata/basemap/land-labels.geojson?url';
import darkRelief from '../../../geodata/basemap/relief-dark.webp?url';
import lightRelief from '../../../geodata/basemap/relief-light.webp?url';
import rivers from '../../../geodata/basemap/rivers.geojson?ground';
import sea from '../../../geodata/basemap/sea.geojson?ground';
import waterNames from '../../../geodata/basemap/water-labels.geojson?url';
import type { Language, Polity } from '../../core/atlas/atlas.ts';
import type { Palette } from '../../symbols/palette.ts';
import { polityInYear } from './year.ts';

/** The box of the relief images: west, south, east, north in degrees. */
const RELIEF_BOX = [40, 36, 96, 60] as const;
const RELIEFS = { light: lightRelief, dark: darkRelief };

/** The lines of the graticule, every five degrees of the area in which the map can be moved. */
const GRATICULE: GeoJSON.MultiLineString = {
  type: 'MultiLineString',
  coordinates: [
    ...Array.from({ length: 19 }, (_, at) => [
      [25 + at * 5, 0],
      [25 + at * 5, 76],
    ]),
    ...Array.from({ length: 15 }, (_, at) => [
      [20, 5 + at * 5],
      [116, 5 + at * 5],
    ]),
  ],
};

export const absolute = (url: string): string => new URL(url, document.baseURI).href;

export function basemapSources({ relief }: Palette): Record<string, SourceSpecification> {
  const [west, south, east, north] = RELIEF_BOX;
  const geojson = (url: string): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: absolute(url),
    tolerance: 0.2,
  });
  return {
    sea: geojson(sea),
    lakes: geojson(lakes),
    rivers: geojson(rivers),
    boundaries: geojson(boundaries),
    borders: geojson(borders),
    'water-names': geojson(waterNames),
    // MapLibre writes a name once a tile: tiles that are never divided further have each of them once.
    'land-names': { ...geojson(landNames), maxzoom: 3 },
    graticule: { type: 'geojson', data: GRATICULE },
    relief: {
      type: 'image',
      url: absolute(RELIEFS[relief.look]),
      coordinates: [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    },
  };
}

export function groundLayers(
  palette: Palette,
  polities: readonly Polity[],
  todayBorder: boolean,
): LayerSpecification[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      paint: {
        'raster-brightness-max': palette.relief.brightest,
        // It fades at large zooms: at zoom 9 one pixel of the image is as large as a village.
        'raster-opacity': ['interpolate', ['linear'], ['zoom'], 6.5, 1, 9.5, 0.4],
        'raster-fade-duration': 0,
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 4, 2, 5.2, 3]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.waterLine,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['match', ['get', 'rank'], 1, 0.7, 0.4],
          8,
          ['match', ['get', 'rank'], 1, 2.2, 2, 1.4, 1],
        ],
      },
    },
    // The outline of a fill costs nothing; a layer of lines for each shore would.
    ...(['sea', 'lakes'] as const).map((id): LayerSpecification => ({
      id,
      type: 'fill',
      source: id,
      paint: { 'fill-color': palette.water, 'fill-outline-color': palette.shore },
    })),
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      paint: { 'line-color': palette.border, 'line-width': 0.6, 'line-opacity': 0.28 },
    },
    {
      id: 'foreign-borders',
      type: 'line',
      source: 'boundaries',
      paint: { 'line-color': palette.foreignBorder, 'line-width': 0.8, 'line-dasharray': [4, 3] },
    },
    {
      id: 'border-today',
      type: 'line',
      source: 'borders',
      layout: { visibility: todayBorder ? 'visible' : 'none' },
      filter: ['get', 'today'],
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 1.3],
        'line-dasharray': [2, 3],
      },
    },
    {
      id: 'border',
      type: 'line',
      source: 'borders',
      filter: ['in', polityInYear(polities), ['get', 'polities']],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.3, 8, 2.4],
        'line-dasharray': [5, 2, 1, 2],
      },
    },
  ];
}

export const GROUND_TYPEFACE = 'Atlas Serif Italic';

/** The names of waters and lands. Those of lands make way for all others, so they come first. */
export function groundNameLayers(palette: Palette, language: Language): LayerSpecification[] {
  return [
    {
      id: 'land-names',
      type: 'symbol',
      source: 'land-names',
      maxzoom: 8,
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 4.4, 2, 5.6, 3]],
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', language],
        'text-font': [GROUND_TYPEFACE],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['match', ['get', 'rank'], 1, 11, 9],
          8,
          ['match', ['get', 'rank'], 1, 27, 2, 20, 16],
          // MapLibre leaves out a name that would not have room at the size of this zoom, though it is never drawn at it.
          18,
          2,
        ],
        'text-letter-spacing': ['match', ['get', 'rank'], 1, 0.42, 2, 0.3, 0.2],
        'text-max-angle': 40,
        'text-padding': 1,
      },
      paint: { 'text-color': palette.landText, 'text-halo-color': palette.land, 'text-halo-width': 0.6 },
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'water-names',
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 4.6, 2, 6, 3]],
      layout: {
        'text-field': ['get', language],
        'text-font': [GROUND_TYPEFACE],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['match', ['get', 'rank'], 1, 12, 10.5],
          8,
          ['match', ['get', 'rank'], 1, 20, 14],
        ],
        'text-letter-spacing': 0.06,
        'text-max-width': 6,
        'text-padding': 4,
      },
      paint: { 'text-color': palette.waterText, 'text-halo-color': palette.water, 'text-halo-width': 0.8 },
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'rivers',
      minzoom: 5.2,
      filter: ['all', ['has', language], ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6.5, 2, 8, 3]]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', language],
        'text-font': [GROUND_TYPEFACE],
        'text-size': 12,
        'text-letter-spacing': 0.08,
        'text-max-angle': 30,
        'text-padding': 8,
      },
      paint: { 'text-color': palette.waterText, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
    },
  ];
}
