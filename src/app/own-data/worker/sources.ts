// From a file or an address to its columns: fetches the bytes, tells what kind of file they are, and splits them into a
// table or a list of features. The rows themselves are read in rows.ts.
import Papa from 'papaparse';
import { FetchSource, FileSource, type Source as TileArchive } from 'pmtiles';
import { at } from '../../../core/records/dated-records.ts';
import { guessColumns } from '../../../core/own-data/columns.ts';
import { BrokenText, featurePlaces, parsePiece } from '../../../core/own-data/feature-texts.ts';
import { featuresOf } from '../../../core/own-data/features.ts';
import { encodingOf, fileKindOf, type Encoding } from '../../../core/own-data/file-kind.ts';
import type { FileColumns, FileFaultReason, TilesRead } from '../../../core/own-data/reading.ts';
import { linesOfRow } from '../../../core/own-data/table.ts';
import { Fault } from './fault.ts';
import { TileReader, type TileFeatures } from './tiles.ts';

const MEGABYTE = 1_000_000;
/** In bytes. A file is decoded into one text, and browsers hold no text of more than some 500 million letters. */
const LARGEST_FILE = 400 * MEGABYTE;
export const LARGEST_FILE_MEGABYTES = LARGEST_FILE / MEGABYTE;
/** How many bytes from the beginning of a file tell its kind. */
const HEAD_BYTES = 4096;
/** From so many rows the columns are guessed. */
const SAMPLE_ROWS = 400;
/** The share of the progress bar that fetching takes, where it takes long. */
const FETCHED = 0.4;

/** Called with the share of the work that is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** The features of a file, each parsed when it is asked for. */
interface FeatureList {
  readonly count: number;
  /** @throws {Fault} where the feature is broken JSON */
  readonly at: (index: number) => unknown;
}

export type TableSource = FileColumns & {
  readonly kind: 'table';
  readonly text: string;
  readonly delimiter: string;
  /** The line of the file on which the first row after the header begins, from 1. */
  readonly firstLine: number;
};
export type FeatureSource = FileColumns & { readonly kind: 'features'; readonly features: FeatureList };

/** A file with its columns, kept so that its rows can be read again with other columns. */
export type RecordSource = TableSource | FeatureSource;

/** An archive of vector tiles, and which of its tiles the source was made of. */
export interface OpenArchive {
  readonly reader: TileReader;
  readonly key: string;
}

/**
 * Opens a file, or what an address leads to.
 * @throws {Fault}
 */
export async function openSource(
  from: Blob | string,
  onProgress: OnProgress,
): Promise<{ source: RecordSource; archive: OpenArchive | null }> {
  const archive = await archiveOf(from);
  if (archive) return openArchive(archive, onProgress);
  const bytes = await bytesOf(from, onProgress);
  const kind = fileKindOf(bytes.subarray(0, HEAD_BYTES));
  if (kind !== 'table' && kind !== 'json') throw new Fault(kind);
  onProgress(0.02);
  const { text, encoding } = decode(bytes);
  onProgress(0.05);
  const source = kind === 'json' ? featureSource(featureList(text), encoding) : tableSource(text, encoding);
  return { source, archive: null };
}

async function bytesOf(from: Blob | string, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof from !== 'string') {
    if (from.size > LARGEST_FILE) throw new Fault(await reasonOfLargeFile(from), LARGEST_FILE_MEGABYTES);
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
    if (size > LARGEST_FILE) throw new Fault('tooLarge', LARGEST_FILE_MEGABYTES);
    if (length > 0) onProgress(Math.min(size / length, 1) * FETCHED);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** A large file of a kind that is never read (a zip, a picture) is called by its kind; only others are too large. */
async function reasonOfLargeFile(file: Blob): Promise<FileFaultReason> {
  const kind = fileKindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  return kind === 'table' || kind === 'json' ? 'tooLarge' : kind;
}

/** The first bytes may all be Latin letters: a file counts as UTF-8 only where all of it is. */
function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes.subarray(0, HEAD_BYTES));
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), encoding: 'windows-1251' };
  }
}

