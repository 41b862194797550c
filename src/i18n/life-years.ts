// The years in which something existed, as an index prints them: `1931–`, `1934–1938`, `≤1890–1917?`.
import { FIRST_YEAR, LAST_YEAR, type HistoricalDate, type Phase } from '../core/atlas/atlas.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { runsOf } from '../core/time/lifecycle.ts';

/** `≤` says that it existed in that year and may have existed before. */
const since = (year: number, earlier: boolean): string => `${earlier ? '≤' : ''}${year}–`;

/**
 * The years in which an object certainly existed in any state but closed: the first, and the last where it ended by 1940,
 * with `?` where it may have gone on. Empty where no year is certain.
 */
export function lifeInFigures(lifecycle: readonly Phase[]): string {
  const runs = runsOf(lifecycle);
  const life = runs.filter(({ state }) => state !== 'closed');
  const certain = life.filter(({ certainty }) => certainty === 'certain');
  const [first] = certain;
  const last = certain.at(-1);
  if (!first || !last) return '';
  const start = since(first.from, first.from === FIRST_YEAR || first !== life[0]);
  if (last.to === LAST_YEAR) return start;
  const open = runs[runs.indexOf(last) + 1]?.certainty === 'possible';
  return `${start}${last.to}${open ? '?' : ''}`;
}

/** The same for a place, by its founding. Empty where the place is older than the atlas or its founding is not known. */
export function foundingInFigures(founded: HistoricalDate | null): string {
  if (!founded?.latest) return '';
  const year = yearOfDay(founded.latest);
  return year > FIRST_YEAR ? since(year, founded.earliest?.slice(0, 4) !== founded.latest.slice(0, 4)) : '';
}
