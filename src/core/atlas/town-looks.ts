// What of a town the map shows in each year under the filters: its name, its rank, whether it was a capital, and the symbols that
// stand round it then. As runs, so that a step of the year sets no source anew. Pure.
import type { Atlas, Language, Place, Site } from './atlas.ts';
import { capitalInYear } from './capital.ts';
import { nameInYear } from './names.ts';
import { isChosen, type Filters } from './selection.ts';
import { rankInYear, type RankOfTown } from './town-ranks.ts';
import { worldPixels } from '../geo/mercator.ts';
import type { Years } from '../time/bounds.ts';
import { equalYears } from '../time/equal-years.ts';
import { existsInYear, runsOf } from '../time/lifecycle.ts';
import { link, shownRun, type RunLinks, type UnlinkedRun } from '../time/runs.ts';

/** Symbols of other towns, or of none, within so many pixels at zoom 5 stand round the town as well. */
const NEAR = { pixels: 50, zoom: 5 } as const;

export interface TownLook extends UnlinkedRun, RunLinks, RankOfTown {
  readonly name: string;
  readonly capital: boolean;
  /** The works that are shown and belong to the town. */
  readonly works: readonly Site[];
  /** Those nearby that do not. */
  readonly nearby: readonly Site[];
}

/** How the sites of the atlas are shown: the filters, and how many years a window of years holds beside its last. */
interface Showing {
  readonly filters: Filters;
  readonly length: number;
}

/** Whether a window of years shows a site under the filters. */
function showing(site: Site, filters: Filters): (years: Years) => boolean {
  const runs = runsOf(site.lifecycle).filter((run) => isChosen(site, run, filters));
  return (years) => shownRun(runs, years) !== null;
}

/** The answer gives the looks of a place in the order of time; years before it was founded have none. */
export function townLooks(
  atlas: Pick<Atlas, 'places' | 'sites' | 'polities'>,
  language: Language,
  { filters, length }: Showing,
): (place: Place) => TownLook[] {
  const sites = atlas.sites.map((site) => ({
    site,
    isShownIn: showing(site, filters),
    at: worldPixels(site.position, NEAR.zoom),
  }));
  const capitals = new Map<number, string | undefined>();
  const isCapital = ({ id }: Place, year: number): boolean => {
    if (!capitals.has(year)) capitals.set(year, capitalInYear(atlas.polities, year));
    return capitals.get(year) === id;
  };
  return (place) => {
    const here = worldPixels(place.position, NEAR.zoom);
    const around = sites.filter(
      ({ site, at }) => site.place === place.id || Math.hypot(at.x - here.x, at.y - here.y) < NEAR.pixels,
    );
    const looks = equalYears(
      (until) => {
        if (!existsInYear(place.founded, until)) return null;
        const years = { since: until - length, until };
        const shown = around.flatMap(({ site, isShownIn }) => (isShownIn(years) ? site : []));
        return {
          ...{ certainty: 'certain' as const, name: nameInYear(place, until, language) },
          ...{ capital: isCapital(place, until), ...rankInYear(place, until) },
          works: shown.filter((site) => site.place === place.id),
          nearby: shown.filter((site) => site.place !== place.id),
        };
      },
      (one, next) =>
        one.name === next.name &&
        one.capital === next.capital &&
        one.rank === next.rank &&
        one.counted === next.counted &&
        sameSites(one.works, next.works) &&
        sameSites(one.nearby, next.nearby),
    );
    return link(looks);
  };
}

const sameSites = (one: readonly Site[], other: readonly Site[]): boolean =>
  one.length === other.length && one.every((site, at) => site === other[at]);
