// How a plate is composed on its paper: a head with title and years; one map or two; beside or under them the key, the figures of the
// year and what changed; the timeline; the list of what is shown, on the first sheet where it fits, else on a second; a foot. It says
// where each thing stands, in units of the paper (paper.ts); how they are drawn is in src/picture. Pure.
import {
  wrapped,
  type Box,
  type Face,
  type KeyGroup,
  type KeyItem,
  type Measure,
  type PictureWords,
  type TextLine,
} from '../picture/layout.ts';
import { TIMELINE } from './timeline.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A heading with paragraphs under it, each with a label in bold or a number before it. */
export interface PlateNote {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly label?: string;
    readonly number?: string;
    readonly text: string;
  }[];
}

export interface PlateWords<Sign> extends Omit<PictureWords<Sign>, 'map'> {
  /** The figures of the years, and what changed in them. */
  readonly notes: readonly PlateNote[];
  /** The list of what is shown, in groups. */
  readonly list: {
    readonly title: string;
    readonly groups: readonly KeyGroup<Sign>[];
    /** Says how many things are left out. */
    readonly more: (count: number) => string;
  };
}

export interface PlateSheet<Sign> extends Size {
  readonly maps: readonly Box[];
  readonly texts: readonly TextLine[];
  readonly signs: readonly { readonly sign: Sign; readonly box: Box }[];
  /** The bar stands on the lower edge of its box. */
  readonly scale: Box | null;
  readonly timeline: Box | null;
  /** Fine lines across the sheet. */
  readonly rules: readonly Box[];
}

/** A centimetre of white at each edge: no printer reaches the edge of its paper. */
const MARGIN = 38;
const GUTTER = 20;
/** Sizes of type; nothing is smaller than 7 points on A4 (9.34 units). */
const TYPE = {
  titles: [26, 23, 20],
  year: 58,
  years: 34,
  list: 20,
  heading: 10.8,
  text: 9.8,
  small: 9.4,
} as const;
const LINE = 12.4;
/** A row of the key is as high as its sign; the gap is over a heading. */
const KEY = { row: 18, sign: 28, gap: 9, under: 3 } as const;
/** The least width of a column. */
const COLUMN = 150;
/** The column of the key beside a map. */
const BESIDE = 186;
/** From a map to what stands under it: the frame, the scale bar, and air. */
const UNDER_MAP = { scale: 15, all: 31 } as const;
/** The most height of what stands under a map, beside the timeline. */
const HIGHEST_BAND = 140;
/** The least height of a map, as a share of its width, for which the list goes to a second sheet. */
const LEAST = 0.6;

/** How far letters reach over and under their baseline, as shares of their size. */
const [ASCENT, DESCENT] = [0.78, 0.24];

interface Style {
  readonly face: Face;
  readonly size: number;
  readonly tone?: 'muted';
}
const TEXT: Style = { face: 'sans', size: TYPE.text };
const STRONG: Style = { face: 'strong', size: TYPE.text };
const HEADING: Style = { face: 'strong', size: TYPE.heading };
const NUMBER: Style = { face: 'serif', size: 14.5 };
const SMALL: Style = { face: 'sans', size: TYPE.small, tone: 'muted' };

interface RowLine {
  readonly text: string;
  readonly style: Style;
  /** How far it is moved in. */
  readonly hanging?: number;
  /** So many letters of it are bold. */
  readonly bold?: number;
}

/** A row of a column: lines of text, with a sign before them or none. */
interface Row<Sign> {
  readonly height: number;
  /** Left out where the row begins a column. */
  readonly gap: number;
  readonly lines: readonly RowLine[];
  readonly item: KeyItem<Sign> | null;
  readonly indent: number;
  /** Set large before the text. */
  readonly number?: string;
  /** A heading never ends a column. */
  readonly heading: boolean;
  /** The height of what must stand in one column, from this row on; 0 where nothing must. */
  readonly together?: number;
}

interface Placed<Sign> {
  readonly row: Row<Sign>;
  readonly column: number;
  readonly y: number;
}

/** The rows from the first on that fit into so many columns of this height. */
function flow<Sign>(rows: readonly Row<Sign>[], columns: number, height: number): Placed<Sign>[] {
  const placed: Placed<Sign>[] = [];
  let [column, filled] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const least = row.height + (row.heading && next ? next.gap + next.height : 0);
    const needed = row.together && row.together <= height ? row.together : least;
    const gap = filled > 0 ? row.gap : 0;
    if (filled > 0 && filled + gap + needed > height) [column, filled] = [column + 1, 0];
    if (column >= columns || least > height) break;
    const y = filled + (filled > 0 ? row.gap : 0);
    placed.push({ row, column, y });
    filled = y + row.height;
  }
  return placed;
}

