// Citations as the manuals want them. Every string was worked out from the manual by hand; the rule stands above it. `_` marks
// italics.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../core/atlas/atlas.ts';
import { KINDS_OF_CITED, type KindOfCited } from '../core/citing/item.ts';
import { sampleItem } from '../core/citing/sample-items.ts';
import type { ManualStyle } from '../core/citing/styles.ts';
import type { Language } from '../core/atlas/atlas.ts';
import { citationOf } from './citing.ts';

const cited = (kind: KindOfCited, language: Language, style: ManualStyle): string =>
  citationOf(sampleItem(kind, language), style)
    .map(({ text, italic }) => (italic ? `_${text}_` : text))
    .join('');

type Expected = Readonly<Record<KindOfCited, Readonly<Record<Language, string>>>>;

const PAGES = 'https://atlas.example';
const VIEW = 'https://atlas.example/#year=1936&lang=';

/**
 * GOST R 7.0.100-2018. Without an author the description begins with the title. Other title information follows after space,
 * colon, space; areas are divided by full stop, space, dash. A part of a resource: the part, the kind of content and means of
 * access, ` // `, the resource with `: [сайт]`, its edition, year, `URL:` with the date of access as DD.MM.YYYY in brackets, as in
 * the standard's examples of websites. A resource by itself has content and access at the end.
 */
const GOST: Expected = {
  record: {
    kk: `Балқаш мыс балқыту комбинаты (1936). – Мәтін : электрондық // Қазақстанның индустриялық атласы, 1890–1940 : [сайт]. – Деректер нұсқасы 2.2.1. – 2026. – URL: ${PAGES}/kk/obj/balkhash-copper-smelter/index.html (қаралған күні: 05.12.2026).`,
    ru: `Балхашский медеплавильный комбинат (1936). – Текст : электронный // Индустриальный атлас Казахстана, 1890–1940 : [сайт]. – Версия данных 2.2.1. – 2026. – URL: ${PAGES}/ru/obj/balkhash-copper-smelter/index.html (дата обращения: 05.12.2026).`,
    en: `Balkhash copper smelting combine (1936). – Text : electronic // The Industrial Atlas of Kazakhstan, 1890–1940 : [site]. – Data version 2.2.1. – 2026. – URL: ${PAGES}/en/obj/balkhash-copper-smelter/index.html (accessed: 05.12.2026).`,
  },
  view: {
    kk: `Қазақстан өнеркәсібі, 1936 жыл. – Кескін (картографиялық) : электрондық // Қазақстанның индустриялық атласы, 1890–1940 : [сайт]. – Деректер нұсқасы 2.2.1. – 2026. – URL: ${VIEW}kk (қаралған күні: 05.12.2026).`,
    ru: `Промышленность Казахстана в 1936 году. – Изображение (картографическое) : электронное // Индустриальный атлас Казахстана, 1890–1940 : [сайт]. – Версия данных 2.2.1. – 2026. – URL: ${VIEW}ru (дата обращения: 05.12.2026).`,
    en: `Industry of Kazakhstan in 1936. – Image (cartographic) : electronic // The Industrial Atlas of Kazakhstan, 1890–1940 : [site]. – Data version 2.2.1. – 2026. – URL: ${VIEW}en (accessed: 05.12.2026).`,
  },
  data: {
    kk: `Қазақстанның индустриялық атласы, 1890–1940 : деректер. – Деректер нұсқасы 2.2.1. – 2026. – URL: ${PAGES}/#page=download (қаралған күні: 05.12.2026). – Электрондық деректер : электрондық.`,
    ru: `Индустриальный атлас Казахстана, 1890–1940 : данные. – Версия данных 2.2.1. – 2026. – URL: ${PAGES}/#page=download (дата обращения: 05.12.2026). – Электронные данные : электронные.`,
    en: `The Industrial Atlas of Kazakhstan, 1890–1940 : data. – Data version 2.2.1. – 2026. – URL: ${PAGES}/#page=download (accessed: 05.12.2026). – Electronic data : electronic.`,
  },
};

/**
 * Publication Manual of the APA, 7th edition. Without an author the title stands in its place, before the year (9.12). A title of a
 * part is upright and in sentence case, that of a whole work italic (9.18). A description stands in square brackets at the place
 * of the title (9.21). An entry is “In” its work, with the version in brackets (9.28, 10.3); then the URL without a full stop
 * (9.35). A retrieval date is for works without a date or version that stays (9.16), as the entry of the Stanford Encyclopedia
 * with its dated edition shows, which has none (10.3): the version of the data says which state was read.
 */
const APA: Expected = {
  record: {
    kk: `Балқаш мыс балқыту комбинаты (1936). (2026). Мына атласта: _Қазақстанның индустриялық атласы, 1890–1940_ (Нұсқасы 2.2.1). ${PAGES}/kk/obj/balkhash-copper-smelter/index.html`,
    ru: `Балхашский медеплавильный комбинат (1936). (2026). В: _Индустриальный атлас Казахстана, 1890–1940_ (Версия 2.2.1). ${PAGES}/ru/obj/balkhash-copper-smelter/index.html`,
    en: `Balkhash copper smelting combine (1936). (2026). In _The Industrial Atlas of Kazakhstan, 1890–1940_ (Version 2.2.1). ${PAGES}/en/obj/balkhash-copper-smelter/index.html`,
  },
  view: {
    kk: `Қазақстан өнеркәсібі, 1936 жыл. (2026). [Карта]. Мына атласта: _Қазақстанның индустриялық атласы, 1890–1940_ (Нұсқасы 2.2.1). ${VIEW}kk`,
    ru: `Промышленность Казахстана в 1936 году. (2026). [Карта]. В: _Индустриальный атлас Казахстана, 1890–1940_ (Версия 2.2.1). ${VIEW}ru`,
    en: `Industry of Kazakhstan in 1936. (2026). [Map]. In _The Industrial Atlas of Kazakhstan, 1890–1940_ (Version 2.2.1). ${VIEW}en`,
  },
  data: {
    kk: `_Қазақстанның индустриялық атласы, 1890–1940: деректер_ (Нұсқасы 2.2.1). (2026). [Деректер жинағы]. ${PAGES}/#page=download`,
    ru: `_Индустриальный атлас Казахстана, 1890–1940: данные_ (Версия 2.2.1). (2026). [Набор данных]. ${PAGES}/#page=download`,
    en: `_The Industrial Atlas of Kazakhstan, 1890–1940: data_ (Version 2.2.1). (2026). [Data set]. ${PAGES}/#page=download`,
  },
};

