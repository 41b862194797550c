// The texts of the charts, fetched when a reader opens their panel.
import type { Language } from '../core/atlas/atlas.ts';
import type { Chapter, ChartId } from '../core/atlas/chart-plans.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './charts/en.ts';
import { kk } from './charts/kk.ts';
import { ru } from './charts/ru.ts';

export interface ChartMessages {
  readonly lead: string;
  readonly chapters: Readonly<Record<Chapter, string>>;
  readonly chaptersLabel: string;
  readonly titles: Readonly<Record<ChartId, string>>;
  /** The signs of the charts, for the key at the top. */
  readonly key: {
    readonly title: string;
    readonly printed: string;
    readonly derived: string;
    readonly bound: string;
    readonly span: string;
    readonly disputed: string;
    readonly far: string;
  };
  /** What a ratio is compared with: a date (`since`), or one of the words that the data uses (`against`). */
  readonly since: (date: string, is: 'year' | 'years' | 'other') => string;
  readonly against: Readonly<
    Record<
      'agriculture' | 'not-stated' | 'ussr-average' | 'before-reconstruction' | 'before-extension',
      string
    >
  >;
  readonly derivedFrom: (formula: string) => string;
  readonly printedAs: (text: string) => string;
  /** Of a figure that another source gives, by its title. */
  readonly outside: (source: string) => string;
  readonly disputed: string;
  readonly disagreements: string;
  readonly atlas: string;
  readonly sentence: (sentence: string) => string;
  readonly readout: string;
  readonly points: (chart: string) => string;
  readonly year: (chart: string) => string;
  readonly yearValue: (years: string, inThem: number) => string;
  readonly filter: {
    readonly only: (sector: string) => string;
    readonly active: (sector: string) => string;
    readonly clear: string;
  };
  readonly describe: {
    readonly change: (
      series: string,
      first: string,
      firstPeriod: string,
      last: string,
      lastPeriod: string,
    ) => string;
    readonly one: (series: string, values: string) => string;
  };
  readonly table: {
    readonly show: string;
    readonly series: string;
    readonly period: string;
    readonly value: string;
    readonly sentences: string;
    readonly source: string;
  };
  readonly download: {
    readonly as: (format: string, chart: string) => string;
    readonly failed: string;
    readonly source: (sentences: string) => string;
    /** Of a chart that is not of the article, by the titles of its sources. */
    readonly sources: (titles: string) => string;
    readonly note: string;
  };
  readonly singles: {
    readonly title: string;
    readonly lead: string;
    readonly keptOff: string;
  };
}

const MESSAGES: Readonly<Record<Language, ChartMessages>> = typesetAll({ kk, ru, en }, null);

export const chartMessagesOf = (language: Language): ChartMessages => MESSAGES[language];
