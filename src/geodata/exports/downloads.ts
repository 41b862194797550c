// Makes the files that readers download. The build writes them into data/.
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import dataVersion from '../../../geodata/version.json' with { type: 'json' };
import { atlasCsv } from './atlas-csv.ts';
import { atlasGeojson, type AtlasFeature } from './atlas-geojson.ts';
import { downloadPackage } from './download-package.ts';
import { geopackage } from './geopackage/geopackage.ts';
import { geoTables } from './geopackage/layers.ts';
import { kmlOf } from './kml.ts';
import { linkedPlaces } from './linked-places.ts';
import { populationsCsv } from './populations-csv.ts';
import { readme } from './readme.ts';
import { stationsCsv } from './stations-csv.ts';
import { statisticsCsv } from './statistics-csv.ts';
import { meanings } from './tables/codes.ts';
import type { Whole } from './tables/table.ts';
import { TABLES, tableCsv } from './tables/tables.ts';
import { typedTables, type TypedTable } from './typed-tables.ts';
import { workbook, type Sheet } from './workbook.ts';

/** How large a file is, in bytes, and its checksum, as a Data Package writes them. */
const measured = (file: string | Uint8Array) => ({
  bytes: Buffer.byteLength(file),
  hash: `sha256:${createHash('sha256').update(file).digest('hex')}`,
});

/** All tables as one workbook. The courses of lines are left out, because they are longer than a cell of a sheet may be. */
const wholeWorkbook = async (tables: readonly TypedTable[]): Promise<Uint8Array> => {
  const sheets = tables.map(({ name, columns, rows }): Sheet => {
    const names = columns.map((column) => column.name).filter((column) => column !== 'wkt');
    return { name, columns: names, rows };
  });
  return new Uint8Array(await (await workbook(sheets)).arrayBuffer());
};

/** All tables and the geometry of what has one, for programs for maps. */
function wholeGeoPackage(
  tables: readonly TypedTable[],
  features: readonly AtlasFeature[],
  { borders }: Whole,
): Uint8Array {
  const { resources: _resources, ...about } = downloadPackage;
  const released = dataVersion.released;
  const byName = Object.fromEntries(tables.map((table) => [table.name, table]));
  const outlines = borders.map(({ geometry }) => geometry);
  return geopackage(geoTables(byName, features, outlines, meanings), {
    ...{ released, meanings, metadata: { ...about, created: released } },
  });
}

/** All files in one, whose name says the version: a release keeps it for good (CONTRIBUTING.md). */
const archive = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
    { mtime: new Date(`${dataVersion.released}T12:00:00`) },
  );

/**
 * File name → content.
 * @param turtle all that is known as Turtle
 */
export async function downloads(whole: Whole, turtle: string): Promise<Record<string, string | Uint8Array>> {
  const atlas = atlasGeojson(whole);
  const texts: Record<string, string> = {
    'atlas.geojson': JSON.stringify(atlas),
    'atlas.csv': atlasCsv(atlas.features),
    'statistics.csv': statisticsCsv(whole),
    'populations.csv': populationsCsv(whole),
    'stations.csv': stationsCsv(whole),
    ...Object.fromEntries(TABLES.map((table) => [`${table.name}.csv`, tableCsv(table, whole)])),
    'sources.json': JSON.stringify(whole.sources),
    'borders.geojson': JSON.stringify({ type: 'FeatureCollection', features: whole.borders }),
    'atlas.kml': kmlOf(atlas.features),
    'atlas.lpf.jsonld': JSON.stringify(linkedPlaces(whole)),
    'atlas.ttl': turtle,
  };
  const tables = typedTables(downloadPackage.resources, texts);
  const files = {
    ...texts,
    'atlas.xlsx': await wholeWorkbook(tables),
    'atlas.gpkg': wholeGeoPackage(tables, atlas.features, whole),
  };
  const resources = downloadPackage.resources.map((resource) => {
    const file = files[resource.path as keyof typeof files];
    if (file === undefined) throw new Error(`${resource.path} is described but not made`);
    return { ...resource, ...measured(file) };
  });
  const all = {
    ...files,
    'datapackage.json': `${JSON.stringify({ ...downloadPackage, created: dataVersion.released, resources }, null, 2)}\n`,
    'README.md': readme(downloadPackage, whole),
  };
  return { ...all, [`kazakhstan-industrial-atlas-data-${dataVersion.version}.zip`]: archive(all) };
}
