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
import { ATLAS_YEARS } from '../../core/view/view-state.ts';
import { ownDataMessagesOf } from '../../i18n/own-data-messages.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import { movableBox, OwnDataLayer } from '../../map/layers/own-data-layer.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { dataAddress, type DataAddress } from './data-address.ts';
import { startFileClient, type FileClient } from './file-client.ts';
import type { KeptFile } from './kept-file.ts';
import { FileOnMap, type OpenFile, type Surroundings } from './file-on-map.svelte.ts';
import type { ColouredRecords } from './worker/answers.ts';

/** What the reader can mend by choosing other columns. */
const MENDABLE: readonly FileFaultReason[] = ['noColumns', 'nothingPlaced', 'swapped'];

/** What may go better at another try: the network, the machine, or the file itself has changed since. */
const PASSING: readonly FileFaultReason[] = [
  'stopped',
  'memory',
  'unreadable',
  'notFound',
  'unreachable',
  'brokenOff',
  'unexpected',
];

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
  /** What another load of the page would open. */
  readonly origin: Origin;
}

/** What can be opened, and opened again. */
interface Origin extends Pick<OpenFile, 'from' | 'name' | 'address'> {
  /** How its columns are to be read; null for the guess. */
  readonly choice: ColumnChoice | null;
}

/** An address that the reader has not agreed to yet. */
interface Question {
  readonly host: string;
  readonly isSentOn: boolean;
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
  /** What the window showed when the map last came to rest. */
  #seen: MapWindow | null = null;

