// The texts of the search results. They are not among the other texts because they are fetched only when a reader searches.
import type { Language, PlaceKind } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { TargetType } from '../core/search/search.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './search/en.ts';
import { kk } from './search/kk.ts';
import { ru } from './search/ru.ts';

export interface SearchMessages {
  readonly results: string;
  readonly groups: Readonly<Record<TargetType, string>>;
  readonly placeKinds: Readonly<Record<PlaceKind, string>>;
  /** The number of results, for screen readers. */
  readonly count: (count: number) => string;
  readonly nothing: (query: string) => string;
  readonly advice: string;
  /** Under what else was found. */
  readonly eventsLost: string;
  /** Beside a result that does not exist in the years shown. */
  readonly absent: (years: Years) => string;
  readonly onlySector: string;
  readonly notice: {
    readonly movedToEvent: (title: string, year: number) => string;
    readonly widened: (name: string) => string;
  };
}

const MESSAGES: Readonly<Record<Language, SearchMessages>> = typesetAll({ kk, ru, en }, null);

export const searchMessagesOf = (language: Language): SearchMessages => MESSAGES[language];
