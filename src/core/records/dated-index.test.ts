import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import type { Position } from '../atlas/atlas.ts';
import { buildIndex, DatedPicker, indexBuffers, type PointerArea } from './dated-index.ts';
import { shownRunOf, type DatedView } from './dated-records.ts';
import { columnsOf, datedView, plainRecords, type PlainRecord } from '../../../tests/dated-variations.ts';
import { mercatorX, mercatorY, pixelAt } from '../geo/mercator.ts';
import { link } from '../time/runs.ts';

const place = ([longitude, latitude]: Position) => [mercatorX(longitude), mercatorY(latitude)] as const;

/** Distance to a path, by a different method than the index's: the nearest of many points on it, then closer ones. */
function distanceTo(path: readonly Position[], [x, y]: readonly [number, number]): number {
  const ends = path.map(place);
  const away = (a: readonly [number, number], b: readonly [number, number], share: number) =>
    Math.hypot(a[0] + share * (b[0] - a[0]) - x, a[1] + share * (b[1] - a[1]) - y);
  return Math.min(
    ...ends.slice(1).map((end, index) => {
      let [low, high] = [0, 1];
      for (let step = 0; step < 80; step++) {
        const third = (high - low) / 3;
        if (away(ends[index]!, end, low + third) < away(ends[index]!, end, high - third)) high -= third;
        else low += third;
      }
      return away(ends[index]!, end, low);
    }),
  );
}

function nearestByHand(records: readonly PlainRecord[], pointer: PointerArea, view: DatedView) {
  const columns = columnsOf(records);
  const here = place(pointer.position);
  const radius = pointer.pixels * pixelAt(pointer.zoom);
  const dotRadius = (pointer.pixels + (pointer.dotReach ?? 0)) * pixelAt(pointer.zoom);
  let dot = { record: -1, distance: Infinity };
  let line = { record: -1, distance: Infinity };
  records.forEach(({ paths }, record) => {
    if (shownRunOf(columns, record, view) < 0) return;
    for (const path of paths) {
      if (path.length === 0) continue;
      if (path.length === 1) {
        const [x, y] = place(path[0]!);
        const distance = Math.hypot(x - here[0], y - here[1]);
        if (distance <= dotRadius && distance < dot.distance) dot = { record, distance };
      } else {
        const distance = distanceTo(path, here);
        if (distance <= radius && distance < line.distance) line = { record, distance };
      }
    }
  });
  return dot.record >= 0 ? dot : line;
}

describe('what is under the pointer', () => {
  const anywhere = fc.tuple(
    fc.double({ min: 46, max: 87, noNaN: true }),
    fc.double({ min: 40, max: 56, noNaN: true }),
  );

  test('is the nearest record that the view shows', () => {
    let hits = 0;
    fc.assert(
      fc.property(
        plainRecords,
        datedView,
        anywhere,
        fc.double({ min: 2, max: 6, noNaN: true }),
        fc.integer({ min: 1, max: 250 }),
        fc.integer({ min: 0, max: 60 }),
        (records, view, position, zoom, pixels, dotReach) => {
          const columns = columnsOf(records);
          const reach = { position, zoom, pixels, dotReach };
          const found = new DatedPicker(columns, buildIndex(columns)).nearest(reach, view);
          const expected = nearestByHand(records, reach, view);
          if (found !== expected.record && found !== null && expected.record >= 0) {
            // Two records are at the same distance, within the accuracy of the search by hand.
            const alone = nearestByHand([records[found]!], reach, view);
            expect(alone.distance).toBeCloseTo(expected.distance, 10);
          } else expect(found ?? -1).toBe(expected.record);
          if (found !== null) hits++;
        },
      ),
      { numRuns: tries(600), seed: 1 },
    );
    expect(hits).toBeGreaterThan(40);
  });

  test('in a box is every record that the view shows and that touches the box', () => {
    fc.assert(
      fc.property(plainRecords, datedView, anywhere, anywhere, (records, view, one, other) => {
        const columns = columnsOf(records);
        const box = [
          Math.min(one[0], other[0]),
          Math.min(one[1], other[1]),
          Math.max(one[0], other[0]),
          Math.max(one[1], other[1]),
        ] as const;
        const inside = ([x, y]: readonly [number, number]) =>
          x >= mercatorX(box[0]) &&
          x <= mercatorX(box[2]) &&
          y >= mercatorY(box[3]) &&
          y <= mercatorY(box[1]);
        const corners = [
          [box[0], box[1]],
          [box[2], box[1]],
          [box[2], box[3]],
          [box[0], box[3]],
        ].map((corner) => place(corner as unknown as Position));
        type Point = readonly [number, number];
        const side = (a: Point, b: Point, c: Point) =>
          Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
        const cross = (a: Point, b: Point, c: Point, d: Point) =>
          side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
        const expected = records.flatMap(({ paths }, record) => {
          if (shownRunOf(columns, record, view) < 0) return [];
          const meets = paths.some((path) => {
            const ends = path.map(place);
            return (
              ends.some(inside) ||
              ends
                .slice(1)
                .some((end, index) =>
                  corners.some((corner, at) => cross(ends[index]!, end, corner, corners[(at + 1) % 4]!)),
                )
            );
          });
          return meets ? [record] : [];
        });
        expect(new DatedPicker(columns, buildIndex(columns)).inBox(box, view)).toEqual(expected);
      }),
      { seed: 1911, numRuns: tries(300) },
    );
  });

  test('is still found after the index was sent to another thread', () => {
    const runs = link([{ from: 1900, to: 1909, certainty: 'certain', category: 0 } as const]);
    const columns = columnsOf([
      { paths: [[[70, 48]]], runs },
      {
        paths: [
          [
            [60, 45],
            [62, 45],
          ],
        ],
        runs,
      },
    ]);
    const index = buildIndex(columns);
    const there = structuredClone(index, { transfer: indexBuffers(index) });
    const picker = new DatedPicker(columns, there);
    const view = { years: { since: 1905, until: 1905 }, visible: [true], certainOnly: true };
    expect(picker.nearest({ position: [70, 48.01], zoom: 5, pixels: 4 }, view)).toBe(0);
    expect(picker.nearest({ position: [61, 45.01], zoom: 5, pixels: 4 }, view)).toBe(1);
    expect(
      picker.nearest(
        { position: [61, 45.01], zoom: 5, pixels: 4 },
        { ...view, years: { since: 1911, until: 1920 } },
      ),
    ).toBeNull();
  });
});
