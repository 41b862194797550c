// Reads the rows of an opened file into a set of records, with the rows that cannot be read. Which column holds what is
// the reader's choice; the rules for a single row stand in core/own-data/table.ts and features.ts.
import Papa from 'papaparse';
import { unguarded } from '../../../core/files/csv.ts';
import type { AxisOrder } from '../../../core/own-data/axis-order.ts';
import type { BadRows } from '../../../core/own-data/bad-rows.ts';
import { DataSetBuilder, type DataSet } from '../../../core/own-data/data-set.ts';
import { tableDatesOf } from '../../../core/own-data/feature-dates.ts';
import { FeatureReader, type FeatureOptions } from '../../../core/own-data/features.ts';
import { isObject } from '../../../core/own-data/json.ts';
import type { ColumnChoice } from '../../../core/own-data/reading.ts';
import { linesOfRow, TableReader } from '../../../core/own-data/table.ts';
import { Fault } from './fault.ts';
import { MOST_ROWS } from './limits.ts';
import type { FeatureSource, OnProgress, RecordSource, TableSource } from './sources.ts';

const ROWS_PER_REPORT = 10_000;

export interface ReadRows {
  readonly set: DataSet;
  /** How many rows became records. */
  readonly good: number;
  readonly bad: BadRows;
  readonly order: AxisOrder;
  readonly origin: RecordOrigin;
}

/** What of the features of a file is needed to save them. */
interface RecordOrigin {
  /** By record: the number of its feature in the file. Empty for a table. */
  readonly featureOf: readonly number[];
  /** Whether features say themselves when they were, beside their properties. */
  readonly datesInFeatures: boolean;
  /** How many have dates that a table cannot hold. */
  readonly lostDates: number;
}

/**
 * Reads all rows.
 * @param fields of a file of features: fields that come before all others, whether a feature has them or not
 * @param onProgress called with the share of the rows that is read
 * @throws {Fault} where there are too many rows, or a feature is broken JSON
 */
export function readRows(
  source: RecordSource,
  choice: ColumnChoice,
  fields: readonly string[],
  onProgress: OnProgress,
): ReadRows {
  const builder = new DataSetBuilder(source.kind === 'table' ? source.headers : fields);
  const { reader, origin } =
    source.kind === 'table'
      ? readTable(source, choice, builder, onProgress)
      : readFeatures(source, choice, builder, onProgress);
  return { set: builder.build(), good: reader.good, bad: reader.bad, order: reader.order, origin };
}

interface ReadWith<Reader> {
  readonly reader: Reader;
  readonly origin: RecordOrigin;
}

function refuseTooMany(rows: number): void {
  if (rows > MOST_ROWS) throw new Fault('tooMany', MOST_ROWS);
}

function readTable(
  { text, delimiter, firstLine, headers }: TableSource,
  { mapping, endStands }: ColumnChoice,
  builder: DataSetBuilder,
  onProgress: OnProgress,
): ReadWith<TableReader> {
  const options = { mapping, width: headers.length, endStands, firstLine };
  const reader = new TableReader(options, (...row) => builder.addRow(...row));
  const hasApostrophe = text.includes("'");
  const readRow = (row: string[], quotesMatch: boolean): void =>
    reader.row(hasApostrophe ? row.map(unguarded) : row, quotesMatch);
  let headerIsPast = false;
  let rows = 0;
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: row, meta, errors }) => {
      const [rowStart, rowEnd] = [start, meta.cursor];
      start = rowEnd;
      if (!headerIsPast) {
        headerIsPast = row.some((cell) => cell.trim() !== '');
        return;
      }
      const quotesMatch = !errors.some(({ type }) => type === 'Quotes');
      // Where quotation marks are wrong, many lines may have become one row. Each is read on its own.
      if ((!quotesMatch || row.length !== headers.length) && linesOfRow(row) > 1) {
        for (const line of linesOf(text.slice(rowStart, rowEnd))) {
          const alone = rowOfLine(line, delimiter);
          readRow(alone.row, alone.quotesMatch);
        }
      } else readRow(row, quotesMatch);
      refuseTooMany(reader.good + reader.bad.count);
      if (++rows % ROWS_PER_REPORT === 0) onProgress(rowEnd / text.length);
    },
  });
  return { reader, origin: { featureOf: [], datesInFeatures: false, lostDates: 0 } };
}

/** The lines of a piece of a file, without the line break at its end. */
const linesOf = (piece: string): string[] => piece.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);

function rowOfLine(line: string, delimiter: string): { row: string[]; quotesMatch: boolean } {
  if (!line.includes('"')) return { row: line.split(delimiter), quotesMatch: true };
  const { data, errors } = Papa.parse<string[]>(line, { delimiter });
  return { row: data[0] ?? [''], quotesMatch: errors.length === 0 };
}

function readFeatures(
  { features, headers }: FeatureSource,
  choice: ColumnChoice,
  builder: DataSetBuilder,
  onProgress: OnProgress,
): ReadWith<FeatureReader> {
  refuseTooMany(features.count);
  const reader = new FeatureReader(featureOptionsOf(headers, choice), (...feature) =>
    builder.addFeature(...feature),
  );
  const featureOf: number[] = [];
  let [datesInFeatures, lostDates] = [false, 0];
  for (let index = 0; index < features.count; index++) {
    if (features.isTooLong(index)) reader.refuse('tooLong');
    else {
      const feature = features.at(index);
      reader.feature(feature);
      if (reader.good > featureOf.length) {
        featureOf.push(index);
        const dates = isObject(feature) ? tableDatesOf(feature, choice.endStands) : null;
        datesInFeatures ||= dates !== null;
        if (dates?.whole === false) lostDates++;
      }
    }
    if (index % ROWS_PER_REPORT === 0) onProgress(index / features.count);
  }
  return { reader, origin: { featureOf, datesInFeatures, lostDates } };
}

/** The choice of columns as names of properties. */
export function featureOptionsOf(
  headers: readonly string[],
  { mapping, endStands, latitudeFirst }: ColumnChoice,
): FeatureOptions {
  const nameOf = (column: number | null): string | null =>
    column === null ? null : (headers[column] ?? null);
  return { start: nameOf(mapping.start), end: nameOf(mapping.end), endStands, latitudeFirst };
}
