// What a Data Package, version 2 (https://datapackage.org), says of a set of files and of each file in it. geodata-package.ts describes
// the files that people edit, download-package.ts those that readers download.
import dataVersion from '../../../geodata/version.json' with { type: 'json' };
import type { TableSchema } from './table-schema.ts';

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly type?: 'table';
  readonly format: string;
  readonly mediatype: string;
  /** Of texts. */
  readonly encoding?: 'utf-8';
  readonly schema?: TableSchema;
}
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  /** The version of the data, not of the code. */
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly licenses: readonly { readonly name: string; readonly path: string; readonly title: string }[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly contributors: readonly { readonly title: string; readonly roles: readonly string[] }[];
  readonly resources: readonly Resource[];
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  gpkg: 'application/geopackage+sqlite3',
  geojson: 'application/geo+json',
  json: 'application/json',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle',
  kml: 'application/vnd.google-earth.kml+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Description = readonly [title: string, description: string];

/** The description of a file, without size and hash, because they change with every edit. */
export function resourceOf(path: string, [title, description]: Description, schema?: TableSchema): Resource {
  const format = path.slice(path.lastIndexOf('.') + 1) as keyof typeof MEDIA_TYPES;
  return {
    name: path.replace(/\.\w+$/, '').replaceAll('/', '-'),
    path,
    title,
    description,
    ...(schema && { type: 'table' }),
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format !== 'xlsx' && format !== 'gpkg' && { encoding: 'utf-8' }),
    ...(schema && { schema }),
  };
}

export const dataPackage = (
  name: string,
  description: string,
  resources: readonly Resource[],
): DataPackage => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name,
  title: 'The Industrial Atlas of Kazakhstan, 1890–1940',
  version: dataVersion.version,
  description,
  keywords: ['Kazakhstan', 'industrialisation', 'history', 'railways', 'gazetteer'],
  licenses: [
    {
      name: 'CC-BY-4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
      title: 'Creative Commons Attribution 4.0 International',
    },
  ],
  sources: [
    {
      title:
        'Қазақстан тарихы (көне заманнан бүгінге дейін), vol. 4. Almaty: Atamura, 2010. ISBN 978-601-282-055-3',
    },
    { title: 'GeoNames (CC BY 4.0): positions', path: 'https://www.geonames.org/' },
    {
      title: 'Natural Earth (public domain): land, water and borders, positions of stations',
      path: 'https://www.naturalearthdata.com/',
    },
    { title: 'NASA SRTM30 (public domain): relief' },
  ],
  contributors: [{ title: 'The authors of the Industrial Atlas of Kazakhstan', roles: ['creator'] }],
  resources,
});
