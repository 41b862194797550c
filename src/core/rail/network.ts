// A network of lines as a graph of their vertices: shortest ways, and groups of connected sections. Two sections are connected
// where they have a vertex at the same coordinates. The caller chooses the sections. Positions are [lng, lat], degrees. Pure.
import createGraph, { type Graph } from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import type { Position } from '../atlas/atlas.ts';
import { distanceInKilometres } from '../geo/geometry.ts';

export interface Section {
  readonly id: string;
  readonly path: readonly Position[];
}
type Link = { readonly kilometres: number; readonly section: string };
export type Network = Graph<Position, Link>;

/** The part of a way that lies on one section, with its length in kilometres. */
export interface Leg {
  readonly section: string;
  readonly kilometres: number;
}
export interface Way {
  readonly path: readonly Position[];
  /** In order along the way, one for each section; a section that is left and entered again has two. */
  readonly legs: readonly Leg[];
  readonly kilometres: number;
}

const vertex = (position: Position): string => String(position);

export function networkOf(sections: readonly Section[]): Network {
  const graph: Network = createGraph<Position, Link>();
  for (const { id, path } of sections) {
    for (const position of path) graph.addNode(vertex(position), position);
    path.slice(1).forEach((to, index) => {
      const from = path[index] as Position;
      graph.addLink(vertex(from), vertex(to), { kilometres: distanceInKilometres(from, to), section: id });
    });
  }
  return graph;
}

/** The vertex nearest to a position, at most `reach` kilometres away; null if there is none. */
export function nearestVertex(network: Network, at: Position, reach: number): Position | null {
  let nearest: Position | null = null;
  let shortest = reach;
  network.forEachNode(({ data }) => {
    const kilometres = distanceInKilometres(data, at);
    if (kilometres >= shortest) return;
    shortest = kilometres;
    nearest = data;
  });
  return nearest;
}

/** The shortest way between two vertices; null if the network does not connect them. */
export function shortestWay(network: Network, from: Position, to: Position): Way | null {
  if (!network.hasNode(vertex(from)) || !network.hasNode(vertex(to))) return null;
  const finder = aStar(network, {
    distance: (_from, _to, link) => link.data.kilometres,
    heuristic: (one, other) => distanceInKilometres(one.data, other.data),
  });
  // The finder returns the way from end to start.
  const nodes = [...finder.find(vertex(from), vertex(to))].reverse();
  if (nodes.length === 0) return null;
  const legs: Leg[] = [];
  nodes.slice(1).forEach((node, index) => {
    const before = nodes[index]?.id ?? '';
    const link = network.getLink(before, node.id) ?? network.getLink(node.id, before);
    if (!link) return;
    const { section, kilometres } = link.data;
    const last = legs.at(-1);
    if (last?.section === section)
      legs[legs.length - 1] = { section, kilometres: last.kilometres + kilometres };
    else legs.push(link.data);
  });
  return {
    path: nodes.map(({ data }) => data),
    legs,
    kilometres: legs.reduce((sum, leg) => sum + leg.kilometres, 0),
  };
}

/** The sections in connected groups: there is a way between any two sections of a group, and none to another group. */
export function connectedGroups<T extends Section>(sections: readonly T[]): T[][] {
  let groups: { sections: T[]; vertices: Set<string> }[] = [];
  for (const section of sections) {
    const vertices = section.path.map(vertex);
    const touches = (group: { vertices: Set<string> }): boolean =>
      vertices.some((position) => group.vertices.has(position));
    const joined = groups.filter(touches);
    groups = [
      ...groups.filter((group) => !touches(group)),
      {
        sections: [...joined.flatMap((group) => group.sections), section],
        vertices: new Set([...joined.flatMap((group) => [...group.vertices]), ...vertices]),
      },
    ];
  }
  return groups.map((group) => group.sections);
}
