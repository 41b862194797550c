// The timeline of a plate: the columns of the histogram, the five-year plans, round years and well-known events, in units of the paper.
// It has the numbers, the order and the places of the page's timeline. Pure.
import type { Sector } from '../atlas/atlas.ts';
import { placeLandmarks, type Landmark, type PlacedLandmark } from '../atlas/landmarks.ts';
import type { Openings } from '../atlas/selection.ts';
import { stackOf, tallestOf } from '../atlas/stacked.ts';
import type { Box } from '../picture/layout.ts';
import type { Years } from '../time/bounds.ts';
import { percentAt, PLANS, plansFitInto, roundYears } from '../time/time-scale.ts';

/** A part of a column. */
export interface Bar extends Box {
  /** Null for a reader's own data. */
  readonly sector: Sector | null;
  readonly possible: boolean;
  /** Whether its years lie after those shown: it is pale. */
  readonly later: boolean;
}

export interface TimelineDrawing {
  readonly bars: readonly Bar[];
  /** The columns of the years shown. */
  readonly shown: readonly Box[];
  /** The height of the line under the columns. */
  readonly axis: number;
  readonly plans: readonly (Box & { readonly figure: string })[];
  /** Round years, each in the middle of its column; without those that the figures of the years shown would touch. */
  readonly rounds: readonly { readonly year: number; readonly x: number }[];
  readonly landmarks: readonly PlacedLandmark[];
}

/** From top to bottom: rows of words, columns, plans, figures. */
export const TIMELINE = { row: 12, rows: 2, plans: 12, figures: 14, height: 100 } as const;
/** What a column leaves free of its year. */
const GAP = 0.24;
/** Units: so near to the figures of the years shown no round year stands. */
const NEAR = 30;
/** Figures at an end of the scale are moved in, so that they do not stick out. */
const END = 12;

interface Given {
  /** In order of time, without gaps, over the whole scale. */
  readonly openings: readonly Openings[];
  readonly range: Years;
  /** Of each map. */
  readonly years: readonly Years[];
  readonly landmarks: readonly Landmark[];
  /** How wide the word of an event is, and how much at the left the caption takes. */
  readonly widthOf: (landmark: Landmark) => number;
  readonly caption: number;
}

export function drawTimeline(
  { openings, range, years, landmarks, widthOf, caption }: Given,
  { left, top, right, bottom }: Box,
): TimelineDrawing {
  const width = right - left;
  const at = (moment: number): number => left + (percentAt(moment, range) / 100) * width;
  const axis = bottom - TIMELINE.plans - TIMELINE.figures - 4;
  const highest = axis - top - TIMELINE.rows * TIMELINE.row - 2;
  const tallest = tallestOf(openings);
  const last = Math.max(...years.map(({ until }) => until));
  const bars = openings.flatMap((bin): Bar[] => {
    const [from, to] = [at(bin.since), at(bin.until + 1)];
    const free = ((to - from) * GAP) / 2;
    const parts = stackOf(bin, tallest);
    let down = axis - parts.reduce((sum, { share }) => sum + share, 0) * highest;
    return parts.map(({ as, sector, share }) => {
      const upper = down;
      down += share * highest;
      return {
        ...{ left: from + free, right: to - free, top: upper, bottom: down },
        ...{ sector, possible: as === 'possible', later: bin.since > last },
      };
    });
  });
  const inside = (x: number): number => Math.min(right - END, Math.max(left + END, x));
  const middles = years.map(({ since, until }) => inside((at(since) + at(until + 1)) / 2));
  return {
    bars,
    axis,
    shown: years.map(({ since, until }) => ({
      ...{ left: at(since), right: at(until + 1), top: axis - highest, bottom: axis },
    })),
    plans: plansFitInto(range)
      ? PLANS.map(({ from, to, figure }) => ({
          ...{ left: at(from), right: at(to), figure },
          ...{ top: axis + 4, bottom: axis + 4 + TIMELINE.plans },
        }))
      : [],
    rounds: roundYears(range, 6)
      .map((year) => ({ year, x: at(year + 0.5) }))
      .filter(({ x }) => middles.every((middle) => Math.abs(middle - inside(x)) > NEAR)),
    landmarks: placeLandmarks(landmarks, range, width, TIMELINE.rows, caption, widthOf),
  };
}
