// The marks of towns: at the scale of the country the works of a town are drawn as one mark at the town, and nearer each as a symbol
// of its own. A mark is the town's and not a cluster by pixels, so it neither moves nor falls apart while the map is moved. A work
// that stands alone keeps its symbol. Pure.
import { FIRST_YEAR, LAST_YEAR, SECTORS, type Place, type Position, type Site, type State } from './atlas.ts';
import { isChosen, type Filters, type Shown } from './selection.ts';
import { windowLength, type Certainty, type Years } from '../time/bounds.ts';
import { joinEqual, type Spell } from '../time/equal-years.ts';
import { firstYear, openingYears, runsOf } from '../time/lifecycle.ts';
import { shownRun } from '../time/runs.ts';
import { SYMBOL_BOX } from '../view/map-scale.ts';

/** The zoom below which a town has one mark; from it on, each works has its symbol. */
export const TOWN_MARKS_UNTIL = 5.5;

export const LARGEST_MARK = 21;
/** The radius of the mark of so many works, in units of the symbol's box: pixels at full symbol size. One has its own symbol. */
export const markRadius = (works: number): number =>
  works <= 1 ? SYMBOL_BOX / 2 : LARGEST_MARK - 5.5 * (1 - Math.min(1, Math.sqrt((works - 1) / 11)));

/** Where the middle of a piece lies in the ring of a mark: [right, down] from the middle of the mark, in the same units. */
export function pieceShift(index: number, works: number): readonly [number, number] {
  if (works <= 1) return [0, 0];
  const [radius, turn] = [0.8 * markRadius(works), ((index + 0.5) / works) * 2 * Math.PI];
  return [radius * Math.sin(turn), -radius * Math.cos(turn)];
}

/** One of the works of a mark, as the years show it. */
export interface MarkedWork {
  readonly site: Site;
  readonly state: State;
  readonly certainty: Certainty;
  /** Whether it certainly started to operate in the years shown. */
  readonly opened: boolean;
}

/** Where a mark stands. */
export interface MarkSpot {
  /** [lng, lat], degrees. */
  readonly position: Position;
  /** How far it is moved from there: [right, down] in pixels at full symbol size. */
  readonly shift: readonly [number, number];
}

export interface TownMark extends MarkSpot {
  /** The id of the town; of the works itself where it stands alone. */
  readonly id: string;
  /** In the order of the sectors, those of one sector from the first to the last. */
  readonly works: readonly MarkedWork[];
  /** Whose picture is in the middle: of the sector with most works (the first such in the order of sectors) the earliest. */
  readonly foremost: Site;
}

/** The spell counts the last years of the windows that show the mark. */
export type MarkRun = TownMark & Spell;

/** Where the mark of a site stands: at its town, and of a site without a town, where the site is. */
const spotOf = (site: Site, towns: ReadonlyMap<string, Place>): MarkSpot => ({
  position: towns.get(site.place ?? '')?.position ?? site.position,
  shift: site.shiftFar ?? [0, 0],
});

const townsOf = (places: readonly Place[]): ReadonlyMap<string, Place> =>
  new Map(places.map((place) => [place.id, place]));

/** Where the marks stand, by the ids of sites and of towns with works. They stand there in all years. */
export function markSpots({ sites, places }: Sites): ReadonlyMap<string, MarkSpot> {
  const towns = townsOf(places);
  return new Map(
    sites.flatMap((site) => {
      const spot = spotOf(site, towns);
      return [site.id, ...(site.place ? [site.place] : [])].map((id) => [id, spot] as const);
    }),
  );
}

interface Sites {
  readonly sites: readonly Site[];
  readonly places: readonly Place[];
}

const began = ({ lifecycle }: Site): number => firstYear(lifecycle) ?? LAST_YEAR + 1;

/** The sites in the order in which a mark has its works: by sector, the earliest first. */
const inOrder = (sites: readonly Site[]): Site[] =>
  [...sites].sort(
    (one, other) =>
      SECTORS.indexOf(one.sector) - SECTORS.indexOf(other.sector) ||
      began(one) - began(other) ||
      one.id.localeCompare(other.id),
  );

