import { describe, expect, test } from 'vitest';
import { railwayOf, siteOf, type Spell } from '../../../tests/small-atlas.ts';
import { LAYERS, SECTORS, STATES, type Atlas, type Position, type Route, type Site } from './atlas.ts';
import { changesIn } from './changes.ts';
import type { Filters } from './selection.ts';

const all: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const site = (id: string, ...spells: Spell[]): Site => siteOf(id, spells);
const line = (id: string, path: Position[], gauge: number, ...spells: Spell[]): Route =>
  railwayOf(id, spells, { path, gauges: [{ gauge, since: null }] });
const atlasOf = (...objects: (Site | Route)[]): Atlas => ({
  sites: objects.filter((object) => 'position' in object),
  routes: objects.filter((object) => 'path' in object),
  places: [],
  polities: [],
});
/** `reached north` for a certain change, `reached? north` for a possible one. */
const summary = (atlas: Atlas, since: number, until = since, filters = all): string[] =>
  changesIn(atlas, { since, until }, filters).flatMap(({ kind, certainty, objects }) =>
    objects.map(({ id }) => `${kind}${certainty === 'certain' ? '' : '?'} ${id}`),
  );

describe('a works', () => {
  const atlas = atlasOf(
    site(
      'pit',
      ['construction', '1900'],
      ['idle', '1902'],
      ['construction', '1904'],
      ['operating', '1906'],
      ['idle', '1918'],
      ['operating', '1921'],
      ['reconstruction', '1928'],
      ['operating', '1930'],
      ['closed', '1935'],
    ),
  );
  test('is begun, halted, resumed, opened, halted, reopened and closed; the end of a reconstruction is no change', () => {
    const lives = Array.from({ length: 41 }, (_, index) =>
      summary(atlas, 1900 + index).map((text) => `${1900 + index} ${text}`),
    );
    expect(lives.flat()).toEqual([
      '1900 construction pit',
      '1902 halted pit',
      '1904 resumed pit',
      '1906 opened pit',
      '1918 halted pit',
      '1921 reopened pit',
      '1935 closed pit',
    ]);
  });
  test('is listed once for each change in a window, in the order of kinds', () => {
    expect(summary(atlas, 1903, 1920)).toEqual(['opened pit', 'resumed pit', 'halted pit']);
  });
});

test('what was begun and never used is not closed, but abandoned', () => {
  const atlas = atlasOf(site('mill', ['planned', '1918'], ['construction', '1919'], ['closed', '1921']));
  expect(summary(atlas, 1921)).toEqual(['abandoned mill']);
});

test('an uncertain start is possible in each of its years, and certain in a window with all of them', () => {
  const atlas = atlasOf(site('mill', ['operating', '[1928..1932]']));
  expect(summary(atlas, 1927)).toEqual([]);
  expect(summary(atlas, 1928)).toEqual(['opened? mill']);
  expect(summary(atlas, 1932, 1936)).toEqual(['opened? mill']);
  expect(summary(atlas, 1928, 1932)).toEqual(['opened mill']);
  expect(summary(atlas, 1928, 1928, { ...all, certain: true })).toEqual([]);
});

test('a start without a first bound is no change', () => {
  expect(summary(atlasOf(site('old', ['operating', '[..1927]'])), 1890, 1940)).toEqual([]);
});

test('only what the years show under the filters can change', () => {
  const atlas = atlasOf(site('pit', ['operating', '1930']));
  expect(summary(atlas, 1930, 1930, { ...all, states: ['operating'] })).toEqual(['opened pit']);
  expect(summary(atlas, 1930, 1930, { ...all, states: ['closed'] })).toEqual([]);
  expect(summary(atlas, 1930, 1930, { ...all, layers: ['mines'] })).toEqual([]);
  expect(summary(atlas, 1930, 1930, { ...all, sectors: ['oil'] })).toEqual([]);
});

describe('a railway', () => {
  const trunk = line(
    'trunk',
    [
      [70, 50],
      [71, 50],
      [72, 50],
    ],
    1524,
    ['operating', '1910'],
  );
  test('reaches a place without a railway, and only opens where there was one', () => {
    const atlas = atlasOf(
      trunk,
      line(
        'north',
        [
          [71, 50],
          [71, 55],
        ],
        1524,
        ['operating', '1930'],
      ),
      line(
        'loop',
        [
          [71, 55],
          [72, 50],
        ],
        1524,
        ['operating', '1930'],
      ),
    );
    expect(summary(atlas, 1910)).toEqual(['reached trunk']);
    expect(summary(atlas, 1930)).toEqual(['reached north', 'railway loop']);
  });
  test('reaches a place that only had a narrow-gauge one; long lines come first', () => {
    const atlas = atlasOf(
      line(
        'tramway',
        [
          [75, 50],
          [75.1, 50],
        ],
        750,
        ['operating', '1908'],
      ),
      line(
        'short',
        [
          [74.5, 50],
          [75, 50],
        ],
        1524,
        ['operating', '1931'],
      ),
      line(
        'long',
        [
          [70, 50],
          [70, 60],
        ],
        1524,
        ['operating', '1931'],
      ),
    );
    expect(summary(atlas, 1931)).toEqual(['reached long', 'reached short']);
  });
  test('does not include flows of goods', () => {
    const flow: Route = { ...trunk, id: 'flow', layer: 'flows' };
    expect(summary(atlasOf(flow), 1910)).toEqual([]);
  });
});
