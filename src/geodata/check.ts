// Checks the files of geodata/, given as text, and reports all problems at once: first of each record against its schema, then
// of references and dates across records. It does not read the files from disk: files.ts does.
import Papa from 'papaparse';
import * as v from 'valibot';
import { sourceOfSentence } from '../core/atlas/article.ts';
import { checkAccount, checkCounted, checkObject, checkPlace } from './check-parts.ts';
import { checkCourseNote, checkOrder, checkRailways } from './check-railways.ts';
import { checkRetellings } from './check-retellings.ts';
import {
  FILES,
  type BorderRecord,
  type BuiltRecord,
  type DisputeRecord,
  type EventRecord,
  type FigureRecord,
  type FileName,
  type FlowRecord,
  type GlossaryRecord,
  type ObjectRecord,
  type PipelineRecord,
  type PlaceRecord,
  type PolityRecord,
  type PopulationRecord,
  type RailwayRecord,
  type RedirectRecord,
  type RoadRecord,
  type RetellingRecord,
  type SeriesRecord,
  type SiteRecord,
  type SourceRecord,
  type StationRecord,
  type TranslationRecord,
  type UncitedRecord,
} from './schema.ts';
import { checkDispute, checkFigure, checkPopulations, type Value } from './check-figures.ts';
import { checkPosition } from './check-sites.ts';
import { repeatedKeys } from './json-keys.ts';
import { checkSource, checkSources, expectKnown, show, type Reporter } from './report.ts';

/** One problem in one field of one record. */
export interface Problem {
  readonly file: string;
  /** The record's id, or its number in the file (from 1) if it has none. */
  readonly record: string;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** All records of geodata/, valid. */
export interface Geodata {
  readonly sites: {
    readonly enterprises: readonly SiteRecord[];
    readonly mines: readonly SiteRecord[];
    readonly 'power-stations': readonly SiteRecord[];
    readonly people: readonly SiteRecord[];
  };
  readonly railways: readonly RailwayRecord[];
  readonly stations: readonly StationRecord[];
  readonly roads: readonly RoadRecord[];
  readonly pipelines: readonly PipelineRecord[];
  readonly flows: readonly FlowRecord[];
  readonly places: readonly PlaceRecord[];
  readonly events: readonly EventRecord[];
  readonly builders: readonly BuiltRecord[];
  readonly disputes: readonly DisputeRecord[];
  readonly polities: readonly PolityRecord[];
  readonly borders: readonly BorderRecord[];
  readonly retellings: readonly RetellingRecord[];
  readonly uncited: readonly UncitedRecord[];
  readonly redirects: readonly RedirectRecord[];
  readonly figures: readonly FigureRecord[];
  readonly populations: readonly PopulationRecord[];
  readonly series: readonly SeriesRecord[];
  readonly units: readonly TranslationRecord[];
  readonly notes: readonly TranslationRecord[];
  readonly glossary: readonly GlossaryRecord[];
  readonly sources: readonly SourceRecord[];
}

/** The records of all objects by their file. */
const objectFiles = (geodata: Geodata): Readonly<Record<string, readonly ObjectRecord[]>> => ({
  ...Object.fromEntries(
    Object.entries(geodata.sites).map(([layer, records]) => [`${layer}.geojson`, records]),
  ),
  'railways.geojson': geodata.railways,
  'roads.geojson': geodata.roads,
  'pipelines.geojson': geodata.pipelines,
  'flows.geojson': geodata.flows,
});

/** The records of a file in any of the three forms (features, list, table). A file in none of them is a problem. */
function recordsOf(file: FileName, content: string, problems: Problem[]): unknown[] {
  const wrong = (found: string, expected: string): unknown[] => {
    problems.push({ file, record: '–', field: '–', found, expected });
    return [];
  };
  if (file.endsWith('.csv')) {
    const { data, errors } = Papa.parse(content, { header: true, skipEmptyLines: true });
    for (const { row, message } of errors)
      wrong(`row ${(row ?? 0) + 2}: ${message}`, 'a table of comma-separated values');
    return data;
  }
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return wrong((error as Error).message, 'JSON');
  }
  problems.push(...repeatedKeys(file, content));
  if (file.endsWith('.json')) return Array.isArray(json) ? json : wrong(show(json), 'a list of records');
  const collection = json as { type?: unknown; features?: unknown } | null;
  if (collection?.type !== 'FeatureCollection') return wrong(show(collection?.type), 'a FeatureCollection');
  return Array.isArray(collection.features)
    ? collection.features
    : wrong(show(collection.features), 'a list of features');
}

