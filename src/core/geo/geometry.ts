// Distances on the Earth's mean sphere (Turf), within 0.5 % of the WGS84 ellipsoid. Positions are [lng, lat], degrees, WGS84.
import turfDistance from '@turf/distance';
import type { AtlasObject, Position } from '../atlas/atlas.ts';

export const samePosition = (one: Position, other: Position): boolean =>
  one[0] === other[0] && one[1] === other[1];

/** Great-circle distance in kilometres. */
export const distanceInKilometres = (from: Position, to: Position): number =>
  turfDistance([...from], [...to]);

/** Points this close are one place: a junction and the end of a branch may have slightly different positions. */
export const SAME_PLACE_KILOMETRES = 3;

/** Kilometres of a degree of latitude, a little less than on the mean sphere: nothing near is taken for far. */
const DEGREE = 111;

/** Whether two positions are that near. Most pairs differ in latitude alone by more, which costs next to nothing to see. */
export const isWithin = (kilometres: number, one: Position, other: Position): boolean =>
  Math.abs(one[1] - other[1]) * DEGREE <= kilometres && distanceInKilometres(one, other) <= kilometres;

/** Kilometres from each vertex of a line to the next. */
const stepsOf = (path: readonly Position[]): number[] =>
  path.slice(1).map((to, index) => distanceInKilometres(path[index] as Position, to));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Length along a line in kilometres. */
export const lengthInKilometres = (path: readonly Position[]): number => sum(stepsOf(path));

/** The vertex of a line that is nearest to its middle by length. */
export function middleOf(path: readonly Position[]): Position {
  const lengths = [0, ...stepsOf(path)];
  const half = sum(lengths) / 2;
  let along = 0;
  let best = { position: path[0] as Position, off: Infinity };
  for (const [index, position] of path.entries()) {
    along += lengths[index] ?? 0;
    const off = Math.abs(along - half);
    if (off < best.off) best = { position, off };
  }
  return best.position;
}

/** An object near another, and the distance of its nearest known point. */
export interface Neighbour {
  readonly object: AtlasObject;
  readonly kilometres: number;
}

/** The position of a site, or the vertices of a line. */
export const pointsOf = (object: AtlasObject): readonly Position[] =>
  'position' in object ? [object.position] : object.path;

/** Kilometres between the nearest points of two objects; infinite beyond the reach. */
const gap = (a: AtlasObject, b: AtlasObject, reach: number): number =>
  Math.min(
    ...pointsOf(a).flatMap((from) =>
      pointsOf(b).flatMap((to) => (isWithin(reach, from, to) ? distanceInKilometres(from, to) : [])),
    ),
  );

/**
 * The nearest of `others` within `reach` kilometres, nearest first, at most `most`. Lines are measured to their vertices,
 * most of which are stations.
 */
export function neighboursOf(
  object: AtlasObject,
  others: readonly AtlasObject[],
  reach = 60,
  most = 6,
): Neighbour[] {
  return others
    .filter((other) => other.id !== object.id)
    .map((other) => ({ object: other, kilometres: gap(object, other, reach) }))
    .filter(({ kilometres }) => kilometres < Infinity)
    .sort((a, b) => a.kilometres - b.kilometres || a.object.id.localeCompare(b.object.id))
    .slice(0, most);
}
