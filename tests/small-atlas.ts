// Works and railways for tests, of which only a name and a life matter. It contains no tests.
import type { Localized, Phase, Route, Site, State } from '../src/core/atlas/atlas.ts';
import { parseHistoricalDate } from '../src/core/time/edtf.ts';

/** The same name in all languages. */
export const named = (name: string): Localized => ({ kk: name, ru: name, en: name });

/** A state, and from when to when, as EDTF; no start is not known, and without an end it lasts until the next. */
export type Spell = readonly [state: State, start: string | null, end?: string];

export const lifeOf = (spells: readonly Spell[]): Phase[] =>
  spells.map(([state, start, end]) => ({
    state,
    start: start === null ? null : parseHistoricalDate(start),
    end: end === undefined ? null : parseHistoricalDate(end),
    sources: [],
    confidence: 'high',
  }));

/** Read when a test asks for it, so that a date that cannot be read fails that test and not the whole file. */
const lazyLife = (spells: readonly Spell[]) => {
  let life: Phase[] | undefined;
  return () => (life ??= lifeOf(spells));
};

export function siteOf(id: string, spells: readonly Spell[], more: Partial<Site> = {}): Site {
  const life = lazyLife(spells);
  return {
    ...{ id, layer: 'enterprises', name: named(id), formerNames: [], kind: 'smelter', sector: 'coal' },
    ...{ position: [70, 48], shift: [0, 0], place: null, precision: 'town' },
    count: 1,
    get lifecycle() {
      return life();
    },
    ...more,
  };
}

/** A railway of the line `line`, of no known gauge. */
export function railwayOf(id: string, spells: readonly Spell[], more: Partial<Route> = {}): Route {
  const life = lazyLife(spells);
  return {
    ...{ id, layer: 'railways', name: named(id), formerNames: [], sector: 'transport' },
    ...{ line: 'line', lineName: named('line'), course: 'stations', gauges: [], medium: null, flow: null },
    path: [
      [70, 48],
      [71, 48],
    ],
    get lifecycle() {
      return life();
    },
    ...more,
  };
}
