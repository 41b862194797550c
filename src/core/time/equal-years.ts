// Years in a row with the same answer, told as one spell: states of an object, names of a place, ways by rail. Pure.
import { FIRST_YEAR, LAST_YEAR } from '../atlas/atlas.ts';

/** Years, both included. */
export interface Spell {
  readonly from: number;
  readonly to: number;
}

/**
 * Joins neighbouring spells that `equal` calls the same; the joined spell keeps the answer of its first. Years that no
 * spell covers keep their neighbours apart.
 * @param spells in order of time, none over another
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
 * Asks for the answer in each year of the atlas and joins years with the same one.
 * @param answerIn null for a year that is left out
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

/** Whether two spells give the same answer, of plain values whose keys stand in the same order. */
export function sameAnswer(
  { from: _from, to: _to, ...one }: Spell,
  { from: _nextFrom, to: _nextTo, ...next }: Spell,
): boolean {
  return JSON.stringify(one) === JSON.stringify(next);
}
