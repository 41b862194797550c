// The years in which something existed, as an index prints them: `1931–`, `1934–1938`, `≤1890–1917?`.
import { FIRST_YEAR, LAST_YEAR, type HistoricalDate, type Phase } from '../core/atlas/atlas.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { runsOf } from '../core/time/lifecycle.ts';

/** `≤` says that it existed in that year and may have existed before. */
const since = (year: number, earlier: boolean): string => `${earlier ? '≤' : ''}${year}–`;

interface Life {
  readonly from: number;
  /** Whether it may have existed before. */
  readonly earlier: boolean;
  /** Null where it did not end by 1940. */
  readonly to: number | null;
  /** Whether it may have gone on. */
  readonly open: boolean;
}

/** From the first year in which an object certainly existed in any state but closed to its end; null where no year is certain. */
function lifeOf(lifecycle: readonly Phase[]): Life | null {
  const runs = runsOf(lifecycle);
  const life = runs.filter(({ state }) => state !== 'closed');
  const certain = life.filter(({ certainty }) => certainty === 'certain');
  const [first] = certain;
  const last = certain.at(-1);
  if (!first || !last) return null;
  const start = { from: first.from, earlier: first.from === FIRST_YEAR || first !== life[0] };
  if (last.to === LAST_YEAR) return { ...start, to: null, open: false };
  if (runs[runs.indexOf(last) + 1]?.certainty === 'possible') return { ...start, to: last.to, open: true };
  return { ...start, to: Math.max(last.to, yearOfEnd(lifecycle) ?? last.to), open: false };
}

/** The year in which a life came to its end: it was closed then, or is known no longer. */
function yearOfEnd(lifecycle: readonly Phase[]): number | null {
  const at = lifecycle.findLastIndex(({ state }) => state !== 'closed');
  const end = lifecycle[at]?.end ?? lifecycle[at + 1]?.start;
  return end?.latest ? yearOfDay(end.latest) : null;
}

const inFigures = ({ from, earlier, to, open }: Life): string =>
  `${since(from, earlier)}${to ?? ''}${open ? '?' : ''}`;

/**
 * The first year in which an object certainly existed in any state but closed, and that of its end where it ended by 1940; with
 * `?` the last in which it certainly existed, where it may have gone on. Empty where no year is certain.
 */
export function lifeInFigures(lifecycle: readonly Phase[]): string {
  const life = lifeOf(lifecycle);
  return life ? inFigures(life) : '';
}

/** The same for a line of several sections: from the first start, to the last end where all have ended. */
export function lineInFigures(lifecycles: readonly (readonly Phase[])[]): string {
  const lives = lifecycles.flatMap((lifecycle) => lifeOf(lifecycle) ?? []);
  const [any] = lives;
  if (!any) return '';
  const first = lives.reduce((one, other) => (other.from < one.from ? other : one), any);
  const last = lives.reduce(
    (one, other) => ((other.to ?? Infinity) > (one.to ?? Infinity) ? other : one),
    any,
  );
  return inFigures({ ...first, to: last.to, open: last.open });
}

/** The same for a place, by its founding. Empty where the place is older than the atlas or its founding is not known. */
export function foundingInFigures(founded: HistoricalDate | null): string {
  if (!founded?.latest) return '';
  const year = yearOfDay(founded.latest);
  return year > FIRST_YEAR ? since(year, founded.earliest?.slice(0, 4) !== founded.latest.slice(0, 4)) : '';
}
