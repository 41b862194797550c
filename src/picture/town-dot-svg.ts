// The dot of a town as SVG, as the map paints it (map/town-dots.ts): round 0, 0, for maps and keys of pictures.
import type { TownDot } from '../core/atlas/town-ranks.ts';
import { CAPITAL_RING, DOT_OUTLINE, DOT_RADII } from '../core/view/name-scale.ts';
import type { Palette } from '../symbols/palette.ts';
import { short } from './svg-text.ts';

/** How far it reaches from its middle, in pixels at full size. */
export const reachOfDot = ({ rank, capital }: TownDot): number =>
  DOT_RADII[rank] + DOT_OUTLINE / 2 + (capital ? CAPITAL_RING : 0);

export function dotCircles({ rank, counted, capital }: TownDot, { ink, paper }: Palette): string {
  const radius = DOT_RADII[rank];
  const disc = (to: number, fill: string): string => `<circle r="${short(to)}" fill="${fill}"/>`;
  return [
    ...(capital
      ? [
          disc(radius + CAPITAL_RING + DOT_OUTLINE / 2, ink),
          disc(radius + CAPITAL_RING - DOT_OUTLINE / 4, paper),
        ]
      : []),
    disc(radius + DOT_OUTLINE / 2, counted ? paper : ink),
    disc(radius - DOT_OUTLINE / 2, counted ? ink : paper),
  ].join('');
}
