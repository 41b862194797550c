// A value that follows another in a task of its own, so that a press is not held up by what takes long: the press is over, then the
// panel comes, mostly in the same frame.
import { untrack } from 'svelte';

export class Trailing<T> {
  #waits = false;
  /** How often was waited, and after how many of these times the value was last looked at. */
  #due = $state(0);
  #seen = 0;
  #last: { readonly value: T } | null = null;
  readonly #current: T;

  /**
   * @param source what it follows; it should stay the same value as long as it does not change
   * @param atOnce whether it follows without waiting, as in a first view, which nobody has pressed for
   */
  constructor(source: () => T, atOnce: () => boolean = () => false) {
    this.#current = $derived.by(() => this.#follow(source(), this.#due, atOnce));
  }

  get current(): T {
    return this.#current;
  }

  #follow(next: T, due: number, atOnce: () => boolean): T {
    const waited = due !== this.#seen;
    this.#seen = due;
    if (this.#last && this.#last.value !== next && !waited && !untrack(atOnce)) {
      this.#wait();
      return this.#last.value;
    }
    this.#last = { value: next };
    return next;
  }

  /** Who asks again does not put it off. */
  #wait(): void {
    if (this.#waits) return;
    this.#waits = true;
    setTimeout(() => {
      this.#waits = false;
      this.#due += 1;
    });
  }
}
