// A point that a reader measures from or to, with the name it was chosen by. No logic.
import type { Localized, Position } from '../atlas/atlas.ts';

export interface MeasuredPlace {
  readonly position: Position;
  /** Null where it was set on the map. */
  readonly name: Localized | null;
}

export const MEASURE_MODES = ['line', 'area', 'railway'] as const;
export type MeasureMode = (typeof MEASURE_MODES)[number];
