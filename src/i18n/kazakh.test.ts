import { expect, test } from 'vitest';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { dateInWords } from './dates.ts';
import { formatNumber } from './messages.ts';
import { compareNames } from './order.ts';

test('a month and a day are Kazakh words', () => {
  expect(dateInWords(parseHistoricalDate('1931-02'), 'kk')).toBe('1931 жылғы ақпан');
  expect(dateInWords(parseHistoricalDate('1938-11-24'), 'kk')).toBe('1938 жылғы 24 қараша');
  expect(dateInWords(parseHistoricalDate('1931-02'), 'ru')).toBe('февраль 1931\u00a0г.');
  expect(dateInWords(parseHistoricalDate('1938-11-24'), 'en')).toBe('24 November 1938');
});

test('numbers have a comma and a space', () => {
  expect(formatNumber(12345.6, 'kk', 1)).toBe('12\u00a0345,6');
});

test('names follow the Kazakh alphabet', () => {
  const names = ['Ясень', 'Ілкін', 'Қызылорда', 'Карагай', 'Ыстықкөл', 'Әулиеата', 'Алматы', 'Балқаш'];
  expect(names.toSorted(compareNames('kk'))).toEqual([
    'Алматы',
    'Әулиеата',
    'Балқаш',
    'Карагай',
    'Қызылорда',
    'Ыстықкөл',
    'Ілкін',
    'Ясень',
  ]);
});
