// How a site is drawn in each state: a short list of shapes in a box of 28 × 28. The map paints the list on a canvas and
// the legend writes it as SVG, so both always look the same.
import type { State } from '../core/atlas/atlas.ts';
import { SYMBOL_BOX } from '../core/view/map-scale.ts';

const CENTRE = SYMBOL_BOX / 2;

/** A colour of the palette: that of the sector, of the paper behind the symbol, or the muted ink. */
export type Tone = 'sector' | 'paper' | 'muted';

export type Shape =
  | { readonly shape: 'disc'; readonly radius: number; readonly fill: Tone; readonly opacity?: number }
  | {
      readonly shape: 'ring';
      readonly radius: number;
      readonly stroke: Tone;
      readonly width: number;
      /** Lengths of stroke and gap. A stroke of almost no length with round ends is a dot. */
      readonly dash?: readonly [number, number];
      readonly round?: boolean;
    }
  | {
      readonly shape: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly stroke: Tone;
      readonly width: number;
    }
  /** The picture of the kind in the middle, `size` wide. */
  | { readonly shape: 'glyph'; readonly size: number; readonly fill: Tone; readonly opacity?: number };

/** A ring of `parts` equal strokes; `gap` is the share of each part that is left open. */
const dashed = (radius: number, parts: number, gap: number): readonly [number, number] => {
  const length = (2 * Math.PI * radius) / parts;
  return [length * (1 - gap), length * gap];
};
const dotted = (radius: number, parts: number): readonly [number, number] => [
  0.01,
  (2 * Math.PI * radius) / parts - 0.01,
];

export const SITE_SYMBOLS: Readonly<Record<State, readonly Shape[]>> = {
  planned: [
    { shape: 'disc', radius: 11, fill: 'paper', opacity: 0.85 },
    { shape: 'ring', radius: 10, stroke: 'sector', width: 2, dash: dotted(10, 16), round: true },
    { shape: 'glyph', size: 12, fill: 'sector', opacity: 0.75 },
  ],
  construction: [
    { shape: 'disc', radius: 12, fill: 'paper' },
    { shape: 'ring', radius: 10.4, stroke: 'sector', width: 2.6, dash: dashed(10.4, 8, 0.36) },
    { shape: 'glyph', size: 12.5, fill: 'sector' },
  ],
  operating: [
    { shape: 'disc', radius: 12, fill: 'paper' },
    { shape: 'disc', radius: 11, fill: 'sector' },
    { shape: 'glyph', size: 14, fill: 'paper' },
  ],
  reconstruction: [
    { shape: 'disc', radius: 13.5, fill: 'paper' },
    { shape: 'ring', radius: 12, stroke: 'sector', width: 2, dash: dashed(12, 10, 0.4) },
    { shape: 'disc', radius: 9.6, fill: 'sector' },
    { shape: 'glyph', size: 12, fill: 'paper' },
  ],
  idle: [
    { shape: 'disc', radius: 12, fill: 'paper' },
    { shape: 'glyph', size: 12.5, fill: 'sector', opacity: 0.6 },
    { shape: 'line', from: [6.6, 21.4], to: [21.4, 6.6], stroke: 'paper', width: 4 },
    { shape: 'line', from: [6.6, 21.4], to: [21.4, 6.6], stroke: 'sector', width: 1.8 },
    { shape: 'ring', radius: 10.5, stroke: 'sector', width: 1.8 },
  ],
  closed: [
    { shape: 'disc', radius: 7.5, fill: 'paper' },
    { shape: 'ring', radius: 6.6, stroke: 'muted', width: 1.3 },
    { shape: 'line', from: [11, 11], to: [17, 17], stroke: 'muted', width: 1.6 },
    { shape: 'line', from: [11, 17], to: [17, 11], stroke: 'muted', width: 1.6 },
  ],
  // A surveyor's mark: what was found is only marked, nothing is built round it.
  prospected: [
    { shape: 'disc', radius: 10, fill: 'paper', opacity: 0.85 },
    { shape: 'line', from: [14, 1.6], to: [14, 6.4], stroke: 'sector', width: 2 },
    { shape: 'line', from: [26.4, 14], to: [21.6, 14], stroke: 'sector', width: 2 },
    { shape: 'line', from: [14, 26.4], to: [14, 21.6], stroke: 'sector', width: 2 },
    { shape: 'line', from: [1.6, 14], to: [6.4, 14], stroke: 'sector', width: 2 },
    { shape: 'glyph', size: 11, fill: 'sector', opacity: 0.85 },
  ],
};

/** Moves a glyph of 15 × 15 into the middle of the symbol: shift and scale, in units of the symbol's box. */
export const glyphTransform = (size: number): { shift: number; scale: number } => ({
  shift: CENTRE - size / 2,
  scale: size / 15,
});

export { CENTRE as SYMBOL_CENTRE, SYMBOL_BOX };
