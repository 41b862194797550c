// The sheets of a plate as SVG: words, signs, maps in their frames, the timeline. Paper stays white, letters stay text.
import type { Box } from '../core/picture/layout.ts';
import type { PlateSheet } from '../core/plate/plate-layout.ts';
import type { TimelineDrawing } from '../core/plate/timeline.ts';
import { escaped } from '../core/text/escaped-markup.ts';
import type { Palette } from '../symbols/palette.ts';
import { bar, frame, LINING, mapsSvg, signsSvg, wordsSvg } from './page-svg.ts';
import { short } from './svg-text.ts';
import { familyOf, weightOf } from './typefaces.ts';

/** The words of the timeline. */
export interface TimelineWords {
  readonly caption: string;
  /** What a hatched part means; empty where there is none. */
  readonly hatched: string;
  readonly plans: string;
  /** The years of each map in figures. */
  readonly years: readonly string[];
  readonly nameOf: (landmark: TimelineDrawing['landmarks'][number]) => string;
}

/** The size of the words of the timeline, in units. */
export const TIMELINE_TYPE = 9.4;

const rectangle = ({ left, top, right, bottom }: Box, look: string): string =>
  `<rect x="${short(left)}" y="${short(top)}" width="${short(right - left)}" height="${short(bottom - top)}" ${look}/>`;

/** Hatching within a box, as lines that end at its sides. */
function hatched({ left, top, right, bottom }: Box): string {
  const [step, width, height] = [2.6, right - left, bottom - top];
  let lines = '';
  for (let from = step / 2; from < width + height; from += step) {
    const [x0, y0] = from <= height ? [0, from] : [from - height, height];
    const [x1, y1] = from <= width ? [from, 0] : [width, from - width];
    lines += `M${short(left + x0)} ${short(top + y0)}L${short(left + x1)} ${short(top + y1)}`;
  }
  return lines;
}

/** @param box in which it was drawn */
export function timelineSvg(
  drawing: TimelineDrawing,
  box: Box,
  words: TimelineWords,
  palette: Palette,
): string[] {
  const word = (
    text: string,
    x: number,
    y: number,
    {
      anchor = 'start',
      colour = palette.inkMuted,
      strong = false,
    }: { anchor?: string; colour?: string; strong?: boolean } = {},
  ): string =>
    `<text x="${short(x)}" y="${short(y)}" font-family="${familyOf('sans')}" font-weight="${weightOf(strong ? 'strong' : 'sans')}" font-size="${TIMELINE_TYPE}" fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`;
  const { bars, axis, shown, plans, rounds, landmarks } = drawing;
  const under = axis + 4 + 12 + 11;
  return [
    ...shown.map((column) => rectangle(column, `fill="${palette.accent}" fill-opacity="0.16"`)),
    ...landmarks.map(
      ({ at, row }) =>
        `<path d="M${short(box.left + at)} ${short(box.top + row * 12 + 1)}V${short(axis)}" stroke="${palette.inkMuted}" stroke-width="0.4" stroke-opacity="0.7"/>`,
    ),
    ...bars.map((one) => {
      const colour = one.sector ? palette.sectors[one.sector] : palette.ink;
      const pale = one.later ? ' opacity="0.34"' : '';
      return one.possible
        ? `<path d="${hatched(one)}" stroke="${colour}" stroke-width="0.9" fill="none"${pale}/>`
        : rectangle(one, `fill="${colour}" stroke="${palette.paper}" stroke-width="0.35"${pale}`);
    }),
    `<path d="M${short(box.left)} ${short(axis)}H${short(box.right)}" stroke="${palette.inkMuted}" stroke-width="0.8"/>`,
    ...plans.flatMap((plan, index) => [
      rectangle(
        plan,
        `fill="${palette.accent}" fill-opacity="0.13" stroke="${palette.paper}" stroke-width="1"`,
      ),
      word(plan.figure, (plan.left + plan.right) / 2, plan.bottom - 2.6, {
        anchor: 'middle',
        colour: palette.ink,
      }),
      ...(index === 0 ? [word(words.plans, plan.left - 6, plan.bottom - 2.6, { anchor: 'end' })] : []),
    ]),
    ...rounds.map(({ year, x }) =>
      word(String(year), x, under, {
        anchor: x - box.left < 12 ? 'start' : box.right - x < 12 ? 'end' : 'middle',
      }),
    ),
    ...shown.map(({ left, right }, index) => {
      const middle = (left + right) / 2;
      const [near, far] = [middle - box.left < 24, box.right - middle < 24];
      const x = near ? box.left : far ? box.right : middle;
      return word(words.years[index] ?? '', x, under, {
        ...{ anchor: near ? 'start' : far ? 'end' : 'middle' },
        ...{ colour: palette.accent, strong: true },
      });
    }),
    ...landmarks.map((mark) =>
      word(words.nameOf(mark), box.left + mark.left, box.top + mark.row * 12 + 9.4, { colour: palette.ink }),
    ),
    word(words.caption, box.left, box.top + 9.4),
    word(words.hatched, box.left, box.top + 12 + 9.4),
  ];
}

interface Drawn {
  readonly sheet: PlateSheet<string>;
  readonly millimetres: { readonly width: number; readonly height: number };
  readonly palette: Palette;
  readonly language: string;
  /** What the sheet shows, in words. */
  readonly label: string;
  /** SVG for each map, in pixels of its own; how many these are. */
  readonly maps: readonly string[];
  readonly mapSize: { readonly width: number; readonly height: number };
  readonly timeline: readonly string[];
}

/** @param typefaces the rules of typefaces for a picture that stands alone; null on a page that has them */
export function plateSvg(drawn: Drawn, typefaces: string | null): string {
  const { sheet, millimetres, palette, language, label, maps, mapSize, timeline } = drawn;
  const { width, height } = sheet;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${millimetres.width}mm" height="${millimetres.height}mm" viewBox="0 0 ${short(width)} ${short(height)}" xml:lang="${language}" role="img" aria-label="${escaped(label)}">`,
    ...(typefaces === null ? [] : [`<style>${typefaces}${LINING}</style>`]),
    `<rect width="${short(width)}" height="${short(height)}" fill="#fff"/>`,
    ...mapsSvg(maps, sheet.maps, mapSize),
    ...sheet.maps.map((box) => frame(box, palette)),
    ...(sheet.scale ? [bar(sheet.scale, palette)] : []),
    ...sheet.rules.map(
      ({ left, top, right }) =>
        `<path d="M${short(left)} ${short(top)}H${short(right)}" stroke="${palette.ink}" stroke-width="0.6"/>`,
    ),
    ...timeline,
    ...signsSvg(sheet.signs),
    ...wordsSvg(sheet.texts, palette),
    '</svg>',
  ].join('\n');
}
