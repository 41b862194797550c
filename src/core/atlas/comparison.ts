// Compares two years: what is new in the later one, what has changed, what is gone. It compares what the map shows under the
// same filters, so that the lists agree with the two maps. Pure.
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
 * `new`: not there in the earlier year. `extended`: a new section of a line of which other sections were already there.
 * `changed`: there in both, in another state. `gone`: no longer there, or now idle or closed.
 */
export type DifferenceKind = 'new' | 'extended' | 'changed' | 'gone';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly object: AtlasObject;
  /** Possible if one of the two states is only possible. */
  readonly certainty: Certainty;
  /** The state that the map shows in the earlier (`before`) and the later year (`after`); null for none. */
  readonly before: StateInYear | null;
  readonly after: StateInYear | null;
  /** The year of the change: the first of the later state, or the first after the earlier state; null if it is not known. */
  readonly year: number | null;
}

/** Differences of one layer; of one line if they are `extended`. */
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
  /** How many objects are the same in both. */
  readonly same: number;
}

const OUT_OF_WORK: readonly State[] = ['idle', 'closed'];
const isOut = (now: StateInYear): boolean => OUT_OF_WORK.includes(now.state);

/** How an object differs between two years; null if it does not. */
function differenceKind(before: StateInYear | null, after: StateInYear | null): DifferenceKind | null {
  if (!before) return after ? 'new' : null;
  if (!after) return 'gone';
  if (before.state !== after.state) return isOut(after) && !isOut(before) ? 'gone' : 'changed';
  // The state is the same, but certain in only one of the years: it may have begun or ended between them.
  if (before.certainty === after.certainty) return null;
  return after.certainty === 'certain' ? 'new' : 'gone';
}

const certaintyOf = (before: StateInYear | null, after: StateInYear | null): Certainty =>
  before?.certainty === 'possible' || after?.certainty === 'possible' ? 'possible' : 'certain';

/** The year in which the run of the later state began, or, if the object is gone, the first year after that of the earlier. */
function yearOf(
  { lifecycle }: AtlasObject,
  kind: DifferenceKind,
  earlier: Years,
  later: Years,
): number | null {
  const runs = runsOf(lifecycle);
  const endedRun = kind === 'gone' ? shownRun(runs, earlier) : null;
  const year = kind === 'gone' ? endedRun && endedRun.to + 1 : (shownRun(runs, later)?.from ?? null);
  return year !== null && year > earlier.until && year <= later.until ? year : null;
}

/** Sorts certain differences before possible ones, then by year, sector and id. */
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

/** Compares two years, or windows of years, given in any order. */
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
