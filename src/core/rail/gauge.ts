// The gauges of railways, in millimetres between the rails. Pure.
import type { Route } from '../atlas/atlas.ts';
import { startedIn } from '../time/lifecycle.ts';

/** The gauge of the country's network. */
export const BROAD_GAUGE = 1524;
/** The gauge of most of the world; anything narrower is narrow gauge. */
const STANDARD_GAUGE = 1435;

type Railway = Pick<Route, 'layer' | 'gauges'>;

/**
 * The gauge of a railway on 31 December of a year; null if no source gives it, and for other routes. A line that was relaid
 * has its old gauge until it certainly has the new one.
 */
export const gaugeInYear = ({ gauges }: Railway, year: number): number | null =>
  gauges.findLast(
    ({ since }) => since === null || startedIn(since, { since: -Infinity, until: year }) === 'certain',
  )?.gauge ?? null;

/**
 * Whether a route is a narrow-gauge railway in a year. So is one without a gauge: the sources omit it for narrow-gauge lines
 * only.
 */
export function isNarrowGauge(railway: Railway, year: number): boolean {
  const gauge = gaugeInYear(railway, year);
  return railway.layer === 'railways' && (gauge === null || gauge < STANDARD_GAUGE);
}
