// Distances on the Earth's mean sphere (Turf), within 0.5 % of the WGS84 ellipsoid. Positions are [lng, lat], degrees, WGS84.
import turfDistance from '@turf/distance';
import turfLength from '@turf/length';
import type { AtlasObject, Position } from '../atlas/atlas.ts';

/** Great-circle distance in kilometres. */
export const distanceInKilometres = (from: Position, to: Position): number =>
  turfDistance([...from], [...to]);

/** Length along a line in kilometres. */
export const lengthInKilometres = (path: readonly Position[]): number =>
  turfLength({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: path.map((point) => [...point]) },
  });

/** An object near another, and the distance of its nearest known point. */
export interface Neighbour {
  readonly object: AtlasObject;
  readonly kilometres: number;
}

const pointsOf = (object: AtlasObject): readonly Position[] =>
  'position' in object ? [object.position] : object.path;

const gap = (a: AtlasObject, b: AtlasObject): number =>
  Math.min(...pointsOf(a).flatMap((from) => pointsOf(b).map((to) => distanceInKilometres(from, to))));

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
    .map((other) => ({ object: other, kilometres: gap(object, other) }))
    .filter(({ kilometres }) => kilometres <= reach)
    .sort((a, b) => a.kilometres - b.kilometres || a.object.id.localeCompare(b.object.id))
    .slice(0, most);
}
