// The rank of a town in a year: by the number of its inhabitants where one is known, else by its importance to the atlas. Which
// numbers are known, and how much each is worth, the build decides (geodata/compile-places.ts). Pure.
import type { Place } from './atlas.ts';

/** From a hamlet (1) to a great city (5). */
export const TOWN_RANKS = [1, 2, 3, 4, 5] as const;
export type TownRank = (typeof TOWN_RANKS)[number];

/** The inhabitants from which a town has the rank; the first has no lower bound. */
const RANK_FROM: Readonly<Record<TownRank, number>> = {
  ...{ 1: 0, 2: 10_000, 3: 25_000, 4: 50_000, 5: 100_000 },
};

/** For so many years after its date a number tells the rank of a town; towns grew too fast for longer. */
export const NUMBER_HOLDS = 20;

export interface RankOfTown {
  readonly rank: TownRank;
  /** Whether a number of inhabitants tells it. */
  readonly counted: boolean;
}

/** How the map draws a town. */
export interface TownDot extends RankOfTown {
  readonly capital: boolean;
}

const BY_IMPORTANCE: Readonly<Record<Place['importance'], TownRank>> = { 1: 4, 2: 3, 3: 2, 4: 1 };

/** The rank on 31 December of a year. */
export function rankInYear(
  { people, importance }: Pick<Place, 'people' | 'importance'>,
  year: number,
): RankOfTown {
  const known = people.findLast(([since]) => since <= year && year < since + NUMBER_HOLDS);
  if (!known) return { rank: BY_IMPORTANCE[importance], counted: false };
  const rank = TOWN_RANKS.findLast((one) => known[1] >= RANK_FROM[one]) ?? 1;
  return { rank, counted: true };
}
