// How a source is named in full below a statement, and in short where nothing can be pressed. Elsewhere a source in short is a
// chip (SourceChip.svelte).
import { sentenceOfSource } from '../../core/atlas/article.ts';
import type { SourceId } from '../../core/atlas/atlas.ts';
import type { Evidence, Locators } from '../../core/atlas/evidence.ts';
import type { Messages } from '../../i18n/messages.ts';

const sourceOf = (id: SourceId, evidence: Evidence | null) =>
  evidence?.sources.find((source) => source.id === id);

/** Sources in short, each with its place in the source where that is known. */
export const shortNamesOf = (
  ids: readonly SourceId[],
  locators: Locators,
  evidence: Evidence | null,
): string =>
  ids
    .map((id) =>
      [sentenceOfSource(id) ?? sourceOf(id, evidence)?.short ?? id, locators[id] ?? []].flat().join(', '),
    )
    .join(' · ');

/** The whole reference, with a link where the source is on the web. */
export function referenceTo(
  id: SourceId,
  evidence: Evidence | null,
  messages: Messages,
): { readonly text: string; readonly lang: string | null; readonly url: string | null } {
  const sentence = sentenceOfSource(id);
  const source = sourceOf(id, evidence);
  return {
    text: sentence ? messages.card.articleSentence(sentence) : (source?.citation ?? id),
    lang: source?.lang ?? null,
    url: source?.url ?? null,
  };
}
