// Finds which of many dated records lie at a place or in a box. Spatial indexes (kdbush, flatbush) find what is near;
// `shownRunOf` says whether a view shows it. Built in a worker. Pure.
import Flatbush from 'flatbush';
import KDBush from 'kdbush';
import type { Position } from '../atlas/atlas.ts';
import { shapesOf, type MercatorBox, type Shapes } from './dated-chunks.ts';
import { at, shownRunOf, type DatedColumns, type DatedView } from './dated-records.ts';
import { mercatorX, mercatorY, pixelAt } from '../geo/mercator.ts';

/** West, south, east, north in degrees. */
export type DegreeBox = readonly [number, number, number, number];

/** Two spatial indexes, with the record and the coordinate of each of their entries. All can be sent to another thread. */
interface DatedIndex {
  /** null where there are no dots. */
  readonly dots: ArrayBuffer | null;
  readonly dotRecord: Uint32Array<ArrayBuffer>;
  readonly dotCoordinate: Uint32Array<ArrayBuffer>;
  readonly segments: ArrayBuffer | null;
  readonly segmentRecord: Uint32Array<ArrayBuffer>;
  readonly segmentCoordinate: Uint32Array<ArrayBuffer>;
}

export function buildIndex(columns: DatedColumns): DatedIndex {
  const dots = shapesOf(columns, 'dots');
  const segments = shapesOf(columns, 'segments');
  return {
    dots: dotIndex(dots),
    dotRecord: dots.record,
    dotCoordinate: dots.coordinate,
    segments: segmentIndex(segments),
    segmentRecord: segments.record,
    segmentCoordinate: segments.coordinate,
  };
}

function dotIndex({ record, ends }: Shapes): ArrayBuffer | null {
  if (record.length === 0) return null;
  const index = new KDBush(record.length);
  for (let dot = 0; dot < record.length; dot++) index.add(at(ends, dot * 4), at(ends, dot * 4 + 1));
  return index.finish().data as ArrayBuffer;
}

function segmentIndex({ record, ends }: Shapes): ArrayBuffer | null {
  if (record.length === 0) return null;
  const index = new Flatbush(record.length);
  for (let segment = 0; segment < record.length; segment++) {
    const [x1, y1, x2, y2] = [0, 1, 2, 3].map((end) => at(ends, segment * 4 + end)) as [...Ends];
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  return index.data as ArrayBuffer;
}

/** The buffers of an index, to be transferred with a message. */
export const indexBuffers = (index: DatedIndex): ArrayBuffer[] =>
  Object.values(index as unknown as Record<string, ArrayBuffer | Uint32Array<ArrayBuffer> | null>)
    .filter((part) => part !== null)
    .map((part) => (part instanceof ArrayBuffer ? part : part.buffer));

/** The area around a pointer in which a record counts as under it. */
export interface PointerArea {
  readonly position: Position;
  /** Of the map. */
  readonly zoom: number;
  /** Radius. */
  readonly pixels: number;
  /** How far a dot reaches from its middle, in pixels; it counts as far beyond as a line does. 0 where it is left out. */
  readonly dotReach?: number;
}

type Ends = readonly [number, number, number, number];

function distanceToSegment(x: number, y: number, [x1, y1, x2, y2]: Ends): number {
  const [east, south] = [x2 - x1, y2 - y1];
  const square = east * east + south * south;
  const share = square === 0 ? 0 : Math.min(Math.max(((x - x1) * east + (y - y1) * south) / square, 0), 1);
  return Math.hypot(x1 + share * east - x, y1 + share * south - y);
}

/** Whether a segment touches a box: whether any of it lies both between left and right and between top and bottom. */
function segmentMeetsBox([x1, y1, x2, y2]: Ends, [left, top, right, bottom]: MercatorBox): boolean {
  let [first, last] = [0, 1];
  for (const [start, step, low, high] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    first = Math.max(first, Math.min(a, b));
    last = Math.min(last, Math.max(a, b));
  }
  return first <= last;
}

/** Finds records through an index of them. Longitudes are from −180 to 180°. */
export class DatedPicker {
  readonly #columns: DatedColumns;
  readonly #index: DatedIndex;
  readonly #dots: KDBush | null;
  readonly #segments: Flatbush | null;

  constructor(columns: DatedColumns, index: DatedIndex) {
    this.#columns = columns;
    this.#index = index;
    this.#dots = index.dots && KDBush.from(index.dots);
    this.#segments = index.segments && Flatbush.from(index.segments);
  }

  /**
   * The nearest record under the pointer that the view shows, or null. A dot wins over any line, because it is drawn above
   * lines; of several records at the same distance, the one with the lowest number wins.
   */
  nearest(
    { position: [longitude, latitude], zoom, pixels, dotReach = 0 }: PointerArea,
    view: DatedView,
  ): number | null {
    const [x, y] = [mercatorX(longitude), mercatorY(latitude)];
    const radius = pixels * pixelAt(zoom);
    const dotRadius = (pixels + dotReach) * pixelAt(zoom);
    const { dotRecord, segmentRecord } = this.#index;
    const dots = this.#dots?.within(x, y, dotRadius) ?? [];
    const segments = this.#segments?.search(x - radius, y - radius, x + radius, y + radius) ?? [];
    const toDot = (dot: number): number => {
      const [dotX, dotY] = this.#place(at(this.#index.dotCoordinate, dot));
      return Math.hypot(dotX - x, dotY - y);
    };
    const toSegment = (segment: number): number => distanceToSegment(x, y, this.#endsOf(segment));
    return (
      this.#closest(dots, dotRecord, toDot, dotRadius, view) ??
      this.#closest(segments, segmentRecord, toSegment, radius, view)
    );
  }

  /** The numbers of all records shown that touch a box, ascending. West must not exceed east. */
  inBox([west, south, east, north]: DegreeBox, view: DatedView): number[] {
    const box = [mercatorX(west), mercatorY(north), mercatorX(east), mercatorY(south)] as const;
    const found = new Set<number>();
    for (const dot of this.#dots?.range(...box) ?? []) found.add(at(this.#index.dotRecord, dot));
    const meets = (segment: number): boolean => segmentMeetsBox(this.#endsOf(segment), box);
    for (const segment of this.#segments?.search(...box, meets) ?? []) {
      found.add(at(this.#index.segmentRecord, segment));
    }
    return [...found].filter((record) => shownRunOf(this.#columns, record, view) >= 0).sort((a, b) => a - b);
  }

  #place(coordinate: number): readonly [number, number] {
    const { coordinates } = this.#columns;
    return [mercatorX(at(coordinates, coordinate * 2)), mercatorY(at(coordinates, coordinate * 2 + 1))];
  }

  #endsOf(segment: number): Ends {
    const start = at(this.#index.segmentCoordinate, segment);
    return [...this.#place(start), ...this.#place(start + 1)];
  }

  #closest(
    found: readonly number[],
    recordOf: Uint32Array,
    distanceOf: (entry: number) => number,
    most: number,
    view: DatedView,
  ): number | null {
    let [best, least] = [-1, most];
    for (const entry of found) {
      const distance = distanceOf(entry);
      const record = at(recordOf, entry);
      if (distance > least || (distance === least && best >= 0 && record >= best)) continue;
      if (shownRunOf(this.#columns, record, view) < 0) continue;
      [best, least] = [record, distance];
    }
    return best < 0 ? null : best;
  }
}
