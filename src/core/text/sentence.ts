// Phrases as sentences, so that others can follow them.
import type { Language } from '../atlas/atlas.ts';

/** What ends a sentence, before closing quotes or brackets as well. Abbreviations end with a stop of their own: “1931 г.”. */
const ENDED = /[.!?…]["»”)]*$/u;

/** The phrase with a capital letter at its beginning and one stop at its end. */
export const sentence = (text: string, language: Language): string =>
  `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}${ENDED.test(text) ? '' : '.'}`;

/** Phrases as sentences one after another; null, false and empty ones are left out. */
export const sentences = (
  texts: readonly (string | null | undefined | false)[],
  language: Language,
): string => texts.flatMap((text) => (text ? [sentence(text, language)] : [])).join(' ');
