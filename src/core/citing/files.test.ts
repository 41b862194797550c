// Files of citations read back by the citation library's parsers: each gives the fields of the item that it was made of.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../atlas/atlas.ts';
import { bibtexOf } from './bibtex.ts';
import { itemOf, KINDS_OF_CITED } from './item.ts';
import { risOf } from './ris.ts';
import { sampleItem } from './sample-items.ts';
import { FILE_FORMATS } from './styles.ts';

const ALL = KINDS_OF_CITED.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));
const readBack = (text: string): object => {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  return data[0] ?? {};
};
const BIBTEX_LANGUAGES = { kk: 'kazakh', ru: 'russian', en: 'english' };

test.each(ALL)('BibTeX of the %s in %s', (kind, language) => {
  const { id, title, URL, version, accessed, issued, ...item } = sampleItem(kind, language);
  const [[year, month]] = issued['date-parts'];
  const container = item['container-title'];
  const text = bibtexOf(sampleItem(kind, language));
  expect(readBack(text)).toMatchObject({
    ...{ id, title, URL, version, accessed },
    ...(container && { 'container-title': container }),
    issued: { 'date-parts': [[year, month]] },
  });
  expect(text).toContain(`langid = {${BIBTEX_LANGUAGES[language]}}`);
});

test.each(ALL)('RIS of the %s in %s', (kind, language) => {
  const { genre: _genre, version, 'container-title': container, ...item } = sampleItem(kind, language);
  const text = risOf(sampleItem(kind, language));
  expect(readBack(text)).toMatchObject({
    ...item,
    // Of maps the parser passes over T2, which is their series.
    ...(kind === 'record' && { 'container-title': container }),
  });
  expect(text).toContain(`\r\nET  - ${version}\r\n`);
  if (container) expect(text).toContain(`\r\nT2  - ${container}\r\n`);
  expect(text).toMatch(/^TY {2}- .*\r\nER {2}- \r\n$/s);
});

test.each(ALL)('CSL-JSON of the %s in %s', (kind, language) => {
  const item = sampleItem(kind, language);
  expect(JSON.parse(FILE_FORMATS.csl.write(item))).toEqual([item]);
  expect(readBack(FILE_FORMATS.csl.write(item))).toMatchObject({ ...item });
});

test('no letter of a title is a command of BibTeX', () => {
  const title = 'Coal & oil: 50 % of_all #1 {by} $5 ~ ^ \\ ә';
  const text = bibtexOf({ ...sampleItem('record', 'en'), title });
  expect(readBack(text)).toMatchObject({ title });
  // The parser forgives what stops BibTeX.
  expect(text).toContain('{{Coal \\& oil: 50 \\% of\\_all \\#1 \\{by\\} \\$5 ');
});

test('an item has the spaces of typing, not those of print', () => {
  const edition = { language: 'kk', title: 'A\u00a0B', genres: { view: 'C\u202fD', data: '' } } as const;
  const days = { version: '2.2.1', released: '2026-11-29', today: '2026-12-05' };
  const cited = { kind: 'view', key: 'map', title: '№\u00a05', url: 'https://atlas.example/' } as const;
  expect(itemOf(cited, { ...edition, ...days })).toMatchObject({
    title: '№ 5',
    'container-title': 'A B',
    genre: 'C D',
  });
});

test('each kind of thing has its type', () => {
  expect(KINDS_OF_CITED.map((kind) => sampleItem(kind, 'en').type)).toEqual([
    'map',
    'entry-encyclopedia',
    'dataset',
  ]);
});
