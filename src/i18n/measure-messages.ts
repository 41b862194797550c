// The texts of measuring, fetched when its panel opens.
import type { Language, Position } from '../core/atlas/atlas.ts';
import type { MeasureMode } from '../core/geo/measured-place.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './measure/en.ts';
import { kk } from './measure/kk.ts';
import { ru } from './measure/ru.ts';
import { formatNumber } from './messages.ts';

export interface MeasureMessages {
  readonly what: string;
  readonly modes: Readonly<Record<MeasureMode, string>>;
  readonly howTo: Readonly<Record<MeasureMode, string>>;
  readonly cross: string;
  readonly place: string;
  readonly noPlace: (typed: string) => string;
  readonly from: string;
  readonly to: string;
  readonly swap: string;
  readonly points: string;
  readonly coordinates: (latitude: string, longitude: string) => string;
  readonly undo: string;
  readonly clear: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly length: string;
  readonly area: string;
  readonly outline: string;
  readonly kilometres: (value: string) => string;
  readonly squareKilometres: (value: string) => string;
  readonly rail: {
    readonly byRail: (year: number) => string;
    readonly possibly: (kilometres: string) => string;
    readonly possiblyShorter: (kilometres: string) => string;
    readonly none: (year: number) => string;
    readonly round: string;
    readonly joinedIn: (year: number) => string;
    readonly possiblyJoinedIn: (year: number) => string;
    readonly never: string;
    readonly goTo: (year: number) => string;
    readonly straight: (kilometres: string) => string;
    readonly sections: string;
    readonly byYear: string;
    readonly noWay: string;
    readonly perhaps: string;
    readonly choose: string;
  };
  readonly method: { readonly title: string; readonly paragraphs: readonly string[] };
}

const MEASURE: Readonly<Record<Language, MeasureMessages>> = typesetAll({ kk, ru, en }, null);

export const measureMessagesOf = (language: Language): MeasureMessages => MEASURE[language];

/** As many decimals as the map is accurate for: two below ten, one below a hundred, none from there on. */
const rounded = (value: number, language: Language): string =>
  formatNumber(value, language, value < 10 ? 2 : value < 100 ? 1 : 0);

export const kilometresInWords = (value: number, language: Language): string =>
  MEASURE[language].kilometres(rounded(value, language));

export const areaInWords = (value: number, language: Language): string =>
  MEASURE[language].squareKilometres(rounded(value, language));

/** The position is [longitude, latitude] in degrees, WGS84; the words begin with the latitude. */
export const positionInWords = ([longitude, latitude]: Position, language: Language): string =>
  MEASURE[language].coordinates(formatNumber(latitude, language, 2), formatNumber(longitude, language, 2));
