// What state an object is in: on 31 December of a year, certainly or possibly. Pure calendar logic over the
// lifecycle of one object; nothing here knows what is drawn or how.
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
import { link, shownRun, type Linked, type Stay } from './runs.ts';

/** The state the atlas shows for a year, and every state the sources leave possible. */
export interface StateInYear {
  readonly state: State;
  readonly certainty: Certainty;
  readonly alternatives: readonly State[];
}

/** A run of years, both included, in which an object looks the same. */
export interface Run extends Stay, Linked {
  readonly state: State;
}

const holdsIn = (year: number, stretch: Stretch): Certainty | null =>
  certaintyInYear(boundsOf(stretch), year);

interface BoundedPhase {
  readonly state: State;
  readonly bounds: Bounds;
}
const boundsOfLifecycles = new WeakMap<readonly Phase[], readonly BoundedPhase[]>();

/** The bounds of each phase, every missing end filled in by the start of the next phase. */
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
 * The state on 31 December of a year, or null when the object was not there (or nobody knows of it).
 * Where no state is certain, the latest possible one is given, as possible.
 */
export function stateInYear(lifecycle: readonly Phase[], year: number): StateInYear | null {
  const held = boundedPhases(lifecycle).flatMap(({ state, bounds }) => {
    const certainty = certaintyInYear(bounds, year);
    return certainty ? [{ state, certainty }] : [];
  });
  const shown = held.findLast((phase) => phase.certainty === 'certain') ?? held.at(-1);
  if (!shown) return null;
  return { ...shown, alternatives: [...new Set(held.map((phase) => phase.state))] };
}

const runsOfLifecycles = new WeakMap<readonly Phase[], readonly Run[]>();

/** The years of the atlas as runs of the same state and certainty; years without a state are left out. */
export function runsOf(lifecycle: readonly Phase[]): readonly Run[] {
  const known = runsOfLifecycles.get(lifecycle);
  if (known) return known;
  const stays = equalYears(
    (year) => {
      const now = stateInYear(lifecycle, year);
      return now && { state: now.state, certainty: now.certainty };
    },
    (one, next) => one.state === next.state && one.certainty === next.certainty,
  );
  const runs = link(stays);
  runsOfLifecycles.set(lifecycle, runs);
  return runs;
}

/**
 * The state that a window of years shows: the last certain one in it, else the last possible one, with what was possible
 * at its end; null when the object was not there on 31 December of any of them.
 */
export function stateInYears(lifecycle: readonly Phase[], years: Years): StateInYear | null {
  const run = shownRun(runsOf(lifecycle), years);
  return run && stateInYear(lifecycle, Math.min(run.to, years.until));
}

/** The first year in which the object certainly is in some state; else the first possible; null for never. */
export function firstYear(lifecycle: readonly Phase[]): number | null {
  const runs = runsOf(lifecycle);
  return (runs.find((run) => run.certainty === 'certain') ?? runs[0])?.from ?? null;
}

/** The years, both included, in one of which the object started to operate; null where that is open or outside the atlas. */
export function openingYears(lifecycle: readonly Phase[]): { from: number; to: number } | null {
  const start = lifecycle.find((phase) => phase.state === 'operating')?.start;
  if (!start?.earliest || !start.latest) return null;
  const from = yearOfDay(start.earliest);
  const to = yearOfDay(start.latest);
  return to < FIRST_YEAR || from > LAST_YEAR ? null : { from, to };
}

/** Whether something started at that date in a window of years: certainly, possibly or not; an open date is in none. */
export function startedIn(start: HistoricalDate | null, { since, until }: Years): Certainty | null {
  if (!start?.earliest || !start.latest) return null;
  const [from, to] = [yearOfDay(start.earliest), yearOfDay(start.latest)];
  if (from > until || to < since) return null;
  return from >= since && to <= until ? 'certain' : 'possible';
}

/** Whether the object started to operate in a window of years: certainly, possibly or not. */
export const openedIn = (lifecycle: readonly Phase[], years: Years): Certainty | null =>
  startedIn(lifecycle.find((phase) => phase.state === 'operating')?.start ?? null, years);

/** Of names, polities or capitals, the one that holds on 31 December of a year; null where none does. */
export function holdingInYear<T extends Stretch>(stretches: readonly T[], year: number): T | null {
  return (
    stretches.find((stretch) => holdsIn(year, stretch) === 'certain') ??
    stretches.find((stretch) => holdsIn(year, stretch) === 'possible') ??
    null
  );
}

/** Whether something founded at that date is there on 31 December of a year; a null date is "always". */
export function existsInYear(founded: HistoricalDate | null, year: number): boolean {
  return holdsIn(year, { start: founded, end: null }) !== null;
}

/** Whether the object works on 31 December of a year, under reconstruction or not: certainly, possibly or not (null). */
export function worksInYear(lifecycle: readonly Phase[], year: number): Certainty | null {
  const works = (state: State): boolean => state === 'operating' || state === 'reconstruction';
  const now = stateInYear(lifecycle, year);
  if (!now) return null;
  if (now.certainty === 'certain') return works(now.state) ? 'certain' : null;
  return now.alternatives.some(works) ? 'possible' : null;
}
