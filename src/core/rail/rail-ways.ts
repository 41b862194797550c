// The way by railway between two stations, year by year: over the sections that certainly worked on 31 December, and over
// those that possibly did too. Pure.
import { FIRST_YEAR, LAST_YEAR, type Localized, type Position, type Route } from '../atlas/atlas.ts';
import { networkOf, shortestWay, type Network, type Way } from './network.ts';
import { joinedToNetwork, workingSections } from './rail-access.ts';

/** A station of any railway of the atlas, open or not. */
export interface Station {
  readonly name: Localized;
  readonly position: Position;
}

/** Years, both included, with the same ways. */
export interface WaySpell {
  readonly from: number;
  readonly to: number;
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

interface YearNetwork {
  readonly certain: Network;
  readonly possible: Network;
  /** Vertices of the network of the country, as texts. */
  readonly joined: ReadonlySet<string>;
}

/**
 * @param railways every section of the atlas
 * @returns a function that gives the ways between two stations for all years of the atlas, in order, without gaps
 */
export function wayFinder(railways: readonly Route[]): (from: Position, to: Position) => readonly WaySpell[] {
  const networks: { from: number; to: number; network: YearNetwork; key: string }[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const certain = workingSections(railways, year, 'certain');
    const possible = workingSections(railways, year, 'possible');
    const key = [certain, possible].map((sections) => sections.map(({ id }) => id).join(' ')).join('|');
    const last = networks.at(-1);
    if (last?.key === key) last.to = year;
    else {
      const joined = joinedToNetwork(certain);
      const vertices = certain.filter(({ id }) => joined.has(id)).flatMap(({ path }) => path.map(String));
      const network = {
        certain: networkOf(certain),
        possible: networkOf(possible),
        joined: new Set(vertices),
      };
      networks.push({ from: year, to: year, network, key });
    }
  }
  return (from, to) => {
    const spells: WaySpell[] = [];
    for (const { network, ...years } of networks) {
      const certain = shortestWay(network.certain, from, to);
      const either = shortestWay(network.possible, from, to);
      const possible = either && (!certain || either.kilometres < certain.kilometres - 0.5) ? either : null;
      const round = !certain && [from, to].every((end) => network.joined.has(String(end)));
      const last = spells.at(-1);
      const same =
        last &&
        JSON.stringify([last.certain, last.possible, last.round]) ===
          JSON.stringify([certain, possible, round]);
      if (same) spells[spells.length - 1] = { ...last, to: years.to };
      else spells.push({ from: years.from, to: years.to, certain, possible, round });
    }
    return spells;
  };
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
