// The way by railway between two stations, year by year: over the sections that certainly worked on 31 December, and over
// those that possibly did too. Pure.
import type { Localized, Position, Route } from '../atlas/atlas.ts';
import { equalYears, joinEqual, sameAnswer, type Spell } from '../time/equal-years.ts';
import { networkOf, shortestWay, type Network, type Way } from './network.ts';
import { joinedToNetwork, workingSections } from './rail-access.ts';

/** A station of any railway of the atlas, open or not. */
export interface Station {
  readonly name: Localized;
  readonly position: Position;
}

/** Years, both included, with the same ways. */
export interface WaySpell extends Spell {
  /** Over what certainly worked; null where that does not join the stations. */
  readonly certain: Way | null;
  /** Over what possibly worked, where it joins them or shortens the way; else null. */
  readonly possible: Way | null;
  /**
   * No way is certain, but both stations certainly were on the network of the country, which the atlas shows only in
   * part: a way may have led round through regions that it leaves out.
   */
  readonly round: boolean;
}

interface NetworkSpell extends Spell {
  readonly certain: Network;
  readonly possible: Network;
  /** Vertices of the network of the country, as texts. */
  readonly joined: ReadonlySet<string>;
}

/** A way that possibly was open is told of only where it is shorter than the certain one by more than this. */
const SHORTER_KILOMETRES = 0.5;

const sameSections = (one: readonly Route[], other: readonly Route[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);

/**
 * @param railways every section of the atlas
 * @returns a function that gives the ways between two stations for all years of the atlas, in order, without gaps
 */
export function wayFinder(railways: readonly Route[]): (from: Position, to: Position) => readonly WaySpell[] {
  const networks = equalYears(
    (year) => ({
      certain: workingSections(railways, year, 'certain'),
      possible: workingSections(railways, year, 'possible'),
    }),
    (one, next) => sameSections(one.certain, next.certain) && sameSections(one.possible, next.possible),
  ).map(({ from, to, certain, possible }): NetworkSpell => {
    const joined = joinedToNetwork(certain);
    const vertices = certain.filter(({ id }) => joined.has(id)).flatMap(({ path }) => path.map(String));
    return {
      from,
      to,
      certain: networkOf(certain),
      possible: networkOf(possible),
      joined: new Set(vertices),
    };
  });
  return (start, end) =>
    joinEqual(
      networks.map((network): WaySpell => {
        const certain = shortestWay(network.certain, start, end);
        const either = shortestWay(network.possible, start, end);
        const possible =
          either && (!certain || either.kilometres < certain.kilometres - SHORTER_KILOMETRES) ? either : null;
        const round = !certain && [start, end].every((station) => network.joined.has(String(station)));
        return { from: network.from, to: network.to, certain, possible, round };
      }),
      sameAnswer,
    );
}

export const spellInYear = (spells: readonly WaySpell[], year: number): WaySpell | null =>
  spells.find((spell) => year <= spell.to) ?? spells.at(-1) ?? null;

/** The first year of a certain way, or null; and the first year of a possible one where that is earlier, or null. */
export function firstJoined(spells: readonly WaySpell[]): {
  certain: number | null;
  possible: number | null;
} {
  const certain = spells.find((spell) => spell.certain)?.from ?? null;
  const possible = spells.find((spell) => spell.possible ?? spell.certain)?.from ?? null;
  return { certain, possible: possible === certain ? null : possible };
}
