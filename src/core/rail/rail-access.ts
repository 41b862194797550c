// How far an object lay from the nearest railway that worked, year by year. Distances are great circles on the mean sphere
// (Turf; within 0.5 % of the WGS84 ellipsoid) to the drawn line, not to its stations. What is uncertain makes a range: a
// line that possibly worked counts for its near end and not for its far end, and the position of the object for both.
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
import { BROAD_GAUGE } from './gauge.ts';
import { connectedGroups } from './network.ts';
import type { RunLinks, UnlinkedRun } from '../time/runs.ts';

/** How far off an object may lie from where it is drawn, in kilometres, by how well its place is known. */
export const RADIUS: Readonly<Record<Precision, number>> = {
  site: 1,
  town: 3,
  district: 5,
  approximate: 30,
};

/** Kilometres, both ends whole; the first is 0 where the object may lie on the line. */
export type KilometreRange = readonly [least: number, most: number];

/** Years, both included, in which the answer is the same. */
export interface AccessSpell extends Spell {
  /** To any working railway. */
  readonly any: KilometreRange;
  /** To one that hangs together with a broad-gauge line, so with the network of the country. */
  readonly network: KilometreRange;
  /** Id of the nearest section that certainly worked, and whether it was apart from that network. */
  readonly section: string;
  readonly apart: boolean;
}
/** By the id of the site, in order of time, without gaps. */
export type RailAccess = Readonly<Record<string, readonly AccessSpell[]>>;

/** Great-circle distance in kilometres from a position to the nearest point of a line. */
export const distanceToLine = (at: Position, path: readonly Position[]): number =>
  turfNearestPointOnLine({ type: 'LineString', coordinates: path.map((vertex) => [...vertex]) }, [...at])
    .properties.pointDistance;

/** The railways of a year that certainly worked, and those that at least possibly did; `joined` is the id of every one of them on the network. */
interface YearOfRail {
  readonly sections: readonly Route[];
  readonly joined: ReadonlySet<string>;
}

export const railwaysOf = (atlas: Pick<Atlas, 'routes'>): readonly Route[] =>
  atlas.routes.filter((route) => route.layer === 'railways');

/** The sections that worked in a year: only what is certain, or what is possible too. */
export function workingSections(railways: readonly Route[], year: number, least: Certainty): Route[] {
  return railways.filter((railway) => {
    const works = worksInYear(railway.lifecycle, year);
    return works === 'certain' || works === least;
  });
}

/** Ids of those sections that hang together with a broad-gauge one. Lines of any gauge count as joined where they share a station. */
export const joinedToNetwork = (sections: readonly Route[]): ReadonlySet<string> =>
  new Set(
    connectedGroups(sections)
      .filter((group) => group.some(({ gauge }) => gauge === BROAD_GAUGE))
      .flatMap((group) => group.map(({ id }) => id)),
  );

function yearOfRail(railways: readonly Route[], year: number, least: Certainty): YearOfRail {
  const sections = workingSections(railways, year, least);
  return { sections, joined: joinedToNetwork(sections) };
}

function spellsOf(
  site: Site,
  years: ReadonlyMap<number, readonly [YearOfRail, YearOfRail]>,
  distances: ReadonlyMap<string, number>,
): AccessSpell[] {
  const radius = RADIUS[site.precision];
  const nearest = (sections: readonly Route[]): { id: string; kilometres: number } => {
    const [first] = sections
      .map(({ id }) => ({ id, kilometres: distances.get(id) ?? Infinity }))
      .sort((a, b) => a.kilometres - b.kilometres);
    if (!first) throw new Error(`${site.id}: no railway works in some year of the atlas`);
    return first;
  };
  const range = (possible: number, certain: number): KilometreRange => [
    Math.max(0, Math.floor(possible - radius)),
    Math.ceil(certain + radius),
  ];
  const onNetwork = ({ sections, joined }: YearOfRail): number =>
    nearest(sections.filter(({ id }) => joined.has(id))).kilometres;
  return equalYears((year) => {
    const [certain, possible] = years.get(year) ?? [];
    if (!certain || !possible) return null;
    const sure = nearest(certain.sections);
    return {
      any: range(nearest(possible.sections).kilometres, sure.kilometres),
      network: range(onNetwork(possible), onNetwork(certain)),
      section: sure.id,
      apart: !certain.joined.has(sure.id),
    };
  }, sameAnswer);
}

/** @throws where no railway worked in some year: the answer would be endless. */
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

/** The answer for a year; years outside the atlas have that of its nearest year. */
export function accessInYear(spells: readonly AccessSpell[], year: number): AccessSpell | null {
  return spells.find((spell) => year <= spell.to) ?? spells.at(-1) ?? null;
}

/** What a band on the map tells of itself: its run of years, and whether its lines certainly worked in them. */
export interface RailBand extends UnlinkedRun, RunLinks {
  /** The first year of the run, or the section of a band that is only possible. */
  readonly id: string;
  readonly sure: boolean;
}
