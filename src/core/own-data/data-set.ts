// All records of a reader's file: their dates and places for the map, their fields as texts for cards, lists and exports.
// A builder adds records one by one; their categories can be changed later. Pure; runs in a worker.
import type { Position } from '../atlas/atlas.ts';
import { safeCsvRow } from '../files/csv.ts';
import type { DegreeBox } from '../records/dated-index.ts';
import { certaintyInYear, type Bounds, type Years } from '../time/bounds.ts';
import {
  at,
  DatedRecordsBuilder,
  MOST_CATEGORIES,
  recordCount,
  shownRunOf,
  type DatedColumns,
  type DatedRun,
  type DatedView,
} from '../records/dated-records.ts';
import { link, runsOfBounds, type RunLinks, type UnlinkedRun } from '../time/runs.ts';
import { EARLIEST_YEAR, LATEST_YEAR } from './dates.ts';
import type { Paths } from './features.ts';

const MOST_KNOWN_RUNS = 50_000;

const ALL_YEARS: Years = { since: EARLIEST_YEAR, until: LATEST_YEAR };

/** The runs of one or more stretches of time. In a year covered by several stretches, the most certain one counts. */
export function runsOfStretches(stretches: readonly Bounds[]): (UnlinkedRun & RunLinks)[] {
  const [first, ...others] = stretches;
  if (!first) return [];
  if (others.length === 0) return runsOfBounds(first, ALL_YEARS);
  // Certainty can change only in the years of the bounds.
  const changes = stretches
    .flatMap((bounds) => [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd])
    .map((year) => Math.min(Math.max(year, EARLIEST_YEAR), LATEST_YEAR + 1));
  const years = [...new Set(changes)].sort((one, other) => one - other);
  const unlinked: UnlinkedRun[] = [];
  years.forEach((from, index) => {
    const to = (years[index + 1] ?? LATEST_YEAR + 1) - 1;
    const answers = stretches.map((bounds) => certaintyInYear(bounds, from));
    const certainty = answers.includes('certain') ? 'certain' : answers.find((answer) => answer !== null);
    if (!certainty || to < from) return;
    const last = unlinked.at(-1);
    if (last && last.to === from - 1 && last.certainty === certainty)
      unlinked[unlinked.length - 1] = { ...last, to };
    else unlinked.push({ from, to, certainty });
  });
  return link(unlinked);
}

/** The values of a field as categories, the most frequent before the others. */
export interface Categories {
  readonly values: readonly string[];
  /** Whether the last category holds all the values that are too rare for one of their own. */
  readonly hasOthers: boolean;
}

export class DataSet {
  readonly fields: readonly string[];
  readonly columns: DatedColumns;
  readonly #texts: readonly (readonly string[])[];

  constructor(fields: readonly string[], texts: readonly (readonly string[])[], columns: DatedColumns) {
    this.fields = fields;
    this.#texts = texts;
    this.columns = columns;
  }

  get count(): number {
    return recordCount(this.columns);
  }

  /** The fields of a record, in the order of `fields`. */
  textsOf(record: number): string[] {
    return this.#texts.map((texts) => texts[record] ?? '');
  }

  /**
   * Puts the records into categories by a field; with null all are in one. Writes into the columns, so chunks have to be
   * built again.
   * @param most how many categories there may be
   * @param known values that come before all others, in this order, even where no record has them
   */
  categorise(field: number | null, most = MOST_CATEGORIES, known: readonly string[] = []): Categories {
    const texts = field === null ? undefined : this.#texts[field];
    const { category, firstRun } = this.columns;
    if (!texts) {
      category.fill(0);
      return { values: [''], hasOthers: false };
    }
    const counts = new Map<string, number>(known.map((value) => [value, Infinity]));
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    // Known values count as Infinity. Infinity − Infinity is NaN, and 0 leaves them in their order.
    const values = [...counts].sort((one, other) => other[1] - one[1] || 0).map(([value]) => value);
    const hasOthers = values.length > most;
    const kept = hasOthers ? values.slice(0, most - 1) : values;
    const numbers = new Map(kept.map((value, index) => [value, index]));
    for (let record = 0; record < this.count; record++) {
      const number = numbers.get(texts[record] ?? '') ?? kept.length;
      category.fill(number, at(firstRun, record), at(firstRun, record + 1));
    }
    return { values: hasOthers ? [...kept, ''] : kept, hasOthers };
  }

  /** First and last year in which anything changes; null if nothing does. */
  range(): Years | null {
    const { from, to } = this.columns;
    let since = Infinity;
    let until = -Infinity;
    const widen = (year: number): void => {
      if (year <= EARLIEST_YEAR || year >= LATEST_YEAR) return;
      since = Math.min(since, year);
      until = Math.max(until, year);
    };
    for (let run = 0; run < from.length; run++) {
      widen(at(from, run));
      widen(at(to, run));
    }
    return since <= until ? { since, until } : null;
  }

  /** The numbers of the records that a view shows, in ascending order. */
  shown(view: DatedView): number[] {
    const records: number[] = [];
    for (let record = 0; record < this.count; record++) {
      if (shownRunOf(this.columns, record, view) >= 0) records.push(record);
    }
    return records;
  }

