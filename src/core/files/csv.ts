// Writes tables as CSV by RFC 4180: commas between cells, CRLF after every row, quotation marks only around cells that need
// them. Guards unchecked texts against being run as formulas, and takes the guard off again. It does not read CSV. Pure.

const cellInFile = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One row with its line break. A CSV reader gets exactly the same cells back. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cellInFile).join(',')}\r\n`;

/**
 * What may begin a cell. Spreadsheets of countries with decimal commas take a semicolon for the end of a cell, some take a
 * tab or a bar, and a row that they split so may also end at a line break within quotation marks.
 */
const CELL_BREAK = /([;|\t\r\n])/;
/** Signs by which a spreadsheet knows a formula; quotation marks before them fall away when it reads the cell. */
const FORMULA = /^['"]*[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?%?$/i;
const GUARD = "'";

const eachPart = (text: string, change: (part: string) => string): string =>
  CELL_BREAK.test(text) ? text.split(CELL_BREAK).map(change).join('') : change(text);

/** Puts an apostrophe before everything in a text that a spreadsheet would run as a formula. Numbers stay as they are. */
export const guarded = (text: string): string =>
  PLAIN_NUMBER.test(text) ? text : eachPart(text, (part) => (FORMULA.test(part) ? GUARD + part : part));

/** Takes away the apostrophes that `guarded` put there: `unguarded(guarded(text))` is always `text`. */
export const unguarded = (text: string): string =>
  text.includes(GUARD)
    ? eachPart(text, (part) => (part.startsWith(GUARD) && FORMULA.test(part.slice(1)) ? part.slice(1) : part))
    : text;

/**
 * One row of unchecked texts, such as those of a reader's file, each guarded. The atlas's own data need no guard: they are
 * checked, and signs such as `=` have a column of their own.
 */
export const safeCsvRow = (cells: readonly string[]): string => csvRow(cells.map(guarded));
