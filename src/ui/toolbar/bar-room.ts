// Which tools stay in the bar for the room that it has; the others stand in its menu. It measures nothing itself. Pure.

/**
 * The places of the tools that stay, in their order. The first are worth most; an open tool stays before all others, so that it
 * is seen to be open.
 * @param widths of the tools in the bar, in pixels
 * @param room pixels for tools and menu button together
 * @param menu pixels of the menu button, which is only there if not all tools stay
 * @param open the place of the open tool; null if none is open
 */
export function toolsInBar(
  widths: readonly number[],
  room: number,
  menu: number,
  open: number | null,
): readonly number[] {
  const places = widths.map((_, place) => place);
  const total = (of: readonly number[]): number => of.reduce((sum, place) => sum + (widths[place] ?? 0), 0);
  if (total(places) <= room) return places;
  const first = open === null || total([open]) > room - menu ? [] : [open];
  for (let count = places.length - 1; count > 0; count--) {
    const stay = [...new Set([...places.slice(0, count), ...first])];
    if (total(stay) <= room - menu) return stay;
  }
  return first;
}
