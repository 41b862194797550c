// What the key of a picture explains: the signs that are drawn in it, and no other. Pure.
import {
  SECTORS,
  STATES,
  type AtlasObject,
  type Medium,
  type RouteLayer,
  type Sector,
  type State,
} from '../atlas/atlas.ts';
import { isNarrowGauge } from '../rail/gauge.ts';
import type { Certainty } from '../time/bounds.ts';
import { IN_USE } from '../time/lifecycle.ts';

/** An object as the picture has drawn it. Flows of goods are ribbons, of which the map tells the ways. */
export interface DrawnObject {
  readonly object: AtlasObject;
  readonly state: State;
  readonly certainty: Certainty;
  /** Whether it certainly started to operate in the years shown. */
  readonly opened: boolean;
  /** Whether it is a railway that is drawn grey, for orientation. */
  readonly ground: boolean;
  /** The town in whose mark it is drawn; null for a sign of its own. */
  readonly mark: string | null;
}

/** A works in the mark of a town. */
export interface KeyPiece {
  readonly sector: Sector;
  readonly state: State;
  readonly certainty: Certainty;
}

/** A line of the key. Railways in use differ in rank, all other lines in their state. */
export interface KeyLine {
  readonly layer: Exclude<RouteLayer, 'flows'>;
  readonly state: State;
  readonly rank: 'trunk' | 'branch' | 'narrow' | null;
  readonly medium: Medium | null;
  readonly ground: boolean;
}

export interface PictureKey {
  readonly sectors: readonly Sector[];
  /** The states of sites. */
  readonly states: readonly State[];
  /** Whether the state of a site is only possible. */
  readonly possible: boolean;
  /** Whether something began to operate in the years shown. */
  readonly opened: boolean;
  readonly lines: readonly KeyLine[];
  /** The works of the town whose mark has most: an example of all marks. Empty where every site has a sign of its own. */
  readonly mark: readonly KeyPiece[];
}

const RANKS = ['trunk', 'branch', 'narrow'] as const;
const LINE_LAYERS = ['railways', 'roads', 'pipelines'] as const;

function lineOf({ object, state, ground }: DrawnObject, year: number): KeyLine | null {
  if ('position' in object || object.layer === 'flows') return null;
  const { layer, trunk, medium } = object;
  if (ground) return { layer, state: 'operating', rank: null, medium: null, ground };
  const used = layer === 'railways' && IN_USE.includes(state);
  const rank = !used ? null : isNarrowGauge(object, year) ? 'narrow' : trunk ? 'trunk' : 'branch';
  // A road has one sign, whatever its state.
  const shown = used || layer === 'roads' ? 'operating' : state;
  return { layer, state: shown, rank, medium: layer === 'pipelines' ? medium : null, ground };
}

function largestMark(drawn: readonly DrawnObject[]): KeyPiece[] {
  const marks = new Map<string, KeyPiece[]>();
  for (const { object, state, certainty, mark } of drawn)
    if (mark !== null)
      marks.set(mark, [...(marks.get(mark) ?? []), { sector: object.sector, state, certainty }]);
  return [...marks.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
}

const placeOf = (line: KeyLine): number =>
  1000 * LINE_LAYERS.indexOf(line.layer) +
  (line.ground ? 500 : 0) +
  (line.rank ? RANKS.indexOf(line.rank) : 10 + STATES.indexOf(line.state)) +
  (line.medium === 'oil' ? 100 : 0);

/** Each line once, in the order of the key. */
const inOrder = (lines: readonly KeyLine[]): readonly KeyLine[] =>
  [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );

/** The key of several pictures. */
export const sharedKey = (keys: readonly PictureKey[]): PictureKey => ({
  sectors: SECTORS.filter((sector) => keys.some(({ sectors }) => sectors.includes(sector))),
  states: STATES.filter((state) => keys.some(({ states }) => states.includes(state))),
  possible: keys.some(({ possible }) => possible),
  opened: keys.some(({ opened }) => opened),
  lines: inOrder(keys.flatMap(({ lines }) => lines)),
  mark: keys.reduce((most, { mark }) => (mark.length > most.length ? mark : most), [] as readonly KeyPiece[]),
});

/** @param year the last of those shown */
export function pictureKey(drawn: readonly DrawnObject[], year: number): PictureKey {
  const sites = drawn.filter(({ object }) => 'position' in object);
  return {
    sectors: SECTORS.filter((sector) => sites.some(({ object }) => object.sector === sector)),
    states: STATES.filter((state) => sites.some((site) => site.state === state)),
    possible: sites.some(({ certainty }) => certainty === 'possible'),
    opened: sites.some(({ opened }) => opened),
    lines: inOrder(drawn.flatMap((one) => lineOf(one, year) ?? [])),
    mark: largestMark(drawn),
  };
}
