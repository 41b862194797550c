// A fake window with an address and a history, for tests of code that reads and writes them. It contains no tests.

type Listener = () => void;

export interface Entry {
  readonly method: 'pushState' | 'replaceState';
  readonly href: string;
}

export class FakeWindow {
  readonly #listeners = new Map<string, Listener[]>();
  #url: URL;
  #state: unknown = null;
  /** Every change of the history, in order. */
  readonly entries: Entry[] = [];
  readonly location: Pick<Location, 'hash' | 'href' | 'origin' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;

  constructor(fragment = '', address = 'https://atlas.test/kz/?source=chat') {
    this.#url = new URL(address + (fragment && `#${fragment}`));
    const url = (): URL => this.#url;
    this.location = {
      get hash() {
        return url().hash;
      },
      get href() {
        return url().href;
      },
      get origin() {
        return url().origin;
      },
      get pathname() {
        return url().pathname;
      },
      get search() {
        return url().search;
      },
    };
    const write =
      (method: Entry['method']) =>
      (state: unknown, _title: string, href?: string | URL | null): void => {
        this.#url = new URL(href ?? this.#url, this.#url);
        this.#state = state;
        this.entries.push({ method, href: this.#url.href });
      };
    const current = (): unknown => this.#state;
    this.history = {
      pushState: write('pushState'),
      replaceState: write('replaceState'),
      get state(): unknown {
        return current();
      },
    };
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  tell(type: 'popstate' | 'hashchange' | 'pagehide'): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }

  /** The reader goes back or forward, or edits the address. */
  goTo(fragment: string, how: 'popstate' | 'hashchange' = 'popstate'): void {
    this.#url = new URL(fragment === '' ? this.#url.href.replace(/#.*/, '') : `#${fragment}`, this.#url);
    this.tell(how);
  }

  /** The fragment of the address. */
  get fragment(): string {
    return this.#url.hash.slice(1);
  }
}
