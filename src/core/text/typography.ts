// The spaces of printed text, and the capital letter of a sentence. Texts are written with plain spaces; here they get no-break
// spaces where a line must not end: before units and per cent signs, after initials and after № and No.
import type { Language } from '../atlas/atlas.ts';

const NO_BREAK = '\u00a0';
/** A typeset text as it was before: records for programs have no spaces of print. */
export const plainSpaces = (text: string): string => text.replaceAll(NO_BREAK, ' ');

/** The text with a capital letter at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Units and short words that belong to the number before them. They end where a word ends. */
const UNITS: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    ...['км²', 'км', 'м', 'см', 'мм', 'га', 'т', 'кг', 'кВт', 'МВт', 'кВА', 'ат', 'мың', 'млн', 'млрд'],
    ...['ж', 'жж', 'ғ'],
  ],
  ru: [
    ...['км²', 'км', 'м', 'см', 'мм', 'га', 'т', 'кг', 'кВт', 'МВт', 'кВА', 'тыс', 'млн', 'млрд', 'л'],
    ...['г', 'гг'],
  ],
  en: ['km²', 'km', 'm', 'cm', 'mm', 'ha', 't', 'kg', 'kW', 'MW', 'kVA', 'kWh', 'hp', 'sq', 'million'],
};

const beforeUnits = (language: Language): RegExp =>
  new RegExp(String.raw`(\d) (?=(?:${UNITS[language].join('|')})(?![\p{L}\p{N}]))`, 'gu');
const BEFORE_UNITS: Readonly<Record<Language, RegExp>> = {
  kk: beforeUnits('kk'),
  ru: beforeUnits('ru'),
  en: beforeUnits('en'),
};
const BEFORE_PER_CENT = /(\d) (?=%)/g;

/** “М. И. Калинин”, “K. O. Gorbachev”: an initial and the initial or name after it. */
const INITIAL = /(?<![\p{L}\p{N}])(\p{Lu}\.) (?=\p{Lu}[\p{L}.])/gu;
const NUMBER_SIGN = /(№|(?<![\p{L}\p{N}])(?:No\.|т\.|с\.|pp?\.)) (?=\d)/gu;

/** The text with its no-break spaces. A figure before a per cent sign keeps its space, but in English: “5 %”, “5%”. */
export function typeset(text: string, language: Language): string {
  if (!/[\d.]/.test(text)) return text;
  return text
    .replace(BEFORE_UNITS[language], `$1${NO_BREAK}`)
    .replace(BEFORE_PER_CENT, language === 'en' ? '$1' : `$1${NO_BREAK}`)
    .replace(INITIAL, `$1${NO_BREAK}`)
    .replace(NUMBER_SIGN, `$1${NO_BREAK}`);
}

/**
 * The same for every text within a value, and for what its functions return. Keys and everything that is no text stay as they
 * are. Records with a text in each language (`{ kk, ru, en }`) are set each in its own; with null only these are set.
 */
export function typesetAll<T>(value: T, language: Language | null): T;
export function typesetAll(value: unknown, language: Language | null): unknown {
  if (typeof value === 'string') return language ? typeset(value, language) : value;
  if (typeof value === 'function')
    return (...parts: unknown[]) => typesetAll((value as (...all: unknown[]) => unknown)(...parts), language);
  if (Array.isArray(value)) return value.map((one) => typesetAll(one as unknown, language));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typesetAll(one as unknown, key === 'kk' || key === 'ru' || key === 'en' ? key : language),
    ]),
  );
}
