// A reader's own data: which file is being opened, which one is on the map, and the questions and faults on the way there.
// The panel reads it as an `OwnDataSession`; what a file on the map does stands in file-on-map.svelte.ts.
import { untrack } from 'svelte';
import {
  withAxesSwapped,
  type ColumnChoice,
  type FileFault,
  type FileFaultReason,
  type FileSummary,
  type MapWindow,
} from '../../core/own-data/reading.ts';
import type { OwnDataSession } from '../../core/own-data/session.ts';
import type { Years } from '../../core/time/bounds.ts';
import { ATLAS_YEARS } from '../../core/view/view-state.ts';
import { ownDataMessagesOf } from '../../i18n/own-data-messages.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import { movableBox, OwnDataLayer } from '../../map/layers/own-data-layer.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { dataAddress } from './data-address.ts';
import { startFileClient, type FileClient } from './file-client.ts';
import { FileOnMap, type OpenFile, type Surroundings } from './file-on-map.svelte.ts';
import type { ColouredRecords } from './worker/answers.ts';

/** What the reader can mend by choosing other columns. */
const MENDABLE: readonly FileFaultReason[] = ['noColumns', 'nothingPlaced', 'swapped'];

/** What own data need of the page. */
export type StoreOfPage = Surroundings['store'] &
  Pick<AtlasStore, 'ownOpenings' | 'setData' | 'goToYear' | 'goToView'>;
export type MapOfPage = Pick<AtlasMap, 'addDatedLayer'> & {
  readonly camera: Pick<AtlasMap['camera'], 'showBox'>;
};

/** A file that is to take the place of the one on the map. */
interface Opening {
  readonly client: FileClient;
  /** Set once the file is open and only its columns are wrong. */
  readonly file: OpenFile | null;
}

export class OwnData implements OwnDataSession {
  readonly #store: StoreOfPage;
  readonly #startClient: typeof startFileClient;
  readonly #surroundings: Surroundings;
  readonly #layer = new OwnDataLayer((seen) => this.#look(seen));
  #map: MapOfPage | null = null;
  /** Takes the records off the map. */
  #removeLayer: (() => void) | null = null;
  #opening = $state.raw<Opening | null>(null);
  /** Where the data that are shown, read or asked about come from; null for a file of the reader's computer. */
  #address: string | null = null;
  /** The file of the reader's computer that is shown, read or asked about. */
  #file: File | null = null;
  /** What the window showed when the map last came to rest. */
  #seen: MapWindow | null = null;

  reading = $state.raw<OwnDataSession['reading']>(null);
  fault = $state.raw<OwnDataSession['fault']>(null);
  hostToAsk = $state.raw<string | null>(null);
  shown = $state.raw<FileOnMap | null>(null);
  readonly withoutColumns = $derived(this.#opening?.file ?? null);
  /** The words under the timeline's histogram while it is of these data; null while it is the atlas's. */
  readonly caption = $derived.by(() =>
    this.#store.ownOpenings ? ownDataMessagesOf(this.#store.view.lang).histogram : null,
  );

  /** @param startClient starts the worker that reads a file */
  constructor(store: StoreOfPage, startClient = startFileClient) {
    this.#store = store;
    this.#startClient = startClient;
    this.#surroundings = {
      store,
      layer: this.#layer,
      showBox: (box) => this.#map?.camera.showBox(box),
      onFault: (fault) => {
        if (this.shown) this.fault = { ...fault, name: this.shown.name };
      },
    };
    $effect.root(() => {
      $effect(() => {
        const { data } = store.view;
        untrack(() => this.#followAddress(data));
      });
      $effect(() => this.shown?.follow());
    });
  }

  /** The map, as soon as the page has one. */
  set map(map: MapOfPage | null) {
    if (map === this.#map) return;
    this.#removeLayer?.();
    this.#removeLayer = null;
    this.#map = map;
    untrack(() => this.#placeOnMap());
  }

  /** The one place where records come onto the map and go. */
  #placeOnMap(): void {
    const { shown } = this;
    this.#removeLayer?.();
    this.#removeLayer = null;
    if (!shown || !this.#map) return;
    this.#removeLayer = this.#map.addDatedLayer({
      layer: this.#layer,
      box: movableBox(shown.summary.box),
      pick: (pointer) => shown.pick(pointer),
      onPick: (record) => this.#openCard(shown, record),
    });
  }

  #openCard(shown: FileOnMap, record: number): void {
    shown.choose(record);
    const { panel, id } = this.#store.view;
    if (panel !== 'data' || id) this.#store.goToView({ panel: 'data', compare: null, id: null });
  }

