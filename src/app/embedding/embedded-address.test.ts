import { expect, test } from 'vitest';
import { FakeWindow } from '../../../tests/fake-window.ts';
import { AddressBar } from '../state/address-bar.ts';
import { embeddedAddress } from './embedded-address.ts';

const EMBEDDED = 'https://atlas.test/kz/?embed=1&host=https://example.org';

test('no change of the view is a step of the page round it', () => {
  const page = new FakeWindow('year=1930', EMBEDDED);
  const bar = new AddressBar({ panels: [], onNavigate: () => undefined, window: embeddedAddress(page) });
  bar.push({ ...bar.read().view, year: 1936 });
  expect(page.entries).toEqual([{ method: 'replaceState', href: `${EMBEDDED}#year=1936` }]);
});

test('panels, pages and stories are not read, and not called unread', () => {
  const fragment =
    'map=5/48/68&year=1936&page=about&panel=charts&compare=1920&tour=food/2&figure=f&sort=-opened&reach=20&sentence=S014&report=obj/a';
  const bar = new AddressBar({
    ...{ panels: ['charts'], onNavigate: () => undefined },
    window: embeddedAddress(new FakeWindow(fragment, EMBEDDED)),
  });
  const { view, unread, given } = bar.read();
  expect(unread).toEqual([]);
  expect([...given]).toEqual(['map', 'year']);
  expect([view.page, view.panel, view.compare, view.tour, view.report]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('what the page of the reader asks for later is read', () => {
  const page = new FakeWindow('year=1930', EMBEDDED);
  const years: number[] = [];
  const onNavigate = ({ view }: { view: { year: number } }) => void years.push(view.year);
  const bar = new AddressBar({ panels: [], onNavigate, window: embeddedAddress(page) });
  page.goTo('year=1936&panel=charts', 'hashchange');
  expect(years).toEqual([1936]);
  expect(bar.isEmpty()).toBe(false);
});
