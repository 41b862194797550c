// Where the build writes pages and records: paths of files from the root of the built folder.
import { posix } from 'node:path';
import type { Language } from '../core/atlas/atlas.ts';
import type { OfPage } from '../core/atlas/record-page.ts';

/** The files that all pages share, and the records. */
export const SHARED = 'record';
/** The lists of pages. */
export const LISTS = ['works', 'towns', 'years', 'sentences', 'disagreements'] as const;
export type List = (typeof LISTS)[number];

export const fileOfList = (language: Language, list: List | null): string =>
  `${language}/${list === null ? '' : `${list}/`}index.html`;
export const fileOfRecord = ({ kind, id }: OfPage, name: string): string => `${SHARED}/${kind}/${id}/${name}`;

/** The relative address of one file from another. */
export const addressFrom = (from: string, to: string): string => posix.relative(posix.dirname(from), to);
