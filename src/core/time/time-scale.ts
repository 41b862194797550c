// The scale of the timeline: where a year stands on it, and which round years are written under it. Pure.
import type { Years } from './bounds.ts';

/** How many years the scale holds, both ends included. */
export const spanOf = ({ since, until }: Years): number => until - since + 1;

/** Where a moment (a year, with its part of a year) stands, in percent of the scale; year Y is a column from Y to Y + 1. */
export const share = (moment: number, range: Years): number => ((moment - range.since) / spanOf(range)) * 100;

/** The year at a place of the scale, in percent; places beyond its ends give the years at its ends. */
export const yearAt = (percent: number, range: Years): number =>
  Math.min(range.until, Math.max(range.since, Math.floor(range.since + (percent / 100) * spanOf(range))));

/** The round years to write under the scale: at most `most` of them. */
export function roundYears(range: Years, most: number): number[] {
  const steps = [1, 2, 5].flatMap((digit) => [digit, digit * 10, digit * 100, digit * 1000]);
  const step = steps.sort((a, b) => a - b).find((step) => spanOf(range) / step <= most) ?? 10_000;
  const first = Math.ceil(range.since / step) * step;
  const count = Math.floor((range.until - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step);
}

/** The years of a text as a reader types them: `1931`, `1929–1934`, `1929-1934`, `1929..1934`; null for anything else. */
export function typedYears(text: string, range: Years): Years | null {
  const match = /^\s*([-−]?\d{1,4})(?:\s*(?:\.\.|[-–—…])\s*([-−]?\d{1,4}))?\s*$/.exec(text);
  const [first, last] = [match?.[1], match?.[2] ?? match?.[1]].map((year) =>
    Number(year?.replace('−', '-') ?? NaN),
  );
  if (first === undefined || last === undefined || Number.isNaN(first)) return null;
  const years = { since: Math.min(first, last), until: Math.max(first, last) };
  return years.since >= range.since && years.until <= range.until ? years : null;
}
