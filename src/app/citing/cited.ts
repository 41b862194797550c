// What a reader can cite of the view: the map, the thing on the open card, the data set.
import type { Language } from '../../core/atlas/atlas.ts';
import { nameInYear } from '../../core/atlas/names.ts';
import { keyOfYears, type Cited } from '../../core/citing/item.ts';
import { citingMessagesOf } from '../../i18n/citing-messages.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { citedPage } from './cited-page.ts';

/** The title of the atlas with its years, as the page about it cites it. */
export function atlasTitle(language: Language): string {
  const { title, subtitle } = messagesOf(language);
  return `${title}, ${subtitle}`;
}

/** The map first; the card only where one is open. */
export function citedOf(store: AtlasStore): readonly [Cited, ...Cited[]] {
  const { years, object, subject } = store;
  const language = store.view.lang;
  const texts = citingMessagesOf(language);
  const map: Cited = {
    kind: 'view',
    key: `map-${keyOfYears(years)}`,
    title: texts.viewTitle(years),
    // A page that lies over the map is none of it.
    url: store.link({ page: null, report: null }),
  };
  const data: Cited = {
    kind: 'data',
    key: 'data',
    title: texts.dataTitle(atlasTitle(language)),
    url: new URL('./#page=download', document.baseURI).href,
  };
  if (!subject) return [map, data];
  const page = { kind: object ? ('obj' as const) : ('place' as const), id: subject.id };
  const name = nameInYear(subject, years.until, language);
  return [map, citedPage(page, name, years, language), data];
}
