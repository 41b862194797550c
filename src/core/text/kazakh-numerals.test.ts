import { describe, expect, test } from 'vitest';
import { caseEndings, kazakhWith } from './kazakh-numerals.ts';

const ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

/** A number up to 9999 in Kazakh words, written by the rule books and not by the code under test. */
const inWords = (number: number): string =>
  [
    number >= 1000 ? `${ONES[Math.floor(number / 1000)]} мың` : '',
    number % 1000 >= 100 ? `${ONES[Math.floor((number % 1000) / 100)]} жүз` : '',
    TENS[Math.floor((number % 100) / 10)],
    ONES[number % 10],
  ]
    .filter(Boolean)
    .join(' ');

const isFront = (words: string): boolean =>
  /[әеіөүэ]/.test(
    [...(words.split(' ').at(-1) ?? '')].filter((letter) => 'аәеиіоөуүұыэ'.includes(letter)).join(''),
  );

const numbers = Array.from({ length: 2000 }, (_, index) => index + 1);

describe('every number from 1 to 2000', () => {
  test('takes мен, бен or пен by the last letter of its words', () => {
    for (const number of numbers) {
      const words = inWords(number);
      const expected = /[зж]$/.test(words) ? 'бен' : /[штсқкп]$/.test(words) ? 'пен' : 'мен';
      expect(`${words} ${kazakhWith(String(number))}`).toBe(`${words} ${expected}`);
    }
  });

  test('takes front or back endings by the vowels of its last word', () => {
    for (const number of numbers) {
      const words = inWords(number);
      for (const ending of caseEndings(String(number)))
        expect(`${words}-${ending}: ${/[еі]/.test(ending)}`).toBe(`${words}-${ending}: ${isFront(words)}`);
    }
  });
});

test.each([
  ['1', 'дің', 'ді', 'ге', 'де', 'ден'],
  ['2', 'нің', 'ні', 'ге', 'де', 'ден'],
  ['3', 'тің', 'ті', 'ке', 'те', 'тен'],
  ['6', 'ның', 'ны', 'ға', 'да', 'дан'],
  ['9', 'дың', 'ды', 'ға', 'да', 'дан'],
  ['10', 'ның', 'ды', 'ға', 'да', 'нан'],
  ['20', 'ның', 'ны', 'ға', 'да', 'дан'],
  ['40', 'тың', 'ты', 'қа', 'та', 'тан'],
  ['50', 'дің', 'ді', 'ге', 'де', 'ден'],
  ['80', 'нің', 'ді', 'ге', 'де', 'нен'],
  ['1900', 'дің', 'ді', 'ге', 'де', 'ден'],
  ['1935', 'тің', 'ті', 'ке', 'те', 'тен'],
  ['2000', 'ның', 'ды', 'ға', 'да', 'нан'],
  ['62,1', 'дің', 'ді', 'ге', 'де', 'ден'],
  ['5 %', 'дың', 'ды', 'ға', 'да', 'дан'],
])('the cases of %s', (figures, ...endings) => {
  expect(caseEndings(figures)).toEqual(endings);
});

test.each([
  ['1928', 'бен'],
  ['1930', 'бен'],
  ['1935', 'пен'],
  ['1927', 'мен'],
  ['1900', 'бен'],
  ['62,7', 'мен'],
  ['12 000', 'мен'],
  ['0,7 %', 'бен'],
])('%s %s', (figures, conjunction) => {
  expect(kazakhWith(figures)).toBe(conjunction);
});
