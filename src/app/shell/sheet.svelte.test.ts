// What the sheet of a small window shows, and at which height it opens and stays.
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../core/view/view-state.ts';
import { Sheet } from './sheet.svelte.ts';

const media = vi.hoisted(() => ({
  narrow: { current: true },
  withSheet: { current: true },
  scrolls: { current: false },
}));
vi.mock('../../ui/media.ts', () => media);

class Store {
  view = $state.raw<ViewState>(DEFAULT_VIEW);
  show(change: Partial<ViewState>): void {
    this.view = { ...this.view, ...change };
    flushSync();
  }
}
class Shell {
  tab = $state<'filters' | 'list' | 'events' | 'tour'>('filters');
  sheetOpen = $state(false);
  touring = $state(false);
}

let store: Store;
let shell: Shell;
let sheet: Sheet;
beforeEach(() => {
  media.narrow.current = true;
  media.withSheet.current = true;
  store = new Store();
  shell = new Shell();
  sheet = new Sheet(store, shell, { window: 844, head: 94, foot: 128 });
});

describe('it shows', () => {
  test('nothing, a tour, over it a tool, over it a card, over all an open tab', () => {
    expect(sheet.shows).toBeNull();
    shell.touring = true;
    expect(sheet.shows).toBe('tour');
    store.show({ panel: 'charts' });
    expect(sheet.shows).toBe('right');
    store.show({ id: 'mill' });
    shell.sheetOpen = true;
    expect(sheet.shows).toBe('tab');
  });

  test('in a window held upright, cards and tools alone', () => {
    media.narrow.current = false;
    [shell.touring, shell.sheetOpen] = [true, true];
    expect(sheet.shows).toBeNull();
    store.show({ id: 'mill' });
    expect(sheet.shows).toBe('right');
  });

  test('nothing in a wide window', () => {
    media.narrow.current = false;
    media.withSheet.current = false;
    store.show({ id: 'mill' });
    expect(sheet.shows).toBeNull();
  });
});

describe('its height', () => {
  beforeEach(() => store.show({ id: 'mill' }));

  test('goes up and down by steps, and ends at both ends', () => {
    expect(sheet.height).toBe('middle');
    sheet.step(1);
    sheet.step(1);
    expect([sheet.height, sheet.pixels]).toEqual(['high', sheet.heights.high]);
    sheet.set('low');
    sheet.step(-1);
    expect(sheet.height).toBe('low');
  });

  test('a high sheet gives the map back when something else is chosen', () => {
    sheet.set('high');
    store.show({ id: 'mine' });
    expect(sheet.height).toBe('middle');
  });

  test('a low one stays low from card to card, but shows a tab or a tool', () => {
    sheet.set('low');
    store.show({ id: 'mine' });
    expect(sheet.height).toBe('low');
    shell.sheetOpen = true;
    expect(sheet.height).toBe('high');
    shell.sheetOpen = false;
    store.show({ id: null, panel: 'charts' });
    expect(sheet.height).toBe('middle');
  });

  test('follows a pointer between the lowest and the highest, and rests at one of the three', () => {
    const { low, middle, high } = sheet.heights;
    sheet.drag(middle + 30);
    expect([sheet.dragging, sheet.pixels]).toEqual([true, middle + 30]);
    sheet.drag(9999);
    expect(sheet.pixels).toBe(high);
    sheet.drag(-5);
    expect(sheet.pixels).toBe(low);
    sheet.drag(middle + 10);
    sheet.drop(1);
    expect([sheet.dragging, sheet.height]).toEqual([false, 'high']);
    sheet.drop(-1);
    expect(sheet.height).toBe('high');
  });
});
