// Selects the objects that pass the filters in a window of years, and counts them for the filters and the histogram. Pure.
import {
  FIRST_YEAR,
  LAST_YEAR,
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type AtlasObject,
  type Layer,
  type Sector,
  type State,
} from './atlas.ts';
import type { Certainty, Years } from '../time/bounds.ts';
import { existsInYear, openedIn, openingYears, stateInYears, type StateInYear } from '../time/lifecycle.ts';

/** The chosen values of each filter. Objects whose value is not chosen are hidden. */
export interface Filters {
  readonly layers: readonly Layer[];
  readonly sectors: readonly Sector[];
  readonly states: readonly State[];
  /** Whether objects and states that are only possible are hidden. */
  readonly certain: boolean;
}

/** An object that passes the filters, with its state in those years and whether it started to operate in them. */
export interface Shown {
  readonly object: AtlasObject;
  readonly now: StateInYear;
  readonly opened: Certainty | null;
}

export interface Counts {
  readonly layers: Readonly<Record<Layer, number>>;
  readonly sectors: Readonly<Record<Sector, number>>;
  readonly states: Readonly<Record<State, number>>;
}

/** How many works started to operate in some years: `certain` with a known year, `possible` as a sum of fractions. */
export interface Openings extends Years {
  readonly certain: number;
  readonly possible: number;
}

export const allObjects = (atlas: Atlas): readonly AtlasObject[] => [...atlas.sites, ...atlas.routes];

/** The state that is shown to the reader; null for none, also if it is only possible and the filters ask for certainty. */
function stateFor(object: AtlasObject, years: Years, filters: Filters): StateInYear | null {
  const now = stateInYears(object.lifecycle, years);
  return now && filters.certain && now.certainty !== 'certain' ? null : now;
}

/** The objects that have a state in those years and pass all filters. */
export function select(atlas: Atlas, years: Years, filters: Filters): Shown[] {
  return allObjects(atlas).flatMap((object) => {
    if (!filters.layers.includes(object.layer) || !filters.sectors.includes(object.sector)) return [];
    const now = stateFor(object, years, filters);
    return now && filters.states.includes(now.state)
      ? [{ object, now, opened: openedIn(object.lifecycle, years) }]
      : [];
  });
}

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** For each value of each filter: how many objects have it in those years and pass the other filters. */
export function countsInYears(atlas: Atlas, years: Years, filters: Filters): Counts {
  const counts = { layers: zeros(LAYERS), sectors: zeros(SECTORS), states: zeros(STATES) };
  for (const object of allObjects(atlas)) {
    const now = stateFor(object, years, filters);
    if (!now) continue;
    const layer = filters.layers.includes(object.layer);
    const sector = filters.sectors.includes(object.sector);
    const state = filters.states.includes(now.state);
    if (sector && state) counts.layers[object.layer] += 1;
    if (layer && state) counts.sectors[object.sector] += 1;
    if (layer && sector) counts.states[now.state] += 1;
  }
  counts.layers.places = atlas.places.filter((place) => existsInYear(place.founded, years.until)).length;
  return counts;
}

/**
 * The histogram over the timeline: how many works of the chosen layers and sectors started to operate in each year. A work
 * that started in one of n years counts 1/n in each of them. The chosen states do not matter: an opening is an event.
 */
export function openingsByYear(atlas: Atlas, filters: Filters): Openings[] {
  const bins = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => ({
    since: FIRST_YEAR + index,
    until: FIRST_YEAR + index,
    certain: 0,
    possible: 0,
  }));
  for (const object of allObjects(atlas)) {
    // A flow is not a works, nor is a camp or a settlement.
    if (object.layer === 'flows' || object.layer === 'people') continue;
    if (!filters.layers.includes(object.layer) || !filters.sectors.includes(object.sector)) continue;
    const opened = openingYears(object.lifecycle);
    if (!opened) continue;
    const years = opened.to - opened.from + 1;
    for (let year = opened.from; year <= opened.to; year++) {
      const bin = bins[year - FIRST_YEAR];
      if (!bin) continue;
      if (years === 1) bin.certain += 1;
      else if (!filters.certain) bin.possible += 1 / years;
    }
  }
  return bins;
}
