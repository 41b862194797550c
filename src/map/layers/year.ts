// The one way in which time reaches the map: MapLibre's global state `years`, the first and the last of the window, in the
// filter of every dated layer. It says what `isShown` of core/time/runs.ts says.
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Years } from '../../core/time/bounds.ts';
import type { Filters } from '../../core/atlas/selection.ts';

/** Both in one: of two that change one after the other, the map would show a window that nobody chose. */
const years: ExpressionSpecification = ['array', 'number', 2, ['global-state', 'years']];
const since: ExpressionSpecification = ['at', 0, years];
export const until: ExpressionSpecification = ['at', 1, years];

/** The state's value. */
export const yearsState = ({ since, until }: Years): [number, number] => [since, until];

/** For features with `from`, `to`, `next` and `before` of a run. */
export const inYears: ExpressionSpecification = [
  'all',
  ['<=', ['get', 'from'], until],
  ['>=', ['get', 'to'], since],
  ['>', ['get', 'next'], until],
  ['<', ['get', 'before'], since],
];

/** A layer's own condition and the years'. */
export const inYearsAnd = (...conditions: ExpressionSpecification[]): FilterSpecification => [
  'all',
  inYears,
  ...conditions,
];

/** Features with `openFrom` and `openTo`: certainly began to operate in those years, and is seen operating. */
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

/** What the reader chose to see. */
export const passes = (filters: Filters): ExpressionSpecification[] => [
  chosen('layer', filters.layers),
  chosen('sector', filters.sectors),
  chosen('state', filters.states),
  ...(filters.certain ? [chosen('certainty', ['certain'])] : []),
];
