// What the address bar writes and when, and what it reads, with a window that is only pretended.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeWindow } from '../../../tests/fake-window.ts';
import { DEFAULT_VIEW, FIRST_VIEW, type ViewState } from '../../core/view/view-state.ts';
import type { ReadView } from '../../core/view/view-url.ts';
import { AddressBar } from './address-bar.ts';

const PAGE = 'https://atlas.test/kz/';
const ADDRESS = `${PAGE}?source=chat`;
const view = (change: Partial<ViewState> = {}): ViewState => ({
  ...DEFAULT_VIEW,
  ...change,
});
const year = (year: number): ViewState => view({ year });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(fragment = '') {
  const window = new FakeWindow(fragment);
  const navigated: ReadView[] = [];
  const bar = new AddressBar({
    window,
    panels: ['charts', 'rail'],
    onNavigate: (read) => navigated.push(read),
  });
  return { window, bar, navigated };
}

describe('reading', () => {
  test('an address without a fragment is empty, and the first view', () => {
    expect(open().bar.isEmpty()).toBe(true);
    expect(open('year=1936').bar.isEmpty()).toBe(false);
    expect(open().bar.read()).toEqual({ view: FIRST_VIEW, given: new Set(), unread: [] });
    expect(FIRST_VIEW).toEqual({ ...DEFAULT_VIEW, year: 1940 });
  });
  test('a fragment that names no year is of 1928, as it always was', () => {
    for (const fragment of ['lang=ru', 'panel=rail', 'sectors=coal'])
      expect(open(fragment).bar.read().view.year, fragment).toBe(1928);
  });
  test('a fragment is read by the grammar, with the panels that there are', () => {
    expect(open('year=1936&panel=rail').bar.read().view).toEqual(view({ year: 1936, panel: 'rail' }));
    expect(open('panel=measure').bar.read().unread).toEqual(['panel=measure']);
  });
  test('an address that a chat program has escaped is read all the same', () => {
    const { view: read, unread } = open('year%3D1936%26panel%3Dcharts').bar.read();
    expect(read).toEqual(view({ year: 1936, panel: 'charts' }));
    expect(unread).toEqual([]);
  });
  test('escapes beside a plain key are left to the grammar', () => {
    expect(open('data=a%26year%3D1936').bar.read().view).toEqual(view({ data: 'a&year=1936' }));
  });
  test('a broken escape throws nothing and is named', () => {
    expect(open('year%3D1936%').bar.read()).toMatchObject({
      view: DEFAULT_VIEW,
      unread: [expect.any(String)],
    });
    expect(open('%E0%A4%A').bar.read().unread).toHaveLength(1);
  });
});

test('the address of a view keeps the page, and not the query by which a reader came', () => {
  const { bar } = open('year=1936');
  expect(bar.hrefOf(year(1913))).toBe(`${PAGE}#year=1913`);
  expect(bar.hrefOf(DEFAULT_VIEW)).toBe(`${PAGE}#year=1928`);
  expect(bar.hrefOf(FIRST_VIEW)).toBe(`${PAGE}#year=1940`);
});

describe('writing', () => {
  test('a step that no address has comes after what was still to be written, and keeps its state', () => {
    const { bar, window } = open('year=1936');
    bar.replace(year(1913));
    bar.pushStep({ opening: 1 });
    expect(window.entries.map(({ method, href }) => [method, href])).toEqual([
      ['replaceState', `${ADDRESS}#year=1913`],
      ['pushState', `${ADDRESS}#year=1913`],
    ]);
    bar.replace(year(1914));
    vi.runAllTimers();
    expect(window.history.state).toEqual({ opening: 1 });
    bar.push(year(1915));
    expect(window.history.state).toBeNull();
  });
  test('a deliberate step is a new entry at once', () => {
    const { window, bar } = open();
    bar.push(year(1913));
    expect(window.entries).toEqual([{ method: 'pushState', href: `${ADDRESS}#year=1913` }]);
  });
  test('what the address says already is no new entry', () => {
    const { window, bar } = open('year=1913');
    bar.push(year(1913));
    expect(window.entries).toEqual([]);
  });
  test('moving writes the last of many views, once in 150 ms', () => {
    const { window, bar } = open();
    bar.replace(year(1913));
    vi.advanceTimersByTime(100);
    bar.replace(year(1914));
    vi.advanceTimersByTime(49);
    expect(window.entries).toEqual([]);
    bar.replace(year(1915));
    vi.advanceTimersByTime(1);
    expect(window.entries).toEqual([{ method: 'replaceState', href: `${ADDRESS}#year=1915` }]);
    vi.advanceTimersByTime(1000);
    expect(window.entries).toHaveLength(1);
    bar.replace(year(1916));
    vi.advanceTimersByTime(150);
    expect(window.entries).toHaveLength(2);
  });
  test('a step in the middle of a movement leaves the moved view in the entry before it', () => {
    const { window, bar } = open();
    bar.replace(year(1913));
    bar.push(view({ year: 1913, page: 'about' }));
    expect(window.entries).toEqual([
      { method: 'replaceState', href: `${ADDRESS}#year=1913` },
      { method: 'pushState', href: `${ADDRESS}#year=1913&page=about` },
    ]);
    vi.advanceTimersByTime(1000);
    expect(window.entries).toHaveLength(2);
  });
  test('after a step a movement waits its own 150 ms', () => {
    const { window, bar } = open();
    bar.replace(year(1913));
    vi.advanceTimersByTime(100);
    bar.push(year(1914));
    bar.replace(year(1915));
    vi.advanceTimersByTime(149);
    expect(window.fragment).toBe('year=1914');
    vi.advanceTimersByTime(1);
    expect(window.fragment).toBe('year=1915');
  });
  test('leaving the page writes what still waits', () => {
    const { window, bar } = open();
    bar.replace(year(1913));
    window.tell('pagehide');
    expect(window.fragment).toBe('year=1913');
    window.tell('pagehide');
    expect(window.entries).toHaveLength(1);
  });
});

describe('going elsewhere', () => {
  test.each(['popstate', 'hashchange'] as const)('%s tells what stands there', (how) => {
    const { window, navigated } = open();
    window.goTo('year=1936', how);
    expect(navigated.map(({ view: { year } }) => year)).toEqual([1936]);
  });
  test('browsers tell of the same step twice: it is told once', () => {
    const { window, navigated } = open();
    window.goTo('year=1936');
    window.tell('hashchange');
    expect(navigated).toHaveLength(1);
  });
  test('what the atlas wrote itself is no step of the reader', () => {
    const { window, bar, navigated } = open();
    bar.push(year(1913));
    window.tell('hashchange');
    bar.replace(year(1914));
    vi.advanceTimersByTime(150);
    window.tell('popstate');
    expect(navigated).toEqual([]);
  });
  test('a view that waited to be written is not written over the place the reader went to', () => {
    const { window, bar } = open();
    bar.replace(year(1913));
    window.goTo('year=1936');
    vi.advanceTimersByTime(1000);
    expect(window.fragment).toBe('year=1936');
    expect(window.entries).toEqual([]);
  });
  test('back to where one was is told again', () => {
    const { window, bar, navigated } = open();
    bar.push(year(1913));
    window.goTo('');
    window.goTo('year=1913');
    expect(navigated.map(({ view: { year } }) => year)).toEqual([FIRST_VIEW.year, 1913]);
  });
});
