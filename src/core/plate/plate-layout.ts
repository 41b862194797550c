// How a plate is composed on its paper: a head with title and years; one map or two; beside or under them the key, the figures of the
// year and what changed; the timeline; the list of what is shown, on the first sheet where it fits, else on sheets of its own; a foot. It says
// where each thing stands, in units of the paper (paper.ts); how they are drawn is in src/picture. Pure.
import type { Box, KeyGroup, Measure, PictureWords, TextLine } from '../picture/layout.ts';
import { columnsIn, flow, GUTTER, heightFor, listInRoom, type Row } from './columns.ts';
import { heading, KEY, KEY_ROWS, keyRows, listRows, noteRows, Sheet, type PlateNote } from './plate-sheet.ts';
import { ASCENT, DESCENT, HEADING, LINE, SMALL, TEXT, TYPE, type Style } from './plate-type.ts';
import { TIMELINE } from './timeline.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PlateWords<Sign> extends Omit<PictureWords<Sign>, 'map'> {
  /** The figures of the years, and what changed in them. */
  readonly notes: readonly PlateNote[];
  /** The list of what is shown, in groups. */
  readonly list: {
    readonly title: string;
    readonly groups: readonly KeyGroup<Sign>[];
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
/** A column of the key beside a map. */
const BESIDE = 186;
/** From a map to what stands under it: the frame, the scale bar, and air. */
const UNDER_MAP = { scale: 15, all: 31 } as const;
/** The most height of what stands under a map, beside the timeline. */
const HIGHEST_BAND = 140;
/** The least height of a map, as a share of its width, for which the list goes to a second sheet. */
const LEAST = 0.6;

/** What a first layout has settled for the maps to be drawn: their size, and in how many columns the key stands beside them, 0 for under them. */
export interface PlatePlan {
  readonly map: Size;
  readonly beside: number;
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

  const inAside = (high: number): Row<Sign>[] => [
    ...keyRows(words.key, sheet, BESIDE, high),
    ...(across ? [] : noteRows(words.notes, sheet, BESIDE)),
  ];
  const columnHeight = bottom - top;
  const rowFitting = (columns: number): number | undefined =>
    KEY_ROWS.find((high) => heightFor(inAside(high), columns) <= columnHeight);
  const couldStandBeside = across === (single !== null);
  const beside =
    plan?.beside ??
    (couldStandBeside ? ([1, 2].find((columns) => rowFitting(columns) !== undefined) ?? 0) : 0);
  if (beside > 0) {
    // The map, or two over one another, one or two columns with the key at their right, and under them the timeline. Beside it, or on upright
    // paper in the column, stand the notes.
    const asideWidth = beside * (BESIDE + GUTTER) - GUTTER;
    const mapWidth = width - asideWidth - GUTTER;
    const aside = inAside(rowFitting(beside) ?? KEY.row);
    const list = listRows(words.list.groups, sheet, BESIDE);
    const listTitle = heading<Sign>(sheet.lines(words.list.title, HEADING, BESIDE));
    listed =
      list.length > 0 &&
      heightFor([...aside, { ...listTitle, gap: 2 * KEY.gap }, ...list], beside) <= columnHeight;
    const inColumn = listed ? [...aside, { ...listTitle, gap: 2 * KEY.gap }, ...list] : aside;
    const inColumnHeight = heightFor(inColumn, beside);
    sheet.columns(
      flow(inColumn, beside, inColumnHeight),
      ...([left + mapWidth + GUTTER, top, BESIDE] as const),
    );
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
      for (const { rows, columnWidth } of isWide ? inBand(room + GUTTER + asideWidth) : narrow) {
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
  if (!listed && words.list.groups.length > 0) sheets.push(...listSheets());
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

  /** The list on sheets of its own, as many as it needs. */
  function listSheets(): PlateSheet<Sign>[] {
    const columns = columnsIn(width);
    const columnWidth = (width - (columns - 1) * GUTTER) / columns;
    const style: Style = { face: 'serif', size: TYPE.list };
    const title = sheet.lines(words.list.title, style, width * 0.6);
    const lead = TYPE.list * 1.15;
    const upper = MARGIN + title.length * lead + 10;
    const room = bottom - upper - 12;
    let rows = listRows(words.list.groups, sheet, columnWidth);
    let count = 1;
    while (count < rows.length && flow(rows, columns * count, room).length < rows.length) count++;
    // As much on each of them.
    const high = Math.min(room, heightFor(rows, columns * count));
    return Array.from({ length: count }, (): PlateSheet<Sign> => {
      const one = new Sheet<Sign>(measure);
      title.forEach((line, at) => one.write(line, style, left, MARGIN + TYPE.list * ASCENT + at * lead));
      const [atlas = ''] = one.lines(words.title, SMALL, width * 0.38);
      one.write(atlas, SMALL, right, MARGIN + TYPE.list * ASCENT, true);
      one.rules.push({ left, top: upper, right, bottom: upper });
      const placed = flow(rows, columns, high);
      rows = rows.slice(placed.length);
      one.columns(placed, ...([left, upper + 12, columnWidth] as const));
      writeFoot(one);
      return {
        ...{ ...paper, maps: [], scale: null, timeline: null },
        ...{ texts: one.texts, signs: one.signs, rules: one.rules },
      };
    });
  }
}
