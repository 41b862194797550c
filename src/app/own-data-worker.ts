// The worker that reads a reader's file, apart from the page so that a million rows never hold it up. The page asks one
// question at a time of `answers`; cancelling ends the worker. Nothing of the file leaves the browser.
import Papa from 'papaparse';
import { FetchSource, FileSource, type Source as TileArchive } from 'pmtiles';
import { chunkBuffers, buildChunks, type DatedChunk } from '../core/dated-chunks.ts';
import { buildIndex, DatedPicker, type DegreeBox, type Reach } from '../core/dated-index.ts';
import { at, countBeginnings, countShown, type DatedColumns, type DatedView } from '../core/dated-records.ts';
import { BadRows, type BadRow, type BadRowReason } from '../core/own-data/bad-rows.ts';
import { guessColumns } from '../core/own-data/columns.ts';
import { DataSetBuilder, type Categories, type DataSet } from '../core/own-data/data-set.ts';
import { FeatureReader, featuresOf } from '../core/own-data/features.ts';
import { encodingOf, kindOf, type Encoding } from '../core/own-data/file-kind.ts';
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
} from '../core/own-data/reading.ts';
import { linesOfRow, TableReader } from '../core/own-data/table.ts';
import type { Years } from '../core/bounds.ts';
import type { Openings } from '../core/selection.ts';
import { featuresOfTiles, type TileFeatures } from './own-data-tiles.ts';

const MEGABYTE = 1_000_000;
/** A table is read row by row from one text, of which browsers hold half a thousand million letters. */
const LARGEST_TABLE = 400 * MEGABYTE;
/** JSON has to be in memory as a whole, several times its own size. */
const LARGEST_JSON = 150 * MEGABYTE;
/** The index and the chunks hold no more. */
const MOST_RECORDS = 8_000_000;
const HEAD = 4096;
/** From so many rows the columns are guessed. */
const SAMPLE = 400;
/** Of a colour each; more could not be told apart on a map. */
const MOST_COLOURS = 12;
const ROWS_PER_REPORT = 20_000;

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
    | { readonly kind: 'features'; readonly features: readonly unknown[] }
  );

let source: Source | null = null;
let data: DataSet | null = null;
let bad = new BadRows();
let picker: DatedPicker | null = null;
let nameField = -1;
let view: DatedView = { years: { since: 0, until: 0 }, visible: [], certainOnly: false };
let shown: readonly number[] | null = null;

const report = (share: number): void => scope.postMessage({ share });

async function bytesOf(from: Blob | string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof from !== 'string') {
    if (from.size > LARGEST_TABLE) throw new Fault(await largeKind(from), LARGEST_TABLE / MEGABYTE);
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
    if (size > LARGEST_TABLE) throw new Fault('tooLarge', LARGEST_TABLE / MEGABYTE);
    if (length > 0) report((Math.min(size / length, 1) * 2) / 5);
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

/** Where in a text its JSON is wrong: browsers say a position, or quote ten letters before and after it; −1 for neither. */
function placeOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const quoted = /\.\.\."([^]{11,})"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const start = quoted === undefined ? -1 : text.indexOf(quoted);
  return start < 0 ? -1 : start + 10;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new Fault('tooDeep');
    const { message } = error as SyntaxError;
    const place = placeOf(message, text);
    const line =
      /line (\d+)/.exec(message)?.[1] ?? (place < 0 ? '' : text.slice(0, place).split('\n').length);
    const atEnd = /end of|unterminated/i.test(message) || place >= text.trimEnd().length;
    throw new Fault(atEnd ? 'truncatedJson' : 'brokenJson', line);
  }
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
  features: readonly unknown[] | null,
  encoding: Encoding,
  tiles: FileColumns['tiles'] = null,
): Source {
  if (!features) throw new Fault('notFeatures');
  if (features.length === 0) throw new Fault('noRows');
  const sample = features.slice(0, SAMPLE).map((feature) => {
    const properties = (feature as { properties?: unknown } | null)?.properties;
    return typeof properties === 'object' && properties !== null ? properties : {};
  });
  const headers = [...new Set(sample.flatMap((properties) => Object.keys(properties)))];
  const rows = sample.map((properties) =>
    headers.map((name) => String((properties as Record<string, unknown>)[name] ?? '')),
  );
  return { kind: 'features', encoding, headers, guess: guessColumns(headers, rows), tiles, features };
}

/** An archive of tiles is read in ranges: a file is known by its first bytes, an address by its ending. */
async function archiveOf(from: Blob | string): Promise<TileArchive | null> {
  if (typeof from === 'string') {
    return new URL(from).pathname.endsWith('.pmtiles') ? new FetchSource(from) : null;
  }
  const head = new Uint8Array(await from.slice(0, HEAD).arrayBuffer());
  return kindOf(head) === 'pmtiles' ? new FileSource(new File([from], 'tiles')) : null;
}

