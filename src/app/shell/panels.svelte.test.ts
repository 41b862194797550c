// The columns beside the map: what folds, what unfolds it, how wide the right one is, and what is kept for the session.
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../core/view/view-state.ts';
import { leftFoldedAtFirst } from './kept-panels.ts';
import { mostRightWidth, Panels, type StoreOfPanels } from './panels.svelte.ts';

const media = vi.hoisted(() => ({
  narrow: { current: false },
  small: { current: false },
  withSheet: { current: false },
  onePanel: { current: false },
}));
vi.mock('../../ui/media.ts', () => media);

class Store implements StoreOfPanels {
  view = $state.raw<ViewState>(DEFAULT_VIEW);
  tourChanges = $state(0);

  show(change: Partial<ViewState>): void {
    if ('tour' in change) this.tourChanges += 1;
    this.view = { ...this.view, ...change };
    flushSync();
  }
}

const kept = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});

let store: Store;
let panels: Panels;
beforeEach(() => {
  kept.clear();
  for (const query of Object.values(media)) query.current = false;
  store = new Store();
  panels = new Panels(store);
});

describe('the left panel', () => {
  test('stands open in a wide window, and is folded in a small one', () => {
    expect(panels.leftFolded).toBe(false);
    media.small.current = true;
    expect(new Panels(store).leftFolded).toBe(true);
  });

  test('stays as the reader left it, also when the page is loaded again', () => {
    panels.foldLeft(true);
    expect(panels.leftFolded).toBe(true);
    expect(new Panels(store).leftFolded).toBe(true);
    expect(leftFoldedAtFirst('#year=1936', false)).toBe(true);
    panels.foldLeft(false);
    media.small.current = true;
    expect(new Panels(store).leftFolded).toBe(false);
    expect(leftFoldedAtFirst('', true)).toBe(false);
  });

  test('unfolds for a tour that starts, and can be folded while it runs', () => {
    panels.foldLeft(true);
    store.show({ tour: { id: 'overview', step: 1 } });
    expect(panels.leftFolded).toBe(false);
    expect(leftFoldedAtFirst('#tour=overview/1', true)).toBe(false);
    panels.foldLeft(true);
    expect(panels.leftFolded).toBe(true);
  });

  test('is not there on a phone: nothing is kept', () => {
    media.narrow.current = true;
    panels.foldLeft(true);
    expect([panels.leftFolded, kept.size]).toEqual([false, 0]);
  });
});

describe('the right column', () => {
  test('is folded for the object on which it was folded; another unfolds it', () => {
    store.show({ id: 'mill' });
    panels.foldRight(true);
    expect(panels.rightFolded).toBe(true);
    expect(new Panels(store).rightFolded).toBe(true);
    store.show({ id: 'mine' });
    expect(panels.rightFolded).toBe(false);
    store.show({ id: null, panel: 'charts' });
    expect(panels.rightFolded).toBe(false);
    panels.foldRight(true);
    panels.foldRight(false);
    expect(panels.rightFolded).toBe(false);
  });

  test('does not fold where it is a sheet', () => {
    store.show({ id: 'mill' });
    panels.foldRight(true);
    media.withSheet.current = true;
    expect(new Panels(store).rightFolded).toBe(false);
  });

  test('takes a width within its bounds, keeps it, and takes the usual one again', () => {
    panels.setRightWidth(500.4, 1400);
    expect(panels.rightWidth).toBe(500);
    expect(new Panels(store).rightWidth).toBe(500);
    panels.setRightWidth(10, 1400);
    expect(panels.rightWidth).toBe(300);
    panels.setRightWidth(5000, 1000);
    expect(panels.rightWidth).toBe(mostRightWidth(1000));
    panels.setRightWidth(null, 1400);
    expect(panels.rightWidth).toBeNull();
    expect([mostRightWidth(500), mostRightWidth(1000), mostRightWidth(4000)]).toEqual([300, 580, 760]);
  });
});

describe('where there is room for one panel', () => {
  beforeEach(() => (media.onePanel.current = true));

  test('a card takes the place of the left panel, which takes it back when it is unfolded', () => {
    expect(panels.leftFolded).toBe(false);
    store.show({ id: 'mill' });
    expect([panels.leftFolded, panels.rightFolded]).toEqual([true, false]);
    panels.foldLeft(false);
    expect([panels.leftFolded, panels.rightFolded]).toEqual([false, true]);
    panels.foldRight(false);
    expect([panels.leftFolded, panels.rightFolded]).toEqual([true, false]);
    store.show({ id: null });
    expect(panels.leftFolded).toBe(false);
  });
});

test.each(['{', '3', '{"leftFolded":"yes","rightFoldedOn":7,"rightWidth":null}'])(
  'what cannot be read as kept panels is passed over: %s',
  (text) => {
    kept.set('atlas:panels', text);
    const { leftFolded, rightFolded, rightWidth } = new Panels(store);
    expect([leftFolded, rightFolded, rightWidth]).toEqual([false, false, null]);
  },
);

test('a browser that keeps nothing folds for as long as the page lives', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const here = new Panels(store);
  here.foldLeft(true);
  expect(here.leftFolded).toBe(true);
});
