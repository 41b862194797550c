// The worker that reads a reader's file, apart from the page so that a million rows never hold it up. The page asks one
// question at a time of `answers`; cancelling ends the worker. Nothing of the file leaves the browser.
import type { FeatureCollection, Polygon } from 'geojson';
import Papa from 'papaparse';
import { FetchSource, FileSource, type Source as TileArchive } from 'pmtiles';
import worldSea from '../../../geodata/basemap/world-sea.geojson?url';
import type { Position } from '../../core/atlas/atlas.ts';
import { chunkBuffers, buildChunks, type DatedChunk } from '../../core/records/dated-chunks.ts';
import { buildIndex, DatedPicker, type DegreeBox, type Reach } from '../../core/records/dated-index.ts';
import {
  at,
  countBeginnings,
  countShown,
  type DatedColumns,
  type DatedView,
} from '../../core/records/dated-records.ts';
import { isAway, landOutside, looksTurned } from '../../core/own-data/axis-order.ts';
import { BadRows, type BadRow, type BadRowReason } from '../../core/own-data/bad-rows.ts';
import { guessColumns } from '../../core/own-data/columns.ts';
import { DataSetBuilder, type Categories, type DataSet } from '../../core/own-data/data-set.ts';
import { BrokenText, featurePlaces, parsePiece } from '../../core/own-data/feature-texts.ts';
import { FeatureReader, featuresOf } from '../../core/own-data/features.ts';
import { encodingOf, kindOf, type Encoding } from '../../core/own-data/file-kind.ts';
import {
  binned,
  type ColumnChoice,
  type ExportFormat,
  type FileColumns,
  type FileFault,
  type FileFaultReason,
  type FileSummary,
  type RecordDetails,
  type RecordName,
  type ShownCounts,
  type TilesRead,
} from '../../core/own-data/reading.ts';
import { linesOfRow, TableReader } from '../../core/own-data/table.ts';
import type { Years } from '../../core/time/bounds.ts';
import type { Openings } from '../../core/atlas/selection.ts';
import { TileReader, type TileFeatures, type WindowView } from './own-data-tiles.ts';

const MEGABYTE = 1_000_000;
/** A file is read piece by piece from one text, of which browsers hold half a thousand million letters. */
const LARGEST_FILE = 400 * MEGABYTE;
/** The index and the chunks hold no more. */
const MOST_RECORDS = 8_000_000;
const HEAD = 4096;
/** From so many rows the columns are guessed. */
const SAMPLE = 400;
/** Of a colour each; more could not be told apart on a map. */
const MOST_COLOURS = 12;
const ROWS_PER_REPORT = 10_000;
/** What of the bar fetching takes where it takes long, and where reading the rows ends. */
const FETCHED = 0.4;
const ROWS_READ = 0.9;

class Fault extends Error {
  readonly fault: FileFault;
  constructor(reason: FileFaultReason, detail: string | number = '', rows: readonly BadRow[] = []) {
    super(reason);
    this.fault = { reason, detail: String(detail), rows };
  }
}

/** What stands between the file and the records: kept, so that columns can be chosen anew. */
type Source = FileColumns &
  (
    | {
        readonly kind: 'table';
        readonly text: string;
        readonly delimiter: string;
        readonly firstLine: number;
      }
    | { readonly kind: 'features'; readonly features: FeatureList }
  );

/** An archive of tiles, of which a view at a time is read. */
interface Tiles {
  readonly reader: TileReader;
  /** Which tiles are read. */
  key: string;
  /** The categories met so far keep their colours, and the timeline its years. */
  values: readonly string[];
  range: Years | null;
}

/** The features of a file, each parsed when it is asked for. */
interface FeatureList {
  readonly count: number;
  /** @throws {Fault} */
  readonly at: (index: number) => unknown;
}

let source: Source | null = null;
let tiles: Tiles | null = null;
let choice: ColumnChoice | null = null;
let field: number | null = null;
let data: DataSet | null = null;
let bad = new BadRows();
let picker: DatedPicker | null = null;
let nameField = -1;
let view: DatedView = { years: { since: 0, until: 0 }, visible: [], certainOnly: false };
let shown: readonly number[] | null = null;

let reached = 0;
/** The bar never goes back while one file is read. */
function report(share: number): void {
  reached = Math.max(reached, share);
  scope.postMessage({ share: reached });
}

