// Kazakh months, numbers and alphabetical order, because the `Intl` of browsers does not have them: Chromium knows none of
// the three.

/** Kazakh writes numbers as Russian does: a comma for decimals, a space for thousands. */
export const NUMBERS_AS_IN = 'ru';

const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

/** “ақпан”, “24 қараша”. `month` counts from 1. */
export const kazakhMonth = (month: number, day?: number): string =>
  [day, MONTHS[month - 1]].filter((part) => part !== undefined).join(' ');

/** “1931 жылғы ақпан”, “1938 жылғы 24 қараша”. `month` counts from 1. */
export const kazakhDate = (year: number, month: number, day?: number): string =>
  `${year} жылғы ${kazakhMonth(month, day)}`;

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const rank = (letter: string): number => ALPHABET.indexOf(letter);

/** Compares two texts by the Kazakh alphabet. Other characters come before its letters, in the order of their codes. */
export function compareKazakh(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => [...text.toLocaleLowerCase('ru')]) as [string[], string[]];
  for (const [at, letter] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (letter === against) continue;
    return rank(letter) - rank(against) || (letter < against ? -1 : 1);
  }
  return one.length - other.length;
}
