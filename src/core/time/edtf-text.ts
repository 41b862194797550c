// Splits an EDTF string into its parts: digits, seasons, qualifiers, members of sets, ends of intervals. The bounds (edtf.ts)
// and the texts for readers (i18n/dates.ts) are made from these parts. It does not check the grammar: edtf.ts does.

export type DatePart = 'year' | 'month' | 'day';
export interface Qualifiers {
  readonly approximate: readonly DatePart[];
  readonly uncertain: readonly DatePart[];
}

/** A calendar date as digits, with X for each unknown digit. `year` has a minus sign before the year 0. */
export interface CalendarDate extends Qualifiers {
  readonly kind: 'date';
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  /** `23:20` where a time of day is given. */
  readonly time: string | null;
}
/** A part of a year: 21–24 seasons, 25–32 seasons of a hemisphere, 33–36 quarters, 37–39 thirds, 40–41 halves. */
export interface SeasonDate {
  readonly kind: 'season';
  readonly year: number;
  readonly season: number;
}
/** Whole years written as one number: a century, a decade, a year of many digits, a year with significant digits. */
export interface YearsDate extends Qualifiers {
  readonly kind: 'years';
  readonly from: number;
  readonly to: number;
  /** The year as written if only its first digits are significant (`1950S2`), else null. */
  readonly estimate: number | null;
}
export type SingleDate = CalendarDate | SeasonDate | YearsDate;
/** `open` is written `..` in EDTF (no limit); `unknown` is an empty end. */
export type IntervalEnd = SingleDate | 'open' | 'unknown';
export interface IntervalDate {
  readonly kind: 'interval';
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}
/** A member of a set: the first and last date of a range, which are the same for a single date. */
export interface Member {
  readonly from: SingleDate;
  readonly to: SingleDate;
}
export interface SetDate {
  /** Whether `one` of the members is meant (`[…]`) or `all` are (`{…}`). */
  readonly kind: 'one' | 'all';
  readonly members: readonly Member[];
  /** Whether dates before the first member (`earlier`) or after the last (`later`) belong to the set. */
  readonly earlier: boolean;
  readonly later: boolean;
}
export type EdtfDate = SingleDate | IntervalDate | SetDate;

const CALENDAR =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?(?:-([?~%]?)([\dX]{2})([?~%]?))?(?:T(\d\d:\d\d).*)?$/;
const ROUND_YEARS = /^(-?)(\d{2,3})([~%?]?)$/;
const COUNTED_YEAR = /^Y?(-?\d+)(?:E(\d+))?(?:S(\d+))?$/;
const FIRST_SEASON = 21;

/** A qualifier before a part applies to that part alone; one after a part applies to it and all parts before it. */
function qualifiersOf(marks: readonly (readonly [before: string, after: string])[]): Qualifiers {
  const parts: readonly DatePart[] = ['year', 'month', 'day'];
  const marked = (sign: string): DatePart[] =>
    parts.filter((_, index) =>
      marks.some(
        ([before, after], at) =>
          (at === index && (before === sign || before === '%')) ||
          (at >= index && (after === sign || after === '%')),
      ),
    );
  return { approximate: marked('~'), uncertain: marked('?') };
}

/** The years that differ from `year` only in the last `digits` digits. Years before 0 are mirrored. */
function roundedYears(year: number, digits: number): { from: number; to: number } {
  const unit = 10 ** digits;
  const near = Math.floor(Math.abs(year) / unit) * unit;
  const far = near + unit - 1;
  return year < 0 ? { from: -far, to: -near } : { from: near, to: far };
}

function readSingle(text: string): SingleDate {
  const round = ROUND_YEARS.exec(text);
  if (round) {
    const [, sign = '', digits = '', mark = ''] = round;
    const missing = 4 - digits.length;
    const year = Number(`${sign}${digits}`) * 10 ** missing;
    return { kind: 'years', ...roundedYears(year, missing), estimate: null, ...qualifiersOf([['', mark]]) };
  }
  const date = CALENDAR.exec(text);
  if (date) {
    const [, b1 = '', year = '', a1 = '', b2 = '', month, a2 = '', b3 = '', day, a3 = '', time] = date;
    if (Number(month) >= FIRST_SEASON) return { kind: 'season', year: Number(year), season: Number(month) };
    return {
      kind: 'date',
      year,
      month: month ?? null,
      day: day ?? null,
      time: time ?? null,
      ...qualifiersOf([
        [b1, a1],
        [b2, a2],
        [b3, a3],
      ]),
    };
  }
  const [, digits, exponent = '0', significant] = COUNTED_YEAR.exec(text) ?? [];
  if (digits === undefined) throw new RangeError(`“${text}” is not one date`);
  const year = Number(digits) * 10 ** Number(exponent);
  const missing = significant === undefined ? 0 : String(Math.abs(year)).length - Number(significant);
  return {
    kind: 'years',
    ...roundedYears(year, Math.max(0, missing)),
    estimate: significant === undefined ? null : year,
    approximate: [],
    uncertain: [],
  };
}

const readEnd = (text: string): IntervalEnd =>
  text === '' ? 'unknown' : text === '..' ? 'open' : readSingle(text);

function readMember(text: string): Member {
  const [from = '', to = from] = text.trim().split('..');
  const date = readSingle(from);
  return { from: date, to: to === from ? date : readSingle(to) };
}

/**
 * Reads a valid EDTF string, levels 0–2.
 * @throws {RangeError} if a part of the text is not a date
 */
export function readEdtf(text: string): EdtfDate {
  const set = /^([[{])(\.\.)?(.*?)(\.\.)?[\]}]$/.exec(text);
  if (set) {
    const [, bracket, earlier, members = '', later] = set;
    return {
      kind: bracket === '[' ? 'one' : 'all',
      members: members.split(',').map(readMember),
      earlier: earlier !== undefined,
      later: later !== undefined,
    };
  }
  const [start, end] = text.split('/');
  if (start !== undefined && end !== undefined)
    return { kind: 'interval', start: readEnd(start), end: readEnd(end) };
  return readSingle(text);
}