async function bytesOf(from: Blob | string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof from !== 'string') {
    if (from.size > LARGEST_FILE) throw new Fault(await largeKind(from), LARGEST_FILE / MEGABYTE);
    return new Uint8Array(await from.arrayBuffer());
  }
  let response: Response;
  try {
    response = await fetch(from, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    throw new Fault('unreachable', new URL(from).host);
  }
  if (!response.ok || !response.body) throw new Fault('notFound', response.status);
  const length = Number(response.headers.get('content-length') ?? 0);
  const reader = response.body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    size += piece.value.length;
    if (size > LARGEST_FILE) throw new Fault('tooLarge', LARGEST_FILE / MEGABYTE);
    if (length > 0) report(Math.min(size / length, 1) * FETCHED);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** A large file of tiles or an archive is told by its name, not by its size. */
async function largeKind(file: Blob): Promise<FileFaultReason> {
  const kind = kindOf(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  return kind === 'table' || kind === 'json' ? 'tooLarge' : kind;
}

/** The first bytes may all be Latin letters: a file is UTF-8 only when all of it is. */
function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes.subarray(0, HEAD));
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), encoding: 'windows-1251' };
  }
}

/** The line of a text in which a place of it stands, from 1. */
function lineAt(text: string, place: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < place; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

/** Parses a piece of a text; `inText` says where in it a place of the piece stands. @throws {Fault} */
function parsed(text: string, piece = text, inText = (place: number): number => place): unknown {
  try {
    return parsePiece(piece);
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error;
    const place = inText(error.place);
    const atEnd = place >= text.trimEnd().length;
    throw new Fault(atEnd ? 'truncatedJson' : 'brokenJson', lineAt(text, place));
  }
}

const listOf = (features: readonly unknown[]): FeatureList => ({
  count: features.length,
  at: (index) => features[index],
});

/** The features of a text; null where it is JSON of another kind. @throws {Fault} */
function featureList(text: string): FeatureList | null {
  let found: ReturnType<typeof featurePlaces>;
  try {
    found = featurePlaces(text);
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error;
    // A quotation mark too few upsets all brackets after it: the parser knows the place.
    parsed(text);
    throw error;
  }
  const whole = found ? parsed(text, found.frame, found.placeOfFrame) : parsed(text);
  const features = featuresOf(whole);
  if (!features || !found) return features && listOf(features);
  const { places, count } = found;
  return {
    count,
    at: (index) => {
      const [start, end] = [at(places, index * 2), at(places, index * 2 + 1)];
      return parsed(text, text.slice(start, end), (place) => start + place);
    },
  };
}

function tableSource(text: string, encoding: Encoding): Source {
  const { data: rows, meta } = Papa.parse<string[]>(text, { preview: SAMPLE });
  const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
  const first = rows.findIndex((row) => !isBlank(row));
  const header = rows[first];
  const sample = rows.slice(first + 1).filter((row) => !isBlank(row));
  if (!header || sample.length === 0) throw new Fault('noRows');
  const headers = header.map((cell) => cell.trim());
  const firstLine = 1 + rows.slice(0, first + 1).reduce((lines, row) => lines + linesOfRow(row), 0);
  const guess = guessColumns(headers, sample);
  return { kind: 'table', encoding, headers, guess, tiles: null, text, delimiter: meta.delimiter, firstLine };
}

function featureSource(
  features: FeatureList | null,
  encoding: Encoding,
  tilesOf: TilesRead | null = null,
): Source {
  if (!features) throw new Fault('notFeatures');
  if (features.count === 0) throw new Fault('noRows');
  const sample = Array.from({ length: Math.min(features.count, SAMPLE) }, (_, index) => {
    const properties = (features.at(index) as { properties?: unknown } | null)?.properties;
    return typeof properties === 'object' && properties !== null ? properties : {};
  });
  const headers = [...new Set(sample.flatMap((properties) => Object.keys(properties)))];
  const rows = sample.map((properties) =>
    headers.map((name) => String((properties as Record<string, unknown>)[name] ?? '')),
  );
  return {
    kind: 'features',
    encoding,
    headers,
    guess: guessColumns(headers, rows),
    tiles: tilesOf,
    features,
  };
}

/** An archive of tiles is read in ranges: a file is known by its first bytes, an address by its ending. */
async function archiveOf(from: Blob | string): Promise<TileArchive | null> {
  if (typeof from === 'string') {
    return new URL(from).pathname.endsWith('.pmtiles') ? new FetchSource(from) : null;
  }
  const head = new Uint8Array(await from.slice(0, HEAD).arrayBuffer());
  return kindOf(head) === 'pmtiles' ? new FileSource(new File([from], 'tiles')) : null;
}

/** Asks an archive; what is wrong with it or its server is said in the words of the library. @throws {Fault} */
async function askArchive<T>(archive: TileArchive, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { message } = error as Error;
    const status = /response code: (\d+)/.exec(message)?.[1];
    if (status) throw new Fault('notFound', status);
    if (/byte serving|content-length/i.test(message)) throw new Fault('noRanges');
    if (error instanceof TypeError) throw new Fault('unreachable', new URL(archive.getKey()).host);
    throw error;
  }
}

