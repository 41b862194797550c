// A reader's own data: asks the worker that reads the file, and ties what it answers to the map, the timeline and the
// address. What it needs of the page is in the store; the panel reads it as an `OwnDataDesk`.
import { tick, untrack } from 'svelte';
import type { Years } from '../core/bounds.ts';
import { MOST_CATEGORIES } from '../core/dated-records.ts';
import type { BadRow, BadRowReason } from '../core/own-data/bad-rows.ts';
import type {
  CategoryChoice,
  ColumnChoice,
  ExportFormat,
  FileColumns,
  FileFault,
  FileSummary,
  OwnDataDesk,
  RecordDetails,
  RecordName,
  ShownCounts,
} from '../core/own-data/reading.ts';
import { ATLAS_YEARS } from '../core/view-state.ts';
import { ownDataMessagesOf } from '../i18n/own-data-messages.ts';
import type { AtlasMap } from '../map/atlas-map.ts';
import { DatedLayer, type Colour } from '../map/dated-layer.ts';
import { ownColour } from '../symbols/own-data-palette.ts';
import { PALETTES } from '../symbols/palette.ts';
import type { AtlasStore } from './atlas-store.svelte.ts';
import { dataAddress } from './data-address.ts';
import type { Answers, Asked, Question, Reply } from './own-data-worker.ts';

const NOTHING_SHOWN: ShownCounts = { shown: 0, opened: 0, categories: [] };

/** A worker asked as if it were a set of functions. */
class Reader {
  readonly #worker = new Worker(new URL('./own-data-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (fault: FileFault) => void }
  >();
  #asked = 0;

  constructor(onShare: (share: number) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('share' in data) {
        onShare(data.share);
        return;
      }
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('fault' in data) waiting?.reject(data.fault);
      else waiting?.resolve(data.answer as never);
    });
    // The worker itself broke: out of memory, or its file did not come.
    this.#worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#waiting.values()) {
        reject({ reason: 'unexpected', detail: message ?? '', rows: [] });
      }
      this.#waiting.clear();
    });
  }

  /** Rejects with a `FileFault`. A question whose worker was ended is never answered. */
  ask<Q extends Question>(
    question: Q,
    about: Parameters<Answers[Q]>[0],
  ): Promise<Awaited<ReturnType<Answers[Q]>>> {
    return new Promise((resolve, reject) => {
      const number = this.#asked++;
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, question, about } satisfies Asked);
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}

const colourOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

/** The years of the timeline: the atlas's, widened to those of the data. */
const widened = (range: Years | null): Years =>
  range
    ? {
        since: Math.min(ATLAS_YEARS.since, range.since),
        until: Math.max(ATLAS_YEARS.until, range.until),
      }
    : ATLAS_YEARS;

export class OwnData implements OwnDataDesk {
  readonly #store: AtlasStore;
  readonly #layer = new DatedLayer('own-data');
  /** The one whose data are shown, and the one that reads a file which is to take their place. */
  #shownBy: Reader | null = null;
  #readBy: Reader | null = null;
  /** The address the data shown, read or asked about came from; null: from a file. */
  #address: string | null = null;
  /** Who is counting at the moment. */
  #countedBy: Reader | null = null;

  map = $state.raw<AtlasMap | null>(null);
  reading = $state.raw<{ readonly name: string; readonly share: number } | null>(null);
  fault = $state.raw<(FileFault & { readonly name: string }) | null>(null);
  asking = $state.raw<string | null>(null);
  columns = $state.raw<FileColumns | null>(null);
  choice = $state.raw<ColumnChoice | null>(null);
  name = $state('');
  summary = $state.raw<FileSummary | null>(null);
  field = $state<number | null>(null);
  #values = $state.raw<readonly Pick<CategoryChoice, 'value' | 'isOthers' | 'visible'>[]>([]);
  counts = $state.raw<ShownCounts>(NOTHING_SHOWN);
  version = $state(0);
  chosen = $state.raw<RecordDetails | null>(null);

