// How far the symbol of each site is moved from its place, so that the works of one town lie side by side, and how far a
// town's name must keep from its dot to stand clear of them. Worked out once, when the atlas is built: neither depends on
// year or filter, and the arithmetic would hold up the first view.
import type { Position } from './atlas.ts';
import { declutter } from '../geo/declutter.ts';
import { worldPixels } from '../geo/mercator.ts';
import { SYMBOL_BOX, symbolSize } from '../view/map-scale.ts';

/** The zoom at which symbols are moved apart; further in they come apart by themselves. */
const DECLUTTER_ZOOM = 4.5;
/** Space between the middles of two symbols, in pixels of a symbol of full size. */
const SYMBOL_DISTANCE = SYMBOL_BOX - 2;
/** What stands no farther from a place's dot than this belongs to it, in pixels of a symbol of full size. */
const NEAR = 40;
/** The least room a place's dot takes, in the same. */
const DOT = 5;

const round = (value = 0): number => Math.round(value * 10) / 10;

/** For each position ([longitude, latitude]) the shift [right, down] of its symbol, in pixels at full symbol size. */
export function symbolShifts(positions: readonly Position[]): [number, number][] {
  return declutter(positions.map(spotOf), SYMBOL_DISTANCE).map(({ x, y }) => [round(x), round(y)]);
}

/** How far the symbols round a place reach from it, in pixels at full symbol size: its name stands beyond them. */
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
