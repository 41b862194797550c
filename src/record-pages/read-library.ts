// Reads what pages are made of from geodata/, checked. For the command that writes the pages, and for tests.
import type { FeatureCollection, MultiLineString, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { checkGeodata, describeProblems } from '../geodata/check.ts';
import { readGeodataFiles, readTourFiles } from '../geodata/files.ts';
import { checkTours } from '../geodata/tours.ts';
import { libraryOf, type Library } from './library.ts';

const features = <Geometry extends MultiLineString | Polygon>(name: string) =>
  (
    JSON.parse(readFileSync(`geodata/basemap/${name}.geojson`, 'utf8')) as FeatureCollection<
      Geometry,
      { rank?: number }
    >
  ).features;

/** @throws {Error} with all problems of the data */
export function readLibrary(site: string | null): Library {
  const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
  if (!geodata) throw new Error(describeProblems(problems));
  const { tours, problems: inTours } = checkTours(readTourFiles('geodata'), geodata);
  if (!tours) throw new Error(describeProblems(inTours));
  const ground = {
    water: ['sea', 'lakes'].flatMap((name) => features<Polygon>(name).map(({ geometry }) => geometry)),
    rivers: features<MultiLineString>('rivers').map(({ geometry, properties }) => ({
      rank: properties.rank ?? 9,
      geometry,
    })),
  };
  return libraryOf(geodata, tours, ground, site);
}
