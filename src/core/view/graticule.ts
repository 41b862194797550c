// Where the degrees of longitude and latitude meet the edges of an upright map, for the neat line round it. Pure.
import { mercatorX, mercatorY } from '../geo/mercator.ts';
import type { DegreeBox } from '../records/dated-index.ts';

/** A degree at an edge. */
export interface DegreeMark {
  readonly degrees: number;
  /** In pixels from the left or the top edge. */
  readonly at: number;
  /** Whether its number is written. */
  readonly named: boolean;
}

export interface DegreeMarks {
  /** Along the upper and the lower edge. */
  readonly meridians: readonly DegreeMark[];
  /** Along the left and the right edge. */
  readonly parallels: readonly DegreeMark[];
}

/** The lines of the graticule on the map, in degrees; every degree is named where fewer than two of them would be seen. */
const STEP = 5;
/** The least distance between two marks, in pixels. */
const LEAST = 6;

function marks(low: number, high: number, pixels: number, at: (degrees: number) => number): DegreeMark[] {
  const every = (high - low) * LEAST <= pixels ? 1 : STEP;
  const named = high - low < 2 * STEP ? 1 : STEP;
  const first = Math.ceil(low / every);
  const count = Math.max(0, Math.floor(high / every) - first + 1);
  return Array.from({ length: count }, (_, index) => {
    const degrees = (first + index) * every;
    return { degrees, at: at(degrees), named: degrees % named === 0 };
  });
}

/** @param box what the map shows: west, south, east, north @param size of the map in pixels */
export function degreeMarks(
  [west, south, east, north]: DegreeBox,
  { width, height }: { readonly width: number; readonly height: number },
): DegreeMarks {
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  return {
    meridians: marks(west, east, width, (degrees) => ((mercatorX(degrees) - left) / (right - left)) * width),
    parallels: marks(
      south,
      north,
      height,
      (degrees) => ((mercatorY(degrees) - top) / (bottom - top)) * height,
    ),
  };
}
