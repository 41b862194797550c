// Tells from the lifecycle of one object in which state it is on 31 December of a year, certainly or possibly. Pure calendar
// logic; it knows nothing of drawing.
import { FIRST_YEAR, LAST_YEAR, type HistoricalDate, type Phase, type State } from '../atlas/atlas.ts';
import {
  boundsOf,
  certaintyInYear,
  yearOfDay,
  type Bounds,
  type Certainty,
  type Stretch,
  type Years,
} from './bounds.ts';
import { equalYears } from './equal-years.ts';
import { link, shownRun, type RunLinks, type UnlinkedRun } from './runs.ts';

/** The state the atlas shows for a year, and every state the sources leave possible. */
export interface StateInYear {
  readonly state: State;
  readonly certainty: Certainty;
  readonly alternatives: readonly State[];
}

/** Consecutive years in which an object has the same state and certainty. */
export interface Run extends UnlinkedRun, RunLinks {
  readonly state: State;
}

const holdsIn = (year: number, stretch: Stretch): Certainty | null =>
  certaintyInYear(boundsOf(stretch), year);

interface BoundedPhase {
  readonly state: State;
  readonly bounds: Bounds;
}
const boundsOfLifecycles = new WeakMap<readonly Phase[], readonly BoundedPhase[]>();

/** The bounds of each phase. A phase without an end lasts until the start of the next one. */
function boundedPhases(lifecycle: readonly Phase[]): readonly BoundedPhase[] {
  const known = boundsOfLifecycles.get(lifecycle);
  if (known) return known;
  const phases = lifecycle.map(({ state, start, end }, index) => ({
    state,
    bounds: boundsOf({ start, end: end ?? lifecycle[index + 1]?.start ?? null }),
  }));
  boundsOfLifecycles.set(lifecycle, phases);
  return phases;
}

/**
 * The state on 31 December of a year; null if the object was not there, or if nothing is known of it. If no state is certain,
 * the latest possible one is returned as possible.
 */
export function stateInYear(lifecycle: readonly Phase[], year: number): StateInYear | null {
  const possible = boundedPhases(lifecycle).flatMap(({ state, bounds }) => {
    const certainty = certaintyInYear(bounds, year);
    return certainty ? [{ state, certainty }] : [];
  });
  const shown = possible.findLast((phase) => phase.certainty === 'certain') ?? possible.at(-1);
  if (!shown) return null;
  return { ...shown, alternatives: [...new Set(possible.map((phase) => phase.state))] };
}

const runsOfLifecycles = new WeakMap<readonly Phase[], readonly Run[]>();

/** The life of an object within the years of the atlas as runs; years without a state belong to none. */
export function runsOf(lifecycle: readonly Phase[]): readonly Run[] {
  const known = runsOfLifecycles.get(lifecycle);
  if (known) return known;
  const unlinked = equalYears(
    (year) => {
      const now = stateInYear(lifecycle, year);
      return now && { state: now.state, certainty: now.certainty };
    },
    (one, next) => one.state === next.state && one.certainty === next.certainty,
  );
  const runs = link(unlinked);
  runsOfLifecycles.set(lifecycle, runs);
  return runs;
}

/**
 * The state shown for a window of years: the last certain one in it, else the last possible one, with the alternatives of the
 * last year in that state. Null if the object was not there on 31 December of any of the years.
 */
export function stateInYears(lifecycle: readonly Phase[], years: Years): StateInYear | null {
  const run = shownRun(runsOf(lifecycle), years);
  return run && stateInYear(lifecycle, Math.min(run.to, years.until));
}

/** The first year in which the object is certainly there, else the first in which it possibly is; null if there is none. */
export function firstYear(lifecycle: readonly Phase[]): number | null {
  const runs = runsOf(lifecycle);
  return (runs.find((run) => run.certainty === 'certain') ?? runs[0])?.from ?? null;
}

/**
 * The first and last year in which the object can first have come into one of these states; null if one of them is not known, or
 * if both are outside the atlas on the same side.
 */
export function startYears(
  lifecycle: readonly Phase[],
  states: readonly State[],
): { from: number; to: number } | null {
  const start = lifecycle.find(({ state }) => states.includes(state))?.start;
  if (!start?.earliest || !start.latest) return null;
  const from = yearOfDay(start.earliest);
  const to = yearOfDay(start.latest);
  return to < FIRST_YEAR || from > LAST_YEAR ? null : { from, to };
}

/** The same for the start of operation. */
export const openingYears = (lifecycle: readonly Phase[]): { from: number; to: number } | null =>
  startYears(lifecycle, ['operating']);

/** Whether a start date lies in a window of years: certainly, possibly or not (null). A date with an open bound is in none. */
export function startedIn(start: HistoricalDate | null, { since, until }: Years): Certainty | null {
  if (!start?.earliest || !start.latest) return null;
  const [from, to] = [yearOfDay(start.earliest), yearOfDay(start.latest)];
  if (from > until || to < since) return null;
  return from >= since && to <= until ? 'certain' : 'possible';
}

/** Whether the object started to operate in a window of years: certainly, possibly or not (null). */
export const openedIn = (lifecycle: readonly Phase[], years: Years): Certainty | null =>
  startedIn(lifecycle.find((phase) => phase.state === 'operating')?.start ?? null, years);

/** The name, polity or capital that holds on 31 December of a year, a certain one before a possible one; null for none. */
export function holdingInYear<T extends Stretch>(stretches: readonly T[], year: number): T | null {
  return (
    stretches.find((stretch) => holdsIn(year, stretch) === 'certain') ??
    stretches.find((stretch) => holdsIn(year, stretch) === 'possible') ??
    null
  );
}

/** Whether something founded at that date is, or may be, there on 31 December of a year. A null date means "always". */
export function existsInYear(founded: HistoricalDate | null, year: number): boolean {
  return holdsIn(year, { start: founded, end: null }) !== null;
}

/** The first year of the atlas in which something founded at that date certainly stands, else the first in which it may; null if none. */
export function firstYearOf(founded: HistoricalDate | null): number | null {
  for (const wanted of ['certain', 'possible'] as const)
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
      if (holdsIn(year, { start: founded, end: null }) === wanted) return year;
  return null;
}

/** The states in which a works works, and trains run on a railway. */
export const IN_USE: readonly State[] = ['operating', 'reconstruction'];
/** Whether what is closed was never in use: its building was begun and given up. What is built on later is idle until then, not closed. */
export const isUnfinished = (lifecycle: readonly Phase[]): boolean =>
  lifecycle.some(({ state }) => state === 'construction') &&
  !lifecycle.some(({ state }) => IN_USE.includes(state));
/** Whether it is only thought of. */
export const isPlanned = (state: State): boolean => state === 'planned' || state === 'prospected';

/** Whether the object works on 31 December of a year: certainly, possibly or not (null). It works during reconstruction, too. */
export function worksInYear(lifecycle: readonly Phase[], year: number): Certainty | null {
  const works = (state: State): boolean => IN_USE.includes(state);
  const now = stateInYear(lifecycle, year);
  if (!now) return null;
  if (now.certainty === 'certain') return works(now.state) ? 'certain' : null;
  return now.alternatives.some(works) ? 'possible' : null;
}
