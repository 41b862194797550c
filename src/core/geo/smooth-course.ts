// The course of lines as it is drawn: a smooth curve through every vertex of the data, where sections meet as well. Records, lengths
// and distances keep the vertices alone; this is for maps and pictures. Positions are [lng, lat], degrees, WGS84. Pure.
import type { Position, Route } from '../atlas/atlas.ts';

interface Course {
  readonly id: string;
  readonly path: readonly Position[];
}
type Vector = readonly [east: number, north: number];

const RADIANS = Math.PI / 180;
/** Two ends that meet go on as one line where it bends by less than this, in degrees; else one branches off. */
const MOST_BEND = 60;
/** How far the curve of a bend reaches into the shorter of the two pieces that meet in it. */
const REACH = 0.33;
/** And at most so far, in degrees of latitude: eight kilometres. */
const LONGEST_REACH = 0.072;
/** The curve is drawn with a point for each so many degrees of its bend. */
const STEP = 7;

/** From one position to another, in degrees of latitude both ways. */
const between = (from: Position, to: Position): Vector => [
  (to[0] - from[0]) * Math.cos(((from[1] + to[1]) / 2) * RADIANS),
  to[1] - from[1],
];
const lengthOf = ([east, north]: Vector): number => Math.hypot(east, north);
/** The angle between two directions, 0 to 180 degrees. */
function turn([e1, n1]: Vector, [e2, n2]: Vector): number {
  return Math.abs(Math.atan2(e1 * n2 - n1 * e2, e1 * e2 + n1 * n2)) / RADIANS;
}

/** The end of a course: where it is, and where the course comes from. */
interface End {
  readonly key: string;
  readonly at: Position;
  readonly inner: Position;
}

/** For each end of a course that another goes on from: the vertex after it on that other. */
function continuations(courses: readonly Course[]): Map<string, Position> {
  const ends = courses.flatMap(({ id, path }): End[] => {
    const [first, second, last, before] = [path[0], path[1], path.at(-1), path.at(-2)];
    return first && second && last && before
      ? [
          { key: `${id} first`, at: first, inner: second },
          { key: `${id} last`, at: last, inner: before },
        ]
      : [];
  });
  const pairs = ends.flatMap((one, index) =>
    ends
      .slice(index + 1)
      .filter(({ at: [lng, lat] }) => lng === one.at[0] && lat === one.at[1])
      .map((other) => ({
        one,
        other,
        bend: turn(between(one.inner, one.at), between(other.at, other.inner)),
      }))
      .filter(({ bend }) => bend < MOST_BEND),
  );
  const next = new Map<string, Position>();
  for (const { one, other } of pairs.sort((a, b) => a.bend - b.bend)) {
    if (next.has(one.key) || next.has(other.key)) continue;
    next.set(one.key, other.inner);
    next.set(other.key, one.inner);
  }
  return next;
}

/** The direction of the circle through three positions at the middle one, of length 1, and how far its curve reaches. */
function bendAt(before: Position | undefined, at: Position, after: Position | undefined) {
  if (!before || !after) return null;
  const [from, to] = [between(before, at), between(at, after)];
  const [back, ahead] = [lengthOf(from), lengthOf(to)];
  if (back === 0 || ahead === 0) return null;
  const sum: Vector = [
    (from[0] / back) * ahead + (to[0] / ahead) * back,
    (from[1] / back) * ahead + (to[1] / ahead) * back,
  ];
  const length = lengthOf(sum);
  return length === 0
    ? null
    : {
        direction: [sum[0] / length, sum[1] / length] as Vector,
        reach: Math.min(REACH * Math.min(back, ahead), LONGEST_REACH),
        degrees: turn(from, to),
      };
}
type Bend = ReturnType<typeof bendAt>;

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The curve from one vertex to the next, both included: a cubic one (Bézier) that leaves and arrives in the directions of the bends. */
function curve(from: Position, leave: Bend, to: Position, arrive: Bend): Position[] {
  const degrees = (leave?.degrees ?? 0) + (arrive?.degrees ?? 0);
  const steps = Math.min(14, Math.ceil(degrees / STEP));
  if (steps < 2) return [from, to];
  const shrink = Math.cos(((from[1] + to[1]) / 2) * RADIANS);
  const handle = (at: Position, bend: Bend, sign: 1 | -1, other: Position): Position => {
    // Where a line ends it aims at the handle beyond the next vertex, and so begins without a bend.
    if (!bend) return [at[0] + (other[0] - at[0]) / 3, at[1] + (other[1] - at[1]) / 3];
    const [east, north] = bend.direction;
    return [at[0] + (sign * east * bend.reach) / shrink, at[1] + sign * north * bend.reach];
  };
  const points = [from, handle(from, leave, 1, to), handle(to, arrive, -1, from), to] as const;
  const at = (share: number, axis: 0 | 1): number => {
    const rest = 1 - share;
    const [a, b, c, d] = points;
    return (
      rest ** 3 * a[axis] +
      3 * rest ** 2 * share * b[axis] +
      3 * rest * share ** 2 * c[axis] +
      share ** 3 * d[axis]
    );
  };
  const inner = Array.from({ length: steps - 1 }, (_, index): Position => {
    // More points where it bends, at its two ends.
    const along = (index + 1) / steps;
    const share = along * along * (3 - 2 * along);
    return [rounded(at(share, 0)), rounded(at(share, 1))];
  });
  return [from, ...inner, to];
}

