// The tables of what is known of objects and places beyond their phases: what sources say, names through time, lines, flows,
// remarks, who built them, and the state of each in each year.
import {
  BUILDERS,
  COMMODITIES,
  COURSES,
  FIRST_YEAR,
  FLOW_MODES,
  FLOW_WAYS,
  LAST_YEAR,
  LAYERS,
  MEDIA,
  OPENING_STAGES,
  PEOPLE_COUNTED,
  STATES,
  type Localized,
  type Position,
} from '../../../core/atlas/atlas.ts';
import { stateInYear } from '../../../core/time/lifecycle.ts';
import type { Geodata } from '../../check.ts';
import { atlasGeojson, type AtlasFeature } from '../atlas-geojson.ts';
import {
  coded,
  column,
  given,
  id,
  inAllLanguages,
  integer,
  number,
  ofObject,
  reference,
  slug,
  SOURCE,
} from '../table-schema.ts';
import {
  dateCells,
  dateColumns,
  locatorsColumn,
  sourcesColumn,
  textCells,
  wellKnown,
  wellKnownColumn,
  type Row,
  type Table,
} from './table.ts';
import { locatorCell } from '../csv.ts';

const layerColumn = (also: readonly string[] = []) =>
  coded('layer', 'Layer', 'The file of the atlas that the record stands in.', {
    ...given,
    enum: [...LAYERS, ...also],
  });
const recordColumn = column('Record', 'The id of the object, place or event.', { ...given, ...slug });
const numbered = integer('Number', 'Its place in the record, from 1.', { ...given, minimum: 1 });

/** Records with claims and disagreements: all objects, and events. */
function accountsOf(geodata: Geodata) {
  return [
    ...atlasGeojson(geodata).features.flatMap(({ id, properties }) =>
      'claims' in properties ? [{ layer: properties.layer as string, record: id, account: properties }] : [],
    ),
    ...geodata.events.flatMap(({ id, claims = [], disagreements }) => [
      { layer: 'events', record: id, account: { claims, disagreements } },
    ]),
  ];
}

export const claims: Table = {
  name: 'claims',
  title: 'What sources say',
  description: 'Every statement of a source on an object or an event, in our own words.',
  columns: {
    layer: layerColumn(['events']),
    record: recordColumn,
    claim: column('Claim', 'The id of the statement, used once in its record.', { ...given, ...slug }),
    source: column('Source', 'An id of the table of sources.', { ...given, pattern: SOURCE }),
    locator: column('Locator', 'Where in the source it stands.'),
    ...inAllLanguages('text_', 'Statement', given),
    what: column('What', 'What its number measures, in a word.', slug),
    value: number('Value', 'Its number, where it gives one.'),
    unit: column('Unit', 'What the number is counted in.'),
    ...dateColumns('when', 'When', 'The time it speaks of.'),
    counted_as: coded('people_counted', 'Counted as', 'For numbers of people: what is counted.', {
      enum: PEOPLE_COUNTED,
    }),
    ...inAllLanguages('counted_by_', 'Who counted'),
  },
  keys: { uniqueKeys: [['layer', 'record', 'claim']], foreignKeys: [reference('source', 'sources')] },
  rows: (geodata) =>
    accountsOf(geodata).flatMap(({ layer, record, account }) =>
      account.claims.map((claim): Row => ({
        ...{ layer, record, claim: claim.id, source: claim.source, locator: claim.locator ?? null },
        ...textCells('text', claim.text),
        ...{ what: claim.what ?? null, value: claim.value ?? null, unit: claim.unit ?? null },
        ...dateCells('when', claim.when),
        counted_as: claim.counted?.as ?? null,
        ...textCells('counted_by', claim.counted?.by),
      })),
    ),
};

