// From a pair of dates, start and end, to four bounds, and from these to an answer for a year: certainly, possibly, not.
// Year Y is asked of 31 December of Y, so whole years are enough: what starts at any time in Y is there at the end of Y,
// what ends at any time in Y no longer is. Pure.
import type { HistoricalDate } from '../atlas/atlas.ts';

export type Certainty = 'certain' | 'possible';

/** Years, both included; a window of one year is that year. */
export interface Years {
  readonly since: number;
  readonly until: number;
}

/** Two dates; null is open: always there, or there for good. */
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

/** Which of two ISO days is earlier: below 0 the first. As texts, signed years would not sort. */
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

/** Whether a stretch holds on 31 December of a year; null is not. */
export function certaintyInYear(bounds: Bounds, year: number): Certainty | null {
  if (bounds.latestStart <= year && year < bounds.earliestEnd) return 'certain';
  if (bounds.earliestStart <= year && year < bounds.latestEnd) return 'possible';
  return null;
}
