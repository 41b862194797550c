// The gauges of railways, in millimetres between the rails. Pure.
import type { Route } from '../atlas/atlas.ts';

/** The gauge of the country's network. */
export const BROAD_GAUGE = 1524;
/** The gauge of most of the world; anything narrower is narrow gauge. */
const STANDARD_GAUGE = 1435;

/** Whether a route is a narrow-gauge railway. So is one without a gauge: the sources omit it for narrow-gauge lines only. */
export const isNarrowGauge = ({ layer, gauge }: Pick<Route, 'layer' | 'gauge'>): boolean =>
  layer === 'railways' && (gauge === null || gauge < STANDARD_GAUGE);