  reading = $state.raw<OwnDataSession['reading']>(null);
  fault = $state.raw<OwnDataSession['fault']>(null);
  /** What the fault is about; null where it has no file. */
  #failed: Origin | null = null;
  #question = $state.raw<Question | null>(null);
  readonly hostToAsk = $derived(this.#question?.host ?? null);
  readonly isSentOn = $derived(this.#question?.isSentOn ?? false);
  notOpened = $state.raw<OwnDataSession['notOpened']>([]);
  shown = $state.raw<FileOnMap | null>(null);
  readonly withoutColumns = $derived(this.#opening?.file ?? null);
  /** The words under the timeline's histogram while it is of these data; null while it is the atlas's. */
  readonly caption = $derived.by(() =>
    this.#store.ownOpenings ? ownDataMessagesOf(this.#store.view.lang).histogram : null,
  );

  /** What a link to the present view does not hold, in the reader's language; null where it holds all. */
  readonly linkLacks = $derived.by(() =>
    this.shown && !this.shown.file.address
      ? ownDataMessagesOf(this.#store.view.lang).linkLacks(this.shown.name)
      : null,
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
        if (!this.shown) return;
        this.#failed = this.shown.file;
        this.fault = { ...fault, name: this.shown.name, whileOpening: false };
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
    this.notOpened = [];
    if (!found) this.#refuse({ reason: 'noAddress', detail: '', rows: [] }, address);
    else if (found.isOurs) this.#openAddress(found, address, false);
    else this.#question = { host: found.host, isSentOn: false };
  }

  #openAddress({ href, name }: DataAddress, address: string, followRedirects: boolean): void {
    void this.#open({ from: { href, followRedirects }, name, address, choice: null });
  }

  consent(given: boolean): void {
    const address = this.#address;
    const found = address === null ? null : dataAddress(address);
    const { isSentOn } = this;
    this.#question = null;
    if (given && found && address !== null) this.#openAddress(found, address, isSentOn);
    else this.#giveUp();
  }

  /** What another load of the page has to be given again; null where the address names it, or there is nothing. */
  get kept(): KeptFile | null {
    const origin = this.#opening?.origin ?? this.shown?.file;
    return this.#address === null && origin?.from instanceof File
      ? { file: origin.from, choice: origin.choice }
      : null;
  }

  /** Opens the first of some files, and says which it did not open. */
  openFiles([file, ...others]: readonly File[], choice: ColumnChoice | null = null): void {
    if (!file) return;
    this.#stopOpening();
    this.notOpened = others.map(({ name }) => name);
    void this.#open({ from: file, name: file.name, address: null, choice });
  }

  async #open(origin: Origin): Promise<void> {
    const { from, name } = origin;
    this.fault = null;
    this.#question = null;
    this.reading = { name, share: 0 };
    const client = this.#startClient((share) => {
      if (this.reading && this.#isInUse(client)) this.reading = { name, share };
    });
    this.#opening = { client, origin, file: null };
    try {
      const columns = await client.open(from);
      const choice = origin.choice ?? { mapping: columns.guess, endStands: true, latitudeFirst: false };
      await this.#build({ ...origin, client, columns, choice });
    } catch (error) {
      const fault = error as FileFault;
      if (fault.reason === 'redirected' && client === this.#opening?.client) {
        this.#stopOpening();
        this.#question = { host: fault.detail, isSentOn: true };
      } else this.#failToOpen(client, origin, fault);
    }
  }

  /** Reads the rows. The file on the map stays there until they are read, or until the reader has to choose columns. */
  async #build(file: OpenFile): Promise<void> {
    const { client } = file;
    let summary: FileSummary;
    let coloured: ColouredRecords;
    try {
      summary = await client.build(file.choice);
      coloured = await client.categorise(summary.field);
    } catch (error) {
      const fault = error as FileFault;
      if (client === this.#opening?.client && MENDABLE.includes(fault.reason))
        this.#opening = { client, origin: file, file };
      this.#failToOpen(client, file, fault);
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
    this.#goToYearsOf(summary);
    this.#placeOnMap();
    if (!this.#store.view.map || !file.address) this.shown.showWhole();
    if (this.#seen) this.shown.look(this.#seen);
  }

  /** Where the timeline stands before all the data, or after all that ended, it goes to their last year. */
  #goToYearsOf({ range, lasts }: FileSummary): void {
    const { years } = this.#store;
    if (range && (years.until < range.since || (years.since > range.until && !lasts)))
      this.#store.goToYear(range.until);
  }

  #failToOpen(client: FileClient, origin: Origin, fault: FileFault): void {
    if (!this.#isInUse(client)) return;
    this.reading = null;
    this.#refuse(fault, origin.name, origin);
    if (client === this.#opening?.client && !this.#opening.file) this.#stopOpening();
  }

  /** Says why nothing new is shown. Years that only the new data could have had are left. */
  #refuse(fault: FileFault, name: string, failed: Origin | null = null): void {
    this.#failed = failed;
    this.fault = { ...fault, name, whileOpening: true };
    if (!this.shown) this.#store.setRange(ATLAS_YEARS);
  }

  #stopOpening(): void {
    this.#opening?.client.end();
    this.#opening = null;
    this.reading = null;
    this.#question = null;
  }

  cancel(): void {
    this.#giveUp();
  }

  readonly tryAgain = $derived.by(() => {
    const { fault } = this;
    if (!fault || !PASSING.includes(fault.reason) || !this.#failed) return null;
    const { from, name, address, choice } = this.#failed;
    return () => {
      this.#stopOpening();
      void this.#open({ from, name, address, choice });
    };
  });

  dismissFault(): void {
    if (this.reading) this.fault = null;
    else this.#giveUp();
  }

  /** What is on the map stays, with the address it came from; nothing else is left of what was to be opened. */
  #giveUp(): void {
    if (!this.shown) {
      this.remove();
      return;
    }
    this.#stopOpening();
    this.fault = null;
    this.notOpened = [];
    this.#takeAddress(this.shown.file.address);
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
    this.notOpened = [];
    this.#takeAddress(null);
    this.#store.setRange(ATLAS_YEARS);
  }

  #takeOff(): void {
    if (!this.shown) return;
    this.shown.end();
    this.shown = null;
    this.#placeOnMap();
  }

  #takeAddress(address: string | null): void {
    this.#address = address;
    if (this.#store.view.data !== address) this.#store.setData(address);
  }
}
