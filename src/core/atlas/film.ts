// What is new in a year of the film, and what still bears the trace of it: while the years are playing, a works blooms in the year
// in which it certainly began to operate and keeps a ring for three years; a railway draws itself. Pure.
import type { AtlasObject, Position, Route, Site } from './atlas.ts';
import { isWorks, type Shown } from './selection.ts';
import { isWithin, SAME_PLACE_KILOMETRES } from '../geo/geometry.ts';
import { openingYears } from '../time/lifecycle.ts';

/** Years for which a works bears the trace of its beginning. */
export const TRACE = 3;

/** Milliseconds in which a ring blooms, and in which a line draws itself and then cools. */
export const BLOOM = 1000;
export const DRAW = 700;
export const COOL = 900;
/** Milliseconds after which nothing of a scene moves. */
export const LONGEST_MOTION = Math.max(BLOOM, DRAW + COOL);

export interface FilmScene {
  /** Works with how many years ago they began, from 0. */
  readonly sites: readonly { readonly site: Site; readonly age: number }[];
  /** Lines that began in this year, as they are drawn, each from the end that joins the others: [lng, lat], degrees. */
  readonly lines: readonly { readonly id: string; readonly path: readonly Position[] }[];
}

const isSite = (object: AtlasObject): object is Site => 'position' in object;
const isRoute = (object: AtlasObject): object is Route => 'path' in object;

/**
 * The scene of a year.
 * @param shown what the year shows, under the filters
 * @param courses how lines are drawn (core/geo/smooth-course.ts), by their ids
 */
export function sceneOf(
  shown: readonly Shown[],
  year: number,
  courses: ReadonlyMap<string, readonly Position[]>,
): FilmScene {
  const ages = shown.flatMap(({ object, now }) => {
    const opened = openingYears(object.lifecycle);
    // A beginning that is not known to the year has none.
    if (!isWorks(object) || now.state !== 'operating' || !opened || opened.from !== opened.to) return [];
    const age = year - opened.from;
    return age >= 0 && age < TRACE ? [{ object, age }] : [];
  });
  const routes = shown.flatMap(({ object }) => (isRoute(object) && isWorks(object) ? [object] : []));
  const begun = ages.flatMap(({ object, age }) => (isRoute(object) && age === 0 ? [object] : []));
  const older = routes.filter((route) => !begun.includes(route));
  const joins = (end: Position | undefined): boolean =>
    end !== undefined &&
    older.some(({ path }) => path.some((point) => isWithin(SAME_PLACE_KILOMETRES, point, end)));
  return {
    sites: ages.flatMap(({ object, age }) => (isSite(object) ? [{ site: object, age }] : [])),
    lines: begun.map(({ id, path }) => {
      const course = courses.get(id) ?? path;
      return { id, path: joins(path.at(-1)) && !joins(path[0]) ? [...course].reverse() : course };
    }),
  };
}

/** A point of the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The first part of a line: that share of its length, from 0 to 1, with the point where it ends. */
export function firstPart(points: readonly Point[], share: number): Point[] {
  const lengthTo = (at: number): number => {
    const [point, before] = [points[at], points[at - 1]];
    return point && before ? Math.hypot(point.x - before.x, point.y - before.y) : 0;
  };
  let left = share * points.reduce((sum, _, at) => sum + lengthTo(at), 0);
  const part: Point[] = points.slice(0, 1);
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    if (!before || left <= 0) continue;
    const length = lengthTo(at);
    const of = length === 0 ? 1 : Math.min(1, left / length);
    part.push({ x: before.x + (point.x - before.x) * of, y: before.y + (point.y - before.y) * of });
    left -= length;
  }
  return part;
}
