// What changed in a window of years: which works opened, which places the railway reached, which works were begun, resumed
// or given up. It is derived from the starts of phases alone, so it says no more than the lifecycles do. Pure.
import {
  KINDS,
  SECTORS,
  type Atlas,
  type AtlasObject,
  type Phase,
  type Position,
  type Route,
} from './atlas.ts';
import { yearOfDay, type Certainty, type Years } from '../time/bounds.ts';
import { isWithin, SAME_PLACE_KILOMETRES, lengthInKilometres } from '../geo/geometry.ts';
import { isNarrowGauge } from '../rail/gauge.ts';
import { isUnfinished, startedIn } from '../time/lifecycle.ts';
import { select, type Filters } from './selection.ts';

/** In the order in which they are listed. */
const CHANGE_KINDS = [
  /** A railway opened, and its far end had no railway before. */
  'reached',
  /** A railway opened whose far end already had a railway. */
  'railway',
  'opened',
  'reopened',
  'construction',
  /** Construction that had been given up was resumed. */
  'resumed',
  'halted',
  'closed',
  /** Construction was given up for good. */
  'abandoned',
  /** A camp or a settlement of builders or exiles was set up. */
  'settled',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** All objects with the same kind and certainty of change, the most important ones first. */
export interface Changes {
  readonly kind: ChangeKind;
  readonly certainty: Certainty;
  readonly objects: readonly AtlasObject[];
}

const startOf = ({ lifecycle }: AtlasObject) =>
  lifecycle.find(({ state }) => state === 'operating')?.start?.earliest ?? null;

/**
 * Whether the place already lay on a railway when this one opened. For a broad-gauge railway, earlier narrow-gauge ones do
 * not count: they did not connect the place with the network.
 */
function hadRailway(place: Position, route: Route, routes: readonly Route[]): boolean {
  const start = startOf(route);
  if (start === null) return false;
  const year = yearOfDay(start);
  return routes.some((other) => {
    const before = startOf(other);
    return (
      other.layer === 'railways' &&
      (isNarrowGauge(route, year) || !isNarrowGauge(other, year)) &&
      before !== null &&
      yearOfDay(before) < year &&
      other.path.some((point) => isWithin(SAME_PLACE_KILOMETRES, point, place))
    );
  });
}

function openingKind(object: AtlasObject, routes: readonly Route[]): ChangeKind {
  if (object.layer === 'people') return 'settled';
  if (object.layer !== 'railways' || !('path' in object)) return 'opened';
  const end = object.path.at(-1);
  return end && !hadRailway(end, object, routes) ? 'reached' : 'railway';
}

/** The kind of change that the start of a phase after the first means; null for none, such as the end of a reconstruction. */
function changeKind({ state }: Phase, before: readonly Phase[]): ChangeKind | null {
  const was = before.map((phase) => phase.state);
  switch (state) {
    case 'operating': {
      const rest = was.slice(was.lastIndexOf('operating') + 1);
      return was.includes('operating') && rest.some((past) => past === 'idle' || past === 'closed')
        ? 'reopened'
        : null;
    }
    case 'construction':
      return was.includes('construction') ? 'resumed' : 'construction';
    case 'idle':
      return 'halted';
    case 'closed':
      return isUnfinished(before) ? 'abandoned' : 'closed';
    default:
      return null;
  }
}

/** Sorts by sector in the order of the legend, then long lines before short ones and large towns before small ones. */
function byWeight(atlas: Atlas): (a: AtlasObject, b: AtlasObject) => number {
  const importance = new Map(atlas.places.map((place) => [place.id, place.importance]));
  const ranks = (object: AtlasObject): readonly number[] =>
    'path' in object
      ? [SECTORS.indexOf(object.sector), 0, -lengthInKilometres(object.path)]
      : [SECTORS.indexOf(object.sector), importance.get(object.place ?? '') ?? 5, KINDS.indexOf(object.kind)];
  const known = new Map<AtlasObject, readonly number[]>();
  const ranksOf = (object: AtlasObject): readonly number[] => {
    const found = known.get(object) ?? ranks(object);
    known.set(object, found);
    return found;
  };
  return (a, b) => {
    const [one, other] = [ranksOf(a), ranksOf(b)];
    const differing = one.findIndex((rank, index) => rank !== other[index]);
    return (one[differing] ?? 0) - (other[differing] ?? 0) || a.id.localeCompare(b.id);
  };
}

/**
 * What changed in a window of years, of what those years show under the filters; without possible changes if the filters ask for
 * certainty. Flows do not count. Certain changes come first. An object that changed twice is listed twice.
 */
export function changesIn(atlas: Atlas, years: Years, filters: Filters): Changes[] {
  const found = new Map<string, AtlasObject[]>();
  const add = (kind: ChangeKind, certainty: Certainty | null, object: AtlasObject) => {
    if (!certainty || (filters.certain && certainty !== 'certain')) return;
    const key = `${certainty} ${kind}`;
    found.set(key, [...(found.get(key) ?? []), object]);
  };
  for (const { object, opened } of select(atlas, years, filters)) {
    if (object.layer === 'flows') continue;
    const { lifecycle } = object;
    if (opened) add(openingKind(object, atlas.routes), opened, object);
    for (const [index, phase] of lifecycle.entries()) {
      const kind = changeKind(phase, lifecycle.slice(0, index));
      if (kind) add(kind, startedIn(phase.start, years), object);
    }
  }
  const compare = byWeight(atlas);
  return (['certain', 'possible'] as const).flatMap((certainty) =>
    CHANGE_KINDS.flatMap((kind) => {
      const objects = found.get(`${certainty} ${kind}`);
      return objects ? [{ kind, certainty, objects: [...objects].sort(compare) }] : [];
    }),
  );
}
