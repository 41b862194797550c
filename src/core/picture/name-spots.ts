// Where the names of towns stand in a picture of the country. Its camera and its years are known, so every sign is where it will be
// drawn: each name stands beside its own, nearer to it than to any other, and takes another side where an important town needs the
// room. On the page, where the map moves and the years change, MapLibre chooses among the places of name-places.ts. Pure.
import type { NameSide } from '../atlas/atlas.ts';
import { GAP, SIDES, type Box } from '../atlas/name-sides.ts';

/** A dot, a mark or a symbol, in pixels of the picture. */
export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The id of its town; null for a works that belongs to none. */
  readonly town: string | null;
  /** The dot of a town, its mark (a ring of works, or the one works on its dot), or a works that stands alone. */
  readonly kind: 'dot' | 'mark' | 'works';
}

export interface TownToName {
  readonly id: string;
  /** The size of the name, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Those on which it stands best, the best first. */
  readonly sides: readonly NameSide[];
}

/** A place of a name; the key tells it from the others of its town in every year. */
export interface NameSpot {
  readonly key: string;
  readonly box: Box;
}

/** Between two names, in pixels. */
const BETWEEN = 4;
/** By so many pixels a name is nearer to its own sign than to any other: at least, and where there is room. */
const NEARER = { least: 0.5, well: 4 } as const;
/** So many names at most make way for one: each could be asked again by every other. */
const MOST_MOVED = 3;
/** Signs so many pixels apart stand together. */
const TOUCH = 2;
/** From a sign to its name, as shares of the gap on the page: the smaller for want of room. */
const GAPS = [1, 0.5] as const;
/** How far a name slides along its sign, as shares of its width above and below, and of its height at a side. */
const SLIDES = {
  across: [0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4],
  down: [0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8, 1, -1],
} as const;

const distance = ({ left, top, right, bottom }: Box, { x, y, radius }: Sign): number =>
  Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom)) - radius;
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right + BETWEEN &&
  one.right > other.left - BETWEEN &&
  one.top < other.bottom + BETWEEN &&
  one.bottom > other.top - BETWEEN;

/** A side of a sign, how far the name slides along it, and its share of the gap. */
type Way = readonly [side: NameSide, slide: number, gap: number];

/** The best first: with the whole gap all sides, then the same a little aside. */
const waysFrom = (best: readonly NameSide[]): Way[] =>
  GAPS.flatMap((gap): Way[] => [
    ...[...new Set([...best, ...SIDES])].map((side): Way => [side, 0, gap]),
    ...SLIDES.down.flatMap((slide): Way[] => [
      ['right', slide, gap],
      ['left', slide, gap],
    ]),
    ...SLIDES.across.flatMap((slide): Way[] => [
      ['above', slide, gap],
      ['below', slide, gap],
    ]),
  ]);

/** A name that touches the ring of its gap round a sign. */
function beside({ x, y, radius }: Sign, { width, height }: TownToName, [side, slide, gap]: Way): Box {
  const placed = (left: number, top: number): Box => ({
    ...{ left: x + left, top: y + top, right: x + left + width, bottom: y + top + height },
  });
  /** How far the ring reaches where the name, from here to there, passes the middle of the sign. */
  const reach = (ring: number, from: number, to: number): number =>
    Math.sqrt(ring ** 2 - Math.min(ring, Math.max(0, from, -to)) ** 2);
  if (side === 'right' || side === 'left') {
    const top = (slide - 0.5) * height;
    const out = reach(radius + gap * GAP.aside, top, top + height);
    return placed(side === 'right' ? out : -out - width, top);
  }
  const left = side.endsWith('right') ? 0 : side.endsWith('left') ? -width : (slide - 0.5) * width;
  const out = reach(radius + gap * GAP.above, left, left + width);
  return placed(left, side.startsWith('below') ? out : -out - height);
}

/** Tells a sign from the others of its town in every year: a dot may go and a mark come. */
const keyOf = (sign: Sign, signs: readonly Sign[]): string =>
  `${sign.kind} ${signs.filter(({ kind }) => kind === sign.kind).indexOf(sign)}`;

const within = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/**
 * The places of a name, the best first: those that are clearly its own; for want of any, as works that stand alone ring its sign, those
 * at the edge of the ring, the nearest to it first.
 */
function spotsOf(town: TownToName, signs: readonly Sign[], frame: Box): readonly NameSpot[] {
  const nearest = (box: Box, to: readonly Sign[]): number =>
    Math.min(...to.map((sign) => distance(box, sign)));
  const own = signs.filter((sign) => sign.town === town.id);
  const onIt = signs.filter(
    (sign) =>
      sign.kind === 'works' &&
      sign.town !== town.id &&
      own.some(({ x, y, radius }) => Math.hypot(sign.x - x, sign.y - y) < sign.radius + radius + TOUCH),
  );
  /** Places beside some signs; all others are farther away than its own. */
  const spotsAt = (home: readonly Sign[]): NameSpot[] => {
    const others = signs.filter((sign) => sign.town !== town.id && !home.includes(sign));
    const spots = home.flatMap((sign) =>
      waysFrom(town.sides).flatMap((way) => {
        const box = beside(sign, town, way);
        const nearer = nearest(box, others) - nearest(box, own);
        const isOwn = within(box, frame) && nearest(box, home) > 0 && nearer >= NEARER.least;
        return isOwn ? [{ key: [keyOf(sign, home), ...way].join(), box, well: nearer >= NEARER.well }] : [];
      }),
    );
    return [...spots.filter(({ well }) => well), ...spots.filter(({ well }) => !well)];
  };
  const clear = spotsAt(own);
  if (clear.length > 0 || onIt.length === 0) return clear;
  return spotsAt([...own, ...onIt]).sort((one, next) => nearest(one.box, own) - nearest(next.box, own));
}

/**
 * The place of each name that has one, by the id of its town.
 * @param towns the most important first
 * @param signs all that are drawn
 * @param before the places of the picture before, which names keep where they can
 */
export function placeNames(
  towns: readonly TownToName[],
  signs: readonly Sign[],
  frame: Box,
  before: ReadonlyMap<string, NameSpot> = new Map(),
): Map<string, NameSpot> {
  const spots = new Map(
    towns.map((town) => {
      const all = spotsOf(town, signs, frame);
      const kept = all.filter(({ key }) => key === before.get(town.id)?.key);
      return [town.id, [...kept, ...all]];
    }),
  );
  const placed = new Map<string, NameSpot>();
  const inWay = ({ box }: NameSpot): string[] =>
    [...placed].flatMap(([id, spot]) => (overlap(box, spot.box) ? [id] : []));
  /** Names a town, if need be in the place of one name that can stand elsewhere. */
  function settle(id: string, moving: readonly string[]): boolean {
    const all = spots.get(id) ?? [];
    const free = all.find((spot) => inWay(spot).length === 0);
    if (free) return (placed.set(id, free), true);
    return all.some((spot) => {
      const [other, more] = inWay(spot);
      const stood = other && placed.get(other);
      if (!stood || more || moving.length > MOST_MOVED || moving.includes(other)) return false;
      placed.delete(other);
      placed.set(id, spot);
      if (settle(other, [...moving, id])) return true;
      placed.delete(id);
      placed.set(other, stood);
      return false;
    });
  }
  for (const { id } of towns) settle(id, [id]);
  return placed;
}
