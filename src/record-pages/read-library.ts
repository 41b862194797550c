// Reads what pages are made of from geodata/, checked. For the command that writes the pages, and for tests.
import type { FeatureCollection, MultiLineString, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { readChecked } from '../geodata/checked.ts';
import { knownOf, type Library } from './library.ts';

const features = <Geometry extends MultiLineString | Polygon>(name: string) =>
  (
    JSON.parse(readFileSync(`geodata/basemap/${name}.geojson`, 'utf8')) as FeatureCollection<
      Geometry,
      { rank?: number }
    >
  ).features;

/** @throws {Error} with all problems of the data */
export function readLibrary(site: string | null): Library {
  const ground = {
    water: ['sea', 'lakes'].flatMap((name) => features<Polygon>(name).map(({ geometry }) => geometry)),
    rivers: features<MultiLineString>('rivers').map(({ geometry, properties }) => ({
      rank: properties.rank ?? 9,
      geometry,
    })),
  };
  return { ...knownOf(readChecked('geodata')), ground, site };
}
