// What is cited, as an item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html): a view of the map, the
// page of a thing, or the data set. Every style and every file of a citation is made of this item. It names no author, because
// the atlas names none: its title stands first, as in “How to cite” on the page about it.
import type { Language } from '../atlas/atlas.ts';
import type { Years } from '../time/bounds.ts';
import { isoDay } from '../time/calendar-days.ts';

export const KINDS_OF_CITED = ['view', 'record', 'data'] as const;
export type KindOfCited = (typeof KINDS_OF_CITED)[number];

/** What a reader cites, called as the page calls it. */
export interface Cited {
  readonly kind: KindOfCited;
  /** Small Latin letters, figures and hyphens: tells it from what else is cited. */
  readonly key: string;
  readonly title: string;
  /** Where it can be found for good. */
  readonly url: string;
}

/** The years of what is cited, in its key. */
export const keyOfYears = ({ since, until }: Years): string =>
  since === until ? `${until}` : `${since}-${until}`;

/** The atlas, as it was when it was read. */
export interface Edition {
  readonly language: Language;
  readonly title: string;
  /** What a thing is called in a list of works cited, such as “Map” and “Data set”; a page of the atlas is called nothing. */
  readonly genres: Readonly<Record<Exclude<KindOfCited, 'record'>, string>>;
  /** The version of the data, and the days of its release and of the reading as ISO days. */
  readonly version: string;
  readonly released: string;
  readonly today: string;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly [year: number, month: number, day: number]];
}

export interface CslItem {
  readonly id: string;
  readonly type: 'map' | 'entry-encyclopedia' | 'dataset';
  readonly title: string;
  /** Left out of the data set, which is a work by itself. */
  readonly 'container-title'?: string;
  readonly genre?: string;
  readonly version: string;
  readonly issued: CslDate;
  readonly accessed: CslDate;
  readonly URL: string;
  readonly language: Language;
}

const TYPES: Readonly<Record<KindOfCited, CslItem['type']>> = {
  view: 'map',
  record: 'entry-encyclopedia',
  data: 'dataset',
};

function cslDate(day: string): CslDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
}

/** The spaces of print would come back from a program as other letters than those of the title. */
const withPlainSpaces = (text: string): string => text.replace(/\s/g, ' ');

export const itemOf = ({ kind, key, title, url }: Cited, edition: Edition): CslItem => ({
  id: `industrial-atlas-${key}`,
  type: TYPES[kind],
  title: withPlainSpaces(title),
  ...(kind !== 'data' && { 'container-title': withPlainSpaces(edition.title) }),
  ...(kind !== 'record' && { genre: withPlainSpaces(edition.genres[kind]) }),
  version: edition.version,
  issued: cslDate(edition.released),
  accessed: cslDate(edition.today),
  URL: url,
  language: edition.language,
});

/** The day of a date as ISO 8601 writes it. */
export const dayOf = ({ 'date-parts': [[year, month, day]] }: CslDate): string =>
  isoDay({ year, month, day });
