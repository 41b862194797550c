// From a file or an address to its columns: fetches the bytes, tells what kind of file they are, and splits them into a
// table or a list of features. The rows themselves are read in rows.ts.
import Papa, { type ParseResult } from 'papaparse';
import { FileSource, type Source as TileArchive } from 'pmtiles';
import { at } from '../../../core/records/dated-records.ts';
import { unguarded } from '../../../core/files/csv.ts';
import { guessColumns, MOST_OFFERED, ROLES } from '../../../core/own-data/columns.ts';
import {
  BrokenText,
  featurePlaces,
  parseFeature,
  parsePiece,
  strictJson,
  TooManyFeatures,
} from '../../../core/own-data/feature-texts.ts';
import { featuresOf, propertiesOf } from '../../../core/own-data/features.ts';
import { encodingOf, fileKindOf, type Encoding } from '../../../core/own-data/file-kind.ts';
import type { FileColumns, FileFaultReason, TilesRead } from '../../../core/own-data/reading.ts';
import { BARE_FRAME, type FeatureTexts } from '../../../core/own-data/saving.ts';
import { mostFilled } from '../../../core/own-data/record-texts.ts';
import { isObject } from '../../../core/own-data/json.ts';
import { linesOfRow } from '../../../core/own-data/table.ts';
import { Fault } from './fault.ts';
import { bytesFrom, RangeSource, type AskedAddress } from './fetching.ts';
import { LARGEST_FILE, LONGEST_HEAD, LONGEST_PIECE, MEGABYTE, MOST_ROWS } from './limits.ts';
import { TileReader, type TileFeatures } from './tiles.ts';

/** How many bytes from the beginning of a file tell its kind. */
const HEAD_BYTES = 4096;
/** From so many rows the columns are guessed. */
const SAMPLE_ROWS = 400;
/** The share of the progress bar that fetching takes, where it takes long. */
const FETCHED = 0.4;

/** Called with the share of the work that is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** The features of a file, each parsed when it is asked for: `at` throws a `Fault` where the feature is broken JSON. */
interface FeatureList extends FeatureTexts {
  readonly count: number;
  /** Whether the feature's text is too long to be parsed. */
  readonly isTooLong: (index: number) => boolean;
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
  from: DataSource,
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

/** Where the data are: a file of the reader's computer, or an address. */
export type DataSource = Blob | AskedAddress;

async function bytesOf(from: DataSource, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  if (!(from instanceof Blob)) return bytesFrom(from, (share) => onProgress(share * FETCHED));
  if (from.size > LARGEST_FILE) throw new Fault(await reasonOfLargeFile(from), LARGEST_FILE / MEGABYTE);
  return readBytes(from);
}

/** @throws {Fault} where the file was moved or changed, may not be read, or is a folder */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Fault('unreadable');
  }
}
const headOf = (file: Blob): Promise<Uint8Array<ArrayBuffer>> => readBytes(file.slice(0, HEAD_BYTES));

