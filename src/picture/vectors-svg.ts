// Writes the vectors of a map as SVG: lines and areas as paths, signs as the shapes of src/symbols, each defined once, and names as text.
import type { Point, Vector, VectorSign } from '../core/picture/vectors.ts';
import { escaped } from '../core/text/escaped-markup.ts';
import { GLYPHS } from '../symbols/glyphs.ts';
import type { Palette } from '../symbols/palette.ts';
import SiteSymbol from '../symbols/SiteSymbol.svelte';
import { SYMBOL_BOX } from '../symbols/site-symbol.ts';
import TownMark from '../symbols/TownMark.svelte';
import type { MarkSign } from '../symbols/town-mark.ts';
import { drawnSign, type Sign } from './drawn-sign.ts';
import { short } from './svg-text.ts';
import { dotCircles } from './town-dot-svg.ts';
import { FAMILIES } from './typefaces.ts';

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Points on the same tenth of a pixel are one. */
function pathOf(points: readonly Point[], closed = false): string {
  const places = points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`);
  const others = places.filter((place, index) => place !== places[index - 1]);
  return `M${others.join('L')}${closed ? 'Z' : ''}`;
}

/** A sign whose middle is 0, 0, at full size. */
function signBody(of: VectorSign<MarkSign>, palette: Palette): string {
  const centred = ({ sign, width, height }: Sign): string =>
    `<g transform="translate(${short(-width / 2)} ${short(-height / 2)})">${sign}</g>`;
  if (of.sign === 'image')
    return `<image href="${of.data}" x="${short(-of.width / 2)}" y="${short(-of.height / 2)}" width="${short(of.width)}" height="${short(of.height)}"/>`;
  if (of.sign === 'mark')
    return centred(drawnSign(TownMark, { sign: of.mark, glyph: GLYPHS[of.mark.kind] }, palette));
  if (of.sign === 'site') {
    const { kind, sector, state, certainty } = of;
    const props = {
      glyph: GLYPHS[kind],
      sector,
      state,
      size: SYMBOL_BOX,
      possible: certainty === 'possible',
    };
    return centred(drawnSign(SiteSymbol, props, palette));
  }
  return dotCircles(of, palette);
}

/**
 * @param prefix of the names of its parts, which differ between the maps of one picture
 */
export function mapSvg(
  vectors: readonly Vector<MarkSign>[],
  { width, height }: { readonly width: number; readonly height: number },
  palette: Palette,
  prefix: string,
): string {
  const definitions: string[] = [];
  const signs = new Map<string, string>();
  const signId = (of: VectorSign<MarkSign>): string => {
    const key = JSON.stringify(of);
    const known = signs.get(key);
    if (known !== undefined) return known;
    const id = `${prefix}-sign-${signs.size}`;
    signs.set(key, id);
    definitions.push(`<g id="${id}">${signBody(of, palette)}</g>`);
    return id;
  };
  const opacityOf = (opacity: number): string => (opacity < 1 ? ` opacity="${short(opacity)}"` : '');
  const written = vectors.map((one): string => {
    if (one.shape === 'picture')
      return `<image href="${one.data}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
    if (one.shape === 'area')
      return `<path d="${one.rings.map((ring) => pathOf(ring, true)).join('')}" fill="${one.fill}" fill-rule="evenodd"${opacityOf(one.opacity)}/>`;
    if (one.shape === 'line')
      return `<path d="${one.lines.map((line) => pathOf(line)).join('')}" fill="none" stroke="${one.stroke}" stroke-width="${short(one.width)}" stroke-linejoin="round"${one.cap === 'butt' ? '' : ` stroke-linecap="${one.cap}"`}${one.dash ? ` stroke-dasharray="${one.dash.map(short).join(' ')}"` : ''}${opacityOf(one.opacity)}/>`;
    if (one.shape === 'disc')
      return `<circle cx="${tenth(one.at[0])}" cy="${tenth(one.at[1])}" r="${short(one.radius)}" fill="${one.fill}" stroke="${one.stroke}" stroke-width="${short(one.width)}"/>`;
    if (one.shape === 'sign')
      return `<use href="#${signId(one.of)}" transform="translate(${tenth(one.at[0])} ${tenth(one.at[1])})${one.turn === 0 ? '' : ` rotate(${short(one.turn)})`} scale(${short(one.size)})"${opacityOf(one.opacity)}/>`;
    const { lines, at, along, size, spacing, italic, colour, halo, haloWidth, opacity } = one;
    const look = `font-family="${italic ? FAMILIES.italic : FAMILIES.serif}" font-size="${short(size)}" text-anchor="middle" fill="${colour}" stroke="${halo}" stroke-width="${short(2 * haloWidth)}" stroke-linejoin="round" paint-order="stroke"${italic ? ' font-style="italic"' : ''}${spacing > 0 ? ` letter-spacing="${short(spacing * size)}"` : ''}${opacityOf(opacity)}`;
    if (along) {
      const id = `${prefix}-line-${definitions.length}`;
      definitions.push(`<path id="${id}" d="${pathOf(along)}"/>`);
      return `<text ${look} dy="${short(0.33 * size)}"><textPath href="#${id}" startOffset="50%">${escaped(lines.join(' '))}</textPath></text>`;
    }
    const first = at[1] + 0.33 * size - ((lines.length - 1) * 1.2 * size) / 2;
    const rows = lines.map(
      (line, index) =>
        `<tspan x="${tenth(at[0])}" y="${tenth(first + index * 1.2 * size)}">${escaped(line)}</tspan>`,
    );
    return `<text ${look}>${rows.join('')}</text>`;
  });
  return `<defs>${definitions.join('\n')}</defs>\n${written.join('\n')}`;
}
