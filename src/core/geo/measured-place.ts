// The types of measuring: a point that a reader measures from or to, and the modes of measuring. No logic.
import type { Localized, NameInTime, Position } from '../atlas/atlas.ts';

export interface MeasuredPlace {
  readonly position: Position;
  /** The name of the station it was chosen by; null if it was set on the map. */
  readonly name: Localized | null;
  /** Its dated names, if it has any. */
  readonly names?: readonly NameInTime[];
}

export const MEASURE_MODES = ['line', 'area', 'railway'] as const;
export type MeasureMode = (typeof MEASURE_MODES)[number];