/**
 * The Chicago Manual of Style, 17th edition, bibliography. Without an author an entry begins with its title (14.79). The title of
 * a part stands in quotation marks, that of the work in italics after “In”, in English in headline style; other languages keep
 * their own capitals and quotation marks. A version is lower case. The full date of release follows; a date of access is not
 * required where there is one (14.12). The entry ends with a full stop, after a URL too.
 */
const CHICAGO: Expected = {
  record: {
    kk: `«Балқаш мыс балқыту комбинаты (1936)». Мына атласта: _Қазақстанның индустриялық атласы, 1890–1940_, нұсқасы 2.2.1, 2026 ж. 29 қараша. ${PAGES}/kk/obj/balkhash-copper-smelter/index.html.`,
    ru: `«Балхашский медеплавильный комбинат (1936)». В: _Индустриальный атлас Казахстана, 1890–1940_, версия 2.2.1, 29 ноября 2026 г. ${PAGES}/ru/obj/balkhash-copper-smelter/index.html.`,
    en: `“Balkhash Copper Smelting Combine (1936).” In _The Industrial Atlas of Kazakhstan, 1890–1940_, version 2.2.1, November 29, 2026. ${PAGES}/en/obj/balkhash-copper-smelter/index.html.`,
  },
  view: {
    kk: `«Қазақстан өнеркәсібі, 1936 жыл». Карта. Мына атласта: _Қазақстанның индустриялық атласы, 1890–1940_, нұсқасы 2.2.1, 2026 ж. 29 қараша. ${VIEW}kk.`,
    ru: `«Промышленность Казахстана в 1936 году». Карта. В: _Индустриальный атлас Казахстана, 1890–1940_, версия 2.2.1, 29 ноября 2026 г. ${VIEW}ru.`,
    en: `“Industry of Kazakhstan in 1936.” Map. In _The Industrial Atlas of Kazakhstan, 1890–1940_, version 2.2.1, November 29, 2026. ${VIEW}en.`,
  },
  data: {
    kk: `_Қазақстанның индустриялық атласы, 1890–1940: деректер_ (нұсқасы 2.2.1). Деректер жинағы, 2026 ж. 29 қараша. ${PAGES}/#page=download.`,
    ru: `_Индустриальный атлас Казахстана, 1890–1940: данные_ (версия 2.2.1). Набор данных, 29 ноября 2026 г. ${PAGES}/#page=download.`,
    en: `_The Industrial Atlas of Kazakhstan, 1890–1940: Data_ (version 2.2.1). Data set, November 29, 2026. ${PAGES}/#page=download.`,
  },
};

describe.each([
  ['gost', GOST],
  ['apa', APA],
  ['chicago', CHICAGO],
] as const)('a citation in the style of %s', (style, expected) => {
  for (const kind of KINDS_OF_CITED)
    test.each(LANGUAGES)(`of the ${kind}, in %s`, (language) => {
      expect(cited(kind, language, style)).toBe(expected[kind][language]);
    });
});

test('the short style of APA says what the library’s whole one says', () => {
  for (const kind of KINDS_OF_CITED) {
    const item = sampleItem(kind, 'en');
    const whole = new Cite([item.type === 'map' ? { ...item, type: 'entry-encyclopedia' } : item]).format(
      'bibliography',
      { format: 'text', template: 'apa', lang: 'en-US' },
    );
    expect(
      citationOf(item, 'apa')
        .map(({ text }) => text)
        .join(''),
    ).toBe(whole.trim());
  }
});

test('what HTML would read as markup comes out as it was', () => {
  const item = { ...sampleItem('record', 'en'), title: 'Coal & oil, 1 < 2' };
  expect(citationOf(item, 'apa')[0]?.text).toContain('Coal & oil, 1 < 2. (2026)');
});

/** The Russian months in the genitive, as after a day (29 ноября); Kazakh ones as they are. */
test('the months of the three languages', () => {
  const months = (language: Language): string[] =>
    Array.from({ length: 12 }, (_, index) => {
      const item = {
        ...sampleItem('record', language),
        issued: { 'date-parts': [[2026, index + 1, 3]] } as const,
      };
      const text = citationOf(item, 'chicago')
        .map((piece) => piece.text)
        .join('');
      return /2\.2\.1, (.*?)\.? https/.exec(text)?.[1] ?? text;
    });
  const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
    ' ',
  );
  const kazakh = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
    ' ',
  );
  expect(months('ru')).toEqual(russian.map((month) => `3 ${month} 2026 г`));
  expect(months('kk')).toEqual(kazakh.map((month) => `2026 ж. 3 ${month}`));
});
