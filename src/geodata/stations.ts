// The stations of all railways, each once: what the ways over the network are asked for. Build-time only.
import type { Station } from '../core/rail/rail-ways.ts';
import type { Geodata } from './check.ts';

/** Stations at the same coordinates are one; it bears the name of the section that comes first. */
export function compileStations({ railways }: Pick<Geodata, 'railways'>): Station[] {
  const stations = new Map<string, Station>();
  for (const { properties } of railways)
    for (const { name, coordinates } of properties.stations)
      if (!stations.has(String(coordinates)))
        stations.set(String(coordinates), { name, position: coordinates });
  return [...stations.values()];
}