export const disagreements: Table = {
  name: 'disagreements',
  title: 'Where sources disagree',
  description: 'Statements or figures that cannot all hold, and what the atlas makes of them.',
  columns: {
    layer: layerColumn(['events', 'statistics']),
    record: column(
      'Record',
      'The id of the object or event; for figures, which belong to no record, that of the disagreement.',
      { ...given, ...slug },
    ),
    number: numbered,
    claims: column(
      'Claims',
      'The ids of the statements of this record, or of the figures and populations, with a blank between them.',
      given,
    ),
    uses: column('Uses', 'The figure that the atlas goes by; empty: none, or statements.', slug),
    ...inAllLanguages('about_', 'What it is about', given),
    ...inAllLanguages('resolution_', 'What the atlas makes of it', given),
  },
  keys: { uniqueKeys: [['layer', 'record', 'number']] },
  rows: (geodata) => [
    ...accountsOf(geodata).flatMap(({ layer, record, account }) =>
      (account.disagreements ?? []).map((one, at): Row => ({
        ...{ layer, record, number: at + 1, claims: one.claims, uses: null },
        ...textCells('about', one.about),
        ...textCells('resolution', one.resolution),
      })),
    ),
    ...geodata.disputes.map((one): Row => ({
      ...{ layer: 'statistics', record: one.id, number: 1, claims: one.claims, uses: one.uses },
      ...textCells('about', one.about),
      ...textCells('resolution', one.resolution),
    })),
  ],
};

export const names: Table = {
  name: 'names',
  title: 'Names through time',
  description:
    'The usual name of each object and the present one of each place, and the dated names of their records. An object is also called by the names of the time of the towns in its name, which this table gives for the towns alone.',
  columns: {
    layer: layerColumn(),
    record: recordColumn,
    number: integer('Number', 'The order of the names in the record; 0 is the name of the record.', {
      ...given,
      minimum: 0,
    }),
    ...inAllLanguages('name_', 'Name', given),
    ...dateColumns('start', 'Start', 'Since when it bore the name. Empty: since it was there, or not known.'),
    ...dateColumns('end', 'End', 'Until when. Empty: beyond 1940, or until the next name.'),
  },
  keys: { uniqueKeys: [['layer', 'record', 'number']], foreignKeys: [ofObject] },
  rows: (geodata) =>
    atlasGeojson(geodata).features.flatMap(({ id: record, properties }) => {
      const { layer } = properties;
      const dated: readonly { name: Localized; start?: string | undefined; end?: string | undefined }[] =
        'names' in properties ? properties.names : (properties.formerNames ?? []);
      return [{ name: properties.name, start: undefined, end: undefined }, ...dated].map(
        ({ name, start, end }, at): Row => ({
          ...{ layer, record, number: at },
          ...textCells('name', name),
          ...dateCells('start', start),
          ...dateCells('end', end),
        }),
      );
    }),
};

export const remarks: Table = {
  name: 'remarks',
  title: 'Remarks',
  description:
    'Remarks of the atlas on an object or a place: of its dates, its position, its course, the time after 1940.',
  columns: {
    layer: layerColumn(),
    record: recordColumn,
    about: coded('about', 'About', 'What the remark is about.', {
      ...given,
      enum: ['record', 'position', 'course', 'after-1940'],
    }),
    ...inAllLanguages('text_', 'Remark', given),
  },
  keys: { uniqueKeys: [['layer', 'record', 'about']], foreignKeys: [ofObject] },
  rows: (geodata) =>
    atlasGeojson(geodata).features.flatMap(({ id: record, properties }) =>
      (
        [
          ['record', properties.note],
          ['position', 'positionNote' in properties ? properties.positionNote : undefined],
          ['course', 'courseNote' in properties ? properties.courseNote : undefined],
          ['after-1940', 'after1940' in properties ? properties.after1940 : undefined],
        ] as const
      ).flatMap(([about, text]): Row[] =>
        text ? [{ layer: properties.layer, record, about, ...textCells('text', text) }] : [],
      ),
    ),
};

