// Tables with named columns, written to CSV and read back; core/files/csv.ts says what a row looks like in the file.
import Papa from 'papaparse';
import { csvRow } from '../../core/files/csv.ts';

const NEW_LINE = '\r\n';
/** Lists stand in one cell, as in geodata/statistics.csv: no id has a blank in it. */
const LIST_SEPARATOR = ' ';

export type Cell = string | number | null | readonly string[];

const textOf = (cell: Cell): string => (Array.isArray(cell) ? cell.join(LIST_SEPARATOR) : String(cell ?? ''));
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(LIST_SEPARATOR));

export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  return [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))].map(csvRow).join('');
}

/** @throws {Error} where the text is no such table or has other columns. */
export function readCsv<Column extends string>(
  columns: readonly Column[],
  text: string,
): Readonly<Record<Column, string>>[] {
  // Papaparse would guess both, and a line break or a semicolon inside a cell could mislead it.
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
