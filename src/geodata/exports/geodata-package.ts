// Describes the files of geodata/, which people edit, as a Data Package: geodata/datapackage.json.
import { FILES } from '../schema.ts';
import {
  coded,
  column,
  EDTF,
  given,
  id,
  inAllLanguages,
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
import type { StationColumn } from './stations-csv.ts';
import { dataPackage, resourceOf, type DataPackage, type Resource } from './data-package.ts';

export const seriesColumns = {
  id,
  sector: coded('sector', 'Sector', 'The branch of industry the series belongs to.', {
    ...given,
    enum: FIGURE_SECTORS,
  }),
  unit: column('Unit', 'An id of the units.', { ...given, ...slug }),
  ...inAllLanguages('', 'Name of the series', given),
};

const station = FILES['stations.csv'].record.entries;
export const stationColumns: Readonly<Record<StationColumn, Column>> = {
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

/** Describes the files of geodata/. */
export const geodataPackage: DataPackage = dataPackage(
  'kazakhstan-industrial-atlas-geodata',
  'What the atlas knows of the industrialisation of Kazakhstan, as it is edited. Names and texts are in Kazakh, Russian and English; dates are EDTF (ISO 8601-2).',
  GEODATA,
);
