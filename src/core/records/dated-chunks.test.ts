import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begunBy,
  buildChunks,
  chunkBuffers,
  CORNER_BYTES,
  DOT_BYTES,
  MOST_DOTS,
  MOST_SEGMENTS,
  type DatedChunk,
} from './dated-chunks.ts';
import { DatedRecordsBuilder } from './dated-records.ts';
import { columnsOf, plainRecords, type PlainRecord } from '../../../tests/dated-variations.ts';
import { mercatorX, mercatorY } from '../geo/mercator.ts';
import { link } from '../time/runs.ts';

/** What a chunk draws, read from its bytes: record, run and corners, with positions to about a metre. */
function drawnBy(chunk: DatedChunk): string[] {
  const read = new DataView(chunk.vertices);
  const segments = chunk.shape === 'segments';
  const corners = segments ? [0, 2] : [0];
  const bytes = segments ? CORNER_BYTES : DOT_BYTES;
  const perRun = segments ? 4 : 1;
  return [...chunk.record].map((record, index) => {
    const places = corners.map((corner) => {
      const offset = (index * perRun + corner) * bytes;
      const x = read.getFloat32(offset, true) + chunk.origin[0];
      const y = read.getFloat32(offset + 4, true) + chunk.origin[1];
      return placeName(x, y);
    });
    const offset = index * perRun * bytes + (segments ? 12 : 8);
    const years = [0, 2, 4, 6].map((skip) => read.getInt16(offset + skip, true));
    return [record, ...years, read.getUint8(offset + 8), read.getUint8(offset + 9), ...places].join(' ');
  });
}
const placeName = (x: number, y: number) => `${(x * 1e6).toFixed(0)}/${(y * 1e6).toFixed(0)}`;

function drawnByHand(records: readonly PlainRecord[], firstRecord: number): string[] {
  return records.flatMap(({ paths, runs }, index) =>
    paths.flatMap((path) => {
      const places = path.map(([longitude, latitude]) =>
        placeName(mercatorX(longitude), mercatorY(latitude)),
      );
      const shapes =
        path.length === 1 ? [places] : places.slice(1).map((place, before) => [places[before]!, place]);
      return shapes.flatMap((shape) =>
        runs.map((run) =>
          [
            firstRecord + index,
            run.from,
            run.to,
            run.next,
            run.before,
            run.category,
            run.certainty === 'certain' ? 1 : 0,
            ...shape,
          ].join(' '),
        ),
      );
    }),
  );
}

/** The records with positions moved to the middle of a grid cell, so that rounding gives equal positions equal names. */
const onGrid = (records: readonly PlainRecord[]): PlainRecord[] =>
  records.map((record) => ({
    ...record,
    paths: record.paths.map((path) =>
      path.map(([longitude, latitude]) => [
        (Math.round(mercatorX(longitude) * 1e6) / 1e6) * 360 - 180,
        (Math.atan(Math.exp((0.5 - Math.round(mercatorY(latitude) * 1e6) / 1e6) * 2 * Math.PI)) -
          Math.PI / 4) *
          (360 / Math.PI),
      ]),
    ),
  }));

