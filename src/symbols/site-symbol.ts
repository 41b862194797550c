// How a site is drawn in each state, certain or only possible: a short list of shapes in a box of 28 × 28. The map paints the
// list on a canvas and the legend writes it as SVG, so both always look the same. What is certain is filled, what is possible is
// open and hatched; both have the full colour of the sector.
import type { State } from '../core/atlas/atlas.ts';
import { SYMBOL_BOX } from '../core/view/map-scale.ts';
import { hatched, HATCHING } from './doubt.ts';

const CENTRE = SYMBOL_BOX / 2;

/** A colour of the palette: that of the sector, of the paper behind the symbol, or the muted ink. */
export type Tone = 'sector' | 'paper' | 'muted';

export type Shape =
  | { readonly shape: 'disc'; readonly radius: number; readonly fill: Tone }
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
      readonly shape: 'lines';
      /** SVG path data. */
      readonly path: string;
      readonly stroke: Tone;
      readonly width: number;
      /** Of a hatching alone. */
      readonly opacity?: number;
    }
  /** The picture of the kind in the middle, `size` wide; on a hatching it has a rim of paper, of so many units of the glyph. */
  | { readonly shape: 'glyph'; readonly size: number; readonly fill: Tone; readonly rim?: number };

/** A ring of `parts` equal strokes; `gap` is the share of each part that is left open. */
const dashed = (radius: number, parts: number, gap: number): readonly [number, number] => {
  const length = (2 * Math.PI * radius) / parts;
  return [length * (1 - gap), length * gap];
};
const dotted = (radius: number, parts: number): readonly [number, number] => [
  0.01,
  (2 * Math.PI * radius) / parts - 0.01,
];

const paper = (radius: number): Shape => ({ shape: 'disc', radius, fill: 'paper' });
const lines = (path: string, stroke: Tone, width: number): Shape => ({ shape: 'lines', path, stroke, width });
const ring = (radius: number, width: number): Shape => ({ shape: 'ring', radius, stroke: 'sector', width });
/** The hatching of what is only possible; nothing where it is certain. */
const doubt = (possible: boolean, radius: number, stroke: Tone = 'sector'): readonly Shape[] =>
  possible ? [{ ...HATCHED, path: hatched(radius), stroke }] : [];
const HATCHED = { shape: 'lines', width: HATCHING.width, opacity: HATCHING.opacity } as const;
/** The picture in the colour of the sector. */
const picture = (size: number, possible: boolean): Shape => ({
  ...{ shape: 'glyph', size, fill: 'sector' },
  ...(possible ? { rim: RIM } : {}),
});
const RIM = 2;
/** The body of what stands: a disc with its picture cut out, or a hatched disc with an outline. */
const body = (radius: number, size: number, possible: boolean): readonly Shape[] =>
  possible
    ? [...doubt(true, radius - 0.6), ring(radius - 0.9, 2.3), picture(size - 1, true)]
    : [
        { shape: 'disc', radius, fill: 'sector' },
        { shape: 'glyph', size, fill: 'paper' },
      ];

const SLASH = 'M6.6 21.4L21.4 6.6';

/** The shapes of each state, the first at the bottom. */
const STATE_SYMBOLS: Readonly<Record<State, (possible: boolean) => readonly Shape[]>> = {
  planned: (possible) => [
    paper(11),
    ...doubt(possible, 8.4),
    { ...ring(10, 2), dash: dotted(10, 16), round: true },
    picture(12, possible),
  ],
  construction: (possible) => [
    paper(12),
    ...doubt(possible, 8.8),
    { ...ring(10.4, 2.6), dash: dashed(10.4, 8, 0.36) },
    picture(12.5, possible),
  ],
  operating: (possible) => [paper(12), ...body(11, 14, possible)],
  reconstruction: (possible) => [
    paper(13.5),
    { ...ring(12, 2), dash: dashed(12, 10, 0.4) },
    ...body(9.6, 12, possible),
  ],
  idle: (possible) => [
    paper(12),
    ...doubt(possible, 10),
    picture(12.5, possible),
    lines(SLASH, 'paper', 5),
    lines(SLASH, 'sector', 1.8),
    ring(10.5, 1.8),
  ],
  closed: (possible) => [
    paper(7.5),
    ...doubt(possible, 6, 'muted'),
    { shape: 'ring', radius: 6.6, stroke: 'muted', width: 1.3 },
    lines('M11 11L17 17M11 17L17 11', 'muted', 1.6),
  ],
  // A surveyor's mark: what was found is only marked, nothing is built round it.
  prospected: (possible) => [
    paper(10),
    ...doubt(possible, 8.8),
    lines('M14 1.6V6.4M26.4 14H21.6M14 26.4V21.6M1.6 14H6.4', 'sector', 2),
    picture(11, possible),
  ],
};

/** What a symbol looks like depends on. */
export interface SymbolLook {
  /** Null where the thing is not there: its picture stands alone. */
  readonly state: State | null;
  /** Whether the sources leave it open. */
  readonly possible: boolean;
}

/** The shapes of a symbol, the first at the bottom. */
export const siteSymbol = ({ state, possible }: SymbolLook): readonly Shape[] =>
  state ? STATE_SYMBOLS[state](possible) : [picture(14, false)];

/** Moves a glyph of 15 × 15 into the middle of the symbol: shift and scale, in units of the symbol's box. */
export const glyphTransform = (size: number): { shift: number; scale: number } => ({
  shift: CENTRE - size / 2,
  scale: size / 15,
});

export { CENTRE as SYMBOL_CENTRE, SYMBOL_BOX };
