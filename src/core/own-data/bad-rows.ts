// The rows of a reader's file that could not be shown, each with its line, what is wrong and the value that is. All of
// them are kept (one row in a hundred of a million is ten thousand), so they stand in arrays and not in objects. Pure.
import { safeCsvRow } from '../files/csv.ts';

export const BAD_ROW_REASONS = [
  'noPlace',
  'latitudeRange',
  'longitudeRange',
  'noDate',
  'notADate',
  'unknownDigit',
  'century',
  'about',
  'dayOrder',
  'yearRange',
  'endBeforeStart',
  'tooFewFields',
  'tooManyFields',
  'openQuote',
  'noGeometry',
  'badGeometry',
  'tooDeep',
] as const;
export type BadRowReason = (typeof BAD_ROW_REASONS)[number];

export interface BadRow {
  /** Of a table the line of the file on which the row begins, of GeoJSON the number of the feature; from 1. */
  readonly line: number;
  readonly reason: BadRowReason;
  readonly value: string;
}

/** Longer values are cut: the line says where the whole one stands. */
const LONGEST_VALUE = 80;

export class BadRows {
  readonly #lines: number[] = [];
  readonly #reasons: number[] = [];
  readonly #values: string[] = [];

  add(line: number, reason: BadRowReason, value: string): void {
    this.#lines.push(line);
    this.#reasons.push(BAD_ROW_REASONS.indexOf(reason));
    this.#values.push(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);
  }

  get count(): number {
    return this.#lines.length;
  }

  /** A page of the list, in the order of the file. */
  page(offset: number, length: number): BadRow[] {
    return this.#lines.slice(offset, offset + length).map((line, index) => ({
      line,
      reason: BAD_ROW_REASONS[this.#reasons[offset + index] ?? 0] ?? 'notADate',
      value: this.#values[offset + index] ?? '',
    }));
  }

  /** The whole list as CSV, each reason in the words given. */
  toCsv(header: readonly [string, string, string], words: Readonly<Record<BadRowReason, string>>): string {
    const rows = this.page(0, this.count).map(({ line, reason, value }) => [
      String(line),
      value,
      words[reason],
    ]);
    return [header, ...rows].map(safeCsvRow).join('');
  }
}