const pathOf = ({ geometry }: AtlasFeature): readonly Position[] | null =>
  geometry.type === 'LineString' ? geometry.coordinates : null;

function gaugeCell(properties: AtlasFeature['properties']): string | null {
  if (!('gauge' in properties) || properties.gauge === null) return null;
  return typeof properties.gauge === 'number'
    ? String(properties.gauge)
    : properties.gauge
        .map(({ gauge, start }) => `${gauge ?? 'unknown'}${start ? ` since ${start}` : ''}`)
        .join('; ');
}

export const lines: Table = {
  name: 'lines',
  title: 'Lines',
  description: 'Sections of railway, roads, pipelines and flows with their course as Well-Known Text.',
  columns: {
    layer: layerColumn(),
    record: recordColumn,
    line: column('Line', 'The id of the line that the section is part of.', slug),
    ...inAllLanguages('line_', 'Name of the line'),
    course: coded('course', 'Course', 'How well the course is known.', { enum: COURSES }),
    gauge: column(
      'Gauge',
      'Millimetres between the rails; of a line that was relaid, each gauge with the date since when. Empty: not known, or no railway.',
    ),
    medium: coded('medium', 'Medium', 'What a pipeline carried.', { enum: MEDIA }),
    stations: column('Stations', 'Ids of the stations of a railway in order, with a blank between them.'),
    wkt: wellKnownColumn,
  },
  keys: { uniqueKeys: [['layer', 'record']], foreignKeys: [ofObject] },
  rows: (geodata) =>
    atlasGeojson(geodata).features.flatMap((feature): Row[] => {
      const path = pathOf(feature);
      const { id: record, properties } = feature;
      if (!path) return [];
      return [
        {
          ...{ layer: properties.layer, record, line: 'line' in properties ? properties.line : null },
          ...textCells('line', 'lineName' in properties ? properties.lineName : null),
          course: 'course' in properties ? properties.course : null,
          gauge: gaugeCell(properties),
          medium: 'medium' in properties ? properties.medium : null,
          stations:
            'gauge' in properties && 'stations' in properties ? (properties.stations as string[]) : null,
          wkt: wellKnown(path),
        },
      ];
    }),
};

export const openings: Table = {
  name: 'openings',
  title: 'How sections of railway opened',
  description: 'The stages in which each section opened, as sources give them.',
  columns: {
    layer: layerColumn(),
    record: recordColumn,
    stage: coded('opening_stage', 'Stage', 'What happened.', { ...given, enum: OPENING_STAGES }),
    ...dateColumns('date', 'Date', 'When it happened.', given),
    sources: sourcesColumn('What it rests on.', given),
  },
  keys: { uniqueKeys: [['layer', 'record', 'stage']], foreignKeys: [ofObject] },
  rows: ({ railways }) =>
    railways.flatMap(({ id: record, properties }) =>
      properties.opening.map(({ stage, date, sources }): Row => ({
        ...{ layer: 'railways', record, stage },
        ...dateCells('date', date),
        sources,
      })),
    ),
};

