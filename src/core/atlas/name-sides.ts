// Where the name of a town can stand: on each of its eight sides, beside its dot or the symbols that stand round it, and never
// nearer to another dot than to its own. Lengths are pixels on the screen, right and down of the town's dot. What is drawn where
// in a year is not its business (town-looks.ts), nor which names make way for one another (MapLibre). Pure.
import type { NameSide } from './atlas.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the name finds at its town. */
export interface RoomForName {
  /** The size of the name, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The town's dot, and the symbols that are its own: the name stands beside one of them, */
  readonly own: readonly Box[];
  /** or beside one of these of other towns, which stand on them. */
  readonly touching?: readonly Box[];
  /**
   * The same (own and touching) where the reader is zoomed out as far as the name keeps its place: works some kilometres from
   * their town have drawn nearer to it. Left out where nothing moves.
   */
  readonly zoomedOut?: readonly Box[];
  /** Whether it stands rather by its own symbols than by those that touch them: these are works, each of a town, not marks of towns. */
  readonly keepsToOwn?: boolean;
  /** Other symbols nearby, which it must not cover. */
  readonly foreign: readonly Box[];
  /** The dots of other towns. */
  readonly dots: readonly (readonly [right: number, down: number])[];
  /** The marks of other towns, which a name beside one would be taken for. */
  readonly marks?: readonly (readonly [right: number, down: number, radius: number])[];
  /** By how much distances between towns may grow and shrink while the name keeps this place, as factors. */
  readonly zooms: readonly number[];
}

/** A side, and where the name then lies. */
export interface PlaceForName {
  readonly side: NameSide;
  readonly box: Box;
  /** Whether it is beside what only touches the town's own symbols, where another dot may be as near: tried after all others. */
  readonly isLast?: true;
}

/** From the edge of a symbol to the line of text: beside it, and above or below it, where the text has a margin of its own. */
export const GAP = { aside: 3.5, above: 2.6 } as const;
/** A name that passes a symbol on one side leaves so much between. */
const ACROSS = 1.6;
/** A name stands no farther from its own dot or symbols. */
export const FARTHEST = 6;

/** Dots within so many pixels are at one spot. */
const TWIN = 5;
/** By so much, in pixels, other dots must be farther away than the symbols that the name stands beside. */
const CLEARLY = 2.5;

/** In the order in which they are tried where the data do not say. */
export const SIDES = [
  ...(['right', 'left', 'above', 'below'] as const),
  ...(['above-right', 'below-left', 'below-right', 'above-left'] as const),
] satisfies readonly NameSide[];

/** Whether another dot is where the town's own is: a name or a line could be that of either. */
export const hasTwin = (dots: RoomForName['dots']): boolean => dots.some(([x, y]) => Math.hypot(x, y) < TWIN);

/** How far two boxes are apart; 0 if they touch. A root is found faster than by `Math.hypot`, and many thousand are wanted. */
export function apart(one: Box, other: Box): number {
  const across = Math.max(0, other.left - one.right, one.left - other.right);
  const down = Math.max(0, other.top - one.bottom, one.top - other.bottom);
  return Math.sqrt(across * across + down * down);
}
/** The middle of the town's dot. */
export const HOME: Box = { left: 0, top: 0, right: 0, bottom: 0 };
/** How far a box is from the nearest of others; infinite if there are none. */
function nearestTo(box: Box, others: readonly Box[]): number {
  let least = Infinity;
  for (const other of others) least = Math.min(least, apart(box, other));
  return least;
}

export const moved = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  ...{ left: left + x, top: top + y, right: right + x, bottom: bottom + y },
});

/**
 * After all sides these are tried: names above and below whose middle is so much of their width before or behind the dot, and names
 * aside whose middle is so much of their height higher or lower than it.
 */
const SHIFTED = [
  ...(['above', 'below'] as const).flatMap((side) =>
    [-0.25, 0.25, -0.15, 0.15].map((shift): [NameSide, number] => [side, shift]),
  ),
  ...(['right', 'left'] as const).flatMap((side) =>
    [-0.25, 0.25].map((shift): [NameSide, number] => [side, shift]),
  ),
];

/** The name at the middle of the dot, as far to a side as its words begin or end there; `shift` is a share of its height or width. */
export function atDot(side: NameSide, shift: number, width: number, height: number): Box {
  const left = side.endsWith('right') ? 0 : side.endsWith('left') ? -width : (shift - 0.5) * width;
  const top = side.startsWith('above') ? -height : side.startsWith('below') ? 0 : (shift - 0.5) * height;
  return { left, top, right: left + width, bottom: top + height };
}

const OUT: Readonly<Record<NameSide, readonly [right: number, down: number]>> = {
  ...{ right: [1, 0], left: [-1, 0], above: [0, -1], below: [0, 1] },
  ...{ 'above-right': [0, -1], 'above-left': [0, -1], 'below-right': [0, 1], 'below-left': [0, 1] },
};

