// What state an object is in: on 31 December of a year, certainly or possibly. Pure calendar logic over the
// lifecycle of one object; nothing here knows what is drawn or how.
import { FIRST_YEAR, LAST_YEAR, type HistoricalDate, type Phase, type State } from './atlas.ts';

export type Certainty = 'certain' | 'possible';

/** The state the atlas shows for a year, and every state the sources leave possible. */
export interface StateInYear {
  readonly state: State;
  readonly certainty: Certainty;
  readonly alternatives: readonly State[];
}

/** A run of years, both included, in which an object looks the same. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly state: State;
  readonly certainty: Certainty;
}

interface Stretch {
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
}

/** A day before every date and one after: ISO dates compare as text. */
const BEFORE_ALL = '0000-01-01';
const AFTER_ALL = '9999-12-31';

/** Whether a stretch holds on the last day of the year: a stretch that ends in year Y no longer holds on 31 December. */
function holdsIn(year: number, stretch: Stretch): Certainty | null {
  const day = `${String(year).padStart(4, '0')}-12-31`;
  const earliestStart = stretch.start?.earliest ?? BEFORE_ALL;
  const latestStart = stretch.start ? (stretch.start.latest ?? AFTER_ALL) : BEFORE_ALL;
  const earliestEnd = stretch.end ? (stretch.end.earliest ?? BEFORE_ALL) : AFTER_ALL;
  const latestEnd = stretch.end?.latest ?? AFTER_ALL;
  if (latestStart <= day && day < earliestEnd) return 'certain';
  if (earliestStart <= day && day < latestEnd) return 'possible';
  return null;
}

/** The phases with every missing end filled in by the start of the next phase. */
function withEnds(lifecycle: readonly Phase[]): Phase[] {
  return lifecycle.map((phase, index) => ({
    ...phase,
    end: phase.end ?? lifecycle[index + 1]?.start ?? null,
  }));
}

/**
 * The state on 31 December of a year, or null when the object was not there (or nobody knows of it).
 * Where no state is certain, the latest possible one is given, as possible.
 */
export function stateInYear(lifecycle: readonly Phase[], year: number): StateInYear | null {
  const held = withEnds(lifecycle).flatMap((phase) => {
    const certainty = holdsIn(year, phase);
    return certainty ? [{ state: phase.state, certainty }] : [];
  });
  const shown = held.findLast((phase) => phase.certainty === 'certain') ?? held.at(-1);
  if (!shown) return null;
  return { ...shown, alternatives: [...new Set(held.map((phase) => phase.state))] };
}

/** The years of the atlas as runs of the same state and certainty; years without a state are left out. */
export function runsOf(lifecycle: readonly Phase[]): Run[] {
  const runs: Run[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const now = stateInYear(lifecycle, year);
    if (!now) continue;
    const last = runs.at(-1);
    if (last && last.to === year - 1 && last.state === now.state && last.certainty === now.certainty) {
      runs[runs.length - 1] = { ...last, to: year };
    } else {
      runs.push({ from: year, to: year, state: now.state, certainty: now.certainty });
    }
  }
  return runs;
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
  const from = Number(start.earliest.slice(0, 4));
  const to = Number(start.latest.slice(0, 4));
  return to < FIRST_YEAR || from > LAST_YEAR ? null : { from, to };
}

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
