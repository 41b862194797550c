// The names of towns on a small map, each beside, above or below its dot, where there is room for it.
import { widthOfName } from '../core/atlas/name-sides.ts';
import type { Box } from '../core/view/sight.ts';
import { overlap, short, WIDTH, type Point, around } from './map-paths.ts';
import { markup, type Markup } from './markup.ts';

/** The size of names in units of the picture, where it is largest (map.css). */
const LETTERS = 15;

/** Round dots as one line of points without length; CSS draws them. */
const dotsPath = (points: readonly Point[]): string =>
  points.map(([x, y]) => `M${short(x)} ${short(y)}h0`).join('');

/** A town whose name the map has room for, or must have: rank 0. */
export interface Named {
  readonly rank: number;
  readonly at: Point;
  readonly name: string;
  /** From its middle to the edge of its name. */
  readonly off: number;
}

/**
 * Towns as dots with their names, those of the first rank first, each beside, above or below its dot.
 * @param taken where no name stands
 * @param lines where none stands but those that must
 */
export function townNames(towns: readonly Named[], taken: readonly Box[], lines: readonly Box[]): Markup {
  const firm = [...taken];
  const soft = [...lines, ...towns.map(({ at }) => around(at, 3))];
  const named = [...towns]
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ rank, at: [x, y], name, off }) => {
      const width = widthOfName(name) * LETTERS + 4;
      const room = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + 16 });
      const sides = [
        { box: room(x + off, y - 8), at: [x + off + 1, y + 4], anchor: null },
        { box: room(x - off - width, y - 8), at: [x - off - 1, y + 4], anchor: 'end' },
        { box: room(x - width / 2, y - off - 15), at: [x, y - off - 2], anchor: 'middle' },
        { box: room(x - width / 2, y + off - 1), at: [x, y + off + 10], anchor: 'middle' },
      ] as const;
      const free = (boxes: readonly Box[]) =>
        sides.find(
          ({ box }) =>
            box.left > 0 && box.right < WIDTH && box.top > 0 && !boxes.some((other) => overlap(box, other)),
        );
      // The weightiest stand on a line rather than nowhere.
      const side =
        free([...firm, ...soft]) ?? (rank <= 1 ? free(firm) : undefined) ?? (rank === 0 ? sides[0] : null);
      if (!side) return [];
      firm.push(side.box);
      return [
        markup`<text x="${short(side.at[0])}" y="${short(side.at[1])}"${side.anchor && markup` text-anchor="${side.anchor}"`}>${name}</text>`,
      ];
    });
  const dots = dotsPath(towns.map(({ at }) => at));
  return markup`<path d="${dots}" class="dots"/><path d="${dots}" class="dots within"/>${named}`;
}

/** Boxes along a line, close enough that no name stands on it. */
export const along = (line: readonly Point[]): Box[] =>
  line.flatMap((to, index) => {
    const from = line[index - 1] ?? to;
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6);
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      return around([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], 2.5);
    });
  });
