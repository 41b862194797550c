// Tables as RFC 4180 wants them: commas, CRLF after every row, quotes only where a cell needs them.
import Papa from 'papaparse';

const NEW_LINE = '\r\n';
/** Lists stand in one cell, as in geodata/statistics.csv: no id has a blank in it. */
const LIST_SEPARATOR = ' ';

export type Cell = string | number | null | readonly string[];

const textOf = (cell: Cell): string | number =>
  Array.isArray(cell) ? cell.join(LIST_SEPARATOR) : ((cell ?? '') as string | number);
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(LIST_SEPARATOR));

export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  const cells = rows.map((row) => columns.map((column) => textOf(row[column])));
  return Papa.unparse([[...columns], ...cells], { newline: NEW_LINE }) + NEW_LINE;
}

/** @throws {Error} where the text is no such table or has other columns. */
export function readCsv<Column extends string>(
  columns: readonly Column[],
  text: string,
): Readonly<Record<Column, string>>[] {
  // Said outright, not guessed: a line break or a semicolon inside a cell must not mislead.
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
