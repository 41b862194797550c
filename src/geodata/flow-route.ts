// Finds the route of a flow of goods: the shortest way over the railways and pipelines that worked in its year.
// scripts/derive-flows.mjs writes the result into flows.geojson; the browser never runs this.
import type { Position } from '../core/atlas/atlas.ts';
import { historicalDate } from './dates.ts';
import { IN_USE, stateInYear } from '../core/time/lifecycle.ts';
import { nearestVertex, networkOf, shortestWay } from '../core/rail/network.ts';
import type { PipelineRecord, RailwayRecord } from './schema.ts';

/** A place is on the network if a station is at most this far away, in kilometres. */
const REACH = 15;

export interface FlowRoute {
  readonly path: Position[];
  /** Ids of the sections used, in order, each once. */
  readonly sections: string[];
}

const worksIn = (record: RailwayRecord | PipelineRecord, year: number): boolean => {
  const lifecycle = record.properties.lifecycle.map(({ state, start, end, sources, confidence }) => ({
    state,
    start: start ? historicalDate(start) : null,
    end: end ? historicalDate(end) : null,
    sources,
    confidence,
  }));
  const now = stateInYear(lifecycle, year);
  return now !== null && IN_USE.includes(now.state);
};

/**
 * @param stops start, way points and end of the route, each [lng, lat] in degrees
 * @returns null if the network of that year does not connect the stops
 */
export function routeOverNetwork(
  records: readonly (RailwayRecord | PipelineRecord)[],
  year: number,
  stops: readonly Position[],
): FlowRoute | null {
  const network = networkOf(
    records
      .filter((record) => worksIn(record, year))
      .map(({ id, geometry }) => ({ id, path: geometry.coordinates })),
  );
  const vertices = stops.map((stop) => nearestVertex(network, stop, REACH));
  const path: Position[] = [];
  const sections: string[] = [];
  for (const [index, to] of vertices.slice(1).entries()) {
    const from = vertices[index];
    const way = from && to && shortestWay(network, from, to);
    if (!way) return null;
    path.push(...way.path.slice(path.length === 0 ? 0 : 1));
    sections.push(...way.legs.map((leg) => leg.section));
  }
  return { path, sections: [...new Set(sections)] };
}
