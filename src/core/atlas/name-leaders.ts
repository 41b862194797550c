// Where the name of a town can stand away from it, with a thin line that leads to the town: for towns with few places beside them.
// Lengths are pixels on the screen, right and down of the town's dot. Pure.
import type { NameSide } from './atlas.ts';
import {
  apart,
  atDot,
  FARTHEST,
  hasTwin,
  moved,
  type Box,
  type PlaceForName,
  type RoomForName,
} from './name-sides.ts';

type Point = readonly [right: number, down: number];

/** A place for a name, and where at the town its line begins. */
export interface LedPlace extends PlaceForName {
  readonly start: Point;
}

/** How far from the symbols of its town a name may stand, in the order in which they are tried. */
const AWAY = [16, 22, 28];
/** A name at a line keeps so far from symbols and dots that are not its own, */
const CLEAR = 4;
/** and the line itself so far. */
const LINE_CLEAR = 3;
/** A name keeps so far from other towns, as a share of the length of its line: nearer, it would be read as theirs. */
const APART = 0.75;
/** The line is looked at every so many pixels. */
const STEP = 2;
/** The line ends so far from the name, and begins so far from what it leads to. */
export const LINE_GAP = 2;

const SLANT = Math.SQRT1_2;
/**
 * The directions in which a name may go, those to the right first, as words are read from there. A line level with its name would be
 * read as a hyphen.
 */
const DIRECTIONS: readonly (readonly [NameSide, Point])[] = [
  ['above-right', [SLANT, -SLANT]],
  ['below-right', [SLANT, SLANT]],
  ['above-left', [-SLANT, -SLANT]],
  ['below-left', [-SLANT, SLANT]],
  ['above', [0, -1]],
  ['below', [0, 1]],
];

/** How far from the dot the town's own signs, which are round, reach in a direction. */
function reachIn([right, down]: Point, own: readonly Box[]): number {
  let reach = 0;
  for (const { left, top, right: end, bottom } of own) {
    const [x, y, radius] = [(left + end) / 2, (top + bottom) / 2, (end - left) / 2];
    const [along, aside] = [x * right + y * down, x * down - y * right];
    if (Math.abs(aside) <= radius) reach = Math.max(reach, along + Math.sqrt(radius ** 2 - aside ** 2));
  }
  return reach;
}

/** The point of a box that is nearest to another point. */
export const nearestPoint = ({ left, top, right, bottom }: Box, [x, y]: Point): Point => [
  Math.min(Math.max(x, left), right),
  Math.min(Math.max(y, top), bottom),
];
const pointBox = ([x, y]: Point): Box => ({ left: x, right: x, top: y, bottom: y });

/**
 * The places where a name can stand with a line to its town, at most so many, the nearest first: clear of all symbols and of the dots
 * and marks of other towns, with a line that crosses none of these.
 */
export function ledPlaces(
  { width, height, own, touching = [], foreign, dots, marks = [], zooms }: RoomForName,
  most: number,
): LedPlace[] {
  if (hasTwin(dots)) return [];
  const strange = [...touching, ...foreign];
  const others = [...dots.map(([x, y]) => [x, y, 0] as const), ...marks].flatMap(([x, y, radius]) =>
    zooms.map((by) => ({ box: pointBox([x * by, y * by]), radius })),
  );
  const isFree = (box: Box, gap: number): boolean =>
    strange.every((one) => apart(box, one) >= gap) &&
    others.every((one) => apart(box, one.box) - one.radius >= gap);
  const found: LedPlace[] = [];
  const directions = DIRECTIONS.map(([side, way]) => ({ side, way, reach: reachIn(way, own) }));
  for (const away of AWAY)
    for (const {
      side,
      way: [right, down],
      reach,
    } of directions) {
      if (found.length === most) return found;
      const out = reach + away;
      const box = moved(atDot(side, 0, width, height), right * out, down * out);
      if (own.some((one) => apart(box, one) <= FARTHEST) || !isFree(box, CLEAR)) continue;
      const start: Point = [right * (reach + LINE_GAP), down * (reach + LINE_GAP)];
      const [endX, endY] = nearestPoint(box, start);
      const length = Math.hypot(endX - start[0], endY - start[1]);
      if (others.some((one) => apart(box, one.box) - one.radius < length * APART)) continue;
      let isClear = true;
      for (let along = 0; along <= length && isClear; along += STEP) {
        const share = along / length;
        const at: Point = [start[0] + (endX - start[0]) * share, start[1] + (endY - start[1]) * share];
        isClear = isFree(pointBox(at), LINE_CLEAR);
      }
      if (isClear) found.push({ side, box, start });
    }
  return found;
}
