// What the page can ask of a file: open it, read its rows, colour, count, find and export its records. Holds the one file
// of its worker; the page calls these functions through comlink (see index.ts).
import { transfer } from 'comlink';
import type { FeatureCollection, Polygon } from 'geojson';
import worldSea from '../../../../geodata/basemap/world-sea.geojson?url';
import type { Position } from '../../../core/atlas/atlas.ts';
import type { Openings } from '../../../core/atlas/selection.ts';
import { landOutside, lieOutsideRegion, looksSwapped } from '../../../core/own-data/axis-order.ts';
import { BadRows, type BadRow, type BadRowReason } from '../../../core/own-data/bad-rows.ts';
import { MOST_OFFERED } from '../../../core/own-data/columns.ts';
import type { Categories, DataSet } from '../../../core/own-data/data-set.ts';
import { histogramColumns } from '../../../core/own-data/histogram.ts';
import { SortedTable } from '../../../core/own-data/sorted-records.ts';
import { spanning } from '../../../core/own-data/range.ts';
import type {
  ColumnChoice,
  ExportFormat,
  FileColumns,
  FileSummary,
  MapWindow,
  RecordDetails,
  RecordName,
  RecordRow,
  ShownCounts,
  TableQuestion,
  TilesRead,
} from '../../../core/own-data/reading.ts';
import {
  featuresAsCsv,
  featuresAsGeojson,
  lossesOf,
  tableAsCsv,
  tableAsGeojson,
  type FeatureTexts,
} from '../../../core/own-data/saving.ts';
import { buildChunks, chunkBuffers, type DatedChunk } from '../../../core/records/dated-chunks.ts';
import { buildIndex, DatedPicker, type PointerArea } from '../../../core/records/dated-index.ts';
import { beginningIn, countShown, type DatedView } from '../../../core/records/dated-records.ts';
import type { Years } from '../../../core/time/bounds.ts';
import { Fault } from './fault.ts';
import { featureOptionsOf, readRows, type ReadRows } from './rows.ts';
import {
  faultsOfArchive,
  openSource,
  tilesRead,
  withFeatures,
  type DataSource,
  type OnProgress,
  type OpenArchive,
  type RecordSource,
} from './sources.ts';

/** More colours could not be told apart on a map; rarer values share the last. */
const MOST_COLOURS = 12;
/** The share of the progress bar at which the rows are read, and at which only the layer is missing. */
const ROWS_READ = 0.9;
const RECORDS_READY = 0.96;
/** What a card and a list show of a record; a file may have a million fields in one, or a book in a field. */
const MOST_FIELDS_OF_CARD = 300;
const LONGEST_TEXT_OF_CARD = 10_000;
const LONGEST_NAME = 300;
/** How many bad rows a fault shows. */
const ROWS_OF_FAULT = 5;

/** The records in their colours, as the layer draws them. */
export interface ColouredRecords extends Categories {
  readonly chunks: readonly DatedChunk[];
}

/** What another window shows of an archive of tiles. */
interface RecordsOfWindow extends ColouredRecords, Omit<FileSummary, 'box' | 'looksSwapped'> {
  readonly tiles: TilesRead;
}

/** What of the records a histogram counts, and its first and last year. */
export interface HistogramQuestion extends Omit<DatedView, 'years'> {
  readonly range: Years;
}

/** The archive that is open, and what is known of the windows seen of it. `key` is that of the tiles it was opened with. */
interface FollowedArchive extends OpenArchive {
  /** Names the tiles that the records are read from. */
  readKey: string;
  /** All values met so far, so that each keeps its colour. */
  values: readonly string[];
  /** All years met so far, so that the timeline only grows. */
  range: Years | null;
}

interface HeldRecords {
  readonly set: DataSet;
  /** What a saved file says of them beside their texts. */
  readonly origin: ReadRows['origin'];
  /** The features that they were read from; null for a table. */
  readonly features: FeatureTexts | null;
  readonly bad: BadRows;
  readonly picker: DatedPicker;
  /** Index of the field that names a record; −1 for none. */
  readonly nameField: number;
}

