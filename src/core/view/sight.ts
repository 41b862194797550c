// How much of a thing on the map can be seen between the panels. Pure; everything in pixels of the map, from its left and top
// edge.

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In order: a thing is seen more or less than before. */
export const SIGHT = { none: 0, part: 1, whole: 2 } as const;
export type Sight = (typeof SIGHT)[keyof typeof SIGHT];

/** Whether a point lies in a box, not on its edge. */
export const holds = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean =>
  x > left && x < right && y > top && y < bottom;

/** Whether a segment runs through a box: the share of it that lies between both pairs of edges (Liang and Barsky 1984). */
function crosses({ left, top, right, bottom }: Box, from: Point, to: Point): boolean {
  let [first, last] = [0, 1];
  for (const [start, way, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first < last;
}

/**
 * @param points one for a site, two or more for a line
 * @param free the part that no panel covers
 * @param islands small things over that part: they hide a site, not a line
 */
export function sightOf(points: readonly Point[], free: Box, islands: readonly Box[]): Sight {
  const [first, second] = points;
  if (first && !second)
    return holds(free, first) && !islands.some((island) => holds(island, first)) ? SIGHT.whole : SIGHT.none;
  if (points.every((point) => holds(free, point))) return points.length > 0 ? SIGHT.whole : SIGHT.none;
  return points.some((point, at) => at > 0 && crosses(free, points[at - 1] ?? point, point))
    ? SIGHT.part
    : SIGHT.none;
}
