// Checks of railways, roads and stations that involve several fields or records: stations on their lines and in their lines'
// years, straights with their reasons, gauges with their dates, and the one rule for "opened" (geodata/README.md).
import { LAST_YEAR, type Position } from '../core/atlas/atlas.ts';
import { samePosition } from '../core/geo/geometry.ts';
import { straightsOf } from '../core/geo/straights.ts';
import { compareIsoDays, yearOfDay } from '../core/time/bounds.ts';
import { historicalDate } from './dates.ts';
import type { Geodata } from './check.ts';
import { checkObject } from './check-parts.ts';
import { checkSource, checkSources, expectKnown, show, type Reporter } from './report.ts';
import type { PipelineRecord, RailwayRecord, RoadRecord, StationRecord } from './schema.ts';

/** A straight longer than this, in kilometres, needs a reason. */
const LONGEST_STRAIGHT = 60;

const earliestOf = (date: string | undefined): string | null => (date ? historicalDate(date).earliest : null);

/** Whether the positions are vertices of the path, in this order; reports each that is not. */
export function checkOrder(
  path: readonly Position[],
  stations: readonly { readonly field: string; readonly at: Position }[],
  report: Reporter,
): void {
  let next = 0;
  for (const { field, at } of stations) {
    const index = path.findIndex((vertex, position) => position >= next && samePosition(vertex, at));
    if (index < 0) report(field, show(at), 'a vertex of the line, in the order of the stations');
    else next = index + 1;
  }
}

/** A line whose course is only schematic says in words how sure it is. */
export function checkCourseNote(
  { course, courseNote }: (RailwayRecord | RoadRecord | PipelineRecord)['properties'],
  report: Reporter,
): void {
  if (course === 'schematic' && !courseNote)
    report('properties.courseNote', 'nothing', 'how sure the course is: it is schematic');
}

/** The course of a railway or a road: how sure it is, and a reason for each long straight. */
function checkCourse(record: RailwayRecord | RoadRecord, report: Reporter): void {
  const { straights = [] } = record.properties;
  checkCourseNote(record.properties, report);
  const path = record.geometry.coordinates;
  const long = straightsOf(path).filter(({ kilometres }) => kilometres > LONGEST_STRAIGHT);
  for (const { from, to, kilometres } of long)
    if (!straights.some((listed) => samePosition(listed.from, from) && samePosition(listed.to, to)))
      report(
        'geometry.coordinates',
        `${kilometres.toFixed(0)} km straight from ${show(from)} to ${show(to)}`,
        `a bend, or a reason in properties.straights, where more than ${LONGEST_STRAIGHT} km are straight`,
      );
  straights.forEach((listed, index) => {
    if (!long.some(({ from, to }) => samePosition(listed.from, from) && samePosition(listed.to, to)))
      report(
        `properties.straights.${index}`,
        `${show(listed.from)} to ${show(listed.to)}`,
        `the ends of a straight of more than ${LONGEST_STRAIGHT} km`,
      );
  });
}

/** A line that was relaid has its gauges in order of time, each but the first with a date; every gauge that a claim tells is one. */
function checkGauge({ properties: { gauge, claims } }: RailwayRecord, report: Reporter): void {
  const gauges = Array.isArray(gauge) ? gauge : [{ gauge, start: undefined }];
  let reached: string | null = null;
  gauges.forEach(({ start }, index) => {
    const field = `properties.gauge.${index}.start`;
    if (index > 0 && !start) report(field, 'nothing', 'the date from which the line had this gauge');
    if (index === 0 && start)
      report(field, show(start), 'no date: the line had its first gauge from the start');
    const earliest = earliestOf(start);
    if (earliest && reached && compareIsoDays(earliest, reached) < 0)
      report(field, show(start), `not before ${reached}, where the gauge before starts`);
    reached = earliest ?? reached;
  });
  claims.forEach(({ what, value }, index) => {
    if (what === 'gauge' && !gauges.some((one) => one.gauge === value))
      report(`properties.claims.${index}.value`, show(value), 'one of the gauges of the line');
  });
}

/** The one rule for "opened": a section operates from the first of these stages that a source dates. */
const RULE = ['first-train', 'provisional', 'joined', 'opened', 'permanent'] as const;

