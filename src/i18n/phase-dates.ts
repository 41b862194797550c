// The dates of the states of an object in words: `1931 → May 1934`, `1934, continuing after 1940`.
import type { Language, Phase } from '../core/atlas/atlas.ts';
import { dateInWords } from './dates.ts';
import type { Messages } from './messages.ts';

/**
 * From when to when each state of a life lasted, in its order. A state without an end of its own lasts until the next.
 * @returns one text for each state
 */
export const datesOfPhases = (
  lifecycle: readonly Phase[],
  language: Language,
  messages: Messages,
): readonly string[] =>
  lifecycle.map(({ state, start, end }, index) => {
    const until = end ?? lifecycle[index + 1]?.start ?? null;
    const from = start || !until ? dateInWords(start, language) : '';
    const to = until && dateInWords(until, language);
    // The end of a state in an interval is where the next one begins in the same interval.
    if (to) return from === to ? from : `${from} → ${to}`.trim();
    // What is closed does not go on.
    return start && state !== 'closed' ? `${from}, ${messages.dates.onwards}` : from;
  });
