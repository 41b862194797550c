// How schema.org says what a page is about: places, what a flow carries, and times, which it knows only without doubt.
import { LAST_YEAR, type Flow, type Language, type Phase, type Position } from '../core/atlas/atlas.ts';
import { nameInYear, nameToday } from '../core/atlas/names.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { formatNumber } from '../i18n/messages.ts';
import { nameOf, type Known } from './library.ts';
import { lineOf } from './triples.ts';

export function placeOnEarth(positions: readonly Position[]): object {
  const [first] = positions;
  return {
    geo:
      positions.length === 1 && first
        ? { '@type': 'GeoCoordinates', latitude: first[1], longitude: first[0] }
        : { '@type': 'GeoShape', line: lineOf(positions) },
  };
}

/** A place, called as in a year; its name of today is another. */
export function placeInYear({ atlas }: Known, id: string, year: number, language: Language): object {
  const place = atlas.places.find((one) => one.id === id);
  if (!place) throw new Error(`No place ${id}`);
  const today = nameToday(place, year, language);
  return {
    ...{ '@type': 'Place', '@id': nameOf('place', id), name: nameInYear(place, year, language) },
    ...(today !== null && { alternateName: today }),
    ...placeOnEarth([place.position]),
  };
}

/** What a flow carries from where to where. */
export function carriedBy({ commodity, from, to, quantity }: Flow, known: Known, language: Language): object {
  const texts = known.books[language].objectTexts.flow;
  return {
    object: { '@type': 'Product', name: texts.commodities[commodity] },
    fromLocation: placeInYear(known, from, LAST_YEAR, language),
    toLocation: placeInYear(known, to, LAST_YEAR, language),
    ...(quantity && {
      description: texts.amountOf(formatNumber(quantity.thousandTonnes, language, 1), quantity.year),
    }),
  };
}

/**
 * From the first year that a life can have begun in to the last that it can have ended in; `..` where one is open. Null where both
 * are.
 */
export function timeOf(lifecycle: readonly Phase[]): string | null {
  const [first] = lifecycle;
  const closed = lifecycle.findLast(({ state }) => state === 'closed');
  const end = closed?.start ?? lifecycle.at(-1)?.end ?? null;
  const year = (day: string | null | undefined): string =>
    day ? String(yearOfDay(day)).padStart(4, '0') : '..';
  const time = `${year(first?.start?.earliest)}/${end && yearOfDay(end.latest ?? '9999') <= LAST_YEAR ? year(end.latest) : '..'}`;
  return time === '../..' ? null : time;
}

const DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?`;
const CERTAIN = new RegExp(`^(${DATE})(?:/(${DATE}))?$`);
/** The dates of an event; schema.org knows no doubt: none where EDTF has any. */
export function certainDates(date: string): { readonly startDate?: string; readonly endDate?: string } {
  const [, startDate, endDate] = CERTAIN.exec(date) ?? [];
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}
