// The texts of the dialog that shares the view. They are fetched with it.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './share/en.ts';
import { kk } from './share/kk.ts';
import { ru } from './share/ru.ts';

export interface ShareMessages {
  readonly title: string;
  readonly close: string;
  /** Opens the section of pictures. */
  readonly picture: string;
  /** Opens the section of films. */
  readonly film: string;
  /** Opens the section of plates. */
  readonly plate: string;
  /** Opens the section that gives code for a page of others. */
  readonly embedding: string;
  readonly link: {
    readonly title: string;
    /** What the link opens. */
    readonly lead: string;
    readonly address: string;
    readonly copy: string;
    readonly copied: string;
    readonly failed: string;
    /** Opens the dialog of the system. */
    readonly send: string;
    /** A file of the reader's that the link opens, by its address. */
    readonly opensData: (address: string) => string;
  };
  readonly code: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly large: string;
    readonly save: string;
    /** @param length of the link, and `most` that a code may have, in characters */
    readonly tooLong: (length: string, most: string) => string;
  };
}

const SHARE: Readonly<Record<Language, ShareMessages>> = typesetAll({ kk, ru, en }, null);

export const shareMessagesOf = (language: Language): ShareMessages => SHARE[language];