  #look(seen: MapWindow): void {
    this.#seen = seen;
    this.shown?.look(seen);
  }

  // Opening.

  /** Opens what the address names, unless it is open already. */
  #followAddress(address: string | null): void {
    if (address === this.#address) return;
    if (!address) {
      this.remove();
      return;
    }
    this.#stopOpening();
    this.#address = address;
    this.fault = null;
    const found = dataAddress(address);
    if (!found) this.fault = { reason: 'notFound', detail: '', rows: [], name: address };
    else if (found.isOurs) void this.#open(found.href, found.name, address);
    else this.hostToAsk = found.host;
  }

  consent(given: boolean): void {
    const address = this.#address;
    const found = address && dataAddress(address);
    this.hostToAsk = null;
    if (given && found) void this.#open(found.href, found.name, address);
    else this.#takeAddress(null);
  }

  /** What another load of the page has to be given again; null where the address names it, or there is nothing. */
  get file(): File | null {
    return this.#address === null && (this.shown || this.reading || this.#opening) ? this.#file : null;
  }

  openFile(file: File): void {
    this.#stopOpening();
    this.#file = file;
    void this.#open(file, file.name, null);
  }

  async #open(from: Blob | string, name: string, address: string | null): Promise<void> {
    this.fault = null;
    this.hostToAsk = null;
    this.reading = { name, share: 0 };
    const client = this.#startClient((share) => {
      if (this.reading && this.#isInUse(client)) this.reading = { name, share };
    });
    this.#opening = { client, file: null };
    try {
      const columns = await client.open(from);
      const choice = { mapping: columns.guess, endStands: true, latitudeFirst: false };
      await this.#build({ client, name, address, columns, choice });
    } catch (fault) {
      this.#failToOpen(client, name, fault as FileFault);
    }
  }

  /** Reads the rows. The file on the map stays there until they are read, or until the reader has to choose columns. */
  async #build(file: OpenFile): Promise<void> {
    const { client, name } = file;
    let summary: FileSummary;
    let coloured: ColouredRecords;
    try {
      summary = await client.build(file.choice);
      coloured = await client.categorise(summary.field);
    } catch (error) {
      const fault = error as FileFault;
      if (client === this.#opening?.client && MENDABLE.includes(fault.reason)) this.#waitForColumns(file);
      this.#failToOpen(client, name, fault);
      return;
    }
    if (this.#isInUse(client)) this.#show(file, summary, coloured);
  }

  #isInUse(client: FileClient): boolean {
    return client === this.#opening?.client || client === this.shown?.client;
  }

  #show(file: OpenFile, summary: FileSummary, coloured: ColouredRecords): void {
    this.#opening = null;
    this.reading = null;
    this.fault = null;
    this.#takeAddress(file.address);
    if (this.shown?.client === file.client) {
      this.shown.lay(file, summary, coloured);
    } else {
      this.shown?.client.end();
      this.shown = new FileOnMap(file, summary, coloured, this.#surroundings);
    }
    this.#goToYearsOf(summary.range);
    this.#placeOnMap();
    if (!this.#store.view.map || !file.address) this.shown.showWhole();
    if (this.#seen) this.shown.look(this.#seen);
  }

  /** Where the timeline stands before or after all the data, it goes to their last year. */
  #goToYearsOf(range: Years | null): void {
    const { years } = this.#store;
    if (range && (years.until < range.since || years.since > range.until)) this.#store.goToYear(range.until);
  }

  #waitForColumns(file: OpenFile): void {
    this.#takeOff();
    this.#takeAddress(file.address);
    this.#opening = { client: file.client, file };
  }

  #failToOpen(client: FileClient, name: string, fault: FileFault): void {
    if (!this.#isInUse(client)) return;
    this.reading = null;
    this.fault = { ...fault, name };
    if (client === this.#opening?.client && !this.#opening.file) this.#stopOpening();
  }

  #stopOpening(): void {
    this.#opening?.client.end();
    this.#opening = null;
    this.reading = null;
    this.hostToAsk = null;
  }

  cancel(): void {
    this.#stopOpening();
    if (!this.shown) this.remove();
  }

  dismissFault(): void {
    this.fault = null;
    if (!this.shown) this.remove();
  }

  applyColumns(choice: ColumnChoice): void {
    const file = this.withoutColumns ?? this.shown?.file;
    if (!file) return;
    if (file === this.shown?.file) this.#stopOpening();
    this.fault = null;
    this.reading = { name: file.name, share: 0 };
    void this.#build({ ...file, choice });
  }

  swapAxes(): void {
    const file = this.withoutColumns ?? this.shown;
    if (file) this.applyColumns(withAxesSwapped(file.choice, file.columns.kind));
  }

  // The way out.

  remove(): void {
    this.#takeOff();
    this.#stopOpening();
    this.fault = null;
    this.#takeAddress(null);
  }

  #takeOff(): void {
    if (!this.shown) return;
    this.shown.end();
    this.shown = null;
    this.#placeOnMap();
    this.#store.setRange(ATLAS_YEARS);
  }

  #takeAddress(address: string | null): void {
    this.#address = address;
    if (this.#store.view.data !== address) this.#store.setData(address);
  }
}
