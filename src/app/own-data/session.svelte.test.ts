// Which file is read, asked about and shown, and what is asked of it when. The worker is a stand-in that answers when the
// test says so; page and map are what a session sees of them.
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileColumns, FileFault, FileSummary, ShownCounts } from '../../core/own-data/reading.ts';
import type { Years } from '../../core/time/bounds.ts';
import { ATLAS_YEARS, DEFAULT_VIEW, type ViewState } from '../../core/view/view-state.ts';
import type { DatedOverlay } from '../../map/records-overlay.ts';
import type { FileClient } from './file-client.ts';
import { OwnData, type MapOfPage, type StoreOfPage } from './session.svelte.ts';

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

type Question = Exclude<keyof FileClient, 'end'>;
interface Asked {
  readonly question: Question;
  readonly about: readonly unknown[];
  readonly answer: (answer: unknown) => void;
  readonly fail: (fault: FileFault) => void;
}

/** A worker's stand-in: keeps what it is asked until it is told the answer. */
class Client {
  readonly asked: Asked[] = [];
  ended = false;
  readonly report: (share: number) => void;
  constructor(report: (share: number) => void) {
    this.report = report;
  }

  readonly client = new Proxy({} as FileClient, {
    get: (_, question: Question | 'end') => {
      if (question === 'end') return () => void (this.ended = true);
      return (...about: unknown[]) =>
        new Promise((answer, fail) => this.asked.push({ question, about, answer, fail }));
    },
  });

  /** The questions of one kind that wait for their answer. */
  waiting(question: Question): Asked[] {
    return this.asked.filter((asked) => asked.question === question);
  }

  /** Answers the question that has waited longest of its kind. */
  async answer(question: Question, answer: unknown): Promise<Asked> {
    const asked = this.#taken(question);
    asked.answer(answer);
    await settled();
    return asked;
  }

  async fail(question: Question, fault: Partial<FileFault>): Promise<void> {
    this.#taken(question).fail({ reason: 'unexpected', detail: '', rows: [], ...fault });
    await settled();
  }

  #taken(question: Question): Asked {
    const index = this.asked.findIndex((asked) => asked.question === question);
    const [asked] = this.asked.splice(index, index < 0 ? 0 : 1);
    if (!asked) throw new Error(`${question} was not asked`);
    return asked;
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
}

const COLUMNS: FileColumns = {
  kind: 'table',
  encoding: 'utf-8',
  headers: ['lat', 'lon', 'start', 'kind'],
  guess: { latitude: 0, longitude: 1, start: 2, end: null, name: null, categories: [3] },
  tiles: null,
};
const summaryOf = (change: Partial<FileSummary> = {}): FileSummary => ({
  fields: COLUMNS.headers,
  total: 3,
  bad: 0,
  field: 3,
  range: { since: 1900, until: 1935 },
  box: [60, 45, 70, 50],
  looksSwapped: false,
  ...change,
});
const COLOURED = { values: ['club', 'library'], hasOthers: false, chunks: [] };
const countsOf = (shown: number): ShownCounts => ({ shown, opened: 0, categories: [shown, 0] });

let store: PageStore;
let clients: Client[];
let overlay: DatedOverlay | null;
let boxes: unknown[];
let map: MapOfPage;
let session: OwnData;

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://atlas.example/page/' });
  vi.stubGlobal('location', { origin: 'https://atlas.example' });
  store = new PageStore();
  clients = [];
  overlay = null;
  boxes = [];
  map = {
    addDatedLayer: (added) => {
      overlay = added;
      return () => (overlay = null);
    },
    camera: { showBox: (box) => boxes.push(box) },
  };
  session = new OwnData(store, (report) => {
    const client = new Client(report);
    clients.push(client);
    return client.client;
  });
  session.map = map;
  flushSync();
});

const fileNamed = (name: string): File => new File([''], name);

/** Answers all that has to be asked before a file is shown. */
async function read(client: Client, summary = summaryOf(), columns = COLUMNS): Promise<void> {
  await client.answer('open', columns);
  await client.answer('build', summary);
  await client.answer('categorise', COLOURED);
}

async function openAndRead(name: string, summary = summaryOf(), columns = COLUMNS): Promise<Client> {
  session.openFile(fileNamed(name));
  const client = clients.at(-1)!;
  await read(client, summary, columns);
  return client;
}

