// The page of a picture as SVG: paper, words, key, scale bar and the frames of its maps. What is in the frames is given; for a picture
// in pixels they stay empty, and the maps are painted into them.
import type { Box, PictureLayout, TextLine } from '../core/picture/layout.ts';
import { escaped } from '../core/text/escaped-markup.ts';
import type { Palette } from '../symbols/palette.ts';
import { short } from './svg-text.ts';
import { familyOf, weightOf } from './typefaces.ts';

interface Page {
  readonly layout: PictureLayout<string>;
  readonly palette: Palette;
  readonly language: string;
  /** What the picture shows, in words. */
  readonly label: string;
  /** The rules of its typefaces. */
  readonly typefaces: string;
  /** SVG for each map, in the pixels of its box; none where maps are painted over the page. */
  readonly maps: readonly string[];
}

/** Between the two lines round a map. */
const FRAME = 4;

/** The lines round a map. */
export function frame({ left, top, right, bottom }: Box, { ink }: Palette): string {
  const around = (out: number, width: number): string =>
    `<rect x="${short(left - out)}" y="${short(top - out)}" width="${short(right - left + 2 * out)}" height="${short(bottom - top + 2 * out)}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;
  return around(0.5, 1) + around(FRAME + 0.5, 0.6);
}

export function bar({ left, right, bottom, top }: Box, { ink }: Palette): string {
  const middle = (left + right) / 2;
  return `<path d="M${short(left)} ${short(top)}V${short(bottom)}H${short(right)}V${short(top)}M${short(middle)} ${short(top + 3)}V${short(bottom)}" fill="none" stroke="${ink}" stroke-width="1.2"/>`;
}

export const wordsSvg = (texts: readonly TextLine[], palette: Palette): string[] =>
  texts.map(
    ({ text, face, size, tone, x, y, end }) =>
      `<text x="${short(x)}" y="${short(y)}" font-family="${familyOf(face)}" font-weight="${weightOf(face)}" font-size="${size}" fill="${tone === 'ink' ? palette.ink : palette.inkMuted}"${end ? ' text-anchor="end"' : ''}${face === 'serif' ? ' class="lining"' : ''}>${escaped(text)}</text>`,
  );

export const signsSvg = (signs: PictureLayout<string>['signs']): string[] =>
  signs.map(({ sign, box }) => `<g transform="translate(${short(box.left)} ${short(box.top)})">${sign}</g>`);

/** The maps, each in its frame. @param size in which they are drawn, where it is not that of their boxes */
export const mapsSvg = (
  maps: readonly string[],
  boxes: readonly Box[],
  size?: { readonly width: number; readonly height: number },
): string[] =>
  maps.map((map, index) => {
    const box = boxes[index];
    const fitted = size ? ` viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none"` : '';
    return box
      ? `<svg x="${short(box.left)}" y="${short(box.top)}" width="${short(box.right - box.left)}" height="${short(box.bottom - box.top)}"${fitted} overflow="hidden">${map}</svg>`
      : '';
  });

/** Figures as high as capital letters, in years and titles. */
export const LINING = '.lining{font-variant-numeric:lining-nums}';

export function pageSvg({ layout, palette, language, label, typefaces, maps }: Page): string {
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${language}" role="img" aria-label="${escaped(label)}">`,
    `<title>${escaped(label)}</title>`,
    `<style>${typefaces}${LINING}</style>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...mapsSvg(maps, layout.maps),
    ...layout.maps.map((box) => frame(box, palette)),
    ...(layout.scale ? [bar(layout.scale, palette)] : []),
    ...signsSvg(layout.signs),
    ...wordsSvg(layout.texts, palette),
    '</svg>',
  ].join('\n');
}
