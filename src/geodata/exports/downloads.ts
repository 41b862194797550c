// Makes the files that readers download. The build writes them into data/.
import { createHash } from 'node:crypto';
import dataVersion from '../../../geodata/version.json' with { type: 'json' };
import { atlasCsv } from './atlas-csv.ts';
import { atlasGeojson } from './atlas-geojson.ts';
import { readCsv, type Cell } from './csv.ts';
import { downloadPackage } from './data-package.ts';
import { kmlOf } from './kml.ts';
import { linkedPlaces } from './linked-places.ts';
import { populationsCsv } from './populations-csv.ts';
import { readme } from './readme.ts';
import { stationsCsv } from './stations-csv.ts';
import { statisticsCsv } from './statistics-csv.ts';
import type { Whole } from './tables/table.ts';
import { TABLES, tableCsv } from './tables/tables.ts';
import { workbook, type Sheet } from './workbook.ts';

/** How large a file is, in bytes, and its checksum, as a Data Package writes them. */
const measured = (file: string | Uint8Array) => ({
  bytes: Buffer.byteLength(file),
  hash: `sha256:${createHash('sha256').update(file).digest('hex')}`,
});

/** All tables as one workbook. The courses of lines are left out, because they are longer than a cell of a sheet may be. */
async function wholeWorkbook(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const sheets = downloadPackage.resources.flatMap(({ path, schema }): Sheet[] => {
    const text = files[path];
    if (!schema || text === undefined) return [];
    const fields = schema.fields.filter(({ name }) => name !== 'wkt');
    const rows = readCsv(
      schema.fields.map(({ name }) => name),
      text,
    ).map((row) =>
      Object.fromEntries(
        fields.map(({ name, type }): [string, Cell] => {
          const cell = row[name] || null;
          return [name, cell !== null && type === 'number' ? Number(cell) : cell];
        }),
      ),
    );
    return [{ name: path.replace('.csv', ''), columns: fields.map(({ name }) => name), rows }];
  });
  return new Uint8Array(await (await workbook(sheets)).arrayBuffer());
}

/** File name → content. */
export async function downloads(whole: Whole): Promise<Record<string, string | Uint8Array>> {
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
  };
  const files = { ...texts, 'atlas.xlsx': await wholeWorkbook(texts) };
  const resources = downloadPackage.resources.map((resource) => {
    const file = files[resource.path as keyof typeof files];
    if (file === undefined) throw new Error(`${resource.path} is described but not made`);
    return { ...resource, ...measured(file) };
  });
  return {
    ...files,
    'datapackage.json': `${JSON.stringify({ ...downloadPackage, created: dataVersion.released, resources }, null, 2)}\n`,
    'README.md': readme(downloadPackage, whole),
  };
}