/** The id of a record. A piece of border has its id among its properties. */
const idOf = (value: unknown): unknown => {
  const { id, properties } = (value ?? {}) as { id?: unknown; properties?: { id?: unknown } | null };
  return id ?? properties?.id;
};

function checkRecord(file: FileName, value: unknown, number: number, problems: Problem[]): unknown {
  const result = v.safeParse(FILES[file].record, value);
  if (result.success) return result.output;
  const id = idOf(value);
  for (const issue of result.issues) {
    const missing = issue.received === 'undefined';
    const unknown = issue.expected === 'never';
    problems.push({
      file,
      record: typeof id === 'string' ? id : `no. ${number}`,
      field: v.getDotPath(issue) ?? 'the whole record',
      found: missing ? 'nothing' : show(issue.input),
      expected: unknown
        ? 'no such field'
        : issue.expected && missing
          ? `a value (${issue.message})`
          : issue.message,
    });
  }
  return null;
}

const SCOPES: Partial<Record<FileName, string>> = {
  'enterprises.geojson': 'object',
  'mines.geojson': 'object',
  'power-stations.geojson': 'object',
  'people.geojson': 'object',
  'railways.geojson': 'object',
  'roads.geojson': 'object',
  'pipelines.geojson': 'object',
  'flows.geojson': 'object',
};

/**
 * Checks all files. `contents` maps each file name of FILES to its text; a missing file is a problem. `geodata` is null if and
 * only if there are problems.
 */
