// Many dated records (a million points, tens of thousands of lines) as columns of numbers, and counts over them. What is
// drawn (dated-chunks.ts) and what is under the pointer (dated-index.ts) come from the same columns, and both follow
// `isShown` of runs.ts. Pure; runs in a worker.
import { yearCount } from '../time/time-scale.ts';
import type { Position } from '../atlas/atlas.ts';
import type { Years } from '../time/bounds.ts';
import { isShown, NEVER_AGAIN, NEVER_BEFORE, type RunLinks, type UnlinkedRun } from '../time/runs.ts';

/** How many categories a data set may have: a category is one byte, and a column of the shader's palette. */
export const MOST_CATEGORIES = 256;

/** A run of a record with the category it is coloured and filtered by; made by `link` of runs.ts. */
export interface DatedRun extends UnlinkedRun, RunLinks {
  /** 0 to 255; the caller decides what each number means. */
  readonly category: number;
}

/** Which records are shown: the window of years, and the reader's filters. */
export interface DatedView {
  readonly years: Years;
  /** By category; a category that is missing here is not shown. */
  readonly visible: readonly boolean[];
  readonly certainOnly: boolean;
}

/** Whether two views show the same in the same years. */
export const sameFilters = (one: Omit<DatedView, 'years'>, other: Omit<DatedView, 'years'>): boolean =>
  one.certainOnly === other.certainOnly &&
  one.visible.length === other.visible.length &&
  one.visible.every((visible, category) => visible === other.visible[category]);

/**
 * A record is one or more parts, each a dot (one coordinate) or a line (several), and one or more runs. Offsets have one
 * entry more than what they count, so that `offsets[i]` to `offsets[i + 1]` are those of `i`.
 */
export interface DatedColumns {
  /** By record: offset of its first part. */
  readonly firstPart: Uint32Array<ArrayBuffer>;
  /** By part: offset of its first coordinate. */
  readonly firstCoordinate: Uint32Array<ArrayBuffer>;
  /** Longitude and latitude in turn, degrees (WGS84). */
  readonly coordinates: Float64Array<ArrayBuffer>;
  /** By record: offset of its first run. */
  readonly firstRun: Uint32Array<ArrayBuffer>;
  /** By run: the years, as in runs.ts. */
  readonly from: Int16Array<ArrayBuffer>;
  readonly to: Int16Array<ArrayBuffer>;
  readonly next: Int16Array<ArrayBuffer>;
  readonly before: Int16Array<ArrayBuffer>;
  readonly category: Uint8Array<ArrayBuffer>;
  /** 1 certain, 0 possible. */
  readonly certain: Uint8Array<ArrayBuffer>;
}

type Numbers =
  Uint8Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A typed array that grows as it is filled. */
class Column<T extends Numbers> {
  readonly #make: (length: number) => T;
  #values: T;
  #length = 0;

  constructor(make: (length: number) => T, first: readonly number[] = []) {
    this.#make = make;
    this.#values = make(1024);
    for (const value of first) this.push(value);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = this.#make(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  get length(): number {
    return this.#length;
  }

  taken(): T {
    return this.#values.slice(0, this.#length) as T;
  }
}

/** The nearest year that fits into two bytes; the smallest and the largest number are reserved for "never". */
const storableYear = (year: number): number => Math.min(Math.max(year, NEVER_BEFORE + 1), NEVER_AGAIN - 1);

/** Fills columns record by record; the records are numbered from 0 in the order they are added. */
export class DatedRecordsBuilder {
  readonly #firstPart = new Column((length) => new Uint32Array(length), [0]);
  readonly #firstCoordinate = new Column((length) => new Uint32Array(length), [0]);
  readonly #coordinates = new Column((length) => new Float64Array(length));
  readonly #firstRun = new Column((length) => new Uint32Array(length), [0]);
  readonly #from = new Column((length) => new Int16Array(length));
  readonly #to = new Column((length) => new Int16Array(length));
  readonly #next = new Column((length) => new Int16Array(length));
  readonly #before = new Column((length) => new Int16Array(length));
  readonly #category = new Column((length) => new Uint8Array(length));
  readonly #certain = new Column((length) => new Uint8Array(length));

  /** Adds a record at one place and returns its number. Years beyond ±32 766 become those. */
  addPoint(longitude: number, latitude: number, runs: readonly DatedRun[]): number {
    this.#addCoordinate(longitude, latitude);
    this.#firstCoordinate.push(this.#coordinates.length / 2);
    return this.#addRuns(runs);
  }

  /** Adds a record of lines and returns its number. A path of one position is a dot; an empty path is left out. */
  addPaths(paths: readonly (readonly Position[])[], runs: readonly DatedRun[]): number {
    for (const path of paths) {
      if (path.length === 0) continue;
      for (const [longitude, latitude] of path) this.#addCoordinate(longitude, latitude);
      this.#firstCoordinate.push(this.#coordinates.length / 2);
    }
    return this.#addRuns(runs);
  }

  addLine(path: readonly Position[], runs: readonly DatedRun[]): number {
    return this.addPaths([path], runs);
  }

