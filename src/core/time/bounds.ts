// Turns a start date and an end date into four bounds, and tells from them whether something holds in a year: certainly,
// possibly or not. A year Y stands for 31 December of Y, so whole years are enough: what starts at any time in Y is there
// at the end of Y, and what ends at any time in Y is not. Pure.
import type { HistoricalDate } from '../atlas/atlas.ts';

export type Certainty = 'certain' | 'possible';

/** A window of calendar years, first and last included; both are the same for a single year. */
export interface Years {
  readonly since: number;
  readonly until: number;
}

/** How many years a window holds beside its last. */
export const windowLength = ({ since, until }: Years): number => until - since;

/** The time between two dates. A null start means "since ever", a null end "for good". */
export interface Stretch {
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
}

/** The calendar years of the four bounds; ±Infinity where a side is open. */
export interface Bounds {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
}

/** The calendar year of an ISO day, signed and longer years included. */
export const yearOfDay = (day: string): number => Number(/^[+-]?\d+/.exec(day)?.[0]);

/** Compares two ISO days for sorting, the earlier one before the later. Signed years cannot be compared as texts. */
export const compareIsoDays = (a: string, b: string): number =>
  yearOfDay(a) - yearOfDay(b) || a.slice(-6).localeCompare(b.slice(-6));

const bound = (day: string | null | undefined, open: number): number =>
  day === null || day === undefined ? open : yearOfDay(day);

export const boundsOf = ({ start, end }: Stretch): Bounds => ({
  earliestStart: start ? bound(start.earliest, -Infinity) : -Infinity,
  latestStart: start ? bound(start.latest, Infinity) : -Infinity,
  earliestEnd: end ? bound(end.earliest, -Infinity) : Infinity,
  latestEnd: end ? bound(end.latest, Infinity) : Infinity,
});

/** Whether something with these bounds holds on 31 December of a year; null means it does not. */
export function certaintyInYear(bounds: Bounds, year: number): Certainty | null {
  if (bounds.latestStart <= year && year < bounds.earliestEnd) return 'certain';
  if (bounds.earliestStart <= year && year < bounds.latestEnd) return 'possible';
  return null;
}
