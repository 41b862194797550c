// Which sections of railway are trunk lines, from the records: those of broad gauge at some time, and where their ends lie.
// The rule itself is in core/rail/rank.ts.
import type { Position } from '../core/atlas/atlas.ts';
import { samePosition } from '../core/geo/geometry.ts';
import { BROAD_GAUGE } from '../core/rail/gauge.ts';
import { trunksOf } from '../core/rail/rank.ts';
import type { Geodata } from './check.ts';
import { countriesOf } from './exports/countries.ts';
import type { RailwayRecord } from './schema.ts';
import { townsOfStations } from './stations.ts';

const isBroad = ({ properties: { gauge } }: RailwayRecord): boolean =>
  (Array.isArray(gauge) ? gauge : [{ gauge }]).some((one) => one.gauge === BROAD_GAUGE);

/** The ids of the trunk sections of railway. */
export function trunkIds(geodata: Pick<Geodata, 'railways' | 'stations' | 'places'>): ReadonlySet<string> {
  const towns = townsOfStations(geodata);
  const abroad = geodata.stations.flatMap(({ id, longitude, latitude }): Position[] => {
    const town = towns.get(id)?.town.id;
    return town !== undefined && !countriesOf(town).includes('KZ') ? [[longitude, latitude]] : [];
  });
  return trunksOf(
    geodata.railways.filter(isBroad).map(({ id, geometry }) => ({ id, path: geometry.coordinates })),
    (at) => abroad.some((one) => samePosition(one, at)),
  );
}
