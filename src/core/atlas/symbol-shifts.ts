// Computes how far the symbol of each site is moved so that the works of one town do not overlap, and how far a town's name
// must be from its dot so that it is not covered by them. Neither depends on year or filter, so both are computed when the
// atlas is built; in the browser the computation would delay the first view.
import type { Position } from './atlas.ts';
import { declutter } from '../geo/declutter.ts';
import { worldPixels } from '../geo/mercator.ts';
import { SYMBOL_BOX, symbolSize } from '../view/map-scale.ts';

/** The zoom for which the shifts are computed; at larger zooms the symbols are further apart anyway. */
const DECLUTTER_ZOOM = 4.5;
/** Distance between the centres of two symbols, in pixels at full symbol size. */
const SYMBOL_DISTANCE = SYMBOL_BOX - 2;
/** Symbols this close to a place's dot count as symbols of that place; in pixels at full symbol size. */
const NEAR = 40;
/** The radius of a place's dot, in pixels at full symbol size. */
const DOT = 5;

const round = (value = 0): number => Math.round(value * 10) / 10;

/** The shift [right, down] of the symbol at each position ([lng, lat], degrees), in pixels at full symbol size. */
export function symbolShifts(positions: readonly Position[]): [number, number][] {
  return declutter(positions.map(spotOf), SYMBOL_DISTANCE).map(({ x, y }) => [round(x), round(y)]);
}

/** How far the symbols of a place extend from its position ([lng, lat], degrees), in pixels at full symbol size. */
export function symbolReach(
  place: Position,
  sites: readonly { readonly position: Position; readonly shift: readonly [number, number] }[],
): number {
  const here = spotOf(place);
  const reaches = sites.map(({ position, shift: [right, down] }) => {
    const { x, y } = spotOf(position);
    if (Math.hypot(x - here.x, y - here.y) > NEAR) return 0;
    return Math.hypot(x - here.x + right, y - here.y + down) + SYMBOL_BOX / 2;
  });
  return round(Math.max(DOT, ...reaches));
}

function spotOf(position: Position): { x: number; y: number } {
  const size = symbolSize(DECLUTTER_ZOOM);
  const { x, y } = worldPixels(position, DECLUTTER_ZOOM);
  return { x: x / size, y: y / size };
}
