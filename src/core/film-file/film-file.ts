// A film of the years as a reader asks for it: its years, pace, format and size; how many pictures it has, how long it lasts, about
// how large its file is; which years are refused, and why. The film that the map plays is core/atlas/film.ts. Pure.
import { LONGEST_MOTION } from '../atlas/film.ts';
import type { Years } from '../time/bounds.ts';
import { typedYears, yearCount } from '../time/time-scale.ts';

/** Seconds for a year. */
export const FILM_PACES = [0.5, 1, 2, 3] as const;
export type FilmPace = (typeof FILM_PACES)[number];

export const FILM_SHAPES = ['wide', 'square'] as const;
export type FilmShape = (typeof FILM_SHAPES)[number];
/** The units in which a picture of a film is composed, so that type has the same share of it at every size. */
export const FILM_UNITS: Readonly<Record<FilmShape, { readonly width: number; readonly height: number }>> = {
  wide: { width: 960, height: 540 },
  square: { width: 720, height: 720 },
};

/** Sizes by shape and pixels for a unit. H.264 takes even sides alone. */
export const FILM_SIZES = {
  '1280x720': { shape: 'wide', ratio: 4 / 3 },
  '1920x1080': { shape: 'wide', ratio: 2 },
  '1080x1080': { shape: 'square', ratio: 1.5 },
  '960x540': { shape: 'wide', ratio: 1 },
  '720x720': { shape: 'square', ratio: 1 },
} as const satisfies Readonly<Record<string, { readonly shape: FilmShape; readonly ratio: number }>>;
export type FilmSize = keyof typeof FILM_SIZES;

/** What a file is: a video, or a picture that moves, which every program shows. */
export type FilmKind = 'video' | 'gif';
/** The sizes of each, the first of them unasked. A GIF keeps every pixel that changes, so it has no large ones. */
export const SIZES_OF: Readonly<Record<FilmKind, readonly [FilmSize, ...FilmSize[]]>> = {
  video: ['1280x720', '1920x1080', '1080x1080'],
  gif: ['960x540', '720x720'],
};

/** The containers of a video by what is in them: the first that the browser writes is taken. */
export const VIDEO_CODECS = [
  { codec: 'avc', container: 'mp4' },
  { codec: 'vp9', container: 'webm' },
  { codec: 'vp8', container: 'webm' },
  { codec: 'av1', container: 'webm' },
] as const;
export type VideoCodec = (typeof VIDEO_CODECS)[number];

/** Width and height in pixels. */
export function pixelsOf(size: FilmSize): { readonly width: number; readonly height: number } {
  const { shape, ratio } = FILM_SIZES[size];
  const { width, height } = FILM_UNITS[shape];
  return { width: width * ratio, height: height * ratio };
}

export interface FilmRequest {
  /** The last years of its first and its last picture: of a window, one runs through the years. */
  readonly years: Years;
  readonly pace: FilmPace;
  readonly kind: FilmKind;
  readonly size: FilmSize;
}

/** The most years of one film. */
export const MOST_YEARS = 200;

/** Why years make no film: one is no year, is outside of the timeline, the first does not come first, or there are too many. */
export type FilmYearsFault = 'number' | 'range' | 'order' | 'many';

const ANY: Years = { since: -9999, until: 9999 };

/** Reads the first and the last year, as a reader types them. */
export function typedFilmYears(from: string, to: string, range: Years): Years | FilmYearsFault {
  const [first, last] = [typedYears(from, ANY), typedYears(to, ANY)];
  if (!first || !last || first.since < first.until || last.since < last.until) return 'number';
  const years = { since: first.until, until: last.until };
  if (Math.min(years.since, years.until) < range.since || Math.max(years.since, years.until) > range.until)
    return 'range';
  if (years.since >= years.until) return 'order';
  return yearCount(years) > MOST_YEARS ? 'many' : years;
}

/** Pictures in a second. A GIF counts in hundredths, and players keep to no more than ten a second. */
export const RATES: Readonly<Record<FilmKind, number>> = { video: 24, gif: 10 };
/** Seconds for which the last year stays beyond its own. */
const END = 2;
/** The most of a year that the motion takes: what does not fit into it goes faster. */
const MOST_MOTION = 0.9;

/** Pictures of one year. */
export const picturesOfYear = ({ kind, pace, years }: FilmRequest, year: number): number =>
  Math.round((pace + (year === years.until ? END : 0)) * RATES[kind]);

/** How many of the pictures of a year with something new move, from its first on. */
export const movingPictures = ({ kind, pace }: FilmRequest): number =>
  Math.floor(Math.min(LONGEST_MOTION / 1000, pace * MOST_MOTION) * RATES[kind]);

/** How far the motion is in a picture of a year, in milliseconds of `LONGEST_MOTION`. */
export const motionAt = (request: FilmRequest, picture: number): number =>
  Math.min(1, picture / movingPictures(request)) * LONGEST_MOTION;

export interface FilmMeasure {
  readonly seconds: number;
  readonly pictures: number;
  /** About how many bytes the file will have. */
  readonly bytes: number;
}

/** Bytes for a pixel, as measured of films of the country: of the first picture, of that of each year, and of each that moves. */
const BYTES = {
  video: { first: 0, year: 0.13, moving: 0.0015 },
  gif: { first: 0.35, year: 0.05, moving: 0.018 },
} as const;

/** @param busy how many of the years have something new */
export function measureOf(request: FilmRequest, busy: number): FilmMeasure {
  const { kind, pace, size, years } = request;
  const { width, height } = pixelsOf(size);
  const count = yearCount(years);
  const seconds = count * pace + END;
  const { first, year, moving } = BYTES[kind];
  return {
    seconds,
    pictures: Math.round(seconds * RATES[kind]),
    bytes: width * height * (first + count * year + busy * movingPictures(request) * moving),
  };
}

/** The name of the file: `kazakhstan-1890-1940-ru.mp4`. */
export const filmName = ({ since, until }: Years, language: string, ending: string): string =>
  `kazakhstan-${since}-${until}-${language}.${ending}`;
