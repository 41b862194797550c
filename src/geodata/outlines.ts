// The outlines of the republic by period, put together from the pieces of borders.geojson, and the places within them. Before 1920
// there is no outline. Runs during the build only.
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from '../core/atlas/atlas.ts';
import type { BorderRecord } from './schema.ts';

type Line = readonly Position[];

/** The outline of today's Kazakhstan, among those of polities. */
export const TODAY = 'today';

/** The pieces of an outline: of a polity by its id, or of today. */
export const piecesOf = (pieces: readonly BorderRecord[], polity: string): BorderRecord[] =>
  pieces.filter(({ properties }) =>
    polity === TODAY ? properties.today : properties.polities.includes(polity),
  );

const endsOf = (line: Line): Position[] => [line[0], line.at(-1)].flatMap((end) => (end ? [end] : []));
/** Degrees, not kilometres: only to find the nearest of a few ends. */
const degrees = (one: Position, other: Position): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

/** An outline as a ring of [lng, lat], degrees: the next piece is always the one that begins nearest. It jumps across seas. */
function ringOf(pieces: readonly BorderRecord[], polity: string): Position[] {
  const left = piecesOf(pieces, polity).map(({ geometry }): Line => geometry.coordinates);
  const ring = [...(left.shift() ?? [])];
  for (let last = ring.at(-1); left.length > 0 && last; last = ring.at(-1)) {
    const from = last;
    const gaps = left.map((line) => Math.min(...endsOf(line).map((end) => degrees(end, from))));
    const [next = []] = left.splice(gaps.indexOf(Math.min(...gaps)), 1);
    const [start = from, end = from] = endsOf(next);
    ring.push(...(degrees(start, from) > degrees(end, from) ? next.toReversed() : next));
  }
  return [...ring, ...ring.slice(0, 1)];
}

/** Each is asked about for every town in every language. */
const rings = new WeakMap<readonly BorderRecord[], Map<string, Position[]>>();
function knownRing(pieces: readonly BorderRecord[], polity: string): Position[] {
  const known = rings.get(pieces) ?? new Map<string, Position[]>();
  rings.set(pieces, known);
  const ring = known.get(polity) ?? ringOf(pieces, polity);
  known.set(polity, ring);
  return ring;
}

/** Whether a position lies within an outline; false where the polity has none. */
export const liesWithin = (pieces: readonly BorderRecord[], polity: string, at: Position): boolean => {
  const ring = knownRing(pieces, polity);
  return (
    ring.length > 3 &&
    booleanPointInPolygon([...at], { type: 'Polygon', coordinates: [ring.map((position) => [...position])] })
  );
};
