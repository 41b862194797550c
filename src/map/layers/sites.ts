// Works, mines and power stations: one symbol each, shifted from its neighbours, pale where only possible.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Filters } from '../../core/selection.ts';
import { symbolSizeExpression } from '../scale.ts';
import { inYearsAnd, passes } from './year.ts';

export const SITE_SOURCE = 'sites';
export const SELECTION_IMAGE = 'selection';

export function siteFilters(
  filters: Filters,
  selected: string | null,
): Record<string, ExpressionSpecification> {
  const choice = passes(filters);
  return {
    sites: inYearsAnd(...choice) as ExpressionSpecification,
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
      filter: all['sites'] ?? ['literal', false],
      layout: { ...layout, 'icon-image': ['get', 'image'] },
      paint: { 'icon-opacity': ['case', ['==', ['get', 'certainty'], 'possible'], 0.5, 1] },
    },
    {
      id: 'site-selected',
      type: 'symbol',
      source: SITE_SOURCE,
      filter: all['site-selected'] ?? ['literal', false],
      layout: {
        ...layout,
        'icon-image': SELECTION_IMAGE,
        'icon-size': symbolSizeExpression,
        'icon-ignore-placement': true,
      },
    },
  ];
}
