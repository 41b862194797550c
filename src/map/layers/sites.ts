// The layers of works, mines and power stations: one symbol each, shifted from its neighbours, with a red dot in the years in which
// it started to operate. At the scale of the country town-marks.ts is in their place.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Filters } from '../../core/atlas/selection.ts';
import { TOWN_MARKS_UNTIL } from '../../core/atlas/town-marks.ts';
import { SYMBOL_SIZES } from '../../core/view/map-scale.ts';
import { inYearsAnd, openedInYears, passes } from './year.ts';

export const SITE_SOURCE = 'sites';
export const SELECTION_IMAGE = 'selection';
export const OPENED_IMAGE = 'opened';

/** The sizes of symbols by zoom, for an image that is so many times as large. */
export const sizes = (times: ExpressionSpecification | number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...SYMBOL_SIZES.flatMap(([zoom, size]): [number, ExpressionSpecification | number] => [
    zoom,
    times === 1 ? size : ['*', size, times],
  ]),
];

/** Over so many steps of zoom marks of towns give way to symbols, so that the change is no jump. */
const FADE = 0.15;
/** So much before their zoom the symbols are fetched already. */
const AHEAD = 0.2;
/**
 * An opacity that marks of towns lose, and symbols gain, while one zooms in. It must depend on nothing but the zoom: MapLibre knows an
 * opacity of features only at whole zooms, and would draw all between two of them half faded.
 */
export const fading = (way: 'in' | 'out'): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  TOWN_MARKS_UNTIL - FADE,
  way === 'in' ? 0 : 1,
  TOWN_MARKS_UNTIL,
  way === 'in' ? 1 : 0,
];

export function siteFilters(
  filters: Filters,
  selected: string | null,
): Record<'sites' | 'site-opened' | 'site-selected', ExpressionSpecification> {
  const choice = passes(filters);
  return {
    sites: inYearsAnd(...choice) as ExpressionSpecification,
    'site-opened': inYearsAnd(...choice, ...openedInYears) as ExpressionSpecification,
    'site-selected': inYearsAnd(...choice, ['==', ['get', 'id'], selected ?? '']) as ExpressionSpecification,
  };
}

export function siteLayers(filters: Filters, selected: string | null): LayerSpecification[] {
  const all = siteFilters(filters, selected);
  const common = { type: 'symbol', source: SITE_SOURCE, minzoom: TOWN_MARKS_UNTIL - AHEAD } as const;
  const layout = {
    'icon-size': sizes(1),
    'icon-offset': ['get', 'shift'] as ExpressionSpecification,
    'icon-allow-overlap': true,
    'icon-padding': 0,
  };
  return [
    {
      ...{ id: 'sites', ...common, filter: all['sites'] },
      layout: { ...layout, 'icon-image': ['get', 'image'] },
      paint: { 'icon-opacity': fading('in') },
    },
    {
      ...{ id: 'site-opened', ...common, filter: all['site-opened'] },
      layout: { ...layout, 'icon-image': OPENED_IMAGE, 'icon-ignore-placement': true },
      paint: { 'icon-opacity': fading('in') },
    },
    {
      ...{ id: 'site-selected', ...common, filter: all['site-selected'] },
      layout: { ...layout, 'icon-image': SELECTION_IMAGE, 'icon-ignore-placement': true },
      paint: { 'icon-opacity': fading('in') },
    },
  ];
}
