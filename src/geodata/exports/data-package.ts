// Describes every file of the data and every column of its tables as a Data Package, version 2 (https://datapackage.org):
// one for geodata/, which people edit, and one for data/, which readers download.
import dataVersion from '../../../geodata/version.json' with { type: 'json' };
import { CONFIDENCES, LAYERS, PRECISIONS, SECTORS, STAND_INS, STATES } from '../../core/atlas/atlas.ts';
import { FILES } from '../schema.ts';
import {
  coded,
  column,
  EDTF,
  given,
  id,
  inAllLanguages,
  inOrder,
  integer,
  LANGUAGE_NAMES,
  number,
  reference,
  slug,
  SOURCE,
  tableOf,
  type Column,
  type TableSchema,
} from './table-schema.ts';
import { FIGURE_SECTORS, figureColumns, populationColumns } from './number-columns.ts';
import { ATLAS_COLUMNS, type AtlasColumn } from './atlas-csv.ts';
import type { StationColumn } from './stations-csv.ts';
import { POPULATION_COLUMNS } from './populations-csv.ts';
import { STATISTICS_COLUMNS } from './statistics-csv.ts';
import { dateColumns, locatorsColumn } from './tables/table.ts';
import { TABLES } from './tables/tables.ts';

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
function resourceOf(path: string, [title, description]: Description, schema?: TableSchema): Resource {
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

const seriesColumns = {
  id,
  sector: coded('sector', 'Sector', 'The branch of industry the series belongs to.', {
    ...given,
    enum: FIGURE_SECTORS,
  }),
  unit: column('Unit', 'An id of the units.', { ...given, ...slug }),
  ...inAllLanguages('', 'Name of the series', given),
};

const station = FILES['stations.csv'].record.entries;
const stationColumns: Readonly<Record<StationColumn, Column>> = {
  id,
  longitude: number('Longitude', 'WGS84 degrees.', { ...given, minimum: -180, maximum: 180 }),
  latitude: number('Latitude', 'WGS84 degrees.', { ...given, minimum: -90, maximum: 90 }),
  ...inAllLanguages('', 'Name in the years of the atlas', given),
  opened: column('Opened', `When it opened, if later than its line: ${EDTF}. Empty: with its line.`),
  sources: column('Sources', 'Ids of the sources of that date, with a blank between them.', {
    pattern: `${SOURCE}( ${SOURCE})*`,
  }),
  precision: coded('precision', 'Precision', 'How far the position may be off.', {
    ...given,
    enum: station.precision.options,
  }),
  position_source: column('Source of the position', 'An id of the sources.', { ...given, pattern: SOURCE }),
  geonames_id: integer('GeoNames id', 'Where GeoNames has it; the position is then that of GeoNames.'),
};
const glossaryColumns = (suffix: 'also' | 'wrong', title: string) =>
  Object.fromEntries(
    Object.entries(LANGUAGE_NAMES).map(([language, name]) => [
      `${language}_${suffix}`,
      column(`${title} (${name})`, `${title}, in ${name}, with | between them.`),
    ]),
  );
const alsoColumns = glossaryColumns('also', 'Names of other times');
const wrongColumns = glossaryColumns('wrong', 'Beginnings of words that are wrong');

const translations = (title: string): TableSchema =>
  tableOf({ id, ...inAllLanguages('', title, given) }, { primaryKey: ['id'] });

const GEODATA: readonly Resource[] = [
  resourceOf('enterprises.geojson', ['Works and factories', 'Points; see schema/enterprises.schema.json.']),
  resourceOf('mines.geojson', [
    'Mines, deposits, coal basins, oil fields and salt lakes',
    'Points; see schema/mines.schema.json.',
  ]),
  resourceOf('power-stations.geojson', ['Power stations', 'Points; see schema/power-stations.schema.json.']),
  resourceOf('people.geojson', [
    'Camps, special settlements and builders’ settlements',
    'Points; see schema/people.schema.json.',
  ]),
  resourceOf('railways.geojson', [
    'Sections of railway',
    'Lines, a section for each stretch that opened at one time; see schema/railways.schema.json.',
  ]),
  resourceOf(
    'stations.csv',
    ['Stations', 'Every station of the sections of railway, which name it by its id.'],
    tableOf(stationColumns, { primaryKey: ['id'] }),
  ),
  resourceOf('roads.geojson', ['Roads', 'Lines; see schema/roads.schema.json.']),
  resourceOf('pipelines.geojson', ['Oil and water pipelines', 'Lines; see schema/pipelines.schema.json.']),
  resourceOf('flows.geojson', [
    'Flows of goods',
    'Lines over the railways and pipelines of their year; see schema/flows.schema.json.',
  ]),
  resourceOf('places.geojson', [
    'Towns, settlements and stations',
    'Points with their names over time; see schema/places.schema.json.',
  ]),
  resourceOf('borders.geojson', [
    'Outlines of the republic by period',
    'Pieces of line, each with the polities whose outline it is part of; see schema/borders.schema.json.',
  ]),
  resourceOf('polities.json', [
    'States and republics',
    'The polities the outlines belong to, with names, capitals and dates; see schema/polities.schema.json.',
  ]),
  resourceOf('events.json', ['Events', 'What happened on a date; see schema/events.schema.json.']),
  resourceOf('builders.json', [
    'Who built it',
    'Who built works, mines and lines, as far as sources say; see schema/builders.schema.json.',
  ]),
  resourceOf('disagreements.json', [
    'Disagreements between figures',
    'Figures that cannot all hold, and which the atlas uses; see schema/disagreements.schema.json.',
  ]),
  resourceOf('retellings.json', [
    'The article, sentence by sentence',
    'Each sentence retold in our own words; see schema/retellings.schema.json.',
  ]),
  resourceOf('uncited-sentences.json', [
    'Sentences nothing rests on',
    'Sentences of the article that no record cites, with the reason; see schema/uncited-sentences.schema.json.',
  ]),
  resourceOf('redirects.json', [
    'Redirects',
    'What became of ids that the atlas no longer has; see schema/redirects.schema.json.',
  ]),
  resourceOf('sources.json', [
    'Sources',
    'Every source but the article itself, in CSL-JSON; see schema/sources.schema.json.',
  ]),
  resourceOf(
    'statistics.csv',
    ['Figures', 'Every figure of the article, as printed or derived from it.'],
    tableOf(figureColumns, {
      primaryKey: ['id'],
      foreignKeys: [reference('series', 'statistics-series'), reference('note', 'statistics-notes')],
    }),
  ),
  resourceOf(
    'statistics-series.csv',
    ['Series', 'What the figures measure.'],
    tableOf(seriesColumns, { primaryKey: ['id'], foreignKeys: [reference('unit', 'statistics-units')] }),
  ),
  resourceOf(
    'statistics-units.csv',
    ['Units', 'What the figures are counted in.'],
    translations('Name of the unit'),
  ),
  resourceOf(
    'glossary.csv',
    ['Glossary', 'Proper names and terms: the one form in each language, and the forms that are wrong.'],
    tableOf(
      {
        id,
        ...inAllLanguages('', 'Name or term', given),
        ...alsoColumns,
        ...wrongColumns,
        note: column('Note', 'A remark for whoever edits the data.'),
      },
      { primaryKey: ['id'] },
    ),
  ),
  resourceOf('statistics-notes.csv', ['Notes', 'Remarks on figures.'], translations('Text of the note')),
  resourceOf(
    'populations.csv',
    [
      'Inhabitants of towns',
      'Numbers of censuses and estimates, each with its source; not from the article.',
    ],
    tableOf(populationColumns, { primaryKey: ['id'], foreignKeys: [reference('note', 'statistics-notes')] }),
  ),
  resourceOf('basemap/border-tint.geojson', [
    'Tint along the border',
    'The outline of the republic by period, smoothed; derived from borders.geojson.',
  ]),
  resourceOf('basemap/boundaries.geojson', [
    'Present-day boundaries',
    'Lines for orientation, derived from Natural Earth.',
  ]),
  resourceOf('basemap/lakes-close.geojson', ['Lakes, close', 'As they lay before 1960, for close views.']),
  resourceOf('basemap/lakes.geojson', ['Lakes', 'As they lay before 1960.']),
  resourceOf('basemap/land-labels.geojson', [
    'Names of lands',
    'Lines along which the names of lands and ranges are written.',
  ]),
  resourceOf('basemap/rivers-close.geojson', [
    'Rivers, close',
    'As they ran before 1960, for close views; derived from Natural Earth.',
  ]),
  resourceOf('basemap/rivers.geojson', ['Rivers', 'As they ran before 1960, derived from Natural Earth.']),
  resourceOf('basemap/sea-close.geojson', [
    'Seas, close',
    'The Caspian as it lay before 1960, for close views.',
  ]),
  resourceOf('basemap/sea.geojson', ['Seas', 'The Caspian and the Aral Sea as they lay before 1960.']),
  resourceOf('basemap/water-labels.geojson', ['Names of waters', 'Points and lines that bear the names.']),
  resourceOf('basemap/world-boundaries.geojson', [
    'Present-day boundaries of the world',
    "Coarse, for a reader's own data; derived from Natural Earth.",
  ]),
  resourceOf('basemap/world-sea.geojson', [
    'Seas of the world',
    "Coarse but for the Caspian, for a reader's own data; derived from Natural Earth.",
  ]),
];

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

const dataPackage = (name: string, description: string, resources: readonly Resource[]): DataPackage => ({
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
      title: 'Natural Earth (public domain): land, water and borders',
      path: 'https://www.naturalearthdata.com/',
    },
    { title: 'NASA SRTM30 (public domain): relief' },
  ],
  contributors: [{ title: 'The authors of the Industrial Atlas of Kazakhstan', roles: ['creator'] }],
  resources,
});

/** Describes the files of geodata/. */
export const geodataPackage: DataPackage = dataPackage(
  'kazakhstan-industrial-atlas-geodata',
  'What the atlas knows of the industrialisation of Kazakhstan, as it is edited. Names and texts are in Kazakh, Russian and English; dates are EDTF (ISO 8601-2).',
  GEODATA,
);

/** Describes the files that the build puts into data/. */
export const downloadPackage: DataPackage = dataPackage(
  'kazakhstan-industrial-atlas',
  'How Kazakhstan was industrialised, year by year: works, mines, power stations, railways, roads, pipelines, flows of goods and places, each with its states, dates and sources. Names and texts are in Kazakh, Russian and English; dates are EDTF (ISO 8601-2).',
  DOWNLOADS,
);
