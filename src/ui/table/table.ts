// What a table is made of: columns, rows of texts, and the place in it that is remembered while a card is open. No logic but the
// table as a file. The component is DataTable.svelte.
import { safeCsvRow } from '../../core/files/csv.ts';

export interface TableColumn {
  readonly id: string;
  readonly title: string;
  /** The least it takes, in widths of a letter of the table (em). */
  readonly width: number;
  /** Figures stand at the right, under one another. */
  readonly figures?: boolean;
}

export interface TableRow {
  readonly key: string;
  /** In the order of the columns; empty for what is not known. */
  readonly cells: readonly string[];
}

export interface SortedBy {
  readonly column: string;
  readonly descending: boolean;
}

/** Where the reader is in a table. It outlives the table, which goes with its panel. */
export class TablePlace {
  /** Pixels. */
  scrolled = 0;
  /** −1 is the head. */
  row = -1;
  column = 0;
  /** Whether a row was opened and the reader is not back yet: a table that comes then takes the focus. */
  left = false;
}

/** Spreadsheets take a table for UTF-8 by this mark alone. */
const MARK_OF_UTF8 = '\uFEFF';

/** The table as a file, in the order in which it stands. Whatever a spreadsheet would run has an apostrophe before it. */
export const tableAsCsv = (columns: readonly TableColumn[], rows: readonly TableRow[]): string =>
  MARK_OF_UTF8 +
  [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)].map(safeCsvRow).join('');
