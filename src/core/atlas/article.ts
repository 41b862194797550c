// The numbered sentences of the article that the atlas retells: S001 … S119; the text printed after them is the imprint. The
// source of a statement is either one of these sentences, written `article:S014`, or an entry of the bibliography.
import type { SourceId } from './atlas.ts';

const SENTENCES = 119;
const PREFIX = 'article:';

/** The ids of all sentences, in order. */
export const SENTENCE_IDS: readonly string[] = Array.from(
  { length: SENTENCES },
  (_, index) => `S${String(index + 1).padStart(3, '0')}`,
);

/** The range of sentence ids, for messages. */
export const SENTENCE_RANGE = `${SENTENCE_IDS[0]} … ${SENTENCE_IDS.at(-1)}`;

/** The source id of a sentence: `S014` → `article:S014`. */
export const sourceOfSentence = (sentence: string): SourceId => `${PREFIX}${sentence}`;

/** The sentence that a source names: `article:S014` → `S014`. Null for other sources. The sentence may not exist. */
export const sentenceOfSource = (source: SourceId): string | null =>
  source.startsWith(PREFIX) ? source.slice(PREFIX.length) : null;