/** The first work of the longest row of one sector. */
function foremostOf(works: readonly MarkedWork[]): Site | null {
  let [foremost, most, row]: [Site | null, number, readonly MarkedWork[]] = [null, 0, []];
  for (const work of works) {
    row = row[0]?.site.sector === work.site.sector ? [...row, work] : [work];
    if (row.length > most) [foremost, most] = [row[0]?.site ?? null, row.length];
  }
  return foremost;
}

/** @param works in the order of `inOrder` */
function marksOf(works: readonly MarkedWork[], towns: ReadonlyMap<string, Place>): TownMark[] {
  const together = new Map<string, MarkedWork[]>();
  for (const work of works) {
    const key = work.site.place ?? work.site.id;
    const beside = together.get(key);
    if (beside) beside.push(work);
    else together.set(key, [work]);
  }
  return [...together].flatMap(([key, beside]) => {
    const foremost = foremostOf(beside);
    if (!foremost) return [];
    return [
      { id: beside.length > 1 ? key : foremost.id, ...spotOf(foremost, towns), works: beside, foremost },
    ];
  });
}

/** The marks of what some years show under the filters. Lines have none. */
export function townMarks(shown: readonly Shown[], places: readonly Place[]): TownMark[] {
  const bySite = new Map(shown.flatMap((one) => ('kind' in one.object ? [[one.object, one] as const] : [])));
  const works = inOrder([...bySite.keys()]).flatMap((site): MarkedWork[] => {
    const one = bySite.get(site);
    if (!one) return [];
    const { state, certainty } = one.now;
    return [{ site, state, certainty, opened: one.opened === 'certain' && state === 'operating' }];
  });
  return marksOf(works, townsOf(places));
}

/** What is drawn of the sites at a zoom: marks of towns, the smaller over the larger, or each site for itself where its symbol stands. */
export function marksAt(zoom: number, shown: readonly Shown[], places: readonly Place[]): TownMark[] {
  if (zoom < TOWN_MARKS_UNTIL)
    return townMarks(shown, places).sort((one, other) => other.works.length - one.works.length);
  return shown.flatMap(({ object: site, now: { state, certainty } }): TownMark[] => {
    if (!('kind' in site)) return [];
    const { id, position, shift } = site;
    return [{ id, position, shift, works: [{ site, state, certainty, opened: false }], foremost: site }];
  });
}

/** All marks under the filters, for all windows as long as these years: each as long as its works stay the same. */
export function markRuns({ sites, places }: Sites, filters: Filters, years: Years): MarkRun[] {
  const length = windowLength(years);
  const towns = townsOf(places);
  const lives = inOrder(sites).map((site) => ({
    site,
    runs: runsOf(site.lifecycle).filter((run) => isChosen(site, run, filters)),
    opening: openingYears(site.lifecycle),
  }));
  const marks = new Map<string, MarkRun[]>();
  for (let last = FIRST_YEAR + length; last <= LAST_YEAR; last++) {
    const years = { since: last - length, until: last };
    const works = lives.flatMap(({ site, runs, opening }): MarkedWork[] => {
      const run = shownRun(runs, years);
      if (!run) return [];
      const { state, certainty } = run;
      const hasOpened = opening !== null && opening.from >= years.since && opening.to <= last;
      return [{ site, state, certainty, opened: hasOpened && state === 'operating' }];
    });
    for (const mark of marksOf(works, towns)) {
      const known = marks.get(mark.id);
      const run = { ...mark, from: last, to: last };
      if (known) known.push(run);
      else marks.set(mark.id, [run]);
    }
  }
  return [...marks.values()].flatMap((years) => joinEqual(years, sameWorks));
}

const sameWorks = ({ works: one }: TownMark, { works: other }: TownMark): boolean =>
  one.length === other.length &&
  one.every(({ site, state, certainty, opened }, at) => {
    const next = other[at];
    return (
      next?.site === site && next.state === state && next.certainty === certainty && next.opened === opened
    );
  });
