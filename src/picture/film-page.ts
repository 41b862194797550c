// The pictures of a film as SVG: what stands still in all of them, and over it the words and the timeline of a year. The map is painted
// into its frame between the two.
import type { FilmLayout } from '../core/film-file/film-layout.ts';
import type { Palette } from '../symbols/palette.ts';
import { bar, frame, signsSvg, wordsSvg } from './page-svg.ts';

interface Page {
  readonly layout: FilmLayout<string>;
  readonly palette: Palette;
  /** The rules of its typefaces. */
  readonly typefaces: string;
}

/** Figures as high as capital letters, and all of one width, so that the great year does not jump. */
const FIGURES = '.lining{font-variant-numeric:lining-nums tabular-nums}';

const svg = ({ layout: { width, height }, typefaces }: Page, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${typefaces}${FIGURES}</style>`,
    ...parts,
    '</svg>',
  ].join('\n');

export function stillSvg(page: Page): string {
  const { layout, palette } = page;
  return svg(page, [
    `<rect width="${layout.width}" height="${layout.height}" fill="${palette.paper}"/>`,
    ...(layout.scale ? [bar(layout.scale, palette)] : []),
    ...signsSvg(layout.signs),
    ...wordsSvg(layout.texts, palette),
  ]);
}

/**
 * @param index of the year
 * @param timeline as SVG
 */
export function yearSvg(page: Page, index: number, timeline: readonly string[]): string {
  const { layout, palette } = page;
  return svg(page, [
    frame(layout.map, palette),
    ...timeline,
    ...wordsSvg(layout.years[index] ?? [], palette),
  ]);
}