/** The least height in which all rows fit into so many columns. */
function heightFor<Sign>(rows: readonly Row<Sign>[], columns: number): number {
  const whole = rows.reduce((sum, { gap, height }) => sum + gap + height, 0);
  let height = Math.max(whole / columns, ...rows.map((row) => row.height));
  if (rows.length === 0) return 0;
  while (flow(rows, columns, height).length < rows.length) height += 3;
  return height;
}

const columnsIn = (width: number): number => Math.floor((width + GUTTER) / (COLUMN + GUTTER));

/** Writes on one sheet. */
class Sheet<Sign> {
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
        const end = bold > 0 ? this.write(text.slice(0, bold), STRONG, start, level).box.right : start;
        this.write(text.slice(bold), style, end, level);
      });
    }
  }
}

const heading = <Sign>(lines: readonly string[]): Row<Sign> => ({
  ...{ height: lines.length * LINE + KEY.under, gap: KEY.gap, indent: 0, heading: true, item: null },
  lines: lines.map((text) => ({ text, style: HEADING })),
});

function keyRows<Sign>(groups: readonly KeyGroup<Sign>[], sheet: Sheet<Sign>, width: number): Row<Sign>[] {
  return groups.flatMap(({ title, items }) => [
    heading<Sign>(sheet.lines(title, HEADING, width)),
    ...items.map((item): Row<Sign> => {
      const lines = sheet.lines(item.text, TEXT, width - KEY.sign);
      return {
        ...{ height: Math.max(KEY.row, lines.length * LINE + 4), gap: 0, indent: KEY.sign },
        ...{ heading: false, item, lines: lines.map((text) => ({ text, style: TEXT })) },
      };
    }),
  ]);
}

