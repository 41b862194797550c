// The pages without script, made from the data of the atlas for tests. It contains no tests.
import { LANGUAGES } from '../src/core/atlas/atlas.ts';
import type { KindOfPage } from '../src/core/atlas/record-page.ts';
import { pageOf } from '../src/record-pages/all-pages.ts';
import type { Library } from '../src/record-pages/library.ts';
import { readLibrary } from '../src/record-pages/read-library.ts';
import { Records } from '../src/record-pages/records.ts';

/** What the pages are made from, without the address of a site. */
export const library = readLibrary(null);
const records = new Records(library);

/** The thing that a page is about. */
export const thingOf = (kind: KindOfPage, id: string) =>
  library.things.find((one) => one.kind === kind && one.id === id)!;

/** A page as it is written, in English unless said otherwise. */
export const page = (
  kind: KindOfPage,
  id: string,
  language: (typeof LANGUAGES)[number] = 'en',
  of: Library = library,
) => pageOf(of, records, library.books[language], thingOf(kind, id));

/** The words of a page, without markup. */
export const words = (html: string): string =>
  html
    .replace(/<(script|svg)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ');
