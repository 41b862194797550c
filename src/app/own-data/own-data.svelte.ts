// A reader's own data: asks the worker that reads the file, and ties what it answers to the map, the timeline and the
// address. What it needs of the page is in the store; the panel reads it as an `OwnDataDesk`.
import { tick, untrack } from 'svelte';
import type { Years } from '../../core/time/bounds.ts';
import type { DegreeBox } from '../../core/records/dated-index.ts';
import { MOST_CATEGORIES } from '../../core/records/dated-records.ts';
import { mercatorY } from '../../core/geo/mercator.ts';
import type { BadRow, BadRowReason } from '../../core/own-data/bad-rows.ts';
import {
  turned,
  type CategoryChoice,
  type ColumnChoice,
  type ExportFormat,
  type FileColumns,
  type FileFault,
  type FileFaultReason,
  type FileSummary,
  type OwnDataDesk,
  type RecordDetails,
  type RecordName,
  type ShownCounts,
} from '../../core/own-data/reading.ts';
import { ATLAS_YEARS } from '../../core/view/view-state.ts';
import { ownDataMessagesOf } from '../../i18n/own-data-messages.ts';
import type { MapStage } from '../stage/map-stage.svelte.ts';
import type { Colour } from '../../map/dated-layer.ts';
import { OwnDataLayer } from '../../map/layers/own-data-layer.ts';
import { ownColour } from '../../symbols/own-data-palette.ts';
import { PALETTES } from '../../symbols/palette.ts';
import { saveFile } from '../downloads/save-file.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { dataAddress } from './data-address.ts';
import type { WindowView } from './own-data-tiles.ts';
import type { Answers, Asked, Question, Reply } from './own-data-worker.ts';

/** Where the reader's choice of columns can mend what is wrong. */
const MENDABLE: readonly FileFaultReason[] = ['noColumns', 'nothingPlaced', 'swapped'];

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

interface OpenFile {
  readonly columns: FileColumns;
  readonly choice: ColumnChoice;
  readonly name: string;
  readonly address: string | null;
}

/** As far as the map can be moved at most; it adds ten degrees, and bounds that meet at 180° it takes for none and breaks. */
const WORLD: DegreeBox = [-169.9, -75, 169.9, 75];

/**
 * What the map has to let itself be moved to for a box to be seen whole: panels leave less than half of the window, so that
 * it shows more than twice the box. Where the atlas's own base map is too small for that, it is the world.
 */
function reachOf(box: DegreeBox): DegreeBox {
  const [west, south, east, north] = box;
  const size = Math.max(east - west, (mercatorY(south) - mercatorY(north)) * 360);
  const middle = (west + east) / 2;
  const fits = middle - 1.1 * size >= 20 && middle + 1.1 * size <= 116 && south >= 10 && north <= 66;
  return fits ? box : WORLD;
}