/**
 * Each course as pieces, from vertex to vertex, ends included: `pieces[0]` leads from the first vertex to the second.
 * The curve runs through all vertices, and keeps within a few kilometres of the straights between them.
 */
export function smoothPieces(
  courses: readonly Course[],
): ReadonlyMap<string, readonly (readonly Position[])[]> {
  const next = continuations(courses);
  return new Map(
    courses.map(({ id, path }) => {
      const bends = path.map((at, index) =>
        bendAt(
          path[index - 1] ?? (index === 0 ? next.get(`${id} first`) : undefined),
          at,
          path[index + 1] ?? next.get(`${id} last`),
        ),
      );
      return [
        id,
        path
          .slice(1)
          .map((to, index) => curve(path[index] ?? to, bends[index] ?? null, to, bends[index + 1] ?? null)),
      ];
    }),
  );
}

/** Each course as one smooth line, by its id. */
export function smoothCourses(courses: readonly Course[]): ReadonlyMap<string, readonly Position[]> {
  return new Map(
    [...smoothPieces(courses)].map(([id, pieces]) => [
      id,
      pieces.flatMap((piece, index) => (index === 0 ? piece : piece.slice(1))),
    ]),
  );
}

/** Gives the drawn piece from one vertex to the next, in both directions; null where no course leads from one to the other. */
export type PieceFinder = (from: Position, to: Position) => readonly Position[] | null;

/** @param groups courses that go on into one another; a piece of a later group is taken for that of an earlier one */
export function pieceFinder(groups: readonly (readonly Course[])[]): PieceFinder {
  const key = (from: Position, to: Position): string => `${String(from)}|${String(to)}`;
  const known = new Map<string, readonly Position[]>();
  for (const piece of groups.flatMap((courses) => [...smoothPieces(courses).values()].flat())) {
    const [from, to] = [piece[0], piece.at(-1)];
    if (!from || !to) continue;
    known.set(key(from, to), piece);
    known.set(key(to, from), [...piece].reverse());
  }
  return (from, to) => known.get(key(from, to)) ?? null;
}

/** A way from vertex to vertex, as it is drawn along courses; straight where it leaves them. */
export const drawnWay = (path: readonly Position[], pieceOf: PieceFinder): readonly Position[] =>
  path.flatMap((to, index) => {
    const from = path[index - 1];
    return from ? (pieceOf(from, to) ?? [from, to]).slice(1) : [to];
  });

const ofRoutes = new WeakMap<readonly Route[], ReadonlyMap<string, readonly Position[]>>();
/** The lines of an atlas as the map draws them, by their ids; worked out once. Flows of goods are not lines but ribbons (core/flows). */
export function drawnCourses(routes: readonly Route[]): ReadonlyMap<string, readonly Position[]> {
  const known = ofRoutes.get(routes);
  if (known) return known;
  const courses = smoothCourses(routes.filter(({ layer }) => layer !== 'flows'));
  ofRoutes.set(routes, courses);
  return courses;
}
