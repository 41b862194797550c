// Where the focus has been, so that it never falls to the body: when what has it is closed, removed or hidden, whichever way,
// it goes back to where the reader was before it opened. It watches the whole page and needs no word from who opens or closes.

import { FIELDS } from '../../ui/typed-in.ts';
import { followStops, setStops } from './roving.ts';

/** What opens, holds the focus for a while and closes again. */
const OPENED = '.card, .side-panel, dialog, .tour, #objects, .notice';
const PRESSED = 'button, a[href], input, select, summary, [tabindex]';
/** The most places that are remembered. */
const LENGTH = 80;

type Focusable = HTMLElement | SVGElement;

/** Weak, so that nothing that was removed is kept. */
interface Place {
  readonly element: WeakRef<Focusable>;
  /** What opened and holds the element; null for a part of the page that is always there. */
  readonly opened: WeakRef<Element> | null;
  /** Whether the reader went there, or has pressed a key there since. */
  chosen: boolean;
}

export class FocusTrail {
  readonly #places: Place[] = [];
  readonly #home: () => Focusable | null | undefined;
  #byPointer = false;
  /** Whether the focus is being set by this trail itself. */
  #mending = false;
  /** Whether it looks after the focus before the next frame. */
  #asked = false;
  /** The task in which it looks after a focus that is lost. */
  #soon: ReturnType<typeof setTimeout> | undefined;

  /** @param home what takes the focus where nothing is left of the trail */
  constructor(home: () => Focusable | null | undefined) {
    this.#home = home;
  }

  /** Begins to watch the page, for as long as it is there. */
  start(): void {
    const listen = (type: string, listener: (event: Event) => void): void =>
      document.addEventListener(type, listener, { capture: true });
    this.#note(document.activeElement);
    listen('focusin', ({ target }) => this.#note(target));
    listen('pointerdown', () => (this.#byPointer = true));
    listen('keydown', () => {
      this.#byPointer = false;
      const here = this.#places.at(-1);
      if (here) here.chosen = true;
      this.#ask();
    });
    // Some browsers give a pressed button no focus.
    listen('click', ({ target }) => {
      this.#note(target instanceof Element ? target.closest(PRESSED) : null);
      this.#ask();
    });
    followStops();
    setStops();
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ type }) => type === 'childList')) setStops();
      this.#ask();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['hidden', 'disabled', 'class', 'open'],
    });
  }

  /** Goes back to where the reader was before what has the focus now: out of a field, or off the map. */
  back(): void {
    const now = document.activeElement;
    const target = this.#lastOf(this.#places.filter(({ element }) => element.deref() !== now));
    (target ?? this.#home())?.focus();
  }

  /** Takes the focus to the map, for who uses no pointer: what was asked for is shown there. */
  toMap(): void {
    if (!this.#byPointer) this.#home()?.focus();
  }

  #note(target: EventTarget | null): void {
    if (!isFocusable(target) || target === document.body) return;
    if (this.#places.at(-1)?.element.deref() === target) return;
    const opened = placeOf(target);
    this.#places.push({
      element: new WeakRef(target),
      opened: opened && new WeakRef(opened),
      chosen: !this.#mending,
    });
    if (this.#places.length > LENGTH) this.#places.shift();
  }

  /** Looks after the focus before the next frame is drawn; where it is lost, in the next task, as a frame may be slow. */
  #ask(): void {
    if (document.activeElement === document.body) {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => this.#mend());
    } else if (!this.#asked) {
      this.#asked = true;
      requestAnimationFrame(() => {
        this.#asked = false;
        this.#mend();
      });
    }
  }

  #mend(): void {
    const now = document.activeElement;
    if (now && now !== document.body && isThere(now)) return;
    const last = this.#places.at(-1);
    // Who presses beside everything takes the focus away on purpose.
    if (!last || (now === document.body && isThere(last.element.deref()))) return;
    const opened = last.opened?.deref();
    const target = opened && isThere(opened) ? this.#within(opened) : this.#before(opened);
    this.#mending = true;
    (target ?? this.#home())?.focus();
    this.#mending = false;
  }

  /** Something in it was removed, and it is still open: the focus stays in it. */
  #within(opened: Element): Focusable | null {
    return (
      this.#lastOf(this.#places.filter((place) => place.opened?.deref() === opened)) ??
      opened.querySelector<HTMLElement>(`h2[tabindex], ${PRESSED}`)
    );
  }

  /**
   * It was closed: the focus goes back to where the reader was before it first came into it. That may be in a panel that it
   * covered, whose focus waited elsewhere meanwhile.
   */
  #before(opened: Element | undefined): Focusable | null {
    const first = opened ? this.#places.findIndex((place) => place.opened?.deref() === opened) : -1;
    const before = first < 0 ? this.#places : this.#places.slice(0, first);
    return this.#lastOf(before.filter(({ chosen }) => chosen)) ?? this.#lastOf(before);
  }

  #lastOf(places: readonly Place[]): Focusable | null {
    const place = places.findLast(({ element }) => this.#canTake(element.deref()));
    return place?.element.deref() ?? null;
  }

  #canTake(element: Focusable | undefined): element is Focusable {
    return element !== undefined && isThere(element) && !(this.#byPointer && element.matches(FIELDS));
  }
}

const placeOf = (element: Element | null): Element | null => element?.closest(OPENED) ?? null;

const isFocusable = (target: EventTarget | null): target is Focusable =>
  target instanceof HTMLElement || target instanceof SVGElement;

const isThere = (element: Element | undefined): boolean =>
  element !== undefined &&
  element.isConnected &&
  !element.matches(':disabled') &&
  element.getClientRects().length > 0 &&
  !element.closest('[inert]');
