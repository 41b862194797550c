// Sorts a reader's records by one of their fields: as numbers where the field holds nothing else, else as words, in which figures
// count as numbers. Pure.
import type { Language } from '../atlas/atlas.ts';
import type { RecordTexts } from './record-texts.ts';

/** `1 200`, `3,5`, `-7`: a number as tables write it; NaN for anything else. */
const numberOf = (text: string): number =>
  /^[+\-−]?\d[\d\s]*(?:[.,]\d+)?$/.test(text)
    ? Number(text.replace(/\s/g, '').replace(',', '.').replace('−', '-'))
    : NaN;

/**
 * The same records in another order. Those that are equal keep theirs; those without a text come last, whichever way.
 * @param textOf the text of a record by which it is sorted
 */
export function sortedRecords(
  records: readonly number[],
  textOf: (record: number) => string,
  descending: boolean,
  language: Language,
): number[] {
  const texts = records.map((record) => textOf(record).trim());
  const numbers = texts.map(numberOf);
  const areNumbers = texts.every((text, at) => text === '' || !Number.isNaN(numbers[at]));
  // Browsers without the Kazakh order have one that is close to it.
  const { compare } = new Intl.Collator(language, { numeric: true });
  const turn = descending ? -1 : 1;
  const places = texts.map((_, at) => at).filter((at) => texts[at] !== '');
  places.sort(
    areNumbers
      ? (a, b) => turn * ((numbers[a] ?? 0) - (numbers[b] ?? 0)) || a - b
      : (a, b) => turn * compare(texts[a] ?? '', texts[b] ?? '') || a - b,
  );
  const without = texts.flatMap((text, at) => (text === '' ? [at] : []));
  return [...places, ...without].map((at) => records[at] ?? 0);
}

/** How a table is sorted: by which field, in which direction, in the alphabet of which language. */
export interface TableOrder {
  readonly by: number;
  readonly descending: boolean;
  readonly language: Language;
}

/** Keeps the order of a table, which is asked for page by page, until the records or the order are others. */
export class SortedTable {
  #records: readonly number[] | null = null;
  #order = '';
  #sorted: readonly number[] = [];

  sorted(
    records: readonly number[],
    texts: RecordTexts,
    { by, descending, language }: TableOrder,
  ): readonly number[] {
    const order = `${by} ${descending} ${language}`;
    if (records !== this.#records || order !== this.#order) {
      this.#sorted = sortedRecords(records, (record) => texts.textOf(record, by), descending, language);
      this.#records = records;
      this.#order = order;
    }
    return this.#sorted;
  }
}
