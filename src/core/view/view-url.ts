// Writes a view as a URL fragment and reads it. The grammar (see docs/architecture/state-and-address.md):
// `#map=zoom/lat/lng[/bearing[/pitch]]&year=1934&layers=…&sectors=…&states=…&id=…&page=…&border=…&lang=…&theme=…&certain=only
// &panel=…&compare=1928&tour=name/step&reach=50&data=…&sentence=S014&sort=-opened
// &figure=share-lead-1939&report=obj/ridder-mine`; keys with their default value are left out, and `year=1929..1934` is a window. A fragment can hold any text: reading it always gives a valid view, and a list of the parts that
// could not be read. Its years may lie beyond the timeline, whose ends depend on the reader's own data: the store brings them to
// the nearest (`within`).
import { SENTENCE_IDS } from '../atlas/article.ts';
import { LANGUAGES, LAYERS, SECTORS, STATES } from '../atlas/atlas.ts';
import { REACHES } from '../rail/reach.ts';
import { isReportKey } from '../reporting/report-key.ts';
import {
  DEFAULT_VIEW,
  PAGES,
  TABLE_COLUMNS,
  THEMES,
  type Camera,
  type TableSort,
  type TourStep,
  type ViewState,
} from './view-state.ts';

export interface ReadView {
  readonly view: ViewState;
  /** The fields that the fragment sets; the caller may set others, such as the year of an object that is opened. */
  readonly given: ReadonlySet<string>;
  /** The parts that could not be read, as `key=value`. */
  readonly unread: readonly string[];
}

/** The value of an empty choice, as in `sectors=none`. */
const NONE = 'none';
/** Of objects, places and figures. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** In characters. No view of the atlas has a longer value. */
const LONGEST = 2000;

const CAMERA_LIMITS = {
  zoom: [0, 24],
  latitude: [-85, 85],
  longitude: [-180, 180],
  bearing: [-180, 180],
  pitch: [0, 60],
} as const;

function readCamera(value: string): Camera | null {
  const parts = value.split('/');
  if (parts.length < 3 || parts.length > 5) return null;
  if (!parts.every((part) => /^-?\d{1,4}(\.\d{1,12})?$/.test(part))) return null;
  const [zoom = 0, latitude = 0, longitude = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const camera = { zoom, latitude, longitude, bearing, pitch };
  const keys = Object.keys(CAMERA_LIMITS) as (keyof typeof CAMERA_LIMITS)[];
  const within = keys.every(
    (key) => camera[key] >= CAMERA_LIMITS[key][0] && camera[key] <= CAMERA_LIMITS[key][1],
  );
  return within ? roundCamera(camera) : null;
}

/** `+ 0` turns −0 into 0: they are written alike, but a comparison could tell them apart. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

/** Rounds a camera as the address does: zoom to 2 decimals, degrees to 4, bearing and pitch to 1. */
export function roundCamera(camera: Camera): Camera {
  return {
    zoom: round(camera.zoom, 2),
    latitude: round(camera.latitude, 4),
    longitude: round(camera.longitude, 4),
    bearing: round(camera.bearing, 1),
    pitch: round(camera.pitch, 1),
  };
}

/** Any year that EDTF writes with four digits: a reader's own data may lie in other centuries than the atlas. */
const readYear = (value: string): number | null => (/^-?\d{4}$/.test(value) ? Number(value) + 0 : null);

/** Reads `1934` or `1929..1934`. A window from a year to itself is that year. */
function readYears(value: string): Pick<ViewState, 'since' | 'year'> | null {
  const [first = '', last] = value.split('..', 3);
  const since = readYear(first);
  if (last === undefined) return since === null ? null : { since: null, year: since };
  const year = readYear(last);
  if (since === null || year === null || since > year || value !== `${first}..${last}`) return null;
  return { since: since === year ? null : since, year };
}

/** A year as the address writes it: four digits at least. */
export const writeYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');

/** Reads `karaganda/3`. A tour without a step starts at its first step. */
function readTour(value: string): TourStep | null {
  const [, id, step = '1'] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/([1-9]\d?))?$/.exec(value) ?? [];
  return id ? { id, step: Number(step) } : null;
}

/** Reads `opened`, or `-opened` for the latest first. */
function readSort(value: string): TableSort | null {
  const descending = value.startsWith('-');
  const column = oneOf(descending ? value.slice(1) : value, TABLE_COLUMNS);
  return column && { column, descending };
}

/** Accepts an address on the web (http, https) or a relative path; other schemes are refused. */
function readDataAddress(value: string): string | null {
  if (/[\s\\]|[^\x21-\x7e]/.test(value) || value === '') return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'https' || scheme === 'http' ? value : null;
}

/** The known values of a comma-separated list, in the order of `all`, and the unknown ones. */
function readChoice<T extends string>(
  value: string,
  all: readonly T[],
): { chosen: readonly T[] | null; unknown: string[] } {
  if (value === NONE) return { chosen: [], unknown: [] };
  const items = value.split(',').filter((item) => item !== '');
  const chosen = all.filter((item) => items.includes(item));
  const unknown = items.filter((item) => !all.includes(item as T));
  return { chosen: chosen.length > 0 ? chosen : null, unknown };
}

const oneOf = <T extends string>(value: string, all: readonly T[]): T | null =>
  all.find((item) => item === value) ?? null;

/**
 * Reads a fragment, with or without its `#`. Never throws. If a key occurs twice, the first one counts.
 * @param panels the ids that `panel` may have
 */
