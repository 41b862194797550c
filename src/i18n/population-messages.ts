// The words for numbers of inhabitants: on cards and on the chart of towns, both fetched when a reader opens them.
import type { Counted, Language, PopulationBasis } from '../core/atlas/atlas.ts';
import type { Population } from '../core/atlas/evidence.ts';
import { typesetAll } from '../core/text/typography.ts';

interface PopulationMessages {
  readonly title: (place: string) => string;
  readonly bases: Readonly<Record<PopulationBasis, string>>;
  /** Of the town alone nothing is said. */
  readonly counted: Readonly<Record<Counted, string | null>>;
  readonly roundedTo: Readonly<Record<number, string>>;
  /** How to read the points of the card. */
  readonly key: string;
}

const TEXTS: Readonly<Record<Language, PopulationMessages>> = {
  kk: {
    title: (place) => `Тұрғындар саны: ${place}`,
    bases: {
      census: 'санақ',
      'census-first': 'санақ, алғаш жарияланған сан',
      estimate: 'бағалау, санақ емес',
    },
    counted: { town: null, 'with-village': 'қала жанындағы казак станицасымен бірге' },
    roundedTo: { 100: 'жүзге дейін дөңгелектелген', 1000: 'мыңға дейін дөңгелектелген' },
    key: 'Боялған нүкте – санақ, іші бос нүкте – бағалау; аралары белгісіз.',
  },
  ru: {
    title: (place) => `Население: ${place}`,
    bases: {
      census: 'перепись',
      'census-first': 'перепись, первая публикация',
      estimate: 'оценка, не перепись',
    },
    counted: { town: null, 'with-village': 'вместе с казачьей станицей при городе' },
    roundedTo: { 100: 'округлено до сотен', 1000: 'округлено до тысяч' },
    key: 'Залитая точка – перепись, пустая – оценка; между ними сведений нет.',
  },
  en: {
    title: (place) => `Inhabitants of ${place}`,
    bases: {
      census: 'census',
      'census-first': 'census, first published result',
      estimate: 'estimate, no census',
    },
    counted: { town: null, 'with-village': 'with the Cossack village of the town' },
    roundedTo: { 100: 'rounded to hundreds', 1000: 'rounded to thousands' },
    key: 'A filled point is a census, a hollow one an estimate; nothing is known in between.',
  },
};
const MESSAGES = typesetAll(TEXTS, null);

export const populationMessagesOf = (language: Language): PopulationMessages => MESSAGES[language];

/** `census, rounded to hundreds`: what was counted, by whom, how exactly. */
export function countInWords({ basis, counted, rounded }: Population, language: Language): string {
  const texts = MESSAGES[language];
  return [texts.bases[basis], texts.counted[counted], texts.roundedTo[rounded]].filter(Boolean).join(', ');
}