export const flows: Table = {
  name: 'flows',
  title: 'Flows of goods',
  description:
    'From where to where goods went, what sources say of the amount, and the sections they ran over.',
  columns: {
    id,
    ...inAllLanguages('name_', 'Usual name', given),
    commodity: coded('commodity', 'Goods', 'What was carried.', { ...given, enum: COMMODITIES }),
    from: column('From', 'The id of a place.', { ...given, ...slug }),
    to: column('To', 'The id of a place.', { ...given, ...slug }),
    way: coded('flow_way', 'Way', 'Out of the republic, into it, or within it.', {
      ...given,
      enum: FLOW_WAYS,
    }),
    mode: coded('flow_mode', 'Mode', 'By what it was carried.', { ...given, enum: FLOW_MODES }),
    thousand_tonnes: number('Amount', 'Thousand tonnes in a year. Empty: no source gives it.'),
    year_of_amount: integer('Year of the amount', 'The year that the amount is of.'),
    route_year: integer('Year of the route', 'The year whose network the line follows. Empty: none.'),
    exit: column('Exit', 'The place where it leaves the network of the atlas; empty: it does not.', slug),
    through: column('Through', 'Ids of places that a source says it passed, with a blank between them.'),
    endpoint: coded('endpoint', 'End', 'Where the source names a region, and a place stands for it.', {
      enum: ['stand-in'],
    }),
    sections: column('Sections', 'Ids of the sections of railway and pipeline, with a blank between them.'),
  },
  keys: {
    primaryKey: ['id'],
    foreignKeys: ['from', 'to', 'exit'].map((end) => reference(end, 'atlas-table')),
  },
  rows: ({ flows, atlas }) => {
    const compiled = new Map(atlas.routes.map(({ id, flow }) => [id, flow]));
    return flows.map(({ id, properties }): Row => {
      const { name, commodity, from, to, mode, routeYear, exit, sections, through, endpoint } = properties;
      const { way, quantity } = compiled.get(id) ?? {};
      return {
        id,
        ...textCells('name', name),
        ...{ commodity, from, to, way: way ?? null, mode },
        thousand_tonnes: quantity?.thousandTonnes ?? null,
        year_of_amount: quantity?.year ?? null,
        ...{ route_year: routeYear ?? null, exit: exit ?? null, sections },
        ...{ through: through ?? null, endpoint: endpoint ?? null },
      };
    });
  },
};

export const builders: Table = {
  name: 'builders',
  title: 'Who built it',
  description: 'Who ordered and who did the work, as far as sources say.',
  columns: {
    id,
    objects: column('Objects', 'Ids of what was built, with a blank between them.', given),
    who: coded(
      'builder',
      'Who',
      `Who gave the order and the money, and who did the work, with a blank between them: ${BUILDERS.join(', ')}.`,
      given,
    ),
    ...inAllLanguages('text_', 'What sources say', given),
    sources: sourcesColumn('What it rests on.', given),
    locators: locatorsColumn,
  },
  keys: { primaryKey: ['id'] },
  rows: ({ builders }) =>
    builders.map((one): Row => ({
      ...{ id: one.id, objects: one.objects, who: one.who },
      ...textCells('text', one.text),
      ...{ sources: one.sources, locators: locatorCell(one.locators) },
    })),
};

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);

export const statesByYear: Table = {
  name: 'states-by-year',
  title: 'States by year',
  description:
    'The state of each object on 31 December of each year in which it was there or may have been, as the map shows it.',
  columns: {
    layer: layerColumn(),
    record: recordColumn,
    year: integer('Year', 'The state is that of 31 December.', {
      ...given,
      minimum: FIRST_YEAR,
      maximum: LAST_YEAR,
    }),
    state: coded('state', 'State', 'The certain state; else the latest possible one.', {
      ...given,
      enum: STATES,
    }),
    certainty: coded(
      'certainty',
      'Certainty',
      'certain: the dates leave nothing else. possible: they leave other states too, or that it was not there.',
      {
        ...given,
        enum: ['certain', 'possible'],
      },
    ),
    possible_states: coded(
      'state',
      'Possible states',
      'Every state that the dates leave possible, with a blank between them.',
      given,
    ),
  },
  keys: { uniqueKeys: [['layer', 'record', 'year']], foreignKeys: [ofObject] },
  rows: ({ atlas }) =>
    [...atlas.sites, ...atlas.routes].flatMap(({ layer, id: record, lifecycle }) =>
      YEARS.flatMap((year): Row[] => {
        const now = stateInYear(lifecycle, year);
        return now
          ? [
              {
                ...{ layer, record, year, state: now.state, certainty: now.certainty },
                possible_states: now.alternatives,
              },
            ]
          : [];
      }),
    ),
};
