// Pieces of SVG as text: short numbers, and colours of the page as those of a palette, since a picture has no style
// sheet of the page's.
import type { Palette } from '../symbols/palette.ts';

/** A number with two decimals at most. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

const colourOf = (name: string, palette: Palette): string => {
  const [, group, member] = /^(sector|flow)-(.*)$/.exec(name) ?? [];
  const colours: object = group === 'sector' ? palette.sectors : group === 'flow' ? palette.flows : palette;
  const key = member ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const colour = (colours as Readonly<Record<string, unknown>>)[key];
  if (typeof colour !== 'string') throw new Error(`No palette has the colour --${name}`);
  return colour;
};

/** The markup with the page's own colours (`var(--ink)`, `var(--sector-coal)`) as those of a palette. */
export const inColours = (markup: string, palette: Palette): string =>
  markup
    .replace(/var\(--mark, (var\(--[\w-]+\))\)/g, '$1')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colourOf(name, palette));