/** The line on which an index of a text lies, from 1. */
function lineAt(text: string, index: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

/**
 * Parses a piece of a text.
 * @param indexInText from an index of the piece to the index of the whole text, so that a fault names the file's line
 * @throws {Fault}
 */
function parsed(text: string, piece = text, indexInText = (index: number): number => index): unknown {
  try {
    return parsePiece(piece);
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error;
    const index = indexInText(error.place);
    const atEnd = index >= text.trimEnd().length;
    throw new Fault(atEnd ? 'truncatedJson' : 'brokenJson', lineAt(text, index));
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
    // One missing quotation mark upsets all brackets after it. The parser finds the very place.
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
      return parsed(text, text.slice(start, end), (inPiece) => start + inPiece);
    },
  };
}

function tableSource(text: string, encoding: Encoding): TableSource {
  const { data: rows, meta } = Papa.parse<string[]>(text, { preview: SAMPLE_ROWS });
  const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
  const headerIndex = rows.findIndex((row) => !isBlank(row));
  const header = rows[headerIndex];
  const sample = rows.slice(headerIndex + 1).filter((row) => !isBlank(row));
  if (!header || sample.length === 0) throw new Fault('noRows');
  const headers = header.map((cell) => cell.trim());
  const upToHeader = rows.slice(0, headerIndex + 1);
  const firstLine = 1 + upToHeader.reduce((lines, row) => lines + linesOfRow(row), 0);
  const guess = guessColumns(headers, sample);
  return { kind: 'table', encoding, headers, guess, tiles: null, text, delimiter: meta.delimiter, firstLine };
}

function featureSource(
  features: FeatureList | null,
  encoding: Encoding,
  tiles: TilesRead | null = null,
): FeatureSource {
  if (!features) throw new Fault('notFeatures');
  if (features.count === 0) throw new Fault('noRows');
  const sample = Array.from({ length: Math.min(features.count, SAMPLE_ROWS) }, (_, index) => {
    const properties = (features.at(index) as { properties?: unknown } | null)?.properties;
    return typeof properties === 'object' && properties !== null ? properties : {};
  });
  const headers = [...new Set(sample.flatMap((properties) => Object.keys(properties)))];
  const rows = sample.map((properties) =>
    headers.map((name) => String((properties as Record<string, unknown>)[name] ?? '')),
  );
  return { kind: 'features', encoding, headers, guess: guessColumns(headers, rows), tiles, features };
}

/** An archive of tiles is read in ranges. A file is known as one by its bytes, an address by its ending. */
async function archiveOf(from: Blob | string): Promise<TileArchive | null> {
  if (typeof from === 'string') {
    return new URL(from).pathname.endsWith('.pmtiles') ? new FetchSource(from) : null;
  }
  const head = new Uint8Array(await from.slice(0, HEAD_BYTES).arrayBuffer());
  return fileKindOf(head) === 'pmtiles' ? new FileSource(new File([from], 'tiles')) : null;
}

async function openArchive(
  archive: TileArchive,
  onProgress: OnProgress,
): Promise<{ source: FeatureSource; archive: OpenArchive }> {
  const reader = await faultsOfArchive(archive, () => TileReader.open(archive));
  if (!reader) throw new Fault('pmtiles');
  const read = await faultsOfArchive(archive, () =>
    reader.read(reader.overview, null, (share) => onProgress(share * FETCHED)),
  );
  if (!read) throw new Fault('unexpected');
  const source = featureSource(listOf(read.features), 'utf-8', tilesRead(read));
  return { source, archive: { reader, key: read.key } };
}

/** Turns the library's errors about an archive or its server into faults. */
async function faultsOfArchive<T>(archive: TileArchive, ask: () => Promise<T>): Promise<T> {
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

export const tilesRead = ({ zoom, deepestZoom, whole }: TileFeatures): TilesRead => ({
  zoom,
  deepestZoom,
  whole,
});

/** The same source with the features of other tiles. */
export const withFeatures = (source: FeatureSource, features: readonly unknown[]): FeatureSource => ({
  ...source,
  features: listOf(features),
});
