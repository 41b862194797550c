// What the shell of the page remembers and no address holds: the tab of the side panel, and whether it is open as a sheet on
// a phone.
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { narrow } from '../../ui/media.ts';
import type { Panels } from './panels.svelte.ts';

/** The tabs of the side panel that the reader chooses; a running tour has one of its own. */
export const TABS = ['filters', 'list', 'events'] as const;
export type Tab = (typeof TABS)[number];

/** What the shell reads and does of the view. */
export type StoreOfShell = Pick<AtlasStore, 'view' | 'tourChanges' | 'openObject' | 'wantEvidence'>;

export class ShellState {
  readonly #store: StoreOfShell;
  readonly #panels: Pick<Panels, 'foldLeft'>;
  #chosen = $state<Tab>('filters');
  /** The tab that the running tour took the place of. */
  #beforeTour: Tab = 'filters';
  /** How often tours had started or ended when the sheet was opened, and when the tour's tab was left. */
  #sheetOpenedAt = $state<number | null>(null);
  #tourLeftAt = $state<number | null>(null);

  readonly touring = $derived.by(() => this.#store.view.tour !== null);
  /** A tour that starts takes the place of the tab that was open, and gives it back when it ends. */
  readonly tab = $derived.by<Tab | 'tour'>(() =>
    this.touring && this.#tourLeftAt !== this.#store.tourChanges ? 'tour' : this.#chosen,
  );
  /** Whether the tab is open as a sheet. A tour that starts or ends closes it. */
  readonly sheetOpen = $derived.by(() => this.#sheetOpenedAt === this.#store.tourChanges);

  constructor(store: StoreOfShell, panels: Pick<Panels, 'foldLeft'>) {
    this.#store = store;
    this.#panels = panels;
  }

  /** Opens a tab, and the panel where that is folded; on a phone, closes its sheet where it is open. */
  choose(tab: Tab): void {
    this.#panels.foldLeft(false);
    const open = !(this.sheetOpen && this.tab === tab);
    this.#setSheet(open);
    this.#leaveFor(tab);
    // On a phone the text of a tour comes back where a sheet goes.
    this.#tourLeftAt = narrow.current && !open ? null : this.#store.tourChanges;
    if (tab === 'events') this.#store.wantEvidence();
    if (narrow.current && this.#store.view.id && open) this.#store.openObject(null);
  }

  /** Opens a tab, and keeps it open. */
  open(tab: Tab): void {
    this.#panels.foldLeft(false);
    this.#leaveFor(tab);
    this.#tourLeftAt = this.#store.tourChanges;
    this.#setSheet(true);
  }

  backToTour(): void {
    this.#panels.foldLeft(false);
    this.#chosen = this.#beforeTour;
    this.#tourLeftAt = null;
    this.closeSheet();
  }

  closeSheet(): void {
    this.#setSheet(false);
  }

  #leaveFor(tab: Tab): void {
    if (this.tab === 'tour') this.#beforeTour = this.#chosen;
    this.#chosen = tab;
  }

  /** Only a phone has the sheet: a tab chosen in a wide window covers nothing when the window becomes narrow. */
  #setSheet(open: boolean): void {
    this.#sheetOpenedAt = open && narrow.current ? this.#store.tourChanges : null;
  }
}
