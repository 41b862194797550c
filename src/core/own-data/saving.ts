// Writes the records that a view shows as pieces of a CSV or GeoJSON file. Read again, a table saved as a table and features
// saved as features give the same records with the same fields; of all else, `Losses` says what the format cannot hold. Pure.
import { safeCsvRow } from '../files/csv.ts';
import { at } from '../records/dated-records.ts';
import { guessColumns } from './columns.ts';
import type { DataSet } from './data-set.ts';
import { tableDatesOf, type DateOptions } from './feature-dates.ts';
import type { Json } from './json.ts';
import { withPositionsTurned } from './turned-positions.ts';

/** A table with more columns can hardly be opened elsewhere, and would be thousands of commas for each text. */
const MOST_CSV_FIELDS = 1000;

/** What of a file a format cannot hold. */
export interface Losses {
  /** Records that are lines or areas, or several places: a table has the first place of each. */
  readonly shapes: number;
  /** Records whose dates a table cannot hold whole: it has those from the first to the last. */
  readonly dates: number;
  /** Fields that are left out of a table. */
  readonly fields: number;
  /** Columns of the same name, which GeoJSON cannot have: they are numbered. */
  readonly renamed: number;
}
export const NO_LOSSES: Losses = { shapes: 0, dates: 0, fields: 0, renamed: 0 };

/** The features of a file, as they stand in it. */
export interface FeatureTexts {
  /** The feature, parsed: its properties are an object or a map, `NaN` is null, a number with too many digits may be a text. */
  readonly at: (index: number) => unknown;
  /** The feature's own text, as JSON. */
  readonly textAt: (index: number) => string;
  /** What stands before and after the features. */
  readonly frame: readonly [before: string, after: string];
}
export const BARE_FRAME = ['{"type":"FeatureCollection","features":[', ']}\n'] as const;

const MARK_OF_UTF8 = '\uFEFF';

/** Names of which none is there twice: `name`, `name (2)`. */
export function uniqueNames(names: readonly string[]): string[] {
  const all = new Set(names);
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique) || (unique !== name && all.has(unique)); number++)
      unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
}

/** All texts of a record, empty ones included. */
function rowOf({ texts }: DataSet, record: number): string[] {
  const row = new Array<string>(texts.fields.length).fill('');
  for (const [field, text] of texts.cellsOf(record)) row[field] = text;
  return row;
}

/** The first place of a record: longitude and latitude, degrees. */
function placeOf({ columns }: DataSet, record: number): [number, number] {
  const first = at(columns.firstCoordinate, at(columns.firstPart, record));
  return [at(columns.coordinates, first * 2), at(columns.coordinates, first * 2 + 1)];
}

/** A table as a table: its rows as they are. */
export function* tableAsCsv(set: DataSet, records: readonly number[]): Generator<string> {
  yield MARK_OF_UTF8 + safeCsvRow(set.fields);
  for (const record of records) yield safeCsvRow(rowOf(set, record));
}

const isPlainNumber = (text: string): boolean =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && String(Number(text)) === text;

/** A table as points. Columns that hold numbers alone, in their shortest form, are written as numbers. */
export function* tableAsGeojson(set: DataSet, records: readonly number[]): Generator<string> {
  const names = uniqueNames(set.fields);
  const isNumeric = names.map(() => true);
  for (const record of records) {
    for (const [field, text] of set.texts.cellsOf(record)) {
      if (isNumeric[field] && !isPlainNumber(text)) isNumeric[field] = false;
    }
  }
  yield BARE_FRAME[0];
  let isFirst = true;
  for (const record of records) {
    // The first feature names every column, so that none is forgotten.
    const properties: [string, string | number | null][] = isFirst ? names.map((name) => [name, null]) : [];
    for (const [field, text] of set.texts.cellsOf(record)) {
      properties.push([names[field] ?? '', isNumeric[field] ? Number(text) : text]);
    }
    const geometry = { type: 'Point', coordinates: placeOf(set, record) };
    const feature = { type: 'Feature', properties: Object.fromEntries(properties), geometry };
    yield (isFirst ? '\n' : ',\n') + JSON.stringify(feature);
    isFirst = false;
  }
  yield `\n${BARE_FRAME[1]}`;
}

/** Features as features: each in its own words, in the frame of their file. @param features by number in the file */
export function* featuresAsGeojson(
  { textAt, frame }: Pick<FeatureTexts, 'textAt' | 'frame'>,
  features: readonly number[],
  latitudeFirst: boolean,
): Generator<string> {
  const written = (text: string): string => (latitudeFirst ? withPositionsTurned(text) : text);
  yield written(frame[0]);
  let separator = '\n';
  for (const index of features) {
    yield separator + written(textAt(index));
    separator = ',\n';
  }
  // What stands after the features is the end of what stands before them.
  yield `\n${written(`${AFTER_FEATURES}${frame[1]}`).slice(AFTER_FEATURES.length)}`;
}
const AFTER_FEATURES = '{"features":[';

/**
 * Features as a table: their places and, where no column would be taken for them, their dates come before their fields.
 * @param featureOf the number of a record's feature in the file
 */
export function* featuresAsCsv(
  set: DataSet,
  records: readonly number[],
  features: FeatureTexts,
  featureOf: (record: number) => number,
  dates: DateOptions & { readonly inFeatures: boolean },
): Generator<string> {
  const fields = set.texts.mostFilled(MOST_CSV_FIELDS);
  const names = fields.map((field) => set.fields[field] ?? '');
  const guess = guessColumns(names, []);
  const named = (column: number | null): string | null => (column === null ? null : (names[column] ?? null));
  const datesFirst = dates.inFeatures || named(guess.start) !== dates.start || named(guess.end) !== dates.end;
  yield (
    MARK_OF_UTF8 +
    safeCsvRow(uniqueNames(['longitude', 'latitude', ...(datesFirst ? ['start', 'end'] : []), ...names]))
  );
  for (const record of records) {
    const row = rowOf(set, record);
    const property = (name: string | null): string =>
      name === null ? '' : (row[set.fields.indexOf(name)] ?? '');
    const cells = placeOf(set, record).map(String);
    if (datesFirst) {
      const own = dates.inFeatures
        ? tableDatesOf(features.at(featureOf(record)) as Json, dates.endStands)
        : null;
      cells.push(own?.start ?? property(dates.start), own?.end ?? property(dates.end));
    }
    yield safeCsvRow([...cells, ...fields.map((field) => row[field] ?? '')]);
  }
}

/** @param dates how many records have dates that a table cannot hold */
export function lossesOf(set: DataSet, kind: 'table' | 'features', dates: number): Losses {
  if (kind === 'table') {
    return { ...NO_LOSSES, renamed: set.fields.length - new Set(set.fields).size };
  }
  const { firstPart, firstCoordinate } = set.columns;
  let shapes = 0;
  for (let record = 0; record < set.count; record++) {
    const places =
      at(firstCoordinate, at(firstPart, record + 1)) - at(firstCoordinate, at(firstPart, record));
    if (places > 1) shapes++;
  }
  return { shapes, dates, fields: Math.max(0, set.fields.length - MOST_CSV_FIELDS), renamed: 0 };
}
