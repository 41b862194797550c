// The alphabetical order of names. That of Kazakh is here, because the `Intl` of browsers does not have it.
import type { Language } from '../core/atlas/atlas.ts';

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const rank = (letter: string): number => ALPHABET.indexOf(letter);

/** Compares two texts by the Kazakh alphabet. Other characters come before its letters, in the order of their codes. */
function compareKazakh(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => [...text.toLocaleLowerCase('ru')]) as [string[], string[]];
  for (const [at, letter] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (letter === against) continue;
    return rank(letter) - rank(against) || (letter < against ? -1 : 1);
  }
  return one.length - other.length;
}

/** Compares two names in the alphabetical order of the language. */
export const compareNames = (language: Language): ((a: string, b: string) => number) =>
  language === 'kk' ? compareKazakh : new Intl.Collator(language).compare;