export class OwnData implements OwnDataDesk {
  readonly #store: AtlasStore;
  readonly #stage: Pick<MapStage, 'map'>;
  readonly #layer = new OwnDataLayer((seen) => this.#look(seen));
  /** The one whose data are shown, and the one that reads a file which is to take their place. */
  #shownBy: Reader | null = null;
  #readBy: Reader | null = null;
  /** The address the data shown, read or asked about came from; null: from a file. */
  #address: string | null = null;
  /** Who is counting at the moment, and who is reading tiles. */
  #countedBy: Reader | null = null;
  #lookedBy: Reader | null = null;
  /** What the window showed when it last came to rest. */
  #seen: WindowView | null = null;

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
    this.#store.showsOwnOpenings ? ownDataMessagesOf(this.#store.view.lang).histogram : null,
  );
  readonly #visible = $derived(this.#values.map(({ visible }) => visible));
  /** Stays the same when other tiles of the same archive are read. */
  readonly #box = $derived(this.summary?.box ?? null);

  constructor(store: AtlasStore, stage: Pick<MapStage, 'map'>) {
    this.#store = store;
    this.#stage = stage;
    $effect.root(() => {
      $effect(() => this.#follow(store.view.data));
      $effect(() => this.#showLook());
      $effect(() => this.#showYears());
      $effect(() => this.#showHistogram());
      $effect(() => {
        const { map } = this.#stage;
        const box = this.#box;
        if (!map || !box) return undefined;
        // The map may move at once, and what it tells then is read and written here: no reason to lay the records anew.
        return untrack(() =>
          map.addDatedLayer({
            layer: this.#layer,
            box: reachOf(box),
            pick: (reach) => this.#shownBy?.ask('pick', reach) ?? Promise.resolve(null),
            onPick: (record) => this.#picked(record),
          }),
        );
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
      if (reader === this.#shownBy) this.#store.setOwnOpenings(openings);
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
      if (this.reading && (reader === this.#readBy || reader === this.#shownBy))
        this.reading = { name, share };
    });
    this.#readBy = reader;
    try {
      const columns = await reader.ask('open', from);
      const choice = { mapping: columns.guess, endStands: true, latitudeFirst: false };
      await this.#build(reader, { columns, choice, name, address });
    } catch (fault) {
      this.#fail(reader, name, fault as FileFault);
    }
  }

  /** Reads the rows. What was shown before stays until they are read, or until the reader has to choose columns. */
  async #build(reader: Reader, file: OpenFile): Promise<void> {
    let summary: FileSummary;
    try {
      summary = await reader.ask('build', file.choice);
    } catch (fault) {
      if (reader === this.#readBy && MENDABLE.includes((fault as FileFault).reason)) {
        if (this.summary) this.#clear();
        this.#setFile(file);
      }
      throw fault;
    }
    const { values, hasOthers, chunks } = await reader.ask('categorise', summary.field);
    if (reader !== this.#readBy && reader !== this.#shownBy) return;
    if (this.#shownBy !== reader) this.#shownBy?.end();
    this.#shownBy = reader;
    this.#readBy = null;
    this.reading = null;
    this.fault = null;
    this.chosen = null;
    this.#setFile(file);
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
    if (this.#seen) void this.#look(this.#seen);
  }

  #setFile({ columns, choice, name, address }: OpenFile): void {
    this.#address = address;
    if (this.#store.view.data !== address) this.#store.setData(address);
    this.columns = columns;
    this.choice = choice;
    this.name = name;
  }

  /** Of an archive of tiles reads what the window shows; while tiles are on their way only the last view waits. */
  async #look(seen: WindowView): Promise<void> {
    this.#seen = seen;
    const reader = this.#shownBy;
    if (!reader || !this.columns?.tiles || this.#lookedBy === reader) return;
    this.#lookedBy = reader;
    try {
      const found = await reader.ask('look', seen);
      if (reader !== this.#shownBy || !this.summary || !this.columns) return;
      if (found) {
        const { chunks, values, hasOthers, tiles, ...summary } = found;
        this.#layer.setChunks(chunks);
        this.columns = { ...this.columns, tiles };
        this.field = found.field;
        this.#setCategories(values, hasOthers, this.#values);
        this.summary = { ...this.summary, ...summary };
        if (JSON.stringify(this.#store.range) !== JSON.stringify(widened(found.range))) {
          this.#store.setRange(widened(found.range));
        }
        await this.#findChosen(reader);
      }
      this.#lookedBy = null;
      if (this.#seen !== seen) void this.#look(this.#seen);
    } catch (fault) {
      this.#lookedBy = null;
      if (reader === this.#shownBy) this.fault = { ...(fault as FileFault), name: this.name };
    }
  }

  /** The record of the card has another number among other tiles, or is in none of them. */
  async #findChosen(reader: Reader): Promise<void> {
    const { chosen } = this;
    if (!chosen) return;
    const record = await reader.ask('find', chosen);
    if (reader === this.#shownBy && this.chosen === chosen) this.#layer.setSelected(record);
  }

  /** Where the view shows years long before or after the data, it goes to their last. */
  #goToItsYears(range: Years | null): void {
    const { years } = this.#store;
    if (range && (years.until < range.since || years.since > range.until)) this.#store.goToYear(range.until);
  }

  /** What was hidden `before` stays so. */
  #setCategories(
    values: readonly string[],
    hasOthers: boolean,
    before: readonly Pick<CategoryChoice, 'value' | 'visible'>[] = [],
  ): void {
    this.#values = values.slice(0, MOST_CATEGORIES).map((value, index) => ({
      value,
      isOthers: hasOthers && index === values.length - 1,
      visible: before.find((one) => one.value === value)?.visible ?? true,
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
    const { name, columns } = this;
    if (!reader || !columns) return;
    this.fault = null;
    this.reading = { name, share: 0 };
    const file = { columns, choice, name, address: this.#address };
    this.#build(reader, file).catch((fault: FileFault) => this.#fail(reader, name, fault));
  }

  turn(): void {
    if (this.choice && this.columns) this.applyColumns(turned(this.choice, this.columns.kind));
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
      .then((blob) => saveFile(blob, `${stem(this.name)}-unread.csv`));
  }

  download(format: ExportFormat): void {
    void this.#shownBy
      ?.ask('shownFile', format)
      .then((blob) => saveFile(blob, `${stem(this.name)}-shown.${format}`));
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
    if (this.summary) this.#stage.map?.camera.showBox(this.summary.box);
  }

  showChosen(): void {
    if (this.chosen) this.#stage.map?.camera.showBox(this.chosen.box);
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
    this.#store.setOwnOpenings(null);
    this.#store.setRange(ATLAS_YEARS);
  }
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
