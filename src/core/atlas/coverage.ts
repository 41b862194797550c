// Lists which objects, figures, events and disagreements of the atlas cite each numbered sentence of the article. Pure.
import { SENTENCE_IDS, sentenceOfSource } from './article.ts';
import type { Atlas } from './atlas.ts';
import type { Evidence } from './evidence.ts';
import { allObjects } from './selection.ts';

export interface Coverage {
  /** Id, such as `S014`. */
  readonly sentence: string;
  /** Ids of objects with a claim or a phase that cites the sentence. */
  readonly objects: readonly string[];
  /** Ids of figures and events that cite it. */
  readonly figures: readonly string[];
  readonly events: readonly string[];
  /** Ids of the disagreements between figures of which one cites it. */
  readonly disputes: readonly string[];
  /** Why nothing cites it; null if something does. */
  readonly reason: string | null;
}

/** The coverage of every sentence, in order. A sentence with neither use nor reason has empty lists and a null reason. */
export function coverageOf(atlas: Atlas, evidence: Evidence): Coverage[] {
  const objects = new Map<string, string[]>();
  const figures = new Map<string, string[]>();
  const events = new Map<string, string[]>();
  const disputes = new Map<string, string[]>();
  const note = (uses: Map<string, string[]>, sentence: string, id: string): void => {
    const ids = uses.get(sentence) ?? [];
    if (!ids.includes(id)) uses.set(sentence, [...ids, id]);
  };
  const sentencesOf = (sources: readonly string[]): string[] =>
    sources.flatMap((source) => sentenceOfSource(source) ?? []);

  for (const { id, lifecycle } of allObjects(atlas)) {
    const claims = evidence.accounts[id]?.claims ?? [];
    const sources = [...claims.map(({ source }) => source), ...lifecycle.flatMap((phase) => phase.sources)];
    for (const sentence of sentencesOf(sources)) note(objects, sentence, id);
  }
  for (const { id, sentences } of evidence.figures)
    for (const sentence of sentences) note(figures, sentence, id);
  for (const { id, sources } of evidence.events)
    for (const sentence of sentencesOf(sources)) note(events, sentence, id);
  const cites = new Map(evidence.figures.map(({ id, sentences }) => [id, sentences]));
  for (const { id, claims } of evidence.disputes)
    for (const sentence of claims.flatMap((claim) => cites.get(claim) ?? [])) note(disputes, sentence, id);

  return SENTENCE_IDS.map((sentence) => ({
    sentence,
    objects: objects.get(sentence) ?? [],
    figures: figures.get(sentence) ?? [],
    events: events.get(sentence) ?? [],
    disputes: disputes.get(sentence) ?? [],
    reason: evidence.uncited[sentence] ?? null,
  }));
}
