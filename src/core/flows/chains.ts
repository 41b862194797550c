// The ways of all flows of goods, cut where flows join or leave: chains, each of which the same flows run along. Geometry alone; what
// runs on a chain in some years is in ribbons.ts. Positions are [lng, lat], degrees, WGS84. Pure.
import type { Position, Route } from '../atlas/atlas.ts';
import { distanceInKilometres } from '../geo/geometry.ts';
import { pieceFinder, type PieceFinder } from '../geo/smooth-course.ts';

export interface Chain {
  /** Its number among all chains. */
  readonly index: number;
  readonly path: readonly Position[];
  /** By the id of a flow: whether it runs along the path, or against it. */
  readonly flows: ReadonlyMap<string, boolean>;
  /** The town, by its id, that the flows go to or come from over no network of the atlas; null on it, and within the republic. */
  readonly beyond: string | null;
}

/** A way over no network is drawn as an arc from this length on, in kilometres. */
const LEAST_ARC = 25;
/** How far the middle of an arc stands off its chord, as a share of its length. */
const BULGE = 0.09;
const ARC_STEPS = 24;

const vertex = (at: Position): string => String(at);
const edge = (from: Position, to: Position): string => `${vertex(from)}|${vertex(to)}`;

/** A calm arc between two positions, which bends to the north, or of two that lie north and south of one another to the east. */
function arc(from: Position, to: Position): Position[] {
  if (distanceInKilometres(from, to) < LEAST_ARC) return [from, to];
  const shrink = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const [east, north] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const side = Math.abs(east) > Math.abs(north) ? Math.sign(east) : -Math.sign(north);
  const [right, up] = [(-north * side * BULGE * 2) / shrink, east * side * BULGE * 2];
  return Array.from({ length: ARC_STEPS + 1 }, (_, index): Position => {
    const share = index / ARC_STEPS;
    const off = 2 * share * (1 - share);
    return [
      from[0] + (to[0] - from[0]) * share + right * off,
      from[1] + (to[1] - from[1]) * share + up * off,
    ];
  });
}

/** Gives the drawn course from one vertex to the next, in both directions; null for a leg over no network. */
function coursesOf(routes: readonly Route[]): PieceFinder {
  const lines = routes.filter(({ layer }) => layer !== 'flows');
  // By sea it goes round the capes in one curve.
  const voyages = routes.filter(({ flow, path }) => flow && flow.sections.length === 0 && path.length > 2);
  return pieceFinder([lines, ...voyages.map((voyage) => [voyage])]);
}

/** One step of a flow from vertex to vertex, and the flows that take it. */
interface Edge {
  readonly from: Position;
  readonly to: Position;
  /** By the id of a flow: whether it runs from `from` to `to`. */
  readonly flows: Map<string, boolean>;
}

const key = (from: Position, to: Position): string =>
  vertex(from) < vertex(to) ? edge(from, to) : edge(to, from);

function edgesOf(flows: readonly Route[]): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const { id, path } of flows)
    for (const [index, to] of path.slice(1).entries()) {
      const from = path[index] ?? to;
      const known = edges.get(key(from, to));
      if (known) known.flows.set(id, vertex(known.from) === vertex(from));
      else edges.set(key(from, to), { from, to, flows: new Map([[id, true]]) });
    }
  return edges;
}

/** The town abroad that a flow over no network comes from or goes to; null for one within the republic. */
const townAbroad = ({ flow }: Route): string | null =>
  !flow || flow.way === 'within' ? null : flow.way === 'in' ? flow.from : flow.to;

const chainsOfRoutes = new WeakMap<readonly Route[], readonly Chain[]>();

/** All chains. They do not depend on years or filters, so their numbers stay the same. @param routes all routes of the atlas */
export function chainsOf(routes: readonly Route[]): readonly Chain[] {
  const known = chainsOfRoutes.get(routes);
  if (known) return known;
  const flows = routes.filter(({ layer }) => layer === 'flows');
  const edges = edgesOf(flows);
  const courseOf = coursesOf(routes);
  const done = new Set<Edge>();
  const chains: Chain[] = [];
  for (const flow of flows) {
    const { id, path } = flow;
    let open: { path: Position[]; flows: Map<string, boolean>; beyond: string | null } | null = null;
    for (const [index, to] of path.slice(1).entries()) {
      const from = path[index] ?? to;
      const here = edges.get(key(from, to));
      if (!here || done.has(here)) {
        open = null;
        continue;
      }
      done.add(here);
      const along = here.flows.get(id) ?? true;
      const members = new Map([...here.flows].map(([flow, runs]) => [flow, runs === along]));
      const course = courseOf(from, to);
      const beyond = course ? null : townAbroad(flow);
      const drawn = course ?? arc(from, to);
      if (open && open.beyond === beyond && sameFlows(open.flows, members)) open.path.push(...drawn.slice(1));
      else {
        open = { path: [...drawn], flows: members, beyond };
        chains.push({ index: chains.length, ...open });
      }
    }
  }
  chainsOfRoutes.set(routes, chains);
  return chains;
}

const sameFlows = (one: ReadonlyMap<string, boolean>, other: ReadonlyMap<string, boolean>): boolean =>
  one.size === other.size && [...one].every(([id, along]) => other.get(id) === along);
