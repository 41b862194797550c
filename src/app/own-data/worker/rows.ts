// Reads the rows of an opened file into a set of records, with the rows that cannot be read. Which column holds what is
// the reader's choice; the rules for a single row stand in core/own-data/table.ts and features.ts.
import Papa from 'papaparse';
import type { AxisOrder } from '../../../core/own-data/axis-order.ts';
import type { BadRows } from '../../../core/own-data/bad-rows.ts';
import { DataSetBuilder, type DataSet } from '../../../core/own-data/data-set.ts';
import { FeatureReader } from '../../../core/own-data/features.ts';
import type { ColumnChoice } from '../../../core/own-data/reading.ts';
import { TableReader } from '../../../core/own-data/table.ts';
import { Fault } from './fault.ts';
import {
  LARGEST_FILE_MEGABYTES,
  type FeatureSource,
  type OnProgress,
  type RecordSource,
  type TableSource,
} from './sources.ts';

/** The index and the chunks hold no more. */
const MOST_RECORDS = 8_000_000;
const ROWS_PER_REPORT = 10_000;

export interface ReadRows {
  readonly set: DataSet;
  /** How many rows became records. */
  readonly good: number;
  readonly bad: BadRows;
  readonly order: AxisOrder;
}

/**
 * Reads all rows.
 * @param fields of a file of features: fields that come before all others, whether a feature has them or not
 * @param onProgress called with the share of the rows that is read
 * @throws {Fault} where there are too many records, or a feature is broken JSON
 */
export function readRows(
  source: RecordSource,
  choice: ColumnChoice,
  fields: readonly string[],
  onProgress: OnProgress,
): ReadRows {
  const builder = new DataSetBuilder(source.kind === 'table' ? source.headers : fields);
  const reader =
    source.kind === 'table'
      ? readTable(source, choice, builder, onProgress)
      : readFeatures(source, choice, builder, onProgress);
  return { set: builder.build(), good: reader.good, bad: reader.bad, order: reader.order };
}

function refuseTooMany(records: number): void {
  if (records > MOST_RECORDS) throw new Fault('tooLarge', LARGEST_FILE_MEGABYTES);
}

function readTable(
  { text, delimiter, firstLine, headers }: TableSource,
  { mapping, endStands }: ColumnChoice,
  builder: DataSetBuilder,
  onProgress: OnProgress,
): TableReader {
  const options = { mapping, width: headers.length, endStands, firstLine };
  const reader = new TableReader(options, (...row) => builder.addRow(...row));
  let headerIsPast = false;
  let rows = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: row, meta, errors }) => {
      if (!headerIsPast) {
        headerIsPast = row.some((cell) => cell.trim() !== '');
        return;
      }
      reader.row(row, !errors.some(({ type }) => type === 'Quotes'));
      refuseTooMany(reader.good);
      if (++rows % ROWS_PER_REPORT === 0) onProgress(meta.cursor / text.length);
    },
  });
  return reader;
}

function readFeatures(
  { features, headers }: FeatureSource,
  { mapping, endStands, latitudeFirst }: ColumnChoice,
  builder: DataSetBuilder,
  onProgress: OnProgress,
): FeatureReader {
  const nameOf = (column: number | null): string | null =>
    column === null ? null : (headers[column] ?? null);
  const options = { start: nameOf(mapping.start), end: nameOf(mapping.end), endStands, latitudeFirst };
  const reader = new FeatureReader(options, (...feature) => builder.addFeature(...feature));
  for (let index = 0; index < features.count; index++) {
    reader.feature(features.at(index));
    refuseTooMany(reader.good);
    if (index % ROWS_PER_REPORT === 0) onProgress(index / features.count);
  }
  return reader;
}