function noteRows<Sign>(notes: readonly PlateNote[], sheet: Sheet<Sign>, width: number): Row<Sign>[] {
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

function listRows<Sign>(groups: readonly KeyGroup<Sign>[], sheet: Sheet<Sign>, width: number): Row<Sign>[] {
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

/** The rows of the list that have room, the last of them saying how many things do not. */
function listInRoom<Sign>(
  rows: readonly Row<Sign>[],
  more: (count: number) => string,
  columns: number,
  height: number,
): Placed<Sign>[] {
  const whole = flow(rows, columns, height);
  if (whole.length === rows.length) return flow(rows, columns, Math.min(height, heightFor(rows, columns)));
  for (let kept = whole.length - 1; kept > 0; kept--) {
    const left = rows.slice(kept).filter((row) => !row.heading).length;
    const last: Row<Sign> = {
      ...{ height: LINE + 2, gap: 2, indent: 0, heading: false, item: null },
      lines: [{ text: more(left), style: STRONG }],
    };
    if (rows[kept - 1]?.heading) continue;
    const shorter = [...rows.slice(0, kept), last];
    const placed = flow(shorter, columns, height);
    if (placed.length === shorter.length) return placed;
  }
  return [];
}

/** What a first layout has settled for the maps to be drawn: their size, and whether the key stands beside them. */
export interface PlatePlan {
  readonly map: Size;
  readonly beside: boolean;
}

export interface PlateLayout<Sign> {
  readonly plan: PlatePlan;
  readonly sheets: readonly PlateSheet<Sign>[];
}

/**
 * @param paper in units
 * @param plan that of a layout with at least as large a key, where the maps have been drawn for it; null for as large as there is room
 */
export function plateLayout<Sign>(
  words: PlateWords<Sign>,
  paper: Size,
  measure: Measure,
  plan: PlatePlan | null,
): PlateLayout<Sign> {
  const sheet = new Sheet<Sign>(measure);
  const { years } = words;
  const map = plan?.map ?? null;
  const [left, right] = [MARGIN, paper.width - MARGIN];
  const width = right - left;
  const across = paper.width > paper.height;
  const [only] = years;
  const single = years.length === 1 && only ? only : null;

  // The head.
  const great = single ? measure(single.figures, 'serif', TYPE.year) : 0;
  const room = width - (great > 0 ? great + 2 * GUTTER : 0);
  const name = `${words.title}, ${words.subtitle}`;
  const fitting = TYPE.titles.find((size) => measure(name, 'serif', size) <= room);
  const title: Style = { face: 'serif', size: fitting ?? TYPE.titles[0] };
  let y = sheet.paragraph(
    name,
    ...([title, left, MARGIN + title.size * ASCENT, room, title.size * 1.14] as const),
  );
  y += 4;
  if (single) y = sheet.paragraph(single.meaning, SMALL, left, y + 14, room, LINE);
  for (const line of words.filters) y = sheet.paragraph(line, TEXT, left, y + LINE + 1, room, LINE);
  const yearLine = MARGIN + TYPE.year * ASCENT;
  if (single) sheet.write(single.figures, { face: 'serif', size: TYPE.year }, right, yearLine, true);
  const top = Math.max(y + TYPE.small * DESCENT, single ? yearLine : 0) + 15;

  // The foot, from below.
  const foot = words.foot.map((line) => sheet.lines(line, SMALL, width));
  const footTop = paper.height - MARGIN - foot.flat().length * LINE - 8;
  const writeFoot = (on: Sheet<Sign>): void => {
    on.rules.push({ left, top: footTop, right, bottom: footTop });
    foot.flat().forEach((line, index) => on.write(line, SMALL, left, footTop + 8 + (index + 0.8) * LINE));
  };
  writeFoot(sheet);
  const bottom = footTop - 12;

  const maps: Box[] = [];
  const place = (x: number, upper: number, { width: wide, height: high }: Size): void =>
    void maps.push({ left: x, top: upper, right: x + wide, bottom: upper + high });
  let timeline: Box;
  let listed: boolean;

  const aside: Row<Sign>[] = [
    ...keyRows(words.key, sheet, BESIDE),
    ...(across ? [] : noteRows(words.notes, sheet, BESIDE)),
  ];
  const beside = plan?.beside ?? (across === (single !== null) && heightFor(aside, 1) <= bottom - top);
  if (beside) {
    // The map, or two over one another, a column with the key at their right, and under them the timeline. Beside it, or on upright
    // paper in the column, stand the notes.
    const mapWidth = width - BESIDE - GUTTER;
    const list = listRows(words.list.groups, sheet, BESIDE);
    const listTitle = heading<Sign>(sheet.lines(words.list.title, HEADING, BESIDE));
    listed =
      list.length > 0 &&
      heightFor(aside, 1) + heightFor([listTitle, ...list], 1) + 2 * KEY.gap <= bottom - top;
    const inColumn = listed ? [...aside, { ...listTitle, gap: 2 * KEY.gap }, ...list] : aside;
    const inColumnHeight = heightFor(inColumn, 1);
    sheet.columns(flow(inColumn, 1, inColumnHeight), ...([left + mapWidth + GUTTER, top, BESIDE] as const));
    if (across) {
      const timelineWidth = Math.round(mapWidth * 0.42);
      const room = mapWidth - timelineWidth - GUTTER;
      const narrow = inBand(room);
      const highest = Math.max(0, ...narrow.map(({ rows }) => heightFor(rows, 1)));
      const band = Math.max(TIMELINE.height, Math.min(highest, HIGHEST_BAND));
      const size = map ?? {
        width: Math.floor(mapWidth),
        height: Math.floor(bottom - band - UNDER_MAP.all - top),
      };
      place(left, top, size);
      const bandTop = bottom - band;
      timeline = { left, right: left + timelineWidth, top: bandTop, bottom };
      // Where the column ends above it, what stands under the map has the whole width.
      const isWide = inColumnHeight < bandTop - top - 8;
      let x = left + timelineWidth + GUTTER;
      for (const { rows, columnWidth } of isWide ? inBand(room + GUTTER + BESIDE) : narrow) {
        sheet.columns(
          listInRoom(rows, () => '…', 1, band),
          ...([x, bandTop, columnWidth] as const),
        );
        x += columnWidth + GUTTER;
      }
    } else {
      const overMap = TYPE.years + 12;
      const under = UNDER_MAP.all - 8;
      const high = (bottom - TIMELINE.height - 14 - top) / years.length - overMap - under;
      const size = map ?? { width: Math.floor(mapWidth), height: Math.floor(high) };
      years.forEach((one, index) => {
        const upper = top + index * (overMap + size.height + under);
        writeYear(one, left, upper, size.width);
        place(left, upper + overMap, size);
      });
      timeline = { left, right: left + mapWidth, top: bottom - TIMELINE.height, bottom };
    }
  } else {
    // One map over the whole width or two side by side, then the timeline, then columns.
    const columns = columnsIn(width);
    const columnWidth = (width - (columns - 1) * GUTTER) / columns;
    const rows = [...keyRows(words.key, sheet, columnWidth), ...noteRows(words.notes, sheet, columnWidth)];
    const list = listRows(words.list.groups, sheet, columnWidth);
    const listTitle = heading<Sign>(sheet.lines(words.list.title, HEADING, columnWidth));
    const withList = [...rows, { ...listTitle, gap: 2 * KEY.gap }, ...list];
    const overMap = single ? 0 : TYPE.years + 12;
    const mapWidth = single ? width : (width - GUTTER) / 2;
    const mapHeight = (flowing: readonly Row<Sign>[]): number =>
      bottom - heightFor(flowing, columns) - 16 - TIMELINE.height - UNDER_MAP.all - overMap - top;
    const least = map?.height ?? Math.min(LEAST * mapWidth, mapHeight(rows));
    listed = list.length > 0 && mapHeight(withList) >= least;
    const flowing = listed ? withList : rows;
    const size = map ?? {
      width: Math.floor(mapWidth),
      height: Math.max(160, Math.floor(mapHeight(flowing))),
    };
    years.forEach((one, index) => {
      const x = left + index * (size.width + GUTTER);
      if (!single) writeYear(one, x, top, size.width);
      place(x, top + overMap, size);
    });
    const timelineTop = top + overMap + size.height + UNDER_MAP.all;
    timeline = { left, right, top: timelineTop, bottom: timelineTop + TIMELINE.height };
    const high = heightFor(flowing, columns);
    sheet.columns(flow(flowing, columns, high), ...([left, timeline.bottom + 16, columnWidth] as const));
  }

  const first = maps[0];
  const last = maps.at(-1);
  let scale: Box | null = null;
  if (words.scale && first && last) {
    const upper = last.bottom + UNDER_MAP.scale - 4;
    scale = { left: first.left, top: upper, right: first.left + words.scale.length, bottom: upper + 7 };
    sheet.write(words.scale.text, { face: 'sans', size: TYPE.small }, scale.right + 8, upper + 7.5);
  }
  const { texts, signs, rules } = sheet;
  const sheets: PlateSheet<Sign>[] = [{ ...paper, maps, texts, signs, rules, scale, timeline }];
  if (!listed && words.list.groups.length > 0) sheets.push(listSheet());
  const [box] = maps;
  const size = box
    ? { width: Math.round(box.right - box.left), height: Math.round(box.bottom - box.top) }
    : paper;
  return { plan: { map: size, beside }, sheets };

  /** Each note as a column of the band under the map; that of the figures is the narrower. */
  function inBand(room: number): { readonly rows: Row<Sign>[]; readonly columnWidth: number }[] {
    const { notes } = words;
    const free = room - (notes.length - 1) * GUTTER;
    return notes.map((note, index) => {
      const columnWidth = free * (notes.length === 2 ? ([0.4, 0.6][index] ?? 0) : 1 / notes.length);
      return { rows: noteRows([note], sheet, columnWidth), columnWidth };
    });
  }

  /** The years of one of several maps, over it. */
  function writeYear(one: PlateWords<Sign>['years'][number], x: number, upper: number, room: number): void {
    const style: Style = { face: 'serif', size: TYPE.years };
    const figures = sheet.write(one.figures, style, x, upper + TYPE.years * ASCENT);
    const from = figures.box.right + 12;
    const lines = sheet.lines(one.meaning, SMALL, x + room - from);
    lines.forEach((line, at) => sheet.write(line, SMALL, from, figures.y - (lines.length - 1 - at) * LINE));
  }

  /** The list on a sheet of its own. */
  function listSheet(): PlateSheet<Sign> {
    const second = new Sheet<Sign>(measure);
    const style: Style = { face: 'serif', size: TYPE.list };
    const under = second.paragraph(
      words.list.title,
      ...([style, left, MARGIN + TYPE.list * ASCENT, width * 0.6, TYPE.list * 1.15] as const),
    );
    const atlas = second.lines(words.title, SMALL, width * 0.38)[0] ?? '';
    second.write(atlas, SMALL, right, MARGIN + TYPE.list * ASCENT, true);
    const upper = under + 10;
    second.rules.push({ left, top: upper, right, bottom: upper });
    const columns = columnsIn(width);
    const columnWidth = (width - (columns - 1) * GUTTER) / columns;
    const rows = listRows(words.list.groups, second, columnWidth);
    second.columns(
      listInRoom(rows, words.list.more, columns, bottom - upper - 12),
      ...([left, upper + 12, columnWidth] as const),
    );
    writeFoot(second);
    return {
      ...{ ...paper, maps: [], scale: null, timeline: null },
      ...{ texts: second.texts, signs: second.signs, rules: second.rules },
    };
  }
}
