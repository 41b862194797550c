// How large the records of a data set are drawn. A handful of records has to be seen among the atlas's own symbols; a million must
// leave the land to be seen. They grow slower than the map, so that crowds thin out. In CSS pixels.

/** Up to this many runs are drawn as large as it gets; ten times as many have dots smaller by 1.6 pixels. */
const FEW = 100;
/** How many times ten times as many as few. */
const crowd = (runs: number): number => Math.log10(Math.max(runs, FEW) / FEW);

/** The radius of a dot. @param runs how many dots and segments the whole set has */
export const dotRadius = (zoom: number, runs: number): number =>
  Math.max(Math.min(1.6 + 0.35 * Math.max(zoom - 3, 0), 5), 6.5 - 1.6 * crowd(runs));

/** Half the width of a line, without its edges. @param runs how many dots and segments the whole set has */
export const lineHalfWidth = (zoom: number, runs: number): number =>
  Math.max(Math.min(0.7 + 0.14 * Math.max(zoom - 3, 0), 2), 1.6 - 0.3 * crowd(runs));

/** The width of the edge of paper around a dot, which parts a large one from the symbol that it stands on. */
export const dotRim = (radius: number): number => (radius > 4 ? 1.6 : 1);
