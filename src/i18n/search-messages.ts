// The texts of the search results. They are not among the other texts because they are fetched only when a reader searches.
import type { Language } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { TargetType, Vocabulary } from '../core/search/targets.ts';
import { typesetAll } from '../core/text/typography.ts';
import { messagesOf } from './messages.ts';
import { objectMessagesOf } from './object-messages.ts';
import { en } from './search/en.ts';
import { kk } from './search/kk.ts';
import { ru } from './search/ru.ts';

export interface SearchMessages {
  readonly results: string;
  readonly groups: Readonly<Record<TargetType, string>>;
  /** The number of results, for screen readers. */
  readonly count: (count: number) => string;
  readonly nothing: (query: string) => string;
  readonly advice: string;
  /** Under what else was found. */
  readonly eventsLost: string;
  /** Beside a result that does not exist in the years shown. */
  readonly absent: (years: Years) => string;
  readonly onlySector: string;
  /** The last row of a group: opens it whole. */
  readonly whole: (count: number) => string;
  /** Under a town: shows all its works in the results. */
  readonly worksAt: (town: string, count: number) => string;
  /** The heading over the works of a town. */
  readonly townWorks: (town: string, count: number) => string;
  /** From the works of a town back to the results of a query. */
  readonly back: (query: string) => string;
  /** How many sections a line has. */
  readonly sections: (count: number) => string;
  /** When a section of a line was opened, or a line from its first to its last section. */
  readonly opened: (years: Years) => string;
  readonly notice: {
    readonly movedToEvent: (title: string, year: number) => string;
    readonly widened: (name: string) => string;
    /** A whole line is shown and marked. */
    readonly line: (name: string, sections: number) => string;
  };
}

const MESSAGES: Readonly<Record<Language, SearchMessages>> = typesetAll({ kk, ru, en }, null);

export const searchMessagesOf = (language: Language): SearchMessages => MESSAGES[language];

const namesOf = (language: Language): Vocabulary[Language] => {
  const { layers, sectors } = messagesOf(language);
  return { layers, sectors, kinds: objectMessagesOf(language).kinds };
};
/** The names of layers, sectors and kinds in every language. */
export const VOCABULARY: Vocabulary = { kk: namesOf('kk'), ru: namesOf('ru'), en: namesOf('en') };
