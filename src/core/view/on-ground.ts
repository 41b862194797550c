// Keeps the part of the map that no panel covers on the ground: beyond its edges there is nothing to see. What panels cover may
// lie beyond, so that the whole country has room beside a wide panel and over a high one. Pure.
import type { Position } from '../atlas/atlas.ts';
import { latitudeOf, longitudeOf, mercatorX, mercatorY, pixelAt } from '../geo/mercator.ts';
import type { Insets } from './insets.ts';

/** Of those from the first to the last, the number that is nearest. */
const nearest = (wanted: number, first: number, last: number): number =>
  Math.min(Math.max(wanted, first), Math.max(first, last));

/**
 * The middle of the map and the zoom that are nearest to those wanted; the same values where they may stay.
 * @param middle [longitude, latitude] in degrees
 * @param ground its corners, [west, south] and [east, north] in degrees
 * @param size of the map in pixels
 * @param covered pixels that panels cover at each side
 */
export function keptOnGround(
  middle: Position,
  zoom: number,
  [[west, south], [east, north]]: readonly [Position, Position],
  size: { readonly width: number; readonly height: number },
  covered: Insets,
): { readonly middle: Position; readonly zoom: number } {
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const least = Math.max(
    (size.width - covered.left - covered.right) / (right - left),
    (size.height - covered.top - covered.bottom) / (bottom - top),
  );
  // Of a map that panels cover whole, or that was taken from the page, nothing has to be filled.
  const kept = least > 0 ? Math.max(zoom, Math.log2(least * pixelAt(0))) : zoom;
  const pixel = pixelAt(kept);
  const [half, high] = [size.width / 2, size.height / 2];
  const [wantedX, wantedY] = [mercatorX(middle[0]), mercatorY(middle[1])];
  const x = nearest(wantedX, left + (half - covered.left) * pixel, right - (half - covered.right) * pixel);
  const y = nearest(wantedY, top + (high - covered.top) * pixel, bottom - (high - covered.bottom) * pixel);
  return {
    middle: [x === wantedX ? middle[0] : longitudeOf(x), y === wantedY ? middle[1] : latitudeOf(y)],
    zoom: kept,
  };
}
