// Camps and settlements have states of other names than works, and so has what was never finished: on cards, in lists, at the
// pointer, in the plain page.
import { expect, test } from 'vitest';
import { LANGUAGES, STATES } from '../core/atlas/atlas.ts';
import { lifeOf, type Spell } from '../../tests/small-atlas.ts';
import { messagesOf } from './messages.ts';
import { listMessagesOf, openedMark } from './list-messages.ts';
import { stateInWords, stateName } from './state-names.ts';

const living = (layer: 'people' | 'mines' | 'pipelines', spells: readonly Spell[]) => ({
  layer,
  lifecycle: lifeOf(spells),
});
const camp = living('people', [['operating', '1931']]);
const mine = living('mines', [['operating', '1931']]);

test.each(LANGUAGES)('a camp never "operates", and has else the names of all (%s)', (language) => {
  const messages = messagesOf(language);
  const others = STATES.filter(
    (state) => stateName(state, camp, language, messages) !== messages.states[state],
  );
  expect(others).toEqual(['planned', 'operating']);
  for (const state of STATES) expect(stateName(state, mine, language, messages)).toBe(messages.states[state]);
});

test('a works begins to operate, a camp is set up', () => {
  expect(openedMark('mines', 'en')).toBe(listMessagesOf('en').openedMark);
  expect(openedMark('people', 'en')).toBe('set up');
});

test('doubt is said after the name', () => {
  const inWords = (certainty: 'certain' | 'possible') =>
    stateInWords({ state: 'operating', certainty }, camp, 'en', messagesOf('en'));
  expect(inWords('certain')).toBe('In existence');
  expect(inWords('possible')).toBe('In existence (possible)');
});

test.each([
  ['kk', 'Құрылысы тоқтатылған', 'Жабылған'],
  ['ru', 'Строительство прекращено', 'Закрыто'],
  ['en', 'Abandoned unfinished', 'Closed'],
] as const)(
  'what was begun and never used was abandoned; what was used is closed (%s)',
  (language, ...names) => {
    const closed = (...before: Spell[]): string =>
      stateName(
        'closed',
        living('pipelines', [...before, ['closed', '1935']]),
        language,
        messagesOf(language),
      );
    expect([
      closed(['planned', '1929'], ['construction', '1930']),
      closed(['construction', '1930'], ['operating', '1931']),
    ]).toEqual(names);
    expect(closed(['construction', '1930'], ['reconstruction', '1931'])).toBe(names[1]);
    // What stood before 1890, and of whose building nothing is known.
    expect(closed(['idle', null])).toBe(names[1]);
  },
);
