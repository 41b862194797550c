// What a reader asks of a picture: its formats, the steps to it, why there is none, the name of its file. Pure.
import type { Years } from '../time/bounds.ts';

/** So many pixels for one of CSS, or lines and letters that are sharp at every size. */
export const PICTURE_FORMATS = ['png-1', 'png-2', 'png-4', 'svg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** How many pixels of the picture there are for one of CSS; what cannot be drawn with lines in an SVG has twice as many. */
export const ratioOf = (format: PictureFormat): number => (format === 'svg' ? 2 : Number(format.slice(4)));

export type PictureStep = 'code' | 'map' | 'page' | 'file';

/**
 * Why there is no picture. `graphics`: the browser gave no graphics for a map. `size`: it draws no picture as large. `file`: a file of
 * the map or a typeface did not come. `blank`: what it drew was all of one colour. `unmade`: it made no file of what was drawn.
 */
export type PictureFault = 'graphics' | 'size' | 'file' | 'blank' | 'unmade';

export class PictureError extends Error {
  constructor(
    readonly fault: PictureFault,
    cause?: unknown,
  ) {
    super(`There is no picture (${fault})`, { cause });
  }
}

/** The name of the file: `kazakhstan-1936-ru.png`; of a window `1929-1934`, of a comparison `1928-and-1936`. */
export function pictureName(years: readonly Years[], language: string, format: PictureFormat): string {
  const figures = years.map(({ since, until }) => (since === until ? `${until}` : `${since}-${until}`));
  return `kazakhstan-${figures.join('-and-')}-${language}.${format === 'svg' ? 'svg' : 'png'}`;
}
