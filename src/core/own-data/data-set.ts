// A reader's data as a whole: dated records for the map, their fields as texts for cards, lists and export. Records are
// added one by one; the category by which they are coloured can be changed afterwards. Pure; runs in a worker.
import type { Position } from '../atlas/atlas.ts';
import { safeCsvRow } from '../files/csv.ts';
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
import { link, runsOfBounds, type Linked, type Stay } from '../time/runs.ts';
import { EARLIEST_YEAR, LATEST_YEAR } from './dates.ts';
import type { Paths } from './features.ts';

const MOST_KNOWN_RUNS = 50_000;

const ALL_YEARS: Years = { since: EARLIEST_YEAR, until: LATEST_YEAR };

/** Runs of one or more stretches of time; in a year of several stretches the most certain one counts. */
export function runsOfStretches(stretches: readonly Bounds[]): (Stay & Linked)[] {
  const [first, ...others] = stretches;
  if (!first) return [];
  if (others.length === 0) return runsOfBounds(first, ALL_YEARS);
  // The answer changes in no other years than the bounds themselves.
  const changes = stretches
    .flatMap((bounds) => [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd])
    .map((year) => Math.min(Math.max(year, EARLIEST_YEAR), LATEST_YEAR + 1));
  const years = [...new Set(changes)].sort((one, other) => one - other);
  const stays: Stay[] = [];
  years.forEach((from, index) => {
    const to = (years[index + 1] ?? LATEST_YEAR + 1) - 1;
    const held = stretches.map((bounds) => certaintyInYear(bounds, from));
    const certainty = held.find((answer) => answer === 'certain') ?? held.find((answer) => answer !== null);
    if (!certainty || to < from) return;
    const last = stays.at(-1);
    if (last && last.to === from - 1 && last.certainty === certainty)
      stays[stays.length - 1] = { ...last, to };
    else stays.push({ from, to, certainty });
  });
  return link(stays);
}

/** The values of a field as categories, the most frequent first; what does not fit into the number is the last. */
export interface Categories {
  readonly values: readonly string[];
  /** Whether the last category holds all the values that are rarer. */
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
   * Colours the records by a field; null: all are one category. `known` values keep their places, whether there are any or
   * not. Writes into the columns; chunks have to be made anew.
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
    // Infinity less Infinity is no order: the known ones stay in theirs.
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

  /** First and last year in which anything changes, for the timeline; null where nothing ever does. */
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

  /** The records that a view shows, from the one given on, at most so many. */
  shown(view: DatedView, first = 0, most = Infinity): number[] {
    const records: number[] = [];
    for (let record = first; record < this.count && records.length < most; record++) {
      if (shownRunOf(this.columns, record, view) >= 0) records.push(record);
    }
    return records;
  }

  /** Longitudes and latitudes of a record, by part. */
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

  /** What a view shows as CSV, the fields as they came. */
  *csv(view: DatedView): Generator<string> {
    yield `\uFEFF${safeCsvRow(this.fields)}`;
    for (const record of this.shown(view)) yield safeCsvRow(this.textsOf(record));
  }

  /** What a view shows as GeoJSON: points and lines, the fields as texts. */
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

/** Gathers records; the fields of a table are known at the start, those of features come as they are met. */
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

  /** A million rows share some thousands of pairs of dates: their runs are made once. */
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

const uncategorised = (runs: readonly (Stay & Linked)[]) => runs.map((run) => ({ ...run, category: 0 }));
