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
} from '../atlas/atlas.ts';
import type { Years } from '../time/bounds.ts';
import { REACHES, type Reach } from '../rail/reach.ts';

/** Where the map looks: degrees WGS84, MapLibre's zoom, bearing clockwise from north, pitch from straight down. */
export interface Camera {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** Whether two cameras look at the same; null is the whole country. Both are rounded as the address rounds them. */
export const sameCamera = (one: Camera | null, other: Camera | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.zoom === other.zoom &&
    one.latitude === other.latitude &&
    one.longitude === other.longitude &&
    one.bearing === other.bearing &&
    one.pitch === other.pitch);

export const PAGES = ['about', 'tours', 'sources', 'disagreements', 'download'] as const;
export type Page = (typeof PAGES)[number];
/**
 * What stands at the right of the map when no card does: the id of a tool that has a panel. The tools are registered in
 * src/app/tools, so this file does not list them; `compare` alone is named here, because it needs a year.
 */
export type Panel = string;
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A step of a guided tour, counted from 1. */
export interface TourStep {
  readonly id: string;
  readonly step: number;
}

export interface ViewState {
  /** null: the whole country, fitted to the window. */
  readonly map: Camera | null;
  /** The year shown; of a window, its last. */
  readonly year: number;
  /** The first year of a window, before `year`; null where one year is shown. */
  readonly since: number | null;
  readonly layers: readonly Layer[];
  readonly sectors: readonly Sector[];
  readonly states: readonly State[];
  /** The object whose card is open. */
  readonly id: string | null;
  readonly page: Page | null;
  /** Whether what is only possible is hidden. */
  readonly certain: boolean;
  readonly panel: Panel | null;
  /** The year that `year` is compared with: set where the panel is `compare`, and only there. */
  readonly compare: number | null;
  readonly tour: TourStep | null;
  /** How near a railway counts as near, where the panel `rail` is open. */
  readonly reach: Reach;
  /** The address of the reader's own data. */
  readonly data: string | null;
  /** Whether the present border is drawn as a thin line. */
  readonly todayBorder: boolean;
  readonly lang: Language;
  /** null: as the reader's system has it. */
  readonly theme: Theme | null;
}

/** What an address without a fragment shows: the eve of the first five-year plan. */
const DEFAULT_YEAR = 1928;

export const DEFAULT_VIEW: ViewState = {
  map: null,
  year: DEFAULT_YEAR,
  since: null,
  layers: DEFAULT_LAYERS,
  sectors: SECTORS,
  states: STATES,
  id: null,
  page: null,
  certain: false,
  panel: null,
  compare: null,
  tour: null,
  reach: REACHES[1],
  data: null,
  todayBorder: true,
  lang: LANGUAGES[0],
  theme: null,
};

/** The years of the atlas. A reader's own data may bring others. */
export const ATLAS_YEARS: Years = { since: FIRST_YEAR, until: LAST_YEAR };

export const clampYear = (year: number, { since, until }: Years = ATLAS_YEARS): number =>
  Math.min(until, Math.max(since, Math.round(year)));

/** The years a view shows, both included. */
export const yearsOf = ({ since, year }: Pick<ViewState, 'since' | 'year'>): Years => ({
  since: since ?? year,
  until: year,
});
