// The texts of films of the years, in their section of the dialog that shares; fetched with it.
import type { Language } from '../core/atlas/atlas.ts';
import type { FilmShape, FilmYearsFault } from '../core/film-file/film-file.ts';
import type { PictureFault } from '../core/picture/picture.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './film/en.ts';
import { kk } from './film/kk.ts';
import { ru } from './film/ru.ts';

export interface FilmMessages {
  readonly title: string;
  /** What is in a film. */
  readonly what: string;
  /** What the film leaves of a comparison. */
  readonly compares: string;
  /** @param count of the years that the map shows together */
  readonly window: (count: string) => string;
  readonly years: string;
  readonly from: string;
  readonly to: string;
  /** @param range the years that a picture may end with @param most the most years of a film */
  readonly wrongYears: Readonly<Record<FilmYearsFault, (range: string, most: string) => string>>;
  readonly pace: string;
  readonly paceValue: (seconds: string) => string;
  readonly file: string;
  /** Beside the name of what the browser writes. */
  readonly notes: Readonly<Record<'mp4' | 'webm' | 'gif', string>>;
  /** Stands in the place of a video. */
  readonly noVideo: string;
  readonly size: string;
  readonly shapes: Readonly<Record<FilmShape, string>>;
  /** Before the film is made. */
  readonly told: (pixels: string, seconds: string, pictures: string, megabytes: string) => string;
  /** Of the file that was made. */
  readonly megabytes: (size: string) => string;
  /** What making it takes, and what ends it. */
  readonly takes: string;
  readonly make: string;
  readonly drawing: (years: string) => string;
  readonly left: (seconds: string) => string;
  readonly progress: string;
  readonly preview: (years: string) => string;
  /** Why there is no film, where it is told otherwise than of a picture. */
  readonly faults: Readonly<Pick<Record<PictureFault, string>, 'size' | 'blank' | 'unmade'>>;
}

const FILM: Readonly<Record<Language, FilmMessages>> = typesetAll({ kk, ru, en }, null);

export const filmMessagesOf = (language: Language): FilmMessages => FILM[language];
