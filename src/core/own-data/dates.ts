// Reads the dates of a reader's own data. Years and ISO days are read by patterns, because there may be millions of them;
// everything else as EDTF. A date that cannot be read gets a reason that says what to write instead. Pure.
import type { Bounds } from '../time/bounds.ts';
import { yearOfDay } from '../time/bounds.ts';
import { parseHistoricalDate } from '../time/edtf.ts';
import type { BadRowReason } from './bad-rows.ts';

export const EARLIEST_YEAR = -9999;
export const LATEST_YEAR = 9999;

/** The first and last year that a date can mean, and those of the day, month or year right after it. */
interface DatedYears {
  readonly earliest: number;
  readonly latest: number;
  readonly earliestAfter: number;
  readonly latestAfter: number;
}

interface BadDate {
  readonly reason: BadRowReason;
  readonly value: string;
}

const YEAR = /^[+-]?\d{1,4}(?:\.0+)?$/;
const ISO = /^([+-]?\d{4})-(\d\d)(?:-(\d\d)(?:[T ]\d\d:\d\d.*)?)?$/;
/** Two years of which one follows the other: the economic year of the 1920s, from October to September, or a school year. */
const ECONOMIC = /^(\d{4})([-–/])(\d\d)$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

const daysInMonth = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};

function ofDay(year: number, month: number, day: number | null): DatedYears | null {
  if (month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  const after = month === 12 && (day === null || day === 31) ? year + 1 : year;
  return { earliest: year, latest: year, earliestAfter: after, latestAfter: after };
}

/**
 * `1927-28`, `1927–28`, `1927/28`: somewhen in these two years; null for other texts. With a hyphen, a number up to 12 is a month.
 * `1920-21` to `1940-41` would also be seasons of EDTF, which tables hardly ever have.
 */
function ofEconomicYear(text: string): DatedYears | null {
  const [, first = '', sign, second = ''] = ECONOMIC.exec(text) ?? [];
  const year = Number(first);
  if (!sign || (year + 1) % 100 !== Number(second) || (sign === '-' && Number(second) <= 12)) return null;
  return { earliest: year, latest: year + 1, earliestAfter: year + 1, latestAfter: year + 2 };
}

/** Guesses what a date that cannot be read was meant to be. */
function reasonOf(text: string): BadRowReason {
  if (/^\d{2,3}[?*_.xхХ-]+$/u.test(text)) return 'unknownDigit';
  if (/век|в\.|ғасыр|ғ\.|centur|^[ivxхі]+(?:\s|$)/iu.test(text)) return 'century';
  if (/около|ок\.|прим|шамамен|шама|жуық|^c(?:a|irca)?\b|about/iu.test(text)) return 'about';
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(text)) return 'dayOrder';
  if (/^[+-]?\d{5,}$/.test(text)) return 'yearRange';
  return 'notADate';
}

function ofEdtf(text: string): DatedYears | BadRowReason {
  // The library takes `193?` for a decade and a bare number of five digits for milliseconds; neither is EDTF.
  const mistaken = reasonOf(text);
  if (mistaken === 'unknownDigit' || mistaken === 'yearRange') return mistaken;
  try {
    const { earliest, latest } = parseHistoricalDate(text);
    const first = earliest === null ? -Infinity : yearOfDay(earliest);
    const last = latest === null ? Infinity : yearOfDay(latest);
    // What ends in a month is gone in the same year; what ends in a year is gone in the next.
    const after = /\d{4}[~?%]*-\d\d/.test(text) ? 0 : 1;
    return { earliest: first, latest: last, earliestAfter: first + after, latestAfter: last + after };
  } catch {
    return mistaken;
  }
}

/** null where the date is open: the text is empty or `..`. */
function yearsOfText(text: string): DatedYears | BadRowReason | null {
  if (text === '' || text === '..') return null;
  if (YEAR.test(text)) {
    const year = Math.trunc(Number(text));
    return { earliest: year, latest: year, earliestAfter: year + 1, latestAfter: year + 1 };
  }
  const economic = ofEconomicYear(text);
  if (economic) return economic;
  const iso = ISO.exec(text);
  // Months from 21 on are the seasons and quarters of EDTF.
  if (iso && Number(iso[2]) < 21) {
    return ofDay(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : null) ?? 'notADate';
  }
  const dotted = DOTTED.exec(text);
  if (dotted) return ofDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) ?? 'notADate';
  return ofEdtf(text);
}

const beyond = (year: number): boolean =>
  Number.isFinite(year) && (year < EARLIEST_YEAR || year > LATEST_YEAR);

/**
 * The four bounds of a record from the texts of its start and end.
 * @param endStands whether a record is still shown in the year of its end, as most tables mean it; otherwise it is gone in
 * that year, as the atlas's own dates mean it
 */
export function boundsOfTexts(start: string, end: string, endStands: boolean): Bounds | BadDate {
  const startText = start.trim();
  const endText = end.trim();
  const from = yearsOfText(startText);
  if (typeof from === 'string') return { reason: from, value: start };
  const to = yearsOfText(endText);
  if (typeof to === 'string') return { reason: to, value: end };
  // Two open ends that are written (`..`) mean always; two empty texts mean that nothing is known.
  if (startText === '' && endText === '') return { reason: 'noDate', value: `${start}${end}` };
  if (from && (beyond(from.earliest) || beyond(from.latest))) return { reason: 'yearRange', value: start };
  if (to && (beyond(to.earliest) || beyond(to.latest))) return { reason: 'yearRange', value: end };
  if (from && to && to.latest < from.earliest) {
    return { reason: 'endBeforeStart', value: `${startText} – ${endText}` };
  }
  return {
    earliestStart: from?.earliest ?? -Infinity,
    latestStart: from?.latest ?? -Infinity,
    earliestEnd: (endStands ? to?.earliestAfter : to?.earliest) ?? Infinity,
    latestEnd: (endStands ? to?.latestAfter : to?.latest) ?? Infinity,
  };
}

export const isBadDate = (bounds: Bounds | BadDate): bounds is BadDate => 'reason' in bounds;
