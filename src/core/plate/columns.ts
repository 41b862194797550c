// Columns of a plate: rows of text and signs that flow from one column into the next, and how high the columns must be. Pure.
import type { KeyItem } from '../picture/layout.ts';
import { LINE, STRONG, type Style } from './plate-type.ts';

/** Between columns. */
export const GUTTER = 20;
/** The least width of a column. */
const COLUMN = 150;

export interface RowLine {
  readonly text: string;
  readonly style: Style;
  /** How far it is moved in. */
  readonly hanging?: number;
  /** So many letters of it are bold. */
  readonly bold?: number;
}

/** A row of a column: lines of text, with a sign before them or none. */
export interface Row<Sign> {
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

export interface Placed<Sign> {
  readonly row: Row<Sign>;
  readonly column: number;
  readonly y: number;
}

/** The rows from the first on that fit into so many columns of this height. */
export function flow<Sign>(rows: readonly Row<Sign>[], columns: number, height: number): Placed<Sign>[] {
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
export function heightFor<Sign>(rows: readonly Row<Sign>[], columns: number): number {
  const whole = rows.reduce((sum, { gap, height }) => sum + gap + height, 0);
  let height = Math.max(whole / columns, ...rows.map((row) => row.height));
  if (rows.length === 0) return 0;
  while (flow(rows, columns, height).length < rows.length) height += 3;
  return height;
}

/** How many columns there are in a width. */
export const columnsIn = (width: number): number => Math.floor((width + GUTTER) / (COLUMN + GUTTER));

/** The rows of the list that have room, the last of them saying how many things do not. */
export function listInRoom<Sign>(
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
