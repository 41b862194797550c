// The shortest way by railway between two stations, year by year: over the sections that certainly worked on 31 December, and
// over those that possibly worked as well. Positions are [lng, lat], degrees, WGS84. Pure.
import type { Localized, NameInTime, Position, Route } from '../atlas/atlas.ts';
import { equalYears, joinEqual, sameAnswer, type Spell } from '../time/equal-years.ts';
import type { RunLinks, UnlinkedRun } from '../time/runs.ts';
import { networkOf, shortestWay, type Network, type Way } from './network.ts';
import { joinedToNetwork, workingSections } from './rail-access.ts';

/** A station of any railway of the atlas, whether it is open or not. */
export interface Station {
  readonly name: Localized;
  /** The dated names of its town, where it is called like it. */
  readonly names?: readonly NameInTime[];
  readonly position: Position;
}

/** What the map has to know of a station. */
export interface StationOnMap extends Station {
  readonly id: string;
  /** The direction of its line, in degrees east of north. */
  readonly bearing: number;
  /** Whether it is the station of a place of the atlas, whose name on the map stands for both. */
  readonly atPlace: boolean;
  /** The years in which it worked. */
  readonly runs: readonly (UnlinkedRun & RunLinks)[];
}

/** Years with the same ways. */
export interface WaySpell extends Spell {
  /** The way over sections that certainly worked; null if they do not connect the stations. */
  readonly certain: Way | null;
  /** The way over sections that possibly worked, if it is the only one or shorter than the certain one; else null. */
  readonly possible: Way | null;
  /**
   * Whether the way may have led through regions outside of the atlas: no way within it is certain, but both stations were
   * certainly on the country's network, of which the atlas shows only a part.
   */
  readonly mayLeaveAtlas: boolean;
}

interface NetworkSpell extends Spell {
  readonly certain: Network;
  readonly possible: Network;
  /** Vertices of the country's network, as texts. */
  readonly joined: ReadonlySet<string>;
}

/** A possible way is only given if it is shorter than the certain one by more than this. */
const SHORTER_KILOMETRES = 0.5;

const sameSections = (one: readonly Route[], other: readonly Route[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);

/**
 * @param railways every section of the atlas
 * @returns a function that gives the ways between two stations for all years of the atlas, in order, without gaps
 */
export function wayFinder(railways: readonly Route[]): (from: Position, to: Position) => readonly WaySpell[] {
  const networks = equalYears(
    (year) => {
      const certain = workingSections(railways, year, 'certain');
      const possible = workingSections(railways, year, 'possible');
      return { certain, possible, joined: joinedToNetwork(certain, year) };
    },
    (one, next) =>
      sameSections(one.certain, next.certain) &&
      sameSections(one.possible, next.possible) &&
      one.joined.size === next.joined.size,
  ).map(({ from, to, certain, possible, joined }): NetworkSpell => {
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
        const mayLeaveAtlas =
          !certain && [start, end].every((station) => network.joined.has(String(station)));
        return { from: network.from, to: network.to, certain, possible, mayLeaveAtlas };
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
