// Sentences of the panel of own data that are chosen by what a file is.
import type { Language } from '../../core/atlas/atlas.ts';
import type { OwnDataSession, ShownFile } from '../../core/own-data/session.ts';
import { formatNumber } from '../../i18n/messages.ts';
import type { OwnDataMessages } from '../../i18n/own-data-messages.ts';

/** The question before another server is asked. */
export const consentQuestion = (
  { hostToAsk, isSentOn }: Pick<OwnDataSession, 'hostToAsk' | 'isSentOn'>,
  { consent }: OwnDataMessages,
): string => (isSentOn ? consent.sentOn : consent.question)(hostToAsk ?? '');

/** What saved files hold, and what they do not, said before anything is saved. */
export function savedNotes(
  { columns, summary: { losses } }: Pick<ShownFile, 'columns' | 'summary'>,
  language: Language,
  messages: OwnDataMessages,
): string[] {
  const { saved } = messages.result;
  const lost = (count: number, note: (count: string) => string): string[] =>
    count > 0 ? [note(formatNumber(count, language))] : [];
  return columns.kind === 'table'
    ? [saved.asTable, saved.asPoints, ...lost(losses.renamed, saved.renamed)]
    : [
        saved.asFeatures,
        saved.asTexts,
        ...lost(losses.shapes, saved.shapes),
        ...lost(losses.dates, saved.dates),
        ...lost(losses.fields, saved.fields),
      ];
}

/** That lists offer some of very many fields only; null where they offer all. */
export const offeredNote = (
  offered: readonly number[],
  all: readonly string[],
  language: Language,
  { columns }: OwnDataMessages,
): string | null =>
  offered.length < all.length
    ? columns.offered(formatNumber(offered.length, language), formatNumber(all.length, language))
    : null;
