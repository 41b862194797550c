// The runs of years of a record that was there in several stretches of time. Pure.
import { certaintyInYear, type Bounds, type Years } from '../time/bounds.ts';
import { link, runsOfBounds, type RunLinks, type UnlinkedRun } from '../time/runs.ts';
import { EARLIEST_YEAR, LATEST_YEAR } from './dates.ts';

export const ALL_YEARS: Years = { since: EARLIEST_YEAR, until: LATEST_YEAR };

/** The runs of one or more stretches of time. In a year covered by several stretches, the most certain one counts. */
export function runsOfStretches(stretches: readonly Bounds[]): (UnlinkedRun & RunLinks)[] {
  const [first, ...others] = stretches;
  if (!first) return [];
  if (others.length === 0) return runsOfBounds(first, ALL_YEARS);
  // Certainty can change only in the years of the bounds.
  const changes = stretches
    .flatMap((bounds) => [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd])
    .map((year) => Math.min(Math.max(year, EARLIEST_YEAR), LATEST_YEAR + 1));
  const years = [...new Set(changes)].sort((one, other) => one - other);
  const unlinked: UnlinkedRun[] = [];
  years.forEach((from, index) => {
    const to = (years[index + 1] ?? LATEST_YEAR + 1) - 1;
    const answers = stretches.map((bounds) => certaintyInYear(bounds, from));
    const certainty = answers.includes('certain') ? 'certain' : answers.find((answer) => answer !== null);
    if (!certainty || to < from) return;
    const last = unlinked.at(-1);
    if (last && last.to === from - 1 && last.certainty === certainty)
      unlinked[unlinked.length - 1] = { ...last, to };
    else unlinked.push({ from, to, certainty });
  });
  return link(unlinked);
}
