// How the mark of a town's works is drawn: a ring with one piece for each works in the colour of its sector, and in the middle the
// picture of the foremost. A list of paths in a box whose middle is 0, 0; the map paints it on a canvas and the page writes it as
// SVG, so both look the same. A piece is full where the works is in use, striped while it is built, dotted while it is planned, a
// thin line where it is at rest or closed; what is only possible is open.
import type { Kind, Sector, State } from '../core/atlas/atlas.ts';
import { markRadius, type TownMark } from '../core/atlas/town-marks.ts';
import { IN_USE, isPlanned } from '../core/time/lifecycle.ts';
import type { Certainty } from '../core/time/bounds.ts';

export interface MarkPiece {
  readonly sector: Sector;
  readonly state: State;
  readonly certainty: Certainty;
}

/** All that the look of a mark depends on: marks with the same sign have the same image. */
export interface MarkSign {
  readonly kind: Kind;
  readonly pieces: readonly MarkPiece[];
  /** The piece whose picture is in the middle. */
  readonly foremost: number;
}

/** A path, in a colour: that of a sector, of the paper, or the muted ink. */
export interface MarkPath {
  /** SVG path data, or null for the picture of the kind: it fills a box of 15 × 15. */
  readonly d: string | null;
  readonly colour: Sector | 'paper' | 'muted';
  /** The width of the stroke; left out, the path is filled. */
  readonly stroke?: number;
  readonly dash?: readonly [number, number];
  /** Only of the picture: its size. */
  readonly size?: number;
}

/** Of paper, around the ring, so that it stands out from the ground. */
const EDGE = 1.4;
const RING = 4.6;
/** Between two pieces, and between those of two sectors. */
const GAPS = { piece: 1, sector: 2.4 } as const;
/** Between ring and middle. */
const MOAT = 1.5;
const THIN = 1.5;

export const markSign = ({ works, foremost }: TownMark): MarkSign => ({
  kind: foremost.kind,
  pieces: works.map(({ site: { sector }, state, certainty }) => ({ sector, state, certainty })),
  foremost: works.findIndex(({ site }) => site === foremost),
});

const round = (value: number): number => Math.round(value * 100) / 100;
/** A point of a circle, `turn` clockwise from its top. */
const at = (radius: number, turn: number): string =>
  `${round(radius * Math.sin(turn))} ${round(-radius * Math.cos(turn))}`;
const arc = (radius: number, from: number, to: number): string =>
  `A${radius} ${radius} 0 ${Math.abs(to - from) > Math.PI ? 1 : 0} ${to > from ? 1 : 0} ${at(radius, to)}`;
const circle = (radius: number): string =>
  `M${at(radius, 0)}${arc(radius, 0, Math.PI)}${arc(radius, Math.PI, 2 * Math.PI)}Z`;

/** One piece of the ring between two angles, on a circle of so many units. */
function pieceOf(
  { sector, state, certainty }: MarkPiece,
  radius: number,
  from: number,
  to: number,
): MarkPath[] {
  const possible = certainty === 'possible';
  const middle = `M${at(radius, from)}${arc(radius, from, to)}`;
  const line = (stroke: number, parts: number, share: number): MarkPath => {
    const part = ((to - from) * radius) / (parts - 1 + share);
    return { d: middle, colour: sector, stroke, dash: [round(part * share), round(part * (1 - share))] };
  };
  const fitting = (unit: number): number => Math.max(2, Math.round(((to - from) * radius) / unit));
  if (state === 'closed' || state === 'idle') {
    const colour = state === 'closed' ? 'muted' : sector;
    return [possible ? { ...line(THIN, fitting(3.4), 0.5), colour } : { d: middle, colour, stroke: THIN }];
  }
  if (isPlanned(state)) return [line(possible ? 1.4 : 2.2, fitting(4), 0.5)];
  if (state === 'construction') return [line(possible ? 2.4 : RING, fitting(3), 0.55)];
  if (!possible) return [{ d: middle, colour: sector, stroke: RING }];
  // Open: the outline alone, its stroke within the piece.
  const [inner, outer] = [radius - RING / 2 + 0.6, radius + RING / 2 - 0.6];
  const [first, last] = [from + 0.6 / radius, to - 0.6 / radius];
  return [
    {
      d: `M${at(outer, first)}${arc(outer, first, last)}L${at(inner, last)}${arc(inner, last, first)}Z`,
      colour: sector,
      stroke: 1.2,
    },
  ];
}

/** From bottom to top. The radius is that of the whole. */
export function markPaths({ pieces, foremost }: MarkSign): {
  readonly radius: number;
  readonly paths: readonly MarkPath[];
} {
  const radius = markRadius(pieces.length);
  const ring = radius - EDGE - RING / 2;
  const gaps = pieces.map(({ sector }, index) =>
    sector === pieces[(index + 1) % pieces.length]?.sector ? GAPS.piece : GAPS.sector,
  );
  const whole = 2 * Math.PI * ring;
  const each = (whole - gaps.reduce((sum, gap) => sum + gap, 0)) / pieces.length / ring;
  let turn = (gaps.at(-1) ?? 0) / 2 / ring;
  const drawn = pieces.flatMap((piece, index) => {
    const from = turn;
    turn += each + (gaps[index] ?? 0) / ring;
    return pieceOf(piece, ring, from, from + each);
  });
  const core = ring - RING / 2 - MOAT;
  const { sector, state, certainty } = pieces[foremost] ?? {
    sector: 'coal',
    state: 'operating',
    certainty: 'certain',
  };
  const full = IN_USE.includes(state) && certainty === 'certain';
  return {
    radius,
    paths: [
      { d: circle(radius), colour: 'paper' },
      ...drawn,
      ...(full ? [{ d: circle(core), colour: sector }] : []),
      { d: null, colour: full ? 'paper' : sector, size: core * 1.3 },
    ],
  };
}
