// Lists the stations of all railways, each once, between which a reader can ask for a way. Runs during the build only.
import type { Station } from '../core/rail/rail-ways.ts';
import type { Geodata } from './check.ts';

/** Stations at the same coordinates are one, with the name that the first section gives it. */
export function compileStations({ railways }: Pick<Geodata, 'railways'>): Station[] {
  const stations = new Map<string, Station>();
  for (const { properties } of railways)
    for (const { name, coordinates } of properties.stations)
      if (!stations.has(String(coordinates)))
        stations.set(String(coordinates), { name, position: coordinates });
  return [...stations.values()];
}
