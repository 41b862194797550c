// The layers of the ground: sea, land, relief, lakes, rivers and borders in the years of the atlas. Their colours are quiet, so
// that the data is the darkest thing on the page. geodata/basemap/README.md describes the origin of the files.
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import borders from '../../../geodata/borders.geojson?url';
import boundaries from '../../../geodata/basemap/boundaries.geojson?url';
import lakes from '../../../geodata/basemap/lakes.geojson?url';
import relief from '../../../geodata/basemap/relief.webp?url';
import rivers from '../../../geodata/basemap/rivers.geojson?url';
import sea from '../../../geodata/basemap/sea.geojson?url';
import waterNames from '../../../geodata/basemap/water-labels.geojson?url';
import type { Language, Polity } from '../../core/atlas/atlas.ts';
import { equalYears } from '../../core/time/equal-years.ts';
import { holdingInYear } from '../../core/time/lifecycle.ts';
import type { Palette } from '../../symbols/palette.ts';
import { until } from './year.ts';

/** The box of the relief image: west, south, east, north in degrees. */
const RELIEF_BOX = [40, 36, 96, 60] as const;

const absolute = (url: string): string => new URL(url, document.baseURI).href;

export function basemapSources(): Record<string, SourceSpecification> {
  const [west, south, east, north] = RELIEF_BOX;
  const geojson = (url: string): SourceSpecification => ({
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
    relief: {
      type: 'image',
      url: absolute(relief),
      coordinates: [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    },
  };
}

/** An expression for the id of the polity of the year shown. */
function polityInYear(polities: readonly Polity[]): ExpressionSpecification {
  const spells = equalYears(
    (year) => ({ id: holdingInYear(polities, year)?.id ?? '' }),
    (one, next) => one.id === next.id,
  );
  return [
    'step',
    until,
    '',
    ...spells.flatMap(({ from, id }) => [from, id]),
  ] as unknown as ExpressionSpecification;
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
        'raster-brightness-min': palette.relief.darkest,
        'raster-brightness-max': palette.relief.brightest,
        'raster-saturation': palette.relief.saturation,
        // It fades at large zooms: at zoom 9 one pixel of the image is as large as a village.
        'raster-opacity': ['interpolate', ['linear'], ['zoom'], 3, 0.9, 6.5, 0.9, 9.5, 0.4],
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
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': palette.water } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.water } },
    {
      id: 'lake-shores',
      type: 'line',
      source: 'lakes',
      paint: {
        'line-color': palette.shore,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.1],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'sea',
      paint: {
        'line-color': palette.shore,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.1],
      },
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

export const WATER_TYPEFACE = 'Atlas Serif Italic';

export function waterNameLayers(palette: Palette, language: Language): LayerSpecification[] {
  return [
    {
      id: 'water-names',
      type: 'symbol',
      source: 'water-names',
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 4.6, 2, 6, 3]],
      layout: {
        'text-field': ['get', language],
        'text-font': [WATER_TYPEFACE],
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
        'text-font': [WATER_TYPEFACE],
        'text-size': 12,
        'text-letter-spacing': 0.08,
        'text-max-angle': 30,
        'text-padding': 8,
      },
      paint: { 'text-color': palette.waterText, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
    },
  ];
}
