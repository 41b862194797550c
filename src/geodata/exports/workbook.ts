// Writes tables as one workbook (XLSX), a sheet for each. Texts stay texts: no spreadsheet takes a date or a formula for
// anything else. Numbers are numbers.
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { Cell } from './csv.ts';

export interface Sheet {
  /** At most 31 characters, without \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** A cell of a sheet holds at most so many characters; no text of the atlas but the course of a line is longer. */
const LONGEST = 32_767;

function cellOf(cell: Cell): SheetData[number][number] {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  const value = typeof cell === 'string' ? cell : cell.join(' ');
  if (value.length > LONGEST) throw new Error(`a cell of ${value.length} characters is too long for a sheet`);
  return value === '' ? null : { type: String, value };
}

/** Columns are as wide as their longest text, within bounds: in characters. */
const WIDTH = { least: 8, most: 60 } as const;
const widthOf = (name: string, rows: Sheet['rows']): number =>
  Math.min(
    WIDTH.most,
    Math.max(
      WIDTH.least,
      name.length + 2,
      ...rows.slice(0, 200).map((row) => String(row[name] ?? '').length + 1),
    ),
  );

/** The head stays in sight; its names are bold. */
export async function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map((column) => ({ width: widthOf(column, rows) })),
      data: [
        columns.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
        ...rows.map((row) => columns.map((column) => cellOf(row[column] ?? null))),
      ],
    })),
  ).toBlob();
}
