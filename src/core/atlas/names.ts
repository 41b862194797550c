// The one rule for names: a thing is called by its name of the year shown (of a window, of its last year). Every part that shows
// the name of a place, a station or an object asks here. It is not about names of other times, which cards list with their dates.
import {
  FIRST_YEAR,
  LAST_YEAR,
  type Language,
  type Localized,
  type NameInTime,
  type NameUntil,
  type Place,
} from './atlas.ts';
import type { Population } from './evidence.ts';
import { holdingInYear } from '../time/lifecycle.ts';

/** A place or station has dated names, an object those until a year; without either, a thing has one name. */
interface Named {
  readonly name: Localized;
  readonly names?: readonly NameInTime[];
  readonly namesThen?: readonly NameUntil[];
}

/** The name of a thing in a year. Years outside the atlas count as its nearest. */
export function nameInYear(
  { name, names = [], namesThen = [] }: Named,
  year: number,
  language: Language,
): string {
  const then = Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR);
  const dated = holdingInYear(names, then) ?? namesThen.find(({ until }) => then <= until);
  return dated?.name[language] ?? name[language];
}

/** What a place is called today, where that is not its name of the year; else null. */
export const nameToday = (place: Place, year: number, language: Language): string | null =>
  nameInYear(place, year, language) === place.name[language] ? null : place.name[language];

/** The name of a place in a year by its id; the id itself where there is no such place. */
export function placeNameInYear(
  places: readonly Place[],
  id: string,
  year: number,
  language: Language,
): string {
  const place = places.find((one) => one.id === id);
  return place ? nameInYear(place, year, language) : id;
}

/** The populations of places, each place called as in a year. */
export const populationsInYear = (
  populations: readonly Population[],
  places: readonly Place[],
  year: number,
  language: Language,
): Population[] =>
  populations.map((one) => ({ ...one, what: placeNameInYear(places, one.place, year, language) }));
