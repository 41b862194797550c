// Describes the files that the build puts into data/, which readers download, as a Data Package.
import { CONFIDENCES, LAYERS, PRECISIONS, SECTORS, STAND_INS, STATES } from '../../core/atlas/atlas.ts';
import {
  coded,
  column,
  given,
  inAllLanguages,
  inOrder,
  integer,
  number,
  reference,
  slug,
  SOURCE,
  tableOf,
  type Column,
} from './table-schema.ts';
import { figureColumns, populationColumns } from './number-columns.ts';
import { ATLAS_COLUMNS, type AtlasColumn } from './atlas-csv.ts';
import { POPULATION_COLUMNS } from './populations-csv.ts';
import { STATISTICS_COLUMNS } from './statistics-csv.ts';
import { dateColumns, locatorsColumn } from './tables/table.ts';
import { TABLES } from './tables/tables.ts';
import { dataPackage, resourceOf, type DataPackage, type Resource } from './data-package.ts';
import { seriesColumns, stationColumns } from './geodata-package.ts';

const phase = 'of the phase; empty for a place';
const atlasColumns = inOrder(ATLAS_COLUMNS, {
  id: column('Id', 'Readable, never changes; a row for each phase bears it.', { ...given, ...slug }),
  layer: coded('layer', 'Layer', 'The file of the atlas the object stands in.', { ...given, enum: LAYERS }),
  ...inAllLanguages('name_', 'Name', given),
  kind: column(
    'Kind',
    'A code: of a site one of `kind`, of a place one of `place_kind`, of a pipeline one of `medium`, of a flow one of `commodity`; empty for railways and roads.',
  ),
  sector: coded('sector', 'Sector', 'Branch of industry; empty for a place.', { enum: SECTORS }),
  place: column('Place', 'Id of the place a site belongs to.', slug),
  longitude: number('Longitude', 'WGS84 degrees, of a point or of the first vertex of a line.', {
    ...given,
    minimum: -180,
    maximum: 180,
  }),
  latitude: number('Latitude', 'WGS84 degrees, of a point or of the first vertex of a line.', {
    ...given,
    minimum: -90,
    maximum: 90,
  }),
  precision: coded('precision', 'Precision', 'How far a point may be off; empty for a line.', {
    enum: PRECISIONS,
  }),
  position_source: column('Source of the position', 'An id of the sources; empty for a line.', {
    pattern: SOURCE,
  }),
  geonames_id: integer('GeoNames id', 'Where GeoNames has it.'),
  stands_for: coded(
    'stand_in',
    'Stands for',
    'What the point is, where it is neither the object nor the middle of its place.',
    { enum: STAND_INS },
  ),
  stands_for_km: integer('Kilometres', 'How far off the object may then be.', { minimum: 1 }),
  count: integer('Count', 'How many works a site stands for; empty for other things.', { minimum: 1 }),
  phase: integer('Phase', 'The number of the phase, from 1; empty for a place.', { minimum: 1 }),
  state: coded('state', 'State', `State of the object in the phase; empty for a place.`, { enum: STATES }),
  ...dateColumns('start', 'Start', `Start ${phase}, there the founding. Empty: unknown.`),
  ...dateColumns('end', 'End', 'End of the phase. Empty: until the next phase, or after 1940.'),
  confidence: coded('confidence', 'Confidence', `How sure the atlas is of the dates ${phase}.`, {
    enum: CONFIDENCES,
  }),
  phase_sources: column(
    'Sources of the phase',
    'Ids, with a blank between them; of a place, of its founding: without a date, what was looked through in vain.',
    {
      pattern: `${SOURCE}( ${SOURCE})*`,
    },
  ),
  phase_locators: locatorsColumn,
  claim_sources: column('Sources of the object', 'Ids, with a blank between them.', {
    ...given,
    pattern: `${SOURCE}( ${SOURCE})*`,
  }),
} as Readonly<Record<AtlasColumn, Column>>);
const statisticsColumns = inOrder(STATISTICS_COLUMNS, {
  ...figureColumns,
  ...inAllLanguages('series_', 'Name of the series', given),
  sector: seriesColumns.sector,
  unit: seriesColumns.unit,
  ...inAllLanguages('unit_', 'Name of the unit', given),
  ...inAllLanguages('note_', 'Text of the note'),
});
const populationExportColumns = inOrder(POPULATION_COLUMNS, {
  ...populationColumns,
  ...inAllLanguages('place_', 'Name of the place', given),
  ...inAllLanguages('note_', 'Text of the note'),
});

