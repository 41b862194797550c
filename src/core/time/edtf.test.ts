import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import { boundsOf } from './bounds.ts';
import { EXAMPLES, REFUSED } from '../../../tests/edtf-examples.ts';
import { parseHistoricalDate } from './edtf.ts';

describe('published and other examples', () => {
  test.each(EXAMPLES)('%s lies between %s and %s', (text, earliest, latest) => {
    const date = parseHistoricalDate(text);
    expect([date.earliest, date.latest]).toEqual([earliest, latest]);
    expect(date.edtf).toBe(text);
  });

  test('each is listed once, and is EDTF by the grammar of the library', () => {
    const texts = EXAMPLES.map(([text]) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(() => parse(text, { level: 2 })).not.toThrow();
  });

  test('years beyond JavaScript’s dates bound a stretch like any other', () => {
    const stretch = { start: parseHistoricalDate('Y-17E7'), end: parseHistoricalDate('Y171010000S3') };
    expect(boundsOf(stretch)).toEqual({
      earliestStart: -170000000,
      latestStart: -170000000,
      earliestEnd: 171000000,
      latestEnd: 171999999,
    });
  });
});

describe('qualifiers', () => {
  test('“uncertain” does not move the bounds', () => {
    expect(parseHistoricalDate('1930?')).toMatchObject({ earliest: '1930-01-01', latest: '1930-12-31' });
  });
});

describe('a text that is not EDTF', () => {
  test.each(REFUSED)('%o is quoted in the error, which suggests %o', (text, offered) => {
    const read = () => parseHistoricalDate(text);
    expect(read).toThrow(RangeError);
    expect(read).toThrow(`“${text}” is not an EDTF date`);
    if (offered === null) expect(read).not.toThrow('; write');
    else expect(read).toThrow(`; write ${offered}`);
  });

  test.each([
    ['1931-02-29', 'the calendar has no such day'],
    ['1940/1933', 'it ends before it starts'],
    ['[1932..1928]', 'it ends before it starts'],
    ['Y17E400', 'the year lies too far away to be counted'],
  ])('%s: %s', (text, why) => {
    expect(() => parseHistoricalDate(text)).toThrow(why);
  });

  test('any text is either read or quoted in the error', () => {
    const pieces = fc
      .array(fc.constantFrom('19', '3', 'X', '-', '/', '..', '[', ']', '~', '?', 'S2', 'Y', 'E7', '02', ','))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string()), (text) => {
        try {
          const { earliest, latest } = parseHistoricalDate(text);
          for (const day of [earliest, latest]) if (day) expect(day).toMatch(/^[+-]?\d{4,}-\d{2}-\d{2}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect((error as Error).message).toContain(`“${text}” is not an EDTF date`);
        }
      }),
      { seed: 8601, numRuns: tries(3000) },
    );
  });
});

// Why the bounds are computed here. If one of these fails, the library has corrected a mistake.
test.each([
  ['[1667,1668,1670..1672]', '1670-12-31'],
  ['1950S2', '1950-12-31'],
  ['2003-02-29', '2003-03-01'],
  ['2001-37', '2001-05-31'],
])('the library ends %s on %s', (text, wrong) => {
  const { max } = edtf(text) as { max: number };
  expect(new Date(max).toISOString().slice(0, 10)).toBe(wrong);
});
