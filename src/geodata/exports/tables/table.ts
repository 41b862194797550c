// A table that readers download: its file, its columns with their meaning, and how its rows come from the data. tables.ts lists
// all of them; each is written as CSV and described in the Data Package.
import { capital } from '../../../core/text/typography.ts';
import type { Atlas, Localized, Position } from '../../../core/atlas/atlas.ts';
import { historicalDate } from '../../dates.ts';
import type { Geodata } from '../../check.ts';
import type { Cell } from '../csv.ts';
import {
  column,
  EDTF,
  given,
  LANGUAGE_NAMES,
  SOURCE,
  type Column,
  type Constraints,
  type TableSchema,
} from '../table-schema.ts';

/** The records as they are edited, and the atlas that the build makes of them. */
export type Whole = Geodata & { readonly atlas: Atlas };

export type Row = Readonly<Record<string, Cell>>;
export interface Table {
  /** The file without `.csv`, which is also the name of the table. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly keys: Omit<TableSchema, 'fields'>;
  /** Has a cell for each column. */
  readonly rows: (whole: Whole) => readonly Row[];
}

/** The columns of a date: as it is written, and the first and last day that it can mean. */
export const dateColumns = (
  name: string,
  title: string,
  description: string,
  constraints?: Constraints,
): Readonly<Record<string, Column>> => ({
  [name]: column(title, `${description} ${capital(EDTF)}.`, constraints),
  [`${name}_earliest`]: column(
    `${title}, earliest`,
    'The first day that this date can mean, in ISO 8601; empty: no bound, or no date.',
    undefined,
    'date',
  ),
  [`${name}_latest`]: column(
    `${title}, latest`,
    'The last day that this date can mean, in ISO 8601; empty: no bound, or no date.',
    undefined,
    'date',
  ),
});

/** The cells of such columns. */
export function dateCells(name: string, edtf: string | null | undefined): Row {
  const bounds = edtf ? historicalDate(edtf) : null;
  return {
    [name]: edtf ?? null,
    [`${name}_earliest`]: bounds?.earliest ?? null,
    [`${name}_latest`]: bounds?.latest ?? null,
  };
}

/** The cells of a text in three languages: `text_kk`, `text_ru`, `text_en`. */
export const textCells = (name: string, text: Localized | null | undefined): Row =>
  Object.fromEntries(
    Object.keys(LANGUAGE_NAMES).map((language) => [
      `${name}_${language}`,
      text?.[language as keyof Localized] ?? null,
    ]),
  );

/** Well-Known Text of a line, in the order longitude, latitude. */
export const wellKnown = (path: readonly Position[]): string =>
  `LINESTRING (${path.map(([longitude, latitude]) => `${longitude} ${latitude}`).join(', ')})`;
export const wellKnownColumn = column(
  'Course as WKT',
  'LINESTRING in WGS84 degrees, longitude before latitude.',
  given,
);

/** A column of ids of sources. */
export const sourcesColumn = (description: string, constraints?: Constraints): Column =>
  column('Sources', `${description} Ids of the table of sources, with a blank between them.`, {
    ...constraints,
    pattern: `${SOURCE}( ${SOURCE})*`,
  });

export const locatorsColumn = column(
  'Locators',
  'Where in its sources it stands, as `source: place`, with a semicolon between them.',
);
