// What rests on each numbered sentence of the article. Pure.
import type { Atlas, Evidence } from './atlas.ts';
import { allObjects } from './selection.ts';

export interface Coverage {
  /** `S001` … `S119`. */
  readonly sentence: string;
  /** Ids of objects with a claim or a phase that cites it. */
  readonly objects: readonly string[];
  /** Ids of figures and of events. */
  readonly figures: readonly string[];
  readonly events: readonly string[];
  /** Why nothing was taken from it; null where something was. */
  readonly reason: string | null;
}

const SENTENCES = 119;
const PREFIX = 'article:';

/** Every sentence in order. A sentence with neither use nor reason has empty lists and a null reason. */
export function coverageOf(atlas: Atlas, evidence: Evidence): Coverage[] {
  const objects = new Map<string, string[]>();
  const figures = new Map<string, string[]>();
  const events = new Map<string, string[]>();
  const note = (uses: Map<string, string[]>, sentence: string, id: string): void => {
    const ids = uses.get(sentence) ?? [];
    if (!ids.includes(id)) uses.set(sentence, [...ids, id]);
  };
  const sentencesOf = (sources: readonly string[]): string[] =>
    sources.filter((source) => source.startsWith(PREFIX)).map((source) => source.slice(PREFIX.length));

  for (const { id, lifecycle } of allObjects(atlas)) {
    const claims = evidence.accounts[id]?.claims ?? [];
    const sources = [...claims.map(({ source }) => source), ...lifecycle.flatMap((phase) => phase.sources)];
    for (const sentence of sentencesOf(sources)) note(objects, sentence, id);
  }
  for (const { id, sentences } of evidence.figures)
    for (const sentence of sentences) note(figures, sentence, id);
  for (const { id, sources } of evidence.events)
    for (const sentence of sentencesOf(sources)) note(events, sentence, id);

  return Array.from({ length: SENTENCES }, (_, index) => {
    const sentence = `S${String(index + 1).padStart(3, '0')}`;
    return {
      sentence,
      objects: objects.get(sentence) ?? [],
      figures: figures.get(sentence) ?? [],
      events: events.get(sentence) ?? [],
      reason: evidence.uncited[sentence] ?? null,
    };
  });
}
