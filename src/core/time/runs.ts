// A life as runs: stretches of whole years in which a thing looks the same. Map filters, the shader of large data sets and
// the lists all ask the same question of a run, and it is answered here once. Pure.
import type { Bounds, Certainty, Years } from './bounds.ts';

/** `next` of a run with nothing after it, and `before` of one that nothing hides: beyond every year. */
export const NEVER_AGAIN = 32_767;
export const NEVER_BEFORE = -32_768;

/** Years, both included, with what is the same in them. */
export interface Stay {
  readonly from: number;
  readonly to: number;
  readonly certainty: Certainty;
}

/**
 * A stay that knows its neighbours, so that a window of years shows one run of a thing and no other: the last certain
 * one in the window, or where none is certain the last possible one. `next` is the first year of the run that takes its
 * place (of a certain run: the next certain one), `before` the last year of a certain run that a possible one makes way
 * for.
 */
export interface Linked {
  readonly next: number;
  readonly before: number;
}

/** Whether the window shows this run. The filters of the map and the shader must say the same. */
export const isShown = (run: Pick<Stay, 'from' | 'to'> & Linked, { since, until }: Years): boolean =>
  run.from <= until && run.to >= since && run.next > until && run.before < since;

/** Tells runs in order of time of their neighbours. */
export function link<T extends Stay>(stays: readonly T[]): (T & Linked)[] {
  return stays.map((stay, index) => {
    const later = stays.slice(index + 1);
    if (stay.certainty === 'certain') {
      const next = later.find(({ certainty }) => certainty === 'certain')?.from ?? NEVER_AGAIN;
      return { ...stay, next, before: NEVER_BEFORE };
    }
    const before = stays.slice(0, index).findLast(({ certainty }) => certainty === 'certain')?.to;
    return { ...stay, next: later[0]?.from ?? NEVER_AGAIN, before: before ?? NEVER_BEFORE };
  });
}

/** The one run that a window shows, or null. */
export const shownRun = <T extends Stay & Linked>(runs: readonly T[], years: Years): T | null =>
  runs.find((run) => isShown(run, years)) ?? null;

/** The runs of one stretch within the years given: possible, certain, possible; those that have no year are left out. */
export function runsOfBounds(bounds: Bounds, { since, until }: Years): (Stay & Linked)[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  const certain = latestStart < earliestEnd;
  const stays: Stay[] = certain
    ? [
        { from: earliestStart, to: latestStart - 1, certainty: 'possible' },
        { from: latestStart, to: earliestEnd - 1, certainty: 'certain' },
        { from: earliestEnd, to: latestEnd - 1, certainty: 'possible' },
      ]
    : [{ from: earliestStart, to: latestEnd - 1, certainty: 'possible' }];
  return link(
    stays
      .map((stay) => ({ ...stay, from: Math.max(stay.from, since), to: Math.min(stay.to, until) }))
      .filter(({ from, to }) => from <= to),
  );
}
