// Lengths and distances as a card writes them.
import type { Language } from '../../core/atlas/atlas.ts';
import { formatNumber, type Messages } from '../../i18n/messages.ts';

/** “7.4 km”, “312 km”: one decimal below ten kilometres, whole kilometres from there on. */
export const kilometresOnCard = (kilometres: number, messages: Messages, language: Language): string =>
  messages.card.kilometres(formatNumber(kilometres < 10 ? kilometres : Math.round(kilometres), language, 1));
