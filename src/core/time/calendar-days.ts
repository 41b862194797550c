// Arithmetic on days of the Gregorian calendar, also in years that JavaScript's Date does not reach: lengths of months,
// steps by days and months, the first and last day that a date with unknown digits can mean. Pure.

/** `month` and `day` count from 1. Years are astronomical: the year before 1 is 0. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

export const firstOfMonth = (year: number, month: number): Day => ({ year, month, day: 1 });
export const lastOfMonth = (year: number, month: number): Day => ({
  year,
  month,
  day: daysInMonth(year, month),
});

export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** The same day some months later (earlier if negative), or the last day of that month if it is shorter. */
export function shiftMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + (month - 1) + months;
  const shifted = { year: Math.floor(count / 12), month: count - Math.floor(count / 12) * 12 + 1 };
  return { ...shifted, day: Math.min(day, daysInMonth(shifted.year, shifted.month)) };
}

export function nextDay({ year, month, day }: Day): Day {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return shiftMonths(firstOfMonth(year, month), 1);
}

export function previousDay({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  const before = shiftMonths(firstOfMonth(year, month), -1);
  return lastOfMonth(before.year, before.month);
}

/** Writes an ISO day: `1934-05-01`. Years before 0 and after 9999 have a sign: `-0044-03-15`, `+170000002-01-01`. */
export function isoDay({ year, month, day }: Day): string {
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  const digits = [
    String(Math.abs(year)).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ];
  return sign + digits.join('-');
}

/** The numbers from 0 to `last` that match these digits, where X stands for any digit. */
function matching(digits: string, last: number): number[] {
  if (!digits.includes('X')) return [Number(digits)].filter((number) => number <= last);
  const free = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
  return Array.from({ length: last + 1 }, (_, number) => number).filter((number) =>
    free.test(String(number).padStart(digits.length, '0')),
  );
}

/**
 * The first or last day that matches these digits: X stands for any digit, a null month or day for any of them. Returns
 * null where the calendar has no such day.
 */
export function dayOfDigits(
  year: string,
  month: string | null,
  day: string | null,
  side: 'first' | 'last',
): Day | null {
  const inOrder = (numbers: number[]): number[] => (side === 'first' ? numbers : [...numbers].reverse());
  const negative = year.startsWith('-');
  const years = matching(year.replace('-', ''), 9999).map((number) => (negative ? -number : number));
  for (const y of inOrder(years.sort((a, b) => a - b)))
    for (const m of inOrder(matching(month ?? 'XX', 12)))
      for (const d of inOrder(matching(day ?? 'XX', daysInMonth(y, m))))
        if (m > 0 && d > 0) return { year: y, month: m, day: d };
  return null;
}
