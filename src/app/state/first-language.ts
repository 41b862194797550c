// The language in which the page opens, before anything else of the address is read.
import { LANGUAGES, type Language } from '../../core/atlas/atlas.ts';

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

/**
 * What the fragment names; where there is no fragment at all, the first language the reader wants and the atlas has.
 * @param wanted language tags as `navigator.languages` has them
 */
export function firstLanguage(fragment: string, wanted: readonly string[]): Language {
  const named = /[#&]lang=([a-z]+)(?=&|$)/.exec(fragment)?.[1] ?? '';
  if (isLanguage(named)) return named;
  if (fragment.length > 1) return LANGUAGES[0];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? LANGUAGES[0];
}