  columns(): DatedColumns {
    return {
      firstPart: this.#firstPart.taken(),
      firstCoordinate: this.#firstCoordinate.taken(),
      coordinates: this.#coordinates.taken(),
      firstRun: this.#firstRun.taken(),
      from: this.#from.taken(),
      to: this.#to.taken(),
      next: this.#next.taken(),
      before: this.#before.taken(),
      category: this.#category.taken(),
      certain: this.#certain.taken(),
    };
  }

  #addCoordinate(longitude: number, latitude: number): void {
    this.#coordinates.push(longitude);
    this.#coordinates.push(latitude);
  }

  #addRuns(runs: readonly DatedRun[]): number {
    for (const run of runs) {
      this.#from.push(storableYear(run.from));
      this.#to.push(storableYear(run.to));
      this.#next.push(run.next === NEVER_AGAIN ? NEVER_AGAIN : storableYear(run.next));
      this.#before.push(run.before === NEVER_BEFORE ? NEVER_BEFORE : storableYear(run.before));
      this.#category.push(run.category);
      this.#certain.push(run.certainty === 'certain' ? 1 : 0);
    }
    this.#firstPart.push(this.#firstCoordinate.length - 1);
    this.#firstRun.push(this.#from.length);
    return this.#firstPart.length - 2;
  }
}

export const recordCount = (columns: DatedColumns): number => columns.firstRun.length - 1;

/** An entry of a typed array. The index has to be within it. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

/**
 * The index of the run by which the view shows a record; −1 where it is not shown. It is the run that `isShown` finds,
 * unless its category is hidden, or it is only possible and the view wants what is certain.
 */
export function shownRunOf(columns: DatedColumns, record: number, view: DatedView): number {
  const end = at(columns.firstRun, record + 1);
  for (let run = at(columns.firstRun, record); run < end; run++) {
    if (view.certainOnly && columns.certain[run] === 0) continue;
    if (!view.visible[at(columns.category, run)]) continue;
    const years = {
      from: at(columns.from, run),
      to: at(columns.to, run),
      next: at(columns.next, run),
      before: at(columns.before, run),
    };
    if (isShown(years, view.years)) return run;
  }
  return -1;
}

/** How many records the view shows, by category; 256 numbers. */
export function countShown(columns: DatedColumns, view: DatedView): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(MOST_CATEGORIES);
  for (let record = 0; record < recordCount(columns); record++) {
    const run = shownRunOf(columns, record, view);
    if (run < 0) continue;
    const category = at(columns.category, run);
    counts[category] = at(counts, category) + 1;
  }
  return counts;
}

/** Whether a year of a run is that of an open end: it begins or ends beyond what fits. */
const isOpen = (year: number): boolean => year === storableYear(-Infinity) || year === storableYear(Infinity);

/**
 * The first and last year in which a record can begin, as the view shows it; null where it is not shown, or where nobody knows
 * when it began. It begins in its first certain run; a possible run right before it says that it may have begun then.
 */
function beginningOf(
  columns: DatedColumns,
  record: number,
  { visible, certainOnly }: Omit<DatedView, 'years'>,
): { first: number; last: number } | null {
  const end = at(columns.firstRun, record + 1);
  let [first, last, to] = [NaN, NaN, NaN];
  for (let run = at(columns.firstRun, record); run < end; run++) {
    const certain = columns.certain[run] === 1;
    if (!visible[at(columns.category, run)] || (certainOnly && !certain)) continue;
    const from = at(columns.from, run);
    if (from > to + 1) break;
    to = at(columns.to, run);
    if (Number.isNaN(first)) first = from;
    last = certain ? from : to;
    if (certain) break;
  }
  return Number.isNaN(first) || isOpen(first) || isOpen(last) ? null : { first, last };
}

/**
 * How many records begin in each column of `step` years, from `since` to `until`. A record that can have begun in several columns
 * is possible in each of them.
 */
export function countBeginnings(
  columns: DatedColumns,
  view: Omit<DatedView, 'years'>,
  { since, until }: Years,
  step = 1,
): { certain: Uint32Array<ArrayBuffer>; possible: Uint32Array<ArrayBuffer> } {
  const length = Math.ceil((until - since + 1) / step);
  const certain = new Uint32Array(length);
  // How many more are possible in a column than in the one before, so that a long doubt costs no more than a short one.
  const more = new Int32Array(length + 1);
  for (let record = 0; record < recordCount(columns); record++) {
    const beginning = beginningOf(columns, record, view);
    if (!beginning) continue;
    const first = Math.floor((beginning.first - since) / step);
    const last = Math.floor((beginning.last - since) / step);
    if (first >= length || last < 0) continue;
    if (first === last) certain[first] = at(certain, first) + 1;
    else {
      const [from, past] = [Math.max(0, first), Math.min(length - 1, last) + 1];
      more[from] = at(more, from) + 1;
      more[past] = at(more, past) - 1;
    }
  }
  let open = 0;
  const possible = Uint32Array.from({ length }, (_, column) => (open += at(more, column)));
  return { certain, possible };
}

/** How many records begin, or may begin, in the years of the view. */
export function beginningIn(columns: DatedColumns, view: DatedView): number {
  const { certain, possible } = countBeginnings(columns, view, view.years, yearCount(view.years));
  return at(certain, 0) + at(possible, 0);
}
