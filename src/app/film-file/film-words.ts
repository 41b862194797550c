// The words in the pictures of a film: those of a picture of the view, and of each year what changed in it.
import { changesIn } from '../../core/atlas/changes.ts';
import type { FilmWords } from '../../core/film-file/film-layout.ts';
import { changesInWords, changesMessagesOf, textOf } from '../../i18n/changes-messages.ts';
import { smaller } from '../../picture/key-signs.ts';
import { wordsOf, type Pictured } from '../../picture/words.ts';

/**
 * @param filtered whether the filters hide something
 * @param caption what the columns of the timeline count
 */
export function filmWordsOf(pictured: Pictured, filtered: boolean, caption: string): FilmWords<string> {
  const { atlas, filters, language, years } = pictured;
  const { title, subtitle, key, foot, scale, filters: lines, years: named } = wordsOf(pictured);
  const [sources = '', licence = '', ...address] = foot;
  return {
    ...{ title, subtitle, scale, filters: lines, key: key.map(smaller) },
    foot: [`${sources} · ${licence}`, ...address],
    caption,
    more: changesMessagesOf(language).andMore,
    years: years.map((spell, index) => {
      const changes = changesIn(atlas, spell, filters);
      return {
        ...{ figures: '', meaning: '', ...named[index] },
        // A quiet year says nothing, so that an eye sees where something does.
        changes: changes.length > 0 ? textOf(changesInWords(changes, spell, filtered, language)) : '',
      };
    }),
  };
}
