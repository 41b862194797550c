// The words of the pages without script that the build writes for each record (src/record-pages). The page of the atlas never loads them.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './record-pages/en.ts';
import { kk } from './record-pages/kk.ts';
import { ru } from './record-pages/ru.ts';

export interface RecordPageMessages {
  readonly openInAtlas: string;
  /** What these pages are, at the top of the first of them. */
  readonly lead: string;
  /** The lists of pages. */
  readonly works: string;
  readonly towns: string;
  readonly years: string;
  readonly sentences: string;
  readonly sectors: string;
  readonly allPages: string;
  /** What an object was called until a year, that year included. */
  readonly calledUntil: (year: number) => string;
  /** Headings of lists on a page. */
  readonly nearby: (year: number) => string;
  readonly objects: string;
  readonly figures: string;
  /** Below the map. */
  readonly lineOfYear: string;
  readonly lineOfToday: string;
  readonly rings: string;
  readonly possible: string;
  /** What stands in the lists by name and by year, and how. */
  readonly worksLead: string;
  readonly townsLead: string;
  readonly yearsLead: string;
  readonly before: (year: number) => string;
  readonly undated: string;
  readonly begins: string;
  readonly step: (number: number, year: string) => string;
  readonly minutes: (count: number) => string;
  /** The one of several figures that the atlas goes by. */
  readonly used: string;
  readonly record: string;
  readonly recordText: string;
  readonly data: (version: string) => string;
  /** Of an id that changed. */
  readonly moved: string;
  readonly movedTo: string;
}

const MESSAGES: Readonly<Record<Language, RecordPageMessages>> = typesetAll({ kk, ru, en }, null);

export const recordPageMessagesOf = (language: Language): RecordPageMessages => MESSAGES[language];
