// What eyes see of a part of the page: its pixels as light and dark, without hue. For tests of what must be told apart without
// colour, and of what must be seen in forced colours.
import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** How light each pixel of a part is, 0–1 (relative luminance of WCAG 2), row by row. */
export interface Lightness {
  readonly width: number;
  readonly pixels: readonly number[];
}

const linear = (value: number): number =>
  value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

/** The contrast of two lightnesses, 1–21. */
const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The picture of a part as it is seen now, with so many pixels of what is round it. */
export async function lightnessOf(page: Page, part: Locator, margin = 0): Promise<Lightness> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box) throw new Error('The part is not on the page');
  const clip = {
    x: Math.max(0, Math.floor(box.x) - margin),
    y: Math.max(0, Math.floor(box.y) - margin),
    width: Math.ceil(box.width) + 2 * margin,
    height: Math.ceil(box.height) + 2 * margin,
  };
  // pngjs has no types of its own.
  const { width, height, data } = PNG.sync.read(await page.screenshot({ clip, caret: 'hide' })) as {
    width: number;
    height: number;
    data: Buffer;
  };
  const pixels = Array.from({ length: width * height }, (_, at) => {
    const [red, green, blue] = [0, 1, 2].map((channel) => linear(data[at * 4 + channel] ?? 0));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  });
  return { width, pixels };
}

/** How many pixels of two pictures of a part differ by a contrast of 3:1 or more. Another size is a difference of all. */
export function differingPixels(one: Lightness, other: Lightness): number {
  if (one.width !== other.width || one.pixels.length !== other.pixels.length) return one.pixels.length;
  return one.pixels.filter((value, at) => contrast(value, other.pixels[at] ?? 0) >= 3).length;
}

/**
 * The share of pixels, 0–1, that stand out by 3:1 or more from a ground of this lightness: 0 for black, 1 for white. The ground is
 * given, not read from the picture.
 */
export function inkOn(ground: number, { pixels }: Lightness): number {
  return pixels.filter((value) => contrast(value, ground) >= 3).length / pixels.length;
}
