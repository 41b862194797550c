// HTML and SVG as text that is escaped where it is put together: what stands in a template is markup, what is put into it is
// text, but for other markup.
import { escaped } from '../core/text/escaped-markup.ts';

export class Markup {
  constructor(readonly text: string) {}
}
type Part = Markup | string | number | null | false | readonly Part[];

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === null || part === false) return '';
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part));
}

/** Markup from a template. Lists are written one after another; null and false are nothing. */
export const markup = (template: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(
    template
      .map((text, index) => text + (index < parts.length ? written(parts[index] ?? null) : ''))
      .join(''),
  );

/** Parts with a text between each two. */
export const joined = (parts: readonly Markup[], between: string): Markup =>
  new Markup(parts.map(({ text }) => text).join(escaped(between)));
