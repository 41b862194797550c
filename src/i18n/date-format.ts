// Formats of dates, kept because making one takes a hundred times as long as using it.
import type { Language } from '../core/atlas/atlas.ts';

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The format of a language; of the English ones the British. Kazakh ones are not the same in all browsers (kazakh.ts). */
export function dateFormat(
  language: Exclude<Language, 'kk'>,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const format = FORMATS.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  FORMATS.set(key, format);
  return format;
}
