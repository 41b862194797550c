// A date as historians write it: an EDTF string (ISO 8601-2) and the first and last day it can mean. The parsing is
// the edtf library's; here stand only the bounds, which the library gives wrongly for sets and lists.
import edtf, { type ExtendedDate } from 'edtf';
import type { HistoricalDate } from './atlas.ts';

/** "About 1930" may be a year sooner or later: EDTF leaves the width open, the atlas says one year. */
const ABOUT_YEARS = 1;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

function shiftYears(time: number, years: number): number {
  const day = new Date(time);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.getTime();
}

interface Span {
  min: number;
  max: number;
  approximate: boolean;
  uncertain: boolean;
}

function spanOf(date: ExtendedDate): Span {
  if (date.type === 'Set' || date.type === 'List') {
    const parts = (date.values ?? []).flat().map(spanOf);
    return {
      min: date.earlier ? -Infinity : Math.min(...parts.map((part) => part.min)),
      max: date.later ? Infinity : Math.max(...parts.map((part) => part.max)),
      approximate: parts.some((part) => part.approximate),
      uncertain: parts.some((part) => part.uncertain),
    };
  }
  if (date.type === 'Interval') {
    const ends = [date.lower, date.upper].filter(
      (end): end is ExtendedDate => typeof end === 'object' && end !== null,
    );
    const parts = ends.map(spanOf);
    const isDate = (end: ExtendedDate | number | null | undefined): end is ExtendedDate =>
      typeof end === 'object' && end !== null;
    return {
      min: isDate(date.lower) ? spanOf(date.lower).min : -Infinity,
      max: isDate(date.upper) ? spanOf(date.upper).max : Infinity,
      approximate: parts.some((part) => part.approximate),
      uncertain: parts.some((part) => part.uncertain),
    };
  }
  const approximate = (date.approximate?.value ?? 0) > 0;
  const min = date.min ?? -Infinity;
  const max = date.max ?? Infinity;
  return {
    min: approximate && Number.isFinite(min) ? shiftYears(min, -ABOUT_YEARS) : min,
    max: approximate && Number.isFinite(max) ? shiftYears(max, ABOUT_YEARS) : max,
    approximate,
    uncertain: (date.uncertain?.value ?? 0) > 0,
  };
}

/**
 * Reads one EDTF string (levels 0–2). `~` widens the bounds by a year on either side; `?` does not.
 * @throws {RangeError} that names the string when it is no EDTF.
 */
export function parseHistoricalDate(text: string): HistoricalDate {
  let parsed: ExtendedDate;
  try {
    parsed = edtf(text);
  } catch {
    throw new RangeError(`“${text}” is not an EDTF date`);
  }
  const span = spanOf(parsed);
  return {
    edtf: text,
    earliest: Number.isFinite(span.min) ? isoDay(span.min) : null,
    latest: Number.isFinite(span.max) ? isoDay(span.max) : null,
    approximate: span.approximate,
    uncertain: span.uncertain,
  };
}
