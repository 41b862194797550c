// The tab of the side panel, the sheet of a phone, and the place that a running tour takes.
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../core/view/view-state.ts';
import { ShellState, type StoreOfShell } from './shell-state.svelte.ts';

/** Whether the window is a phone's. */
const narrow = vi.hoisted(() => ({ current: false }));
vi.mock('../../ui/media.ts', () => ({ narrow }));

class Store implements StoreOfShell {
  view = $state.raw<ViewState>(DEFAULT_VIEW);
  tourChanges = $state(0);
  evidenceWanted = 0;

  setTour(id: string | null): void {
    if ((id === null) !== (this.view.tour === null)) this.tourChanges += 1;
    this.view = { ...this.view, tour: id === null ? null : { id, step: 1 } };
    flushSync();
  }
  openObject(id: string | null): void {
    this.view = { ...this.view, id };
  }
  wantEvidence(): void {
    this.evidenceWanted += 1;
  }
}

let store: Store;
let shell: ShellState;
/** Whether the panel is folded. */
let folded: boolean;
beforeEach(() => {
  narrow.current = false;
  store = new Store();
  folded = true;
  shell = new ShellState(store, { foldLeft: (fold) => (folded = fold) });
});

describe('a tab', () => {
  test('is chosen; the list of events asks for the evidence', () => {
    expect(shell.tab).toBe('filters');
    shell.choose('list');
    expect([shell.tab, store.evidenceWanted]).toEqual(['list', 0]);
    shell.choose('events');
    expect([shell.tab, store.evidenceWanted]).toEqual(['events', 1]);
  });

  test('unfolds the panel', () => {
    shell.choose('filters');
    expect(folded).toBe(false);
    folded = true;
    shell.open('list');
    expect(folded).toBe(false);
  });

  test('opens no sheet, which would cover the map once the window is narrow', () => {
    shell.choose('list');
    shell.open('list');
    narrow.current = true;
    expect([shell.tab, shell.sheetOpen]).toEqual(['list', false]);
  });
});

describe('a tour', () => {
  test('takes the place of the tab and gives it back', () => {
    shell.choose('list');
    store.setTour('overview');
    expect([shell.touring, shell.tab, shell.sheetOpen]).toEqual([true, 'tour', false]);
    store.setTour(null);
    expect([shell.touring, shell.tab, shell.sheetOpen]).toEqual([false, 'list', false]);
  });

  test('is left for a tab, and come back to', () => {
    store.setTour('overview');
    shell.choose('events');
    expect([shell.touring, shell.tab]).toEqual([true, 'events']);
    shell.backToTour();
    expect([shell.tab, shell.sheetOpen]).toEqual(['tour', false]);
    store.setTour(null);
    expect(shell.tab).toBe('filters');
  });

  test('that ends while another tab is open leaves that tab', () => {
    store.setTour('overview');
    shell.choose('events');
    store.setTour(null);
    expect(shell.tab).toBe('events');
  });

  test('that starts anew is seen, although the one before was left', () => {
    store.setTour('overview');
    shell.choose('list');
    store.setTour(null);
    store.setTour('overview');
    expect(shell.tab).toBe('tour');
  });
});

describe('on a phone', () => {
  beforeEach(() => (narrow.current = true));

  test('a tab opens its sheet, and closes it when it is pressed again; another tab keeps it open', () => {
    shell.choose('list');
    expect(shell.sheetOpen).toBe(true);
    shell.choose('filters');
    expect([shell.tab, shell.sheetOpen]).toEqual(['filters', true]);
    shell.choose('filters');
    expect([shell.tab, shell.sheetOpen]).toEqual(['filters', false]);
  });

  test('a tab that is opened stays open', () => {
    shell.open('list');
    shell.open('list');
    expect([shell.tab, shell.sheetOpen]).toEqual(['list', true]);
  });

  test('a sheet closes the card that it would lie over', () => {
    store.openObject('mill');
    shell.choose('filters');
    expect(store.view.id).toBeNull();
  });

  test('the text of a tour comes back when the sheet over it is closed', () => {
    store.setTour('overview');
    shell.choose('list');
    expect([shell.tab, shell.sheetOpen]).toEqual(['list', true]);
    shell.choose('list');
    expect([shell.tab, shell.sheetOpen]).toEqual(['tour', false]);
  });
});
