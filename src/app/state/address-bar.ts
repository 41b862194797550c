// The browser's address bar and history, and nothing of what the address means: that is core/view/view-url.ts.
import { FIRST_VIEW, type ViewState } from '../../core/view/view-state.ts';
import { readViewUrl, writeViewUrl, type ReadView } from '../../core/view/view-url.ts';

/** Milliseconds. Browsers allow about a hundred history calls in half a minute; moving the slider would make more. */
const REPLACE_DELAY = 150;

/** The parts of a window that are used. */
export interface AddressWindow {
  readonly location: Pick<Location, 'hash' | 'href' | 'origin' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  addEventListener(type: 'popstate' | 'hashchange' | 'pagehide', listener: () => void): void;
}

export interface AddressBarOptions {
  /** The panels that an address may name. */
  readonly panels: readonly string[];
  /** The reader went back or forward, or edited the address. */
  readonly onNavigate: (read: ReadView) => void;
  readonly window?: AddressWindow;
}

export class AddressBar {
  readonly #window: AddressWindow;
  readonly #panels: readonly string[];
  #pending: ViewState | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The fragment that was read or written last. */
  #current: string;

  constructor({ panels, onNavigate, window = globalThis }: AddressBarOptions) {
    this.#window = window;
    this.#panels = panels;
    this.#current = window.location.hash;
    const navigated = (): void => {
      if (window.location.hash === this.#current) return;
      this.#drop();
      this.#current = window.location.hash;
      onNavigate(this.read());
    };
    window.addEventListener('popstate', navigated);
    window.addEventListener('hashchange', navigated);
    window.addEventListener('pagehide', () => this.#flush());
  }

  /** Whether the address has no fragment. */
  isEmpty(): boolean {
    return this.#window.location.hash.length <= 1;
  }

  /** What the address says; without a fragment it is the first view of the atlas. */
  read(): ReadView {
    if (this.isEmpty()) return { view: FIRST_VIEW, given: new Set(), unread: [] };
    const fragment = this.#window.location.hash;
    // Chat programs escape a whole address: where no `=` is left, the escapes are undone.
    if (fragment.includes('=')) return readViewUrl(fragment, this.#panels);
    try {
      return readViewUrl(decodeURIComponent(fragment), this.#panels);
    } catch {
      // A broken escape stays as it is; it is among the parts that could not be read.
      return readViewUrl(fragment, this.#panels);
    }
  }

  /** The whole address of a view. A query is of the way by which the reader came, and stays in the address bar alone. */
  hrefOf(view: ViewState, query = ''): string {
    const { origin, pathname } = this.#window.location;
    return `${origin}${pathname}${query}#${writeViewUrl(view)}`;
  }

  /** Makes a new entry of the history, at once. */
  push(view: ViewState): void {
    this.#flush();
    this.#write(view, 'pushState');
  }

  /** Makes a new entry of the history for something that no address has: `state` tells it from the others. */
  pushStep(state: unknown): void {
    this.#flush();
    this.#window.history.pushState(state, '');
  }

  /** Changes the present entry of the history, at most once every 150 ms. */
  replace(view: ViewState): void {
    this.#pending = view;
    this.#timer ??= setTimeout(() => this.#flush(), REPLACE_DELAY);
  }

  #flush(): void {
    if (this.#pending) this.#write(this.#pending, 'replaceState');
    this.#drop();
  }

  #drop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#pending = null;
  }

  #write(view: ViewState, method: 'pushState' | 'replaceState'): void {
    const { history, location } = this.#window;
    const href = this.hrefOf(view, location.search);
    const state: unknown = method === 'replaceState' ? history.state : null;
    if (href !== location.href) history[method](state, '', href);
    this.#current = location.hash;
  }
}
