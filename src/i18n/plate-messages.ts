// The texts of plates for printing, in their section and on their sheets; fetched with what prints.
import type { Language } from '../core/atlas/atlas.ts';
import type { PaperDirection } from '../core/plate/paper.ts';
import type { PictureFault } from '../core/picture/picture.ts';
import type { Years } from '../core/time/bounds.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './plate/en.ts';
import { kk } from './plate/kk.ts';
import { ru } from './plate/ru.ts';

export interface PlateMessages {
  readonly title: string;
  readonly close: string;
  /** What is on the plate. */
  readonly what: string;
  /** What the button does, and how a PDF is made. */
  readonly how: string;
  readonly size: string;
  readonly direction: string;
  readonly directions: Readonly<Record<PaperDirection, string>>;
  readonly preview: (years: string) => string;
  readonly print: string;
  readonly make: string;
  readonly sheets: (count: number) => string;
  /** Why there is no plate, where it is told otherwise than of a picture. */
  readonly faults: Readonly<Pick<Record<PictureFault, string>, 'size' | 'blank' | 'unmade'>>;
  // On the sheets.
  readonly figures: (years: Years) => string;
  /** Stands after a number, as the next three. */
  readonly works: string;
  readonly building: string;
  readonly opened: string;
  readonly railways: string;
  readonly differences: (one: string, other: string) => string;
  /** @param ground the sources of the map's ground */
  readonly sources: (ground: string) => string;
  readonly version: (version: string, released: string) => string;
  /** On the paper of the browser's own menu: how to get the plate. */
  readonly instead: string;
}

const PLATE: Readonly<Record<Language, PlateMessages>> = typesetAll({ kk, ru, en }, null);

export const plateMessagesOf = (language: Language): PlateMessages => PLATE[language];
