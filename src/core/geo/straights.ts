// The straights of a line: stretches between two vertices without a bend worth the name. Positions are [lng, lat], degrees,
// WGS84; lengths are kilometres on the mean sphere. Pure.
import type { Position } from '../atlas/atlas.ts';
import { lengthInKilometres } from './geometry.ts';

/** A bend of fewer degrees does not end a straight. */
const LEAST_BEND = 1;
const RADIANS = Math.PI / 180;

interface Straight {
  readonly from: Position;
  readonly to: Position;
  readonly kilometres: number;
}

/** The direction of the great circle at `from`, in degrees east of north. */
export function bearingOf([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const [from, to, turn] = [lat1 * RADIANS, lat2 * RADIANS, (lng2 - lng1) * RADIANS];
  const east = Math.sin(turn) * Math.cos(to);
  const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
  return Math.atan2(east, north) / RADIANS;
}

/** The angle between two directions, 0 to 180 degrees. */
const between = (one: number, other: number): number => {
  const turn = Math.abs(one - other) % 360;
  return Math.min(turn, 360 - turn);
};

/** All straights of a line, in order; they cover it without gaps. */
export function straightsOf(path: readonly Position[]): Straight[] {
  const straights: Straight[] = [];
  let start = 0;
  path.forEach((at, index) => {
    const [from, before, after] = [path[start], path[index - 1], path[index + 1]];
    if (!from || !before) return;
    // The line comes from `before` in the direction opposite to the one back.
    if (after && between(bearingOf(at, after), bearingOf(at, before) + 180) < LEAST_BEND) return;
    straights.push({ from, to: at, kilometres: lengthInKilometres(path.slice(start, index + 1)) });
    start = index;
  });
  return straights;
}