export class FileAnswers {
  #source: RecordSource | null = null;
  #archive: FollowedArchive | null = null;
  #choice: ColumnChoice | null = null;
  #records: HeldRecords | null = null;
  #field: number | null = null;
  #view: DatedView = { years: { since: 0, until: 0 }, visible: [], certainOnly: false };
  /** The records that `#view` shows, once a list has asked for them. */
  #shown: readonly number[] | null = null;
  readonly #table = new SortedTable();
  /** The share that the progress bar has reached. */
  #reached = 0;

  /**
   * Opens a file, or what an address leads to, and guesses its columns.
   * @throws {Fault}
   */
  async open(from: DataSource, onProgress: OnProgress): Promise<FileColumns> {
    const { source, archive } = await openSource(from, this.#forwards(onProgress));
    this.#source = source;
    this.#archive = archive && { ...archive, readKey: archive.key, values: [], range: null };
    const { kind, encoding, headers, offered, guess, tiles } = source;
    return { kind, encoding, headers, offered, guess, tiles };
  }

  /**
   * Reads all rows. Where none of them can be shown, the records read before stay.
   * @throws {Fault}
   */
  async build(choice: ColumnChoice, onProgress: OnProgress): Promise<FileSummary> {
    const source = this.#source;
    if (!source) throw new Fault('unexpected');
    // Another reading of the same file starts the bar anew.
    if (this.#records) this.#reached = 0;
    const { latitude, longitude, start, end } = choice.mapping;
    const isPlaced = latitude !== null && longitude !== null;
    const isDated = start !== null || end !== null;
    if (source.kind === 'table' && !(isPlaced && isDated)) throw new Fault('noColumns');
    const report = this.#forwards(onProgress);
    const reached = this.#reached;
    const read = readRows(source, choice, [], (share) => report(reached + (ROWS_READ - reached) * share));
    const { set, good, bad, order } = read;
    if (order.isSwapped) throw new Fault('swapped', '', bad.page(0, ROWS_OF_FAULT));
    if (good === 0) throw new Fault('nothingPlaced', '', bad.page(0, ROWS_OF_FAULT));
    this.#choice = choice;
    const archive = this.#archive;
    this.#archive = archive && { ...archive, readKey: archive.key, values: [], range: null };
    this.#hold(read, source);
    this.#field = indexOrNull(fieldOf(set, source, choice.mapping.categories[0]));
    report(RECORDS_READY);
    const box = this.#archive ? this.#archive.reader.box : set.box();
    return { ...this.#summary(), field: this.#field, box, looksSwapped: await mayBeSwapped(order.kept) };
  }

  /** Colours the records by a field, null for one colour. The chunks are handed over, not copied. */
  async categorise(field: number | null): Promise<ColouredRecords> {
    this.#field = field;
    if (this.#archive) this.#archive.values = [];
    return handedOver(this.#coloured());
  }

  /**
   * Reads what a window shows of an archive of tiles; null where its tiles are read already, or the file is no archive.
   * @throws {Fault}
   */
  async look(seen: MapWindow): Promise<RecordsOfWindow | null> {
    const source = this.#source;
    if (source?.kind !== 'features' || !this.#archive) return null;
    const { reader, readKey } = this.#archive;
    const read = await faultsOfArchive(() => reader.read(seen, readKey, () => undefined));
    // Meanwhile the rows may have been read with other columns.
    const choice = this.#choice;
    if (!read || !choice) return null;
    this.#archive.readKey = read.key;
    const { fields } = this.#held.set;
    const fieldName = this.#field === null ? null : (fields[this.#field] ?? null);
    const seenSource = withFeatures(source, read.features);
    const rows = readRows(seenSource, choice, fields, () => undefined);
    this.#hold(rows, seenSource);
    this.#field = fieldName === null ? null : indexOrNull(rows.set.fields.indexOf(fieldName));
    const summary = this.#summary();
    return handedOver({ ...summary, ...this.#coloured(), field: this.#field, tiles: tilesRead(read) });
  }

  /** Counts what a view shows; lists, exports and the pointer keep to the same view from now on. */
  async show(view: DatedView): Promise<ShownCounts> {
    this.#view = view;
    this.#shown = null;
    const { columns } = this.#held.set;
    // All categories are counted, so that the list says what a tick would bring.
    const categories = [...countShown(columns, { ...view, visible: view.visible.map(() => true) })];
    return {
      shown: categories.reduce((sum, count, index) => sum + (view.visible[index] ? count : 0), 0),
      opened: beginningIn(columns, view),
      categories: categories.slice(0, view.visible.length),
    };
  }

  async histogram(question: HistogramQuestion): Promise<Openings[]> {
    const { columns } = this.#held.set;
    return histogramColumns(columns, question, question.range);
  }

  /** Some of the records that the view shows, by number. */
  async shownPage(offset: number, length: number): Promise<RecordName[]> {
    this.#shown ??= this.#held.set.shown(this.#view);
    return this.#shown.slice(offset, offset + length).map((record) => this.#nameOf(record));
  }

  /** Some rows of the table of the records that the view shows. */
  async tablePage({ offset, length, fields, ...order }: TableQuestion): Promise<RecordRow[]> {
    const { set, nameField } = this.#held;
    this.#shown ??= set.shown(this.#view);
    const sorted = this.#table.sorted(this.#shown, set.texts, { ...order, by: order.by ?? nameField });
    return sorted.slice(offset, offset + length).map((record) => ({
      ...this.#nameOf(record),
      texts: fields.map((field) => cut(set.texts.textOf(record, field).trim(), LONGEST_NAME)),
    }));
  }

  async record(record: number): Promise<RecordDetails> {
    const { set } = this.#held;
    return { ...this.#nameOf(record), ...filledFields(set, record), box: set.boxOf(record) };
  }

  /** The number of the first record with the same fields; null where none has them. */
  async find({ fields, more }: RecordDetails): Promise<number | null> {
    const { set } = this.#held;
    for (let record = 0; record < set.count; record++) {
      const found = filledFields(set, record);
      if (found.more === more && haveSameTexts(found.fields, fields)) return record;
    }
    return null;
  }

  /** The record under the pointer. */
  async pick(pointer: PointerArea): Promise<RecordName | null> {
    const record = this.#records?.picker.nearest(pointer, this.#view) ?? null;
    return record === null ? null : this.#nameOf(record);
  }

  /** Some of the rows that could not be read. */
  async badPage(offset: number, length: number): Promise<BadRow[]> {
    return this.#held.bad.page(offset, length);
  }

  /** All rows that could not be read, as CSV. */
  async badFile(
    header: readonly [string, string, string],
    words: Readonly<Record<BadRowReason, string>>,
  ): Promise<Blob> {
    return new Blob(['\uFEFF', this.#held.bad.toCsv(header, words)], { type: 'text/csv' });
  }

  /** The records that the view shows, as a file. */
  async shownFile(format: ExportFormat): Promise<Blob> {
    return blobOf(this.#piecesOf(format), format === 'csv' ? 'text/csv' : 'application/geo+json');
  }

  #piecesOf(format: ExportFormat): Iterable<string> {
    const { set, origin, features } = this.#held;
    const source = this.#source;
    const choice = this.#choice;
    const shown = set.shown(this.#view);
    if (source?.kind !== 'features' || !features || !choice) {
      return format === 'csv' ? tableAsCsv(set, shown) : tableAsGeojson(set, shown);
    }
    const featureOf = (record: number): number => origin.featureOf[record] ?? 0;
    if (format === 'geojson') return featuresAsGeojson(features, shown.map(featureOf), choice.latitudeFirst);
    const dates = { ...featureOptionsOf(source.headers, choice), inFeatures: origin.datesInFeatures };
    return featuresAsCsv(set, shown, features, featureOf, dates);
  }

  /** The page gets the shares of one file in rising order. */
  #forwards(onProgress: OnProgress): OnProgress {
    return (share) => {
      this.#reached = Math.max(this.#reached, share);
      onProgress(this.#reached);
    };
  }

  /** @throws {Fault} where no rows are read yet */
  get #held(): HeldRecords {
    if (!this.#records) throw new Fault('unexpected');
    return this.#records;
  }

  /** From now on questions are about these records. */
  #hold({ set, bad, origin }: ReadRows, source: RecordSource): void {
    const named = fieldOf(set, source, this.#choice?.mapping.name);
    const nameField = named < 0 && source.kind === 'features' ? set.fields.indexOf('title') : named;
    const features = source.kind === 'features' ? source.features : null;
    const picker = new DatedPicker(set.columns, buildIndex(set.columns));
    this.#records = { set, bad, origin, features, picker, nameField };
    this.#shown = null;
  }

  #summary(): Omit<FileSummary, 'field' | 'box' | 'looksSwapped'> {
    const { set, bad, origin, features } = this.#held;
    const range = spanning(this.#archive?.range ?? null, set.range());
    if (this.#archive) this.#archive.range = range;
    return {
      fields: set.fields,
      offered: features
        ? set.texts.mostFilled(MOST_OFFERED)
        : set.fields.map((_, field) => field).slice(0, MOST_OFFERED),
      total: set.count,
      bad: bad.count,
      badLines: bad.lines,
      losses: lossesOf(set, features ? 'features' : 'table', origin.lostDates),
      range,
      lasts: set.lasts(),
    };
  }

  #coloured(): ColouredRecords {
    this.#shown = null;
    const { set } = this.#held;
    const categories = set.categorise(this.#field, MOST_COLOURS, this.#archive?.values);
    const { values, hasOthers } = categories;
    if (this.#archive) this.#archive.values = hasOthers ? values.slice(0, -1) : values;
    return { ...categories, chunks: buildChunks(set.columns) };
  }

  #nameOf(record: number): RecordName {
    const { set, nameField } = this.#held;
    return { record, name: cut(set.texts.textOf(record, nameField).trim(), LONGEST_NAME) };
  }
}

const handedOver = <Answer extends ColouredRecords>(answer: Answer): Answer =>
  transfer(answer, chunkBuffers(answer.chunks));

const indexOrNull = (index: number): number | null => (index < 0 ? null : index);

/** The field that a column of the source has become; −1 where no record has it. */
function fieldOf(set: DataSet, source: RecordSource | null, column: number | null | undefined): number {
  if (column == null) return -1;
  // A table may have two columns of one name.
  if (source?.kind === 'table') return column;
  const name = source?.headers[column];
  return name === undefined ? -1 : set.fields.indexOf(name);
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The fields of a record for its card, and how many more it has. */
function filledFields({ fields, texts }: DataSet, record: number): Pick<RecordDetails, 'fields' | 'more'> {
  const filled = texts.cellsOf(record).filter(([, text]) => text.trim() !== '');
  return {
    fields: filled
      .slice(0, MOST_FIELDS_OF_CARD)
      .map(([field, text]) => [fields[field] ?? '', cut(text, LONGEST_TEXT_OF_CARD)] as const),
    more: Math.max(0, filled.length - MOST_FIELDS_OF_CARD),
  };
}

const haveSameTexts = (one: RecordDetails['fields'], other: RecordDetails['fields']): boolean =>
  one.length === other.length &&
  one.every(([name, text], index) => name === other[index]?.[0] && text === other[index]?.[1]);

/** The seas of the world are fetched only where the positions raise a doubt. */
async function mayBeSwapped(positions: readonly Position[]): Promise<boolean> {
  return lieOutsideRegion(positions) && looksSwapped(positions, await landOfTheWorld());
}

/** null where the network fails. */
async function landOfTheWorld(): Promise<((position: Position) => boolean) | null> {
  try {
    const seas = (await (await fetch(worldSea)).json()) as FeatureCollection<Polygon>;
    return landOutside(seas.features.flatMap(({ geometry }) => geometry.coordinates));
  } catch {
    return null;
  }
}

/** A blob made of blobs of a thousand pieces each: one text of all pieces could be too long for the browser. */
function blobOf(pieces: Iterable<string>, type: string): Blob {
  const blobs: Blob[] = [];
  let gathered: string[] = [];
  for (const piece of pieces) {
    if (gathered.push(piece) < 1000) continue;
    blobs.push(new Blob(gathered));
    gathered = [];
  }
  return new Blob([...blobs, ...gathered], { type });
}
