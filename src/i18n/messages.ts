// The texts of the interface that the first view needs, by language. A missing translation fails the type check. The texts
// themselves are in kk.ts, ru.ts and en.ts; parts that are loaded later have files of texts of their own.
import type {
  Commodity,
  Confidence,
  Course,
  FlowMode,
  FlowWay,
  Kind,
  Language,
  Layer,
  Medium,
  OpeningStage,
  Precision,
  Sector,
  State,
  StraightReason,
} from '../core/atlas/atlas.ts';
import type { Certainty, Years } from '../core/time/bounds.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './en.ts';
import { compareKazakh, NUMBERS_AS_IN } from './kazakh.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** The tools whose names are in this record; a tool may also bring its names itself. */
export type ToolName = 'charts' | 'rail' | 'tours' | 'compare' | 'measure' | 'data';

export interface Messages {
  readonly title: string;
  readonly subtitle: string;
  /** The name under the icon of the installed atlas, in at most twelve characters or little more. */
  readonly shortTitle: string;
  readonly description: string;
  /** The name of the language in the language itself. */
  readonly languageName: string;
  readonly language: string;
  readonly loading: string;
  readonly mapFailed: string;
  /** The browser took the map's graphics away; it may give them back. */
  readonly mapLost: string;
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
    readonly newer: string;
    /** Of the first page, before the atlas’s code has come. */
    readonly firstSlow: string;
    readonly firstLost: string;
  };

  readonly layers: Readonly<Record<Layer, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly states: Readonly<Record<State, string>>;
  /** What a state means and how it is drawn, for the legend. */
  readonly stateHints: Readonly<Record<State, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly precisions: Readonly<Record<Precision, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly courses: Readonly<Record<Course, string>>;
  readonly media: Readonly<Record<Medium, string>>;
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
    readonly countNote: (years: Years) => string;
    readonly certainOnly: string;
    readonly certainHint: string;
    readonly possibleLegend: string;
    readonly borderLegend: string;
    readonly narrowGaugeLegend: string;
    readonly stationLegend: string;
    readonly openedLegend: string;
  };
  readonly list: {
    readonly title: string;
    readonly summary: (count: number, years: Years) => string;
    /** How many of the objects began to operate in those years: certainly, and possibly. */
    readonly opened: (certain: number, possible: number) => string;
    /** The mark in the list of an object that began to operate in those years. */
    readonly openedMark: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly emptyYearHint: (years: Years) => string;
    readonly goToYear: (year: number) => string;
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
    readonly opened: (years: Years, certain: number, possible: number) => string;
    readonly plansCaption: string;
    readonly plansLong: readonly [string, string, string];
  };
  readonly card: {
    readonly close: string;
    readonly inYear: (years: Years) => string;
    readonly absent: (years: Years) => string;
    readonly possibly: (states: string) => string;
    readonly goToFirstYear: (year: number) => string;
    readonly formerNames: string;
    readonly place: string;
    readonly gauge: string;
    readonly gaugeUnknown: string;
    readonly millimetres: (value: string) => string;
    readonly medium: string;
    readonly line: string;
    readonly length: string;
    readonly about: (value: string) => string;
    readonly kilometres: (value: string) => string;
    readonly stations: string;
    readonly groupOf: (count: number) => string;
    readonly life: string;
    readonly sources: string;
    readonly articleSentence: (sentence: string) => string;
    readonly disputed: string;
    readonly disagreements: string;
    readonly atlasReading: string;
    readonly position: string;
    readonly positionFrom: string;
    readonly course: string;
    /** A gauge of a railway that was relaid, with the date from which it had it; both in words. */
    readonly gaugeSince: (gauge: string, date: string) => string;
    /** The heading of the stages in which a railway came into use. */
    readonly opening: string;
    readonly stages: Readonly<Record<OpeningStage, string>>;
    /** Why a line is drawn straight for so many kilometres. */
    readonly straight: Readonly<Record<StraightReason, (kilometres: string) => string>>;
    readonly after1940: string;
    readonly neighbours: string;
    readonly link: string;
    readonly showOnMap: string;
  };
  readonly share: {
    readonly button: string;
    readonly copied: string;
    readonly failed: string;
  };
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
    readonly long: Readonly<Record<ToolName, string>>;
    readonly short: Readonly<Record<ToolName, string>>;
    readonly close: string;
  };
  readonly skip: {
    readonly toList: string;
  };
  readonly polity: { readonly label: string; readonly capital: string; readonly todayBorder: string };
  readonly events: { readonly title: string };
  readonly search: { readonly label: string; readonly placeholder: string };
  /** The short name of the filters, on their tab. */
  readonly filtersTab: string;
  readonly flow: {
    readonly commodity: string;
    readonly from: string;
    readonly to: string;
    readonly mode: string;
    readonly way: string;
    readonly ways: Readonly<Record<FlowWay, string>>;
    readonly hollowLegend: string;
    readonly amount: string;
    /** `value` is in thousand tonnes procured in the year. */
    readonly amountOf: (value: string, year: number) => string;
    readonly amountUnknown: string;
    readonly routeYear: (year: number) => string;
    readonly sections: string;
    readonly exit: (place: string) => string;
    readonly modes: Readonly<Record<FlowMode, string>>;
    readonly commodities: Readonly<Record<Commodity, string>>;
  };
  readonly about: { readonly title: string };
  readonly dates: {
    readonly onwards: string;
  };
}

const MESSAGES: Readonly<Record<Language, Messages>> = typesetAll({ kk, ru, en }, null);

export const messagesOf = (language: Language): Messages => MESSAGES[language];

/** Number formats by language and decimals, kept because making one takes a hundred times as long as using it. */
const FORMATS = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with at most so many decimals. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  // These look the same in the three languages. The first view has no other numbers, so it does not wait for a format.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const key = `${language}${decimals}`;
  const format =
    FORMATS.get(key) ??
    new Intl.NumberFormat(language === 'kk' ? NUMBERS_AS_IN : language, { maximumFractionDigits: decimals });
  FORMATS.set(key, format);
  return format.format(value);
}

/** Compares two names in the alphabetical order of the language. */
export const compareNames = (language: Language): ((a: string, b: string) => number) =>
  language === 'kk' ? compareKazakh : new Intl.Collator(language).compare;
