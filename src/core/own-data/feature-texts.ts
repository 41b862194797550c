// Cuts the text of a GeoJSON file into the texts of its features by counting brackets, so that each feature can be parsed
// alone. Parsed as a whole, a file would take several times its size in memory. Pure.

import { isObject, listOf } from './json.ts';

/** Thrown where a text is not JSON; `place` is the index in the text. */
export class BrokenText extends Error {
  readonly place: number;
  constructor(place: number) {
    super('broken JSON');
    this.place = place;
  }
}

/** Thrown before the places of the features take more memory than there may be. */
export class TooManyFeatures extends Error {}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The index after the string that opens at `start`; the text's length where the string never ends. */
export function afterString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}

/** The index after the `[` of `"features": [` in the outermost object; −1 where it has no such member. */
function startOfFeatures(text: string): number {
  const key = /\s*:\s*\[/y;
  let depth = 0;
  for (let index = 0; index < text.length;) {
    const letter = text.charCodeAt(index);
    if (letter === QUOTE) {
      const end = afterString(text, index);
      if (depth === 1 && text.slice(index, end) === '"features"') {
        key.lastIndex = end;
        if (key.test(text)) return key.lastIndex;
      }
      index = end;
      continue;
    }
    if (letter === OPEN_LIST || letter === OPEN_OBJECT) depth++;
    else if (letter === CLOSE_LIST || letter === CLOSE_OBJECT) depth--;
    index++;
  }
  return -1;
}

interface FeaturePlaces {
  /** Of each feature in turn the index of its beginning and that after its end. */
  readonly places: Uint32Array<ArrayBuffer>;
  readonly count: number;
  /** The text without its features: joined, it has to be JSON; `placeOfFrame` turns an index of that into one of the text. */
  readonly frame: readonly [before: string, after: string];
  readonly placeOfFrame: (place: number) => number;
}

/**
 * The features of a collection; null where the text is of anything else.
 * @throws {BrokenText} at the end of a text that breaks off, or where brackets do not match
 * @throws {TooManyFeatures} where there are more than `most`
 */
export function featurePlaces(text: string, most = Infinity): FeaturePlaces | null {
  const before = startOfFeatures(text);
  if (before < 0) return null;
  let places = new Uint32Array(1024);
  let count = 0;
  const take = (start: number, end: number): void => {
    if (count === most) throw new TooManyFeatures();
    if (count * 2 === places.length) {
      const grown = new Uint32Array(places.length * 2);
      grown.set(places);
      places = grown;
    }
    places[count * 2] = start;
    places[count * 2 + 1] = end;
    count++;
  };
  let depth = 0;
  let start = before;
  for (let index = before; index < text.length;) {
    const letter = text.charCodeAt(index);
    if (letter === QUOTE) {
      index = afterString(text, index);
      continue;
    }
    if (letter === OPEN_LIST || letter === OPEN_OBJECT) depth++;
    else if (depth === 0 && letter === COMMA) {
      take(start, index);
      start = index + 1;
    } else if (depth === 0 && letter === CLOSE_LIST) {
      // An empty list has no feature. Nothing between a comma and the end of the list is taken, and fails when parsed.
      if (count > 0 || text.slice(start, index).trim() !== '') take(start, index);
      const frame = [text.slice(0, before), text.slice(index)] as const;
      const placeOfFrame = (place: number): number => (place < before ? place : place - before + index);
      return { places: places.slice(0, count * 2), count, frame, placeOfFrame };
    } else if (letter === CLOSE_LIST || letter === CLOSE_OBJECT) {
      if (depth === 0) throw new BrokenText(index);
      depth--;
    }
    index++;
  }
  throw new BrokenText(text.length);
}

/** Replaces `NaN` and `Infinity`, which JSON does not have but some programs write, by null. */
const withoutNaN = (text: string): string =>
  text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  );

/** A piece that `parsePiece` can parse, as strict JSON: in its own words, but for `NaN`. */
export function strictJson(piece: string): string {
  return /NaN|Infinity/.test(piece) ? withoutNaN(piece) : piece;
}

