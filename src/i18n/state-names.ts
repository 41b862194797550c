// The names of states of objects. Camps and settlements do not operate as a works does, so some of theirs
// are others.
import type { Language, Layer, State } from '../core/atlas/atlas.ts';
import type { StateInYear } from '../core/time/lifecycle.ts';
import type { Messages } from './messages.ts';

const OF_PEOPLE: Readonly<Record<Language, Readonly<Partial<Record<State, string>>>>> = {
  kk: { planned: 'Шешім қабылданған', operating: 'Бар' },
  ru: { planned: 'Решено', operating: 'Существует' },
  en: { planned: 'Ordered', operating: 'In existence' },
};

/** The name of a state of an object of this layer, with a capital letter. */
export const stateName = (state: State, layer: Layer, language: Language, messages: Messages): string =>
  (layer === 'people' ? OF_PEOPLE[language][state] : undefined) ?? messages.states[state];

/** `Under construction (possible)`: the same, with a word of doubt where the state is only possible. */
export const stateInWords = (
  { state, certainty }: Pick<StateInYear, 'state' | 'certainty'>,
  layer: Layer,
  language: Language,
  messages: Messages,
): string =>
  stateName(state, layer, language, messages) +
  (certainty === 'possible' ? ` (${messages.certainty.possible})` : '');
