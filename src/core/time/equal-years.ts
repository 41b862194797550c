// Joins consecutive years with the same value into spells: states of an object, names of a place, ways by rail. Pure.
import { FIRST_YEAR, LAST_YEAR } from '../atlas/atlas.ts';

/** Consecutive years with the same value; first and last included. */
export interface Spell {
  readonly from: number;
  readonly to: number;
}

/**
 * Joins neighbouring spells that `equal` finds the same; the joined spell keeps the value of its first. Spells with uncovered
 * years between them are not joined.
 * @param spells in order of time, without overlaps
 */
export function joinEqual<T extends Spell>(spells: Iterable<T>, equal: (one: T, next: T) => boolean): T[] {
  const joined: T[] = [];
  for (const spell of spells) {
    const last = joined.at(-1);
    if (last && last.to + 1 === spell.from && equal(last, spell))
      joined[joined.length - 1] = { ...last, to: spell.to };
    else joined.push(spell);
  }
  return joined;
}

/**
 * The value of each year of the atlas, with equal neighbouring years joined.
 * @param answerIn returns null for a year to be left out
 */
export function equalYears<T extends object>(
  answerIn: (year: number) => T | null,
  equal: (one: T & Spell, next: T & Spell) => boolean,
): (T & Spell)[] {
  const years: (T & Spell)[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const answer = answerIn(year);
    if (answer) years.push({ from: year, to: year, ...answer });
  }
  return joinEqual(years, equal);
}

/** Whether two spells have the same value. Values must be plain data with keys in the same order. */
export function sameAnswer(
  { from: _from, to: _to, ...one }: Spell,
  { from: _nextFrom, to: _nextTo, ...next }: Spell,
): boolean {
  return JSON.stringify(one) === JSON.stringify(next);
}
