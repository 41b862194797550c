import { expect, test } from 'vitest';
import { LANGUAGES } from '../core/atlas/atlas.ts';
import type { Figure } from '../core/atlas/evidence.ts';
import { formulaInWords, perCent, quantityInWords } from './quantities.ts';

const inWords = (
  value: number,
  unitId: string,
  units: readonly [kk: string, ru: string, en: string],
  qualifier: Figure['qualifier'] = '=',
): string[] =>
  LANGUAGES.map((language, at) =>
    quantityInWords({ value, unitId, unit: units[at] ?? '', qualifier } as Figure, language).replaceAll(
      '\u00a0',
      ' ',
    ),
  );

test.each([
  [1, '1-орын', '1-е место', '1st'],
  [2, '2-орын', '2-е место', '2nd'],
  [3, '3-орын', '3-е место', '3rd'],
  [5, '5-орын', '5-е место', '5th'],
])('rank %i is an ordinal', (value, ...expected) => {
  expect(inWords(value, 'rank', ['орын', 'место', 'place'])).toEqual(expected);
});

test.each([
  [1, '1 предприятие'],
  [3, '3 предприятия'],
  [17, '17 предприятий'],
  [268, '268 предприятий'],
])('Russian counts %i works', (value, russian) => {
  expect(inWords(value, 'enterprises', ['кәсіпорын', 'предприятия', 'enterprises'])[1]).toBe(russian);
});

test('per cent has a space in Kazakh and Russian, none in English', () => {
  const units = ['% (КСРО)', '% от СССР', '% of the USSR total'] as const;
  expect(inWords(84.8, 'percent-of-ussr', units)).toEqual([
    '84,8 % (КСРО)',
    '84,8 % от СССР',
    '84.8% of the USSR total',
  ]);
});

test('a share is a whole number of per cent', () => {
  expect(LANGUAGES.map((language) => perCent(73.6, language))).toEqual(['74\u00a0%', '74\u00a0%', '74%']);
});

test('the qualifier stands where the language puts it', () => {
  expect(inWords(4.2, 'times', ['есе', 'раз', 'times'], '>')).toEqual([
    '4,2 есе (одан артық)',
    'более 4,2 раза',
    'more than 4.2 times',
  ]);
});

test('a formula has the signs and the numbers of its language', () => {
  const inEach = (formula: string): string[] =>
    LANGUAGES.map((language) => formulaInWords(formula, language).replaceAll('\u00a0', ' '));
  expect(inEach('84.8 - 22.7')).toEqual(['84,8 − 22,7', '84,8 − 22,7', '84.8 − 22.7']);
  expect(inEach('3797 / 93.5 * 100')).toEqual([
    '3 797 / 93,5 × 100',
    '3 797 / 93,5 × 100',
    '3,797 / 93.5 × 100',
  ]);
});
