// Which year a comparison begins with. It stands apart from the comparison itself (comparison.ts), which comes with its panel.
import type { Years } from '../time/bounds.ts';

/** Years that the sources compare with: the last before the first five-year plan, and the last before the wars. */
const BENCHMARKS = [1928, 1913] as const;

/** The year to compare with until the reader chooses one: the nearest benchmark before `year`, or an end of the timeline. */
export function defaultComparisonYear(year: number, { since, until }: Years): number {
  const benchmark = BENCHMARKS.find((other) => other < year && other >= since && other <= until);
  return benchmark ?? (year > since ? since : until);
}
