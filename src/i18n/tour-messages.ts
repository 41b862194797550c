// The texts of the player and the page of guided tours. They are not among the other texts because they are fetched only
// with a tour.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './tours/en.ts';
import { kk } from './tours/kk.ts';
import { ru } from './tours/ru.ts';

export interface TourMessages {
  readonly lead: string;
  readonly length: (minutes: number, steps: number) => string;
  readonly start: string;
  readonly goOn: (step: number) => string;
  readonly read: string;
  readonly hide: string;
  readonly print: string;
  readonly close: string;
  readonly progress: (step: number, steps: number) => string;
  /** What a screen reader says when a step opens. */
  readonly arrived: (step: number, steps: number, title: string) => string;
  readonly steps: string;
  readonly previous: string;
  readonly next: string;
  /** In place of `next` at the last step. */
  readonly list: string;
  readonly back: string;
  readonly questions: string;
  readonly sources: string;
  /** Explains numbers of sentences such as S001. */
  readonly article: string;
  readonly onMap: string;
  readonly keys: string;
}

const TOURS: Readonly<Record<Language, TourMessages>> = typesetAll({ kk, ru, en }, null);

export const tourMessagesOf = (language: Language): TourMessages => TOURS[language];