/** The index at which `JSON.parse` failed, −1 where its message does not say. Browsers name it or quote the letters around it. */
function placeOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (/end of|unterminated/i.test(message)) return text.length;
  const quoted = /\.\.\."([^]{11,})"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const start = quoted === undefined ? -1 : text.indexOf(quoted);
  return start < 0 ? -1 : start + 10;
}

/**
 * Parses a piece of a file. `NaN` becomes null.
 * @throws {BrokenText} whose place is an index of the piece
 */
export function parsePiece(piece: string): unknown {
  try {
    return JSON.parse(piece);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    try {
      return JSON.parse(withoutNaN(piece));
    } catch {
      throw new BrokenText(Math.max(0, placeOf(error.message, piece)));
    }
  }
}

/** A word that is no text: a number, `true`, `null`. */
const WORD = /[-+.\w]+/y;
/** Whether a word is a number, as JSON has it, that would be another one after it was read: it has more digits than a number can hold. */
const losesDigits = (word: string): boolean =>
  word.length > 15 &&
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(word) &&
  /\d{16}/.test(
    word
      .replace(/[eE].*/, '')
      .replace('.', '')
      .replace(/^-?0+|0+$/g, ''),
  ) &&
  String(Number(word)) !== word;

/**
 * The text of a feature with its properties as one list of names and values in turn; null where it is none that can be written so.
 * An object with other names than the one before is a new shape to a browser, which keeps all of them: a hundred thousand
 * features with 800 names in all would take 100 MB.
 */
function withListedProperties(piece: string): string | null {
  const opening = /"properties"\s*:\s*\{/y;
  let [listed, copied, depth] = ['', 0, 0];
  let inProperties = false;
  let nextIsValue = false;
  const copy = (until: number, instead: string, after = until + 1): void => {
    listed += piece.slice(copied, until) + instead;
    copied = after;
  };
  for (let index = 0; index < piece.length; index++) {
    const letter = piece.charCodeAt(index);
    const isOwn = inProperties && depth === 2;
    if (letter === QUOTE) {
      opening.lastIndex = index;
      if (depth === 1 && !inProperties && opening.test(piece)) {
        index = opening.lastIndex - 1;
        copy(index, '[');
        [depth, inProperties, nextIsValue] = [2, true, false];
      } else index = afterString(piece, index) - 1;
    } else if (letter === OPEN_LIST || letter === OPEN_OBJECT) depth++;
    else if (letter === CLOSE_LIST || letter === CLOSE_OBJECT) {
      depth--;
      if (!isOwn) continue;
      if (letter !== CLOSE_OBJECT) return null;
      copy(index, ']');
      inProperties = false;
    } else if (isOwn && (letter === COLON || letter === COMMA)) {
      if ((letter === COLON) === nextIsValue) return null;
      nextIsValue = !nextIsValue;
      if (letter === COLON) copy(index, ',');
    } else if ((isOwn && nextIsValue) || (depth === 1 && !inProperties)) {
      WORD.lastIndex = index;
      const [word] = WORD.exec(piece) ?? [];
      if (word === undefined) continue;
      // Kept as a text, as what shows and saves it takes texts.
      if (losesDigits(word)) copy(index, `"${word}"`, index + word.length);
      index += word.length - 1;
    }
  }
  return listed + piece.slice(copied);
}

/**
 * Parses the text of a feature; its properties are a map, in their order. `NaN` becomes null, and a property or id that is a number of more
 * digits than a number can hold becomes a text.
 * @throws {BrokenText} whose place is an index of the piece
 */
export function parseFeature(piece: string): unknown {
  const strict = strictJson(piece);
  const listed = withListedProperties(strict);
  if (listed === null) return parsePiece(piece);
  let feature: unknown;
  try {
    feature = JSON.parse(listed);
  } catch {
    return parsePiece(piece);
  }
  if (!isObject(feature) || listed === strict) return feature;
  const list = listOf(feature.properties);
  const names = list.filter((_, at) => at % 2 === 0);
  if (list.length % 2 === 1 || !names.every((name) => typeof name === 'string')) return parsePiece(piece);
  return { ...feature, properties: new Map(names.map((name, at) => [name, list[at * 2 + 1]])) };
}
