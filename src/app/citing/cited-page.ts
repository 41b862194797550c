// A thing that has a plain page, as a reader cites it: by the address of that page, which does not change with the view.
import type { Language } from '../../core/atlas/atlas.ts';
import { fileOfPage, type OfPage } from '../../core/atlas/record-page.ts';
import { keyOfYears, type Cited } from '../../core/citing/item.ts';
import type { Years } from '../../core/time/bounds.ts';
import { yearsInFigures } from '../../i18n/years.ts';

/** @param years those in which the reader sees it; null where it has a date of its own, as an event */
export const citedPage = (page: OfPage, name: string, years: Years | null, language: Language): Cited => ({
  kind: 'record',
  key: years ? `${page.id}-${keyOfYears(years)}` : page.id,
  title: years ? `${name} (${yearsInFigures(years)})` : name,
  url: new URL(fileOfPage(language, page), document.baseURI).href,
});
