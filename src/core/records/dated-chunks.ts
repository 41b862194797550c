// Turns dated records into chunks for the graphics card. A chunk holds the runs of neighbouring records, sorted by first
// year, so that drawing stops where runs begin after the window. Records that arrive later become chunks of their own.
// Pure; runs in a worker.
import { at, recordCount, type DatedColumns } from './dated-records.ts';
import { mercatorX, mercatorY } from '../geo/mercator.ts';

/** Bytes of a run of a dot: x, y (float32) · from, to, next, before (int16) · category, certain (uint8) · two unused. */
export const DOT_BYTES = 20;
/**
 * Bytes of one corner of a segment's run: x, y, distance along the line in the unit square (float32) · from, to, next, before
 * (int16) · category, certain (uint8) · direction east, south (int8, of 127). Four corners in turn: left and right of the
 * start, left and right of the end.
 */
export const CORNER_BYTES = 24;
/** Four corners each must stay below 65 536, so that all chunks share one index buffer of 16-bit numbers. */
export const MOST_SEGMENTS = 16_384;
export const MOST_DOTS = 65_536;

/** Left, top, right, bottom in the unit square of Web Mercator. */
export type MercatorBox = readonly [number, number, number, number];

export interface DatedChunk {
  readonly shape: 'dots' | 'segments';
  /** What the positions in `vertices` are measured from, in the unit square of Web Mercator. */
  readonly origin: readonly [number, number];
  readonly bounds: MercatorBox;
  /** Runs of dots or segments, `count` times `DOT_BYTES` or four `CORNER_BYTES`. */
  readonly vertices: ArrayBuffer;
  /** By run drawn, ascending. */
  readonly from: Int16Array<ArrayBuffer>;
  /** By run drawn: which record it is of. */
  readonly record: Uint32Array<ArrayBuffer>;
}

/** The buffers of chunks, to be transferred with a message. */
export const chunkBuffers = (chunks: readonly DatedChunk[]): ArrayBuffer[] =>
  chunks.flatMap((chunk) => [chunk.vertices, chunk.from.buffer, chunk.record.buffer]);

/** How many runs of a chunk begin in the year `until` or earlier. Only these have to be drawn. */
export function begunBy({ from }: Pick<DatedChunk, 'from'>, until: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(from, middle) <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Dots and segments of all records, in order, with their ends in the unit square. */
export interface Shapes {
  /** By shape: the record it is of. */
  readonly record: Uint32Array<ArrayBuffer>;
  /** By shape: the number of its first coordinate in the columns. */
  readonly coordinate: Uint32Array<ArrayBuffer>;
  /** x, y of the start and x, y of the end (the same for a dot) in turn. */
  readonly ends: Float64Array<ArrayBuffer>;
  /** By shape: length of its line before it, in the unit square. */
  readonly along: Float32Array<ArrayBuffer>;
}

export function shapesOf(columns: DatedColumns, shape: DatedChunk['shape']): Shapes {
  const { firstPart, firstCoordinate, coordinates } = columns;
  const dots = shape === 'dots';
  let count = 0;
  for (let part = 0; part < firstCoordinate.length - 1; part++) {
    const size = at(firstCoordinate, part + 1) - at(firstCoordinate, part);
    if (dots === (size === 1)) count += dots ? 1 : size - 1;
  }
  const record = new Uint32Array(count);
  const coordinate = new Uint32Array(count);
  const ends = new Float64Array(count * 4);
  const along = new Float32Array(dots ? 0 : count);
  let index = 0;
  for (let owner = 0; owner < recordCount(columns); owner++) {
    for (let part = at(firstPart, owner); part < at(firstPart, owner + 1); part++) {
      const start = at(firstCoordinate, part);
      const size = at(firstCoordinate, part + 1) - start;
      if (dots !== (size === 1)) continue;
      let before = 0;
      for (let step = 0; step < (dots ? 1 : size - 1); step++) {
        const a = (start + step) * 2;
        const b = dots ? a : a + 2;
        const x = mercatorX(at(coordinates, a));
        const y = mercatorY(at(coordinates, a + 1));
        const x2 = dots ? x : mercatorX(at(coordinates, b));
        const y2 = dots ? y : mercatorY(at(coordinates, b + 1));
        record[index] = owner;
        coordinate[index] = start + step;
        ends.set([x, y, x2, y2], index * 4);
        if (!dots) {
          along[index] = before;
          before += Math.hypot(x2 - x, y2 - y);
        }
        index++;
      }
    }
  }
  return { record, coordinate, ends, along };
}

/** Spreads the bits of a 15-bit number to every other bit, so that two numbers can be interleaved. */
function spread(value: number): number {
  let bits = value & 0x7fff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** The numbers 0 to `count` − 1, sorted by a 30-bit key. Key and number share a float64, so that the sort is native. */
function sortedBy(count: number, key: (index: number) => number): Uint32Array<ArrayBuffer> {
  const RANGE = 2 ** 23;
  if (count > RANGE) throw new RangeError(`No more than ${RANGE} runs or shapes fit one call: ${count}`);
  const keyed = new Float64Array(count);
  for (let index = 0; index < count; index++) keyed[index] = key(index) * RANGE + index;
  keyed.sort();
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index++) order[index] = at(keyed, index) % RANGE;
  return order;
}

/** The shapes in the order of a Morton curve, which keeps neighbours together, so that any part of it covers a small area. */
function alongCurve({ record, ends }: Shapes): Uint32Array<ArrayBuffer> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < ends.length; index += 2) {
    left = Math.min(left, at(ends, index));
    right = Math.max(right, at(ends, index));
    top = Math.min(top, at(ends, index + 1));
    bottom = Math.max(bottom, at(ends, index + 1));
  }
  const scale = 0x7fff / Math.max(right - left, bottom - top, Number.MIN_VALUE);
  return sortedBy(record.length, (index) => {
    const x = (at(ends, index * 4) + at(ends, index * 4 + 2)) / 2;
    const y = (at(ends, index * 4 + 1) + at(ends, index * 4 + 3)) / 2;
    return spread((x - left) * scale) + 2 * spread((y - top) * scale);
  });
}

