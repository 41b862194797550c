// Writes tables with named columns as CSV and reads them back. The form of a row is defined in core/files/csv.ts.
import Papa from 'papaparse';
import { csvRow } from '../../core/files/csv.ts';

const NEW_LINE = '\r\n';
/** A list is one cell, as in geodata/statistics.csv. Ids contain no spaces. */
const LIST_SEPARATOR = ' ';

export type Cell = string | number | null | readonly string[];

const textOf = (cell: Cell): string => (Array.isArray(cell) ? cell.join(LIST_SEPARATOR) : String(cell ?? ''));
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(LIST_SEPARATOR));

/** Where in its sources a record stands, as one cell: `source: place; source: place`. */
export const locatorCell = (locators: Readonly<Record<string, string>> | undefined): string | null =>
  locators
    ? Object.entries(locators)
        .map(([source, place]) => `${source}: ${place}`)
        .join('; ')
    : null;
export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  return [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))].map(csvRow).join('');
}

/** Reads a table; cells are texts. @throws {Error} if the text is not a table or has other columns */
export function readCsv<Column extends string>(
  columns: readonly Column[],
  text: string,
): Readonly<Record<Column, string>>[] {
  // Papaparse would guess delimiter and line break, and could be misled by a semicolon or line break inside a cell.
  const { data, errors, meta } = Papa.parse<Record<Column, string>>(text, {
    header: true,
    delimiter: ',',
    newline: NEW_LINE,
    skipEmptyLines: true,
  });
  const [first] = errors;
  if (first) throw new Error(`row ${(first.row ?? 0) + 2}: ${first.message}`);
  if (meta.fields?.join() !== columns.join())
    throw new Error(`the columns are ${meta.fields?.join() ?? 'none'}; expected ${columns.join()}`);
  return data;
}
