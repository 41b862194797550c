// Two years side by side: what the later one has that the earlier had not, what is no longer as it was, what is gone. It
// compares what the map shows under the same filters, so that the lists and the two maps say the same. Pure.
import {
  LAYERS,
  SECTORS,
  type Atlas,
  type AtlasObject,
  type Layer,
  type Localized,
  type State,
} from './atlas.ts';
import type { Certainty, Years } from '../time/bounds.ts';
import { runsOf, type StateInYear } from '../time/lifecycle.ts';
import { shownRun } from '../time/runs.ts';
import { select, type Filters } from './selection.ts';

/**
 * `new`: the earlier year has nothing of it. `extended`: the same, but of its line other sections were there already.
 * `changed`: there in both, in another state. `gone`: no longer there, or idle or closed now.
 */
export type DifferenceKind = 'new' | 'extended' | 'changed' | 'gone';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly object: AtlasObject;
  /** Possible where one of the two states is only possible. */
  readonly certainty: Certainty;
  /** As the map shows it in each of the two; null for not at all. */
  readonly before: StateInYear | null;
  readonly after: StateInYear | null;
  /** The first year in which it was as in the later one, or no longer as in the earlier; null where that is not known. */
  readonly year: number | null;
}

/** Differences of one layer; of `extended` ones, of one line. */
export interface DifferenceGroup {
  readonly layer: Layer;
  readonly line: Localized | null;
  readonly differences: readonly Difference[];
}

export interface Comparison {
  readonly earlier: Years;
  readonly later: Years;
  readonly fresh: readonly DifferenceGroup[];
  readonly changed: readonly DifferenceGroup[];
  readonly gone: readonly DifferenceGroup[];
  /** How many are in both as they were. */
  readonly same: number;
}

const OUT_OF_WORK: readonly State[] = ['idle', 'closed'];
const isOut = (now: StateInYear): boolean => OUT_OF_WORK.includes(now.state);

/** What became of an object; null for nothing that can be told. */
function differenceKind(before: StateInYear | null, after: StateInYear | null): DifferenceKind | null {
  if (!before) return after ? 'new' : null;
  if (!after) return 'gone';
  if (before.state !== after.state) return isOut(after) && !isOut(before) ? 'gone' : 'changed';
  // The same state, sure of only one of the two: it may have come, or gone, between them.
  if (before.certainty === after.certainty) return null;
  return after.certainty === 'certain' ? 'new' : 'gone';
}

const certaintyOf = (before: StateInYear | null, after: StateInYear | null): Certainty =>
  before?.certainty === 'possible' || after?.certainty === 'possible' ? 'possible' : 'certain';

/** The year of the change: that in which the run of the later one began, or that of the earlier one was over. */
function yearOf(
  { lifecycle }: AtlasObject,
  kind: DifferenceKind,
  earlier: Years,
  later: Years,
): number | null {
  const runs = runsOf(lifecycle);
  const over = kind === 'gone' ? shownRun(runs, earlier) : null;
  const year = kind === 'gone' ? over && over.to + 1 : (shownRun(runs, later)?.from ?? null);
  return year !== null && year > earlier.until && year <= later.until ? year : null;
}

/** What is sure first, then in order of time, of sectors, of names. */
const inOrder = (a: Difference, b: Difference): number =>
  Number(a.certainty === 'possible') - Number(b.certainty === 'possible') ||
  (a.year ?? Infinity) - (b.year ?? Infinity) ||
  SECTORS.indexOf(a.object.sector) - SECTORS.indexOf(b.object.sector) ||
  a.object.id.localeCompare(b.object.id);

function byLayer(differences: readonly Difference[]): DifferenceGroup[] {
  return LAYERS.flatMap((layer) => {
    const ofLayer = differences.filter(({ object }) => object.layer === layer).sort(inOrder);
    return ofLayer.length > 0 ? [{ layer, line: null, differences: ofLayer }] : [];
  });
}

const lineOf = (object: AtlasObject): string | null => ('line' in object ? object.line : null);

function byLine(differences: readonly Difference[]): DifferenceGroup[] {
  const lines = new Set(differences.map(({ object }) => lineOf(object)));
  return [...lines].flatMap((line) => {
    const ofLine = differences.filter(({ object }) => lineOf(object) === line).sort(inOrder);
    const object = ofLine[0]?.object;
    return object && 'lineName' in object
      ? [{ layer: object.layer, line: object.lineName, differences: ofLine }]
      : [];
  });
}

/** Compares two years, or windows of years, whichever is given first. */
export function compareYears(atlas: Atlas, one: Years, other: Years, filters: Filters): Comparison {
  const [earlier, later] = one.until <= other.until ? [one, other] : [other, one];
  const [before, after] = [earlier, later].map(
    (years) => new Map(select(atlas, years, filters).map((shown) => [shown.object, shown.now])),
  ) as [Map<AtlasObject, StateInYear>, Map<AtlasObject, StateInYear>];
  const oldLines = new Set([...before.keys()].map(lineOf));
  const objects = [...new Set([...before.keys(), ...after.keys()])];
  const differences = objects.flatMap((object): Difference[] => {
    const [was, is] = [before.get(object) ?? null, after.get(object) ?? null];
    const kind = differenceKind(was, is);
    if (!kind) return [];
    const line = lineOf(object);
    const extended = kind === 'new' && !was && line !== null && oldLines.has(line);
    return [
      {
        kind: extended ? 'extended' : kind,
        object,
        certainty: certaintyOf(was, is),
        before: was,
        after: is,
        year: yearOf(object, kind, earlier, later),
      },
    ];
  });
  const of = (kind: DifferenceKind): Difference[] =>
    differences.filter((difference) => difference.kind === kind);
  return {
    earlier,
    later,
    fresh: byLayer(of('new')),
    changed: [...byLine(of('extended')), ...byLayer(of('changed'))],
    gone: byLayer(of('gone')),
    same: objects.length - differences.length,
  };
}

/** Years that the sources measure by: the eve of the first five-year plan, and the last before the wars. */
const BENCHMARKS = [1928, 1913] as const;

/** The year to compare with before the reader has chosen one: the nearest benchmark before, or an end of the timeline. */
export function usualOther(year: number, { since, until }: Years): number {
  const benchmark = BENCHMARKS.find((other) => other < year && other >= since && other <= until);
  return benchmark ?? (year > since ? since : until);
}
