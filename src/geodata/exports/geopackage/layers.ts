// Which tables the GeoPackage of the atlas has. Each layer is a table with a geometry: its rows of atlas.csv, each with what lines.csv and
// flows.csv say of the same object. So are stations and borders. All other tables are as in CSV, without geometry.
import { LAYERS, type Layer } from '../../../core/atlas/atlas.ts';
import { capital } from '../../../core/text/typography.ts';
import type { AtlasFeature } from '../atlas-geojson.ts';
import type { TypedTable } from '../typed-tables.ts';
import type { Geometry } from './geometry.ts';
import type { GeoTable, Meanings } from './geopackage.ts';

type Row = TypedTable['rows'][number];
type Columns = TypedTable['columns'];

/** A name that SQL takes without quotes. */
const nameOf = (name: string): string => name.replaceAll('-', '_');

/** What lies in a layer's table beside its rows of atlas.csv: the columns of another table that are new, by object. */
interface Joined {
  readonly columns: Columns;
  readonly rowOf: ReadonlyMap<string, Row>;
}
function joinedOf({ columns, rows }: TypedTable, key: (row: Row) => string, known: Columns): Joined {
  const names = new Set([...known.map(({ name }) => name), 'record', 'wkt']);
  return {
    columns: columns.filter(({ name }) => !names.has(name)),
    rowOf: new Map(rows.map((row) => [key(row), row])),
  };
}
const keyOf = (layer: unknown, id: unknown): string => `${String(layer)}/${String(id)}`;

/**
 * @param tables all tables of the downloads, by name
 * @param borders the geometry of each row of borders.csv
 */
export function geoTables(
  tables: Readonly<Record<string, TypedTable>>,
  features: readonly AtlasFeature[],
  borders: readonly Geometry[],
  meanings: Meanings,
): GeoTable[] {
  const table = (name: string): TypedTable => {
    const found = tables[name];
    if (!found) throw new Error(`There is no table ${name}.`);
    return found;
  };
  const [atlas, stations] = [table('atlas'), table('stations')];
  const lines = joinedOf(table('lines'), ({ layer, record }) => keyOf(layer, record), atlas.columns);
  const flows = joinedOf(table('flows'), ({ id }) => keyOf('flows', id), atlas.columns);
  const geometryOf = new Map(
    features.map(({ id, properties, geometry }): [string, Geometry] => [
      keyOf(properties.layer, id),
      geometry,
    ]),
  );
  const layerTable = (layer: Layer): GeoTable => {
    const rows = atlas.rows.filter((row) => row['layer'] === layer);
    const keys = rows.map(({ id }) => keyOf(layer, id));
    const joined = [lines, flows].filter(({ rowOf }) => keys.some((key) => rowOf.has(key)));
    const title = capital(meanings['layer']?.[layer] ?? layer);
    return {
      name: nameOf(layer),
      title,
      description: `${title}: a row for each ${layer === 'places' ? 'place' : 'phase of each object'}, as in atlas.csv.`,
      columns: [...atlas.columns, ...joined.flatMap(({ columns }) => columns)],
      rows: rows.map((row, at) =>
        Object.assign({}, ...joined.map(({ rowOf }) => rowOf.get(keys[at] ?? '')), row),
      ),
      geometries: keys.map((key) => {
        const geometry = geometryOf.get(key);
        if (!geometry) throw new Error(`${key} has no geometry.`);
        return geometry;
      }),
    };
  };
  return [
    ...LAYERS.map(layerTable),
    {
      ...stations,
      geometries: stations.rows.map(({ longitude, latitude }) => ({
        type: 'Point',
        coordinates: [Number(longitude), Number(latitude)],
      })),
    },
    {
      ...table('borders'),
      columns: table('borders').columns.filter(({ name }) => name !== 'wkt'),
      geometries: borders,
    },
    ...Object.values(tables)
      .filter(({ name }) => !['atlas', 'lines', 'flows', 'stations', 'borders'].includes(name))
      .map((one): GeoTable => ({ ...one, name: nameOf(one.name), geometries: null })),
  ];
}
