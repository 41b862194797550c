// The lists that lead to all pages: by name, by year, by sentence; the first page with tours and sectors; and pages for ids that
// changed.
import {
  FIRST_YEAR,
  LAST_YEAR,
  type HistoricalDate,
  type Language,
  type Redirect,
} from '../core/atlas/atlas.ts';
import { nameInYear } from '../core/atlas/names.ts';
import { allObjects, isWorks } from '../core/atlas/selection.ts';
import { fileOfPage } from '../core/atlas/record-page.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { dateInWords } from '../i18n/dates.ts';
import { foundingInFigures, lifeInFigures } from '../i18n/life-years.ts';
import { compareNames } from '../i18n/order.ts';
import { placeMessagesOf } from '../i18n/place-messages.ts';
import type { Page } from './frame.ts';
import { addressFrom, fileOfList, LISTS, SHARED, type List } from './files.ts';
import { type Library } from './library.ts';
import { markup, type Markup } from './markup.ts';
import { linkTo, list, section, type Draft } from './statements.ts';

type Content = Pick<Page, 'title' | 'description' | 'view' | 'content'>;

interface Entry {
  readonly name: string;
  readonly item: Markup;
}

/** Entries under the letters that they begin with, in the alphabet of the language. */
function byLetter(entries: readonly Entry[], language: Language): Markup {
  const compare = compareNames(language);
  const groups = new Map<string, Markup[]>();
  for (const { name, item } of [...entries].sort((one, other) => compare(one.name, other.name))) {
    const letter = name
      .replace(/[^\p{L}\p{N}]/gu, '')
      .charAt(0)
      .toLocaleUpperCase(language);
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return markup`<div class="letters">${[...groups].map(([letter, items]) => section(letter, list(items)))}</div>`;
}

const works = ({ atlas }: Library, at: Draft): Entry[] => {
  const { language } = at.book;
  return allObjects(atlas).map(({ id, name, lifecycle }) => ({
    name: name[language],
    item: markup`${linkTo(at, 'obj', id, name[language])} <span class="small">${lifeInFigures(lifecycle)}</span>`,
  }));
};

/** Towns under all their names. A name of another time says what the town is called today. */
const towns = ({ atlas }: Library, at: Draft): Entry[] => {
  const { language } = at.book;
  return atlas.places.flatMap(({ id, name, names, founded }) => {
    const today = name[language];
    const former = [...new Set(names.map((one) => one.name[language]))].filter((one) => one !== today);
    return [
      {
        name: today,
        item: markup`${linkTo(at, 'place', id, today)} <span class="small">${foundingInFigures(founded)}</span>`,
      },
      ...former.map((one) => ({
        name: one,
        item: markup`${linkTo(at, 'place', id, one)} <span class="small">${placeMessagesOf(language).today(today)}</span>`,
      })),
    ];
  });
};

interface Dated {
  readonly date: HistoricalDate | null;
  readonly item: (year: number) => Markup;
}
/**
 * The year under which a date stands: the earliest that it allows, or the latest where no earliest is known. All years before the
 * atlas are one; infinity stands for no date.
 */
const yearOf = ({ date }: Dated): number => {
  const day = date?.earliest ?? date?.latest ?? null;
  return day === null ? Infinity : Math.max(FIRST_YEAR - 1, yearOfDay(day));
};

/** Events, and below them the works and lines that began to operate, called as in that year. */
function years({ atlas }: Library, at: Draft): Markup {
  const { language, evidence, words } = at.book;
  const events = evidence.events.map(({ id, date, title }): Dated => ({
    date,
    item: () => linkTo(at, 'event', id, title),
  }));
  const openings = allObjects(atlas)
    .filter(isWorks)
    .flatMap((object): Dated[] => {
      const phase = object.lifecycle.find(({ state }) => state === 'operating');
      const item = (year: number) => linkTo(at, 'obj', object.id, nameInYear(object, year, language));
      return phase ? [{ date: phase.start, item }] : [];
    });
  const titleOf = (year: number): string =>
    year === Infinity ? words.undated : year < FIRST_YEAR ? words.before(FIRST_YEAR) : String(year);
  const inYear = (all: readonly Dated[], year: number): Markup | null =>
    list(
      all
        .filter((one) => yearOf(one) === year)
        .sort((one, other) => (one.date?.earliest ?? '').localeCompare(other.date?.earliest ?? ''))
        .map(({ date, item }) => {
          const inWords = date ? dateInWords(date, language) : '';
          return markup`${item(year)}${inWords !== String(year) && markup` <span class="small">${inWords}</span>`}`;
        }),
    );
  const all = [...new Set([...events, ...openings].map(yearOf))].sort((a, b) => a - b);
  return markup`<div class="letters">${all.map((year) => {
    const opened = inYear(openings, year);
    return section(
      titleOf(year),
      markup`${inYear(events, year)}${opened && markup`<h3>${words.begins}</h3>${opened}`}`,
    );
  })}</div>`;
}

const titles = (at: Draft): Readonly<Record<List, string>> => {
  const { words, pageTexts } = at.book;
  return {
    works: words.works,
    towns: words.towns,
    years: words.years,
    sentences: words.sentences,
    disagreements: pageTexts.nav.disagreements,
  };
};

/** A page with links to the pages of one kind; null is the first page, which leads to the lists. */
export function listPage(library: Library, at: Draft, wanted: List | null): Content {
  const { language, messages, words, pageTexts, tours, evidence, clashes } = at.book;
  const ofKind = (kind: 'sector' | 'sentence' | 'disagreement') =>
    library.things.filter((thing) => thing.kind === kind);
  const links = (kind: 'sector' | 'disagreement') =>
    list(ofKind(kind).map(({ id, name }) => linkTo(at, kind, id, name[language])));
  if (wanted === null)
    return {
      title: words.allPages,
      description: words.lead,
      view: { year: LAST_YEAR },
      content: [
        markup`<p class="note">${words.lead}</p>`,
        list(
          LISTS.map(
            (one) =>
              markup`<a href="${addressFrom(at.file, fileOfList(language, one))}">${titles(at)[one]}</a>`,
          ),
        ),
        section(words.sectors, links('sector')),
        section(
          messages.tools.long.tours,
          list(
            tours.map(
              ({ id, title, summary }) =>
                markup`${linkTo(at, 'tour', id, title)}<br/><span class="small">${summary}</span>`,
            ),
          ),
        ),
      ],
    };
  const content: Readonly<Record<List, () => readonly [lead: string, Markup | null]>> = {
    works: () => [words.worksLead, byLetter(works(library, at), language)],
    towns: () => [words.townsLead, byLetter(towns(library, at), language)],
    years: () => [words.yearsLead, years(library, at)],
    sentences: () => [
      pageTexts.sources.lead,
      list(
        ofKind('sentence').map(
          ({ id }) =>
            markup`<span class="chip">${linkTo(at, 'sentence', id, id)}</span> ${evidence.retellings[id] ?? ''}`,
        ),
      ),
    ],
    disagreements: () => [`${pageTexts.disagreements.lead} (${clashes.length})`, links('disagreement')],
  };
  const [lead, body] = content[wanted]();
  return {
    title: titles(at)[wanted],
    description: lead,
    view:
      wanted === 'sentences'
        ? { page: 'sources', year: LAST_YEAR }
        : wanted === 'disagreements'
          ? { page: 'disagreements', year: LAST_YEAR }
          : { year: LAST_YEAR },
    content: [markup`<p class="note">${lead}</p>`, body],
  };
}

/** What stands at the address of an id that changed: why, and the way to the page in its place, which browsers then take. */
export function redirectPage({ things }: Library, at: Draft, { to, note }: Redirect): string {
  const { language, words } = at.book;
  const thing = things.find(({ kind, id }) => (kind === 'obj' || kind === 'place') && id === to);
  const name = thing?.name[language];
  const now = to === null ? null : (thing ?? { kind: 'obj', id: to });
  const address = now && addressFrom(at.file, fileOfPage(language, now));
  return markup`<!doctype html> <html lang="${language}"> <head><meta charset="utf-8"/> <meta name="viewport" content="width=device-width, initial-scale=1"/> <meta name="robots" content="noindex"/> <title>${words.moved}</title><link rel="stylesheet" href="${addressFrom(at.file, `${SHARED}/style.css`)}"/> ${address !== null && markup`<meta http-equiv="refresh" content="8; url=${address}"/>`}</head><body><main><h1>${words.moved}</h1><p>${note[language]}</p>${address !== null && markup`<p>${words.movedTo} <a href="${address}">${name ?? to}</a></p>`}</main></body></html>`
    .text;
}
