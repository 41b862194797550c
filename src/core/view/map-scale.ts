// Sizes of symbols and lines by zoom. The map's style, the search for the symbol under the pointer and the shifts of symbols
// must all use the same ones. Pure.

/** The side of a site's symbol at full size, in pixels. */
export const SYMBOL_BOX = 28;

/** [zoom, size of a site's symbol as a share of `SYMBOL_BOX`]. */
export const SYMBOL_SIZES = [
  [2.5, 0.72],
  [4.3, 0.8],
  [6, 0.92],
  [8, 1.1],
] as const;

/** The size at a zoom as a share of `SYMBOL_BOX`. */
export const symbolSize = (zoom: number): number => atZoom(SYMBOL_SIZES, zoom);

/** [zoom, width of a line as a share of its full width]. */
export const LINE_WIDTHS = [
  [3, 0.6],
  [6, 1.25],
  [9, 2],
] as const;
/** The base of the exponential interpolation between these widths. */
export const LINE_WIDTH_BASE = 1.4;

/** The width of a line at a zoom as a share of its full width. */
export const lineWidth = (zoom: number): number => atZoom(LINE_WIDTHS, zoom, LINE_WIDTH_BASE);

/**
 * A value at a zoom, between stops as MapLibre interpolates them, and constant outside of them.
 * @param base of the exponential interpolation; 1 is the linear one
 */
export function atZoom(stops: readonly (readonly [number, number])[], zoom: number, base = 1): number {
  const after = stops.find(([stop]) => stop >= zoom);
  const before = stops.findLast(([stop]) => stop < zoom);
  if (!after || !before) return (after ?? before)?.[1] ?? 1;
  const grown = (steps: number): number => (base === 1 ? steps : base ** steps - 1);
  return before[1] + (grown(zoom - before[0]) / grown(after[0] - before[0])) * (after[1] - before[1]);
}
