// The texts of the interface that the first view needs, by language. A missing translation fails the type check. The texts
// themselves are in kk.ts, ru.ts and en.ts; parts that are loaded later have files of texts of their own.
import type { Language, Layer, Sector, State } from '../core/atlas/atlas.ts';
import type { Certainty, Years } from '../core/time/bounds.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** The tools whose names are in this record; a tool may also bring its names itself. */
export type ToolName = 'charts' | 'rail' | 'tours' | 'compare' | 'table' | 'measure' | 'data' | 'help';

export interface Messages {
  readonly title: string;
  readonly subtitle: string;
  /** The name of the language in the language itself. */
  readonly languageName: string;
  readonly language: string;
  readonly loading: string;
  /** What comes late, or not at all: the atlas itself, and each part that is fetched when it is opened. */
  readonly late: {
    readonly waiting: string;
    readonly slow: string;
    readonly lost: string;
    readonly stuck: string;
    readonly outdated: string;
    readonly unreachable: string;
    readonly fileNotKept: string;
    readonly again: string;
    readonly reload: string;
    readonly loadNew: string;
    readonly groundLost: string;
    /** Of the first page, before the atlas’s code has come. */
    readonly firstSlow: string;
    readonly firstLost: string;
  };

  readonly layers: Readonly<Record<Layer, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly states: Readonly<Record<State, string>>;
  /** What a state means and how it is drawn, for the legend. */
  readonly certainty: Readonly<Record<Certainty, string>>;

  readonly filters: {
    readonly title: string;
    readonly layers: string;
    readonly sectors: string;
    readonly states: string;
    readonly all: string;
    readonly none: string;
    readonly only: string;
    readonly onlyThis: (name: string) => string;
    readonly clear: string;
    /** How many objects the filters leave of all. */
    readonly remain: (count: number, all: number) => string;
    /** The head of the key, and two of its lines. */
    readonly key: string;
    readonly waterMain: string;
    readonly oilPipeline: string;
    /** What the figures beside the filters count. */
    readonly countNote: (years: Years) => string;
    readonly certainOnly: string;
    readonly certainHint: string;
    readonly possibleLegend: string;
    readonly borderLegend: string;
    readonly trunkLegend: string;
    readonly branchLegend: string;
    readonly narrowGaugeLegend: string;
    readonly stationLegend: string;
    readonly openedLegend: string;
    readonly groundLegend: string;
  };
  readonly list: {
    readonly title: string;
    readonly summary: (count: number, years: Years) => string;
    readonly empty: string;
    readonly emptyHint: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly year: string;
    readonly yearMeaning: (years: Years) => string;
    /** The switch between one year and a window of years. */
    readonly window: string;
    readonly firstYear: string;
    readonly lastYear: string;
    readonly play: string;
    readonly pause: string;
    readonly speed: string;
    readonly speedValue: (perSecond: string) => string;
    readonly earlier: string;
    readonly later: string;
    readonly typeYear: string;
    readonly badYear: (first: number, last: number) => string;
    readonly histogram: string;
    /** Explains the hatched part of a bar, beside the sign of it. */
    readonly histogramHatched: string;
    /** The same where only states other than operation are chosen. */
    readonly histogramOfStates: string;
    readonly opened: (years: Years, certain: number, possible: number) => string;
    readonly plansCaption: string;
    readonly plansLong: readonly [string, string, string];
  };
  readonly card: {
    readonly articleSentence: (sentence: string) => string;
    readonly atlasReading: string;
  };
  readonly share: string;
  readonly notice: {
    readonly unread: (items: string) => string;
    readonly unknownId: (id: string) => string;
    readonly movedToYear: (name: string, year: number) => string;
    /** Years of the address that lie beyond the timeline. */
    readonly yearsBeyond: (first: number, last: number) => string;
    readonly dismiss: string;
  };
  readonly map: {
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly wholeCountry: string;
    readonly attribution: string;
  };
  readonly theme: {
    readonly toLight: string;
    readonly toDark: string;
  };
  /** The bar of tools; each tool has a full and a short name. */
  readonly tools: {
    readonly title: string;
    /** The button of the menu with those tools that the bar has no room for. */
    readonly more: string;
    readonly long: Readonly<Record<ToolName, string>>;
    readonly short: Readonly<Record<ToolName, string>>;
    readonly close: string;
  };
  readonly skip: {
    /** The name of the row of links that lead past everything. */
    readonly to: string;
    readonly card: string;
  };
  readonly polity: { readonly label: string; readonly capital: string; readonly todayBorder: string };
  readonly events: { readonly title: string };
  readonly search: { readonly label: string; readonly placeholder: string };
  /** The short name of the filters, on their tab. */
  readonly filtersTab: string;
  readonly leftPanel: string;
  readonly about: { readonly title: string };
  readonly dates: {
    readonly onwards: string;
  };
}

const MESSAGES: Readonly<Record<Language, Messages>> = typesetAll({ kk, ru, en }, null);

export const messagesOf = (language: Language): Messages => MESSAGES[language];

/** Kazakh writes numbers as Russian does (a comma for decimals, a space for thousands); the `Intl` of browsers may not know it. */
const NUMBERS_AS_IN: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en' };
/** Number formats by language and decimals, kept because making one takes a hundred times as long as using it. */
const FORMATS = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with at most so many decimals. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  // These look the same in the three languages. The first view has no other numbers, so it does not wait for a format.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const key = `${language}${decimals}`;
  const format =
    FORMATS.get(key) ?? new Intl.NumberFormat(NUMBERS_AS_IN[language], { maximumFractionDigits: decimals });
  FORMATS.set(key, format);
  return format.format(value);
}
