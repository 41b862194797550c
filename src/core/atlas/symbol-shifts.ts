// Computes how far the symbol of each site is moved so that the works of one town do not overlap (and below the zoom at which each
// has its symbol, so that those alone in their town do not lie on the mark of another), and how far a town's name must be from its
// dot so that it is not covered by them. None of it depends on year or filter, so all is computed when the atlas is built; in the
// browser the computation would delay the first view.
import type { Place, Position, Site } from './atlas.ts';
import { markRadius, TOWN_MARKS_UNTIL } from './town-marks.ts';
import { declutter } from '../geo/declutter.ts';
import { worldPixels } from '../geo/mercator.ts';
import { SYMBOL_BOX, symbolSize } from '../view/map-scale.ts';

/** The zoom for which the shifts are computed; at larger zooms the symbols are further apart anyway. */
const DECLUTTER_ZOOM = TOWN_MARKS_UNTIL;
/** The same for the scale of the country: that of a window of 1366 × 768. */
const FAR_ZOOM = 3.8;
/** The room of a symbol alone, from its middle, in pixels at full symbol size: as far as its disc reaches. */
export const SYMBOL_REACH = 12;
/** Distance between the centres of two symbols, in pixels at full symbol size. */
const SYMBOL_DISTANCE = SYMBOL_BOX - 2;
/** Symbols this close to a place's dot count as symbols of that place; in pixels at full symbol size. */
const NEAR = 40;
/** The radius of a place's dot, in pixels at full symbol size. */
const DOT = 5;

const round = (value = 0): number => Math.round(value * 10) / 10;

/** The shift [right, down] of the symbol at each position ([lng, lat], degrees), in pixels at full symbol size. */
export function symbolShifts(positions: readonly Position[]): [number, number][] {
  return declutter(
    positions.map((position) => spotOf(position)),
    SYMBOL_DISTANCE,
  ).map(({ x, y }) => [round(x), round(y)]);
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

/**
 * The shift at the scale of the country of each site: marks of towns stay at their towns, and sites that are alone in their town (or
 * belong to none) make way. Null for those that have works beside them.
 */
export function farShifts(
  sites: readonly Pick<Site, 'place' | 'position'>[],
  places: readonly Pick<Place, 'id' | 'position'>[],
): ([number, number] | null)[] {
  const towns = places.flatMap(({ id, position }) => {
    const works = sites.filter(({ place }) => place === id).length;
    return works > 1 ? [{ id, ...spotOf(position, FAR_ZOOM), radius: markRadius(works), fixed: true }] : [];
  });
  const alone = sites.filter(({ place }) => !towns.some(({ id }) => id === place));
  const spots = alone.map(({ place, position }) =>
    spotOf(places.find(({ id }) => id === place)?.position ?? position, FAR_ZOOM),
  );
  const moved = declutter([...towns, ...spots], 2 * SYMBOL_REACH).slice(towns.length);
  const shifts = new Map(alone.map((site, index) => [site, moved[index]]));
  return sites.map((site) => {
    const shift = shifts.get(site);
    return shift ? [round(shift.x), round(shift.y)] : null;
  });
}

function spotOf(position: Position, zoom = DECLUTTER_ZOOM): { x: number; y: number } {
  const size = symbolSize(zoom);
  const { x, y } = worldPixels(position, zoom);
  return { x: x / size, y: y / size };
}
