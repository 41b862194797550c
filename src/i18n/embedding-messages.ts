// The texts of the section that gives code for a page of others. They are fetched with it.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './embedding/en.ts';
import { kk } from './embedding/kk.ts';
import { ru } from './embedding/ru.ts';

export interface EmbeddingMessages {
  readonly lead: string;
  readonly width: string;
  readonly asWideAsPage: string;
  readonly inPixels: string;
  readonly height: string;
  /** @param least and `most` pixels that may be typed */
  readonly wrongSide: (least: number, most: number) => string;
  readonly year: string;
  /** @param years that are shown, in figures */
  readonly still: (years: string) => string;
  readonly runs: (years: string) => string;
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
  readonly preview: string;
  readonly hidePreview: string;
  readonly previewTitle: string;
  /** A file of the reader's that no address names. */
  readonly lacksFile: string;
  /** Data that the frame opens, by their address. */
  readonly opensData: string;
  /** The atlas has not been opened from a web server. */
  readonly fromFile: string;
  /** Whom the server lets show the atlas. */
  readonly nobody: string;
  /** @param sites as the server names them */
  readonly someSites: (sites: string) => string;
  /** Leads to what a page can say to the frame. */
  readonly more: string;
}

const EMBEDDING: Readonly<Record<Language, EmbeddingMessages>> = typesetAll({ kk, ru, en }, null);

export const embeddingMessagesOf = (language: Language): EmbeddingMessages => EMBEDDING[language];
