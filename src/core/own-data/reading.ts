// The types that the worker that reads a reader's file, the page and the panel share: columns and the choice of them, summary,
// records, and the reasons why a file cannot be shown. No reading is done here. Pure.
import type { Language } from '../atlas/atlas.ts';
import type { Years } from '../time/bounds.ts';
import type { DegreeBox } from '../records/dated-index.ts';
import type { BadRow } from './bad-rows.ts';
import type { Mapping } from './columns.ts';
import type { Encoding } from './file-kind.ts';
import type { Losses } from './saving.ts';

/** What can be wrong with a whole file. */
export type FileFaultReason =
  | 'empty'
  | 'html'
  | 'xml'
  | 'zip'
  | 'gzip'
  | 'pmtiles'
  | 'binary'
  | 'tooLarge'
  | 'tooMany'
  | 'longPart'
  | 'memory'
  | 'unreadable'
  | 'brokenJson'
  | 'truncatedJson'
  | 'notFeatures'
  | 'tooDeep'
  | 'noRows'
  | 'brokenHeader'
  | 'noColumns'
  | 'nothingPlaced'
  | 'swapped'
  | 'noAddress'
  | 'notFound'
  | 'noRanges'
  | 'unreachable'
  | 'brokenOff'
  | 'redirected'
  | 'brokenArchive'
  | 'stopped'
  | 'unexpected';

/** Why a file could not be shown. The worker rejects with plain objects of this shape. */
export interface FileFault {
  readonly reason: FileFaultReason;
  /** A line of the file, a size in megabytes, a number of records, a server's status or its host, whichever the reason names. */
  readonly detail: string;
  /** Some of the rows that could not be read, from the beginning of the file, where they are the reason. */
  readonly rows: readonly BadRow[];
}

/** What a file holds before its rows are read. */
export interface FileColumns {
  readonly kind: 'table' | 'features';
  readonly encoding: Encoding;
  /** Headers of a table, names of properties of features. */
  readonly headers: readonly string[];
  /** The columns to choose from, by index: all, or of very many the first ones or those that most records have. */
  readonly offered: readonly number[];
  readonly guess: Mapping;
  readonly tiles: TilesRead | null;
}

/** Which tiles of an archive are read: those in the window, of a zoom close to the map's. */
export interface TilesRead {
  readonly zoom: number;
  readonly deepestZoom: number;
  /** Whether all tiles in the window are read. At a small zoom there may be too many. */
  readonly whole: boolean;
}

/** The part of the map that a window shows: a box in degrees, and the map's zoom. */
export interface MapWindow {
  readonly box: DegreeBox;
  readonly zoom: number;
}

export interface ColumnChoice {
  /** For a file of features only its start, end and name are used. */
  readonly mapping: Mapping;
  /** See `boundsOfTexts`. */
  readonly endStands: boolean;
  /** See `FeatureOptions`. For a table the mapping says which column is which. */
  readonly latitudeFirst: boolean;
}

/** The same choice with latitude and longitude exchanged. */
export const withAxesSwapped = (choice: ColumnChoice, kind: FileColumns['kind']): ColumnChoice =>
  kind === 'features'
    ? { ...choice, latitudeFirst: !choice.latitudeFirst }
    : {
        ...choice,
        mapping: {
          ...choice.mapping,
          latitude: choice.mapping.longitude,
          longitude: choice.mapping.latitude,
        },
      };

/** What is known of a file once its rows are read. */
export interface FileSummary {
  readonly fields: readonly string[];
  /** The fields to choose from, by index: all, or of very many those that most records have. */
  readonly offered: readonly number[];
  readonly total: number;
  readonly bad: number;
  /** How many lines of the file the bad rows take. */
  readonly badLines: number;
  /** The field by which the records are coloured until the reader chooses another; null for one colour. */
  readonly field: number | null;
  /** What a saved file would not hold. */
  readonly losses: Losses;
  /** First and last year in which anything changes; null where nothing does. */
  readonly range: Years | null;
  /** Whether something that began in a known year stands, or may stand, after these years. */
  readonly lasts: boolean;
  readonly box: DegreeBox;
  /** Whether latitude and longitude may have been exchanged: see axis-order.ts. */
  readonly looksSwapped: boolean;
}

export interface CategoryChoice {
  readonly value: string;
  readonly isOthers: boolean;
  /** CSS colour. */
  readonly colour: string;
  readonly visible: boolean;
}

/** How many records the chosen years and categories show. */
export interface ShownCounts {
  readonly shown: number;
  /** How many of them begin in those years. */
  readonly opened: number;
  /** By category: how many the years show, whether the category is ticked or not. */
  readonly categories: readonly number[];
}

export interface RecordName {
  readonly record: number;
  /** Empty where the record has no name. */
  readonly name: string;
}

/** Some rows of the table of the records that a view shows. */
export interface TableQuestion {
  /** The first row that is wanted, and how many. */
  readonly offset: number;
  readonly length: number;
  /** Fields by index, one for each column after the name. */
  readonly fields: readonly number[];
  /** The field that the table is sorted by; null for the name. */
  readonly by: number | null;
  readonly descending: boolean;
  readonly language: Language;
}

export interface RecordRow extends RecordName {
  /** In the order of the fields asked for; long texts are cut. */
  readonly texts: readonly string[];
}

export interface RecordDetails extends RecordName {
  /** The first of its fields; long texts are cut. */
  readonly fields: readonly (readonly [field: string, value: string])[];
  /** How many more fields it has. */
  readonly more: number;
  readonly box: DegreeBox;
}

export type ExportFormat = 'csv' | 'geojson';
