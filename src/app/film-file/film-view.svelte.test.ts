// The address at the foot of a film opens its first picture, whatever year the page shows; another year of the page is no other film.
import { expect, test } from 'vitest';
import { openStore } from '../../../tests/open-store.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';
import { filmAddress, filmViewOf } from './film-view.ts';

const appAt = async (fragment: string): Promise<AtlasApp> => {
  const { store } = await openStore(fragment);
  return { store, ownData: null } as unknown as AtlasApp;
};
const fragmentOf = (address: string): string => address.split('#')[1] ?? '';
const one = (year: number) => ({ since: year, until: year });

test('it names the first year of the film, or the window of its first picture', async () => {
  const app = await appAt('year=1940&sectors=coal&lang=en');
  expect(fragmentOf(filmAddress(app, one(1928)).address)).toBe('sectors=coal&lang=en');
  expect(fragmentOf(filmAddress(app, one(1929)).address)).toBe('year=1929&sectors=coal&lang=en');
  expect(fragmentOf(filmAddress(app, { since: 1926, until: 1928 }).address)).toContain('year=1926..1928');
});

test('a film has one map: the year with which the page compares is not in it', async () => {
  const app = await appAt('year=1940&compare=1928&lang=en');
  expect(fragmentOf(filmAddress(app, one(1930)).address)).toBe('year=1930&lang=en');
});

test('another year is the same film, another length of the window is another', async () => {
  const [first, ...others] = await Promise.all(
    ['year=1930', 'year=1940', 'year=1929..1930', 'year=1930&sectors=coal'].map(async (fragment) =>
      filmViewOf(await appAt(fragment)),
    ),
  );
  expect(others.map((other) => other === first)).toEqual([true, false, false]);
});
