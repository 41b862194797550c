// View state ↔ URL fragment. The grammar (see docs/architecture.md): `#map=zoom/lat/lng[/bearing[/pitch]]&year=1934
// &layers=…&sectors=…&states=…&id=…&page=…&border=…&lang=…&theme=…`, each key left out at its default. A fragment is a
// stranger's text: whatever it holds, reading it gives a valid view and a list of what could not be read.
import { FIRST_YEAR, LANGUAGES, LAST_YEAR, LAYERS, SECTORS, STATES } from './atlas.ts';
import { DEFAULT_VIEW, PAGES, THEMES, type Camera, type ViewState } from './view-state.ts';

export interface ReadView {
  readonly view: ViewState;
  /** Keys the fragment named itself; the caller fills in others, such as the year of an object that is opened. */
  readonly given: ReadonlySet<string>;
  /** `key=value` texts that were dropped, as they stood. */
  readonly unread: readonly string[];
}

/** An empty choice is a choice: `sectors=none`. */
const NONE = 'none';
/** Longer values are nobody's view of this atlas. */
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

/** `+ 0` turns −0 into 0, which would read the same but not be the same. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

/** A camera as the address keeps it: zoom to 2 decimals, degrees to 4, bearing and pitch to 1. */
export function roundCamera(camera: Camera): Camera {
  return {
    zoom: round(camera.zoom, 2),
    latitude: round(camera.latitude, 4),
    longitude: round(camera.longitude, 4),
    bearing: round(camera.bearing, 1),
    pitch: round(camera.pitch, 1),
  };
}

function readYear(value: string): number | null {
  if (!/^\d{4}$/.test(value)) return null;
  const year = Number(value);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** The known ones of a comma list, in the order of `all`, and the unknown ones. */
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

/** Reads a fragment, with or without its `#`. Never throws. The first of two equal keys counts. */
export function readViewUrl(fragment: string): ReadView {
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
    /** Sets the field when the value could be read. */
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
        take('year', readYear(value));
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
        take('id', /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : null);
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
      default:
        drop();
    }
  }
  return { view, given, unread };
}

/** Null for the default choice. Choices keep the order of all values, so that equal ones are equal texts. */
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

/** The fragment of a view, without `#`; empty for the default view. */
export function writeViewUrl(view: ViewState): string {
  const entries: [string, string | null][] = [
    ['map', view.map && writeCamera(view.map)],
    // An object without a year opens in its own first year, so with an object the year is always said.
    ['year', view.year === DEFAULT_VIEW.year && view.id === null ? null : String(view.year)],
    ['layers', writeChoice(view.layers, DEFAULT_VIEW.layers)],
    ['sectors', writeChoice(view.sectors, DEFAULT_VIEW.sectors)],
    ['states', writeChoice(view.states, DEFAULT_VIEW.states)],
    ['id', view.id],
    ['page', view.page],
    ['border', view.todayBorder ? null : 'off'],
    ['lang', view.lang === DEFAULT_VIEW.lang ? null : view.lang],
    ['theme', view.theme],
  ];
  return entries.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join('&');
}
