// Written CSV: papaparse reads every text back, and no unchecked text is a formula.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRow, safeCsvRow } from './csv.ts';

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
  test('a formula gets an apostrophe', () => {
    expect(safeCsvRow(['=1+1', '+7', '@SUM(A1)', '-cmd', '\tx', '\r=1'])).toBe(
      `'=1+1,'+7,'@SUM(A1),'-cmd,'\tx,"'\r=1"\r\n`,
    );
  });
  test('numbers and all other texts stay as they are', () => {
    const texts = ['-71.5', '-5', 'a=b', '1+1', '', '–', ' =1'];
    expect(safeCsvRow(texts)).toBe(csvRow(texts));
  });
  test('no cell begins like a formula', () => {
    fc.assert(
      fc.property(cells, (texts) => {
        for (const text of read(safeCsvRow(texts)) ?? []) expect(text).not.toMatch(/^(?:[=+@\t\r]|-\D|-$)/);
      }),
      { seed: 1900 },
    );
  });
});
