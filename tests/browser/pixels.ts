// What eyes see of a part of the page: its pixels as light and dark, without hue. For tests of what must be told apart without
// colour, and of what must be seen in forced colours.
import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { seenBy, type Colour } from '../colour-blindness.ts';

/** What eyes see: every colour (no hue at all is as light), or all but those of one kind of cones. */
export const EYES = ['full colour', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
type Eyes = (typeof EYES)[number];

/** How light each pixel of a part is, 0–1 (relative luminance of WCAG 2), row by row. */
export interface Lightness {
  readonly width: number;
  readonly pixels: readonly number[];
}

const linear = (value: number): number =>
  value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast of two lightnesses, 1–21. */
const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** How light each pixel of a part is to each kind of eyes, from one picture of it as it is now, with so many pixels of what is round it. */
export async function lightnessTo(
  eyes: readonly Eyes[],
  page: Page,
  part: Locator,
  margin = 0,
): Promise<Lightness[]> {
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
  const colours = Array.from({ length: width * height }, (_, at): Colour => {
    const channel = (of: number): number => linear(data[at * 4 + of] ?? 0);
    return [channel(0), channel(1), channel(2)];
  });
  return eyes.map((one) => ({
    width,
    pixels: colours.map((colour) => luminance(one === 'full colour' ? colour : seenBy(one, colour))),
  }));
}

/** The same to eyes that see every colour. */
export const lightnessOf = async (page: Page, part: Locator): Promise<Lightness> =>
  (await lightnessTo(['full colour'], page, part))[0]!;

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
