// The whole state of a view as one value: everything that a shared link must bring back. Pure.
import {
  DEFAULT_LAYERS,
  FIRST_YEAR,
  LANGUAGES,
  LAST_YEAR,
  SECTORS,
  STATES,
  type Language,
  type Layer,
  type Sector,
  type State,
} from './atlas.ts';

/** Where the map looks: degrees WGS84, MapLibre's zoom, bearing clockwise from north, pitch from straight down. */
export interface Camera {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly bearing: number;
  readonly pitch: number;
}

export const PAGES = ['about', 'sources', 'disagreements', 'download'] as const;
export type Page = (typeof PAGES)[number];
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface ViewState {
  /** null: the whole country, fitted to the window. */
  readonly map: Camera | null;
  readonly year: number;
  readonly layers: readonly Layer[];
  readonly sectors: readonly Sector[];
  readonly states: readonly State[];
  /** The object whose card is open. */
  readonly id: string | null;
  readonly page: Page | null;
  /** Whether the present border is drawn as a thin line. */
  readonly todayBorder: boolean;
  readonly lang: Language;
  /** null: as the reader's system has it. */
  readonly theme: Theme | null;
}

/** What an address without a fragment shows: the eve of the first five-year plan. */
export const DEFAULT_YEAR = 1928;

export const DEFAULT_VIEW: ViewState = {
  map: null,
  year: DEFAULT_YEAR,
  layers: DEFAULT_LAYERS,
  sectors: SECTORS,
  states: STATES,
  id: null,
  page: null,
  todayBorder: true,
  lang: LANGUAGES[0],
  theme: null,
};

export const clampYear = (year: number): number =>
  Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Math.round(year)));
