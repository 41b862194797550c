import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedRecords } from './sorted-records.ts';

const sorted = (texts: readonly string[], descending = false, language: 'kk' | 'ru' | 'en' = 'en') =>
  sortedRecords(
    texts.map((_, record) => record),
    (record) => texts[record] ?? '',
    descending,
    language,
  ).map((record) => texts[record]);

test('numbers by their size, however they are written', () => {
  expect(sorted(['10', '9', '-3', '1 200', '3,5', '3.4'])).toEqual(['-3', '3.4', '3,5', '9', '10', '1 200']);
  expect(sorted(['10', '9', '100'], true)).toEqual(['100', '10', '9']);
});

test('words by the alphabet, the figures in them by their size', () => {
  expect(sorted(['mine 10', 'Mine 9', 'mill'])).toEqual(['mill', 'Mine 9', 'mine 10']);
  expect(sorted(['10', '9', 'about 8'])).toEqual(['9', '10', 'about 8']);
  expect(sorted(['Яик', 'Ёлкино', 'Елань'], false, 'ru')).toEqual(['Елань', 'Ёлкино', 'Яик']);
});

test('what is empty comes last, whichever way', () => {
  expect(sorted(['', 'b', ' ', 'a'])).toEqual(['a', 'b', '', ' ']);
  expect(sorted(['', '1', '2'], true)).toEqual(['2', '1', '']);
});

test('no record is lost, and equal ones keep their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'B', '', '1', '2', '10')),
      fc.boolean(),
      (texts, descending) => {
        const all = texts.map((_, record) => record);
        const order = sortedRecords(all, (record) => texts[record] ?? '', descending, 'ru');
        expect(order.toSorted((a, b) => a - b)).toEqual(all);
        for (const text of new Set(texts)) {
          const same = order.filter((record) => texts[record] === text);
          expect(same).toEqual(same.toSorted((a, b) => a - b));
        }
      },
    ),
    { seed: 1936, numRuns: 300 },
  );
});
