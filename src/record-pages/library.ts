// What all pages are made of: the data as checked, and in each language as it is printed; the things that have a page; and the
// addresses of the pages from one another.
import dataVersion from '../../geodata/version.json' with { type: 'json' };
import { SENTENCE_IDS } from '../core/atlas/article.ts';
import { LANGUAGES, SECTORS, type Atlas, type Language, type Localized } from '../core/atlas/atlas.ts';
import { clashesOf, type Clash } from '../core/atlas/clashes.ts';
import { coverageOf, type Coverage } from '../core/atlas/coverage.ts';
import type { Evidence } from '../core/atlas/evidence.ts';
import { allObjects } from '../core/atlas/selection.ts';
import type { Tour } from '../core/atlas/tour.ts';
import type { KindOfPage } from '../core/atlas/record-page.ts';
import { typesetAll } from '../core/text/typography.ts';
import { DEFAULT_VIEW, type ViewState } from '../core/view/view-state.ts';
import { writeViewUrl } from '../core/view/view-url.ts';
import type { Geodata } from '../geodata/check.ts';
import type { Checked } from '../geodata/checked.ts';
import { messagesOf, type Messages } from '../i18n/messages.ts';
import { objectMessagesOf, type ObjectMessages } from '../i18n/object-messages.ts';
import { pageMessagesOf, type PageMessages } from '../i18n/page-messages.ts';
import { recordPageMessagesOf, type RecordPageMessages } from '../i18n/record-page-messages.ts';
import { addressFrom } from './files.ts';
import type { Ground } from './map-ground.ts';

/** A thing that has a page in each language, and a record. */
export interface Thing {
  readonly kind: KindOfPage;
  /** Of its own among those of its kind. */
  readonly id: string;
  readonly name: Localized;
}

/** The name of a thing, which does not depend on where the atlas is published; as in the gazetteer of all places. */
export const nameOf = (kind: KindOfPage, id: string): string =>
  `urn:kazakhstan-industrial-atlas:${kind === 'obj' ? 'object' : kind}:${id}`;

/** All that is known, in one language. */
export interface Book {
  readonly language: Language;
  readonly evidence: Evidence;
  readonly tours: readonly Tour[];
  readonly clashes: readonly Clash[];
  readonly coverage: readonly Coverage[];
  readonly messages: Messages;
  readonly objectTexts: ObjectMessages;
  readonly pageTexts: PageMessages;
  readonly words: RecordPageMessages;
}

/** What is known, and what has a page. */
export interface Known {
  readonly geodata: Geodata;
  readonly atlas: Atlas;
  readonly books: Readonly<Record<Language, Book>>;
  readonly things: readonly Thing[];
}

export interface Library extends Known {
  readonly ground: Ground;
  /** The address under which the built folder will be found, with a slash at its end; null if it is not known. */
  readonly site: string | null;
  /** Where the publisher takes reports of errors, with `{title}` and `{body}`; null for nowhere. */
  readonly reports: string | null;
}

export const inLanguages = <T>(of: (language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as unknown as Readonly<
    Record<Language, T>
  >;

function thingsOf(atlas: Atlas, books: Library['books']): Thing[] {
  /** The same list in every language. */
  const each = <T>(
    kind: KindOfPage,
    listIn: (book: Book) => readonly T[],
    idOf: (one: T) => string,
    nameOf: (one: T, book: Book) => string,
  ): Thing[] =>
    listIn(books.en).map((one, index) => ({
      kind,
      id: idOf(one),
      name: inLanguages((language) => nameOf(listIn(books[language])[index] ?? one, books[language])),
    }));
  return [
    ...allObjects(atlas).map(({ id, name }): Thing => ({ kind: 'obj', id, name })),
    ...atlas.places.map(({ id, name }): Thing => ({ kind: 'place', id, name })),
    ...each(
      'event',
      ({ evidence }) => evidence.events,
      ({ id }) => id,
      ({ title }) => title,
    ),
    ...books.en.tours.map(({ id }): Thing => ({
      kind: 'tour',
      id,
      name: inLanguages((language) => books[language].tours.find((tour) => tour.id === id)?.title ?? id),
    })),
    ...each(
      'sector',
      () => SECTORS,
      (sector) => sector,
      (sector, { messages }) => messages.sectors[sector],
    ),
    ...each(
      'sentence',
      () => SENTENCE_IDS,
      (id) => id,
      (id, { messages }) => messages.card.articleSentence(id),
    ),
    ...each(
      'disagreement',
      ({ clashes }) => clashes,
      ({ id }) => id,
      ({ dispute, about }) => dispute?.about ?? about?.disagreement.about ?? '',
    ),
  ];
}

/** @throws {Error} where two things of a kind have the same id */
export function knownOf({ geodata, tours, atlas: plain, evidenceIn }: Checked): Known {
  const atlas = typesetAll(plain, null);
  const books = inLanguages((language): Book => {
    const evidence = typesetAll(evidenceIn(language), language);
    return {
      ...{ language, evidence, tours: typesetAll(tours[language], language) },
      ...{ clashes: clashesOf(atlas, evidence), coverage: coverageOf(atlas, evidence) },
      ...{ messages: messagesOf(language), objectTexts: objectMessagesOf(language) },
      ...{ pageTexts: pageMessagesOf(language), words: recordPageMessagesOf(language) },
    };
  });
  const things = thingsOf(atlas, books);
  const addresses = things.map(({ kind, id }) => `${kind}/${id}`);
  const twice = addresses.find((address, index) => addresses.indexOf(address) !== index);
  if (twice) throw new Error(`Two pages would have the address ${twice}.`);
  return { geodata, atlas, books, things };
}

export const DATA_VERSION = dataVersion.version;
/** The relative address of a view of the atlas. It names the file, because a page may be opened from a disk. */
export const atlasFrom = (from: string, view: Partial<ViewState>): string =>
  `${addressFrom(from, 'index.html')}#${writeViewUrl({ ...DEFAULT_VIEW, ...view })}`;
