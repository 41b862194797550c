// The rows of a reader's file that could not be read, each with its line, the reason, and the value that is wrong. All are
// kept. A large file may have tens of thousands, so they are stored as arrays of numbers and texts, not as objects. Pure.
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
  'tooLong',
] as const;
export type BadRowReason = (typeof BAD_ROW_REASONS)[number];

export interface BadRow {
  /** In a table: the line of the file on which the row begins. In GeoJSON: the number of the feature. From 1. */
  readonly line: number;
  readonly reason: BadRowReason;
  readonly value: string;
}

/** In letters. Longer values are cut; the line says where the whole value is. */
const LONGEST_VALUE = 80;

/** A copy: a mere slice would keep the whole text in memory. */
const cut = (value: string): string =>
  value.length > LONGEST_VALUE ? `${Array.from(value.slice(0, LONGEST_VALUE)).join('')}…` : value;

/** What is wrong with one feature. */
export class BadFeature extends Error {
  readonly reason: BadRowReason;
  constructor(reason: BadRowReason, value: unknown) {
    super(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
    this.reason = reason;
  }
}

export class BadRows {
  readonly #lines: number[] = [];
  readonly #reasons: number[] = [];
  readonly #values: string[] = [];
  #allLines = 0;

  /** @param lines how many lines of the file the row takes; fields in quotation marks may have line breaks */
  add(line: number, reason: BadRowReason, value: string, lines = 1): void {
    this.#allLines += lines;
    this.#lines.push(line);
    this.#reasons.push(BAD_ROW_REASONS.indexOf(reason));
    this.#values.push(cut(value));
  }

  get count(): number {
    return this.#lines.length;
  }

  /** How many lines of the file all these rows take. */
  get lines(): number {
    return this.#allLines;
  }

  /** Part of the list, in the order of the file. */
  page(offset: number, length: number): BadRow[] {
    return this.#lines.slice(offset, offset + length).map((line, index) => ({
      line,
      reason: BAD_ROW_REASONS[this.#reasons[offset + index] ?? 0] ?? 'notADate',
      value: this.#values[offset + index] ?? '',
    }));
  }

  /** The whole list as CSV. @param words what is written for each reason */
  toCsv(header: readonly [string, string, string], words: Readonly<Record<BadRowReason, string>>): string {
    const rows = this.page(0, this.count).map(({ line, reason, value }) => [
      String(line),
      value,
      words[reason],
    ]);
    return [header, ...rows].map(safeCsvRow).join('');
  }
}
