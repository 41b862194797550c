// The map on a plate or in a film is drawn larger and set smaller, so that its signs and names, which do not shrink with the country,
// take no more of it than on the page, and leave one another room. Pure.

/** Pixels of the map to a unit of what it stands on. */
const FINEST = 4 / 3;

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface FinerMap {
  readonly size: Size;
  readonly ratio: number;
  /** By how much its zoom is larger than that of the box. */
  readonly nearer: number;
}

/**
 * The map to be drawn for a box of this size, in pixels of its own; no pixel of the map is smaller than one of the picture.
 * @param ratio pixels of the picture to a unit
 */
export function finerMap({ width, height }: Size, ratio: number): FinerMap {
  const finer = Math.min(FINEST, ratio);
  // Whole pixels of the picture too.
  const even = (length: number): number => 2 * Math.round((length * finer) / 2);
  return {
    size: { width: even(width), height: even(height) },
    ...{ ratio: ratio / finer, nearer: Math.log2(finer) },
  };
}
