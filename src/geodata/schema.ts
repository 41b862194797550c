// The schema of geodata/: the fields of each file and their values. The build checks the data with it, and types and the JSON
// Schemas for editors are derived from it. Checks that involve several records are in check.ts.
import * as v from 'valibot';
import {
  BUILDERS,
  COMMODITIES,
  CONFIDENCES,
  COUNTED,
  COURSES,
  EVENT_KINDS,
  FLOW_MODES,
  KINDS,
  LANGUAGES,
  MEDIA,
  OPENING_STAGES,
  PEOPLE_COUNTED,
  NAME_SIDES,
  PLACE_KINDS,
  POPULATION_BASES,
  PRECISIONS,
  SECTORS,
  STAND_INS,
  STATES,
  STRAIGHT_REASONS,
  type Language,
} from '../core/atlas/atlas.ts';
import { SENTENCE_RANGE } from '../core/atlas/article.ts';
import { historicalDate } from './dates.ts';
import { glossaryForms } from './glossary-forms.ts';
import { isLocator, LOCATOR_FORM } from './locators.ts';

/** Why a web page has no address: it was read in a stored copy, or nobody wrote it down. */
const NO_ADDRESS = ['stored-copy', 'not-recorded'] as const;

/** West, south, east, north in degrees. A site outside of this box can only be a typing mistake. */
const SITE_REGION = [46, 40, 88, 56] as const;
/** The larger box of places and lines, which includes the far ends of railways and flows. */
const WIDE_REGION = [25, 35, 100, 62] as const;

const text = v.pipe(
  v.string('a text'),
  v.check(
    (value) => value.trim() === value && value.length > 0,
    'a text without blanks at its ends, not empty',
  ),
);
/** A text in each language of the atlas. */
const translations = Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<
  Language,
  typeof text
