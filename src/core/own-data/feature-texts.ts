// Cuts the text of a GeoJSON file into the texts of its features without parsing the whole, of which browsers would hold
// several times its size: brackets are counted, words are left to `JSON.parse`, a feature at a time. Pure.

/** What is wrong with a text, and where: its index in the text. */
export class BrokenText extends Error {
  readonly place: number;
  constructor(place: number) {
    super('broken JSON');
    this.place = place;
  }
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The index after a string whose opening quotation mark is at `start`; the text's length where it has no end. */
function afterString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}

/** The index after the `[` of the member `features` of the outermost object; −1 where it has none. */
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

/** Where the texts of features begin and end, two numbers each. */
export interface FeaturePlaces {
  readonly places: Uint32Array<ArrayBuffer>;
  readonly count: number;
  /** The text without its features, which has to be JSON too, and where in the whole a place of it stands. */
  readonly frame: string;
  readonly placeOfFrame: (place: number) => number;
}

/**
 * The features of a collection; null where the text is of anything else.
 * @throws {BrokenText} at its end where it breaks off, or where brackets do not match.
 */
export function featurePlaces(text: string): FeaturePlaces | null {
  const before = startOfFeatures(text);
  if (before < 0) return null;
  let places = new Uint32Array(1024);
  let count = 0;
  const take = (start: number, end: number): void => {
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
      // An empty list has no feature; a comma before its end has one too few.
      if (count > 0 || text.slice(start, index).trim() !== '') take(start, index);
      const frame = text.slice(0, before) + text.slice(index);
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

/** Numbers that JSON has not, but that programs write into it: they stand for nothing. */
const withoutNaN = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  );

/** Where in a text `JSON.parse` stumbled: browsers say a position, or quote ten letters before and after it; −1 for neither. */
function placeOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (/end of|unterminated/i.test(message)) return text.length;
  const quoted = /\.\.\."([^]{11,})"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const start = quoted === undefined ? -1 : text.indexOf(quoted);
  return start < 0 ? -1 : start + 10;
}

/**
 * A piece of a file parsed; `NaN` is null.
 * @throws {BrokenText} with its place in the piece.
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
