// Arbitraries of dates, lifecycles and windows of years for fast-check. It contains no tests.
import fc from 'fast-check';
import { FIRST_YEAR, LAST_YEAR, STATES, type HistoricalDate, type Phase } from '../src/core/atlas/atlas.ts';
import type { Stretch, Years } from '../src/core/time/bounds.ts';
import { parseHistoricalDate } from '../src/core/time/edtf.ts';

/** Years a little beyond the atlas on both sides. */
const year = fc.integer({ min: FIRST_YEAR - 6, max: LAST_YEAR + 6 });
const two = (number: number): string => String(number).padStart(2, '0');
/** Each date is parsed only once, because the grammar is slow compared with what is tested here. */
const read = new Map<string, HistoricalDate>();
export function dateOf(text: string): HistoricalDate {
  const date = read.get(text) ?? parseHistoricalDate(text);
  read.set(text, date);
  return date;
}
/** All kinds of dates of phases in geodata/, and some others. */
export const dates: fc.Arbitrary<HistoricalDate> = fc
  .oneof(
    year.map(String),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${two(month)}`),
    fc.tuple(year, fc.integer({ min: 0, max: 12 })).map(([y, span]) => `[${y}..${y + span}]`),
    fc.tuple(year, fc.integer({ min: 0, max: 12 })).map(([y, span]) => `${y}/${y + span}`),
    year.map((y) => `${y}~`),
    year.map((y) => `${String(y).slice(0, 3)}X`),
    year.map((y) => `[..${y}]`),
    year.map((y) => `[${y}..]`),
    year.map((y) => `${y}/..`),
    year.map((y) => `/${y}`),
    year.map((y) => `${y}-24`),
  )
  .map(dateOf);
export const stretches: fc.Arbitrary<Stretch> = fc.record({
  start: fc.option(dates, { freq: 6 }),
  end: fc.option(dates, { freq: 3 }),
});
export const windows: fc.Arbitrary<Years> = fc
  .tuple(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }), fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }))
  .map(([a, b]) => ({ since: Math.min(a, b), until: Math.max(a, b) }));
const phases: fc.Arbitrary<Phase> = fc.record({
  state: fc.constantFrom(...STATES),
  start: fc.option(dates, { freq: 9 }),
  end: fc.option(dates, { freq: 2 }),
  sources: fc.constant(['general-knowledge']),
  confidence: fc.constant('high' as const),
});
/** Phases in any order, overlapping and with gaps: more than the checks of geodata/ allow. */
export const lifecycles = fc.array(phases, { minLength: 1, maxLength: 5 });

export const everyYear: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => FIRST_YEAR + index,
);
