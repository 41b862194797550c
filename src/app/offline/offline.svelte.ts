// The copy of the whole atlas that this browser keeps, so that it works without a network: starting it, its size, taking a newer
// one, removing it. What the copy is and how it answers is in src/service-worker.ts.
import type { OfflineState } from '../../core/offline.ts';
import { stored } from '../stored.ts';
import { cacheNameOf, savesData } from './agreed.ts';

/** The reader does not want a copy. Without storage the answer lasts as long as the page. */
const REFUSED = 'atlas-no-copy';
/** Milliseconds between two questions for a newer version in a page that stays open. */
const HOUR = 3_600_000;
/** Milliseconds: a newer version takes over in a moment, or something is wrong with it. */
const TAKEN_WITHIN = 5000;

/** The folder of the page, with its slash: the service worker keeps what is in it. */
const home = (): string => document.baseURI.replace(/[^/]*(?:[?#].*)?$/, '');

export class Offline {
  #workers: ServiceWorkerContainer | null = null;
  #registration: ServiceWorkerRegistration | null = null;
  #state = $state<OfflineState>('waiting');
  #newer = $state(false);
  #asked = 0;

  /** Tests and other programs can see it from outside at the root element: `data-offline`. */
  get state(): OfflineState {
    return this.#state;
  }

  /** Whether a newer version is there, whole, and waits to be taken. */
  get newer(): boolean {
    return this.#newer;
  }

  #setState(state: OfflineState): void {
    this.#state = state;
    document.documentElement.dataset['offline'] = state;
  }

  /**
   * Begins to keep a copy, unless the reader has removed it or the browser is to save data. Called when the map rests.
   * @param wanted whether the reader asks for it, in spite of that
   */
  async start(wanted = false): Promise<void> {
    this.#workers ??= this.#watch();
    if (!this.#workers) {
      // Over plain HTTP, but for the reader's own computer, browsers have no service workers.
      this.#setState(isSecureContext ? 'impossible' : 'insecure');
      return;
    }
    if (wanted) stored((storage) => void storage.removeItem(REFUSED));
    const kept = await this.#workers.getRegistration(home()).catch(() => undefined);
    if (!wanted && stored((storage) => storage.getItem(REFUSED))) this.#setState('removed');
    else if (!wanted && savesData()) {
      if (kept) this.#follow(kept);
      else this.#setState('saving');
    } else {
      this.#setState('fetching');
      try {
        // Another address would be taken for a newer version.
        const script = kept?.active?.scriptURL ?? `${home()}sw.js${savesData() ? '?wanted' : ''}`;
        this.#follow(await this.#workers.register(script, { updateViaCache: 'none' }));
      } catch {
        this.#setState('failed');
      }
    }
  }

  #watch(): ServiceWorkerContainer | null {
    const workers = (navigator.serviceWorker as ServiceWorkerContainer | undefined) ?? null;
    if (!workers || import.meta.env.DEV) return null;
    // Another page of the atlas takes a newer version: this one goes on as it is until the reader loads it.
    let controlled = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      if (controlled) this.#newer = true;
      controlled = workers.controller !== null;
    });
    this.#asked = performance.now();
    document.addEventListener('visibilitychange', () => this.#askForNewer());
    return workers;
  }

  #follow(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    if (registration.waiting && registration.active) this.#newer = true;
    this.#setState('fetching');
    if (registration.active) this.#fill(registration.active);
    this.#followInstalling(registration.installing ?? registration.waiting);
    registration.addEventListener('updatefound', () => this.#followInstalling(registration.installing));
  }

  /** The copy may have been removed, whole or in part, without its worker: what is missing is fetched anew. */
  #fill(worker: ServiceWorker): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.#setState(data === 'ready' ? 'ready' : 'failed');
    worker.postMessage('fill', [port2]);
  }

  #followInstalling(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      const { active } = this.#registration ?? {};
      if (worker.state === 'installed' && active) this.#newer = true;
      if (worker.state === 'activated') this.#setState('ready');
      // The copy there was is whole; without one, what has come stays and is not asked for again.
      if (worker.state === 'redundant' && !active) this.#setState('failed');
    });
  }

  #askForNewer(): void {
    if (document.hidden || performance.now() - this.#asked < HOUR) return;
    this.#asked = performance.now();
    this.#registration?.update().catch(() => undefined);
  }

  #cacheName(): string {
    return cacheNameOf(this.#registration?.scope ?? home());
  }

  /** Bytes of the copy. */
  async size(): Promise<number> {
    if (!this.#workers || !(await caches.has(this.#cacheName()))) return 0;
    const cache = await caches.open(this.#cacheName());
    const files = await cache.matchAll();
    const blobs = await Promise.all(files.map((file) => file.blob()));
    return blobs.reduce((bytes, { size }) => bytes + size, 0);
  }

  /** Removes the copy, and keeps none until the reader asks for one. */
  async remove(): Promise<void> {
    stored((storage) => void storage.setItem(REFUSED, 'yes'));
    await this.#forget();
    this.#setState('removed');
  }

  /** Never rejects: where one step fails, because the browser has closed its storage, the others are still taken. */
  async #forget(): Promise<void> {
    const registration =
      this.#registration ?? (await this.#workers?.getRegistration(home()).catch(() => undefined));
    await registration?.unregister().catch(() => false);
    await caches.delete(this.#cacheName()).catch(() => false);
    this.#registration = null;
    this.#newer = false;
  }

  /**
   * Lets the next load of the page be that of the newest version.
   * @param outdated whether the server has another version than this page
   */
  async giveWay(outdated: boolean): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (waiting) {
      const taken = new Promise((resolve) => {
        this.#workers?.addEventListener('controllerchange', resolve, { once: true });
        setTimeout(resolve, TAKEN_WITHIN);
      });
      waiting.postMessage('take over');
      await taken;
    } else if (outdated && !this.#newer) {
      // The copy is that of this page, and a file of it is gone: nothing of it is worth keeping.
      await this.#forget();
    }
  }
}
