// The histogram of a reader's own data: counts by year, in columns of several years where there are many. Pure.
import type { Openings } from '../atlas/selection.ts';
import { countBeginnings, type DatedColumns, type DatedView } from '../records/dated-records.ts';
import type { Years } from '../time/bounds.ts';
import { yearCount } from '../time/time-scale.ts';

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200];

/** @param most how many columns of 1, 2, 5, 10 … years there may be; the last column may be shorter */
export function histogramColumns(
  columns: DatedColumns,
  view: Omit<DatedView, 'years'>,
  range: Years,
  most = 130,
): Openings[] {
  const step = STEPS.find((years) => yearCount(range) / years <= most) ?? 500;
  const { certain, possible } = countBeginnings(columns, view, range, step);
  return Array.from(certain, (sure, column): Openings => {
    const since = range.since + column * step;
    const until = Math.min(since + step - 1, range.until);
    return { since, until, certain: sure, possible: possible[column] ?? 0 };
  });
}
