// The figures of a year: how many works were in use and under construction, how much began, how long the railways were. Counted
// from what the map shows in those years under the filters. Pure.
import type { Shown } from './selection.ts';
import { lengthInKilometres } from '../geo/geometry.ts';
import { IN_USE } from '../time/lifecycle.ts';

export interface YearFigures {
  /** Works, mines and power stations that were in use or being rebuilt. */
  readonly works: number;
  /** Those under construction. */
  readonly building: number;
  /** Those that certainly began to operate in these years. */
  readonly opened: number;
  /** The length of the railways in use, as they are drawn; null where the filters hide them all. */
  readonly railwayKilometres: number | null;
}

/** The courses of many lines are known roughly: a length is given in tens of kilometres. */
const STEP = 10;

export function yearFigures(shown: readonly Shown[]): YearFigures {
  const works = shown.filter(({ object }) => 'position' in object && object.layer !== 'people');
  const railways = shown.flatMap(({ object, now }) =>
    object.layer === 'railways' && 'path' in object && IN_USE.includes(now.state) ? [object.path] : [],
  );
  const kilometres = railways.reduce((sum, path) => sum + lengthInKilometres(path), 0);
  return {
    works: works.filter(({ now }) => IN_USE.includes(now.state)).length,
    building: works.filter(({ now }) => now.state === 'construction').length,
    opened: works.filter(({ opened }) => opened === 'certain').length,
    railwayKilometres: railways.length > 0 ? Math.round(kilometres / STEP) * STEP : null,
  };
}
