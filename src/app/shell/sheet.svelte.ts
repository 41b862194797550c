// The sheet over the timeline of a small window: what it shows, and at which of its three heights it stands. What is in it
// comes from the panels themselves; its handle is SheetHandle.svelte.
import { narrow, scrolls, withSheet } from '../../ui/media.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import { heightNear, SHEET_HEIGHTS, sheetHeights, type SheetHeight } from './sheet-heights.ts';
import type { ShellState } from './shell-state.svelte.ts';

type StoreOfSheet = Pick<AtlasStore, 'view'>;
type ShellOfSheet = Pick<ShellState, 'tab' | 'sheetOpen' | 'touring'>;
type LayoutOfSheet = Pick<Layout, 'window' | 'head' | 'foot'>;

export class Sheet {
  readonly #store: StoreOfSheet;
  readonly #shell: ShellOfSheet;
  readonly #layout: LayoutOfSheet;
  /** The height that the reader chose, and for what. */
  #chosen = $state.raw<{ readonly height: SheetHeight; readonly content: string | null } | null>(null);
  /** Pixels, while a pointer drags it. */
  #dragged = $state<number | null>(null);

  /** What lies on top in it: on a phone an open tab, before the card or tool, before the text of a tour. */
  readonly shows = $derived.by<'tab' | 'right' | 'tour' | null>(() => {
    const { id, panel } = this.#store.view;
    if (!withSheet.current) return null;
    if (narrow.current && this.#shell.sheetOpen) return 'tab';
    if (id !== null || panel !== null) return 'right';
    return narrow.current && this.#shell.touring ? 'tour' : null;
  });
  readonly #content = $derived.by(() => {
    const { id, panel } = this.#store.view;
    if (this.shows === 'tab') return `tab ${this.#shell.tab}`;
    return this.shows === 'right' ? (id === null ? `tool ${panel}` : `card ${id}`) : this.shows;
  });
  /**
   * A list of filters, objects or events opens high, because it is to be read, and so does a table, of which the middle height would
   * hold the head and no row. What else opens anew stands at the middle height, and only a card that follows a card keeps a low
   * sheet low.
   */
  readonly height = $derived.by<SheetHeight>(() => {
    const { height, content } = this.#chosen ?? { height: null, content: null };
    if (height !== null && content === this.#content) return height;
    if (this.shows === 'tab' || this.#content === 'tool table') return 'high';
    const cards = content?.startsWith('card ') && this.#content?.startsWith('card ');
    return cards && height === 'low' ? 'low' : 'middle';
  });
  readonly heights = $derived.by(() => {
    const { window, head, foot } = this.#layout;
    return sheetHeights(window, head, foot, scrolls.current);
  });
  /** How high it is now, in pixels. */
  readonly pixels = $derived.by(() => this.#dragged ?? this.heights[this.height]);

  constructor(store: StoreOfSheet, shell: ShellOfSheet, layout: LayoutOfSheet) {
    this.#store = store;
    this.#shell = shell;
    this.#layout = layout;
  }

  get dragging(): boolean {
    return this.#dragged !== null;
  }

  set(height: SheetHeight): void {
    this.#dragged = null;
    this.#chosen = { height, content: this.#content };
  }

  /** One height up or down; nothing beyond the highest and the lowest. */
  step(by: 1 | -1): void {
    this.set(SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(this.height) + by] ?? this.height);
  }

  /** A pointer drags it to so many pixels. */
  drag(pixels: number): void {
    this.#dragged = Math.min(this.heights.high, Math.max(this.heights.low, pixels));
  }

  /** The pointer lets it go: it takes one of its heights. */
  drop(fling: -1 | 0 | 1): void {
    if (this.#dragged !== null) this.set(heightNear(this.#dragged, this.heights, fling));
  }
}