async function tileSource(archive: TileArchive): Promise<Source> {
  const reader = await askArchive(archive, () => TileReader.open(archive));
  if (!reader) throw new Fault('pmtiles');
  const read = await askArchive(archive, () =>
    reader.read(reader.overview, null, (share) => report(share * FETCHED)),
  );
  if (!read) throw new Fault('unexpected');
  tiles = { reader, key: read.key, values: [], range: null };
  return featureSource(listOf(read.features), 'utf-8', tilesRead(read));
}

const tilesRead = ({ zoom, deepestZoom, whole }: TileFeatures): TilesRead => ({ zoom, deepestZoom, whole });

function opened(read: Source): FileColumns {
  source = read;
  const { kind, encoding, headers, guess } = read;
  return { kind, encoding, headers, guess, tiles: read.tiles };
}

function readTable(
  { text, delimiter, firstLine, headers }: Source & { kind: 'table' },
  { mapping, endStands }: ColumnChoice,
  builder: DataSetBuilder,
): TableReader {
  const options = { mapping, width: headers.length, endStands, firstLine };
  const reader = new TableReader(options, (...row) => builder.addRow(...row));
  const before = reached;
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
      if (reader.good > MOST_RECORDS) throw new Fault('tooLarge', LARGEST_FILE / MEGABYTE);
      if (++rows % ROWS_PER_REPORT === 0) {
        report(before + ((ROWS_READ - before) * meta.cursor) / text.length);
      }
    },
  });
  return reader;
}

function readFeatures(
  { features, headers }: Source & { kind: 'features' },
  { mapping, endStands, latitudeFirst }: ColumnChoice,
  builder: DataSetBuilder,
): FeatureReader {
  const nameOf = (index: number | null): string | null => (index === null ? null : (headers[index] ?? null));
  const options = { start: nameOf(mapping.start), end: nameOf(mapping.end), endStands, latitudeFirst };
  const reader = new FeatureReader(options, (...feature) => builder.addFeature(...feature));
  const before = reached;
  for (let index = 0; index < features.count; index++) {
    reader.feature(features.at(index));
    if (reader.good > MOST_RECORDS) throw new Fault('tooLarge', LARGEST_FILE / MEGABYTE);
    if (index % ROWS_PER_REPORT === 0) report(before + ((ROWS_READ - before) * index) / features.count);
  }
  return reader;
}

function boxOf(coordinates: ArrayLike<number>, first = 0, last = coordinates.length / 2): DegreeBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let place = first; place < last; place++) {
    west = Math.min(west, at(coordinates, place * 2));
    east = Math.max(east, at(coordinates, place * 2));
    south = Math.min(south, at(coordinates, place * 2 + 1));
    north = Math.max(north, at(coordinates, place * 2 + 1));
  }
  return [west, south, east, north];
}

function boxOfRecord({ firstPart, firstCoordinate, coordinates }: DatedColumns, record: number): DegreeBox {
  const first = at(firstCoordinate, at(firstPart, record));
  return boxOf(coordinates, first, at(firstCoordinate, at(firstPart, record + 1)));
}

function held(): DataSet {
  if (!data) throw new Fault('unexpected');
  return data;
}

/** The field of a column or property of the file; −1 where it is of no record. */
function fieldOf(set: DataSet, header: number | null | undefined): number {
  const name = header == null ? undefined : source?.headers[header];
  return name === undefined ? -1 : set.fields.indexOf(name);
}

const indexOrNull = (index: number): number | null => (index < 0 ? null : index);

function readRows(
  from: Source,
  chosen: ColumnChoice,
  fields: readonly string[] = [],
): { set: DataSet; reader: TableReader | FeatureReader } {
  const builder = new DataSetBuilder(from.kind === 'table' ? from.headers : fields);
  const reader =
    from.kind === 'table' ? readTable(from, chosen, builder) : readFeatures(from, chosen, builder);
  return { set: builder.build(), reader };
}

