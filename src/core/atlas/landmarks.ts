// The marks over the timeline: events that a reader knows, each with a word, and which of them have room side by side. Pure; the
// words and their ranks are in geodata/events.json.
import type { Language } from './atlas.ts';
import type { Years } from '../time/bounds.ts';
import { percentAt } from '../time/time-scale.ts';

export interface Landmark extends Years {
  /** The id of its event. */
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** 1 is drawn first, where not all have room. */
  readonly rank: number;
}

/** A mark in its place. Pixels from the left end of the track. */
export interface PlacedLandmark {
  readonly landmark: Landmark;
  /** The middle of the column of its year, and of its first year where it lasted for several. */
  readonly at: number;
  readonly from: number;
  /** Where its word begins, and how wide it is. */
  readonly left: number;
  readonly width: number;
  /** 0 is the upper row of words. */
  readonly row: number;
}

/** Pixels between a word and its line, and the least between two words. */
const BESIDE = 4;
const APART = 10;

interface Stretch {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}
/** A place, and what it takes of the rows. */
interface Spot {
  readonly place: PlacedLandmark;
  readonly word: Stretch;
  readonly lines: readonly Stretch[];
}
const collide = (one: Stretch, other: Stretch, apart: number): boolean =>
  one.row === other.row && one.left < other.right + apart && other.left < one.right + apart;

/**
 * The marks that have room, in order of time: of each rank as many as can stand side by side, the weightiest rank first, and of as many
 * those that lasted longer. A word
 * stands beside its line at the right or at the left, in the upper row or else in a lower. No word lies on another, and no line
 * crosses a word.
 * @param width of the track, in pixels
 * @param rows how many rows of words there are
 * @param taken pixels from the left end that a caption takes in every row
 * @param widthOf how wide a word is, in pixels
 */
export function placeLandmarks(
  landmarks: readonly Landmark[],
  range: Years,
  width: number,
  rows: number,
  taken: number,
  widthOf: (landmark: Landmark) => number,
): PlacedLandmark[] {
  const pixels = (year: number): number => (percentAt(year + 0.5, range) / 100) * width;
  const caption = Array.from({ length: rows }, (_, row) => ({ row, left: -APART, right: taken }));

  /** Every place that a mark can have where it is alone, the best first. */
  function placesOf(landmark: Landmark): Spot[] {
    const [from, at, wide] = [pixels(landmark.since), pixels(landmark.until), widthOf(landmark)];
    return Array.from({ length: rows }, (_, row) =>
      [at + BESIDE, from - BESIDE - wide].map((left) => ({ landmark, at, from, left, width: wide, row })),
    )
      .flat()
      .map((place) => ({ place, word: wordOf(place), lines: linesOf(place) }))
      .filter(({ word }) => word.right <= width && !caption.some((one) => collide(word, one, APART)));
  }
  const linesOf = ({ from, at, row }: PlacedLandmark): Stretch[] =>
    [from, at].flatMap((x) =>
      Array.from({ length: rows - row }, (_, down) => ({ row: row + down, left: x, right: x })),
    );
  const bear = (one: Spot, other: Spot): boolean =>
    !collide(one.word, other.word, APART) &&
    !one.lines.some((line) => collide(line, other.word, BESIDE - 1)) &&
    !other.lines.some((line) => collide(line, one.word, BESIDE - 1));
  /** The most of these marks, from one on, that have room beside those placed. There are few of a rank, so all ways are tried. */
  function most(marks: readonly Landmark[], placed: readonly Spot[], from = 0): readonly Spot[] {
    const mark = marks[from];
    if (!mark) return placed;
    const ways = (places.get(mark) ?? [])
      .filter((place) => placed.every((other) => bear(place, other)))
      .map((place) => most(marks, [...placed, place], from + 1));
    return [...ways, most(marks, placed, from + 1)].reduce((best, way) =>
      way.length > best.length || (way.length === best.length && yearsOf(way) > yearsOf(best)) ? way : best,
    );
  }

  const within = landmarks.filter(({ since, until }) => since >= range.since && until <= range.until);
  const places = new Map(within.map((mark) => [mark, placesOf(mark)]));
  const ranks = [...new Set(within.map(({ rank }) => rank))].sort((one, other) => one - other);
  return ranks
    .reduce<readonly Spot[]>(
      (placed, wanted) =>
        most(
          within.filter(({ rank }) => rank === wanted),
          placed,
        ),
      [],
    )
    .map(({ place }) => place)
    .sort((one, other) => one.at - other.at);
}

/** How many years they lasted together. */
const yearsOf = (marks: readonly Spot[]): number =>
  marks.reduce((years, { place: { landmark } }) => years + landmark.until - landmark.since + 1, 0);
const wordOf = ({ row, left, width }: PlacedLandmark): Stretch => ({ row, left, right: left + width });
