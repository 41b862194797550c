// Checks the retellings of the article: each sentence exists and is told once, and the three languages give the same numbers.
// Whether all sentences are told is a test of the data (geodata.test.ts).
import { SENTENCE_IDS, SENTENCE_RANGE } from '../core/atlas/article.ts';
import { LANGUAGES, type Language } from '../core/atlas/atlas.ts';
import type { RetellingRecord } from './schema.ts';

/** A number with its groups of three digits and its decimals, and the word for a thousand after it. */
const ENGLISH = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)()/g;
const KAZAKH_OR_RUSSIAN = /(\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+(?:,\d+)?)([ \u00a0](?:мың|тыс))?/g;

/**
 * The numbers of a text in order of size, written alike: `2 500`, `2,500` (English), `2500` and `2,5 мың` are one number,
 * `6,1` (Kazakh, Russian) and `6.1` (English) another.
 */
function numbersIn(text: string, language: Language): number[] {
  const found = text.matchAll(language === 'en' ? ENGLISH : KAZAKH_OR_RUSSIAN);
  return [...found]
    .map(([, digits = '', thousand]) => {
      const plain =
        language === 'en' ? digits.replaceAll(',', '') : digits.replace(/[ \u00a0]/g, '').replace(',', '.');
      // Rounded, because 2.3 × 1000 is not 2300 in floating point.
      return Math.round(Number(plain) * (thousand ? 1000 : 1) * 1000) / 1000;
    })
    .sort((a, b) => a - b);
}

/** Calls `report` for each fault with the record's id, the field, what was found and what was expected. */
export function checkRetellings(
  records: readonly RetellingRecord[],
  report: (record: string, field: string, found: string, expected: string) => void,
): void {
  for (const { id, sentence, text } of records) {
    if (!SENTENCE_IDS.includes(sentence)) report(id, 'sentence', sentence, SENTENCE_RANGE);
    if (id !== sentence.toLowerCase()) report(id, 'id', id, `"${sentence.toLowerCase()}", as the sentence`);
    const kazakh = numbersIn(text.kk, 'kk').join('; ');
    for (const language of LANGUAGES) {
      const numbers = numbersIn(text[language], language).join('; ');
      if (numbers !== kazakh)
        report(id, `text.${language}`, `the numbers ${numbers}`, `as in Kazakh, ${kazakh}`);
    }
  }
}