/** How far the name must move outwards to clear a box that it covers; 0 if it covers none of it. */
function clearance([right, down]: readonly [number, number], name: Box, taken: Box): number {
  const across =
    down === 0
      ? taken.bottom + ACROSS > name.top && taken.top - ACROSS < name.bottom
      : taken.right + ACROSS > name.left && taken.left - ACROSS < name.right;
  if (!across) return 0;
  const [into, outOf] =
    right > 0
      ? [name.right - taken.left, taken.right - name.left + GAP.aside]
      : right < 0
        ? [taken.right - name.left, name.right - taken.left + GAP.aside]
        : down > 0
          ? [name.bottom - taken.top, taken.bottom - name.top + GAP.above]
          : [taken.bottom - name.top, name.bottom - taken.top + GAP.above];
  return into > -ACROSS && outOf > 0.01 ? outOf : 0;
}

/** Moves the name outwards until it covers nothing: past the nearest box first, as what lies behind may leave it there. */
function outwards(side: NameSide, start: Box, taken: readonly Box[]): Box {
  const out = OUT[side];
  let box = start;
  for (let step = 0; step <= taken.length; step++) {
    let least = Infinity;
    for (const one of taken) {
      const way = clearance(out, box, one);
      if (way > 0 && way < least) least = way;
    }
    if (least === Infinity) break;
    box = moved(box, out[0] * least, out[1] * least);
  }
  return box;
}

/**
 * The places where a name can stand, at most so many; none if every side belongs to another town. First those where its own dot and
 * its own symbols are the nearest, then those where other dots and marks are clearly farther away than its own symbols; a preferred
 * side of either kind comes before both. Then those that are near marks or symbols of other towns, the clearest of these first, and
 * those that stand too far off where the reader zooms out. Last those beside what touches its own symbols, if other dots
 * are farther away than that.
 */
export function placesForName(
  {
    width,
    height,
    own,
    touching = [],
    zoomedOut,
    keepsToOwn = false,
    foreign,
    dots,
    marks = [],
    zooms,
  }: RoomForName,
  most: number,
  preferred: readonly NameSide[] = [],
): PlaceForName[] {
  const around = [...own, ...touching];
  const strangers = keepsToOwn ? [...touching, ...foreign] : [];
  const taken = [...around, ...foreign];
  const twin = hasTwin(dots);
  // A name stands by what is round its town: what is farther from that than the name is long plays no part.
  const reach = Math.max(...around.flatMap(({ left, top, right, bottom }) => [-left, -top, right, bottom]));
  const farthest = 2 * (reach + FARTHEST + CLEARLY) + width + height;
  const atZooms = (right: number, down: number, radius: number): Box[] =>
    zooms.flatMap((by) => {
      const [x, y] = [right * by, down * by];
      return Math.max(Math.abs(x), Math.abs(y)) > farthest + radius
        ? []
        : { left: x, top: y, right: x, bottom: y };
    });
  const others = dots.flatMap(([x, y]) => atZooms(x, y, 0));
  const circles = marks.map(([x, y, radius]) => ({ radius, at: atZooms(x, y, radius) }));
  type List = PlaceForName[];
  const [chosen, nearest, fair, far, last]: [List, List, List, List, List] = [[], [], [], [], []];
  const close: (PlaceForName & { readonly clear: number })[] = [];
  const sides = [...new Set([...preferred, ...SIDES])].map((side): [NameSide, number] => [side, 0]);
  for (const [side, shift] of [...sides, ...SHIFTED]) {
    if (chosen.length + nearest.length === most) break;
    const isPreferred = shift === 0 && preferred.includes(side);
    const box = outwards(side, atDot(side, shift, width, height), taken);
    const beside = nearestTo(box, around);
    if (beside > FARTHEST) continue;
    const home = apart(box, HOME);
    const toOwn = Math.min(home, nearestTo(box, own));
    const other = nearestTo(box, others);
    const mark = circles.reduce(
      (least, { at, radius }) => Math.min(least, nearestTo(box, at) - radius),
      Infinity,
    );
    const away = zoomedOut ? nearestTo(box, zoomedOut) : beside;
    // Between its own symbols and those of other towns a name must be clearly at its own.
    const strange = nearestTo(box, strangers) - toOwn;
    const isNearest = Math.min(other, mark) > home && nearestTo(box, foreign) > beside && strange > 0;
    if (isNearest && away <= FARTHEST) (isPreferred ? chosen : nearest).push({ side, box });
    else if (!isNearest && (twin || other <= beside + CLEARLY)) continue;
    else if (!isNearest && other <= toOwn + CLEARLY) last.push({ side, box, isLast: true });
    else if (away > FARTHEST) far.push({ side, box });
    else if (mark > beside + CLEARLY && strange > 0) (isPreferred ? chosen : fair).push({ side, box });
    else close.push({ side, box, clear: Math.min(mark - beside, strange) });
  }
  close.sort((one, next) => next.clear - one.clear);
  const found = [...chosen, ...nearest, ...fair, ...close.map(({ side, box }) => ({ side, box })), ...far];
  return [...found, ...last].slice(0, most);
}

const NARROW = new Set([..."iljtfrI.,-’' ()|і1"]);
const WIDE = new Set([...'mwMWЖШЩЮМФЫшщюмжфыҚ@']);
/** The width of a name in ems, as the serif of the map sets it; within some per cent. */
export function widthOfName(name: string): number {
  let width = 0;
  for (const letter of name) {
    if (NARROW.has(letter)) width += 0.31;
    else if (WIDE.has(letter)) width += 0.8;
    else width += letter === letter.toLowerCase() ? 0.53 : 0.66;
  }
  return width;
}
