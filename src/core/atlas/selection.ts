// Selects the objects that pass the filters in a window of years, and counts them for the filters and the histogram. The one rule
// of what counts is `shownState`; list, counts, histogram, sentence of changes and table all use it, and the filters of the map
// (map/layers/year.ts) say the same. Pure.
import {
  FIRST_YEAR,
  LAST_YEAR,
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type AtlasObject,
  type Layer,
  type Route,
  type Sector,
  type State,
} from './atlas.ts';
import type { Certainty, Years } from '../time/bounds.ts';
import {
  existsInYear,
  IN_USE,
  openedIn,
  startYears,
  stateInYears,
  type StateInYear,
} from '../time/lifecycle.ts';

/** The chosen values of each filter. Objects whose value is not chosen are hidden. */
export interface Filters {
  readonly layers: readonly Layer[];
  readonly sectors: readonly Sector[];
  readonly states: readonly State[];
  /** Whether objects and states that are only possible are hidden. */
  readonly certain: boolean;
}

/**
 * An object that passes the filters, with its state in those years and whether it started to operate in them. A flow of goods
 * never does; where the filters ask for certainty, a start that is only possible is none.
 */
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

interface Opened {
  readonly certain: number;
  readonly possible: number;
}

/** How many works started to operate (or to be in a state) in some years: `certain` in a known year, `possible` as a sum of fractions. */
export interface Openings extends Years, Opened {
  /** Of each sector that has any, in the order of `SECTORS`; a reader's own data have none. */
  readonly sectors?: readonly (Opened & { readonly sector: Sector })[];
}

export const allObjects = (atlas: Atlas): readonly AtlasObject[] => [...atlas.sites, ...atlas.routes];

/** The state that the filters ask about; null for none, also if it is only possible and they ask for certainty. */
function stateFor(object: AtlasObject, years: Years, { certain }: Filters): StateInYear | null {
  const now = stateInYears(object.lifecycle, years);
  return now && certain && now.certainty !== 'certain' ? null : now;
}

/** The state in which those years show an object under the filters; null where they do not show it. */
function shownState(object: AtlasObject, years: Years, filters: Filters): StateInYear | null {
  const now = stateInYears(object.lifecycle, years);
  return now && isChosen(object, now, filters) ? now : null;
}

/** Whether a run that the years show passes the filters: `shownState` for many years at once. */
export const isChosen = (
  { layer, sector }: AtlasObject,
  { state, certainty }: Pick<StateInYear, 'state' | 'certainty'>,
  { layers, sectors, states, certain }: Filters,
): boolean =>
  layers.includes(layer) &&
  sectors.includes(sector) &&
  states.includes(state) &&
  (!certain || certainty === 'certain');

/** Whether an object is one of the works, lines and roads that the histogram counts: no flow of goods, no camp and no settlement. */
export const isWorks = ({ layer }: AtlasObject): boolean => layer !== 'flows' && layer !== 'people';

/** The objects that have a state in those years and pass all filters. */
export function select(atlas: Atlas, years: Years, filters: Filters): Shown[] {
  return allObjects(atlas).flatMap((object) => {
    const now = shownState(object, years, filters);
    if (!now) return [];
    const opened = object.layer === 'flows' ? null : openedIn(object.lifecycle, years);
    return [{ object, now, opened: filters.certain && opened === 'possible' ? null : opened }];
  });
}

/** A railway drawn grey, for orientation: it does not count, and is in no list. */
export interface GroundRailway {
  readonly object: Route;
  readonly now: StateInYear;
}

/**
 * The railways that worked in those years and whose sector is not chosen, while their layer is. They stay on the map as ground,
 * whatever states are chosen. `isGround` of map/layers/year.ts says the same.
 */
export function groundRailways(atlas: Atlas, years: Years, filters: Filters): GroundRailway[] {
  if (!filters.layers.includes('railways')) return [];
  return atlas.routes.flatMap((object) => {
    if (object.layer !== 'railways' || filters.sectors.includes(object.sector)) return [];
    const now = stateFor(object, years, filters);
    return now && IN_USE.includes(now.state) ? [{ object, now }] : [];
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

/** The states whose beginning the histogram counts: operation, and where that is not chosen, all that are. */
export const countedStates = ({ states }: Pick<Filters, 'states'>): readonly State[] =>
  states.includes('operating') ? ['operating'] : states;

/**
 * The histogram over the timeline: for each year, how many works that it shows under the filters first came into one of the
 * `countedStates` in it. A work that did so in one of n years counts 1/n in each of them.
 */
export function openingsByYear(atlas: Atlas, filters: Filters): Openings[] {
  const bins = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => ({
    since: FIRST_YEAR + index,
    until: FIRST_YEAR + index,
    certain: 0,
    possible: 0,
    found: new Map<Sector, { certain: number; possible: number }>(),
  }));
  const states = countedStates(filters);
  for (const object of allObjects(atlas).filter(isWorks)) {
    const began = startYears(object.lifecycle, states);
    if (!began) continue;
    const years = began.to - began.from + 1;
    const as = years === 1 ? 'certain' : 'possible';
    if (as === 'possible' && filters.certain) continue;
    for (let year = began.from; year <= began.to; year++) {
      const bin = bins[year - FIRST_YEAR];
      if (!bin || !shownState(object, bin, filters)) continue;
      const ofSector = bin.found.get(object.sector) ?? { certain: 0, possible: 0 };
      bin.found.set(object.sector, ofSector);
      bin[as] += 1 / years;
      ofSector[as] += 1 / years;
    }
  }
  return bins.map(({ found, ...bin }) => ({
    ...bin,
    sectors: SECTORS.flatMap((sector) => {
      const opened = found.get(sector);
      return opened ? [{ sector, ...opened }] : [];
    }),
  }));
}
