// The texts of the pages (about, tours, sources, disagreements, download) and of the events. They are not among the other
// texts because they are fetched only when a reader opens one of these.
import dataVersion from '../../geodata/version.json' with { type: 'json' };
import type { Language } from '../core/atlas/atlas.ts';
import type { OfflineState } from '../core/offline.ts';
import type { Page } from '../core/view/view-state.ts';
import { typesetAll } from '../core/text/typography.ts';
import { formatNumber } from './messages.ts';
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
    /** What the archive is, and that it stays. */
    readonly archive: (version: string) => string;
    readonly filtered: (count: number) => string;
    /** Heads the list of tables, each of which is a file of its own. */
    readonly tables: string;
    /** @param size a number in words of the language */
    readonly kilobytes: (size: string) => string;
    readonly megabytes: (size: string) => string;
    /** What is in each file of the whole. */
    readonly files: Readonly<Record<(typeof DOWNLOADS)[number], string>>;
    /** The same for the tables. */
    readonly rows: Readonly<Record<(typeof DOWNLOAD_TABLES)[number], string>>;
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

/** The files of the whole data that readers may take. */
export const DOWNLOADS = [
  'atlas.xlsx',
  'atlas.geojson',
  'atlas.gpkg',
  'atlas.kml',
  'atlas.lpf.jsonld',
  'atlas.ttl',
  'borders.geojson',
  'sources.json',
  'datapackage.json',
  'README.md',
] as const;

/** All of them in one file, which each release keeps under its version. */
export const ARCHIVE = `kazakhstan-industrial-atlas-data-${dataVersion.version}.zip`;

/** The tables, each a file of CSV, without the end of its name. */
export const DOWNLOAD_TABLES = [
  'atlas',
  'states-by-year',
  'claims',
  'disagreements',
  'names',
  'lines',
  'openings',
  'stations',
  'flows',
  'builders',
  'remarks',
  'events',
  'polities',
  'capitals',
  'borders',
  'statistics',
  'populations',
  'sources',
  'sentences',
  'redirects',
  'codes',
] as const;

const PAGES: Readonly<Record<Language, PageMessages>> = typesetAll({ kk, ru, en }, null);

export const archiveInWords = (language: Language): string =>
  pageMessagesOf(language).download.archive(dataVersion.version);

/** How large a file is: whole kilobytes of 1000 bytes, or megabytes with a decimal. */
export function sizeInWords(bytes: number, language: Language): string {
  const { kilobytes, megabytes } = pageMessagesOf(language).download;
  return bytes < 999_500
    ? kilobytes(formatNumber(Math.ceil(bytes / 1000), language))
    : megabytes(formatNumber(bytes / 1_000_000, language, 1));
}

export const pageMessagesOf = (language: Language): PageMessages => PAGES[language];
