// The second, tiny map in a corner of a small one: the outline of the country, and where the small map lies in it.
import type { Box } from '../core/view/sight.ts';
import {
  COUNTRY_EAST,
  COUNTRY_NORTH,
  COUNTRY_WEST,
  HEIGHT,
  overlap,
  short,
  WIDTH,
  type Frame,
  type Point,
  around,
} from './map-paths.ts';
import { markup, type Markup } from './markup.ts';

/** A window as wide as so much of the country needs no second map that says where it lies. */
const NEARLY_WHOLE = 0.7;
/** The second, tiny map: its size, and its frame, which is the whole country. */
const TINY = { width: 104, height: 68, scale: 96 / (COUNTRY_EAST - COUNTRY_WEST) };
export const WHOLE: Frame = {
  west: COUNTRY_WEST - 4 / TINY.scale,
  north: COUNTRY_NORTH - 8 / TINY.scale,
  scale: TINY.scale,
};

/** The corner for the tiny map: at the lower right, unless what the page is about is there. Null where the map needs none. */
export function insetOf({ scale }: Frame, points: readonly Point[]): Box | null {
  if (WIDTH / scale > (COUNTRY_EAST - COUNTRY_WEST) * NEARLY_WHOLE) return null;
  const [right, below] = [WIDTH - TINY.width - 6, HEIGHT - TINY.height - 6];
  const corners = [[right, below] as const, [right, 6] as const, [6, 6] as const].map(([left, top]): Box => ({
    left,
    top,
    right: left + TINY.width,
    bottom: top + TINY.height,
  }));
  const isFree = (corner: Box): boolean => !points.some((point) => overlap(around(point, 6), corner));
  return corners.find(isFree) ?? corners[0] ?? null;
}

/** A second, tiny map: the outline, and where the frame lies in it. */
export function locator(frame: Frame, { left, top }: Box, outline: string): Markup {
  const width = WIDTH / frame.scale;
  const [x, y] = [(frame.west - WHOLE.west) * TINY.scale, (frame.north - WHOLE.north) * TINY.scale];
  return markup`<svg x="${left}" y="${top}" width="${TINY.width}" height="${TINY.height}" class="where"><rect width="${TINY.width}" height="${TINY.height}"/><path d="${outline}"/><rect x="${short(x)}" y="${short(y)}" width="${short(width * TINY.scale)}" height="${short((HEIGHT / frame.scale) * TINY.scale)}" class="here"/></svg>`;
}
