// The texts of citing: what is chosen, and what the cited things are called. They are not among the other texts because they
// are fetched with the dialogs and cards that offer it. The words within a citation are those of its style (src/citing/styles).
import type { Language } from '../core/atlas/atlas.ts';
import type { KindOfCited } from '../core/citing/item.ts';
import { typesetAll } from '../core/text/typography.ts';
import type { Years } from '../core/time/bounds.ts';
import { en } from './citing/en.ts';
import { kk } from './citing/kk.ts';
import { ru } from './citing/ru.ts';

export interface CitingMessages {
  readonly title: string;
  /** Heads the choice of what is cited. */
  readonly what: string;
  readonly kinds: Readonly<Record<KindOfCited, string>>;
  /** Heads the choice of the form. */
  readonly style: string;
  readonly gost: string;
  readonly citation: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly save: string;
  /** The map of the years, as the title of a work. */
  readonly viewTitle: (years: Years) => string;
  /** @param atlas the title of the atlas */
  readonly dataTitle: (atlas: string) => string;
  readonly genres: Readonly<Record<Exclude<KindOfCited, 'record'>, string>>;
}

const MESSAGES: Readonly<Record<Language, CitingMessages>> = typesetAll({ kk, ru, en }, null);

export const citingMessagesOf = (language: Language): CitingMessages => MESSAGES[language];