describe('a file', () => {
  it('is shown once its rows are read: on the map, on the timeline, in the panel', async () => {
    session.openFile(fileNamed('a.csv'));
    const [client] = clients;
    expect(session.reading).toEqual({ name: 'a.csv', share: 0 });
    client!.report(0.4);
    expect(session.reading).toEqual({ name: 'a.csv', share: 0.4 });
    await client!.answer('open', COLUMNS);
    const { about } = await client!.answer('build', summaryOf({ range: { since: 1718, until: 1935 } }));
    expect(about).toEqual([{ mapping: COLUMNS.guess, endStands: true, latitudeFirst: false }]);
    expect(session.shown).toBeNull();
    expect(overlay).toBeNull();
    await client!.answer('categorise', COLOURED);

    expect(session.reading).toBeNull();
    expect(session.shown).toMatchObject({ name: 'a.csv', field: 3, counts: { shown: 0 } });
    expect(session.shown!.categories.map(({ value, visible }) => [value, visible])).toEqual([
      ['club', true],
      ['library', true],
    ]);
    expect(overlay!.box).toEqual([60, 45, 70, 50]);
    expect(boxes).toEqual([[60, 45, 70, 50]]);
    expect(store.range).toEqual({ since: 1718, until: 1940 });
    // A share that comes late moves no bar.
    client!.report(0.9);
    expect(session.reading).toBeNull();
  });

  it('takes the place of another only when it is read, whose worker then ends', async () => {
    const one = await openAndRead('one.csv');
    session.openFile(fileNamed('two.csv'));
    const [, two] = clients;
    await two!.answer('open', COLUMNS);
    await two!.answer('build', summaryOf({ range: { since: 1800, until: 1810 } }));
    expect(session.shown!.name).toBe('one.csv');
    expect(one.ended).toBe(false);
    await two!.answer('categorise', COLOURED);
    expect(session.shown!.name).toBe('two.csv');
    expect(one.ended).toBe(true);
    // The timeline stood after all of these data.
    expect(store.view.year).toBe(1810);
  });

  it('opened while another is read ends the reading of that one, and its late answers change nothing', async () => {
    session.openFile(fileNamed('slow.csv'));
    session.openFile(fileNamed('quick.csv'));
    const [slow, quick] = clients;
    expect(slow!.ended).toBe(true);
    await read(slow!);
    expect(session.shown).toBeNull();
    expect(session.reading).toEqual({ name: 'quick.csv', share: 0 });
    slow!.report(0.7);
    expect(session.reading!.share).toBe(0);
    await read(quick!);
    expect(session.shown!.name).toBe('quick.csv');
  });

  it('that cannot be read says why, and leaves the one on the map alone', async () => {
    const one = await openAndRead('one.csv');
    session.openFile(fileNamed('two.csv'));
    const [, two] = clients;
    await two!.fail('open', { reason: 'zip' });
    expect(session.fault).toMatchObject({ reason: 'zip', name: 'two.csv' });
    expect(two!.ended).toBe(true);
    expect(session.shown!.name).toBe('one.csv');
    expect(one.ended).toBe(false);
    session.dismissFault();
    expect(session.fault).toBeNull();
    expect(session.shown!.name).toBe('one.csv');
  });

  it('is read no further when the reader cancels', async () => {
    session.openFile(fileNamed('a.csv'));
    const [client] = clients;
    session.cancel();
    expect(client!.ended).toBe(true);
    expect(session.reading).toBeNull();
    await read(client!);
    expect(session.shown).toBeNull();
  });

  it('is laid on a map that comes later', async () => {
    session.map = null;
    await openAndRead('a.csv');
    expect(overlay).toBeNull();
    session.map = map;
    expect(overlay!.box).toEqual([60, 45, 70, 50]);
  });

  it('whose worker breaks in the background says so', async () => {
    const client = await openAndRead('a.csv');
    await client.fail('show', { reason: 'unexpected', detail: 'out of memory' });
    expect(session.fault).toMatchObject({ reason: 'unexpected', detail: 'out of memory', name: 'a.csv' });
  });

  it('is taken off map, timeline and address', async () => {
    store.setData('mine.csv');
    flushSync();
    const [client] = clients;
    await read(client!, summaryOf({ range: { since: 1700, until: 1935 } }));
    await client!.answer('histogram', [{ since: 1700, until: 1701, certain: 1, possible: 0 }]);
    expect(session.caption).not.toBeNull();
    session.remove();
    flushSync();
    expect(client!.ended).toBe(true);
    expect(session.shown).toBeNull();
    expect(overlay).toBeNull();
    expect(store.range).toEqual(ATLAS_YEARS);
    expect(store.ownOpenings).toBeNull();
    expect(session.caption).toBeNull();
    expect(store.view.data).toBeNull();
  });
});

