// Writes tables as CSV by RFC 4180: commas between cells, CRLF after every row, quotation marks only around cells that need
// them. It does not read CSV. Pure.

const cellInFile = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One row with its line break. A CSV reader gets exactly the same cells back. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cellInFile).join(',')}\r\n`;

/** The beginning of a text that a spreadsheet would run as a formula. A minus before a digit is a number. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;

/**
 * One row of unchecked texts, such as those of a reader's file. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it. The atlas's own data need none: they are checked, and signs such as `=` have a column of their own.
 */
export const safeCsvRow = (cells: readonly string[]): string =>
  csvRow(cells.map((text) => (FORMULA.test(text) ? `'${text}` : text)));