>;
const localized = v.strictObject(translations);
const slug = v.pipe(
  v.string('an id'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case English letters, digits and single hyphens'),
);
/** What is wrong with a date; null if it is valid. */
function dateProblem(value: string): string | null {
  try {
    historicalDate(value);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
const date = v.pipe(
  v.string('an EDTF date'),
  v.check(
    (value) => dateProblem(value) === null,
    ({ input }) => `an EDTF date such as 1934, 1931-02, 1930~ or [1928..1932] (${dateProblem(input) ?? ''})`,
  ),
);
const source = v.pipe(
  v.string('a source'),
  v.regex(/^(article:S\d{3}|[a-z0-9]+(-[a-z0-9]+)*)$/, `article:${SENTENCE_RANGE}, or an id of sources.json`),
);

const locator = v.pipe(v.string('a locator'), v.check(isLocator, LOCATOR_FORM));
const sources = v.pipe(v.array(source, 'a list of sources'), v.minLength(1, 'at least one source'));
/** Sources, and for some of them where in the source it stands. */
const cited = {
  sources,
  locators: v.optional(v.record(source, locator, 'locators by source')),
};

type Region = readonly [number, number, number, number];
const positionWithin = ([west, south, east, north]: Region) =>
  v.pipe(
    v.tuple([v.number('a number of degrees'), v.number('a number of degrees')], '[longitude, latitude]'),
    v.check(
      ([longitude, latitude]) =>
        longitude >= west && longitude <= east && latitude >= south && latitude <= north,
      `[longitude ${west}…${east}, latitude ${south}…${north}]`,
    ),
  );

const nameInTime = v.strictObject({ name: localized, start: v.optional(date), end: v.optional(date) });
const phase = v.strictObject({
  state: v.picklist(STATES, `one of ${STATES.join(', ')}`),
  start: v.optional(date),
  end: v.optional(date),
  ...cited,
  confidence: v.picklist(CONFIDENCES, `one of ${CONFIDENCES.join(', ')}`),
});
const claim = v.strictObject({
  id: slug,
  source,
  locator: v.optional(locator),
  text: localized,
  what: v.optional(slug),
  value: v.optional(v.number('a number')),
  unit: v.optional(text),
  when: v.optional(date),
  /** For numbers of people: what is counted, and who counted. */
  counted: v.optional(
    v.strictObject({
      as: v.picklist(PEOPLE_COUNTED, `one of ${PEOPLE_COUNTED.join(', ')}`),
      by: localized,
    }),
  ),
});
const disagreement = v.strictObject({
  claims: v.pipe(v.array(slug, 'a list of claim ids'), v.minLength(2, 'at least two claims')),
  about: localized,
  resolution: localized,
});

/** What sources say of one thing, and where they contradict each other. */
const account = {
  claims: v.pipe(v.array(claim, 'a list of claims'), v.minLength(1, 'at least one claim')),
  disagreements: v.optional(v.array(disagreement, 'a list of disagreements')),
};
const thing = {
  name: localized,
  formerNames: v.optional(v.array(nameInTime, 'a list of names')),
  /**
   * The places whose names stand in its name, where these are not its own place, its ends, or the places along its line; an empty
   * list where the word is something else's name, such as a lake's.
   */
  namedAfter: v.optional(v.array(slug, 'a list of place ids')),
  sector: v.picklist(SECTORS, `one of ${SECTORS.join(', ')}`),
  lifecycle: v.pipe(v.array(phase, 'a list of phases'), v.minLength(1, 'at least one phase')),
  ...account,
  note: v.optional(localized),
  after1940: v.optional(localized),
};
const precision = v.picklist(PRECISIONS, `one of ${PRECISIONS.join(', ')}`);
const standsFor = v.strictObject({
  what: v.picklist(STAND_INS, `one of ${STAND_INS.join(', ')}`),
  kilometres: v.pipe(v.number('kilometres'), v.integer('whole kilometres'), v.minValue(1, '1 or more')),
});
const geonamesId = v.optional(v.pipe(v.number('a GeoNames id'), v.integer('a whole GeoNames id')));

const point = (region: Region) =>
  v.strictObject({ type: v.literal('Point', '"Point"'), coordinates: positionWithin(region) });
const line = v.strictObject({
  type: v.literal('LineString', '"LineString"'),
  coordinates: v.pipe(
    v.array(positionWithin(WIDE_REGION), 'a list of positions'),
    v.minLength(2, 'at least two positions'),
  ),
});
const feature = <G extends v.GenericSchema, P extends v.ObjectEntries>(geometry: G, properties: P) =>
  v.strictObject({
    type: v.literal('Feature', '"Feature"'),
    id: slug,
    geometry,
    properties: v.strictObject(properties),
  });

const siteSchema = feature(point(SITE_REGION), {
  ...thing,
  kind: v.picklist(KINDS, `one of ${KINDS.join(', ')}`),
  place: v.optional(slug),
  precision,
  positionSource: source,
  positionNote: v.optional(localized),
  geonamesId,
  standsFor: v.optional(standsFor),
  count: v.optional(
    v.pipe(v.number('a count'), v.integer('a whole count'), v.minValue(2, 'a count of 2 or more')),
  ),
});

const course = {
  course: v.picklist(COURSES, `one of ${COURSES.join(', ')}`),
  courseNote: v.optional(localized),
  straights: v.optional(
    v.array(
      v.strictObject({
        from: positionWithin(WIDE_REGION),
        to: positionWithin(WIDE_REGION),
        reason: v.picklist(STRAIGHT_REASONS, `one of ${STRAIGHT_REASONS.join(', ')}`),
      }),
      'a list of straights',
    ),
  ),
};
const lineOf = { line: slug, lineName: localized };
const gauge = v.nullable(
  v.pipe(v.number('a gauge in millimetres or null'), v.minValue(600, 'a gauge of 600 mm or more')),
);
const railwaySchema = feature(line, {
  ...thing,
  ...lineOf,
  ...course,
  gauge: v.union(
    [
      gauge,
      v.pipe(
        v.array(v.strictObject({ gauge, start: v.optional(date), sources }), 'a list of gauges'),
        v.minLength(2, 'at least two gauges; a line that was never relaid has a number'),
      ),
    ],
    'a gauge in millimetres, null, or a list of gauges with their dates',
  ),
  opening: v.array(
    v.strictObject({
      stage: v.picklist(OPENING_STAGES, `one of ${OPENING_STAGES.join(', ')}`),
      date,
      sources,
    }),
    'a list of stages',
  ),
  stations: v.array(slug, 'a list of ids of stations'),
});
const roadSchema = feature(line, { ...thing, ...course });
const pipelineSchema = feature(line, {
  ...thing,
  ...lineOf,
  course: course.course,
  courseNote: course.courseNote,
  medium: v.picklist(MEDIA, `one of ${MEDIA.join(', ')}`),
  stations: v.array(
    v.strictObject({
      name: localized,
      coordinates: positionWithin(WIDE_REGION),
      precision,
      positionSource: source,
      geonamesId,
    }),
    'a list of stations',
  ),
});

const flowSchema = feature(line, {
  ...thing,
  commodity: v.picklist(COMMODITIES, `one of ${COMMODITIES.join(', ')}`),
  from: slug,
  to: slug,
  mode: v.picklist(FLOW_MODES, `one of ${FLOW_MODES.join(', ')}`),
  routeYear: v.optional(
    v.pipe(v.number('a year'), v.minValue(1890, '1890 … 1940'), v.maxValue(1940, '1890 … 1940')),
  ),
  through: v.optional(v.array(slug, 'a list of place ids')),
  exit: v.optional(slug),
  waypoints: v.optional(v.array(positionWithin(WIDE_REGION), 'a list of positions')),
  endpoint: v.optional(v.literal('stand-in', '"stand-in"')),
  sections: v.array(slug, 'a list of section ids'),
});

const placeSchema = feature(point(WIDE_REGION), {
  name: localized,
  names: v.pipe(v.array(nameInTime, 'a list of names'), v.minLength(1, 'at least one name')),
  kind: v.picklist(PLACE_KINDS, `one of ${PLACE_KINDS.join(', ')}`),
  importance: v.picklist([1, 2, 3, 4], '1, 2, 3 or 4'),
  /** The sides on which the name stands best while the country is in view, the best first. */
  nameSides: v.optional(
    v.pipe(
      v.array(v.picklist(NAME_SIDES, `one of ${NAME_SIDES.join(', ')}`), 'a list of sides'),
      v.minLength(1, 'at least one side'),
      v.check((sides) => new Set(sides).size === sides.length, 'each side once'),
    ),
  ),
  founded: v.optional(date),
  /** What gives the founding; without `founded`, what was looked through and does not give it. */
  foundedSources: sources,
  geonamesId,
  precision,
  positionSource: source,
  ...cited,
  note: v.optional(localized),
});

const person = v.strictObject({
  family: v.optional(text),
  given: v.optional(text),
  literal: v.optional(text),
});
/** A date as CSL-JSON has it. */
const dateParts = v.strictObject({
  'date-parts': v.array(v.array(v.number('a number'), 'a list'), 'a list of dates'),
});
const sourceSchema = v.strictObject({
  id: slug,
  type: text,
  title: text,
  author: v.optional(v.array(person, 'a list of names')),
  'container-title': v.optional(text),
  publisher: v.optional(text),
  'publisher-place': v.optional(text),
  volume: v.optional(v.union([text, v.number()])),
  issue: v.optional(text),
  page: v.optional(text),
  edition: v.optional(v.union([text, v.number()])),
  version: v.optional(text),
  language: v.optional(text),
  ISBN: v.optional(text),
  issued: v.optional(dateParts),
  URL: v.optional(v.pipe(v.string('an address'), v.url('a web address'))),
  /** When a web page was read. */
  accessed: v.optional(dateParts),
  note: v.optional(text),
  /**
   * The CSL field for extensions: a title that only describes the source, a site whose description is translated, the authors
   * in the script of a Kazakh or Russian source, what makes the source a weak one, and why a web
   * page has no address.
   */
  custom: v.optional(
    v.strictObject({
      title: v.optional(localized),
      container: v.optional(localized),
      author: v.optional(v.array(person, 'a list of names')),
      weak: v.optional(localized),
      noAddress: v.optional(v.picklist(NO_ADDRESS, `one of ${NO_ADDRESS.join(', ')}`)),
    }),
  ),
});

const eventSchema = v.strictObject({
  id: slug,
  date,
  kind: v.picklist(EVENT_KINDS, `one of ${EVENT_KINDS.join(', ')}`),
  /** A mark over the timeline: its word, and how early it is drawn where not all have room (1 is first). */
  landmark: v.optional(v.strictObject({ rank: v.picklist([1, 2, 3], '1, 2 or 3'), name: localized })),
  place: v.optional(slug),
  object: v.optional(slug),
  title: localized,
  text: localized,
  ...cited,
  claims: v.optional(account.claims),
  disagreements: account.disagreements,
});
const builtSchema = v.strictObject({
  id: slug,
  objects: v.pipe(v.array(slug, 'a list of object ids'), v.minLength(1, 'at least one object')),
  who: v.pipe(
    v.array(v.picklist(BUILDERS, `one of ${BUILDERS.join(', ')}`), 'a list of builders'),
    v.minLength(1, 'at least one builder'),
  ),
  text: localized,
  ...cited,
});
const disputeSchema = v.strictObject({
  id: slug,
  about: localized,
  claims: v.pipe(v.array(slug, 'a list of figure ids'), v.minLength(2, 'at least two figures')),
  uses: v.nullable(slug),
  resolution: localized,
});

const sentence = v.pipe(v.string('a sentence'), v.regex(/^S\d{3}$/, SENTENCE_RANGE));
const retellingSchema = v.strictObject({ id: slug, sentence, text: localized });
const uncitedSchema = v.strictObject({
  id: slug,
  sentence,
  reason: localized,
});

const spell = { start: v.optional(date), end: v.optional(date) };
const politySchema = v.strictObject({
  id: slug,
  name: localized,
  names: v.optional(v.array(nameInTime, 'a list of names')),
  status: localized,
  ...spell,
  capital: v.array(v.strictObject({ place: slug, ...spell }), 'a list of capitals'),
  ...cited,
  note: v.optional(localized),
});
const BORDER_PRECISIONS = ['surveyed', 'approximate'] as const;
const borderSchema = v.strictObject({
  type: v.literal('Feature', '"Feature"'),
  geometry: line,
  properties: v.strictObject({
    id: slug,
    polities: v.array(slug, 'a list of polity ids'),
    today: v.boolean('true or false'),
    precision: v.picklist(BORDER_PRECISIONS, `one of ${BORDER_PRECISIONS.join(', ')}`),
    note: v.optional(localized),
  }),
});

/** What became of an id that the atlas no longer has: another record, or none; an old link says so. */
const redirectSchema = v.strictObject({
  id: slug,
  /** What had the id, where it was no object. */
  was: v.optional(v.literal('place')),
  to: v.nullable(slug),
  note: localized,
});

/** A cell of a CSV file that may be empty. */
const optionalCell = <S extends v.GenericSchema<string, unknown>>(schema: S) =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    schema,
  ]);
const numberCell = v.pipe(
  v.string('a number'),
  v.check((cell) => cell !== '' && Number.isFinite(Number(cell)), 'a number'),
  v.transform(Number),
);
/** A cell of ids with a blank between them; empty for none. */
const idsCell = (item: v.GenericSchema<string, string>) =>
  v.pipe(
    v.string('a list'),
    v.transform((cell) => (cell === '' ? [] : cell.split(' '))),
    v.array(item),
  );
const stationSchema = v.strictObject({
  id: slug,
  longitude: numberCell,
  latitude: numberCell,
  ...translations,
  opened: optionalCell(date),
  sources: idsCell(source),
  precision,
  position_source: source,
  geonames_id: optionalCell(numberCell),
});
const FIGURE_SECTORS = [...SECTORS, 'all-industry', 'economy'] as const;
const FIGURE_KINDS = ['level', 'share', 'ratio', 'derived', 'outside'] as const;
const QUALIFIERS = ['=', '<', '>', '~'] as const;
const figureSchema = v.strictObject({
  id: slug,
  series: slug,
  period: date,
  value: numberCell,
  qualifier: v.picklist(QUALIFIERS, `one of ${QUALIFIERS.join(' ')}`),
  kind: v.picklist(FIGURE_KINDS, `one of ${FIGURE_KINDS.join(', ')}`),
  base: optionalCell(
    v.pipe(
      v.string('a base'),
      v.check(
        (value) => /^[a-z]+(-[a-z]+)*$/.test(value) || dateProblem(value) === null,
        'a date (EDTF) or a word such as not-stated',
      ),
    ),
  ),
  sentences: v.pipe(
    v.string('sentences'),
    v.regex(/^S\d{3}( S\d{3})*$/, `${SENTENCE_RANGE}, one blank between them`),
    v.transform((cell) => cell.split(' ')),
  ),
  formula: optionalCell(
    v.pipe(
      v.string('a formula'),
      v.regex(/^[\d\s+\-*/(){}a-z]+$/, 'ids of figures in braces, + - * / and brackets'),
    ),
  ),
  printed: optionalCell(text),
  flag: optionalCell(slug),
  note: optionalCell(slug),
  source: optionalCell(slug),
});
const populationSchema = v.strictObject({
  id: slug,
  place: slug,
  date,
  population: v.pipe(numberCell, v.integer('whole people'), v.minValue(1, '1 or more')),
  qualifier: v.picklist(QUALIFIERS, `one of ${QUALIFIERS.join(' ')}`),
  rounded: v.pipe(
    v.picklist(['1', '100', '1000'], '1, 100 or 1000'),
    v.transform((cell) => Number(cell)),
  ),
  basis: v.picklist(POPULATION_BASES, `one of ${POPULATION_BASES.join(', ')}`),
  counted: v.picklist(COUNTED, `one of ${COUNTED.join(', ')}`),
  source: slug,
  locator: optionalCell(locator),
  note: optionalCell(slug),
});
const seriesSchema = v.strictObject({
  id: slug,
  sector: v.picklist(FIGURE_SECTORS, `one of ${FIGURE_SECTORS.join(', ')}`),
  unit: slug,
  ...translations,
});
const translationSchema = v.strictObject({ id: slug, ...translations });

const glossarySchema = v.strictObject({
  id: slug,
  ...translations,
  ...glossaryForms,
  note: optionalCell(text),
});

const collection = <S extends v.GenericSchema>(item: S) =>
  v.strictObject({
    $schema: v.optional(v.string()),
    type: v.literal('FeatureCollection', '"FeatureCollection"'),
    features: v.array(item, 'a list of features'),
  });

/** Every file of geodata/ that people edit, with the schema of one record and of the whole file. */
export const FILES = {
  'enterprises.geojson': { record: siteSchema, whole: collection(siteSchema) },
  'mines.geojson': { record: siteSchema, whole: collection(siteSchema) },
  'power-stations.geojson': { record: siteSchema, whole: collection(siteSchema) },
  'people.geojson': { record: siteSchema, whole: collection(siteSchema) },
  'railways.geojson': { record: railwaySchema, whole: collection(railwaySchema) },
  'stations.csv': { record: stationSchema, whole: null },
  'roads.geojson': { record: roadSchema, whole: collection(roadSchema) },
  'pipelines.geojson': { record: pipelineSchema, whole: collection(pipelineSchema) },
  'places.geojson': { record: placeSchema, whole: collection(placeSchema) },
  'flows.geojson': { record: flowSchema, whole: collection(flowSchema) },
  'events.json': { record: eventSchema, whole: v.array(eventSchema, 'a list of events') },
  'builders.json': { record: builtSchema, whole: v.array(builtSchema, 'a list of builders') },
  'disagreements.json': { record: disputeSchema, whole: v.array(disputeSchema, 'a list of disagreements') },
  'polities.json': { record: politySchema, whole: v.array(politySchema, 'a list of polities') },
  'borders.geojson': { record: borderSchema, whole: collection(borderSchema) },
  'retellings.json': { record: retellingSchema, whole: v.array(retellingSchema, 'a list of sentences') },
  'uncited-sentences.json': { record: uncitedSchema, whole: v.array(uncitedSchema, 'a list of sentences') },
  'redirects.json': { record: redirectSchema, whole: v.array(redirectSchema, 'a list of redirects') },
  'statistics.csv': { record: figureSchema, whole: null },
  'statistics-series.csv': { record: seriesSchema, whole: null },
  'statistics-units.csv': { record: translationSchema, whole: null },
  'statistics-notes.csv': { record: translationSchema, whole: null },
  'populations.csv': { record: populationSchema, whole: null },
  'glossary.csv': { record: glossarySchema, whole: null },
  'sources.json': { record: sourceSchema, whole: v.array(sourceSchema, 'a list of sources') },
} as const;
export type FileName = keyof typeof FILES;

export type SiteRecord = v.InferOutput<typeof siteSchema>;
export type RailwayRecord = v.InferOutput<typeof railwaySchema>;
export type StationRecord = v.InferOutput<typeof stationSchema>;
export type RoadRecord = v.InferOutput<typeof roadSchema>;
export type PipelineRecord = v.InferOutput<typeof pipelineSchema>;
export type PlaceRecord = v.InferOutput<typeof placeSchema>;
export type FlowRecord = v.InferOutput<typeof flowSchema>;
/** The record of an object: of a site or a route. Places and events are none. */
export type ObjectRecord = SiteRecord | RailwayRecord | RoadRecord | PipelineRecord | FlowRecord;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type PolityRecord = v.InferOutput<typeof politySchema>;
export type BorderRecord = v.InferOutput<typeof borderSchema>;
export type RetellingRecord = v.InferOutput<typeof retellingSchema>;
export type UncitedRecord = v.InferOutput<typeof uncitedSchema>;
export type BuiltRecord = v.InferOutput<typeof builtSchema>;
export type DisputeRecord = v.InferOutput<typeof disputeSchema>;
export type RedirectRecord = v.InferOutput<typeof redirectSchema>;
export type FigureRecord = v.InferOutput<typeof figureSchema>;
export type PopulationRecord = v.InferOutput<typeof populationSchema>;
export type SeriesRecord = v.InferOutput<typeof seriesSchema>;
export type TranslationRecord = v.InferOutput<typeof translationSchema>;
export type GlossaryRecord = v.InferOutput<typeof glossarySchema>;
export type SourceRecord = v.InferOutput<typeof sourceSchema>;
