import { expect, test } from 'vitest';
import type { Phase, State } from '../core/atlas/atlas.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { foundingInFigures, lifeInFigures } from './life-years.ts';

const life = (...phases: [State, string | null, string?][]): string =>
  lifeInFigures(
    phases.map(([state, start, end]): Phase => ({
      state,
      start: start === null ? null : parseHistoricalDate(start),
      end: end === undefined ? null : parseHistoricalDate(end),
      sources: [],
      confidence: 'high',
    })),
  );

test('a life that goes on has no last year', () => {
  expect(life(['construction', '1931'], ['operating', '1934'])).toBe('1931–');
});
test('what was closed has a last year; the years in which it was closed do not count', () => {
  expect(life(['operating', '1934'], ['closed', '1939'])).toBe('1934–1938');
});
test('it is older than the atlas, or perhaps older than its first certain year', () => {
  expect(life(['operating', null])).toBe('≤1890–');
  expect(life(['operating', '[1933..1936]'])).toBe('≤1936–');
});
test('its end is not certain', () => {
  expect(life(['operating', '1931', '[1933..1938]'])).toBe('1931–1932?');
});
test('the years of a place begin with its founding', () => {
  expect(foundingInFigures(parseHistoricalDate('1929'))).toBe('1929–');
  expect(foundingInFigures(parseHistoricalDate('[1928..1930]'))).toBe('≤1930–');
  expect(foundingInFigures(parseHistoricalDate('1854'))).toBe('');
  expect(foundingInFigures(null)).toBe('');
});
