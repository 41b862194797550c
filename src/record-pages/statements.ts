// What several pages say in the same way: sources, claims, disagreements, figures, events, links to other pages, lists of names.
import { sentenceOfSource, sourceOfSentence } from '../core/atlas/article.ts';
import type { AtlasObject, Place, SourceId } from '../core/atlas/atlas.ts';
import type { Account, AtlasEvent, Claim, Disagreement, Figure, Locators } from '../core/atlas/evidence.ts';
import { nameInYear, nameToday, placeNameInYear } from '../core/atlas/names.ts';
import { fileOfPage, idOfDisagreement, type KindOfPage } from '../core/atlas/record-page.ts';
import { dateInWords } from '../i18n/dates.ts';
import { lifeInFigures } from '../i18n/life-years.ts';
import { kindInWords } from '../i18n/object-messages.ts';
import { peopleMessagesOf } from '../i18n/people-messages.ts';
import { placeMessagesOf } from '../i18n/place-messages.ts';
import { formulaInWords, quantityInWords } from '../i18n/quantities.ts';
import { referenceTo } from '../ui/card/source-names.ts';
import { addressFrom } from './files.ts';
import { type Book } from './library.ts';
import { markup, joined, type Markup } from './markup.ts';

/** A page that is being written: in which book, and at which path of the built folder. */
export interface Draft {
  readonly book: Book;
  readonly file: string;
}

export const linkTo = ({ book, file }: Draft, kind: KindOfPage, id: string, text: string): Markup =>
  markup`<a href="${addressFrom(file, fileOfPage(book.language, { kind, id }))}">${text}</a>`;

/** A town as it was called in a year, with what it is called today where that differs. */
export function townIn(at: Draft, places: readonly Place[], id: string, year: number): Markup {
  const { language } = at.book;
  const place = places.find((one) => one.id === id);
  const today = place ? nameToday(place, year, language) : null;
  return markup`${linkTo(at, 'place', id, placeNameInYear(places, id, year, language))}${today !== null && markup` <span class="small">(${placeMessagesOf(language).today(today)})</span>`}`;
}

/** An object as it was called in a year, with what it is and when it was. */
export function objectLine(at: Draft, object: AtlasObject, year: number): Markup {
  const { language } = at.book;
  return markup`${linkTo(at, 'obj', object.id, nameInYear(object, year, language))} <span class="small">${kindInWords(object, language)} · ${lifeInFigures(object.lifecycle)}</span>`;
}

export const eventList = (at: Draft, events: readonly AtlasEvent[]): Markup | null =>
  list(
    events.map(
      ({ id, date, title }) =>
        markup`<span class="small">${dateInWords(date, at.book.language)}</span> ${linkTo(at, 'event', id, title)}`,
    ),
  );

/** A text whose language is another than the page's. */
const inLanguage = (text: string, lang: string | null): Markup =>
  lang ? markup`<span lang="${lang}">${text}</span>` : markup`${text}`;

const away = (url: string, text: Markup): Markup =>
  markup`<a href="${url}" rel="noopener noreferrer">${text}</a>`;

/** A source in short: the number of a sentence, which leads to its page, or the name of another source, which leads to it. */
function sourceInShort(at: Draft, id: SourceId, locators: Locators): Markup {
  const sentence = sentenceOfSource(id);
  if (sentence) return markup`<span class="chip">${linkTo(at, 'sentence', sentence, sentence)}</span>`;
  const source = at.book.evidence.sources.find((one) => one.id === id);
  const name = markup`${source?.short ?? id}${locators[id] ? `, ${locators[id]}` : ''}`;
  return source?.url ? away(source.url, name) : name;
}

export const sourcesInShort = (at: Draft, ids: readonly SourceId[], locators: Locators = {}): Markup =>
  markup`<span class="small">${joined(
    ids.map((id) => sourceInShort(at, id, locators)),
    ' · ',
  )}</span>`;

function claimOf(at: Draft, claim: Claim): Markup {
  const { book } = at;
  const { language, evidence, messages } = book;
  const sentence = sentenceOfSource(claim.source);
  const { text, lang, url } = referenceTo(claim.source, evidence, messages);
  const people = peopleMessagesOf(language);
  const counted =
    claim.counted &&
    people.countedLine(
      people.counted[claim.counted.as],
      claim.counted.by,
      dateInWords(claim.counted.when, language),
    );
  const reference = sentence
    ? linkTo(at, 'sentence', sentence, messages.card.articleSentence(sentence))
    : url
      ? away(url, inLanguage(text, lang))
      : inLanguage(text, lang);
  return markup`<li><p>${claim.text}</p>${counted && markup`<p class="small">${counted}</p>`} <p class="small">${reference}${claim.locator && ` · ${claim.locator}`}</p></li>`;
}

export const claimList = (at: Draft, claims: readonly Claim[]): Markup | null =>
  claims.length > 0 ? markup`<ol class="claims">${claims.map((claim) => claimOf(at, claim))}</ol>` : null;

/** All disagreements about an object or an event, each with the way to its page. */
export const disagreementBoxes = (
  at: Draft,
  kind: 'obj' | 'event',
  id: string,
  { claims, disagreements }: Pick<Account, 'claims' | 'disagreements'>,
): Markup | null =>
  disagreements.length > 0
    ? markup`${disagreements.map((one, index) =>
        disagreementBox(
          at,
          one,
          claims,
          linkTo(at, 'disagreement', idOfDisagreement(kind, id, index), one.about),
        ),
      )}`
    : null;

export const disagreementBox = (
  at: Draft,
  { claims: ids, resolution }: Disagreement,
  claims: readonly Claim[],
  title: Markup | null,
): Markup =>
  markup`<div class="disagreement">${title && markup`<h3>${title}</h3>`} ${claimList(
    at,
    claims.filter(({ id }) => ids.includes(id)),
  )}<p><b>${at.book.messages.card.atlasReading}:</b> ${resolution}</p></div>`;

export function figureLine(at: Draft, figure: Figure): Markup {
  const { language, pageTexts } = at.book;
  const notes = [
    figure.kind === 'derived' &&
      `${pageTexts.derived}${figure.formula ? `: ${formulaInWords(figure.formula, language)}` : ''}`,
    figure.from,
    figure.printed && pageTexts.printed(figure.printed),
  ].filter((note) => typeof note === 'string');
  return markup`${figure.what}, ${dateInWords(figure.period, language)}: <b>${quantityInWords(figure, language)}</b>${notes.map((note) => markup` <span class="small">(${note})</span>`)} ${sourcesInShort(at, figure.sentences.map(sourceOfSentence))}${figure.note && markup`<br/><span class="small">${figure.note}</span>`}`;
}

export const section = (title: string, content: Markup | null | false): Markup | null =>
  content ? markup`<section><h2>${title}</h2>${content}</section>` : null;

export const list = (items: readonly Markup[]): Markup | null =>
  items.length > 0 ? markup`<ul class="plain"> ${items.map((item) => markup`<li>${item}</li>`)}</ul>` : null;

/** Facts as names and values; null stands for one that is not known. */
export const facts = (
  rows: readonly (readonly [name: string, value: Markup | string] | null | false)[],
): Markup =>
  markup`<dl>${rows.flatMap((row) => (row ? [markup`<dt>${row[0]}</dt><dd>${row[1]}</dd>`] : []))}</dl>`;
