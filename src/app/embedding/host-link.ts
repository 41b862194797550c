// Ties an embedded atlas to the page round it by `postMessage`: it listens to the parent window alone, and only while that has the
// origin which the address names; what it tells goes to that origin. What messages mean is in core/embedding/host-message.ts.
import { readHostMessage, toldView } from '../../core/embedding/host-message.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';

/** The parts of a window that are used. */
export interface EmbeddedWindow {
  readonly parent: { postMessage(message: unknown, target: string): void };
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

export class HostLink {
  readonly #origin: string;
  readonly #store: AtlasStore;
  readonly #page: EmbeddedWindow;
  /** What was told last, as text; null before the first message. */
  #told: string | null = null;

  /**
   * @param origin of the page round the atlas
   * @param onObject called when a message has opened an object
   */
  constructor(origin: string, store: AtlasStore, onObject: () => void, page: EmbeddedWindow = window) {
    this.#origin = origin;
    this.#store = store;
    this.#page = page;
    page.addEventListener('message', (event) => {
      const { atlas, view, range } = store;
      // Before the atlas is there it has not said that it is ready.
      if (event.source !== page.parent || event.origin !== origin || !atlas) return;
      const request = readHostMessage(event.data, { view, atlas, range });
      if (request?.wrong)
        console.warn(`The atlas ignores a message of ${origin}: ${request.wrong.join('; ')}.`);
      else if (request) {
        store.goToView(request.change, 'replace');
        if (request.change.id) onObject();
      }
    });
  }

  /** Tells the host the years shown and the open object, where they have changed, as soon as the atlas is there. */
  tell(): void {
    if (!this.#store.atlas) return;
    const view = toldView(this.#store.view);
    const text = JSON.stringify(view);
    if (text === this.#told) return;
    this.#page.parent.postMessage(this.#told === null ? { ...view, ready: true } : view, this.#origin);
    this.#told = text;
  }
}
