// The article is retold, never copied: no Kazakh text of data, tours or interface has seven of its words and numbers in a row.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SENTENCE_IDS } from '../core/atlas/article.ts';
import { checkGeodata } from './check.ts';
import { readGeodataFiles, readInterfaceFiles, readTourFiles } from './files.ts';
import { interfaceTexts } from './interface-texts.ts';
import { textsOfGeodata, textsOfTours, type PlacedText } from './texts.ts';

const FILE = '../shared/source/article.kk.txt';
/** A list of names, or a figure with its year and unit, can hardly be told in another order. */
const MOST = 6;

/** Words and numbers in small letters; a decimal comma parts a number in two. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of one word more than is allowed, as text. */
const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(MOST).map((_, from) => words.slice(from, from + MOST + 1).join(' '));
};

/** The texts that have a run of the sentences, each with where it stands and its first run. */
function copiedFrom(sentences: readonly string[], texts: readonly PlacedText[]): string[] {
  const taken = new Set(sentences.flatMap(runsOf));
  return texts.flatMap(({ file, record, field, text }) => {
    const run = runsOf(text).find((one) => taken.has(one));
    return run === undefined ? [] : [`${file} ${record} ${field}: ${run}`];
  });
}

test('seven words and numbers in a row are found, six are not', () => {
  const text = (words: string): PlacedText => ({
    ...{ file: 'a.json', record: 'a', field: 'text.kk', language: 'kk' },
    text: words,
  });
  // Invented, because the article's own words stand nowhere in the project, its tests included.
  const sentence = 'Тоғанның тереңдігі 4,2 құлаш, ұзындығы үш шақырым еді.';
  expect(copiedFrom([sentence], [text('Бұл тоғанның тереңдігі 4,2 құлаш, ұзындығы үш шақырым')])).toEqual([
    'a.json a text.kk: тоғанның тереңдігі 4 2 құлаш ұзындығы үш',
  ]);
  expect(copiedFrom([sentence], [text('Бұл тоғанның тереңдігі 4,2 құлаш, ұзындығы екі')])).toEqual([]);
});

test.skipIf(!existsSync(FILE))(`no text has taken over a run of the article (needs ${FILE})`, () => {
  const article = readFileSync(FILE, 'utf8').matchAll(/^(S\d{3}) (.*)$/gm);
  const sentences = [...article].flatMap(([, id = '', text = '']) =>
    SENTENCE_IDS.includes(id) ? [text] : [],
  );
  expect(sentences).toHaveLength(SENTENCE_IDS.length);
  const { geodata } = checkGeodata(readGeodataFiles('geodata'));
  const texts = [
    ...textsOfGeodata(geodata!),
    ...textsOfTours(readTourFiles('geodata')),
    ...Object.entries(readInterfaceFiles('.')).flatMap(([file, source]) => interfaceTexts(file, source)),
  ].filter(({ language }) => language === 'kk');
  expect(texts.length).toBeGreaterThan(1000);
  expect(copiedFrom(sentences, texts)).toEqual([]);
});
