// Lengths and distances as a card writes them.
import type { Language } from '../../core/atlas/atlas.ts';
import { formatNumber } from '../../i18n/messages.ts';
import { objectMessagesOf } from '../../i18n/object-messages.ts';

/** “7.4 km”, “312 km”: one decimal below ten kilometres, whole kilometres from there on. */
export const kilometresOnCard = (kilometres: number, language: Language): string =>
  objectMessagesOf(language).card.kilometres(
    formatNumber(kilometres < 10 ? kilometres : Math.round(kilometres), language, 1),
  );
