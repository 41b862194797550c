// What belongs to a town: its works, and the railways with a station at it. A site belongs to the place that its record names, and
// to no other: one without a place belongs to no town, however near it lies. Pure.
import { SECTORS, type HistoricalDate, type Place, type Route, type Sector, type Site } from './atlas.ts';
import { isNarrowGauge } from '../rail/gauge.ts';
import { compareIsoDays, yearOfDay } from '../time/bounds.ts';
import { firstYear } from '../time/lifecycle.ts';

/** The sites of one sector at a town, in order of their first years. */
export interface WorksOfSector {
  readonly sector: Sector;
  readonly works: readonly Site[];
}

/** All sites of a town in order of the sectors and of their first years, whatever the year and the filters. */
export function worksOfTown({ id }: Pick<Place, 'id'>, sites: readonly Site[]): WorksOfSector[] {
  const own = sites.filter(({ place }) => place === id);
  return SECTORS.flatMap((sector) => {
    const works = own
      .filter((site) => site.sector === sector)
      .sort((a, b) => (firstYear(a.lifecycle) ?? Infinity) - (firstYear(b.lifecycle) ?? Infinity));
    return works.length > 0 ? [{ sector, works }] : [];
  });
}

/** A railway with a station at a town. */
export interface RailwayAtTown {
  readonly route: Route;
  /** When it opened there; null if it did not by 1940, or nobody says when. */
  readonly opened: HistoricalDate | null;
  /** Whether it was of narrow gauge when it opened. */
  readonly narrow: boolean;
}

export interface RailOfTown {
  /** The railway that came first: a narrow-gauge one only where no other came, as it joins a town to no network. Null for none. */
  readonly first: RailwayAtTown | null;
  /** All of them, the earliest first, and at the end those that had not opened. */
  readonly all: readonly RailwayAtTown[];
}

/** When the railway came to a town, by the railways that have a station at it. */
export function railOfTown(routes: readonly Route[], railways: readonly string[]): RailOfTown {
  const day = ({ opened }: RailwayAtTown): string => opened?.earliest ?? '9999-12-31';
  const all = routes
    .filter(({ id }) => railways.includes(id))
    .map((route): RailwayAtTown => {
      const opened = route.lifecycle.find(({ state }) => state === 'operating')?.start ?? null;
      return {
        route,
        opened,
        narrow: opened?.latest ? isNarrowGauge(route, yearOfDay(opened.latest)) : false,
      };
    })
    .sort((one, other) => compareIsoDays(day(one), day(other)));
  const open = all.filter(({ opened }) => opened !== null);
  return { first: open.find(({ narrow }) => !narrow) ?? open[0] ?? null, all };
}
