// Written CSV: papaparse reads every text back, and no unchecked text is a formula.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import { csvRow, guarded, safeCsvRow, unguarded } from './csv.ts';

const cell = fc.oneof(fc.string(), fc.stringMatching(/^[-=+@",\r\n\t a1]*$/));
const cells = fc.array(cell, { minLength: 2, maxLength: 5 });
const read = (row: string): string[] | undefined =>
  Papa.parse<string[]>(row, { delimiter: ',', newline: '\r\n' }).data[0];

test('a cell is quoted only if a CSV reader needs it', () => {
  expect(csvRow(['a', 'b c', '1,5', 'say "no"', 'two\nlines', ''])).toBe(
    'a,b c,"1,5","say ""no""","two\nlines",\r\n',
  );
});

test('papaparse reads any texts back as they were', () => {
  fc.assert(
    fc.property(cells, (texts) => {
      expect(read(csvRow(texts))).toEqual(texts);
    }),
    { seed: 4180 },
  );
});

describe('unchecked texts', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-cmd', "'-cmd"],
    ['+7 (727) 250', "'+7 (727) 250"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['x;=1+1', "x;'=1+1"],
    ['a\t=1', "a\t'=1"],
    ['a\r\n=1', "a\r\n'=1"],
    ['x;"=1+1"', `x;'"=1+1"`],
    ["'=1+1", "''=1+1"],
    ['-1|x!A0', "'-1|x!A0"],
    ["'+5", "''+5"],
    ['＝1+1', "'＝1+1"],
  ])('%j is guarded', (text, safe) => {
    expect(guarded(text)).toBe(safe);
    expect(unguarded(safe)).toBe(text);
  });

  test.each([
    '+51.5',
    '-71.5',
    '-5',
    '+7',
    '-49,8',
    '-1e-7',
    '+12%',
    'a=b',
    '1+1',
    '',
    '–',
    ' =1',
    "d'Or",
    "'5",
  ])('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-=+@'",;|\r\n\t a1.]*$/));

  test('come back as they were', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
      { seed: SEED, numRuns: tries(500) },
    );
  });

  test('hold no formula, whichever separator a spreadsheet takes for its own', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (texts, delimiter) => {
          for (const text of Papa.parse<string[]>(safeCsvRow(texts), { delimiter }).data.flat()) {
            if (/^[-+]?[\d.,]+(?:e[-+]?\d+)?%?$/i.test(text)) continue;
            expect(text).not.toMatch(/^[-=+@]/);
          }
        },
      ),
      { seed: SEED, numRuns: tries(500) },
    );
  });
});
