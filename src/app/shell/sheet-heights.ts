// How high the sheet of a small window may stand. Pure; the state is in sheet.svelte.ts.

/** From the lowest to the highest. At the two lower ones the map keeps two fifths of the window. */
export const SHEET_HEIGHTS = ['low', 'middle', 'high'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Pixels: the handle, the least of a sheet (one title with its buttons), and the least in which something can be read. */
export const HANDLE = 28;
const LOW = 76;
const READABLE = 132;
/** What the map keeps of the window. */
const MAP_SHARE = 0.4;

/**
 * The three heights of a sheet without its handle, in pixels.
 * @param window the height of the window
 * @param above what stands over map and sheet: the head of the page
 * @param below what stands under the sheet: the timeline
 * @param scrolls whether the page scrolls (`scrolls` of ui/media.ts): then the sheet makes it longer
 */
export function sheetHeights(
  window: number,
  above: number,
  below: number,
  scrolls: boolean,
): Readonly<Record<SheetHeight, number>> {
  if (scrolls) {
    const high = Math.max(READABLE, window - HANDLE);
    return { low: LOW, middle: Math.max(READABLE, Math.round(window * (1 - MAP_SHARE))), high };
  }
  const high = Math.max(READABLE, window - above - below - HANDLE);
  const middle = Math.floor(window * (1 - MAP_SHARE) - above - below - HANDLE);
  return { low: LOW, middle: Math.min(high, Math.max(LOW, middle)), high };
}

/** The height that a sheet let go at `pixels` takes: the nearest, or the next one in the direction of a fling. */
export function heightNear(
  pixels: number,
  heights: Readonly<Record<SheetHeight, number>>,
  fling: -1 | 0 | 1,
): SheetHeight {
  const beyond = SHEET_HEIGHTS.filter((height) => fling * (heights[height] - pixels) >= 0);
  const distance = (height: SheetHeight): number => Math.abs(heights[height] - pixels);
  return (beyond.length > 0 ? beyond : SHEET_HEIGHTS).reduce((best, height) =>
    distance(height) < distance(best) ? height : best,
  );
}