/**
 * The chunks of all records. Records without runs or without coordinates are in none.
 * @param firstRecord number of the first record, so that numbers stay unique in a set built in several calls
 */
export function buildChunks(columns: DatedColumns, firstRecord = 0): DatedChunk[] {
  return [...chunksOf(columns, 'segments', firstRecord), ...chunksOf(columns, 'dots', firstRecord)];
}

function chunksOf(columns: DatedColumns, shape: DatedChunk['shape'], firstRecord: number): DatedChunk[] {
  const shapes = shapesOf(columns, shape);
  const order = alongCurve(shapes);
  const most = shape === 'dots' ? MOST_DOTS : MOST_SEGMENTS;
  const runsOf = (index: number): number => {
    const record = at(shapes.record, index);
    return at(columns.firstRun, record + 1) - at(columns.firstRun, record);
  };
  const chunks: DatedChunk[] = [];
  let start = 0;
  while (start < order.length) {
    let size = runsOf(at(order, start));
    let end = start + 1;
    while (end < order.length && size + runsOf(at(order, end)) <= most) size += runsOf(at(order, end++));
    // Sorted by record, so that the segments of one run are neighbours.
    if (size > 0)
      chunks.push(chunkOf(columns, shapes, shape, order.slice(start, end).sort(), size, firstRecord));
    start = end;
  }
  return chunks;
}

function chunkOf(
  columns: DatedColumns,
  { record: owners, ends, along }: Shapes,
  shape: DatedChunk['shape'],
  members: Uint32Array<ArrayBuffer>,
  size: number,
  firstRecord: number,
): DatedChunk {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const shapeAt = new Uint32Array(size);
  const runAt = new Uint32Array(size);
  let filled = 0;
  for (const member of members) {
    const owner = at(owners, member);
    for (let run = at(columns.firstRun, owner); run < at(columns.firstRun, owner + 1); run++) {
      shapeAt[filled] = member;
      runAt[filled++] = run;
    }
    for (const end of [member * 4, member * 4 + 2]) {
      left = Math.min(left, at(ends, end));
      right = Math.max(right, at(ends, end));
      top = Math.min(top, at(ends, end + 1));
      bottom = Math.max(bottom, at(ends, end + 1));
    }
  }
  const origin = [(left + right) / 2, (top + bottom) / 2] as const;
  const corners = shape === 'dots' ? 1 : 4;
  const bytes = shape === 'dots' ? DOT_BYTES : CORNER_BYTES;
  const vertices = new ArrayBuffer(size * corners * bytes);
  const write = new DataView(vertices);
  const from = new Int16Array(size);
  const record = new Uint32Array(size);
  const order = sortedBy(size, (index) => at(columns.from, at(runAt, index)) + 32_768);
  order.forEach((source, place) => {
    const member = at(shapeAt, source);
    const run = at(runAt, source);
    from[place] = at(columns.from, run);
    record[place] = firstRecord + at(owners, member);
    const x = at(ends, member * 4);
    const y = at(ends, member * 4 + 1);
    const east = at(ends, member * 4 + 2) - x;
    const south = at(ends, member * 4 + 3) - y;
    const length = Math.hypot(east, south);
    for (let corner = 0; corner < corners; corner++) {
      let offset = (place * corners + corner) * bytes;
      // The last two corners of a segment are at its end.
      const share = corner < 2 ? 0 : 1;
      write.setFloat32(offset, x + share * east - origin[0], true);
      write.setFloat32(offset + 4, y + share * south - origin[1], true);
      offset += 8;
      if (shape === 'segments') {
        write.setFloat32(offset, at(along, member) + share * length, true);
        offset += 4;
      }
      write.setInt16(offset, at(columns.from, run), true);
      write.setInt16(offset + 2, at(columns.to, run), true);
      write.setInt16(offset + 4, at(columns.next, run), true);
      write.setInt16(offset + 6, at(columns.before, run), true);
      write.setUint8(offset + 8, at(columns.category, run));
      write.setUint8(offset + 9, at(columns.certain, run));
      if (shape === 'segments' && length > 0) {
        write.setInt8(offset + 10, Math.round((east / length) * 127));
        write.setInt8(offset + 11, Math.round((south / length) * 127));
      }
    }
  });
  return { shape, origin, bounds: [left, top, right, bottom], vertices, from, record };
}