const DOWNLOADS: readonly Resource[] = [
  resourceOf('atlas.geojson', [
    'The atlas',
    'All sites, railways, roads, pipelines, flows and places, with everything known of them; `layer` tells them apart.',
  ]),
  {
    ...resourceOf(
      'atlas.csv',
      ['The atlas as a table', 'A row for each phase of each object, and one for each place.'],
      // Not a primary key, because a place has no phase.
      tableOf(atlasColumns, {
        uniqueKeys: [['layer', 'id', 'phase']],
        foreignKeys: [reference('position_source', 'sources')],
      }),
    ),
    // The name of the file, `atlas`, is already that of the GeoJSON.
    name: 'atlas-table',
  },
  resourceOf(
    'statistics.csv',
    ['Figures', 'Every figure of the article with its series, unit and note in three languages.'],
    tableOf(statisticsColumns, { primaryKey: ['id'] }),
  ),
  resourceOf(
    'stations.csv',
    ['Stations', 'Every station of the sections of railway in the atlas, which name it by its id.'],
    tableOf(stationColumns, { primaryKey: ['id'], foreignKeys: [reference('position_source', 'sources')] }),
  ),
  resourceOf(
    'populations.csv',
    [
      'Inhabitants of towns',
      'Numbers of censuses and estimates, with the place and the note in three languages.',
    ],
    tableOf(populationExportColumns, {
      primaryKey: ['id'],
      foreignKeys: [reference('place', 'atlas-table'), reference('source', 'sources')],
    }),
  ),
  ...TABLES.map(({ name, title, description, columns, keys }) => ({
    ...resourceOf(`${name}.csv`, [title, description], tableOf(columns, keys)),
    // The GeoJSON of the outlines has the name of its file already.
    name: name === 'borders' ? 'borders-table' : name,
  })),
  {
    ...resourceOf('sources.json', ['Sources', 'Every source but the article itself, in CSL-JSON.']),
    name: 'sources-csl',
  },
  resourceOf('borders.geojson', [
    'Outlines of the republic by period',
    'Pieces of line, each with the polities whose outline it is part of.',
  ]),
  {
    ...resourceOf('atlas.xlsx', [
      'All tables as a workbook',
      'A sheet for each table; the courses of lines are left out, because they are longer than a cell may be.',
    ]),
    name: 'atlas-workbook',
  },
  {
    ...resourceOf('atlas.gpkg', [
      'The atlas for programs for maps',
      'GeoPackage 1.3 in WGS84 (EPSG:4326), for QGIS, ArcGIS, R, Python and SQL. Each layer is a table with a geometry: its rows of atlas.csv, which for lines and flows have the columns of lines.csv and flows.csv too; so are stations and borders. All other tables are as in CSV. Names have underscores for hyphens; columns and codes are described inside.',
    ]),
    name: 'atlas-geopackage',
  },
  {
    ...resourceOf('atlas.kml', [
      'The atlas for Google Earth and the like',
      'KML 2.2 with a folder for each layer and a placemark, with its time, for each phase.',
    ]),
    name: 'atlas-kml',
  },
  resourceOf('atlas.lpf.jsonld', [
    'The atlas as a gazetteer',
    'Sites, railways, roads, pipelines and places in the Linked Places format 1.2.',
  ]),
  {
    ...resourceOf('atlas.ttl', [
      'The atlas as linked data',
      'Turtle (RDF 1.1): what the record of each thing says (objects, places, events, sectors, sentences, disagreements), the sources, the figures, the polities with their outlines, ids that changed. Terms are those of schema.org where it has them; the others begin with urn:kazakhstan-industrial-atlas:term: and are named after the columns of the tables.',
    ]),
    name: 'atlas-turtle',
  },
];

/** Describes the files that the build puts into data/. */
export const downloadPackage: DataPackage = dataPackage(
  'kazakhstan-industrial-atlas',
  'How Kazakhstan was industrialised, year by year: works, mines, power stations, railways, roads, pipelines, flows of goods and places, each with its states, dates and sources. Names and texts are in Kazakh, Russian and English; dates are EDTF (ISO 8601-2).',
  DOWNLOADS,
);
