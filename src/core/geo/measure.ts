// Lines and areas between points that a reader sets, along great circles on the Earth's mean sphere (Turf), within 0.5 % of
// the WGS84 ellipsoid at these latitudes. Positions are [lng, lat], degrees, WGS84.
import turfArea from '@turf/area';
import { degreesToRadians, radiansToDegrees } from '@turf/helpers';
import type { Position } from '../atlas/atlas.ts';
import { distanceInKilometres } from './geometry.ts';

/** The largest distance between vertices of a line along a great circle, in kilometres. */
const STEP = 40;

/** The unit vector from the Earth's centre to a position. */
function vectorOf([longitude, latitude]: Position): readonly [number, number, number] {
  const [lambda, phi] = [degreesToRadians(longitude), degreesToRadians(latitude)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** The great circle from one position to another with vertices between them, as it is curved on the map. */
function arc(from: Position, to: Position): Position[] {
  const steps = Math.max(1, Math.ceil(distanceInKilometres(from, to) / STEP));
  const [a, b] = [vectorOf(from), vectorOf(to)];
  const angle = Math.acos(Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
  const between = Array.from({ length: steps - 1 }, (_, index): Position => {
    const share = (index + 1) / steps;
    const [first, second] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
    const [x, y, z] = [0, 1, 2].map((axis) => first * (a[axis] ?? 0) + second * (b[axis] ?? 0)) as [
      number,
      number,
      number,
    ];
    return [radiansToDegrees(Math.atan2(y, x)), radiansToDegrees(Math.atan2(z, Math.hypot(x, y)))];
  });
  return [from, ...between, to];
}

/** The line along great circles through the points, which are among its vertices. */
export const greatCircleLine = (points: readonly Position[]): Position[] =>
  points.flatMap((point, index) => {
    const next = points[index + 1];
    return next ? arc(point, next).slice(0, -1) : [point];
  });

/** The closed ring along great circles through the points; null for fewer than three. */
export const greatCircleRing = (points: readonly Position[]): Position[] | null =>
  points.length < 3 ? null : greatCircleLine([...points, points[0] as Position]);

/** The area inside the points in square kilometres; null for fewer than three. Their outline must not cross itself. */
export function areaInSquareKilometres(points: readonly Position[]): number | null {
  const ring = greatCircleRing(points);
  if (!ring) return null;
  return turfArea({ type: 'Polygon', coordinates: [ring.map((position) => [...position])] }) / 1e6;
}
