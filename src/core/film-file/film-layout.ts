// How the pictures of a film are composed: a head with the title; the map, under it the timeline and what changed in the year; the great year
// and the key, beside the map in a wide picture, over and under it in a square one; a foot with sources, licence and address. All but the words of the year stands
// still from the first picture to the last. In units of the film (film-file.ts), with the type of plates. Pure.
import type { Box, Measure, PictureWords, TextLine } from '../picture/layout.ts';
import { columnsIn, flow, GUTTER, heightFor, listInRoom, type Placed, type Row } from '../plate/columns.ts';
import { KEY_ROWS, keyRows, Sheet } from '../plate/plate-sheet.ts';
import { ASCENT, DESCENT, LINE, SMALL, TEXT, TYPE, type Style } from '../plate/plate-type.ts';
import { FILM_UNITS, type FilmShape } from './film-file.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The words of one year: its figures (or those of the window that ends with it), what they mean, what changed. */
export interface FilmYear {
  readonly figures: string;
  readonly meaning: string;
  /** Empty where nothing did. */
  readonly changes: string;
}

export interface FilmWords<Sign> extends Omit<PictureWords<Sign>, 'map' | 'years'> {
  readonly years: readonly FilmYear[];
  /** What the columns of the timeline count. */
  readonly caption: string;
  /** Stands in the key for so many signs that have no room. */
  readonly more: (count: number) => string;
}

/** What a first layout has settled for the map to be drawn: its size, and in how many columns the key stands beside it. */
export interface FilmPlan {
  readonly map: Size;
  readonly columns: number;
}

export interface FilmLayout<Sign> extends Size {
  readonly plan: FilmPlan;
  readonly map: Box;
  readonly timeline: Box;
  /** The bar stands on the lower edge of its box. */
  readonly scale: Box | null;
  readonly texts: readonly TextLine[];
  readonly signs: readonly { readonly sign: Sign; readonly box: Box }[];
  /** The words of each year. */
  readonly years: readonly (readonly TextLine[])[];
}

const MARGIN = 20;
/** A column of the key beside the map. */
const COLUMN = 172;
const TITLES = [21, 18, 15, 12] as const;
/** Sizes of the great year, the best first: a large key leaves it less. */
const YEARS = { wide: [112, 100, 88, 76, 64], square: [74] } as const;
/** How high figures are, as a share of their size. */
const FIGURES = 0.72;
const CHANGES: Style = { face: 'sans', size: 11.6 };
const CHANGES_LINE = 15;
/** From the map to the timeline under it: the frame, the scale bar, and air. */
const UNDER_MAP = { scale: 11, all: 29 } as const;
const TIMELINE = 58;
/** The map begins and ends on whole pixels at every size. */
const STEP = 6;
const down = (value: number): number => Math.floor(value / STEP) * STEP;
const up = (value: number): number => Math.ceil(value / STEP) * STEP;
/** The least height of the map of a square picture, as a share of its width. */
const LEAST = 0.4;

