// The columns beside the map: which is folded, and how wide the right one is. The browser keeps this for the session; no
// address holds it. A phone has no columns: see sheet.svelte.ts.
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { narrow, onePanel, small, withSheet } from '../../ui/media.ts';
import { keepPanels, keptPanels } from './kept-panels.ts';

/** What the panels read of the view. */
export type StoreOfPanels = Pick<AtlasStore, 'view' | 'tourChanges'>;

/** Pixels: the bounds of the right column's width, and what it leaves of the window. */
export const RIGHT_WIDTH = { least: 300, most: 760, leaves: 420 } as const;

export class Panels {
  readonly #store: StoreOfPanels;
  /** Whether the reader folded the left panel, and how often tours had started or ended then. */
  #left = $state.raw<{ readonly folded: boolean; readonly at: number | null } | null>(null);
  #rightFoldedOn = $state<string | null>(null);
  #rightWidth = $state<number | null>(null);

  /** The object or the tool that the right column shows; null while it is closed. */
  readonly right = $derived.by(() => this.#store.view.id ?? this.#store.view.panel);
  /** It is folded for what it shows: another object, another tool unfolds it. */
  readonly rightFolded = $derived.by(
    () => !withSheet.current && this.right !== null && this.right === this.#rightFoldedOn,
  );
  /** Where there is room for one panel only, the left one makes room for the right one. A tour that starts unfolds it. */
  readonly leftFolded = $derived.by(() => {
    if (narrow.current) return false;
    if (onePanel.current && this.right !== null && !this.rightFolded) return true;
    if (this.#store.view.tour !== null && this.#left?.at !== this.#store.tourChanges) return false;
    return this.#left?.folded ?? small.current;
  });

  constructor(store: StoreOfPanels) {
    this.#store = store;
    const { leftFolded, rightFoldedOn, rightWidth } = keptPanels();
    this.#left = leftFolded === null ? null : { folded: leftFolded, at: null };
    this.#rightFoldedOn = rightFoldedOn;
    this.#rightWidth = rightWidth;
  }

  /** The width of the right column that the reader chose, in pixels; null is the usual one. */
  get rightWidth(): number | null {
    return this.#rightWidth;
  }

  /** Does nothing where it is so already, nor on a phone, which has no panel at the left. */
  foldLeft(folded: boolean): void {
    if (narrow.current || folded === this.leftFolded) return;
    this.#left = { folded, at: this.#store.tourChanges };
    if (!folded && onePanel.current) this.#rightFoldedOn = this.right;
    this.#keep();
  }

  foldRight(folded: boolean): void {
    this.#rightFoldedOn = folded ? this.right : null;
    this.#keep();
  }

  /**
   * Makes the right column so wide, within its bounds; null makes it as wide as usual.
   * @param pixels as wanted
   * @param window the width of the window, in pixels
   */
  setRightWidth(pixels: number | null, window: number): void {
    const { least } = RIGHT_WIDTH;
    this.#rightWidth =
      pixels === null ? null : Math.round(Math.min(mostRightWidth(window), Math.max(least, pixels)));
    this.#keep();
  }

  #keep(): void {
    keepPanels({
      leftFolded: this.#left?.folded ?? null,
      rightFoldedOn: this.#rightFoldedOn,
      rightWidth: this.#rightWidth,
    });
  }
}

/** The largest width of the right column in a window, in pixels. */
export function mostRightWidth(window: number): number {
  const { least, most, leaves } = RIGHT_WIDTH;
  return Math.max(least, Math.min(most, window - leaves));
}
