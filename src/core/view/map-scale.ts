// Sizes of symbols and lines by zoom. The map's style, the search for the symbol under the pointer and the shifts of symbols
// must all use the same ones. Pure.

/** The side of a site's symbol at full size, in pixels. */
export const SYMBOL_BOX = 28;

/** [zoom, size of a site's symbol as a share of `SYMBOL_BOX`]. */
export const SYMBOL_SIZES = [
  [2.5, 0.36],
  [4.3, 0.68],
  [6, 0.9],
  [8, 1.1],
] as const;

/** The size at a zoom as a share of `SYMBOL_BOX`, interpolated as in MapLibre. */
export function symbolSize(zoom: number): number {
  const after = SYMBOL_SIZES.findIndex(([stop]) => stop >= zoom);
  const [lastZoom, lastSize] = SYMBOL_SIZES[SYMBOL_SIZES.length - 1] ?? [0, 1];
  if (after < 0) return lastZoom <= zoom ? lastSize : 1;
  const [toZoom, toSize] = SYMBOL_SIZES[after] ?? [0, 1];
  const [fromZoom, fromSize] = SYMBOL_SIZES[after - 1] ?? [toZoom, toSize];
  return toZoom === fromZoom
    ? toSize
    : fromSize + ((zoom - fromZoom) / (toZoom - fromZoom)) * (toSize - fromSize);
}

/** [zoom, width of a line as a share of its full width]. */
export const LINE_WIDTHS = [
  [3, 0.6],
  [6, 1.25],
  [9, 2],
] as const;
/** The base of the exponential interpolation between these widths. */
export const LINE_WIDTH_BASE = 1.4;

/** The width of a line at a zoom as a share of its full width, interpolated as in MapLibre. */
export function lineWidth(zoom: number): number {
  const after = LINE_WIDTHS.find(([stop]) => stop >= zoom);
  const before = LINE_WIDTHS.findLast(([stop]) => stop < zoom);
  if (!after || !before) return (after ?? before)?.[1] ?? 1;
  const grown = (steps: number): number => LINE_WIDTH_BASE ** steps - 1;
  return before[1] + ((after[1] - before[1]) * grown(zoom - before[0])) / grown(after[0] - before[0]);
}