  readonly categories = $derived.by<readonly CategoryChoice[]>(() =>
    this.#values.map((category, index) => ({
      ...category,
      colour: ownColour(index, category.isOthers, this.#store.theme),
    })),
  );
  /** What the timeline's histogram is of; null while it is the atlas's. */
  readonly caption = $derived.by(() =>
    this.#store.ownOpenings ? ownDataMessagesOf(this.#store.view.lang).histogram : null,
  );
  readonly #visible = $derived(this.#values.map(({ visible }) => visible));

  constructor(store: AtlasStore) {
    this.#store = store;
    $effect.root(() => {
      $effect(() => this.#follow(store.view.data));
      $effect(() => this.#showLook());
      $effect(() => this.#showYears());
      $effect(() => this.#showHistogram());
      $effect(() => {
        const { map, summary } = this;
        if (!map || !summary) return undefined;
        map.addDatedLayer({
          layer: this.#layer,
          box: summary.box,
          pick: (reach) => this.#shownBy?.ask('pick', reach) ?? Promise.resolve(null),
          onPick: (record) => this.#picked(record),
        });
        return () => map.removeDatedLayer();
      });
    });
  }

  // What is told to the layer, the worker and the timeline.

  #showLook(): void {
    const palette = PALETTES[this.#store.theme];
    this.#layer.setTheme({ paper: colourOf(palette.paper), ink: colourOf(palette.ink) });
    this.#layer.setCategories({
      colour: this.categories.map(({ colour }) => colourOf(colour)),
      visible: this.#visible,
    });
  }

  #showYears(): void {
    const { years, view } = this.#store;
    void [this.summary, this.#visible];
    this.#layer.setYears(years);
    this.#layer.setCertainOnly(view.certain);
    untrack(() => void this.#count());
  }

  /** Asks for the counts of the present view; while an answer is awaited, later views wait and only the last is asked. */
  async #count(): Promise<void> {
    const reader = this.#shownBy;
    if (!reader || !this.summary || this.#countedBy === reader) return;
    this.#countedBy = reader;
    const asked = this.#view();
    const counts = await reader.ask('show', asked);
    if (reader !== this.#shownBy) return;
    this.#countedBy = null;
    this.counts = counts;
    this.version++;
    if (JSON.stringify(asked) !== JSON.stringify(this.#view())) await this.#count();
  }

  #view = () => ({
    years: { ...this.#store.years },
    visible: [...this.#visible],
    certainOnly: this.#store.view.certain,
  });

  #showHistogram(): void {
    const { summary } = this;
    const [visible, certainOnly, { since, until }] = [
      [...this.#visible],
      this.#store.view.certain,
      this.#store.range,
    ];
    const reader = this.#shownBy;
    if (!summary || !reader) return;
    void reader.ask('histogram', { visible, certainOnly, range: { since, until } }).then((openings) => {
      if (reader === this.#shownBy) this.#store.ownOpenings = openings;
    });
  }

  // Opening.

  /** Opens what the address names, unless it is there. */
  #follow(address: string | null): void {
    untrack(() => {
      if (address === this.#address) return;
      if (!address) {
        this.remove();
        return;
      }
      this.#stopReading();
      this.#address = address;
      this.fault = null;
      const found = dataAddress(address);
      if (!found) this.fault = { reason: 'notFound', detail: '', rows: [], name: address };
      else if (found.isOurs) void this.#open(found.href, found.name, address);
      else this.asking = found.host;
    });
  }

  consent(given: boolean): void {
    const address = this.#address;
    this.asking = null;
    const found = address && dataAddress(address);
    if (given && found) void this.#open(found.href, found.name, address);
    else this.#forgetAddress();
  }

  openFile(file: File): void {
    this.#stopReading();
    void this.#open(file, file.name, null);
  }

  async #open(from: Blob | string, name: string, address: string | null): Promise<void> {
    this.fault = null;
    this.asking = null;
    this.reading = { name, share: 0 };
    const reader = new Reader((share) => {
      if (reader === this.#readBy || reader === this.#shownBy) this.reading = { name, share };
    });
    this.#readBy = reader;
    try {
      const columns = await reader.ask('open', from);
      const choice = { mapping: columns.guess, endStands: true };
      // From here on the form of the columns is that of the new file, whether it can be read at once or not.
      if (this.summary) this.#clear();
      this.#address = address;
      if (this.#store.view.data !== address) this.#store.setData(address);
      this.columns = columns;
      this.name = name;
      await this.#build(reader, choice);
    } catch (fault) {
      this.#fail(reader, name, fault as FileFault);
    }
  }

  async #build(reader: Reader, choice: ColumnChoice): Promise<void> {
    this.choice = choice;
    const summary = await reader.ask('build', choice);
    const { values, hasOthers, chunks } = await reader.ask('categorise', summary.field);
    if (reader !== this.#readBy && reader !== this.#shownBy) return;
    if (this.#shownBy !== reader) this.#shownBy?.end();
    this.#shownBy = reader;
    this.#readBy = null;
    this.reading = null;
    this.fault = null;
    this.chosen = null;
    this.#layer.setSelected(null);
    this.#layer.setChunks(chunks);
    this.#store.setRange(widened(summary.range));
    this.field = summary.field;
    this.#setCategories(values, hasOthers);
    this.summary = summary;
    this.#goToItsYears(summary.range);
    // The map first learns how far it may be moved.
    await tick();
    if (!this.#store.view.map || !this.#address) this.showWhole();
  }

  /** Where the view shows years long before or after the data, it goes to their last. */
  #goToItsYears(range: Years | null): void {
    const { years } = this.#store;
    if (range && (years.until < range.since || years.since > range.until)) this.#store.goToYear(range.until);
  }

  #setCategories(values: readonly string[], hasOthers: boolean): void {
    this.#values = values.slice(0, MOST_CATEGORIES).map((value, index) => ({
      value,
      isOthers: hasOthers && index === values.length - 1,
      visible: true,
    }));
  }

  #fail(reader: Reader, name: string, fault: FileFault): void {
    if (reader !== this.#readBy && reader !== this.#shownBy) return;
    this.reading = null;
    this.fault = { ...fault, name };
    // Where only the columns are wrong, the reader may choose others: the file stays open.
    const isOpen = reader === this.#readBy && this.columns !== null && this.summary === null;
    if (this.summary === null) this.#store.setRange(ATLAS_YEARS);
    if (isOpen || reader === this.#shownBy) return;
    reader.end();
    this.#readBy = null;
  }

  #stopReading(): void {
    this.#readBy?.end();
    this.#readBy = null;
    this.reading = null;
    this.asking = null;
    if (this.summary) return;
    this.columns = null;
    this.choice = null;
  }

  cancel(): void {
    this.#stopReading();
    if (!this.summary) this.remove();
  }

  dismissFault(): void {
    this.fault = null;
    if (!this.summary) this.remove();
  }

  applyColumns(choice: ColumnChoice): void {
    const reader = this.#readBy ?? this.#shownBy;
    if (!reader) return;
    const { name } = this;
    this.fault = null;
    this.reading = { name, share: 0.4 };
    this.#build(reader, choice).catch((fault: FileFault) => this.#fail(reader, name, fault));
  }

  // What the panel asks for.

  colourBy(field: number | null): void {
    const reader = this.#shownBy;
    if (!reader) return;
    this.field = field;
    void reader.ask('categorise', field).then(({ values, hasOthers, chunks }) => {
      if (reader !== this.#shownBy || this.field !== field) return;
      this.#layer.setChunks(chunks);
      this.#setCategories(values, hasOthers);
    });
  }

  showCategory(category: number, visible: boolean): void {
    this.#values = this.#values.map((value, index) => (index === category ? { ...value, visible } : value));
  }

  showAllCategories(visible: boolean): void {
    this.#values = this.#values.map((value) => ({ ...value, visible }));
  }

  async shownPage(offset: number, length: number): Promise<readonly RecordName[]> {
    return (await this.#shownBy?.ask('shownPage', { offset, length })) ?? [];
  }

  async badPage(offset: number, length: number): Promise<readonly BadRow[]> {
    return (await this.#shownBy?.ask('badPage', { offset, length })) ?? [];
  }

  downloadBad(
    header: readonly [string, string, string],
    words: Readonly<Record<BadRowReason, string>>,
  ): void {
    void this.#shownBy
      ?.ask('badFile', { header, words: { ...words } })
      .then((blob) => handOver(blob, `${stem(this.name)}-unread.csv`));
  }

  download(format: ExportFormat): void {
    void this.#shownBy
      ?.ask('shownFile', format)
      .then((blob) => handOver(blob, `${stem(this.name)}-shown.${format}`));
  }

  choose(record: number | null): void {
    this.#layer.setSelected(record);
    if (record === null) {
      this.chosen = null;
      return;
    }
    void this.#shownBy?.ask('record', record).then((details) => (this.chosen = details));
  }

  #picked(record: number): void {
    this.choose(record);
    const { panel, id } = this.#store.view;
    if (panel !== 'data' || id) this.#store.goToView({ panel: 'data', compare: null, id: null });
  }

  showWhole(): void {
    if (this.summary) this.map?.showBox(this.summary.box);
  }

  showChosen(): void {
    if (this.chosen) this.map?.showBox(this.chosen.box);
  }

  remove(): void {
    this.#clear();
    this.#stopReading();
    this.fault = null;
    this.#forgetAddress();
  }

  #forgetAddress(): void {
    this.#address = null;
    if (this.#store.view.data) this.#store.setData(null);
  }

  /** Takes the data off map and timeline. */
  #clear(): void {
    this.#shownBy?.end();
    this.#shownBy = null;
    this.summary = null;
    this.columns = null;
    this.choice = null;
    this.chosen = null;
    this.#values = [];
    this.counts = NOTHING_SHOWN;
    this.#layer.setSelected(null);
    this.#layer.clear();
    this.#store.ownOpenings = null;
    this.#store.setRange(ATLAS_YEARS);
  }
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '');

function handOver(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
