// The texts of the help: what the signs mean, and what each key does. Fetched when the help is opened.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './help/en.ts';
import type { KeyTexts } from './help/keys.ts';
import { kk } from './help/kk.ts';
import { ru } from './help/ru.ts';

export interface HelpMessages {
  readonly signs: {
    readonly symbol: string;
    readonly ring: string;
    readonly doubt: string;
    /** The mark of a town. */
    readonly town: string;
    readonly line: string;
    readonly opened: string;
    readonly window: string;
    readonly towns: string;
  };
  /** Stands before the name of the page about the atlas. */
  readonly further: string;
  /** The heading of the keys. */
  readonly keys: string;
  /** A switch: whether the keys of one sign do something wherever the focus is. */
  readonly singleKeys: string;
  readonly singleKeysHint: string;
  readonly places: Readonly<Record<keyof KeyTexts, string>>;
  readonly does: KeyTexts;
}

const HELP: Readonly<Record<Language, HelpMessages>> = typesetAll({ kk, ru, en }, null);

export const helpMessagesOf = (language: Language): HelpMessages => HELP[language];
