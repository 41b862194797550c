// Camps and settlements have states of other names than works: on cards, in lists, at the pointer, in the plain page.
import { expect, test } from 'vitest';
import { LANGUAGES, STATES } from '../core/atlas/atlas.ts';
import { messagesOf } from './messages.ts';
import { listMessagesOf, openedMark } from './list-messages.ts';
import { stateInWords, stateName } from './state-names.ts';

test.each(LANGUAGES)('a camp never "operates", and has else the names of all (%s)', (language) => {
  const messages = messagesOf(language);
  const others = STATES.filter(
    (state) => stateName(state, 'people', language, messages) !== messages.states[state],
  );
  expect(others).toEqual(['planned', 'operating']);
  for (const state of STATES)
    expect(stateName(state, 'mines', language, messages)).toBe(messages.states[state]);
});

test('a works begins to operate, a camp is set up', () => {
  expect(openedMark('mines', 'en')).toBe(listMessagesOf('en').openedMark);
  expect(openedMark('people', 'en')).toBe('set up');
});

test('doubt is said after the name', () => {
  const inWords = (certainty: 'certain' | 'possible') =>
    stateInWords({ state: 'operating', certainty }, 'people', 'en', messagesOf('en'));
  expect(inWords('certain')).toBe('In existence');
  expect(inWords('possible')).toBe('In existence (possible)');
});
