// The scale of the timeline: places of years, round years, and years that a reader types.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundYears, percentAt, yearCount, typedYears, yearAt } from './time-scale.ts';
import { ATLAS_YEARS } from '../view/view-state.ts';

const ranges = fc
  .tuple(fc.integer({ min: -3000, max: 2100 }), fc.integer({ min: 0, max: 4000 }))
  .map(([since, length]) => ({ since, until: since + length }));

describe('the scale', () => {
  test('the middle of a column gives its year', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 0, max: 1, noNaN: true }), (range, part) => {
        const year = range.since + Math.floor(part * (yearCount(range) - 1));
        expect(yearAt(percentAt(year + 0.5, range), range)).toBe(year);
      }),
      { seed: 1913 },
    );
  });

  test('a place beyond an end gives the year at that end', () => {
    expect(yearAt(-5, ATLAS_YEARS)).toBe(1890);
    expect(yearAt(100, ATLAS_YEARS)).toBe(1940);
    expect(yearAt(140, ATLAS_YEARS)).toBe(1940);
  });

  test('the years of the atlas are labelled by decades', () => {
    expect(roundYears(ATLAS_YEARS, 6)).toEqual([1890, 1900, 1910, 1920, 1930, 1940]);
  });

  test('round years lie on the scale, are few, and there is at least one on a scale of more than ten years', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const years = roundYears(range, 6);
        expect(years.length).toBeLessThanOrEqual(7);
        for (const year of years) expect(year >= range.since && year <= range.until).toBe(true);
        if (yearCount(range) > 10) expect(years.length).toBeGreaterThan(0);
      }),
      { seed: 1914 },
    );
  });
});

describe('typed years', () => {
  test.each([
    ['1931', { since: 1931, until: 1931 }],
    [' 1929–1934 ', { since: 1929, until: 1934 }],
    ['1929-1934', { since: 1929, until: 1934 }],
    ['1929..1934', { since: 1929, until: 1934 }],
    ['1934 — 1929', { since: 1929, until: 1934 }],
    ['1931-1931', { since: 1931, until: 1931 }],
    ['1929-34', { since: 1929, until: 1934 }],
    ['1929/30', { since: 1929, until: 1930 }],
    ['1899/05', { since: 1899, until: 1905 }],
    ['1930-30', { since: 1930, until: 1930 }],
    ['1929 1934', { since: 1929, until: 1934 }],
    ['1931г.', { since: 1931, until: 1931 }],
    ['1931 жыл', { since: 1931, until: 1931 }],
    ['1929–1934 гг.', { since: 1929, until: 1934 }],
  ])('%s', (text, years) => expect(typedYears(text, ATLAS_YEARS)).toEqual(years));

  test.each([
    '',
    '193',
    '193?',
    '1889',
    '1941',
    '1929–1950',
    '1929-12',
    '1929-5',
    '1931 5',
    '1929–',
    '1929–1930–1931',
    'XX',
    '1e3',
  ])('%s is none', (text) => expect(typedYears(text, ATLAS_YEARS)).toBeNull());

  test('years before our era, where the scale has them', () => {
    const range = { since: -500, until: 500 };
    expect(typedYears('-44', range)).toEqual({ since: -44, until: -44 });
    expect(typedYears('−44–-31', range)).toEqual({ since: -44, until: -31 });
  });
});
