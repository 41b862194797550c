// The scale of the timeline: the place of a year on it, the round years written under it, and years that a reader types. Pure.
import type { Years } from './bounds.ts';

/** The number of years in a window, both ends included. */
export const yearCount = ({ since, until }: Years): number => until - since + 1;

/** The place of a moment (a year with a fraction) in percent of the scale. Year Y is a column from Y to Y + 1. */
export const percentAt = (moment: number, range: Years): number =>
  ((moment - range.since) / yearCount(range)) * 100;

/** The five-year plans as moments of the scale: October 1928 – December 1932, 1933–1937, and 1938–1942, which the scale cuts off. */
export const PLANS = [
  { figure: 'I', from: 1928.75, to: 1933 },
  { figure: 'II', from: 1933, to: 1938 },
  { figure: 'III', from: 1938, to: 1941 },
] as const;

/** A scale of many centuries (a reader's data may need one) has no room for plans of five years. */
export const plansFitInto = (range: Years): boolean =>
  range.since <= 1928 && range.until >= 1940 && percentAt(1938, range) - percentAt(1933, range) > 2.5;

/** The year at a place of the scale, in percent. Places beyond an end give the year at that end. */
export const yearAt = (percent: number, range: Years): number =>
  Math.min(range.until, Math.max(range.since, Math.floor(range.since + (percent / 100) * yearCount(range))));

/** The round years to write under the scale, at most `most` of them, in ascending order. */
export function roundYears(range: Years, most: number): number[] {
  const steps = [1, 2, 5].flatMap((digit) => [digit, digit * 10, digit * 100, digit * 1000]);
  const step = steps.sort((a, b) => a - b).find((step) => yearCount(range) / step <= most) ?? 10_000;
  const first = Math.ceil(range.since / step) * step;
  const count = Math.floor((range.until - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step);
}

/**
 * Reads years that a reader types: `1931`, `1931 г.`, `1929–1934`, `1929-34`, `1929..1934`, `1929 1934`. Two
 * digits after four are the next year that ends in them: `1899/05` goes to 1905, and `1929-12` to 2012. Returns null for anything else, and for years outside of `range`.
 */
export function typedYears(text: string, range: Years): Years | null {
  const match =
    /^\s*([-−]?\d{1,4})(?:(?:\s*(?:\.\.|[-–—…/])\s*|\s+)([-−]?\d{1,4}))?\s*(?:г{1,2}\.?|ж\.?|жж\.?|жыл\p{L}*|год\p{L}*)?\s*$/u.exec(
      text,
    );
  const [first, last] = [match?.[1], match?.[2] ?? match?.[1]].map((year) =>
    Number(year?.replace('−', '-') ?? NaN),
  );
  if (first === undefined || last === undefined || Number.isNaN(first)) return null;
  const shortened = first >= 1000 && /^\d{2}$/.test(match?.[2] ?? '');
  const whole = shortened ? first + ((100 + last - (first % 100)) % 100) : last;
  const years = { since: Math.min(first, whole), until: Math.max(first, whole) };
  return years.since >= range.since && years.until <= range.until ? years : null;
}
