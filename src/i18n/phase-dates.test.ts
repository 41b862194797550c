// From when to when each state of a life lasted, in words.
import { expect, test } from 'vitest';
import { dateOf } from '../../tests/random-lives.ts';
import type { Phase, State } from '../core/atlas/atlas.ts';
import { messagesOf } from './messages.ts';
import { datesOfPhases } from './phase-dates.ts';

const phase = (state: State, start: string, end?: string): Phase => ({
  ...{ state, start: dateOf(start), end: end === undefined ? null : dateOf(end) },
  ...{ sources: ['general-knowledge'], confidence: 'high' },
});
const inWords = (...lifecycle: Phase[]) => datesOfPhases(lifecycle, 'en', messagesOf('en'));

test('a state lasts until the next begins, and the last one goes on', () => {
  expect(inWords(phase('construction', '1931'), phase('operating', '1934-05'))).toEqual([
    '1931 → May 1934',
    'May 1934, continuing after 1940',
  ]);
});

test('what is closed has a day of its closing and does not go on', () => {
  expect(inWords(phase('operating', '1920', '1921'), phase('closed', '1921'))).toEqual([
    '1920 → 1921',
    '1921',
  ]);
});