  /** Around all records. */
  box(): DegreeBox {
    const { coordinates } = this.columns;
    return boxOfPlaces(coordinates, 0, coordinates.length / 2);
  }

  /** Around one record. */
  boxOf(record: number): DegreeBox {
    const { firstPart, firstCoordinate, coordinates } = this.columns;
    const start = at(firstCoordinate, at(firstPart, record));
    return boxOfPlaces(coordinates, start, at(firstCoordinate, at(firstPart, record + 1)));
  }

  /** The parts of a record, each as a list of positions. */
  pathsOf(record: number): Position[][] {
    const { firstPart, firstCoordinate, coordinates } = this.columns;
    const paths: Position[][] = [];
    for (let part = at(firstPart, record); part < at(firstPart, record + 1); part++) {
      const path: Position[] = [];
      for (let place = at(firstCoordinate, part); place < at(firstCoordinate, part + 1); place++) {
        path.push([at(coordinates, place * 2), at(coordinates, place * 2 + 1)]);
      }
      paths.push(path);
    }
    return paths;
  }

  /** Yields the records that a view shows as pieces of a CSV file, with their fields as in the reader's file. */
  *csv(view: DatedView): Generator<string> {
    yield `\uFEFF${safeCsvRow(this.fields)}`;
    for (const record of this.shown(view)) yield safeCsvRow(this.textsOf(record));
  }

  /** Yields the records that a view shows as pieces of a GeoJSON file: points and lines, with their fields as texts. */
  *geojson(view: DatedView): Generator<string> {
    yield '{"type":"FeatureCollection","features":[';
    let separator = '\n';
    for (const record of this.shown(view)) {
      const texts = this.textsOf(record);
      const properties = Object.fromEntries(this.fields.map((field, index) => [field, texts[index] ?? '']));
      const geometry = geometryOf(this.pathsOf(record));
      yield separator + JSON.stringify({ type: 'Feature', properties, geometry });
      separator = ',\n';
    }
    yield '\n]}\n';
  }
}

/** The box around some of the coordinates. @param end the number of the coordinate after the last */
function boxOfPlaces(coordinates: ArrayLike<number>, start: number, end: number): DegreeBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let place = start; place < end; place++) {
    west = Math.min(west, at(coordinates, place * 2));
    east = Math.max(east, at(coordinates, place * 2));
    south = Math.min(south, at(coordinates, place * 2 + 1));
    north = Math.max(north, at(coordinates, place * 2 + 1));
  }
  return [west, south, east, north];
}

function geometryOf(paths: readonly (readonly Position[])[]): object {
  const dots = paths.flatMap((path) => (path.length === 1 ? path : []));
  const lines = paths.filter((path) => path.length > 1);
  const geometries = [
    ...(dots.length === 1 ? [{ type: 'Point', coordinates: dots[0] }] : []),
    ...(dots.length > 1 ? [{ type: 'MultiPoint', coordinates: dots }] : []),
    ...(lines.length === 1 ? [{ type: 'LineString', coordinates: lines[0] }] : []),
    ...(lines.length > 1 ? [{ type: 'MultiLineString', coordinates: lines }] : []),
  ];
  const [only] = geometries;
  return only && geometries.length === 1 ? only : { type: 'GeometryCollection', geometries };
}

/** Builds a data set record by record. The fields of a table are known from the start; those of features are added later. */
export class DataSetBuilder {
  readonly #records = new DatedRecordsBuilder();
  readonly #fields: string[];
  readonly #texts: string[][];
  readonly #runs = new Map<string, readonly DatedRun[]>();
  #count = 0;

  constructor(fields: readonly string[] = []) {
    this.#fields = [...fields];
    this.#texts = fields.map(() => []);
  }

  addRow(longitude: number, latitude: number, bounds: Bounds, fields: readonly string[]): void {
    this.#records.addPoint(longitude, latitude, this.#runsOf(bounds));
    this.#texts.forEach((texts, index) => texts.push(fields[index] ?? ''));
    this.#count++;
  }

  addFeature(paths: Paths, stretches: readonly Bounds[], properties: ReadonlyMap<string, string>): void {
    this.#records.addPaths(paths, uncategorised(runsOfStretches(stretches)));
    for (const name of properties.keys()) {
      if (this.#fields.includes(name)) continue;
      this.#fields.push(name);
      this.#texts.push(new Array<string>(this.#count).fill(''));
    }
    this.#texts.forEach((texts, index) => texts.push(properties.get(this.#fields[index] ?? '') ?? ''));
    this.#count++;
  }

  /** A million rows have only a few thousand different dates, so records with the same dates share their runs. */
  #runsOf(bounds: Bounds): readonly DatedRun[] {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
    const key = `${earliestStart} ${latestStart} ${earliestEnd} ${latestEnd}`;
    const known = this.#runs.get(key);
    if (known) return known;
    const runs = uncategorised(runsOfBounds(bounds, ALL_YEARS));
    if (this.#runs.size < MOST_KNOWN_RUNS) this.#runs.set(key, runs);
    return runs;
  }

  build(): DataSet {
    return new DataSet(this.#fields, this.#texts, this.#records.columns());
  }
}

const uncategorised = (runs: readonly (UnlinkedRun & RunLinks)[]) =>
  runs.map((run) => ({ ...run, category: 0 }));
