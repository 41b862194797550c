// The marks over the timeline: no word lies on another, no line crosses a word, the weightiest come first, for any track.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import { placeLandmarks, type Landmark, type PlacedLandmark } from './landmarks.ts';

const RANGE = { since: 1890, until: 1940 };
const mark = (id: string, since: number, rank = 1, until = since): Landmark => ({
  ...{ id, since, until, rank },
  name: { kk: id, ru: id, en: id },
});
/** Every letter is ten pixels wide. */
const widthOf = ({ id }: Landmark): number => id.length * 10;
const place = (landmarks: readonly Landmark[], width = 510, rows = 1, taken = 0) =>
  placeLandmarks(landmarks, RANGE, width, rows, taken, widthOf);
const where = (placed: readonly PlacedLandmark[]) =>
  placed.map(({ landmark, left, row }) => `${landmark.id} ${Math.round(left)} ${row}`);
const lines = (placed: readonly PlacedLandmark[]) =>
  placed.map(({ from, at }) => [Math.round(from), Math.round(at)]);

describe('a mark', () => {
  test('stands over the middle of its year, its word at the right of its line', () => {
    expect(lines(place([mark('steppe', 1900)]))).toEqual([[105, 105]]);
    expect(where(place([mark('steppe', 1900)]))).toEqual(['steppe 109 0']);
  });
  test('has its word at the left where the track or another word ends the room at the right', () => {
    expect(where(place([mark('end', 1939)]))).toEqual(['end 461 0']);
    // Whatever stands first in the list.
    expect(where(place([mark('second', 1930), mark('first', 1931)]))).toEqual([
      'second 341 0',
      'first 419 0',
    ]);
    expect(where(place([mark('first', 1931), mark('second', 1930)]))).toEqual([
      'second 341 0',
      'first 419 0',
    ]);
  });
  test('of several years has a line at each end, and its word beside them', () => {
    expect(lines(place([mark('years', 1930, 1, 1933)]))).toEqual([[405, 435]]);
    expect(where(place([mark('years', 1930, 1, 1933)]))).toEqual(['years 439 0']);
  });
  test('goes into the next row where the first is full, unless a line would cross a word', () => {
    const three = [mark('first', 1931), mark('second', 1930), mark('third', 1932)];
    expect(where(place(three, 510, 2))).toEqual(['second 341 0', 'first 419 0', 'third 429 1']);
    expect(where(place([mark('long word', 1920), mark('x', 1921, 2)], 510, 1))).toEqual(['long word 309 0']);
  });
  test('of several years keeps its place where only one of two has room, whichever stands first', () => {
    const [moment, years] = [mark('moment', 1934), mark('years', 1930, 1, 1933)];
    for (const both of [
      [moment, years],
      [years, moment],
    ])
      expect(where(place(both, 100)).map((one) => one.split(' ')[0])).toEqual(['years']);
  });
  test('gives way to a weightier one, to the caption, and has no place beyond the scale', () => {
    expect(where(place([mark('light', 1910, 2), mark('heavy', 1911, 1)], 120))).toEqual(['heavy 55 0']);
    expect(place([mark('early', 1895)], 510, 1, 300)).toEqual([]);
    expect(place([mark('old', 1850), mark('new', 1950)])).toEqual([]);
  });
});

test('whatever the marks and the track, no word is cut or lies on another, and no line crosses one', () => {
  const marks = fc.array(
    fc.tuple(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1880, max: 1945 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      marks,
      fc.integer({ min: 100, max: 1600 }),
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 0, max: 200 }),
      (all, width, rows, taken) => {
        const landmarks = all.map(([id, since, years, rank]) => mark(id, since, rank, since + years));
        const placed = place(landmarks, width, rows, taken);
        // Something of the weightiest rank that has room at all is there.
        const [heaviest] = landmarks
          .filter((one) => place([one], width, rows, taken).length > 0)
          .sort((one, other) => one.rank - other.rank);
        if (heaviest) expect(placed.some(({ landmark }) => landmark.rank === heaviest.rank)).toBe(true);
        for (const one of placed) {
          expect(one.left).toBeGreaterThanOrEqual(taken);
          expect(one.left + one.width).toBeLessThanOrEqual(width);
          for (const other of placed) {
            if (other === one) continue;
            if (other.row === one.row)
              expect(one.left >= other.left + other.width || other.left >= one.left + one.width).toBe(true);
            // The line of the other leads down from its row.
            if (other.row <= one.row)
              for (const line of [other.from, other.at])
                expect(line <= one.left || line >= one.left + one.width).toBe(true);
          }
        }
      },
    ),
    { seed: 1936, numRuns: tries(300) },
  );
});
