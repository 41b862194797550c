// The one way in which time reaches the map: MapLibre's global state `year`, in the filter of every dated layer.
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';

export const inYear: ExpressionSpecification = [
  'all',
  ['<=', ['get', 'from'], ['global-state', 'year']],
  ['>=', ['get', 'to'], ['global-state', 'year']],
];

/** A layer's own condition and the year's. */
export const inYearAnd = (...conditions: ExpressionSpecification[]): FilterSpecification => [
  'all',
  inYear,
  ...conditions,
];

/** Whether a property is one of the chosen values. */
export const chosen = (property: string, values: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', [...values]],
];
