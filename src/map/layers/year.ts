// Conditions for the filters of dated layers. They read the first and the last year of the window from MapLibre's global
// state `years`, and must agree with `isShown` of core/time/runs.ts.
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Years } from '../../core/time/bounds.ts';
import type { Filters } from '../../core/atlas/selection.ts';

/** One value for both years: if two values changed one after the other, the map would show a wrong window in between. */
const years: ExpressionSpecification = ['array', 'number', 2, ['global-state', 'years']];
const since: ExpressionSpecification = ['at', 0, years];
export const until: ExpressionSpecification = ['at', 1, years];

/** The value of the global state for a window. */
export const yearsState = ({ since, until }: Years): [number, number] => [since, until];

/** Whether the window shows a feature with `from`, `to`, `next` and `before` of a run. */
export const inYears: ExpressionSpecification = [
  'all',
  ['<=', ['get', 'from'], until],
  ['>=', ['get', 'to'], since],
  ['>', ['get', 'next'], until],
  ['<', ['get', 'before'], since],
];

/** The conditions of a layer together with that of the years. */
export const inYearsAnd = (...conditions: ExpressionSpecification[]): FilterSpecification => [
  'all',
  inYears,
  ...conditions,
];

/** Whether a feature with `openFrom` and `openTo` certainly started to operate in those years and is shown as operating. */
export const openedInYears: ExpressionSpecification[] = [
  ['>=', ['coalesce', ['get', 'openFrom'], -9999], since],
  ['<=', ['coalesce', ['get', 'openTo'], 9999], until],
  ['==', ['get', 'state'], 'operating'],
];

/** Whether a property is one of the chosen values. */
export const chosen = (property: string, values: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', [...values]],
];

/** Whether a feature passes the reader's filters. */
export const passes = (filters: Filters): ExpressionSpecification[] => [
  chosen('layer', filters.layers),
  chosen('sector', filters.sectors),
  chosen('state', filters.states),
  ...(filters.certain ? [chosen('certainty', ['certain'])] : []),
];
