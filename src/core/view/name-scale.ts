// Sizes of the dots and names of towns by their rank and by zoom. The map's layers, the places of names and the key use the same
// ones. Pure.
import type { TownRank } from '../atlas/town-ranks.ts';
import { atZoom } from './map-scale.ts';

/** [zoom, size of a name as a share of its size at zoom 5]. */
export const NAME_SCALE = [
  [3, 0.88],
  [5, 1],
  [9, 1.22],
] as const;

/** [zoom, size of a dot as a share of its full size]. */
export const DOT_SCALE = [
  [3, 0.5],
  [8, 1],
] as const;

/** The size of a name at zoom 5, in pixels, by rank. */
export const NAME_SIZES: Readonly<Record<TownRank, number>> = { 1: 11.2, 2: 11.8, 3: 12.8, 4: 14.4, 5: 16 };
/** Capitals are set in capital letters, a little smaller and spaced; both as shares of the size of the name. */
export const CAPITAL_SIZE = 0.84;
export const CAPITAL_SPACING = 0.08;

/** The radius of a town's dot at full size, in pixels, without its outline. */
export const DOT_RADII: Readonly<Record<TownRank, number>> = { 1: 2.6, 2: 3.2, 3: 3.9, 4: 4.7, 5: 5.6 };
/** What the ring of a capital adds to the radius. */
export const CAPITAL_RING = 3;
/** The width of the outline of a dot, in pixels at full size. */
export const DOT_OUTLINE = 1.6;

/** The size of a name at a zoom, in pixels. */
export const nameSize = (rank: TownRank, capital: boolean, zoom: number): number =>
  NAME_SIZES[rank] * (capital ? CAPITAL_SIZE : 1) * atZoom(NAME_SCALE, zoom);

/** The radius of a dot at a zoom with its outline, and the ring of a capital, in pixels. */
export const dotRadius = (rank: TownRank, capital: boolean, zoom: number): number =>
  (DOT_RADII[rank] + DOT_OUTLINE / 2 + (capital ? CAPITAL_RING : 0)) * atZoom(DOT_SCALE, zoom);
