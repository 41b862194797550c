// A finished citation, and what makes, copies and saves it: what the parts of the page that cite know of one another.
import type { Language } from '../atlas/atlas.ts';
import type { OfPage } from '../atlas/record-page.ts';
import { escaped } from '../text/escaped-markup.ts';
import type { Years } from '../time/bounds.ts';
import type { Cited } from './item.ts';
import type { CitationStyle, FileFormat } from './styles.ts';

/** A piece of a citation, which stands in italics or upright. */
export interface Piece {
  readonly text: string;
  readonly italic: boolean;
}

export interface Citation {
  /** The name of its file without ending. */
  readonly name: string;
  readonly pieces: readonly Piece[];
  /** Null for what is made to be read. */
  readonly format: FileFormat | null;
}

/** The citation with today as the day of access. */
export type WriteCitation = (cited: Cited, style: CitationStyle, language: Language) => Citation;

export interface Citer {
  /**
   * A thing that has a plain page, as it is cited.
   * @param years those in which the reader sees it; null where it has a date of its own, as an event
   */
  readonly page: (page: OfPage, name: string, years: Years | null, language: Language) => Cited;
  /** Fetches what writes citations. Rejects where it does not come. */
  readonly load: () => Promise<WriteCitation>;
  /** Gives whether the browser let the page write to the clipboard. */
  readonly copy: (citation: Citation) => Promise<boolean>;
  readonly save: (citation: Citation) => void;
}

export const textOf = ({ pieces }: Citation): string => pieces.map(({ text }) => text).join('');

/** For a word processor, which keeps the italics. */
export const htmlOf = ({ pieces }: Citation): string =>
  pieces.map(({ text, italic }) => (italic ? `<i>${escaped(text)}</i>` : escaped(text))).join('');
