// Writes a citation of what a reader has chosen, from the version of the data that this page shows and the day of today.
import dataVersion from '../../../geodata/version.json' with { type: 'json' };
import { citationOf } from '../../citing/citing.ts';
import type { WriteCitation } from '../../core/citing/citation.ts';
import { itemOf } from '../../core/citing/item.ts';
import { formatOf, type ManualStyle } from '../../core/citing/styles.ts';
import { isoDay } from '../../core/time/calendar-days.ts';
import { citingMessagesOf } from '../../i18n/citing-messages.ts';
import { atlasTitle } from './cited.ts';

/** The day of today where the reader is, as ISO 8601. */
function today(): string {
  const now = new Date();
  return isoDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

export const writeCitation: WriteCitation = (cited, style, language) => {
  const item = itemOf(cited, {
    language,
    title: atlasTitle(language),
    genres: citingMessagesOf(language).genres,
    version: dataVersion.version,
    released: dataVersion.released,
    today: today(),
  });
  const format = formatOf(style);
  const pieces = format
    ? [{ text: format.write(item), italic: false }]
    : citationOf(item, style as ManualStyle);
  return { name: item.id, pieces, format };
};
