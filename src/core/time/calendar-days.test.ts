// Compares the calendar with JavaScript's Date in the years that Date reaches, and checks its own rules beyond them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

const dateOf = ({ year, month, day }: Day): Date => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
};
const dayOf = (date: Date): Day => ({
  ...{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
});
/** Days from years that Date reaches, many of them at the end of February. */
const days = fc
  .record({
    year: fc.oneof(
      fc.integer({ min: -9000, max: 9000 }),
      fc.constantFrom(0, 4, 100, 400, 1900, 2000, -4, -100),
    ),
    month: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 3, 12)),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 28, 29, 30, 31)),
  })
  .map((day) => dayOf(dateOf(day)));
const check = (holds: (day: Day, other: Day) => void): void =>
  fc.assert(fc.property(days, days, holds), { seed: 1582, numRuns: 300 });

describe('any day', () => {
  test('has the same next and previous day as in JavaScript', () => {
    check((day) => {
      expect(nextDay(day)).toEqual(dayOf(dateOf({ ...day, day: day.day + 1 })));
      expect(previousDay(day)).toEqual(dayOf(dateOf({ ...day, day: day.day - 1 })));
    });
  });
  test('lies in a month as long as in JavaScript', () => {
    check(({ year, month }) => {
      expect(firstOfMonth(year, month)).toEqual({ year, month, day: 1 });
      expect(lastOfMonth(year, month)).toEqual(dayOf(dateOf({ year, month: month + 1, day: 0 })));
    });
  });
  test('comes before or after another as in JavaScript', () => {
    check((one, other) => {
      const near = { ...one, day: 1 };
      for (const [a, b] of [
        [one, other],
        [one, near],
        [one, { ...one, month: 6 }],
      ] as const)
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(dateOf(a).getTime() - dateOf(b).getTime()));
    });
  });
  test('shifted by months is the same day of that month, or its last day if it is shorter', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), ({ year, month, day }, months) => {
        const there = dayOf(dateOf({ year, month: month + months, day: 1 }));
        const last = lastOfMonth(there.year, there.month).day;
        expect(shiftMonths({ year, month, day }, months)).toEqual({ ...there, day: Math.min(day, last) });
      }),
      { seed: 1700, numRuns: 300 },
    );
  });
});

describe('an ISO day', () => {
  test.each([
    [{ year: 1934, month: 5, day: 1 }, '1934-05-01'],
    [{ year: 33, month: 12, day: 31 }, '0033-12-31'],
    [{ year: 0, month: 10, day: 9 }, '0000-10-09'],
    [{ year: -44, month: 3, day: 15 }, '-0044-03-15'],
    [{ year: 9999, month: 1, day: 1 }, '9999-01-01'],
    [{ year: 10_000, month: 1, day: 1 }, '+10000-01-01'],
    [{ year: -170_000_000, month: 1, day: 1 }, '-170000000-01-01'],
  ])('of %o is %s', (day, text) => expect(isoDay(day)).toBe(text));
});

describe('a date with unknown digits', () => {
  test.each<[string, string | null, string | null, string | null, string | null]>([
    ['1934', '05', '01', '1934-05-01', '1934-05-01'],
    ['193X', null, null, '1930-01-01', '1939-12-31'],
    ['1931', null, null, '1931-01-01', '1931-12-31'],
    ['1931', 'XX', null, '1931-01-01', '1931-12-31'],
    ['1931', '0X', 'XX', '1931-01-01', '1931-09-30'],
    ['1931', 'X2', '29', '1931-12-29', '1931-12-29'],
    ['193X', '02', '29', '1932-02-29', '1936-02-29'],
    ['1931', '1X', '31', '1931-10-31', '1931-12-31'],
    ['1931', '02', '3X', null, null],
    ['1931', '00', '01', null, null],
    ['1931', '13', '01', null, null],
    ['1931', '01', '00', null, null],
    ['1931', '01', '32', null, null],
    ['-004X', '03', null, '-0049-03-01', '-0040-03-31'],
    ['XXXX', '02', '29', '0000-02-29', '9996-02-29'],
  ])('%s, %s, %s: from %s to %s', (year, month, day, first, last) => {
    const of = (side: 'first' | 'last') => {
      const found = dayOfDigits(year, month, day, side);
      return found && isoDay(found);
    };
    expect([of('first'), of('last')]).toEqual([first, last]);
  });
});
