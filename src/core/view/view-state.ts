// The state of a view as one value: everything that a shared link must restore. Pure.
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

/** The camera of the map: degrees (WGS84), zoom as in MapLibre, bearing clockwise from north, pitch from straight down. */
export interface Camera {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** Whether two cameras, rounded by `roundCamera`, are the same; null is the whole country. */
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
 * The id of the tool whose panel is open at the right of the map when no card is. Tools are registered in src/app/tools, so
 * they are not listed here. Only `compare` is known here, because it needs a year, and `charts`, which shows a figure.
 */
export type Panel = string;
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A step of a guided tour, counted from 1. */
export interface TourStep {
  readonly id: string;
  readonly step: number;
}

/** The columns that the table of objects can be sorted by. */
export const TABLE_COLUMNS = [
  'name',
  'kind',
  'sector',
  'state',
  'place',
  'opened',
  'closed',
  'size',
  'sources',
] as const;
export type TableColumnId = (typeof TABLE_COLUMNS)[number];
export interface TableSort {
  readonly column: TableColumnId;
  readonly descending: boolean;
}

export interface ViewState {
  /** null: the whole country, fitted to the window. */
  readonly map: Camera | null;
  /** The year shown; the last year if a window is shown. */
  readonly year: number;
  /** The first year of a window, always before `year`; null if a single year is shown. */
  readonly since: number | null;
  readonly layers: readonly Layer[];
  readonly sectors: readonly Sector[];
  readonly states: readonly State[];
  /** The object whose card is open. */
  readonly id: string | null;
  readonly page: Page | null;
  /** The sentence of the article, such as `S014`, that the page of sources opens at; null on any other page. */
  readonly sentence: string | null;
  /** Whether objects and states that are only possible are hidden. */
  readonly certain: boolean;
  readonly panel: Panel | null;
  /** The year that `year` is compared with; set if and only if the panel is `compare`. */
  readonly compare: number | null;
  readonly tour: TourStep | null;
  /** The distance within which a railway counts as near; used by the panel `rail`. */
  readonly reach: Reach;
  /** How the table of objects is sorted. */
  readonly sort: TableSort;
  /** The figure of the article that the panel of charts opens at; null with any other panel. */
  readonly figure: string | null;
  /** What the reader reports an error of, such as `obj/balkhash-copper-smelter`; null while he reports none. */
  readonly report: string | null;
  /** The address of the reader's own data. */
  readonly data: string | null;
  /** Whether today's border is drawn as a thin line. */
  readonly todayBorder: boolean;
  readonly lang: Language;
  /** null: as set in the reader's system. */
  readonly theme: Theme | null;
}

/** The year of a fragment that names none: the last before the first five-year plan. It never changes, so old links stay the same. */
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
  sentence: null,
  certain: false,
  panel: null,
  compare: null,
  tour: null,
  reach: REACHES[1],
  sort: { column: 'name', descending: false },
  figure: null,
  report: null,
  data: null,
  todayBorder: true,
  lang: LANGUAGES[0],
  theme: null,
};

/** What an address without a fragment shows: the atlas at its fullest, when of two hundred works and lines four are in doubt. */
export const FIRST_VIEW: ViewState = { ...DEFAULT_VIEW, year: LAST_YEAR };

/** The years of the atlas. A reader's own data may have others. */
export const ATLAS_YEARS: Years = { since: FIRST_YEAR, until: LAST_YEAR };

export const clampYear = (year: number, { since, until }: Years = ATLAS_YEARS): number =>
  Math.min(until, Math.max(since, Math.round(year)));

/** The years of a view moved to a year: a window keeps its length, and stops at the ends of the range. */
export function movedTo(
  year: number,
  { year: from, since: first }: Pick<ViewState, 'year' | 'since'>,
  { since, until }: Years,
): Pick<ViewState, 'year' | 'since'> {
  const length = first === null ? 0 : from - first;
  const moved = clampYear(year, { since: Math.min(since + length, until), until });
  return { year: moved, since: length === 0 ? null : moved - length };
}

/** The years a view shows, both included. */
export const yearsOf = ({ since, year }: Pick<ViewState, 'since' | 'year'>): Years => ({
  since: since ?? year,
  until: year,
});

/** A view with its years moved to the nearest of a timeline; the view itself where none lies beyond it. */
export function within<T extends Pick<ViewState, 'since' | 'year' | 'compare'>>(view: T, range: Years): T {
  const [first, year] = [clampYear(yearsOf(view).since, range), clampYear(view.year, range)];
  const since = first === year ? null : first;
  const compare = view.compare === null ? null : clampYear(view.compare, range);
  const isWithin = year === view.year && since === view.since && compare === view.compare;
  return isWithin ? view : { ...view, since, year, compare };
}
