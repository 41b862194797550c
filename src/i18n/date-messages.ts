// The words of historical dates. They are not among the other texts because only the card, the pages and the events need
// them.
import type { Language } from '../core/atlas/atlas.ts';
import type { DatePart } from '../core/time/edtf-text.ts';
import { en } from './dates/en.ts';
import { kk } from './dates/kk.ts';
import { ru } from './dates/ru.ts';

/** A date in words. Languages give a bare year other cases and prepositions than other dates. */
export interface Words {
  readonly text: string;
  readonly isYear: boolean;
}

export interface DateMessages {
  readonly unknown: string;
  readonly about: (date: Words) => string;
  /** Notes in brackets after a date, about the whole date or about some of its parts. */
  readonly uncertain: string;
  readonly partsAbout: (parts: readonly DatePart[]) => string;
  readonly partsUncertain: (parts: readonly DatePart[]) => string;
  readonly partsUnknown: (parts: readonly DatePart[]) => string;
  readonly between: (from: Words, to: Words) => string;
  readonly before: (date: Words) => string;
  readonly after: (date: Words) => string;
  readonly beforeChrist: (year: string) => string;
  readonly century: (century: number) => string;
  /** `year` is the first year of the decade: 1930. */
  readonly decade: (year: number) => string;
  /** A month, or a month and day, in one of several years; below it, in a year that is not known. */
  readonly monthInYears: (month: string, years: string) => string;
  readonly unknownYear: (month: string) => string;
  /** 0 is spring, 1 summer, 2 autumn, 3 winter. */
  readonly season: (season: 0 | 1 | 2 | 3, year: string) => string;
  readonly southern: (season: string) => string;
  readonly quarter: (quarter: number, year: string) => string;
  readonly half: (half: number, year: string) => string;
  /** The word between the last two of several dates: “or” where one of them is meant, “and” where all are. */
  readonly or: string;
  readonly and: string;
  readonly openEnd: (from: string) => string;
  readonly unknownEnd: (from: string) => string;
  readonly openStart: (to: string) => string;
  readonly unknownStart: (to: string) => string;
}

const DATES: Readonly<Record<Language, DateMessages>> = { kk, ru, en };

export const dateMessagesOf = (language: Language): DateMessages => DATES[language];
