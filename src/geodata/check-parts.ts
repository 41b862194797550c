// The checks of the parts that records of several files share: sources and locators, claims, lifecycles, stations, names in time.
// check.ts says which record has which, and checks what only one file has.
import { SENTENCE_IDS, SENTENCE_RANGE, sentenceOfSource } from '../core/atlas/article.ts';
import { FIRST_YEAR, LAST_YEAR, type HistoricalDate } from '../core/atlas/atlas.ts';
import { compareIsoDays } from '../core/time/bounds.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { existsInYear, holdingInYear } from '../core/time/lifecycle.ts';
import type { FlowRecord, PipelineRecord, PlaceRecord, RailwayRecord, SiteRecord } from './schema.ts';

export const show = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const dateOf = (text: string | undefined): HistoricalDate | null => (text ? parseHistoricalDate(text) : null);

/** Reports an id that refers to no known record. Null and undefined refer to nothing. */
export function expectKnown(
  id: string | null | undefined,
  known: ReadonlySet<string>,
  field: string,
  file: string,
  report: Reporter,
): void {
  if (id !== undefined && id !== null && !known.has(id)) report(field, show(id), `an id of ${file}`);
}

export type Reporter = (field: string, found: string, expected: string) => void;

export function checkSource(id: string, known: ReadonlySet<string>, field: string, report: Reporter): void {
  const sentence = sentenceOfSource(id);
  if (sentence) {
    if (!SENTENCE_IDS.includes(sentence)) report(field, show(id), `article:${SENTENCE_RANGE}`);
  } else if (!known.has(id)) report(field, show(id), 'an id of sources.json');
}

/** Checks a list of sources, and that every locator belongs to one of them. */
export function checkSources(
  {
    sources,
    locators = {},
  }: { sources: readonly string[]; locators?: Readonly<Record<string, string>> | undefined },
  known: ReadonlySet<string>,
  prefix: string,
  report: Reporter,
): void {
  sources.forEach((id, at) => checkSource(id, known, `${prefix}sources.${at}`, report));
  for (const id of Object.keys(locators))
    if (!sources.includes(id)) report(`${prefix}locators`, show(id), 'one of the sources beside it');
}

type ObjectProperties = (SiteRecord | RailwayRecord | PipelineRecord | FlowRecord)['properties'];

type Claims = Pick<ObjectProperties, 'claims' | 'disagreements'>;

/** Checks claims and disagreements. `prefix` is the path to them. */
export function checkAccount(
  { claims, disagreements }: Claims,
  sources: ReadonlySet<string>,
  prefix: string,
  report: Reporter,
): void {
  const ids = new Set<string>();
  claims.forEach((claim, index) => {
    const field = `${prefix}claims.${index}`;
    if (ids.has(claim.id)) report(`${field}.id`, show(claim.id), 'an id used once in this record');
    ids.add(claim.id);
    checkSource(claim.source, sources, `${field}.source`, report);
    if (claim.counted)
      for (const key of ['value', 'unit', 'when'] as const)
        if (claim[key] === undefined)
          report(
            `${field}.${key}`,
            'nothing',
            'a value: a number of people has a unit, an author and a date',
          );
  });
  disagreements?.forEach((disagreement, index) => {
    disagreement.claims.forEach((id, at) => {
      if (!ids.has(id))
        report(`${prefix}disagreements.${index}.claims.${at}`, show(id), 'the id of a claim of this record');
    });
  });
}

/** In records about people, every number says what it counts and who counted. */
export function checkCounted({ claims }: Pick<Claims, 'claims'>, prefix: string, report: Reporter): void {
  claims.forEach(({ value, counted }, index) => {
    if (value !== undefined && !counted)
      report(`${prefix}claims.${index}.counted`, 'nothing', 'what is counted, and by whom');
  });
}

export function checkObject(
  properties: ObjectProperties,
  sources: ReadonlySet<string>,
  report: Reporter,
): void {
  checkAccount(properties, sources, 'properties.', report);
  let reached: string | null = null;
  properties.lifecycle.forEach((phase, index) => {
    const field = `properties.lifecycle.${index}`;
    checkSources(phase, sources, `${field}.`, report);
    const start = dateOf(phase.start);
    const end = dateOf(phase.end);
    if (!start && index > 0)
      report(`${field}.start`, 'nothing', 'a date: only the first phase may start unknown');
    if (start?.earliest && reached && compareIsoDays(start.earliest, reached) < 0)
      report(`${field}.start`, show(phase.start), `not before ${reached}, where the phase before starts`);
    if (start?.earliest && end?.latest && compareIsoDays(end.latest, start.earliest) < 0)
      report(`${field}.end`, show(phase.end), `not before the start, ${phase.start ?? ''}`);
    if (start?.earliest) reached = start.earliest;
  });
}

export function checkStations(record: RailwayRecord | PipelineRecord, report: Reporter): void {
  const path = record.geometry.coordinates;
  let next = 0;
  record.properties.stations.forEach((station, index) => {
    const [longitude, latitude] = station.coordinates;
    const at = path.findIndex(
      (vertex, vertexIndex) => vertexIndex >= next && vertex[0] === longitude && vertex[1] === latitude,
    );
    if (at < 0)
      report(
        `properties.stations.${index}.coordinates`,
        show(station.coordinates),
        'a vertex of the line, in the order of the stations',
      );
    else next = at + 1;
  });
}

export function checkPlace(record: PlaceRecord, sources: ReadonlySet<string>, report: Reporter): void {
  checkSources(record.properties, sources, 'properties.', report);
  const names = record.properties.names.map((name) => ({
    name: name.name,
    start: dateOf(name.start),
    end: dateOf(name.end),
  }));
  const founded = dateOf(record.properties.founded);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (existsInYear(founded, year) && !holdingInYear(names, year)) {
      report('properties.names', `no name in ${year}`, 'a name for every year from the founding to 1940');
      return;
    }
  }
}
