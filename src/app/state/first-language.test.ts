import { expect, test } from 'vitest';
import { firstLanguage } from './first-language.ts';

test.each([
  ['', ['de-DE', 'ru-RU', 'en'], 'ru'],
  ['#', ['EN-gb'], 'en'],
  ['', ['de'], 'kk'],
  ['#year=1931', ['ru'], 'kk'],
  ['#year=1931&lang=en', ['ru'], 'en'],
  ['#lang=en&year=1931', [], 'en'],
  ['#lang=xx', ['ru'], 'kk'],
  ['#data=a.csv?lang=en', ['ru'], 'kk'],
] as const)('%s for a reader of %s opens in %s', (fragment, wanted, language) => {
  expect(firstLanguage(fragment, wanted)).toBe(language);
});
