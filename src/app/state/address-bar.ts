// The browser's address bar and history, and nothing of what the address means: that is core/view/view-url.ts.
import type { ViewState } from '../../core/view/view-state.ts';
import { readViewUrl, writeViewUrl, type ReadView } from '../../core/view/view-url.ts';

/** Browsers allow about a hundred history calls in half a minute; scrubbing would make more. */
const REPLACE_DELAY = 150;

export class AddressBar {
  #pending: ViewState | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #current = location.hash;

  /** `onNavigate` is told when the reader goes back, forward, or edits the address. */
  constructor(onNavigate: (read: ReadView) => void) {
    const navigated = (): void => {
      if (location.hash === this.#current) return;
      this.#drop();
      this.#current = location.hash;
      onNavigate(this.read());
    };
    addEventListener('popstate', navigated);
    addEventListener('hashchange', navigated);
    addEventListener('pagehide', () => this.#flush());
  }

  isEmpty(): boolean {
    return location.hash.length <= 1;
  }

  read(): ReadView {
    const fragment = location.hash;
    // Chat programs like to escape a whole address; where no `=` is left, undo it.
    if (fragment.includes('=')) return readViewUrl(fragment);
    try {
      return readViewUrl(decodeURIComponent(fragment));
    } catch {
      // A broken escape stays as it is; the reader of the grammar drops it by name.
      return readViewUrl(fragment);
    }
  }

  hrefOf(view: ViewState): string {
    const fragment = writeViewUrl(view);
    return `${location.origin}${location.pathname}${location.search}${fragment ? `#${fragment}` : ''}`;
  }

  push(view: ViewState): void {
    this.#flush();
    this.#write(view, 'pushState');
  }

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
    const href = this.hrefOf(view);
    if (href !== location.href) history[method](null, '', href);
    this.#current = location.hash;
  }
}
