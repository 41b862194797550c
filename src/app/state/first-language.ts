// Determines the language in which the page opens. It runs before the rest of the address is read.
import { LANGUAGES, type Language } from '../../core/atlas/atlas.ts';

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

/**
 * The language that the fragment names. Without a fragment, the reader's most preferred language that the atlas has.
 * @param wanted language tags, as in `navigator.languages`
 */
export function firstLanguage(fragment: string, wanted: readonly string[]): Language {
  const named = /[#&]lang=([a-z]+)(?=&|$)/.exec(fragment)?.[1] ?? '';
  if (isLanguage(named)) return named;
  if (fragment.length > 1) return LANGUAGES[0];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? LANGUAGES[0];
}
