// All records of a reader's file: their dates and places for the map, their fields as texts for cards and lists.
// A builder adds records one by one; their categories can be changed later. Pure; runs in a worker.
import type { Position } from '../atlas/atlas.ts';
import type { DegreeBox } from '../records/dated-index.ts';
import type { Bounds, Years } from '../time/bounds.ts';
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
import { runsOfBounds, type RunLinks, type UnlinkedRun } from '../time/runs.ts';
import { EARLIEST_YEAR, LATEST_YEAR } from './dates.ts';
import type { Paths } from './features.ts';
import { RecordTextsBuilder, type RecordTexts } from './record-texts.ts';
import { ALL_YEARS, runsOfStretches } from './stretches.ts';

const MOST_KNOWN_RUNS = 50_000;

/** The values of a field as categories, the most frequent before the others. */
export interface Categories {
  readonly values: readonly string[];
  /** Whether the last category holds all the values that are too rare for one of their own. */
  readonly hasOthers: boolean;
}

export class DataSet {
  readonly texts: RecordTexts;
  readonly columns: DatedColumns;

  constructor(texts: RecordTexts, columns: DatedColumns) {
    this.texts = texts;
    this.columns = columns;
  }

  get fields(): readonly string[] {
    return this.texts.fields;
  }

  get count(): number {
    return recordCount(this.columns);
  }

  /**
   * Puts the records into categories by a field; with null all are in one. Writes into the columns, so chunks have to be
   * built again.
   * @param most how many categories there may be
   * @param known values that come before all others, in this order, even where no record has them
   */
  categorise(field: number | null, most = MOST_CATEGORIES, known: readonly string[] = []): Categories {
    const { category, firstRun } = this.columns;
    if (field === null) {
      category.fill(0);
      return { values: [''], hasOthers: false };
    }
    const counts = new Map<string, number>(known.map((value) => [value, Infinity]));
    for (let record = 0; record < this.count; record++) {
      const text = this.texts.textOf(record, field);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    // Known values count as Infinity. Infinity − Infinity is NaN, and 0 leaves them in their order.
    const values = [...counts].sort((one, other) => other[1] - one[1] || 0).map(([value]) => value);
    const hasOthers = values.length > most;
    const kept = hasOthers ? values.slice(0, most - 1) : values;
    const numbers = new Map(kept.map((value, index) => [value, index]));
    for (let record = 0; record < this.count; record++) {
      const number = numbers.get(this.texts.textOf(record, field)) ?? kept.length;
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

  /** Whether something that began in a known year stands, or may stand, beyond the last year in which anything changes. */
  lasts(): boolean {
    const { from, to } = this.columns;
    for (let run = 0; run < to.length; run++)
      if (at(from, run) > EARLIEST_YEAR && at(to, run) >= LATEST_YEAR) return true;
    return false;
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

/** Builds a data set record by record. The fields of a table are known from the start; those of features are added later. */
export class DataSetBuilder {
  readonly #records = new DatedRecordsBuilder();
  readonly #texts: RecordTextsBuilder;
  readonly #runs = new Map<string, readonly DatedRun[]>();

  constructor(fields: readonly string[] = []) {
    this.#texts = new RecordTextsBuilder(fields);
  }

  addRow(longitude: number, latitude: number, bounds: Bounds, fields: readonly string[]): void {
    this.#records.addPoint(longitude, latitude, this.#runsOf(bounds));
    this.#texts.addRow(fields);
  }

  addFeature(paths: Paths, stretches: readonly Bounds[], properties: ReadonlyMap<string, string>): void {
    this.#records.addPaths(paths, uncategorised(runsOfStretches(stretches)));
    this.#texts.addNamed(properties);
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
    return new DataSet(this.#texts.build(), this.#records.columns());
  }
}

const uncategorised = (runs: readonly (UnlinkedRun & RunLinks)[]) =>
  runs.map((run) => ({ ...run, category: 0 }));
