// Opens a store on a fake address, a fake history and fake data, for tests of the store's actions. It contains no tests.
import { vi } from 'vitest';
import type { Atlas, Language, Phase, Place, Route, Site } from '../src/core/atlas/atlas.ts';
import type { Evidence } from '../src/core/atlas/evidence.ts';
import type { Tour } from '../src/core/atlas/tour.ts';
import { parseHistoricalDate } from '../src/core/time/edtf.ts';
import { FakeWindow } from './fake-window.ts';

/** The preferences of the reader's system, when the store's module is loaded and later. */
export const system = { dark: false };
vi.stubGlobal('window', {
  matchMedia: (query: string) => ({
    get matches() {
      return system.dark && query.includes('dark');
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
const { AtlasStore } = await import('../src/app/state/atlas-store.svelte.ts');

const named = (name: string) => ({ kk: name, ru: name, en: name });
const since = (start: string): Phase => ({
  ...{
    state: 'operating',
    start: parseHistoricalDate(start),
    end: null,
    sources: [],
    confidence: 'high',
  },
});
const thing = (id: string, start: string) => ({
  ...{
    id,
    name: named(id),
    formerNames: [],
    sector: 'coal' as const,
    lifecycle: [since(start)],
  },
});
export const mill: Site = {
  ...thing('mill', '1934'),
  ...{
    layer: 'enterprises',
    kind: 'smelter',
    position: [70, 48],
    shift: [0, 0],
    place: null,
  },
  ...{ precision: 'town', count: 1 },
};
const coalFlow: Route = {
  ...thing('coal-flow', '1931'),
  ...{
    layer: 'flows',
    line: 'l',
    lineName: named('l'),
    path: [],
    course: 'schematic',
    gauges: [],
    medium: null,
  },
  flow: {
    ...{
      commodity: 'coal',
      from: 'a',
      to: 'b',
      mode: 'railway',
      way: 'within',
      quantity: null,
    },
    ...{ routeYear: null, sections: [], exit: null },
  },
};
const town = (id: string, founded: string): Place => ({
  ...{ id, name: named(`${id} today`), names: [{ name: named(id), start: null, end: null }], kind: 'town' },
  ...{ importance: 2, founded: parseHistoricalDate(founded), position: [76.9, 43.2], people: [] },
});
export const atlas: Atlas = {
  sites: [mill, { ...mill, ...thing('never', '1950') }],
  routes: [
    coalFlow,
    {
      ...coalFlow,
      ...thing('railway', '1906'),
      line: 'main-line',
      layer: 'railways',
      gauges: [{ gauge: 1524, since: null }],
      flow: null,
    },
  ],
  places: [town('old-town', '1720'), town('new-town', '1938~'), town('late-town', '[1939..1944]')],
  polities: [],
  redirects: [
    { id: 'old-mill', to: 'mill', note: { kk: 'k', ru: 'r', en: 'The mill has another id.' } },
    { id: 'no-mill', to: null, note: { kk: 'k', ru: 'r', en: 'There was no such mill.' } },
  ],
};
export const evidenceIn = (language: Language) => ({ language }) as unknown as Evidence;
export const toursIn = (language: Language) => [{ id: 'food', language }] as unknown as Tour[];

interface Loading {
  readonly atlas?: () => Promise<Atlas>;
  readonly evidence?: (language: Language) => Promise<Evidence>;
  readonly tours?: (language: Language) => Promise<readonly Tour[]>;
}

/** A store at an address, started unless `start` is false. */
export async function openStore(fragment = '', loading: Loading = {}, start = true) {
  const window = new FakeWindow(fragment);
  const addresses: string[][] = [];
  const asked: string[] = [];
  let toursCame = 0;
  const store = new AtlasStore({
    ...{ language: 'en', window, onTours: () => (toursCame += 1) },
    panels: [{ id: 'charts', needsEvidence: true }, { id: 'rail' }, { id: 'compare' }],
    onAddress: (given) => addresses.push([...given]),
    load: {
      atlas: loading.atlas ?? (() => Promise.resolve(atlas)),
      evidence: (language) => {
        asked.push(`evidence ${language}`);
        return loading.evidence?.(language) ?? Promise.resolve(evidenceIn(language));
      },
      tours: (language) => {
        asked.push(`tours ${language}`);
        return loading.tours?.(language) ?? Promise.resolve(toursIn(language));
      },
    },
  });
  if (start) await store.start();
  await settle();
  return {
    ...{ store, window, addresses, asked },
    toursCame: () => toursCame,
    /** The number of history entries added, and the address when everything is written. */
    history: () => {
      vi.advanceTimersByTime(1000);
      const steps = window.entries.filter(({ method }) => method === 'pushState').length;
      return [steps, window.fragment];
    },
  };
}
/** Waits until the requested data has arrived. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
export const failing = () => Promise.reject(new Error('no network'));
