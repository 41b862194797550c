// Lives as runs of years, and the one rule that decides which run a window of years shows. The map's filters and the shader
// of large data sets repeat this rule; they must agree with `isShown`. Pure.
import type { Bounds, Certainty, Years } from './bounds.ts';

/** Values of `next` and `before` for runs without such a neighbour: later and earlier than every year. */
export const NEVER_AGAIN = 32_767;
export const NEVER_BEFORE = -32_768;

/** Consecutive years, first and last included, with the same certainty. */
export interface UnlinkedRun {
  readonly from: number;
  readonly to: number;
  readonly certainty: Certainty;
}

/**
 * What a run has to know of its neighbours, so that a window of years shows exactly one run of an object: the last certain
 * one in the window, or, if none is certain, the last possible one. `next` is the first year of the run that replaces this
 * one; a certain run is only replaced by a certain one. `before` is the last year of the last certain run before a possible
 * one, which hides it.
 */
export interface RunLinks {
  readonly next: number;
  readonly before: number;
}

/** Whether the window shows this run. The filters of the map and the shader must say the same. */
export const isShown = (run: Pick<UnlinkedRun, 'from' | 'to'> & RunLinks, { since, until }: Years): boolean =>
  run.from <= until && run.to >= since && run.next > until && run.before < since;

/** Adds `next` and `before` to all runs of one object, which must be in order of time. */
export function link<T extends UnlinkedRun>(unlinked: readonly T[]): (T & RunLinks)[] {
  return unlinked.map((run, index) => {
    const later = unlinked.slice(index + 1);
    if (run.certainty === 'certain') {
      const next = later.find(({ certainty }) => certainty === 'certain')?.from ?? NEVER_AGAIN;
      return { ...run, next, before: NEVER_BEFORE };
    }
    const before = unlinked.slice(0, index).findLast(({ certainty }) => certainty === 'certain')?.to;
    return { ...run, next: later[0]?.from ?? NEVER_AGAIN, before: before ?? NEVER_BEFORE };
  });
}

/** The one run of an object that a window shows; null if it shows none. */
export const shownRun = <T extends UnlinkedRun & RunLinks>(runs: readonly T[], years: Years): T | null =>
  runs.find((run) => isShown(run, years)) ?? null;

/** The runs of something with these bounds, within a window: possible, certain, possible. Empty runs are left out. */
export function runsOfBounds(bounds: Bounds, { since, until }: Years): (UnlinkedRun & RunLinks)[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  const certain = latestStart < earliestEnd;
  const unlinked: UnlinkedRun[] = certain
    ? [
        { from: earliestStart, to: latestStart - 1, certainty: 'possible' },
        { from: latestStart, to: earliestEnd - 1, certainty: 'certain' },
        { from: earliestEnd, to: latestEnd - 1, certainty: 'possible' },
      ]
    : [{ from: earliestStart, to: latestEnd - 1, certainty: 'possible' }];
  return link(
    unlinked
      .map((run) => ({ ...run, from: Math.max(run.from, since), to: Math.min(run.to, until) }))
      .filter(({ from, to }) => from <= to),
  );
}
