// The histogram of a reader's own data: counts by year, joined into columns of several years. Pure.
import type { Openings } from '../atlas/selection.ts';

/**
 * Adds counts by year up into columns of 1, 2, 5, 10 … years.
 * @param certain how many records certainly begin in each year from `since` on
 * @param all how many begin in each year, possible ones included
 * @param most how many columns there may be
 */
export function histogramColumns(
  certain: ArrayLike<number>,
  all: ArrayLike<number>,
  since: number,
  most = 130,
): Openings[] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200];
  const step = steps.find((years) => all.length / years <= most) ?? 500;
  const bins: Openings[] = [];
  for (let first = 0; first < all.length; first += step) {
    const last = Math.min(first + step, all.length) - 1;
    let [sure, every] = [0, 0];
    for (let year = first; year <= last; year++) {
      sure += certain[year] ?? 0;
      every += all[year] ?? 0;
    }
    bins.push({ since: since + first, until: since + last, certain: sure, possible: every - sure });
  }
  return bins;
}
