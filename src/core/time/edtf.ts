// Reads a date as historians write it: an EDTF string (ISO 8601-2, levels 0–2) and the first and last day it can mean. The
// grammar of the edtf library decides whether a string is EDTF. The bounds are computed here, because the library's are wrong
// for sets and lists, seasons, significant digits, centuries before the year 0, days that do not exist and times of day, and
// end where JavaScript's dates end.
import { parse } from 'edtf';
import type { HistoricalDate } from '../atlas/atlas.ts';
import {
  compareDays,
  dayOfDigits,
  firstOfMonth,
  isoDay,
  lastOfMonth,
  nextDay,
  previousDay,
  shiftMonths,
  type Day,
} from './calendar-days.ts';
import { readEdtf, type CalendarDate, type DatePart, type EdtfDate, type SingleDate } from './edtf-text.ts';
import { suggestEdtf } from './edtf-suggestion.ts';

/** First and last day; null means no bound on that side. */
interface Span {
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * First and last month of each part of a year, from number 21 on. Seasons are those of the northern hemisphere, where the
 * country lies; 29–32 are those of the southern. EDTF assigns a season to one year, so winter may be any month of that year.
 */
const DIVISIONS: readonly (readonly [first: number, last: number])[] = [
  ...([
    [3, 5],
    [6, 8],
    [9, 11],
    [1, 12],
  ] as const),
  ...([
    [3, 5],
    [6, 8],
    [9, 11],
    [1, 12],
  ] as const),
  ...([
    [9, 11],
    [1, 12],
    [3, 5],
    [6, 8],
  ] as const),
  ...([
    [1, 3],
    [4, 6],
    [7, 9],
    [10, 12],
  ] as const),
  ...([
    [1, 4],
    [5, 8],
    [9, 12],
  ] as const),
  ...([
    [1, 6],
    [7, 12],
  ] as const),
];
const FIRST_DIVISION = 21;

/**
 * Widens an approximate date by one unit on either side: by a year, month or day, whichever is the largest part marked as
 * approximate. EDTF does not define the width; the atlas takes one.
 */
function widened(first: Day, last: Day, approximate: readonly DatePart[]): Span {
  if (approximate.includes('year') || approximate.includes('month')) {
    const months = approximate.includes('year') ? 12 : 1;
    return {
      first: shiftMonths(first, -months),
      // The day after the last one is shifted, so that the end of a month stays the end of a month.
      last: previousDay(shiftMonths(nextDay(last), months)),
    };
  }
  return approximate.includes('day') ? { first: previousDay(first), last: nextDay(last) } : { first, last };
}

function spanOfCalendarDate({ year, month, day, approximate }: CalendarDate): Span {
  const first = dayOfDigits(year, month, day, 'first');
  const last = dayOfDigits(year, month, day, 'last');
  if (!first || !last) throw new RangeError('the calendar has no such day');
  return widened(first, last, approximate);
}

function spanOfSingle(date: SingleDate): Span {
  switch (date.kind) {
    case 'date':
      return spanOfCalendarDate(date);
    case 'season': {
      const [first, last] = DIVISIONS[date.season - FIRST_DIVISION] ?? [1, 12];
      return { first: firstOfMonth(date.year, first), last: lastOfMonth(date.year, last) };
    }
    case 'years':
      if (!Number.isSafeInteger(date.from) || !Number.isSafeInteger(date.to))
        throw new RangeError('the year lies too far away to be counted');
      return widened(firstOfMonth(date.from, 1), lastOfMonth(date.to, 12), date.approximate);
  }
}

function spanBetween({ first }: Span, { last }: Span): Span {
  if (first && last && compareDays(first, last) > 0) throw new RangeError('it ends before it starts');
  return { first, last };
}

const OPEN: Span = { first: null, last: null };

function spanOfDate(date: EdtfDate): Span {
  switch (date.kind) {
    case 'interval': {
      const [start, end] = [date.start, date.end].map((side) =>
        typeof side === 'string' ? OPEN : spanOfSingle(side),
      );
      return spanBetween(start ?? OPEN, end ?? OPEN);
    }
    case 'one':
    case 'all': {
      const spans = date.members.map(({ from, to }) => spanBetween(spanOfSingle(from), spanOfSingle(to)));
      const firsts = spans.flatMap(({ first }) => (first ? [first] : [])).sort(compareDays);
      const lasts = spans.flatMap(({ last }) => (last ? [last] : [])).sort(compareDays);
      return {
        first: date.earlier ? null : (firsts[0] ?? null),
        last: date.later ? null : (lasts.at(-1) ?? null),
      };
    }
    default:
      return spanOfSingle(date);
  }
}

/** EDTF reads `193?` as an uncertain decade, but people write it for an unknown digit. */
const MISSING_DIGITS = /^\d{2,3}\?$/;

function isEdtf(text: string): boolean {
  if (MISSING_DIGITS.test(text)) return false;
  try {
    parse(text, { level: 2 });
    return true;
  } catch {
    return false;
  }
}

function spanOfText(text: string): Span {
  try {
    return spanOfDate(readEdtf(text));
  } catch (error) {
    throw new RangeError(`“${text}” is not an EDTF date: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Reads one EDTF string (levels 0–2). `~` widens the bounds by one year on either side, or by one month or day if only the
 * month or day is approximate. `?` does not widen them.
 * @throws {RangeError} if the string is not EDTF; the message quotes it and suggests the EDTF spelling if that is obvious
 */
export function parseHistoricalDate(text: string): HistoricalDate {
  if (!isEdtf(text)) {
    const suggestion = suggestEdtf(text);
    const hint = suggestion !== null && isEdtf(suggestion) ? `; write ${suggestion}` : '';
    throw new RangeError(`“${text}” is not an EDTF date${hint}`);
  }
  const { first, last } = spanOfText(text);
  return {
    edtf: text,
    earliest: first && isoDay(first),
    latest: last && isoDay(last),
  };
}
