// How a card names a source in full below a statement. In short, a source is a chip (SourceChip.svelte).
import { sentenceOfSource } from '../../core/atlas/article.ts';
import type { Evidence, SourceId } from '../../core/atlas/atlas.ts';
import type { Messages } from '../../i18n/messages.ts';

const sourceOf = (id: SourceId, evidence: Evidence | null) =>
  evidence?.sources.find((source) => source.id === id);

/** The whole reference, with a link where the source is on the web. */
export function referenceTo(
  id: SourceId,
  evidence: Evidence | null,
  messages: Messages,
): { readonly text: string; readonly url: string | null } {
  const sentence = sentenceOfSource(id);
  const source = sourceOf(id, evidence);
  return {
    text: sentence ? messages.card.articleSentence(sentence) : (source?.citation ?? id),
    url: source?.url ?? null,
  };
}