/** A large file of a kind that is never read (a zip, a picture) is called by its kind; only others are too large. */
async function reasonOfLargeFile(file: Blob): Promise<FileFaultReason> {
  const kind = fileKindOf(await headOf(file));
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
function parsed(
  text: string,
  piece = text,
  indexInText = (index: number): number => index,
  parse = parsePiece,
): unknown {
  if (piece.length > LONGEST_PIECE) throw new Fault('longPart', LONGEST_PIECE / MEGABYTE);
  try {
    return parse(piece);
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error;
    throw brokenAt(text, indexInText(error.place));
  }
}

function brokenAt(text: string, index: number): Fault {
  const atEnd = index >= text.trimEnd().length;
  return new Fault(atEnd ? 'truncatedJson' : 'brokenJson', lineAt(text, index));
}

const listOf = (features: readonly unknown[]): FeatureList => ({
  count: features.length,
  isTooLong: () => false,
  at: (index) => features[index],
  textAt: (index) => JSON.stringify(features[index]),
  frame: BARE_FRAME,
});

/** The features of a text; null where it is JSON of another kind. @throws {Fault} */
function featureList(text: string): FeatureList | null {
  let found: ReturnType<typeof featurePlaces>;
  try {
    found = featurePlaces(text, MOST_ROWS);
  } catch (error) {
    if (error instanceof TooManyFeatures) throw new Fault('tooMany', MOST_ROWS);
    if (!(error instanceof BrokenText)) throw error;
    // One missing quotation mark upsets all brackets after it. The parser finds the very place, where it may parse the whole.
    if (text.length <= LONGEST_PIECE) parsed(text);
    throw brokenAt(text, error.place);
  }
  const whole = found ? parsed(text, found.frame.join(''), found.placeOfFrame) : parsed(text);
  const features = featuresOf(whole);
  if (!features || !found) return features && listOf(features);
  const { places, count, frame } = found;
  const startOf = (index: number): number => at(places, index * 2);
  const pieceAt = (index: number): string => text.slice(startOf(index), at(places, index * 2 + 1));
  return {
    count,
    isTooLong: (index) => at(places, index * 2 + 1) - startOf(index) > LONGEST_PIECE,
    at: (index) => parsed(text, pieceAt(index), (inPiece) => startOf(index) + inPiece, parseFeature),
    textAt: (index) => strictJson(pieceAt(index)).trim(),
    frame: [strictJson(frame[0]), strictJson(frame[1])],
  };
}

/** Splits the beginning of a table by the delimiter whose header names most of what is wanted; Papaparse's guess comes first. */
function previewOf(text: string): ParseResult<string[]> {
  const head = text.slice(0, LONGEST_HEAD);
  const previews = ['', ',', ';', '\t', '|'].map((delimiter) => {
    const preview = Papa.parse<string[]>(head, { preview: SAMPLE_ROWS, delimiter });
    // The last row may be cut.
    if (head.length < text.length && preview.data.length < SAMPLE_ROWS) preview.data.pop();
    return preview;
  });
  const rolesIn = ({ data }: ParseResult<string[]>): number => {
    const guess = guessColumns((data.find((row) => !isBlank(row)) ?? []).map(unguarded), []);
    return ROLES.filter((role) => guess[role] !== null).length;
  };
  return previews.reduce((best, other) => (rolesIn(other) > rolesIn(best) ? other : best));
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

function tableSource(text: string, encoding: Encoding): TableSource {
  const { data: rows, meta, errors } = previewOf(text);
  const headerIndex = rows.findIndex((row) => !isBlank(row));
  const header = rows[headerIndex];
  const upToHeader = rows.slice(0, headerIndex + 1);
  const firstLine = 1 + upToHeader.reduce((lines, row) => lines + linesOfRow(row), 0);
  // Whatever follows an open quotation mark in the header would be part of it.
  const isBroken = errors.some(({ type, row }) => type === 'Quotes' && row === headerIndex);
  if (isBroken) throw new Fault('brokenHeader', firstLine - linesOfRow(header ?? []));
  const sample = rows.slice(headerIndex + 1).filter((row) => !isBlank(row));
  if (!header || sample.length === 0) throw new Fault('noRows');
  const headers = header.map(unguarded);
  const guess = guessColumns(headers, sample);
  const offered = headers.map((_, index) => index).slice(0, MOST_OFFERED);
  const { delimiter } = meta;
  return { kind: 'table', encoding, headers, offered, guess, tiles: null, text, delimiter, firstLine };
}

function featureSource(
  features: FeatureList | null,
  encoding: Encoding,
  tiles: TilesRead | null = null,
): FeatureSource {
  if (!features) throw new Fault('notFeatures');
  if (features.count === 0) throw new Fault('noRows');
  // Spread over the file: the first features may all be of one kind.
  const size = Math.min(features.count, SAMPLE_ROWS);
  const sample = Array.from({ length: size }, (_, index) => {
    const number = Math.floor((index * features.count) / size);
    const feature = features.isTooLong(number) ? null : features.at(number);
    return isObject(feature) ? propertiesOf(feature) : new Map<string, string>();
  });
  const headers = [...new Set(sample.flatMap((texts) => [...texts.keys()]))];
  const rows = sample.map((texts) => headers.map((name) => texts.get(name) ?? ''));
  const filled = headers.map((name) => sample.filter((texts) => texts.has(name)).length);
  const offered = mostFilled(filled, MOST_OFFERED);
  const guess = guessColumns(headers, rows);
  return { kind: 'features', encoding, headers, offered, guess, tiles, features };
}

/** An archive of tiles is read in ranges. A file is known as one by its bytes, an address by its ending. */
async function archiveOf(from: DataSource): Promise<TileArchive | null> {
  if (!(from instanceof Blob)) {
    return new URL(from.href).pathname.endsWith('.pmtiles') ? new RangeSource(from) : null;
  }
  return fileKindOf(await headOf(from)) === 'pmtiles' ? new FileSource(new File([from], 'tiles')) : null;
}

async function openArchive(
  archive: TileArchive,
  onProgress: OnProgress,
): Promise<{ source: FeatureSource; archive: OpenArchive }> {
  const reader = await faultsOfArchive(() => TileReader.open(archive));
  if (!reader) throw new Fault('pmtiles');
  const read = await faultsOfArchive(() =>
    reader.read(reader.overview, null, (share) => onProgress(share * FETCHED)),
  );
  if (!read) throw new Fault('unexpected');
  const source = featureSource(listOf(read.features), 'utf-8', tilesRead(read));
  return { source, archive: { reader, key: read.key } };
}

/** Any other error of the libraries that read archives is a fault of the archive, which may hold any bytes. */
export async function faultsOfArchive<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault((error as Error).name === 'NotReadableError' ? 'unreadable' : 'brokenArchive');
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