describe('columns', () => {
  it('that are wrong can be chosen anew in the file that stays open', async () => {
    const one = await openAndRead('one.csv');
    session.openFile(fileNamed('words.csv'));
    const [, two] = clients;
    await two!.answer('open', COLUMNS);
    await two!.fail('build', { reason: 'noColumns' });
    expect(session.fault).toMatchObject({ reason: 'noColumns', name: 'words.csv' });
    expect(session.withoutColumns).toMatchObject({ columns: COLUMNS });
    // The panel shows the form in the place of the file before.
    expect(session.shown).toBeNull();
    expect(one.ended).toBe(true);
    expect(two!.ended).toBe(false);

    const choice = { ...session.withoutColumns!.choice, endStands: false };
    session.applyColumns(choice);
    expect(session.fault).toBeNull();
    expect(session.reading).toEqual({ name: 'words.csv', share: 0 });
    const { about } = await two!.answer('build', summaryOf());
    expect(about).toEqual([choice]);
    await two!.answer('categorise', COLOURED);
    expect(session.shown!.choice).toEqual(choice);
    expect(session.withoutColumns).toBeNull();
  });

  it('are exchanged by one action, in a file without them and in one on the map', async () => {
    session.openFile(fileNamed('turned.csv'));
    const [client] = clients;
    await client!.answer('open', COLUMNS);
    await client!.fail('build', { reason: 'swapped' });
    session.swapAxes();
    const first = await client!.answer('build', summaryOf());
    expect(first.about).toMatchObject([{ mapping: { latitude: 1, longitude: 0 } }]);
    await client!.answer('categorise', COLOURED);
    session.swapAxes();
    const second = await client!.answer('build', summaryOf({ total: 2 }));
    expect(second.about).toMatchObject([{ mapping: { latitude: 0, longitude: 1 } }]);
    expect(session.shown!.summary.total).toBe(3);
    await client!.answer('categorise', COLOURED);
    expect(session.shown!.summary.total).toBe(2);
    expect(client!.ended).toBe(false);
  });

  it('that are wrong for the file on the map leave it there as it was', async () => {
    const client = await openAndRead('one.csv');
    const { choice } = session.shown!;
    session.applyColumns({ ...choice, mapping: { ...choice.mapping, start: null } });
    await client.fail('build', { reason: 'noColumns' });
    expect(session.fault).toMatchObject({ reason: 'noColumns' });
    expect(session.withoutColumns).toBeNull();
    expect(session.shown!.choice).toEqual(choice);
    expect(client.ended).toBe(false);
  });

  it('are given up with the fault', async () => {
    store.setData('words.csv');
    flushSync();
    const [client] = clients;
    await client!.answer('open', COLUMNS);
    await client!.fail('build', { reason: 'nothingPlaced' });
    session.dismissFault();
    expect(client!.ended).toBe(true);
    expect(session.withoutColumns).toBeNull();
    expect(store.view.data).toBeNull();
  });
});

describe('an address', () => {
  const FAR = 'https://data.example/rooms.csv';

  it('beside the page is fetched at once', () => {
    store.setData('mine/rooms.csv');
    flushSync();
    expect(session.reading).toEqual({ name: 'rooms.csv', share: 0 });
    expect(clients[0]!.waiting('open')[0]!.about).toEqual(['https://atlas.example/page/mine/rooms.csv']);
  });

  it('of another server is fetched only with consent', () => {
    store.setData(FAR);
    flushSync();
    expect(session.hostToAsk).toBe('data.example');
    expect(clients).toEqual([]);
    session.consent(true);
    expect(session.hostToAsk).toBeNull();
    expect(clients[0]!.waiting('open')[0]!.about).toEqual([FAR]);
  });

  it('is forgotten without consent', () => {
    store.setData(FAR);
    flushSync();
    session.consent(false);
    flushSync();
    expect(clients).toEqual([]);
    expect(session.hostToAsk).toBeNull();
    expect(store.view.data).toBeNull();
  });

  it('that is none is a fault', () => {
    store.setData('https://');
    flushSync();
    expect(session.fault).toMatchObject({ reason: 'notFound', name: 'https://' });
  });

  it('goes when a file of the reader’s computer is shown, and its data go with it', async () => {
    store.setData('mine/rooms.csv');
    flushSync();
    await read(clients[0]!);
    await openAndRead('local.csv');
    expect(store.view.data).toBeNull();
    expect(session.shown!.name).toBe('local.csv');
    // Back in the browser's history the address has data again, and then none.
    store.setData('mine/rooms.csv');
    flushSync();
    await read(clients[2]!);
    expect(session.shown!.name).toBe('rooms.csv');
    store.setData(null);
    flushSync();
    expect(session.shown).toBeNull();
  });

  it('with a view of the map keeps the view', async () => {
    store.view = {
      ...store.view,
      map: { zoom: 4, latitude: 48, longitude: 68, bearing: 0, pitch: 0 },
      data: 'mine/rooms.csv',
    };
    flushSync();
    await read(clients[0]!);
    expect(boxes).toEqual([]);
    await openAndRead('local.csv');
    expect(boxes).toHaveLength(1);
  });
});

