// Who is welcomed: a first visitor of the bare address, and nobody else.
import { describe, expect, test } from 'vitest';
import { FIRST_VIEW } from '../../core/view/view-state.ts';
import { readViewUrl } from '../../core/view/view-url.ts';
import { isFirstVisit, isUntouched, type Visit } from './first-visit.ts';

const at = (fragment: string) => readViewUrl(fragment, ['charts']).view;
const FIRST: Visit = { view: FIRST_VIEW, told: false, welcomed: false, fromCopy: false, online: true };

test('a first visitor of the bare address is welcomed, in any language and in any colours', () => {
  for (const fragment of ['#year=1940', '#year=1940&lang=ru', '#year=1940&lang=en&theme=dark'])
    expect(isFirstVisit({ ...FIRST, view: at(fragment) }), fragment).toBe(true);
});

test.each([
  'year=1936',
  'theme=dark',
  'year=1929..1934',
  'map=5/48/68',
  'id=ridder-mine',
  'page=about',
  'panel=charts',
  'compare=1913',
  'tour=overview/1',
  'sectors=coal',
  'certain=only',
  'border=off',
  'data=data.csv',
])('who comes to %s is not', (fragment) => {
  expect(isUntouched(at(fragment))).toBe(false);
  expect(isFirstVisit({ ...FIRST, view: at(`${fragment}&lang=en`) })).toBe(false);
});

describe('nor is one', () => {
  test.each<[string, Partial<Visit>]>([
    ['who was welcomed before', { welcomed: true }],
    ['who comes back to the copy of the atlas', { fromCopy: true }],
    ['without a network', { online: false }],
    ['to whom something else is said', { told: true }],
  ])('%s', (_, change) => {
    expect(isFirstVisit({ ...FIRST, ...change })).toBe(false);
  });
});
