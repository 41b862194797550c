// The way a flow of goods took: over the railways and pipelines that worked in its year, by the shortest line of whole
// stretches between stations. Build-time only: scripts/derive-flows.mjs writes the result into flows.geojson.
import createGraph, { type Graph } from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import type { Position } from '../core/atlas.ts';
import { parseHistoricalDate } from '../core/edtf.ts';
import { distanceInKilometres } from '../core/geometry.ts';
import { stateInYear } from '../core/lifecycle.ts';
import type { PipelineRecord, RailwayRecord } from './schema.ts';

/** A place lies on the network when a station stands this near, in kilometres. */
const REACH = 15;

type Link = { readonly kilometres: number; readonly section: string };
export interface FlowRoute {
  readonly path: Position[];
  /** Ids of the sections used, in order, each once. */
  readonly sections: string[];
}

const worksIn = (record: RailwayRecord | PipelineRecord, year: number): boolean => {
  const lifecycle = record.properties.lifecycle.map(({ state, start, end, sources, confidence }) => ({
    state,
    start: start ? parseHistoricalDate(start) : null,
    end: end ? parseHistoricalDate(end) : null,
    sources,
    confidence,
  }));
  const now = stateInYear(lifecycle, year);
  return now?.state === 'operating' || now?.state === 'reconstruction';
};

function networkOf(
  records: readonly (RailwayRecord | PipelineRecord)[],
  year: number,
): Graph<Position, Link> {
  const graph = createGraph<Position, Link>();
  for (const record of records.filter((candidate) => worksIn(candidate, year))) {
    const { coordinates } = record.geometry;
    for (const vertex of coordinates) graph.addNode(String(vertex), vertex);
    coordinates.slice(1).forEach((to, index) => {
      const from = coordinates[index] as Position;
      graph.addLink(String(from), String(to), {
        kilometres: distanceInKilometres(from, to),
        section: record.id,
      });
    });
  }
  return graph;
}

function nearestVertex(graph: Graph<Position, Link>, at: Position): string | null {
  let nearest: string | null = null;
  let shortest = REACH;
  graph.forEachNode((node) => {
    const kilometres = distanceInKilometres(node.data, at);
    if (kilometres >= shortest) return;
    shortest = kilometres;
    nearest = String(node.id);
  });
  return nearest;
}

/**
 * @param stops where the route starts, passes and ends, [longitude, latitude]
 * @returns null where the network of that year does not join the stops
 */
export function routeOverNetwork(
  records: readonly (RailwayRecord | PipelineRecord)[],
  year: number,
  stops: readonly Position[],
): FlowRoute | null {
  const graph = networkOf(records, year);
  const finder = aStar(graph, { distance: (_from, _to, link) => link.data.kilometres });
  const path: Position[] = [];
  const sections: string[] = [];
  for (let leg = 0; leg + 1 < stops.length; leg++) {
    const ends = stops.slice(leg, leg + 2).map((stop) => nearestVertex(graph, stop));
    const [from, to] = ends;
    if (!from || !to) return null;
    // The finder gives the way backwards.
    const nodes = finder.find(from, to).toReversed();
    if (nodes.length === 0) return null;
    for (const [index, node] of nodes.entries()) {
      const before = nodes[index - 1];
      if (before) {
        const link = graph.getLink(before.id, node.id) ?? graph.getLink(node.id, before.id);
        if (link && sections.at(-1) !== link.data.section) sections.push(link.data.section);
      }
      if (String(path.at(-1)) !== String(node.data)) path.push(node.data);
    }
  }
  return { path, sections: [...new Set(sections)] };
}
