// The names of states of objects. Camps and settlements do not operate as a works does, so some of theirs
// are others; what was begun and never finished is not closed.
import type { AtlasObject, Language, State } from '../core/atlas/atlas.ts';
import { isUnfinished, type StateInYear } from '../core/time/lifecycle.ts';
import type { Messages } from './messages.ts';

const OF_PEOPLE: Readonly<Record<Language, Readonly<Partial<Record<State, string>>>>> = {
  kk: { planned: 'Шешім қабылданған', operating: 'Бар' },
  ru: { planned: 'Решено', operating: 'Существует' },
  en: { planned: 'Ordered', operating: 'In existence' },
};

const UNFINISHED: Readonly<Record<Language, string>> = {
  kk: 'Құрылысы тоқтатылған',
  ru: 'Строительство прекращено',
  en: 'Abandoned unfinished',
};

type Living = Pick<AtlasObject, 'layer' | 'lifecycle'>;

/** The name of a state of an object, with a capital letter. */
export const stateName = (
  state: State,
  { layer, lifecycle }: Living,
  language: Language,
  messages: Messages,
): string =>
  state === 'closed' && isUnfinished(lifecycle)
    ? UNFINISHED[language]
    : ((layer === 'people' ? OF_PEOPLE[language][state] : undefined) ?? messages.states[state]);

/** `Under construction (possible)`: the same, with a word of doubt where the state is only possible. */
export const stateInWords = (
  { state, certainty }: Pick<StateInYear, 'state' | 'certainty'>,
  object: Living,
  language: Language,
  messages: Messages,
): string =>
  stateName(state, object, language, messages) +
  (certainty === 'possible' ? ` (${messages.certainty.possible})` : '');
