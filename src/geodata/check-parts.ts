// The checks of the parts that records of several files share: claims, lifecycles, names in time.
// check.ts says which record has which, and checks what only one file has.
import { FIRST_YEAR, LAST_YEAR, type HistoricalDate } from '../core/atlas/atlas.ts';
import { compareIsoDays } from '../core/time/bounds.ts';
import { historicalDate } from './dates.ts';
import { existsInYear, holdingInYear } from '../core/time/lifecycle.ts';
import { checkStandstill } from './check-sites.ts';
import { checkSource, checkSources, show, type Reporter } from './report.ts';
import type { ObjectRecord, PlaceRecord } from './schema.ts';

const dateOf = (text: string | undefined): HistoricalDate | null => (text ? historicalDate(text) : null);

type ObjectProperties = ObjectRecord['properties'];
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
  checkStandstill(properties.lifecycle, report);
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

export function checkPlace(record: PlaceRecord, sources: ReadonlySet<string>, report: Reporter): void {
  checkSources(record.properties, sources, 'properties.', report);
  const names = record.properties.names.map((name) => ({
    name: name.name,
    start: dateOf(name.start),
    end: dateOf(name.end),
  }));
  // A last name that ended would leave open what the place was called until it had today's.
  const { end } = record.properties.names.at(-1) ?? {};
  if (end !== undefined)
    report(
      `properties.names.${names.length - 1}.end`,
      show(end),
      'nothing: the name that followed comes after it',
    );
  const { foundedSources } = record.properties;
  foundedSources.forEach((id, at) => checkSource(id, sources, `properties.foundedSources.${at}`, report));
  const founded = dateOf(record.properties.founded);
  for (const [at, { start }] of names.entries())
    if (start?.latest && founded?.earliest && compareIsoDays(start.latest, founded.earliest) < 0)
      report(
        `properties.names.${at}.start`,
        show(record.properties.names[at]?.start),
        `not before the place stood, ${founded.edtf}`,
      );
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (existsInYear(founded, year) && !holdingInYear(names, year)) {
      report('properties.names', `no name in ${year}`, 'a name for every year from the founding to 1940');
      return;
    }
  }
}
