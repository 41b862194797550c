// The layers of works, mines and power stations: one symbol each, shifted from its neighbours, pale if it is only possible,
// with a red dot in the years in which it started to operate.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Filters } from '../../core/atlas/selection.ts';
import { SYMBOL_SIZES } from '../../core/view/map-scale.ts';
import { inYearsAnd, openedInYears, passes } from './year.ts';

export const SITE_SOURCE = 'sites';
export const SELECTION_IMAGE = 'selection';
export const OPENED_IMAGE = 'opened';

const symbolSizeExpression: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...SYMBOL_SIZES.flat(),
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
  const layout = {
    'icon-size': symbolSizeExpression,
    'icon-offset': ['get', 'shift'] as ExpressionSpecification,
    'icon-allow-overlap': true,
    'icon-padding': 0,
  };
  return [
    {
      id: 'sites',
      type: 'symbol',
      source: SITE_SOURCE,
      filter: all['sites'],
      layout: { ...layout, 'icon-image': ['get', 'image'] },
      paint: { 'icon-opacity': ['case', ['==', ['get', 'certainty'], 'possible'], 0.5, 1] },
    },
    {
      id: 'site-opened',
      type: 'symbol',
      source: SITE_SOURCE,
      filter: all['site-opened'],
      layout: { ...layout, 'icon-image': OPENED_IMAGE, 'icon-ignore-placement': true },
    },
    {
      id: 'site-selected',
      type: 'symbol',
      source: SITE_SOURCE,
      filter: all['site-selected'],
      layout: {
        ...layout,
        'icon-image': SELECTION_IMAGE,
        'icon-ignore-placement': true,
      },
    },
  ];
}
