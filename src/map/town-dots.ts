// Paints the dots of towns for MapLibre: larger with the rank, filled where a number of inhabitants tells it, with a ring round
// the capital. How large they are, core/view/name-scale.ts says.
import { TOWN_RANKS, type TownDot } from '../core/atlas/town-ranks.ts';
import { CAPITAL_RING, DOT_OUTLINE, DOT_RADII } from '../core/view/name-scale.ts';
import type { Palette } from '../symbols/palette.ts';
import { canvasContext, imageOf } from './symbol-images.ts';

export const dotImageName = ({ rank, counted, capital }: TownDot): string =>
  `town/${rank}${counted ? '/counted' : ''}${capital ? '/capital' : ''}`;

/** All dots by the names of their images. */
export const TOWN_DOTS: ReadonlyMap<string, TownDot> = new Map(
  TOWN_RANKS.flatMap((rank) =>
    [true, false].flatMap((counted) =>
      [true, false].map((capital): [string, TownDot] => {
        const dot = { rank, counted, capital };
        return [dotImageName(dot), dot];
      }),
    ),
  ),
);

/** The image of a dot, with `IMAGE_DENSITY` image pixels for each pixel at full size. */
export function paintTownDot({ rank, counted, capital }: TownDot, palette: Palette): ImageData {
  const radius = DOT_RADII[rank];
  // No larger than the dot: names keep away from the image.
  const side = 2 * (radius + DOT_OUTLINE / 2 + (capital ? CAPITAL_RING : 0));
  const context = canvasContext(side);
  const disc = (to: number, fill: string): void => {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(side / 2, side / 2, to, 0, 2 * Math.PI);
    context.fill();
  };
  if (capital) {
    disc(radius + CAPITAL_RING + DOT_OUTLINE / 2, palette.ink);
    disc(radius + CAPITAL_RING - DOT_OUTLINE / 4, palette.paper);
  }
  disc(radius + DOT_OUTLINE / 2, counted ? palette.paper : palette.ink);
  disc(radius - DOT_OUTLINE / 2, counted ? palette.ink : palette.paper);
  return imageOf(context);
}