/** @param plan that of a layout with at least as large a key, where the map has been drawn for it; null for as large as there is room */
export function filmLayout<Sign>(
  words: FilmWords<Sign>,
  shape: FilmShape,
  measure: Measure,
  plan: FilmPlan | null,
): FilmLayout<Sign> {
  const { width, height } = FILM_UNITS[shape];
  const sheet = new Sheet<Sign>(measure);
  const [left, right] = [MARGIN, width - MARGIN];
  const wide = shape === 'wide';
  const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);
  /** Among the words of all years, the most lines in this room. */
  const linesIn = (room: number, style: Style, of: (year: FilmYear) => string): number =>
    most(words.years.map((year) => (of(year) === '' ? 0 : sheet.lines(of(year), style, room).length)));
  /** How wide the widest year is; figures are all as wide as a zero. */
  const widestYear = (size: number): number =>
    most(words.years.map((year) => measure(year.figures.replace(/\d/g, '0'), 'serif', size)));
  /** The size at which the figures of every year fit. */
  const yearSize = (room: number, largest: number): number =>
    Math.min(largest, (largest * room) / widestYear(largest));

  /** Writes the title, room for what the years mean (in a square picture), and what filters leave; gives where each ends. */
  function writeHead(room: number): { readonly meaning: number; readonly bottom: number } {
    const name = `${words.title}, ${words.subtitle}`;
    const fitting = TITLES.find((one) => measure(name, 'serif', one) <= room);
    const title: Style = { face: 'serif', size: fitting ?? TITLES[2] };
    let y = sheet.paragraph(
      name,
      ...([title, left, MARGIN + title.size * ASCENT, room, title.size * 1.14] as const),
    );
    const meaning = y + LINE + 5;
    if (!wide) y = meaning + (linesIn(room, SMALL, (year) => year.meaning) - 1) * LINE;
    for (const line of words.filters) y = sheet.paragraph(line, TEXT, left, y + LINE + 2, room, LINE);
    return { meaning, bottom: y + TYPE.small * DESCENT };
  }

  /** Writes the foot, from below; gives where it begins. */
  function writeFoot(room: number): number {
    const lines = words.foot.flatMap((line) => sheet.lines(line, SMALL, room));
    const footTop = height - MARGIN + 6 - lines.length * LINE;
    lines.forEach((line, index) => sheet.write(line, SMALL, left, footTop + (index + 0.8) * LINE));
    return footTop - 6;
  }

  const rowsAt = (columnWidth: number, high: number): Row<Sign>[] =>
    keyRows(words.key, sheet, columnWidth, high);
  /** The key in so many columns of this height: with the widest rows that have room, else without those that have none. */
  function placeKey(columns: number, columnWidth: number, room: number): Placed<Sign>[] {
    const high = KEY_ROWS.find((one) => heightFor(rowsAt(columnWidth, one), columns) <= room);
    const rows = rowsAt(columnWidth, high ?? KEY_ROWS[2]);
    if (high === undefined) return listInRoom(rows, words.more, columns, room);
    return flow(rows, columns, heightFor(rows, columns));
  }

  const size = plan?.map;
  const mapLeft = up(left + 4);
  let top: number;
  let mapSize: Size;
  let columns: number;
  /** Where the words of a year stand. */
  let place: {
    readonly year: { readonly size: number; readonly x: number; readonly y: number; readonly end: boolean };
    readonly meaning: { readonly x: number; readonly y: number; readonly room: number };
    readonly changes: { readonly x: number; readonly y: number; readonly room: number };
  };
  if (wide) {
    const lowest = height - MARGIN + 4;
    const asideAt = (count: number, largest: number) => {
      const room = count * (COLUMN + GUTTER) - GUTTER;
      const figures = yearSize(room, largest);
      const meaningY = MARGIN + figures * FIGURES + 17;
      const meaningLines = linesIn(room, SMALL, ({ meaning }) => meaning);
      return { room, figures, meaningY, keyTop: meaningY + (meaningLines - 1) * LINE + 16 };
    };
    const fits = (count: number, largest: number): boolean =>
      heightFor(rowsAt(COLUMN, KEY_ROWS[2]), count) <= lowest - asideAt(count, largest).keyTop;
    columns = plan?.columns ?? (fits(1, YEARS.wide[1]) ? 1 : 2);
    const largest = YEARS.wide.find((one) => fits(columns, one)) ?? YEARS.wide[4];
    const { room, figures, meaningY, keyTop } = asideAt(columns, largest);
    const x = right - room;
    sheet.columns(placeKey(columns, COLUMN, lowest - keyTop), ...([x, keyTop, COLUMN] as const));
    const mapWidth = size?.width ?? down(x - GUTTER - mapLeft);
    const bottom = writeFoot(mapWidth);
    top = up(writeHead(x - GUTTER - left).bottom + 11);
    const changesLines = linesIn(mapWidth, CHANGES, ({ changes }) => changes);
    const under = UNDER_MAP.all + TIMELINE + changesLines * CHANGES_LINE + 6;
    mapSize = size ?? { width: mapWidth, height: down(bottom - under - top) };
    place = {
      year: { size: figures, x, y: MARGIN + figures * FIGURES, end: false },
      meaning: { x, y: meaningY, room },
      changes: { x: mapLeft, y: top + mapSize.height + UNDER_MAP.all + TIMELINE + 14, room: mapWidth },
    };
  } else {
    // The year stands in the head.
    const bottom = writeFoot(right - left);
    const figures = yearSize((right - left) * 0.4, YEARS.square[0]);
    const room = right - left - widestYear(figures) - GUTTER;
    const head = writeHead(room);
    const yearLine = MARGIN + figures * FIGURES;
    top = up(Math.max(head.bottom + 11, yearLine + 14));
    columns = columnsIn(right - left);
    const columnWidth = (right - left - (columns - 1) * GUTTER) / columns;
    const changesLines = linesIn(right - left, CHANGES, ({ changes }) => changes);
    const under = UNDER_MAP.all + TIMELINE + 18;
    const overKey = changesLines * CHANGES_LINE - 1;
    const keyHeight = heightFor(rowsAt(columnWidth, KEY_ROWS[2]), columns);
    const width = down(right - 4 - mapLeft);
    const height = down(
      Math.max(bottom - top - under - overKey - keyHeight - 2, Math.min(LEAST * width, 200)),
    );
    mapSize = size ?? { width, height };
    const changesY = top + mapSize.height + under;
    place = {
      year: { size: figures, x: right, y: yearLine, end: true },
      meaning: { x: left, y: head.meaning, room },
      changes: { x: left, y: changesY, room: right - left },
    };
    sheet.columns(
      placeKey(columns, columnWidth, bottom - changesY - overKey),
      ...([left, changesY + overKey, columnWidth] as const),
    );
  }

  const map: Box = { left: mapLeft, top, right: mapLeft + mapSize.width, bottom: top + mapSize.height };
  const upper = map.bottom + UNDER_MAP.scale;
  let scale: Box | null = null;
  if (words.scale) {
    scale = { left: map.left, top: upper, right: map.left + words.scale.length, bottom: upper + 7 };
    sheet.write(words.scale.text, { face: 'sans', size: TYPE.small }, scale.right + 8, upper + 7.5);
  }
  sheet.write(words.caption, SMALL, map.right, upper + 7.5, true);
  const timelineTop = map.bottom + UNDER_MAP.all;
  return {
    ...{ width, height, map, scale, texts: sheet.texts, signs: sheet.signs },
    plan: { map: mapSize, columns },
    timeline: { left: map.left, right: map.right, top: timelineTop, bottom: timelineTop + TIMELINE },
    years: words.years.map(({ figures, meaning, changes }) => {
      const own = new Sheet<Sign>(measure);
      const { year } = place;
      own.write(figures, { face: 'serif', size: year.size }, year.x, year.y, year.end);
      own.paragraph(meaning, SMALL, place.meaning.x, place.meaning.y, place.meaning.room, LINE);
      own.paragraph(changes, CHANGES, place.changes.x, place.changes.y, place.changes.room, CHANGES_LINE);
      return own.texts;
    }),
  };
}