/** From now on questions are about these records. */
function hold(set: DataSet, badRows: BadRows): void {
  data = set;
  bad = badRows;
  shown = null;
  picker = new DatedPicker(set.columns, buildIndex(set.columns));
  nameField = fieldOf(set, choice?.mapping.name);
  if (nameField < 0 && source?.kind === 'features') nameField = set.fields.indexOf('title');
}

function summaryOf(set: DataSet): Pick<FileSummary, 'fields' | 'total' | 'bad' | 'range'> {
  const range = widest(tiles?.range ?? null, set.range());
  if (tiles) tiles.range = range;
  return {
    fields: set.fields,
    total: set.count,
    bad: bad.count,
    range,
  };
}

const widest = (one: Years | null, other: Years | null): Years | null =>
  one && other
    ? { since: Math.min(one.since, other.since), until: Math.max(one.until, other.until) }
    : (one ?? other);

interface Coloured extends Categories {
  readonly chunks: DatedChunk[];
}
interface Looked extends Coloured, Pick<FileSummary, 'fields' | 'total' | 'bad' | 'range' | 'field'> {
  readonly tiles: TilesRead;
}

function coloured(): Coloured {
  shown = null;
  const categories = held().categorise(field, MOST_COLOURS, tiles?.values);
  const { values, hasOthers } = categories;
  if (tiles) tiles.values = hasOthers ? values.slice(0, -1) : values;
  return { ...categories, chunks: buildChunks(held().columns) };
}

