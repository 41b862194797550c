// What the worker that reads a reader's file, the page that holds it and the panel that shows it say to one another.
// Types only, and the names of what can be wrong with a whole file. Pure.
import type { Years } from '../time/bounds.ts';
import type { DegreeBox } from '../records/dated-index.ts';
import type { Openings } from '../atlas/selection.ts';
import type { BadRow, BadRowReason } from './bad-rows.ts';
import type { Mapping } from './columns.ts';
import type { Encoding } from './file-kind.ts';

export type FileFaultReason =
  | 'empty'
  | 'html'
  | 'xml'
  | 'zip'
  | 'gzip'
  | 'pmtiles'
  | 'binary'
  | 'tooLarge'
  | 'brokenJson'
  | 'truncatedJson'
  | 'notFeatures'
  | 'tooDeep'
  | 'noRows'
  | 'noColumns'
  | 'nothingPlaced'
  | 'swapped'
  | 'notFound'
  | 'noRanges'
  | 'unreachable'
  | 'unexpected';

/** Why a file could not be shown. */
export interface FileFault {
  readonly reason: FileFaultReason;
  /** A line of the file, a size in megabytes, the status of a server or a host, as the reason wants it; may be empty. */
  readonly detail: string;
  /** The first of its rows that could not be read, where that is what is wrong. */
  readonly rows: readonly BadRow[];
}

/** What a file holds before its rows are read. */
export interface FileColumns {
  readonly kind: 'table' | 'features';
  readonly encoding: Encoding;
  /** Headers of a table, names of properties of features. */
  readonly headers: readonly string[];
  readonly guess: Mapping;
  readonly tiles: TilesRead | null;
}

/** What is read of an archive of tiles: only what lies in the window, as deep as the map is near. */
export interface TilesRead {
  readonly zoom: number;
  readonly deepestZoom: number;
  /** Whether all tiles in the window are: from afar there may be too many. */
  readonly whole: boolean;
}

export interface ColumnChoice {
  /** Of features only start, end and name count. */
  readonly mapping: Mapping;
  /** See `boundsOfTexts`. */
  readonly endStands: boolean;
  /** See `FeatureOptions`; of a table the columns say it. */
  readonly latitudeFirst: boolean;
}

/** The same choice with latitude and longitude in each other's place. */
export const turned = (choice: ColumnChoice, kind: FileColumns['kind']): ColumnChoice =>
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

/** A file that has been read. */
export interface FileSummary {
  readonly fields: readonly string[];
  readonly total: number;
  readonly bad: number;
  /** The field by which the records are coloured at first. */
  readonly field: number | null;
  readonly range: Years | null;
  readonly box: DegreeBox;
  /** Latitude and longitude may have changed places: see axis-order.ts. */
  readonly looksTurned: boolean;
}

export interface CategoryChoice {
  readonly value: string;
  readonly isOthers: boolean;
  /** CSS colour. */
  readonly colour: string;
  readonly visible: boolean;
}

/** What the years and the categories chosen show. */
export interface ShownCounts {
  readonly shown: number;
  /** How many begin in those years. */
  readonly opened: number;
  /** By category: how many the years show, chosen or not. */
  readonly categories: readonly number[];
}

export interface RecordName {
  readonly record: number;
  /** Empty where the record has none. */
  readonly name: string;
}

export interface RecordDetails extends RecordName {
  readonly fields: readonly (readonly [field: string, value: string])[];
  readonly box: DegreeBox;
}

export type ExportFormat = 'csv' | 'geojson';

/** A reader's own data as the panel sees it: what is known now, and what can be asked for. */
export interface OwnDataDesk {
  readonly reading: { readonly name: string; readonly share: number } | null;
  readonly fault: (FileFault & { readonly name: string }) | null;
  /** A file on another server waits for the reader's consent: its host. */
  readonly asking: string | null;
  readonly columns: FileColumns | null;
  readonly choice: ColumnChoice | null;
  readonly name: string;
  readonly summary: FileSummary | null;
  readonly field: number | null;
  readonly categories: readonly CategoryChoice[];
  readonly counts: ShownCounts;
  /** Grows whenever another view is shown, so that lists of it are asked for anew. */
  readonly version: number;
  readonly chosen: RecordDetails | null;
  openFile(file: File): void;
  consent(given: boolean): void;
  cancel(): void;
  dismissFault(): void;
  applyColumns(choice: ColumnChoice): void;
  /** Reads again with latitude and longitude in each other's place. */
  turn(): void;
  colourBy(field: number | null): void;
  showCategory(category: number, visible: boolean): void;
  showAllCategories(visible: boolean): void;
  shownPage(offset: number, length: number): Promise<readonly RecordName[]>;
  badPage(offset: number, length: number): Promise<readonly BadRow[]>;
  downloadBad(header: readonly [string, string, string], words: Readonly<Record<BadRowReason, string>>): void;
  download(format: ExportFormat): void;
  choose(record: number | null): void;
  showWhole(): void;
  showChosen(): void;
  remove(): void;
}

/** A year with what began in it, of a scale of any length, in at most so many columns of 1, 2, 5, 10 … years. */
export function binned(
  certain: ArrayLike<number>,
  all: ArrayLike<number>,
  since: number,
  most = 130,
): Openings[] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200];
  const step = steps.find((years) => all.length / years <= most) ?? 500;
  const bins: Openings[] = [];
  for (let first = 0; first < all.length; first += step) {
    const last = Math.min(first + step, all.length) - 1;
    let [sure, every] = [0, 0];
    for (let year = first; year <= last; year++) {
      sure += certain[year] ?? 0;
      every += all[year] ?? 0;
    }
    bins.push({ since: since + first, until: since + last, certain: sure, possible: every - sure });
  }
  return bins;
}