export function readViewUrl(fragment: string, panels: readonly string[] = []): ReadView {
  const view: { -readonly [K in keyof ViewState]: ViewState[K] } = { ...DEFAULT_VIEW };
  const given = new Set<string>();
  const unread: string[] = [];
  for (const [key, value] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const drop = (what = value): void => {
      unread.push((what === '' ? key : `${key}=${what}`).slice(0, 80));
    };
    if (given.has(key) || value.length > LONGEST) {
      drop();
      continue;
    }
    /** Sets a field if the value could be read. */
    const take = <K extends keyof ViewState>(field: K, read: ViewState[K] | null): void => {
      if (read === null) drop();
      else {
        view[field] = read;
        given.add(field);
      }
    };
    const choose = <K extends 'layers' | 'sectors' | 'states'>(
      field: K,
      all: readonly ViewState[K][number][],
    ): void => {
      const { chosen, unknown } = readChoice<string>(value, all);
      if (chosen) {
        view[field] = chosen as unknown as ViewState[K];
        given.add(field);
      }
      if (unknown.length > 0 || !chosen) drop(unknown.join(','));
    };
    switch (key) {
      case 'map':
        take('map', readCamera(value));
        break;
      case 'year':
        {
          const years = readYears(value);
          take('year', years && years.year);
          view.since = years ? years.since : view.since;
        }
        break;
      case 'layers':
        choose('layers', LAYERS);
        break;
      case 'sectors':
        choose('sectors', SECTORS);
        break;
      case 'states':
        choose('states', STATES);
        break;
      case 'id':
        take('id', ID.test(value) ? value : null);
        break;
      case 'page':
        take('page', oneOf(value, PAGES));
        break;
      case 'border':
        take('todayBorder', value === 'off' ? false : value === 'today' ? true : null);
        break;
      case 'lang':
        take('lang', oneOf(value, LANGUAGES));
        break;
      case 'theme':
        take('theme', oneOf(value, THEMES));
        break;
      case 'certain':
        take('certain', value === 'only' ? true : null);
        break;
      case 'panel':
        // The panel `compare` needs a year, so it is opened by the key `compare`.
        take('panel', value === 'compare' ? null : oneOf(value, panels));
        break;
      case 'compare':
        take('compare', readYear(value));
        break;
      case 'tour':
        take('tour', readTour(value));
        break;
      case 'reach':
        take('reach', REACHES.find((reach) => String(reach) === value) ?? null);
        break;
      case 'data':
        take('data', readDataAddress(value));
        break;
      case 'sentence':
        take('sentence', oneOf(value, SENTENCE_IDS));
        break;
      case 'sort':
        take('sort', readSort(value));
        break;
      case 'figure':
        take('figure', ID.test(value) ? value : null);
        break;
      case 'report':
        take('report', isReportKey(value) ? value : null);
        break;
      default:
        drop();
    }
  }
  if (view.compare !== null) view.panel = 'compare';
  if (view.sentence !== null) view.page = 'sources';
  if (view.panel !== 'charts') view.figure = null;
  return { view, given, unread };
}

/** Null for the default choice. The values of a choice are always in the same order, so they can be compared as text. */
const writeChoice = (chosen: readonly string[], usual: readonly string[]): string | null => {
  if (chosen.join(',') === usual.join(',')) return null;
  return chosen.length === 0 ? NONE : chosen.join(',');
};

function writeCamera(camera: Camera): string {
  const { zoom, latitude, longitude, bearing, pitch } = roundCamera(camera);
  const parts = [zoom, latitude, longitude];
  if (bearing !== 0 || pitch !== 0) parts.push(bearing);
  if (pitch !== 0) parts.push(pitch);
  return parts.join('/');
}

const writeSort = ({ column, descending }: TableSort): string | null =>
  column === DEFAULT_VIEW.sort.column && !descending ? null : `${descending ? '-' : ''}${column}`;

function writeYears({ since, year, id }: ViewState): string | null {
  if (since !== null) return `${writeYear(since)}..${writeYear(year)}`;
  return year === DEFAULT_VIEW.year && id === null ? null : writeYear(year);
}

/** The fragment of a view, without `#`. It is never empty: where nothing else is to be said, it names the year. */
export function writeViewUrl(view: ViewState): string {
  const sentence = view.page === 'sources' ? view.sentence : null;
  const entries: [string, string | null][] = [
    ['map', view.map && writeCamera(view.map)],
    // An address with an object but no year opens in the object's first year, so with an object the year is always written.
    ['year', writeYears(view)],
    ['layers', writeChoice(view.layers, DEFAULT_VIEW.layers)],
    ['sectors', writeChoice(view.sectors, DEFAULT_VIEW.sectors)],
    ['states', writeChoice(view.states, DEFAULT_VIEW.states)],
    ['id', view.id],
    // A sentence stands on the page of sources, so it says both.
    ['page', sentence === null ? view.page : null],
    ['border', view.todayBorder ? null : 'off'],
    ['lang', view.lang === DEFAULT_VIEW.lang ? null : view.lang],
    ['theme', view.theme],
    ['certain', view.certain ? 'only' : null],
    ['panel', view.compare === null ? view.panel : null],
    ['compare', view.compare === null ? null : writeYear(view.compare)],
    ['tour', view.tour && `${view.tour.id}/${view.tour.step}`],
    ['reach', view.reach === DEFAULT_VIEW.reach ? null : String(view.reach)],
    ['data', view.data && encodeURIComponent(view.data)],
    ['sentence', sentence],
    ['sort', writeSort(view.sort)],
    ['figure', view.panel === 'charts' ? view.figure : null],
    ['report', view.report],
  ];
  const written = entries.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join('&');
  return written || `year=${writeYear(view.year)}`;
}
