// How the columns of the histogram are stacked: the parts of each, from top to bottom. Timeline and plates draw from it. Pure.
import type { Sector } from './atlas.ts';
import type { Openings } from './selection.ts';

export interface StackedPart {
  readonly as: 'possible' | 'certain';
  /** Null for a reader's own data. */
  readonly sector: Sector | null;
  /** Of the tallest column. */
  readonly share: number;
}

/** How much the tallest column has. */
export const tallestOf = (openings: readonly Openings[]): number =>
  Math.max(1, ...openings.map(({ certain, possible }) => certain + possible));

/** From top to bottom: the possible parts, then the certain ones, each in the reverse order of the sectors. */
export const stackOf = ({ certain, possible, sectors }: Openings, tallest: number): StackedPart[] =>
  (['possible', 'certain'] as const).flatMap((as) =>
    (sectors ?? [{ sector: null, certain, possible }])
      .flatMap((part) => (part[as] > 0 ? [{ as, sector: part.sector, share: part[as] / tallest }] : []))
      .reverse(),
  );