export function checkGeodata(contents: Readonly<Record<string, string>>): {
  geodata: Geodata | null;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const files = Object.keys(FILES) as FileName[];
  const valid = Object.fromEntries(files.map((file) => [file, []])) as unknown as Record<FileName, unknown[]>;
  const seen = new Map<string, string>();
  for (const file of files) {
    const content = contents[file];
    if (content === undefined) {
      problems.push({ file, record: '–', field: '–', found: 'no such file', expected: 'the file' });
      continue;
    }
    recordsOf(file, content, problems).forEach((value, index) => {
      const id = idOf(value);
      // Ids must be unique within their kind only: an event may have the same id as an object.
      const scope = SCOPES[file] ?? file;
      if (typeof id === 'string') {
        const other = seen.get(`${scope} ${id}`);
        if (other)
          problems.push({
            file,
            record: id,
            field: 'id',
            found: show(id),
            expected: `an id of its own; ${other} has it too`,
          });
        seen.set(`${scope} ${id}`, file);
      }
      const record = checkRecord(file, value, index + 1, problems);
      if (record) valid[file].push(record);
    });
  }

  const geodata: Geodata = {
    sites: {
      enterprises: valid['enterprises.geojson'] as SiteRecord[],
      mines: valid['mines.geojson'] as SiteRecord[],
      'power-stations': valid['power-stations.geojson'] as SiteRecord[],
      people: valid['people.geojson'] as SiteRecord[],
    },
    railways: valid['railways.geojson'] as RailwayRecord[],
    stations: valid['stations.csv'] as StationRecord[],
    roads: valid['roads.geojson'] as RoadRecord[],
    pipelines: valid['pipelines.geojson'] as PipelineRecord[],
    flows: valid['flows.geojson'] as FlowRecord[],
    places: valid['places.geojson'] as PlaceRecord[],
    events: valid['events.json'] as EventRecord[],
    builders: valid['builders.json'] as BuiltRecord[],
    disputes: valid['disagreements.json'] as DisputeRecord[],
    polities: valid['polities.json'] as PolityRecord[],
    borders: valid['borders.geojson'] as BorderRecord[],
    retellings: valid['retellings.json'] as RetellingRecord[],
    uncited: valid['uncited-sentences.json'] as UncitedRecord[],
    redirects: valid['redirects.json'] as RedirectRecord[],
    figures: valid['statistics.csv'] as FigureRecord[],
    populations: valid['populations.csv'] as PopulationRecord[],
    series: valid['statistics-series.csv'] as SeriesRecord[],
    units: valid['statistics-units.csv'] as TranslationRecord[],
    notes: valid['statistics-notes.csv'] as TranslationRecord[],
    glossary: valid['glossary.csv'] as GlossaryRecord[],
    sources: valid['sources.json'] as SourceRecord[],
  };
  const has = (scope: string) =>
    new Set(
      [...seen.keys()].filter((key) => key.startsWith(`${scope} `)).map((key) => key.slice(scope.length + 1)),
    );
  const sources = has('sources.json');
  const places = has('places.geojson');
  const objects = has('object');
  const valueOf = new Map<string, Value>([
    ...geodata.figures.map((figure): [string, Value] => [figure.id, figure]),
    ...geodata.populations.map(({ id, population }): [string, Value] => [
      id,
      { value: population, formula: null },
    ]),
  ]);
  const figureOf = new Map(geodata.figures.map((figure) => [figure.id, figure]));
  const placeOf = new Map(geodata.places.map((place) => [place.id, place]));
  const figures = new Set([...has('statistics.csv'), ...has('populations.csv')]);
  const reporter =
    (file: string, record: string): Reporter =>
    (field, found, expected) =>
      problems.push({ file, record, field, found, expected });

  for (const [layer, records] of Object.entries(geodata.sites)) {
    for (const record of records) {
      const report = reporter(`${layer}.geojson`, record.id);
      checkObject(record.properties, sources, report);
      if (layer === 'people') checkCounted(record.properties, 'properties.', report);
      checkSource(record.properties.positionSource, sources, 'properties.positionSource', report);
      expectKnown(record.properties.place, places, 'properties.place', 'places.geojson', report);
      checkPosition(record, placeOf, report);
    }
  }
  checkRailways(geodata, {
    stations: has('stations.csv'),
    sources,
    complete: !problems.some(({ file }) => file === 'railways.geojson'),
    reporter,
  });
  for (const record of geodata.pipelines) {
    const report = reporter('pipelines.geojson', record.id);
    checkObject(record.properties, sources, report);
    const along = record.properties.stations.map(({ coordinates, positionSource }, index) => {
      checkSource(positionSource, sources, `properties.stations.${index}.positionSource`, report);
      return { field: `properties.stations.${index}.coordinates`, at: coordinates };
    });
    checkOrder(record.geometry.coordinates, along, report);
    checkCourseNote(record.properties, report);
  }
  for (const record of geodata.places) {
    const report = reporter('places.geojson', record.id);
    // An address has one `id` for both.
    if (objects.has(record.id)) report('id', show(record.id), 'an id that no object has');
    checkPlace(record, sources, report);
    checkSource(record.properties.positionSource, sources, 'properties.positionSource', report);
  }
  for (const record of geodata.flows) {
    const report = reporter('flows.geojson', record.id);
    const { from, to, exit, through = [], sections } = record.properties;
    checkObject(record.properties, sources, report);
    for (const [field, id] of Object.entries({ from, to, exit }))
      expectKnown(id, places, `properties.${field}`, 'places.geojson', report);
    through.forEach((id, at) =>
      expectKnown(id, places, `properties.through.${at}`, 'places.geojson', report),
    );
    sections.forEach((id, at) =>
      expectKnown(id, objects, `properties.sections.${at}`, 'railways.geojson or pipelines.geojson', report),
    );
  }
  for (const [file, records] of Object.entries(objectFiles(geodata)))
    for (const record of records)
      record.properties.namedAfter?.forEach((id, at) =>
        expectKnown(id, places, `properties.namedAfter.${at}`, 'places.geojson', reporter(file, record.id)),
      );
  for (const record of geodata.events) {
    const report = reporter('events.json', record.id);
    expectKnown(record.place, places, 'place', 'places.geojson', report);
    expectKnown(record.object, objects, 'object', 'one of the objects', report);
    checkSources(record, sources, '', report);
    const { claims = [], disagreements } = record;
    checkAccount({ claims, disagreements }, sources, '', report);
    checkCounted({ claims }, '', report);
    if (disagreements && !record.claims) report('claims', 'nothing', 'the claims that disagree');
  }
  const built = new Set<string>();
  for (const record of geodata.builders) {
    const report = reporter('builders.json', record.id);
    checkSources(record, sources, '', report);
    record.objects.forEach((id, at) => {
      expectKnown(id, objects, `objects.${at}`, 'one of the objects', report);
      if (built.has(id)) report(`objects.${at}`, show(id), 'an object whose builders are told once');
      built.add(id);
    });
  }
  for (const record of geodata.disputes) {
    const report = reporter('disagreements.json', record.id);
    record.claims.forEach((id, at) =>
      expectKnown(id, figures, `claims.${at}`, 'statistics.csv or populations.csv', report),
    );
    expectKnown(record.uses, figures, 'uses', 'statistics.csv or populations.csv', report);
    checkDispute(record, valueOf, report);
  }
  checkRetellings(geodata.retellings, (record, ...fault) => reporter('retellings.json', record)(...fault));
  for (const record of geodata.redirects) {
    const report = reporter('redirects.json', record.id);
    if (objects.has(record.id) || places.has(record.id))
      report('id', show(record.id), 'an id that no object and no place has');
    expectKnown(record.to, new Set([...objects, ...places]), 'to', 'one of the objects or places', report);
  }
  for (const record of geodata.polities) {
    const report = reporter('polities.json', record.id);
    record.capital.forEach(({ place }, at) =>
      expectKnown(place, places, `capital.${at}.place`, 'places.geojson', report),
    );
    checkSources(record, sources, '', report);
  }
  for (const { properties } of geodata.borders) {
    const report = reporter('borders.geojson', properties.id);
    properties.polities.forEach((id, at) =>
      expectKnown(id, has('polities.json'), `properties.polities.${at}`, 'polities.json', report),
    );
  }
  for (const record of geodata.figures) {
    const report = reporter('statistics.csv', record.id);
    expectKnown(record.series, has('statistics-series.csv'), 'series', 'statistics-series.csv', report);
    expectKnown(record.note, has('statistics-notes.csv'), 'note', 'statistics-notes.csv', report);
    if (record.source !== null) checkSource(record.source, sources, 'source', report);
    checkFigure(record, figureOf, report);
    record.sentences.forEach((sentence) =>
      checkSource(sourceOfSentence(sentence), sources, 'sentences', report),
    );
  }
  checkPopulations(geodata.populations, places, sources, has('statistics-notes.csv'), reporter);
  for (const record of geodata.series)
    expectKnown(
      record.unit,
      has('statistics-units.csv'),
      'unit',
      'statistics-units.csv',
      reporter('statistics-series.csv', record.id),
    );
  return { geodata: problems.length === 0 ? geodata : null, problems };
}

/** The problems as text for people: one line each, grouped by file. */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ file, record, field, found, expected }) =>
      `  ${file} · ${record} · ${field}: found ${found}; expected ${expected}`,
  );
  return `geodata: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n${lines.join('\n')}`;
}