/** Whether latitude and longitude may have changed places; the seas are fetched only where that is in doubt. */
async function doubtful(positions: readonly Position[]): Promise<boolean> {
  return isAway(positions) && looksTurned(positions, await landOfTheWorld());
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

const nameOf = (record: number): RecordName => ({
  record,
  name: held().textsOf(record)[nameField]?.trim() ?? '',
});

function filledFields(set: DataSet, record: number): RecordDetails['fields'] {
  const texts = set.textsOf(record);
  return set.fields
    .map((name, index) => [name, texts[index] ?? ''] as const)
    .filter(([, text]) => text.trim() !== '');
}

/** Blobs of a thousand pieces each, so that no text becomes too long for the browser. */
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

const answers = {
  /** @throws {Fault} */
  open: async (from: Blob | string): Promise<FileColumns> => {
    const archive = await archiveOf(from);
    if (archive) return opened(await tileSource(archive));
    const bytes = await bytesOf(from);
    const kind = kindOf(bytes.subarray(0, HEAD));
    if (kind !== 'table' && kind !== 'json') throw new Fault(kind);
    report(0.02);
    const { text, encoding } = decode(bytes);
    report(0.05);
    return opened(kind === 'json' ? featureSource(featureList(text), encoding) : tableSource(text, encoding));
  },

  /** Reads all rows; where none can be placed, what was read before stays. @throws {Fault} */
  build: async (chosen: ColumnChoice): Promise<FileSummary> => {
    if (!source) throw new Fault('unexpected');
    // A second reading of the same file starts the bar anew.
    if (data) reached = 0;
    const { latitude, longitude, start, end } = chosen.mapping;
    if (
      source.kind === 'table' &&
      (latitude === null || longitude === null || (start === null && end === null))
    ) {
      throw new Fault('noColumns');
    }
    const { set, reader } = readRows(source, chosen);
    if (reader.order.isTurned) throw new Fault('swapped', '', reader.bad.page(0, 5));
    if (reader.good === 0) throw new Fault('nothingPlaced', '', reader.bad.page(0, 5));
    choice = chosen;
    if (tiles) Object.assign(tiles, { values: [], range: null } satisfies Partial<Tiles>);
    hold(set, reader.bad);
    field = indexOrNull(fieldOf(set, chosen.mapping.categories[0]));
    report(0.96);
    const box = tiles ? tiles.reader.box : boxOf(set.columns.coordinates);
    return { ...summaryOf(set), field, box, looksTurned: await doubtful(reader.order.kept) };
  },

  /** Colours by a field; the chunks are handed over. */
  categorise: async (wanted: number | null): Promise<Coloured> => {
    field = wanted;
    if (tiles) tiles.values = [];
    return coloured();
  },

  /** Reads what a window shows of an archive of tiles; null where that is what is read already. @throws {Fault} */
  look: async (seen: WindowView): Promise<Looked | null> => {
    if (!source || !tiles || !choice || source.kind !== 'features') return null;
    const read = await tiles.reader.read(seen, tiles.key, () => undefined);
    if (!read) return null;
    tiles.key = read.key;
    const fieldName = field === null ? null : (held().fields[field] ?? null);
    const features = listOf(read.features);
    const { set, reader } = readRows({ ...source, features }, choice, held().fields);
    hold(set, reader.bad);
    field = fieldName === null ? null : indexOrNull(set.fields.indexOf(fieldName));
    return { ...summaryOf(set), ...coloured(), field, tiles: tilesRead(read) };
  },

  show: async (next: DatedView): Promise<ShownCounts> => {
    view = next;
    shown = null;
    const { columns } = held();
    // All categories are counted, so that the list says what a tick would bring.
    const categories = [...countShown(columns, { ...view, visible: view.visible.map(() => true) })];
    return {
      shown: categories.reduce((sum, count, index) => sum + (view.visible[index] ? count : 0), 0),
      opened: countBeginnings(columns, view, view.years).reduce((sum, count) => sum + count, 0),
      categories: categories.slice(0, view.visible.length),
    };
  },

  histogram: async (wanted: Omit<DatedView, 'years'> & { range: Years }): Promise<Openings[]> => {
    const { range } = wanted;
    const certain = countBeginnings(held().columns, { ...wanted, certainOnly: true }, range);
    const all = wanted.certainOnly ? certain : countBeginnings(held().columns, wanted, range);
    return binned(certain, all, range.since);
  },

  shownPage: async ({ offset, length }: Page): Promise<RecordName[]> => {
    shown ??= held().shown(view);
    return shown.slice(offset, offset + length).map(nameOf);
  },

  record: async (record: number): Promise<RecordDetails> => {
    const box = boxOfRecord(held().columns, record);
    return { ...nameOf(record), fields: filledFields(held(), record), box };
  },

  /** The first record with the same fields; null where none has them. */
  find: async ({ fields }: RecordDetails): Promise<number | null> => {
    const wanted = JSON.stringify(fields);
    for (let record = 0; record < held().count; record++) {
      if (JSON.stringify(filledFields(held(), record)) === wanted) return record;
    }
    return null;
  },

  pick: async (reach: Reach): Promise<RecordName | null> => {
    const record = picker?.nearest(reach, view) ?? null;
    return record === null ? null : nameOf(record);
  },

  badPage: async ({ offset, length }: Page): Promise<BadRow[]> => bad.page(offset, length),

  badFile: async ({ header, words }: BadWords): Promise<Blob> =>
    new Blob(['\uFEFF', bad.toCsv(header, words)], { type: 'text/csv' }),

  shownFile: async (format: ExportFormat): Promise<Blob> =>
    format === 'csv'
      ? blobOf(held().csv(view), 'text/csv')
      : blobOf(held().geojson(view), 'application/geo+json'),
};

interface Page {
  readonly offset: number;
  readonly length: number;
}
interface BadWords {
  readonly header: readonly [string, string, string];
  readonly words: Readonly<Record<BadRowReason, string>>;
}

export type Answers = typeof answers;
export type Question = keyof Answers;

/** A question with its number, and one of three replies: how far it is, its answer, or what was wrong. */
export interface Asked {
  readonly number: number;
  readonly question: Question;
  readonly about: unknown;
}
export type Reply =
  | { readonly share: number }
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly fault: FileFault };

const scope = self as unknown as { postMessage(reply: Reply, handedOver?: Transferable[]): void };

function faultOf(error: unknown): FileFault {
  if (error instanceof Fault) return error.fault;
  // The stack ends where something lies within itself thousands of times.
  if (error instanceof RangeError && /call stack/i.test(error.message)) return new Fault('tooDeep').fault;
  console.error(error);
  return new Fault('unexpected', (error as Error).message).fault;
}

async function answer({ number, question, about }: Asked): Promise<void> {
  try {
    const given: unknown = await (answers[question] as (about: unknown) => Promise<unknown>)(about);
    const { chunks } = (given ?? {}) as Partial<Coloured>;
    scope.postMessage({ number, answer: given }, chunks ? chunkBuffers(chunks) : []);
  } catch (error) {
    scope.postMessage({ number, fault: faultOf(error) });
  }
}

addEventListener('message', (event: MessageEvent<Asked>) => void answer(event.data));
