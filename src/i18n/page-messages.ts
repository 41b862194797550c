// The texts of the pages (about, tours, sources, disagreements, download) and of the events. They are not among the other
// texts because they are fetched only when a reader opens one of these.
import type { Language } from '../core/atlas/atlas.ts';
import type { OfflineState } from '../core/offline.ts';
import type { Page } from '../core/view/view-state.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './pages/en.ts';
import { kk } from './pages/kk.ts';
import { ru } from './pages/ru.ts';

export interface PageMessages {
  readonly close: string;
  readonly nav: Readonly<Record<Page, string>>;
  readonly sources: {
    readonly lead: string;
    readonly coverage: string;
    readonly sentence: string;
    readonly rests: string;
    readonly nothing: string;
    readonly figures: (count: number) => string;
    readonly bibliography: string;
  };
  readonly disagreements: {
    readonly lead: string;
    readonly figures: string;
    readonly objects: string;
    readonly events: string;
    readonly atlas: string;
  };
  readonly download: {
    readonly lead: string;
    readonly whole: string;
    readonly filtered: (count: number) => string;
    readonly geojson: string;
    readonly csv: string;
    readonly statistics: string;
    readonly stations: string;
    readonly populations: string;
    readonly lpf: string;
    readonly package: string;
    readonly failed: string;
  };
  readonly events: { readonly lead: string };
  readonly printed: (text: string) => string;
  readonly derived: string;
  readonly about: {
    readonly what: string;
    readonly howToRead: string;
    readonly howToReadText: string;
    readonly dates: string;
    readonly datesText: string;
    readonly mapTruth: string;
    readonly mapTruthText: string;
    readonly people: string;
    readonly peopleText: string;
    readonly cite: string;
    readonly citation: (url: string) => string;
    readonly source: string;
    readonly sourceText: string;
    readonly licences: string;
    readonly licenceText: readonly string[];
    /** Leads to the file with the licences of all parts, which is in English. */
    readonly everyLicence: string;
  };
  /** The copy of the atlas that the browser keeps. */
  readonly offline: {
    readonly title: string;
    readonly what: string;
    readonly states: Readonly<Record<OfflineState, string>>;
    /** @param megabytes a number in words of the language */
    readonly size: (megabytes: string) => string;
    readonly remove: string;
    readonly keep: string;
  };
}

const PAGES: Readonly<Record<Language, PageMessages>> = typesetAll({ kk, ru, en }, null);

export const pageMessagesOf = (language: Language): PageMessages => PAGES[language];
