// Where the plain page of a thing lies, from the root of the built atlas. The build writes the pages (src/record-pages); citations
// name them, because their addresses do not change with a view.
import type { Language } from './atlas.ts';

export const KINDS_OF_PAGES = [
  'obj',
  'place',
  'event',
  'tour',
  'sector',
  'sentence',
  'disagreement',
] as const;
export type KindOfPage = (typeof KINDS_OF_PAGES)[number];

export interface OfPage {
  readonly kind: KindOfPage;
  readonly id: string;
}

export const fileOfPage = (language: Language, { kind, id }: OfPage): string =>
  `${language}/${kind}/${id}/index.html`;

/** The id of a disagreement on an object or an event: the number says which of its disagreements, from 0. */
export const idOfDisagreement = (kind: 'obj' | 'event', id: string, index: number): string =>
  `${kind === 'event' ? 'event-' : ''}${id}-${index + 1}`;