function checkOpening({ properties: { opening, lifecycle } }: RailwayRecord, report: Reporter): void {
  opening.forEach(({ stage }, index) => {
    if (opening.findIndex((entry) => entry.stage === stage) < index)
      report(`properties.opening.${index}.stage`, show(stage), 'each stage once');
  });
  const index = lifecycle.findIndex(({ state }) => state === 'operating');
  const operating = lifecycle[index];
  const counts = RULE.flatMap((rule) => opening.filter((entry) => entry.stage === rule))[0];
  const field = `properties.lifecycle.${index}.start`;
  if (operating && !counts)
    report('properties.opening', 'no stage', 'the stage from which the section is shown as operating');
  else if (operating && operating.start !== counts?.date)
    report(
      field,
      show(operating.start),
      `${show(counts?.date)}, the date of the stage “${counts?.stage ?? ''}”`,
    );
  else if (!operating && counts) {
    const { latest } = historicalDate(counts.date);
    if (latest && yearOfDay(latest) <= LAST_YEAR)
      report(
        'properties.lifecycle',
        'no state “operating”',
        `one from ${counts.date}: the section was in use`,
      );
  }
}

function checkStations(
  { geometry, properties }: RailwayRecord,
  stations: ReadonlyMap<string, StationRecord>,
  known: ReadonlySet<string>,
  report: Reporter,
): void {
  const found = properties.stations.flatMap((id, index) => {
    const field = `properties.stations.${index}`;
    const station = stations.get(id);
    expectKnown(id, known, field, 'stations.csv', report);
    return station ? [{ field, at: [station.longitude, station.latitude] as Position }] : [];
  });
  checkOrder(geometry.coordinates, found, report);
}

/** A station is on some line, and did not open before the first of its lines. */
function checkStation(station: StationRecord, railways: readonly RailwayRecord[], report: Reporter): void {
  const lines = railways.filter(({ properties }) => properties.stations.includes(station.id));
  if (lines.length === 0) report('id', show(station.id), 'a station of some section in railways.geojson');
  const own = earliestOf(station.opened ?? undefined);
  const starts = lines.flatMap(({ properties }) =>
    properties.lifecycle.flatMap(({ state, start }) =>
      state === 'operating' ? (earliestOf(start) ?? []) : [],
    ),
  );
  const [first] = starts.sort(compareIsoDays);
  if (own && first && yearOfDay(own) < yearOfDay(first))
    report('opened', show(station.opened), `not before ${first}, when the first of its lines opened`);
  if (own && !first) report('opened', show(station.opened), 'nothing: none of its lines was in use');
}

interface Context {
  /** All ids of stations.csv, those of rows with other problems included. */
  readonly stations: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Whether every record of railways.geojson could be read, so that what no line names is known. */
  readonly complete: boolean;
  readonly reporter: (file: string, record: string) => Reporter;
}

export function checkRailways(
  { railways, roads, stations }: Pick<Geodata, 'railways' | 'roads' | 'stations'>,
  { stations: known, sources, complete, reporter }: Context,
): void {
  const byId = new Map(stations.map((station) => [station.id, station]));
  for (const record of railways) {
    const report = reporter('railways.geojson', record.id);
    checkObject(record.properties, sources, report);
    checkCourse(record, report);
    checkGauge(record, report);
    checkOpening(record, report);
    checkStations(record, byId, known, report);
    const { gauge, opening } = record.properties;
    for (const [name, entries] of Object.entries({ opening, gauge: Array.isArray(gauge) ? gauge : [] }))
      entries.forEach((entry, index) => checkSources(entry, sources, `properties.${name}.${index}.`, report));
  }
  for (const record of roads) {
    const report = reporter('roads.geojson', record.id);
    checkObject(record.properties, sources, report);
    checkCourse(record, report);
  }
  for (const station of stations) {
    const report = reporter('stations.csv', station.id);
    if (complete) checkStation(station, railways, report);
    if ((station.opened === null) !== (station.sources.length === 0))
      report('sources', show(station.sources.join(' ')), 'sources if `opened` is given, else nothing');
    checkSource(station.position_source, sources, 'position_source', report);
    for (const id of station.sources) checkSource(id, sources, 'sources', report);
  }
}
