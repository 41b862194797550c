// Where the words on a plot stand so that none lies on another: lines of a name, names at the ends of lines, values
// beside points. Lengths in pixels, y downwards. Pure but for `textWidth`, which asks the browser.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/**
 * The tops of labels that want their middles at `middle`, moved apart as little as needed, in the same order, within
 * `from` and `to` as long as they fit there.
 */
export function spread(
  labels: readonly { readonly middle: number; readonly height: number }[],
  from: number,
  to: number,
): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => middleOf(a) - middleOf(b));
  const tops: number[] = labels.map(({ middle, height }) => middle - height / 2);
  function middleOf(index: number): number {
    return labels[index]?.middle ?? 0;
  }
  const heightOf = (index: number): number => labels[index]?.height ?? 0;
  let free = from;
  for (const index of order) {
    const top = Math.max(tops[index] ?? 0, free);
    tops[index] = top;
    free = top + heightOf(index);
  }
  let floor = to;
  for (const index of [...order].reverse()) {
    const top = Math.min(tops[index] ?? 0, floor - heightOf(index));
    tops[index] = top;
    floor = top;
  }
  return tops;
}

/** The first of the places offered that lies within the plot and on nothing; null where none does. */
export const firstFree = (places: readonly Box[], taken: readonly Box[], within: Box): Box | null =>
  places.find(
    (place) =>
      place.x >= within.x &&
      place.y >= within.y &&
      place.x + place.width <= within.x + within.width &&
      place.y + place.height <= within.y + within.height &&
      !taken.some((other) => overlaps(place, other)),
  ) ?? null;

/** A text in lines no wider than `width` as long as its words allow. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer.trim()) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

let canvas: CanvasRenderingContext2D | null = null;
/** How wide the browser sets a text in the sans of the page, semibold, so that no line is wider than reckoned. */
export function textWidth(text: string, size: number): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * size * 0.62;
  canvas.font = `600 ${size}px "Atlas Sans", system-ui, sans-serif`;
  return canvas.measureText(text).width;
}
