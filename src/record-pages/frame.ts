// The frame of every page: its head with the addresses in other languages and what machines read, its top line, its map, its foot.
// Without an address of the site, all addresses are relative and those that must be whole are left out.
import { LANGUAGES, type Language } from '../core/atlas/atlas.ts';
import type { ViewState } from '../core/view/view-state.ts';
import { addressFrom, fileOfList, SHARED, type List } from './files.ts';
import { atlasFrom, DATA_VERSION, type Library } from './library.ts';
import { markup, Markup } from './markup.ts';
import { smallMap, type MapSubject } from './small-map.ts';
import type { Draft } from './statements.ts';

export interface Page {
  readonly title: string;
  /** In a line or two, for search engines and whoever shares the page. */
  readonly description: string;
  /** Its path in each language. */
  readonly files: Readonly<Record<Language, string>>;
  readonly kicker: string;
  /** Its name in the other languages; none for a list. */
  readonly otherNames: readonly (readonly [Language, string])[];
  readonly sign: Markup | null;
  readonly map: MapSubject | null;
  /** The view of the atlas that its button opens. */
  readonly view: Partial<ViewState>;
  /** What the page is about, in the terms of schema.org; null for a list. */
  readonly about: object | null;
  /** The time it covers, in ISO 8601; null where none is known. */
  readonly time: string | null;
  readonly content: readonly (Markup | null)[];
  /** Names of the files of its record, by what they are; none for a list. */
  readonly records: readonly (readonly [name: string, file: string, type: string])[];
  /** Where an error on it is reported; null for nowhere. */
  readonly report: string | null;
}
/** What the writer of a page says; the rest is the same for every kind. */
export type Content = Omit<Page, 'files' | 'records' | 'about' | 'time' | 'report'>;

/** Data for schema.org within a page. No text in it can end the element that it stands in. */
const jsonLd = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A text cut at the end of a word. */
function cut(text: string, most = 200): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', most))}…`;
}

const topLine = (at: Draft): Markup => {
  const { language, messages, words, pageTexts } = at.book;
  const to = (list: List, text: string) =>
    markup`<a href="${addressFrom(at.file, fileOfList(language, list))}">${text}</a>`;
  return markup`<nav class="lists">${to('works', words.works)}${to('towns', words.towns)}${to('years', words.years)}${to('sentences', words.sentences)}${to('disagreements', pageTexts.nav.disagreements)}<a href="${addressFrom(at.file, fileOfList(language, null))}">${messages.title}: ${words.allPages.toLocaleLowerCase(language)}</a></nav>`;
};

export function framed(library: Library, at: Draft, page: Page): string {
  const { book, file } = at;
  const { language, messages, objectTexts, words, pageTexts } = book;
  const { site } = library;
  const whole = (path: string): string | null => (site === null ? null : site + path);
  const description = cut(page.description);
  const drawn = page.map && smallMap({ ...library, borders: library.geodata.borders }, page.map, language);
  const years = page.map && { since: page.map.year, until: page.map.year };
  const title = `${page.title} – ${messages.title}`;
  const address = whole(file);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...(address && { '@id': address, url: address }),
    name: page.title,
    description,
    inLanguage: language,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    version: DATA_VERSION,
    isPartOf: {
      '@type': 'WebSite',
      name: `${messages.title}, ${messages.subtitle}`,
      ...(site && { url: site }),
    },
    ...(page.time !== null && { temporalCoverage: page.time }),
    ...(page.about && { mainEntity: page.about }),
  };
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${LANGUAGES.map(
  (other) =>
    markup`<link rel="alternate" hreflang="${other}" href="${whole(page.files[other]) ?? addressFrom(file, page.files[other])}"/> `,
)}${
    address &&
    markup`<link rel="alternate" hreflang="x-default" href="${whole(page.files[LANGUAGES[0]]) ?? ''}"/> <link rel="canonical" href="${address}"/> <meta property="og:url" content="${address}"/> <meta property="og:image" content="${whole(`${SHARED}/picture.png`) ?? ''}"/> `
  }<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${messages.title}">
${page.records.map(
  ([, path, type]) => markup`<link rel="alternate" type="${type}" href="${addressFrom(file, path)}"/> `,
)}<link rel="icon" href="${addressFrom(file, 'icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${addressFrom(file, `${SHARED}/style.css`)}">
<script type="application/ld+json">${new Markup(jsonLd(data))}</script>
</head>
<body>
<header class="top"><a class="home" href="${atlasFrom(file, { lang: language })}">${messages.title} <span>${messages.subtitle}</span></a><nav class="languages" aria-label="${messages.language}">${LANGUAGES.map((other) => (other === language ? markup`<b lang="${other}">${library.books[other].messages.languageName}</b>` : markup`<a lang="${other}" hreflang="${other}" href="${addressFrom(file, page.files[other])}">${library.books[other].messages.languageName}</a>`))}</nav></header>
<main${drawn ? '' : markup` class="narrow"`}>
<div class="title">${page.sign}<div><p class="kicker">${page.kicker}</p><h1>${page.title}</h1>${page.otherNames.length > 0 && markup`<p class="names">${page.otherNames.map(([other, name]) => markup`<span lang="${other}">${name}</span>`)}</p>`}</div></div>
<aside>${
    drawn &&
    years &&
    markup`<figure>${drawn.svg} <figcaption>${messages.map.label}: ${messages.timeline.yearMeaning(years)}. ${drawn.border === 'year' ? words.lineOfYear : drawn.border === 'today' && words.lineOfToday} ${drawn.rings && words.rings}</figcaption></figure>`
  }<p><a class="button" href="${atlasFrom(file, { ...page.view, lang: language })}">${words.openInAtlas}</a></p>${page.report !== null && markup`<p class="small"><a href="${page.report}" rel="noopener noreferrer">${objectTexts.card.wrong}</a></p>`}</aside>
<div class="text">
${page.content}
${
  page.records.length > 0 &&
  markup`<section class="record"><h2>${words.record}</h2><p>${words.recordText} ${page.records.map(([name, path], index) => markup`${index > 0 && ' · '}<a href="${addressFrom(file, path)}">${name}</a>`)}</p></section>`
}
</div>
</main>
<footer>${topLine(at)}<p>${pageTexts.about.citation(address ?? '').trim()} ${words.data(DATA_VERSION)} ${messages.map.attribution}.</p></footer>
</body>
</html>
`.text;
}
