// The one sign of doubt for whatever has an area: a slanted hatching in the thing's own colour, behind what says what it is.
// Symbols of sites use it (site-symbol.ts); pages have the same slant in CSS. It never makes a colour paler: rings, outlines
// and pictures keep all of theirs.
import { SYMBOL_BOX } from '../core/view/map-scale.ts';

const CENTRE = SYMBOL_BOX / 2;

/**
 * How the strokes of the hatching stand, in units of the symbol's box. They are half as wide as they are apart, and lighter than
 * what stands on them: finer or darker ones swallow the picture, and flicker where the map makes the image smaller.
 */
export const HATCHING = { apart: 3.4, width: 1.7, opacity: 0.42 } as const;

const short = (length: number): string => String(Math.round(length * 100) / 100);

/**
 * A disc in the middle of the symbol's box, hatched from lower left to upper right: its strokes as SVG path data.
 * @param radius of the disc, in units of the box
 */
export function hatched(radius: number): string {
  const { apart, width } = HATCHING;
  const strokes: string[] = [];
  for (let off = apart / 2 - Math.ceil(radius / apart) * apart; off < radius; off += apart) {
    // The ends of a stroke are cut straight, so it is a little shorter than its chord.
    const half = Math.sqrt(Math.max(0, radius ** 2 - (Math.abs(off) + width / 2) ** 2));
    if (half === 0) continue;
    const [along, across] = [half * Math.SQRT1_2, off * Math.SQRT1_2];
    const [x, y] = [CENTRE + across, CENTRE + across];
    strokes.push(`M${short(x - along)} ${short(y + along)}L${short(x + along)} ${short(y - along)}`);
  }
  return strokes.join('');
}
