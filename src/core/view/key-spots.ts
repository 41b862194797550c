// Where the arrow keys find the objects of the map, at its zoom and bearing. At the scale of the country each works lies where its
// piece is in the ring of its town's mark: arrows lead from mark to mark, and within a mark from piece to piece. Pure.
import type { Position } from '../atlas/atlas.ts';
import { TOWN_MARKS_UNTIL, type MarkSpot } from '../atlas/town-marks.ts';
import { worldPixels } from '../geo/mercator.ts';
import { symbolSize } from './map-scale.ts';
import type { Spot } from './next-in-direction.ts';

/** An object that the keys can reach. */
export interface Stop {
  readonly id: string;
  /** [lng, lat], degrees; of a line a place on it. */
  readonly position: Position;
  /** How far its symbol is moved: [right, down] in pixels at full symbol size. */
  readonly shift: readonly [number, number];
  /** The mark in which it stands at the scale of the country; null for a line. */
  readonly far: (MarkSpot & { readonly piece: readonly [number, number] }) | null;
}

/** Where an object is seen at a zoom: a works in its town's mark, or by its own symbol. */
export const seenAt = (stop: Stop, zoom: number): MarkSpot =>
  zoom < TOWN_MARKS_UNTIL && stop.far ? stop.far : stop;

/** How far its piece is from the middle of the mark: [right, down] in pixels at full symbol size. */
export const pieceOf = ({ far }: Stop, zoom: number): readonly [number, number] =>
  zoom < TOWN_MARKS_UNTIL && far ? far.piece : [0, 0];

/** The objects as they lie in the window, also beyond its edges. @param bearing in degrees */
export function keySpots(stops: readonly Stop[], zoom: number, bearing: number): Spot[] {
  const size = symbolSize(zoom);
  const turn = (bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return stops.map((stop) => {
    const seen = seenAt(stop, zoom);
    const [right, down] = [seen.shift[0] + pieceOf(stop, zoom)[0], seen.shift[1] + pieceOf(stop, zoom)[1]];
    const { x, y } = worldPixels(seen.position, zoom);
    return { id: stop.id, x: x * cos + y * sin + right * size, y: y * cos - x * sin + down * size };
  });
}
