// Which object an arrow key leads to on the map: the nearest in that direction. Pure.
//
// An arrow looks into a quarter of the plane that is centred on it, and takes the spot that is nearest by the way along both axes
// (|dx| + |dy|). With this measure, of two spots in one quarter the nearer one is always closer to the other than where one
// stands. So who presses, again and again, the arrow in whose quarter the goal lies comes closer at every press and arrives:
// every spot can be reached from every other.

export const DIRECTIONS = ['up', 'down', 'left', 'right'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A place on the map: `x` to the right and `y` down, in pixels. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Pixels: spots at one place, or exactly on the line between two quarters, are told apart by their order. */
const NUDGE = 1e-6;

/**
 * The next spot from a place in a direction; null where nothing lies on that side. Where the quarter is empty, all that lies
 * on that side counts. The order of the spots must stay the same from press to press.
 * @param from the id of a spot, or a place that is none
 */
export function nextInDirection(
  spots: readonly Spot[],
  from: string | { readonly x: number; readonly y: number },
  direction: Direction,
): Spot | null {
  const at = typeof from === 'string' ? spots.findIndex(({ id }) => id === from) : -1;
  const start = typeof from === 'string' ? spots[at] : from;
  if (!start) return null;
  const level = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const best: { quarter: Spot | null; side: Spot | null } = { quarter: null, side: null };
  const least = { quarter: Infinity, side: Infinity };
  for (const [index, spot] of spots.entries()) {
    if (index === at) continue;
    const dx = spot.x - start.x + (index - at) * NUDGE;
    const dy = spot.y - start.y;
    const [along, across] = level ? [dx * sign, dy] : [dy * sign, dx];
    const way = Math.abs(dx) + Math.abs(dy);
    if (along > Math.abs(across) && way < least.quarter) [best.quarter, least.quarter] = [spot, way];
    if (along > 0 && way < least.side) [best.side, least.side] = [spot, way];
  }
  return best.quarter ?? best.side;
}

/** The spot nearest to a place; null without spots. */
export const nearestSpot = (
  spots: readonly Spot[],
  { x, y }: { readonly x: number; readonly y: number },
): Spot | null =>
  spots.reduce<Spot | null>((best, spot) => {
    const way = (one: Spot): number => Math.hypot(one.x - x, one.y - y);
    return best && way(best) <= way(spot) ? best : spot;
  }, null);
