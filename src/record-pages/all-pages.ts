// All pages and records as files: path from the root of the built folder → content. scripts/build-pages.mjs writes them.
import { allObjects } from '../core/atlas/selection.ts';
import { fileOfPage } from '../core/atlas/record-page.ts';
import { paletteSheet } from '../symbols/palette.ts';
import { framed, type Content } from './frame.ts';
import { fileOfList, fileOfRecord, LISTS, SHARED } from './files.ts';
import { inLanguages, type Book, type Library, type Thing } from './library.ts';
import { listPage, redirectPage } from './lists.ts';
import { objectPage } from './object-page.ts';
import { disagreementPage, eventPage, sectorPage, sentencePage, tourPage } from './other-pages.ts';
import { placePage } from './place-page.ts';
import { Records } from './records.ts';
import { reportLink } from './report-link.ts';
import type { Draft } from './statements.ts';

export { readLibrary } from './read-library.ts';

function contentOf(library: Library, at: Draft, thing: Thing): Content {
  const { atlas } = library;
  const { evidence, tours, clashes } = at.book;
  const known = <T>(found: T | undefined): T => {
    if (found === undefined) throw new Error(`There is no ${thing.kind} ${thing.id}.`);
    return found;
  };
  const withId = ({ id }: { readonly id: string }): boolean => id === thing.id;
  switch (thing.kind) {
    case 'obj':
      return objectPage(library, at, known(allObjects(atlas).find(withId)));
    case 'place':
      return placePage(library, at, known(atlas.places.find(withId)));
    case 'event':
      return eventPage(library, at, thing, known(evidence.events.find(withId)));
    case 'tour':
      return tourPage(library, at, thing, known(tours.find(withId)));
    case 'sector':
      return sectorPage(library, at, thing);
    case 'sentence':
      return sentencePage(library, at, thing);
    case 'disagreement':
      return disagreementPage(library, at, thing, known(clashes.find(withId)));
  }
}

/** The page of a thing in one language. */
export function pageOf(library: Library, records: Records, book: Book, thing: Thing): string {
  const file = fileOfPage(book.language, thing);
  const at = { book, file };
  const content = contentOf(library, at, thing);
  return framed(library, at, {
    ...content,
    report: reportLink(library, at, thing, content.view),
    ...records.aboutOf(thing, book.language),
    files: inLanguages((language) => fileOfPage(language, thing)),
    records: [
      ['JSON', fileOfRecord(thing, 'record.json'), 'application/json'],
      ...(records.linkedPlaces(thing)
        ? [['Linked Places', fileOfRecord(thing, 'record.lpf.json'), 'application/ld+json'] as const]
        : []),
      ['Turtle', fileOfRecord(thing, 'record.ttl'), 'text/turtle'],
    ],
  });
}

/** The colours of the atlas, light or dark as the reader's system is. */
const colours = (): string =>
  paletteSheet()
    .replace(":root[data-theme='light']", ':root')
    .replace(/^:root\[data-theme='dark'\](.*)$/m, '@media (prefers-color-scheme:dark){:root$1}')
    .replace(':root[data-theme]', ':root');

/** Pages for search engines to visit. An address in it is whole, so there is none without an address of the site. */
const sitemap = (site: string, files: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files
    .map((file) => `<url><loc>${site}${file}</loc></url>`)
    .join('\n')}\n</urlset>\n`;

/** @param style the style sheet of the pages, without the colours */
export function recordPages(library: Library, style: string): Map<string, string> {
  const records = new Records(library);
  const files = new Map<string, string>();
  const add = (file: string, content: string): unknown => files.set(file, content);
  for (const book of Object.values(library.books)) {
    for (const thing of library.things)
      add(fileOfPage(book.language, thing), pageOf(library, records, book, thing));
    for (const list of [null, ...LISTS]) {
      const pages = inLanguages((language) => fileOfList(language, list));
      const at = { book, file: pages[book.language] };
      add(
        at.file,
        framed(library, at, {
          ...listPage(library, at, list),
          ...{ files: pages, kicker: book.messages.title, otherNames: [], sign: null, map: null },
          ...{ about: null, time: null, records: [], report: null },
        }),
      );
    }
  }
  const visited = [...files.keys()];
  for (const book of Object.values(library.books))
    for (const redirect of library.atlas.redirects ?? []) {
      const file = fileOfPage(book.language, { kind: redirect.was ?? 'obj', id: redirect.id });
      add(file, redirectPage(library, { book, file }, redirect));
    }
  for (const thing of library.things)
    for (const [file, content] of Object.entries(records.filesOf(thing))) add(file, content);
  add(`${SHARED}/style.css`, `${colours()}\n${style}`);
  if (library.site !== null) add('sitemap.xml', sitemap(library.site, visited));
  return files;
}
