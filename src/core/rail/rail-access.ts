// How far each object was from the nearest working railway, year by year. Distances are great circles on the Earth's mean
// sphere (Turf; within 0.5 % of the WGS84 ellipsoid) to the line as drawn, not to its stations. An uncertain position of the
// object makes a range; a nearer line that only possibly worked has a range of its own.
import turfNearestPointOnLine from '@turf/nearest-point-on-line';
import {
  FIRST_YEAR,
  LAST_YEAR,
  type Atlas,
  type Position,
  type Precision,
  type Route,
  type Site,
} from '../atlas/atlas.ts';
import type { Certainty } from '../time/bounds.ts';
import { equalYears, sameAnswer, type Spell } from '../time/equal-years.ts';
import { worksInYear } from '../time/lifecycle.ts';
import { BROAD_GAUGE, gaugeInYear } from './gauge.ts';
import { connectedGroups } from './network.ts';
import type { RunLinks, UnlinkedRun } from '../time/runs.ts';

/** How far an object may be from its drawn position, in kilometres, by the precision of the position; a record may say more. */
export const POSITION_ERROR: Readonly<Record<Precision, number>> = {
  site: 1,
  town: 3,
  district: 5,
  approximate: 30,
};

export const positionError = ({ positionError: stated, precision }: Site): number =>
  stated ?? POSITION_ERROR[precision];

/** A range of distances in whole kilometres; the least is 0 if the object may lie on the line. */
export type KilometreRange = readonly [least: number, most: number];

/** How far a railway was. */
export interface RailDistance {
  /** To the nearest that certainly worked. */
  readonly certain: KilometreRange;
  /** To a nearer one that possibly worked; left out where there was none. */
  readonly possible?: KilometreRange;
}

/** From the least possible distance to the most. */
export const wholeRange = ({ certain, possible }: RailDistance): KilometreRange => [
  (possible ?? certain)[0],
  certain[1],
];

/** Years with the same distances. */
export interface AccessSpell extends Spell {
  /** Distance to any working railway. */
  readonly any: RailDistance;
  /** Distance to a railway that is connected with a broad-gauge line, and so with the country's network. */
  readonly network: RailDistance;
  /** Id of the nearest section that certainly worked, and whether it was not connected with that network. */
  readonly section: string;
  readonly apart: boolean;
  /** Id of the nearer section that possibly worked, as in `any`. */
  readonly possibly?: string;
}
/** By id of the site; spells in order of time, without gaps. */
export type RailAccess = Readonly<Record<string, readonly AccessSpell[]>>;

/** Great-circle distance in kilometres from a position ([lng, lat], degrees) to the nearest point of a line. */
export const distanceToLine = (at: Position, path: readonly Position[]): number =>
  turfNearestPointOnLine({ type: 'LineString', coordinates: path.map((vertex) => [...vertex]) }, [...at])
    .properties.pointDistance;

/** The sections that worked in a year, and the ids of those that are connected with the country's network. */
interface YearOfRail {
  readonly sections: readonly Route[];
  readonly joined: ReadonlySet<string>;
}

export const railwaysOf = (atlas: Pick<Atlas, 'routes'>): readonly Route[] =>
  atlas.routes.filter((route) => route.layer === 'railways');

/** The sections that worked in a year: the certain ones only (`certain`), or the possible ones as well (`possible`). */
export function workingSections(railways: readonly Route[], year: number, least: Certainty): Route[] {
  return railways.filter((railway) => {
    const works = worksInYear(railway.lifecycle, year);
    return works === 'certain' || works === least;
  });
}

/** Ids of the sections that are connected with a broad-gauge one in a year. Lines of different gauges are connected where they share a station. */
export const joinedToNetwork = (sections: readonly Route[], year: number): ReadonlySet<string> =>
  new Set(
    connectedGroups(sections)
      .filter((group) => group.some((section) => gaugeInYear(section, year) === BROAD_GAUGE))
      .flatMap((group) => group.map(({ id }) => id)),
  );

function yearOfRail(railways: readonly Route[], year: number, least: Certainty): YearOfRail {
  const sections = workingSections(railways, year, least);
  return { sections, joined: joinedToNetwork(sections, year) };
}

function spellsOf(
  site: Site,
  years: ReadonlyMap<number, readonly [YearOfRail, YearOfRail]>,
  distances: ReadonlyMap<string, number>,
): AccessSpell[] {
  const radius = positionError(site);
  const nearest = (sections: readonly Route[]): { id: string; kilometres: number } => {
    const [first] = sections
      .map(({ id }) => ({ id, kilometres: distances.get(id) ?? Infinity }))
      .sort((a, b) => a.kilometres - b.kilometres);
    if (!first) throw new Error(`${site.id}: no railway works in some year of the atlas`);
    return first;
  };
  const around = (kilometres: number): KilometreRange => [
    Math.max(0, Math.floor(kilometres - radius)),
    Math.ceil(kilometres + radius),
  ];
  const distance = (possibleKilometres: number, certainKilometres: number): RailDistance => {
    const [possible, certain] = [around(possibleKilometres), around(certainKilometres)];
    return possible.every((end, at) => end === certain[at]) ? { certain } : { certain, possible };
  };
  const onNetwork = ({ sections, joined }: YearOfRail): number =>
    nearest(sections.filter(({ id }) => joined.has(id))).kilometres;
  return equalYears((year) => {
    const [certain, possible] = years.get(year) ?? [];
    if (!certain || !possible) return null;
    const [maybe, sure] = [nearest(possible.sections), nearest(certain.sections)];
    const any = distance(maybe.kilometres, sure.kilometres);
    return {
      any,
      network: distance(onNetwork(possible), onNetwork(certain)),
      section: sure.id,
      apart: !certain.joined.has(sure.id),
      ...(any.possible && { possibly: maybe.id }),
    };
  }, sameAnswer);
}

/**
 * The distances of all sites in all years of the atlas.
 * @throws if no railway worked in some year, as the distance would be infinite
 */
export function railAccess(atlas: Pick<Atlas, 'sites' | 'routes'>): RailAccess {
  const railways = railwaysOf(atlas);
  const years = new Map<number, readonly [YearOfRail, YearOfRail]>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    years.set(year, [yearOfRail(railways, year, 'certain'), yearOfRail(railways, year, 'possible')]);
  return Object.fromEntries(
    atlas.sites.map((site) => {
      const distances = new Map(railways.map(({ id, path }) => [id, distanceToLine(site.position, path)]));
      return [site.id, spellsOf(site, years, distances)];
    }),
  );
}

/** The spell of a year; a year outside the atlas gives that of the nearest year. Null without spells. */
export function accessInYear(spells: readonly AccessSpell[], year: number): AccessSpell | null {
  return spells.find((spell) => year <= spell.to) ?? spells.at(-1) ?? null;
}

/** The properties of a band on the map: its run of years, and whether its lines certainly worked in them. */
export interface RailBand extends UnlinkedRun, RunLinks {
  /** The first year of the run; for a band that is only possible, the id of its section. */
  readonly id: string;
  readonly sure: boolean;
}
