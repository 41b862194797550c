// The texts of pictures of the view, in their section and on their page; fetched when a reader asks for a picture.
import type { Language } from '../core/atlas/atlas.ts';
import type { PictureFault, PictureStep } from '../core/picture/picture.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './picture/en.ts';
import { kk } from './picture/kk.ts';
import { ru } from './picture/ru.ts';

export interface PictureMessages {
  readonly title: string;
  readonly what: string;
  readonly format: string;
  readonly png: (ratio: number) => string;
  readonly svg: string;
  readonly svgNote: string;
  readonly pixels: (width: string, height: string) => string;
  readonly kilobytes: (size: string) => string;
  readonly tooLarge: string;
  readonly preview: (years: string) => string;
  readonly make: string;
  readonly cancel: string;
  readonly save: string;
  readonly steps: Readonly<Record<PictureStep, string>>;
  readonly faults: Readonly<Record<PictureFault, string>>;
  readonly again: string;
  // On the page of the picture.
  readonly works: string;
  readonly towns: string;
  /** The mark of a town, whose ring has a piece for each works. */
  readonly mark: string;
  readonly counted: string;
  readonly uncounted: string;
  readonly capital: string;
  readonly lines: string;
  readonly station: string;
  readonly inState: (name: string, state: string) => string;
  readonly only: (name: string, values: string) => string;
  readonly without: (name: string, values: string) => string;
  readonly scale: (kilometres: string, latitude: string) => string;
  /** What the address does not open: a file of the reader's own. */
  readonly lacks: (file: string) => string;
  readonly licence: string;
}

const PICTURE: Readonly<Record<Language, PictureMessages>> = typesetAll({ kk, ru, en }, null);

export const pictureMessagesOf = (language: Language): PictureMessages => PICTURE[language];
