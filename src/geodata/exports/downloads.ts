// Makes the files that readers download. The build writes them into data/.
import type { Geodata } from '../check.ts';
import { atlasCsv } from './atlas-csv.ts';
import { atlasGeojson } from './atlas-geojson.ts';
import { downloadPackage } from './data-package.ts';
import { linkedPlaces } from './linked-places.ts';
import { populationsCsv } from './populations-csv.ts';
import { stationsCsv } from './stations-csv.ts';
import { statisticsCsv } from './statistics-csv.ts';

/** File name → text. */
export function downloads(geodata: Geodata): Record<string, string> {
  const atlas = atlasGeojson(geodata);
  return {
    'atlas.geojson': JSON.stringify(atlas),
    'atlas.csv': atlasCsv(atlas.features),
    'statistics.csv': statisticsCsv(geodata),
    'populations.csv': populationsCsv(geodata),
    'stations.csv': stationsCsv(geodata),
    'atlas.lpf.jsonld': JSON.stringify(linkedPlaces(geodata)),
    'datapackage.json': `${JSON.stringify(downloadPackage, null, 2)}\n`,
  };
}
