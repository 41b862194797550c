// Writes tables as a GeoPackage 1.3 (https://www.geopackage.org/spec131/): a database of SQLite that programs for maps open as
// layers. Columns and codes are described in it by the schema extension. The same tables give the same bytes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import type { Column } from '../table-schema.ts';
import { boxOf, geometryBlob, WGS84, type Geometry } from './geometry.ts';

export interface GeoTable {
  /** Lower-case letters, digits and underscores, so that SQL needs no quotes round it. */
  readonly name: string;
  /** No two tables have the same. */
  readonly title: string;
  readonly description: string;
  readonly columns: readonly (Column & { readonly name: string })[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  /** That of each row, all of one type; null for a table without. */
  readonly geometries: readonly Geometry[] | null;
}
/** What each code of a vocabulary means, by vocabulary and code. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface About {
  /** The day of the release, in ISO 8601. */
  readonly released: string;
  /** Describes the whole, as a Data Package. */
  readonly metadata: object;
  readonly meanings: Meanings;
}

const APPLICATION_ID = 0x47504b47;
const VERSION = 10_300;
const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'TEXT',
  number: 'DOUBLE',
  integer: 'INTEGER',
  date: 'DATE',
};

/** EPSG:4326, and the two systems that stand for "not known", which every GeoPackage has. */
const SYSTEMS = [
  [
    'WGS 84',
    WGS84,
    'EPSG',
    WGS84,
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
    'Longitude and latitude in degrees',
  ],
  ['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinates'],
  ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinates'],
] as const;

/** The tables that describe the others. Their columns and constraints are those of annex C of the specification. */
const DESCRIBING = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE,
  min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
  scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
  mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
  min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
  md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
  timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
  CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
  CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));`;
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  gpkg_schema: ['gpkg_data_columns', 'gpkg_data_column_constraints'],
  gpkg_metadata: ['gpkg_metadata', 'gpkg_metadata_reference'],
};

type Value = string | number | null | Uint8Array;

/** A name in SQL: `to` and `from` are words of the language. */
const quoted = (name: string): string => `"${name}"`;

function fill(database: sqlite.Database, tables: readonly GeoTable[], about: About): void {
  const time = `${about.released}T00:00:00.000Z`;
  const insert = (table: string, rows: readonly (readonly Value[])[]): void => {
    const [first] = rows;
    if (!first) return;
    const statement = database.prepare(
      `INSERT INTO ${quoted(table)} VALUES (${first.map(() => '?').join(',')})`,
    );
    for (const row of rows) statement.run([...row]);
    statement.finalize();
  };

  database.exec(DESCRIBING);
  insert('gpkg_spatial_ref_sys', SYSTEMS);
  for (const { name, title, description, columns, rows, geometries } of tables) {
    const [first] = geometries ?? [];
    const geometry = first ? [`geom ${first.type.toUpperCase()} NOT NULL`] : [];
    const others = columns.map((column) => `${quoted(column.name)} ${TYPES[column.type]}`);
    database.exec(
      `CREATE TABLE ${quoted(name)} (${['fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...geometry, ...others].join(', ')})`,
    );
    insert(name, [
      ...rows.map((row, at): Value[] => {
        const cells = columns.map((column) => row[column.name] ?? null);
        const own = geometries?.[at];
        return [at + 1, ...(own ? [geometryBlob(own)] : []), ...cells];
      }),
    ]);
    const box = geometries ? [...boxOf(geometries), WGS84] : [null, null, null, null, null];
    insert('gpkg_contents', [
      [name, geometries ? 'features' : 'attributes', title, description, time, ...box],
    ]);
    if (first) insert('gpkg_geometry_columns', [[name, 'geom', first.type.toUpperCase(), WGS84, 0, 0]]);
    insert(
      'gpkg_data_columns',
      columns.map((column) => [
        ...[name, column.name, column.name, column.title, column.description, null],
        column.constraints?.enum ? (column.vocabulary ?? null) : null,
      ]),
    );
  }
  const constraints = new Set(
    tables.flatMap(({ columns }) =>
      columns.flatMap(({ constraints: kept, vocabulary }) => (kept?.enum && vocabulary ? [vocabulary] : [])),
    ),
  );
  for (const vocabulary of constraints)
    insert(
      'gpkg_data_column_constraints',
      Object.entries(about.meanings[vocabulary] ?? {}).map(([code, meaning]) => [
        ...[vocabulary, 'enum', code, null, null, null, null, meaning],
      ]),
    );
  for (const [extension, ofTables] of Object.entries(EXTENSIONS)) {
    const address = `http://www.geopackage.org/spec131/#extension_${extension.replace('gpkg_', '')}`;
    insert(
      'gpkg_extensions',
      ofTables.map((table) => [table, null, extension, address, 'read-write']),
    );
  }
  insert('gpkg_metadata', [
    [1, 'dataset', 'https://datapackage.org/', 'application/json', JSON.stringify(about.metadata)],
  ]);
  insert('gpkg_metadata_reference', [['geopackage', null, null, null, time, 1, null]]);
}

/** @throws {Error} where two tables have one name or title */
export function geopackage(tables: readonly GeoTable[], about: About): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-geopackage-'));
  try {
    const file = path.join(folder, 'atlas.gpkg');
    const database = new sqlite.Database(file);
    try {
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION};
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN`);
      fill(database, tables, about);
      database.exec('COMMIT');
    } finally {
      database.close();
    }
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
