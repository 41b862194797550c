// How far the symbol of each site is moved from its place, so that the works of one town lie side by side. Worked out once,
// when the atlas is built: the shifts depend on neither year nor filter, and the arithmetic would hold up the first view.
import type { Position } from './atlas.ts';
import { declutter } from './declutter.ts';
import { SYMBOL_BOX, symbolSize, worldPixels } from './map-scale.ts';

/** The zoom at which symbols are moved apart; further in they come apart by themselves. */
export const DECLUTTER_ZOOM = 4.5;
/** Space between the middles of two symbols, in pixels of a symbol of full size. */
const SYMBOL_DISTANCE = SYMBOL_BOX - 2;

const round = (value = 0): number => Math.round(value * 10) / 10;

/** For each position ([longitude, latitude]) the shift [right, down] of its symbol, in pixels at full symbol size. */
export function symbolShifts(positions: readonly Position[]): [number, number][] {
  const size = symbolSize(DECLUTTER_ZOOM);
  const spots = positions.map((position) => {
    const { x, y } = worldPixels(position, DECLUTTER_ZOOM);
    return { x: x / size, y: y / size };
  });
  return declutter(spots, SYMBOL_DISTANCE).map(({ x, y }) => [round(x), round(y)]);
}