describe('what follows the view', () => {
  const yearsAsked = (asked: readonly Asked[]): unknown[] =>
    asked.map(({ about: [view] }) => (view as { years: Years }).years.until);

  it('counts once while an answer is awaited, and then the last view', async () => {
    const client = await openAndRead('a.csv');
    expect(yearsAsked(client.waiting('show'))).toEqual([1934]);
    for (const year of [1933, 1932, 1931]) {
      store.goToYear(year);
      flushSync();
    }
    expect(client.waiting('show')).toHaveLength(1);
    await client.answer('show', countsOf(3));
    expect(session.shown!.counts.shown).toBe(3);
    expect(yearsAsked(client.waiting('show'))).toEqual([1931]);
    await client.answer('show', countsOf(1));
    expect(session.shown!.counts.shown).toBe(1);
    expect(session.shown!.version).toBe(2);
    expect(client.waiting('show')).toEqual([]);
  });

  it('asks for the histogram again when other categories are ticked, and not when the year is another', async () => {
    const client = await openAndRead('a.csv');
    const openings = [{ since: 1900, until: 1900, certain: 2, possible: 0 }];
    await client.answer('histogram', openings);
    expect(store.ownOpenings).toEqual(openings);
    store.goToYear(1920);
    flushSync();
    expect(client.waiting('histogram')).toEqual([]);
    session.shown!.showCategory(1, false);
    flushSync();
    expect(client.waiting('histogram')[0]!.about).toEqual([
      { visible: [true, false], certainOnly: false, range: ATLAS_YEARS },
    ]);
  });

  it('asks for counts and histogram of the same view when the records are others', async () => {
    const client = await openAndRead('a.csv');
    await client.answer('show', countsOf(3));
    await client.answer('histogram', []);
    session.swapAxes();
    await client.answer('build', summaryOf());
    await client.answer('categorise', COLOURED);
    expect(client.waiting('show')).toHaveLength(1);
    expect(client.waiting('histogram')).toHaveLength(1);
  });

  it('reads of an archive what the window shows, the last window when there were several', async () => {
    const tiles = { zoom: 3, deepestZoom: 5, whole: true };
    const client = await openAndRead('a.pmtiles', summaryOf(), { ...COLUMNS, kind: 'features', tiles });
    session.shown!.showCategory(1, false);
    const windows = [4, 5, 6].map((zoom) => ({ box: [60, 45, 70, 50], zoom }) as const);
    for (const seen of windows) session.shown!.look(seen);
    expect(client.waiting('look').map(({ about }) => about)).toEqual([[windows[0]]]);
    const { total, bad, fields, field } = summaryOf({ total: 9 });
    const read = { total, bad, fields, field, range: { since: 1850, until: 1935 } };
    const values = ['library', 'mine'];
    await client.answer('look', { ...COLOURED, ...read, values, tiles: { ...tiles, zoom: 4 } });
    expect(session.shown!.columns.tiles!.zoom).toBe(4);
    expect(session.shown!.summary.total).toBe(9);
    expect(store.range.since).toBe(1850);
    // What was hidden stays hidden, wherever it stands now.
    expect(session.shown!.categories.map(({ value, visible }) => [value, visible])).toEqual([
      ['library', false],
      ['mine', true],
    ]);
    expect(client.waiting('look').map(({ about }) => about)).toEqual([[windows[2]]]);
    await client.fail('look', { reason: 'unreachable' });
    expect(session.fault).toMatchObject({ reason: 'unreachable', name: 'a.pmtiles' });
  });
});

describe('a record', () => {
  it('picked on the map opens its card in the panel, in the place of an object’s', async () => {
    const client = await openAndRead('a.csv');
    store.goToView({ id: 'ridder', panel: null });
    overlay!.onPick(2);
    expect(store.view).toMatchObject({ panel: 'data', id: null });
    const details = { record: 2, name: 'The one', fields: [], box: [60, 45, 60, 45] };
    await client.answer('record', details);
    expect(session.shown!.chosen).toEqual(details);
    session.shown!.showChosen();
    expect(boxes.at(-1)).toEqual(details.box);
  });

  it('whose card was closed before it came is not shown', async () => {
    const client = await openAndRead('a.csv');
    session.shown!.choose(2);
    session.shown!.choose(null);
    await client.answer('record', { record: 2, name: 'The one', fields: [], box: [60, 45, 60, 45] });
    expect(session.shown!.chosen).toBeNull();
  });

  it('is coloured by the field chosen last', async () => {
    const client = await openAndRead('a.csv');
    session.shown!.colourBy(1);
    session.shown!.colourBy(null);
    await client.answer('categorise', { ...COLOURED, values: ['43', '44', '45'] });
    expect(session.shown!.categories).toHaveLength(2);
    await client.answer('categorise', { ...COLOURED, values: [''] });
    expect(session.shown!.categories).toHaveLength(1);
  });
});
