// CSV as it is written: papaparse reads every text back, and of unchecked texts none is a formula.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRow, safeCsvRow } from './csv.ts';

const cell = fc.oneof(fc.string(), fc.stringMatching(/^[-=+@",\r\n\t a1]*$/));
const cells = fc.array(cell, { minLength: 2, maxLength: 5 });
const read = (row: string): string[] | undefined =>
  Papa.parse<string[]>(row, { delimiter: ',', newline: '\r\n' }).data[0];

test('cells are quoted only where a reader needs it', () => {
  expect(csvRow(['a', 'b c', '1,5', 'say "no"', 'two\nlines', ''])).toBe(
    'a,b c,"1,5","say ""no""","two\nlines",\r\n',
  );
});

test('papaparse reads back what was written, whatever it was', () => {
  fc.assert(
    fc.property(cells, (texts) => {
      expect(read(csvRow(texts))).toEqual(texts);
    }),
    { seed: 4180 },
  );
});

describe('of unchecked texts', () => {
  test('a formula gets an apostrophe', () => {
    expect(safeCsvRow(['=1+1', '+7', '@SUM(A1)', '-cmd', '\tx', '\r=1'])).toBe(
      `'=1+1,'+7,'@SUM(A1),'-cmd,'\tx,"'\r=1"\r\n`,
    );
  });
  test('numbers and all other texts stay as they are', () => {
    const texts = ['-71.5', '-5', 'a=b', '1+1', '', '–', ' =1'];
    expect(safeCsvRow(texts)).toBe(csvRow(texts));
  });
  test('no cell begins as a formula does', () => {
    fc.assert(
      fc.property(cells, (texts) => {
        for (const text of read(safeCsvRow(texts)) ?? []) expect(text).not.toMatch(/^(?:[=+@\t\r]|-\D|-$)/);
      }),
      { seed: 1900 },
    );
  });
});