describe('chunks', () => {
  test('draw each run of each dot and segment once, with its record', () => {
    fc.assert(
      fc.property(plainRecords.map(onGrid), fc.nat(1000), (records, first) => {
        const drawn = buildChunks(columnsOf(records), first).flatMap(drawnBy);
        expect(drawn.sort()).toEqual(drawnByHand(records, first).sort());
      }),
      { seed: 1909 },
    );
  });

  test('are sorted by first year, so that drawing can stop at later runs', () => {
    fc.assert(
      fc.property(plainRecords, fc.integer({ min: 1875, max: 1990 }), (records, until) => {
        for (const chunk of buildChunks(columnsOf(records))) {
          const count = begunBy(chunk, until);
          expect([...chunk.from].filter((from) => from <= until).length).toBe(count);
          expect([...chunk.from]).toEqual([...chunk.from].sort((a, b) => a - b));
        }
      }),
      { seed: 1910 },
    );
  });

  test('cover areas of bounded size that hardly overlap', () => {
    const builder = new DatedRecordsBuilder();
    const runs = link([
      { from: 1900, to: 1909, certainty: 'certain', category: 1 } as const,
      { from: 1915, to: 1920, certainty: 'possible', category: 2 } as const,
    ]);
    for (let east = 0; east < 400; east++) {
      for (let north = 0; north < 400; north++) builder.addPoint(46 + east / 10, 40 + north / 25, runs);
    }
    for (let line = 0; line < 20_000; line++) {
      const [east, north] = [46 + (line % 200) / 5, 40 + Math.floor(line / 200) / 6.25];
      builder.addLine(
        [
          [east, north],
          [east + 0.1, north],
          [east + 0.1, north + 0.1],
        ],
        runs,
      );
    }
    const chunks = buildChunks(builder.columns());
    const whole = (mercatorX(86) - mercatorX(46)) * (mercatorY(40) - mercatorY(56));
    for (const [shape, most, runsDrawn] of [
      ['dots', MOST_DOTS, 320_000],
      ['segments', MOST_SEGMENTS, 80_000],
    ] as const) {
      const cells = chunks.filter((chunk) => chunk.shape === shape);
      expect(cells.reduce((sum, cell) => sum + cell.record.length, 0)).toBe(runsDrawn);
      expect(cells.length).toBeGreaterThanOrEqual(5);
      for (const cell of cells) expect(cell.record.length).toBeLessThanOrEqual(most);
      const area = cells.reduce(
        (sum, { bounds: [left, top, right, bottom] }) => sum + (right - left) * (bottom - top),
        0,
      );
      expect(area).toBeLessThan(2 * whole);
    }
  });

  test('share a line that is too long for one of them', () => {
    const builder = new DatedRecordsBuilder();
    const path = Array.from({ length: MOST_SEGMENTS * 2 }, (_, step) => [46 + step / 1000, 48] as const);
    builder.addLine(path, link([{ from: 1900, to: 1909, certainty: 'certain', category: 0 } as const]));
    const chunks = buildChunks(builder.columns());
    expect(chunks.map(({ record }) => record.length).reduce((a, b) => a + b)).toBe(MOST_SEGMENTS * 2 - 1);
    for (const { vertices } of chunks)
      expect(vertices.byteLength).toBeLessThanOrEqual(MOST_SEGMENTS * 4 * CORNER_BYTES);
  });

  test('keep positions to centimetres', () => {
    const builder = new DatedRecordsBuilder();
    const runs = link([{ from: 1900, to: 1909, certainty: 'certain', category: 0 } as const]);
    const places = Array.from(
      { length: 50 },
      (_, index) => [76.9 + index / 1e4, 43.25 + index / 2e4] as const,
    );
    for (const place of places) builder.addPoint(...place, runs);
    const [chunk] = buildChunks(builder.columns());
    const read = new DataView(chunk!.vertices);
    chunk!.record.forEach((record, index) => {
      const x = read.getFloat32(index * DOT_BYTES, true) + chunk!.origin[0];
      // The unit square is 40 000 km wide.
      expect(Math.abs(x - mercatorX(places[record]![0])) * 4e7).toBeLessThan(0.01);
    });
  });

  test('can be transferred to another thread', () => {
    const chunks = buildChunks(
      columnsOf([
        {
          paths: [[[70, 48]]],
          runs: link([{ from: 1900, to: 1909, certainty: 'certain', category: 0 } as const]),
        },
      ]),
    );
    const there = structuredClone(chunks, { transfer: chunkBuffers(chunks) });
    expect(chunks[0]!.vertices.byteLength).toBe(0);
    expect(there[0]!.vertices.byteLength).toBe(DOT_BYTES);
  });
});
