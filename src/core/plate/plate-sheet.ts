// A sheet of a plate while it is being written: its texts, signs and fine lines; and the rows of its columns. Pure.
import { wrapped, type Box, type KeyGroup, type Measure, type TextLine } from '../picture/layout.ts';
import { GUTTER, type Placed, type Row, type RowLine } from './columns.ts';
import { ASCENT, DESCENT, HEADING, LINE, NUMBER, STRONG, TEXT, TYPE, type Style } from './plate-type.ts';

/** Heights of a row of the key, the best first; the last is that of a sign. The gap is over a heading. */
export const KEY_ROWS = [18, 17, 16.4] as const;
export const KEY = { row: KEY_ROWS[0], sign: 28, gap: 9, under: 3 } as const;

/** A heading with paragraphs under it, each with a label in bold or a number before it. */
export interface PlateNote {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly label?: string;
    readonly number?: string;
    readonly text: string;
  }[];
}

/** Writes on one sheet. */
export class Sheet<Sign> {
  readonly texts: TextLine[] = [];
  readonly signs: { sign: Sign; box: Box }[] = [];
  readonly rules: Box[] = [];
  readonly #measure: Measure;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** @param y its baseline */
  write(text: string, { face, size, tone }: Style, x: number, y: number, end = false): TextLine {
    const width = this.#measure(text, face, size);
    const left = end ? x - width : x;
    const box = { left, top: y - ASCENT * size, right: left + width, bottom: y + DESCENT * size };
    const line: TextLine = { text, face, size, tone: tone ?? 'ink', x, y, end, box };
    if (text !== '') this.texts.push(line);
    return line;
  }

  lines(text: string, { face, size }: Style, room: number): string[] {
    return wrapped(text, room, (one) => this.#measure(one, face, size));
  }

  widthOf(text: string, { face, size }: Style): number {
    return this.#measure(text, face, size);
  }

  /** A paragraph that begins with a label in bold. */
  labelled(label: string, text: string, room: number): RowLine[] {
    const plain = (one: string): number => this.widthOf(one, TEXT);
    const widthOf = (line: string): number =>
      label !== '' && line.startsWith(label)
        ? this.widthOf(label, STRONG) + plain(line.slice(label.length))
        : plain(line);
    const whole = label === '' ? text : `${label} ${text}`;
    const lines = wrapped(whole, room, widthOf);
    // A label that has no room in one line stands over the text.
    if (label !== '' && !lines[0]?.startsWith(label))
      return [
        ...this.lines(label, STRONG, room).map((line) => ({ text: line, style: STRONG })),
        ...this.lines(text, TEXT, room).map((line) => ({ text: line, style: TEXT })),
      ];
    return lines.map((line, index) => ({ text: line, style: TEXT, bold: index === 0 ? label.length : 0 }));
  }

  /** Writes a text in lines of this room; gives the baseline of the last. */
  paragraph(text: string, style: Style, x: number, y: number, room: number, lead: number): number {
    const lines = this.lines(text, style, room);
    lines.forEach((line, index) => this.write(line, style, x, y + index * lead));
    return y + (lines.length - 1) * lead;
  }

  columns(placed: readonly Placed<Sign>[], left: number, top: number, width: number): void {
    for (const { row, column, y } of placed) {
      const x = left + column * (width + GUTTER);
      const { item, lines } = row;
      const upper = top + y;
      if (item) {
        const centre = x + (KEY.sign - 8) / 2;
        // Beside several lines of text the sign stands at the first.
        const middle = upper + Math.min(row.height, KEY.row) / 2;
        this.signs.push({
          sign: item.sign,
          box: {
            ...{ left: centre - item.width / 2, right: centre + item.width / 2 },
            ...{ top: middle - item.height / 2, bottom: middle + item.height / 2 },
          },
        });
      }
      const first = item ? upper + Math.min(row.height, KEY.row) / 2 + TYPE.text * 0.34 : upper + LINE * 0.78;
      if (row.number) this.write(row.number, NUMBER, x, first + 0.6);
      lines.forEach(({ text, style, hanging = 0, bold = 0 }, at) => {
        const [start, level] = [x + row.indent + hanging, first + at * LINE];
        if (bold === 0) return void this.write(text, style, start, level);
        const { right } = this.write(text.slice(0, bold), STRONG, start, level).box;
        return void this.write(text.slice(bold).trimStart(), style, right + this.widthOf(' ', style), level);
      });
    }
  }
}

/** A heading of a column. */
export const heading = <Sign>(lines: readonly string[]): Row<Sign> => ({
  ...{ height: lines.length * LINE + KEY.under, gap: KEY.gap, indent: 0, heading: true, item: null },
  lines: lines.map((text) => ({ text, style: HEADING })),
});

/** @param high the least height of a row */
export function keyRows<Sign>(
  groups: readonly KeyGroup<Sign>[],
  sheet: Sheet<Sign>,
  width: number,
  high: number = KEY.row,
): Row<Sign>[] {
  return groups.flatMap(({ title, items }) => [
    heading<Sign>(sheet.lines(title, HEADING, width)),
    ...items.map((item): Row<Sign> => {
      const lines = sheet.lines(item.text, TEXT, width - KEY.sign);
      return {
        ...{ height: Math.max(high, lines.length * LINE + 4), gap: 0, indent: KEY.sign },
        ...{ heading: false, item, lines: lines.map((text) => ({ text, style: TEXT })) },
      };
    }),
  ]);
}

export function noteRows<Sign>(notes: readonly PlateNote[], sheet: Sheet<Sign>, width: number): Row<Sign>[] {
  return notes.flatMap(({ title, paragraphs }) => {
    const numbers = paragraphs.flatMap(({ number }) =>
      number === undefined ? [] : sheet.widthOf(number, NUMBER),
    );
    const indent = numbers.length > 0 ? Math.max(...numbers) + 8 : 0;
    const rows = paragraphs.map(({ label = '', number = '', text }): Row<Sign> => {
      const lines = sheet.labelled(label, text, width - indent);
      return {
        ...{ height: lines.length * LINE + (indent > 0 ? 3 : 0), gap: 2, indent, number },
        ...{ heading: false, item: null, lines },
      };
    });
    const first = heading<Sign>(sheet.lines(title, HEADING, width));
    const together = rows.reduce((sum, { gap, height }) => sum + gap + height, first.height);
    return [{ ...first, together }, ...rows];
  });
}

export function listRows<Sign>(
  groups: readonly KeyGroup<Sign>[],
  sheet: Sheet<Sign>,
  width: number,
): Row<Sign>[] {
  const hanging = 8;
  return groups.flatMap(({ title, items }) => [
    heading<Sign>(sheet.lines(title, HEADING, width)),
    ...items.map(({ text }): Row<Sign> => {
      const [first = '', ...others] = sheet.lines(text, TEXT, width);
      const rest = others.length > 0 ? sheet.lines(others.join(' '), TEXT, width - hanging) : [];
      const lines = [
        { text: first, style: TEXT },
        ...rest.map((line) => ({ text: line, style: TEXT, hanging })),
      ];
      return { height: lines.length * LINE, gap: 0, indent: 0, heading: false, item: null, lines };
    }),
  ]);
}
