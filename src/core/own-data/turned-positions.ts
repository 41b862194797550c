// Turns the positions in the text of a feature the other way round, latitude and longitude changing places. All else stays as it
// is written: a number read and written again may lose digits, and a member that stands twice would go. Pure.
import { afterString } from './feature-texts.ts';

/** What an open bracket belongs to: the feature or its collection, a geometry or a list of these, positions, a bounding box. */
type Part = 'top' | 'features' | 'geometry' | 'geometries' | 'positions' | 'box' | 'other';

function partOf(parent: Part | undefined, key: string | null, isList: boolean): Part {
  if (parent === undefined) return 'top';
  if (parent === 'positions') return isList ? 'positions' : 'other';
  if (parent === 'features' || parent === 'geometries')
    return isList ? 'other' : parent === 'features' ? 'top' : 'geometry';
  if (parent === 'top' && key === 'geometry' && !isList) return 'geometry';
  if (parent === 'top' && key === 'features' && isList) return 'features';
  if (parent === 'geometry' && key === 'coordinates' && isList) return 'positions';
  if (parent === 'geometry' && key === 'geometries' && isList) return 'geometries';
  if ((parent === 'top' || parent === 'geometry') && key === 'bbox' && isList) return 'box';
  return 'other';
}

type Slice = readonly [start: number, end: number];

/** Which numbers of a list change places: the first two of a position, those of each corner of a box. */
function pairsOf(part: Part | undefined, numbers: readonly Slice[]): (readonly [Slice, Slice])[] {
  const isBox = part === 'box' && (numbers.length === 4 || numbers.length === 6);
  const starts = part === 'positions' ? [0] : isBox ? [0, numbers.length / 2] : [];
  return starts.flatMap((start) => {
    const [one, other] = [numbers[start], numbers[start + 1]];
    return one && other ? [[one, other] as const] : [];
  });
}

/** @param text JSON of a feature, or the beginning of the JSON of a collection */
export function withPositionsTurned(text: string): string {
  const open: { readonly part: Part; key: string | null }[] = [];
  const number = /[-+.\w]+/y;
  let numbers: Slice[] = [];
  let [turned, copied] = ['', 0];
  for (let index = 0; index < text.length;) {
    const letter = text.charAt(index);
    const now = open.at(-1);
    if (letter === '"') {
      const end = afterString(text, index);
      const name = text.slice(index + 1, end - 1);
      if (now) now.key = name.includes('\\') ? String(JSON.parse(`"${name}"`)) : name;
      index = end;
    } else if (letter === '[' || letter === '{') {
      open.push({ part: partOf(now?.part, now?.key ?? null, letter === '['), key: null });
      numbers = [];
      index++;
    } else if (letter === ']' || letter === '}') {
      for (const [[start, end], [nextStart, nextEnd]] of pairsOf(now?.part, numbers)) {
        turned += text.slice(copied, start) + text.slice(nextStart, nextEnd);
        turned += text.slice(end, nextStart) + text.slice(start, end);
        copied = nextEnd;
      }
      numbers = [];
      open.pop();
      index++;
    } else {
      number.lastIndex = index;
      if (number.test(text)) {
        if (now?.part === 'positions' || now?.part === 'box') numbers.push([index, number.lastIndex]);
        index = number.lastIndex;
      } else index++;
    }
  }
  return turned + text.slice(copied);
}
