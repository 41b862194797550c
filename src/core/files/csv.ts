// Writes tables as RFC 4180 has them: commas between cells, CRLF after every row, quotes only round a cell that needs them.
// It does not read them. Pure.

const cellInFile = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A row with its line break. The cells can be read back as they are. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cellInFile).join(',')}\r\n`;

/** What a spreadsheet takes for a formula, and would carry out. A minus before a digit is a number. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;

/**
 * A row of texts that nobody has checked, such as those of a reader's file: a text that a spreadsheet would take for a
 * formula gets an apostrophe before it. The atlas's own data are checked and keep signs such as `=` in a column of their own.
 */
export const safeCsvRow = (cells: readonly string[]): string =>
  csvRow(cells.map((text) => (FORMULA.test(text) ? `'${text}` : text)));
