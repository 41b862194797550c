// A map as vectors: shapes, signs and names in pixels of its picture, from bottom to top; and the cutting and shifting of lines that
// they need. What they are made from is in src/map, how they are written in src/picture. Pure.
import type { TownDot } from '../atlas/town-ranks.ts';
import type { Kind, Sector, State } from '../atlas/atlas.ts';
import type { Certainty } from '../time/bounds.ts';

export type Point = readonly [number, number];

/** What a sign of the map stands for; `image` is one that no shapes are kept of. */
export type VectorSign<Mark> =
  | {
      readonly sign: 'site';
      readonly kind: Kind;
      readonly sector: Sector;
      readonly state: State;
      readonly certainty: Certainty;
    }
  | { readonly sign: 'mark'; readonly mark: Mark }
  | ({ readonly sign: 'dot' } & TownDot)
  | { readonly sign: 'image'; readonly data: string; readonly width: number; readonly height: number };

export type Vector<Mark> =
  /** A picture over all of the map, as a data URL. */
  | { readonly shape: 'picture'; readonly data: string }
  | {
      readonly shape: 'area';
      readonly rings: readonly (readonly Point[])[];
      readonly fill: string;
      readonly opacity: number;
    }
  | {
      readonly shape: 'line';
      readonly lines: readonly (readonly Point[])[];
      readonly stroke: string;
      readonly width: number;
      /** In pixels. */
      readonly dash: readonly number[] | null;
      readonly cap: string;
      readonly opacity: number;
    }
  | {
      readonly shape: 'disc';
      readonly at: Point;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: string;
      readonly width: number;
    }
  | {
      readonly shape: 'sign';
      readonly of: VectorSign<Mark>;
      /** Its middle. */
      readonly at: Point;
      readonly size: number;
      /** Degrees clockwise. */
      readonly turn: number;
      readonly opacity: number;
    }
  | {
      readonly shape: 'name';
      readonly lines: readonly string[];
      /** Its middle; on a line, where the middle of the name lies. */
      readonly at: Point;
      /** The line along which it is written. */
      readonly along: readonly Point[] | null;
      readonly size: number;
      /** Between letters, in shares of the size. */
      readonly spacing: number;
      readonly italic: boolean;
      readonly colour: string;
      readonly halo: string;
      readonly haloWidth: number;
      readonly opacity: number;
    };

/** West, south, east, north, or left, top, right, bottom: in any units. */
type Rectangle = readonly [number, number, number, number];

/** The parts of a line that lie in a rectangle (Liang and Barsky). */
export function cutLine(line: readonly Point[], [left, low, right, high]: Rectangle): Point[][] {
  const parts: Point[][] = [];
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1], line[index]];
    if (!from || !to) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    let [first, last] = [0, 1];
    for (const [way, room] of [
      [-dx, from[0] - left],
      [dx, right - from[0]],
      [-dy, from[1] - low],
      [dy, high - from[1]],
    ] as const) {
      if (way === 0 && room < 0) first = 2;
      else if (way < 0) first = Math.max(first, room / way);
      else if (way > 0) last = Math.min(last, room / way);
    }
    if (first > last) continue;
    const at = (share: number): Point => [from[0] + share * dx, from[1] + share * dy];
    const known = parts.at(-1);
    if (first === 0 && known && index > 1) {
      const end = known.at(-1);
      if (end && end[0] === from[0] && end[1] === from[1]) {
        known.push(last === 1 ? to : at(last));
        continue;
      }
    }
    parts.push([first === 0 ? from : at(first), last === 1 ? to : at(last)]);
  }
  return parts;
}

/** The line shifted to its right, in units whose second grows downward; at sharp bends by twice as much at most. */
export function shiftedLine(line: readonly Point[], right: number): Point[] {
  const normals = line.slice(1).map((to, index): Point => {
    const from = line[index] ?? to;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    return [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  });
  return line.map((point, index) => {
    const before = normals[index - 1] ?? normals[index] ?? [0, 0];
    const after = normals[index] ?? before;
    const [x, y] = [before[0] + after[0], before[1] + after[1]];
    const scale = Math.min(2, 2 / Math.max(1e-6, x * x + y * y));
    return [point[0] + x * scale * right, point[1] + y * scale * right];
  });
}
