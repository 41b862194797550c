// Reads what pages are made of from geodata/, checked. For the command that writes the pages, and for tests.
import type { FeatureCollection, MultiLineString, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { checkedReportAddress } from '../core/reporting/report-address.ts';
import { readChecked } from '../geodata/checked.ts';
import { knownOf, type Library } from './library.ts';

const features = <Geometry extends MultiLineString | Polygon>(name: string) =>
  (
    JSON.parse(readFileSync(`geodata/basemap/${name}.geojson`, 'utf8')) as FeatureCollection<
      Geometry,
      { rank?: number }
    >
  ).features;

/**
 * @param reports where the publisher takes reports of errors, as the build was told it; undefined for nowhere
 * @throws {Error} with all problems of the data, or with what is wrong with the address of reports
 */
export function readLibrary(site: string | null, reports?: string): Library {
  const told = { site, reports: checkedReportAddress(reports) };
  const ground = {
    water: ['sea', 'lakes'].flatMap((name) => features<Polygon>(name).map(({ geometry }) => geometry)),
    rivers: features<MultiLineString>('rivers').map(({ geometry, properties }) => ({
      rank: properties.rank ?? 9,
      geometry,
    })),
  };
  return { ...knownOf(readChecked('geodata')), ground, ...told };
}
