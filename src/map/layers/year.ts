// Conditions for the filters of dated layers. They read the first and the last year of the window from MapLibre's global
// state `years`, and must agree with `isShown` of core/time/runs.ts.
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Polity } from '../../core/atlas/atlas.ts';
import type { Years } from '../../core/time/bounds.ts';
import { equalYears } from '../../core/time/equal-years.ts';
import { holdingInYear, IN_USE } from '../../core/time/lifecycle.ts';
import type { Filters } from '../../core/atlas/selection.ts';

/** One value for both years: if two values changed one after the other, the map would show a wrong window in between. */
const years: ExpressionSpecification = ['array', 'number', 2, ['global-state', 'years']];
export const since: ExpressionSpecification = ['at', 0, years];
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

/** Whether a feature with `openFrom` and `openTo` certainly started to operate in those years. */
const openedIn = (from: ExpressionSpecification, to: ExpressionSpecification): ExpressionSpecification[] => [
  ['>=', ['coalesce', ['get', 'openFrom'], -9999], from],
  ['<=', ['coalesce', ['get', 'openTo'], 9999], to],
];

/** The same, for a feature that is shown as operating. */
export const openedInYears: ExpressionSpecification[] = [
  ...openedIn(since, until),
  ['==', ['get', 'state'], 'operating'],
];

/**
 * Whether a feature with an `age` certainly started to operate so many years before those years, and no fewer: its start lies in the
 * window that many years earlier, and in no later one.
 */
export const openedBeforeYears: ExpressionSpecification[] = [
  ...openedIn(['-', since, ['get', 'age']], ['-', until, ['get', 'age']]),
  ['any', ['==', ['get', 'age'], 0], ['==', ['get', 'openFrom'], ['-', since, ['get', 'age']]]],
];

/** Whether a property is one of the chosen values. */
export const chosen = (property: string, values: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', [...values]],
];

/** Whether a feature passes the reader's filters. */
export const passes = (filters: Filters): ExpressionSpecification[] => [
  ...passesInAnyState(filters),
  chosen('state', filters.states),
];
/** The same, whatever its state. */
export const passesInAnyState = (filters: Filters): ExpressionSpecification[] => [
  chosen('layer', filters.layers),
  chosen('sector', filters.sectors),
  ...certainly(filters),
];
const certainly = ({ certain }: Filters): ExpressionSpecification[] =>
  certain ? [chosen('certainty', ['certain'])] : [];

/** Whether a feature is a railway that is drawn grey under these filters; see `groundRailways` of core/atlas/selection.ts. */
export const isGround = (filters: Filters): ExpressionSpecification[] => [
  chosen('layer', filters.layers.includes('railways') ? ['railways'] : []),
  ['!', chosen('sector', filters.sectors)],
  chosen('state', IN_USE),
  ...certainly(filters),
];

/** An expression for the id of the polity of the year shown. */
export function polityInYear(polities: readonly Polity[]): ExpressionSpecification {
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
