// Reads the rows of a reader's table, one after another, as places with bounds in time. A row that cannot be read becomes
// a bad row with its line of the file. The CSV library has split the rows into fields. Pure.
import type { Bounds } from '../time/bounds.ts';
import { AxisOrder } from './axis-order.ts';
import { BadRows, type BadRowReason } from './bad-rows.ts';
import type { Mapping } from './columns.ts';
import { boundsOfTexts, isBadDate } from './dates.ts';

interface TableOptions {
  readonly mapping: Mapping;
  /** Number of columns of the header. */
  readonly width: number;
  /** See `boundsOfTexts`. */
  readonly endStands: boolean;
  /** The line of the file on which the first row begins, from 1. */
  readonly firstLine: number;
}

/** Called with degrees (WGS84), the bounds, and the fields of a row as they stand in the file. */
type TakeRow = (longitude: number, latitude: number, bounds: Bounds, fields: readonly string[]) => void;

/** How many lines of the file a row takes; fields in quotes may have line breaks. */
export function linesOfRow(fields: readonly string[]): number {
  let lines = 1;
  for (const field of fields) {
    if (field.includes('\n') || field.includes('\r')) lines += field.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return lines;
}

/** Reads a number with a decimal point or comma; NaN for all other texts, the empty one included. */
export function degreesOf(text: string): number {
  const trimmed = text.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : NaN;
}

export class TableReader {
  readonly bad = new BadRows();
  readonly order = new AxisOrder();
  readonly #options: TableOptions;
  readonly #take: TakeRow;
  #line: number;
  #good = 0;

  constructor(options: TableOptions, take: TakeRow) {
    this.#options = options;
    this.#take = take;
    this.#line = options.firstLine;
  }

  get good(): number {
    return this.#good;
  }

  /**
   * Reads the next row. Empty lines are skipped, but counted as lines.
   * @param quotesMatch false where a quotation mark is missing or misplaced, so that several fields may have become one
   */
  row(fields: readonly string[], quotesMatch = true): void {
    const line = this.#line;
    const lines = linesOfRow(fields);
    this.#line += lines;
    const refuse = (reason: BadRowReason, value: string): void => this.bad.add(line, reason, value, lines);
    if (!quotesMatch) return refuse('openQuote', fields.join(' | '));
    if (fields.length <= 1 && (fields[0] ?? '').trim() === '') return;
    const { mapping, width, endStands } = this.#options;
    if (fields.length < width) return refuse('tooFewFields', fields.join(' | '));
    if (fields.length > width) return refuse('tooManyFields', fields.join(' | '));
    const cell = (index: number | null): string => (index === null ? '' : (fields[index] ?? ''));
    const latitudeText = cell(mapping.latitude);
    const longitudeText = cell(mapping.longitude);
    const latitude = degreesOf(latitudeText);
    const longitude = degreesOf(longitudeText);
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
      return refuse('noPlace', Number.isNaN(latitude) ? latitudeText : longitudeText);
    }
    if (Math.abs(latitude) > 90) {
      this.order.outside(longitude, latitude);
      return refuse('latitudeRange', latitudeText);
    }
    if (Math.abs(longitude) > 180) return refuse('longitudeRange', longitudeText);
    const bounds = boundsOfTexts(cell(mapping.start), cell(mapping.end), endStands);
    if (isBadDate(bounds)) return refuse(bounds.reason, bounds.value);
    this.#good++;
    this.order.good(longitude, latitude);
    this.#take(longitude, latitude, bounds, fields);
  }
}
