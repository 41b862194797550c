// The texts of access to rail, in its panel and on the card, fetched when one of the two opens.
import type { Language, Precision } from '../core/atlas/atlas.ts';
import type { KilometreRange, RailDistance } from '../core/rail/rail-access.ts';
import { typesetAll } from '../core/text/typography.ts';
import { formatNumber } from './messages.ts';
import { en } from './rail/en.ts';
import { kk } from './rail/kk.ts';
import { ru } from './rail/ru.ts';

export interface RailMessages {
  readonly lead: string;
  readonly reach: string;
  readonly kilometres: (value: string) => string;
  readonly perhaps: (certain: string, possible: string) => string;
  readonly upTo: (kilometres: string) => string;
  readonly bandNote: string;
  readonly filtered: string;
  readonly figures: {
    readonly caption: (year: number, objects: number) => string;
    readonly distance: string;
    readonly certain: string;
    readonly possible: string;
    readonly share: string;
  };
  readonly chart: {
    readonly share: string;
    readonly opened: string;
    readonly near: string;
    readonly possible: string;
    readonly far: string;
    /** The chart in words for screen readers: the shares, in per cent, of the first year, the year shown and the last year. */
    readonly summary: (
      reach: number,
      shares: readonly [string, string, string],
      years: readonly [number, number, number],
    ) => string;
    readonly table: string;
    readonly year: string;
    readonly objects: string;
    readonly new: string;
    readonly newNear: (kilometres: string) => string;
  };
  readonly reached: {
    readonly title: (years: string) => string;
    readonly hint: (kilometres: string) => string;
    readonly none: string;
    readonly notYet: string;
  };
  readonly farthest: (year: number) => string;
  readonly nearest: (section: string) => string;
  /** A nearer section of which it is not certain that it worked. */
  readonly possibly: (section: string) => string;
  readonly apart: (range: string) => string;
  readonly method: {
    readonly title: string;
    readonly paragraphs: (radius: Readonly<Record<Precision, number>>) => readonly string[];
  };
  readonly history: {
    readonly title: string;
    readonly now: (year: number, range: string) => string;
    readonly change: (before: string, year: number, after: string) => string;
    readonly since: (range: string, year: number) => string;
    /** Both years are among them, and may be the same. */
    readonly during: (range: string, from: number, to: number) => string;
    readonly always: (kilometres: string) => string;
    readonly never: (kilometres: string) => string;
    readonly all: string;
  };
}

const RAIL: Readonly<Record<Language, RailMessages>> = typesetAll({ kk, ru, en }, null);

export const railMessagesOf = (language: Language): RailMessages => RAIL[language];

/** “376–397 km”, “0–5 km”; “12 km” where both ends are the same. */
function rangeInWords([least, most]: KilometreRange, language: Language): string {
  const [from, to] = [formatNumber(least, language), formatNumber(most, language)];
  return RAIL[language].kilometres(least === most ? from : `${from}–${to}`);
}

/** The same; “376–397 km (perhaps 0–5 km)” where a nearer railway possibly worked. */
export function distanceInWords({ certain, possible }: RailDistance, language: Language): string {
  const range = rangeInWords(certain, language);
  return possible ? RAIL[language].perhaps(range, rangeInWords(possible, language)) : range;
}
