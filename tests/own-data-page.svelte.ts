// The page around a session of own data, for tests: a store, a map that records its calls, and workers that answer when the
// test lets them. It contains no tests.
import { flushSync } from 'svelte';
import { OwnData, type MapOfPage, type StoreOfPage } from '../src/app/own-data/session.svelte.ts';
import type { FileColumns, FileSummary, ShownCounts } from '../src/core/own-data/reading.ts';
import { NO_LOSSES } from '../src/core/own-data/saving.ts';
import type { Years } from '../src/core/time/bounds.ts';
import { ATLAS_YEARS, DEFAULT_VIEW, type ViewState } from '../src/core/view/view-state.ts';
import type { DatedOverlay } from '../src/map/records-overlay.ts';
import { StandInClient } from './stand-in-client.ts';

class PageStore implements StoreOfPage {
  view = $state.raw<ViewState>({ ...DEFAULT_VIEW, lang: 'en', year: 1934, panel: 'data' });
  range = $state.raw<Years>(ATLAS_YEARS);
  ownOpenings = $state.raw<StoreOfPage['ownOpenings']>(null);
  theme = $state<StoreOfPage['theme']>('light');
  readonly years = $derived({ since: this.view.since ?? this.view.year, until: this.view.year });
  setRange(range: Years): void {
    this.range = range;
  }
  setOwnOpenings(openings: StoreOfPage['ownOpenings']): void {
    this.ownOpenings = openings;
  }
  setData(data: string | null): void {
    this.view = { ...this.view, data };
  }
  goToYear(year: number): void {
    this.view = { ...this.view, year };
  }
  goToView(change: Partial<ViewState>): void {
    this.view = { ...this.view, ...change };
  }
}

export const COLUMNS: FileColumns = {
  kind: 'table',
  encoding: 'utf-8',
  headers: ['lat', 'lon', 'start', 'kind'],
  offered: [0, 1, 2, 3],
  guess: { latitude: 0, longitude: 1, start: 2, end: null, name: null, categories: [3] },
  tiles: null,
};
export const summaryOf = (change: Partial<FileSummary> = {}): FileSummary => ({
  fields: COLUMNS.headers,
  offered: COLUMNS.offered,
  losses: NO_LOSSES,
  total: 3,
  bad: 0,
  badLines: 0,
  field: 3,
  range: { since: 1900, until: 1935 },
  box: [60, 45, 70, 50],
  lasts: false,
  looksSwapped: false,
  ...change,
});
export const COLOURED = { values: ['club', 'library'], hasOthers: false, chunks: [] };
export const countsOf = (shown: number): ShownCounts => ({ shown, opened: 0, categories: [shown, 0] });

export const fileNamed = (name: string): File => new File([''], name);

export class OwnDataPage {
  readonly store = new PageStore();
  readonly clients: StandInClient[] = [];
  /** The records on the map. */
  overlay: DatedOverlay | null = null;
  /** The boxes that the map was told to show. */
  readonly boxes: unknown[] = [];
  readonly map: MapOfPage = {
    addDatedLayer: (added) => {
      this.overlay = added;
      return () => (this.overlay = null);
    },
    camera: { showBox: (box) => this.boxes.push(box) },
  };
  readonly session = new OwnData(this.store, (report) => {
    const client = new StandInClient(report);
    this.clients.push(client);
    return client.client;
  });

  constructor() {
    this.session.map = this.map;
    flushSync();
  }

  /** Answers all questions that precede showing a file. */
  async read(client: StandInClient, summary = summaryOf(), columns = COLUMNS): Promise<void> {
    await client.answer('open', columns);
    await client.answer('build', summary);
    await client.answer('categorise', COLOURED);
  }

  async openAndRead(name: string, summary = summaryOf(), columns = COLUMNS): Promise<StandInClient> {
    this.session.openFiles([fileNamed(name)]);
    const client = this.clients.at(-1)!;
    await this.read(client, summary, columns);
    return client;
  }
}
