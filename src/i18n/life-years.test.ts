import { expect, test } from 'vitest';
import { lifeOf, type Spell } from '../../tests/small-atlas.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { foundingInFigures, lifeInFigures, lineInFigures } from './life-years.ts';

const life = (...spells: Spell[]): string => lifeInFigures(lifeOf(spells));
const line = (...sections: Spell[][]): string => lineInFigures(sections.map(lifeOf));

test('a life that goes on has no last year', () => {
  expect(life(['construction', '1931'], ['operating', '1934'])).toBe('1931–');
});
test('what was closed has the year in which that happened; those in which it was closed do not count', () => {
  expect(life(['operating', '1934'], ['closed', '1939'])).toBe('1934–1939');
  expect(life(['operating', '1932'], ['closed', '1937-04-11'])).toBe('1932–1937');
  expect(life(['operating', '1930', '1931'])).toBe('1930–1931');
});
test('it is older than the atlas, or perhaps older than its first certain year', () => {
  expect(life(['operating', null])).toBe('≤1890–');
  expect(life(['operating', '[1933..1936]'])).toBe('≤1936–');
});
test('its end is not certain', () => {
  expect(life(['operating', '1931', '[1933..1938]'])).toBe('1931–1932?');
});
test('a line lasts from its first section to its last', () => {
  expect(line([['operating', '1927']], [['operating', '[1924..1925]']])).toBe('≤1925–');
  expect(line([['operating', '1900', '1905']], [['operating', '1902', '[1908..1910]']])).toBe('1900–1907?');
  expect(line([['operating', '1900', '1905']], [['operating', '1930']])).toBe('1900–');
  expect(line([['operating', '[1933..]']])).toBe('');
});
test('the years of a place begin with its founding', () => {
  expect(foundingInFigures(parseHistoricalDate('1929'))).toBe('1929–');
  expect(foundingInFigures(parseHistoricalDate('[1928..1930]'))).toBe('≤1930–');
  expect(foundingInFigures(parseHistoricalDate('1854'))).toBe('');
  expect(foundingInFigures(null)).toBe('');
});
