// The interface between the panel of own data and the page: what is known of the reader's data, and what the panel can ask
// for. The page implements it. Types only.
import type { BadRow, BadRowReason } from './bad-rows.ts';
import type {
  CategoryChoice,
  ColumnChoice,
  ExportFormat,
  FileColumns,
  FileFault,
  FileSummary,
  RecordDetails,
  RecordName,
  RecordRow,
  ShownCounts,
  TableQuestion,
} from './reading.ts';

/** The file whose records are on the map. */
export interface ShownFile {
  readonly name: string;
  readonly columns: FileColumns;
  readonly choice: ColumnChoice;
  readonly summary: FileSummary;
  /** The field that colours the records; null for none. */
  readonly field: number | null;
  readonly categories: readonly CategoryChoice[];
  readonly counts: ShownCounts;
  /** Increases with every new view, so that the panel fetches its lists again. */
  readonly version: number;
  /** The record whose card is open. */
  readonly chosen: RecordDetails | null;
  colourBy(field: number | null): void;
  showCategory(category: number, visible: boolean): void;
  showAllCategories(visible: boolean): void;
  /** Up to `length` records on the map, in order of their numbers, from `offset` on. */
  shownPage(offset: number, length: number): Promise<readonly RecordName[]>;
  /** Some rows of the table of the records on the map. */
  tablePage(question: TableQuestion): Promise<readonly RecordRow[]>;
  /** Up to `length` rows that could not be read, in the order of the file, from `offset` on. */
  badPage(offset: number, length: number): Promise<readonly BadRow[]>;
  downloadBad(header: readonly [string, string, string], words: Readonly<Record<BadRowReason, string>>): void;
  download(format: ExportFormat): void;
  choose(record: number | null): void;
  /** Moves the map so that all records are seen. */
  showWhole(): void;
  /** Moves the map to the chosen record. */
  showChosen(): void;
}

/** Why the file of that name could not be shown, or is shown no longer. */
export interface SessionFault extends FileFault {
  readonly name: string;
  /** Whether it happened before the file was on the map, so that the map is as it was. */
  readonly whileOpening: boolean;
}

export interface OwnDataSession {
  /** The file being read, and the share of it that is read, from 0 to 1. */
  readonly reading: { readonly name: string; readonly share: number } | null;
  readonly fault: SessionFault | null;
  /** The host of another server that is asked for a file only with the reader's consent. */
  readonly hostToAsk: string | null;
  /** Whether that host was asked already, and sends on to an address that the browser does not name. */
  readonly isSentOn: boolean;
  /** A file that can be shown once the reader has chosen its columns. What is on the map stays there until then. */
  readonly withoutColumns: { readonly columns: FileColumns; readonly choice: ColumnChoice } | null;
  readonly shown: ShownFile | null;
  /** The names of files that came together with the one that is opened or shown, and were not opened. */
  readonly notOpened: readonly string[];
  /** Opens the first of some files: the atlas shows one at a time. */
  openFiles(files: readonly File[]): void;
  /** Answers the question about `hostToAsk`. */
  consent(given: boolean): void;
  /** Stops reading. */
  cancel(): void;
  /** Opens again what the fault is about; null where that cannot change anything. */
  readonly tryAgain: (() => void) | null;
  dismissFault(): void;
  /** Reads the rows again with other columns. */
  applyColumns(choice: ColumnChoice): void;
  /** Reads the rows again with latitude and longitude exchanged. */
  swapAxes(): void;
  /** Takes the data off the atlas. */
  remove(): void;
}