async function tileSource(archive: TileArchive): Promise<Source> {
  let read: TileFeatures | null;
  try {
    read = await featuresOfTiles(archive, (share) => report(share * 0.4));
  } catch (error) {
    const status = /response code: (\d+)/.exec((error as Error).message)?.[1];
    if (status) throw new Fault('notFound', status);
    if (error instanceof TypeError) throw new Fault('unreachable', archive.getKey());
    throw error;
  }
  if (!read) throw new Fault('pmtiles');
  const { zoom, deepestZoom } = read;
  return featureSource(read.features, 'utf-8', { zoom, deepestZoom });
}

function opened(read: Source): FileColumns {
  source = read;
  const { kind, encoding, headers, guess, tiles } = read;
  return { kind, encoding, headers, guess, tiles };
}

function readTable(
  { text, delimiter, firstLine, headers }: Source & { kind: 'table' },
  { mapping, endStands }: ColumnChoice,
  builder: DataSetBuilder,
): TableReader {
  const options = { mapping, width: headers.length, endStands, firstLine };
  const reader = new TableReader(options, (...row) => builder.addRow(...row));
  let headerIsPast = false;
  let rows = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: row, meta }) => {
      if (!headerIsPast) {
        headerIsPast = row.some((cell) => cell.trim() !== '');
        return;
      }
      reader.row(row);
      if (reader.good > MOST_RECORDS) throw new Fault('tooLarge', LARGEST_TABLE / MEGABYTE);
      if (++rows % ROWS_PER_REPORT === 0) report(0.4 + (0.5 * meta.cursor) / text.length);
    },
  });
  return reader;
}

function readFeatures(
  { features, headers }: Source & { kind: 'features' },
  { mapping, endStands }: ColumnChoice,
  builder: DataSetBuilder,
): FeatureReader {
  const nameOf = (index: number | null): string | null => (index === null ? null : (headers[index] ?? null));
  const options = { start: nameOf(mapping.start), end: nameOf(mapping.end), endStands };
  const reader = new FeatureReader(options, (...feature) => builder.addFeature(...feature));
  features.forEach((feature, index) => {
    reader.feature(feature);
    if (index % ROWS_PER_REPORT === 0) report(0.4 + (0.5 * index) / features.length);
  });
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

const nameOf = (record: number): RecordName => ({
  record,
  name: held().textsOf(record)[nameField]?.trim() ?? '',
});

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
    if (kind === 'json' && bytes.length > LARGEST_JSON) throw new Fault('tooLarge', LARGEST_JSON / MEGABYTE);
    const { text, encoding } = decode(bytes);
    report(0.4);
    return opened(
      kind === 'json' ? featureSource(featuresOf(parseJson(text)), encoding) : tableSource(text, encoding),
    );
  },

  /** Reads all rows; where none can be placed, what was read before stays. */
  build: async (choice: ColumnChoice): Promise<FileSummary> => {
    if (!source) throw new Fault('unexpected');
    const { mapping } = choice;
    if (source.kind === 'table') {
      const { latitude, longitude, start, end } = mapping;
      if (latitude === null || longitude === null || (start === null && end === null)) {
        throw new Fault('noColumns');
      }
    }
    const builder = new DataSetBuilder(source.kind === 'table' ? source.headers : []);
    const reader =
      source.kind === 'table' ? readTable(source, choice, builder) : readFeatures(source, choice, builder);
    if (reader.good === 0 || ('seemsSwapped' in reader && reader.seemsSwapped)) {
      const swapped = 'seemsSwapped' in reader && reader.seemsSwapped;
      throw new Fault(swapped ? 'swapped' : 'nothingPlaced', '', reader.bad.page(0, 5));
    }
    data = builder.build();
    bad = reader.bad;
    shown = null;
    picker = new DatedPicker(data.columns, buildIndex(data.columns));
    const fieldOf = (index: number | undefined | null): number =>
      index === undefined || index === null ? -1 : (data?.fields.indexOf(source?.headers[index] ?? '') ?? -1);
    nameField = fieldOf(mapping.name);
    if (nameField < 0 && source.kind === 'features') nameField = data.fields.indexOf('title');
    const field = fieldOf(mapping.categories[0]);
    return {
      fields: data.fields,
      total: data.count,
      bad: bad.count,
      field: field < 0 ? null : field,
      range: data.range(),
      box: boxOf(data.columns.coordinates),
    };
  },

  /** Colours by a field; the chunks are handed over. */
  categorise: async (field: number | null): Promise<Categories & { chunks: DatedChunk[] }> => {
    shown = null;
    const categories = held().categorise(field, MOST_COLOURS);
    return { ...categories, chunks: buildChunks(held().columns) };
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
    const set = held();
    const texts = set.textsOf(record);
    const fields = set.fields.map((field, index) => [field, texts[index] ?? ''] as const);
    const box = boxOfRecord(set.columns, record);
    return { ...nameOf(record), fields: fields.filter(([, value]) => value.trim() !== ''), box };
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
    const chunks = question === 'categorise' ? (given as { chunks: DatedChunk[] }).chunks : [];
    scope.postMessage({ number, answer: given }, chunkBuffers(chunks));
  } catch (error) {
    scope.postMessage({ number, fault: faultOf(error) });
  }
}

addEventListener('message', (event: MessageEvent<Asked>) => void answer(event.data));
