// The words about people: who built a works, and what a number of people counts. Fetched with the first card.
import type { Builder, Language, PeopleCounted } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

export interface PeopleMessages {
  readonly built: string;
  readonly builders: Readonly<Record<Builder, string>>;
  /** Stands before the names of sources. */
  readonly silent: string;
  /** Where there is no source but general knowledge. */
  readonly noSource: string;
  readonly counted: Readonly<Record<PeopleCounted, string>>;
  readonly countedLine: (what: string, who: string, when: string) => string;
  /** The heading of what the sources say of an event. */
  readonly statements: (count: number) => string;
}

const TEXTS: Readonly<Record<Language, PeopleMessages>> = {
  kk: {
    built: 'Кім салды',
    builders: {
      state: 'мемлекет',
      trust: 'мемлекеттік трест',
      company: 'компания',
      owner: 'жеке иесі',
      hired: 'жалдамалы жұмысшылар',
      mobilised: 'жұмылдырылған адамдар',
      volunteers: 'өз еркімен келгендер',
      soldiers: 'сарбаздар',
      exiled: 'жер аударылғандар',
      imprisoned: 'тұтқындар',
    },
    silent: 'Қаралған дереккөздер мұны кім салғанын айтпайды:',
    noSource: 'Мұны кім салғаны туралы дереккөз табылған жоқ.',
    counted: {
      planned: 'жоспарланғандар',
      arrived: 'келгендер',
      present: 'есепте тұрғандар',
      employed: 'жұмыс істегендер',
      dead: 'қаза болғандар',
      left: 'кеткендер',
      'dead-or-left': 'қаза болғандар мен кеткендер',
      balance: 'екі санақтың айырмасы',
    },
    countedLine: (what, who, when) => `Есептелгені: ${what} · есептеген: ${who} · уақыты: ${when}`,
    statements: (count) => `Дереккөздер не дейді (${count})`,
  },
  ru: {
    built: 'Кто строил',
    builders: {
      state: 'государство',
      trust: 'государственный трест',
      company: 'компания',
      owner: 'частный владелец',
      hired: 'наёмные рабочие',
      mobilised: 'мобилизованные',
      volunteers: 'добровольцы',
      soldiers: 'солдаты',
      exiled: 'ссыльные',
      imprisoned: 'заключённые',
    },
    silent: 'Просмотренные источники не говорят, кто строил:',
    noSource: 'Источник о том, кто строил, не найден.',
    counted: {
      planned: 'намеченные',
      arrived: 'прибывшие',
      present: 'находившиеся на месте',
      employed: 'работавшие',
      dead: 'умершие',
      left: 'ушедшие',
      'dead-or-left': 'умершие и ушедшие',
      balance: 'разница двух подсчётов',
    },
    countedLine: (what, who, when) => `Что считали: ${what} · кто считал: ${who} · за какое время: ${when}`,
    statements: (count) => `Что говорят источники (${count})`,
  },
  en: {
    built: 'Who built it',
    builders: {
      state: 'the state',
      trust: 'a state trust',
      company: 'a company',
      owner: 'a private owner',
      hired: 'hired workers',
      mobilised: 'mobilised people',
      volunteers: 'volunteers',
      soldiers: 'soldiers',
      exiled: 'exiled people',
      imprisoned: 'prisoners',
    },
    silent: 'The sources looked through do not say who built it:',
    noSource: 'No source was found that says who built it.',
    counted: {
      planned: 'planned',
      arrived: 'arrived',
      present: 'present',
      employed: 'at work',
      dead: 'dead',
      left: 'gone away',
      'dead-or-left': 'dead or gone away',
      balance: 'difference of two counts',
    },
    countedLine: (what, who, when) => `Counted: ${what} · by: ${who} · for: ${when}`,
    statements: (count) => `What the sources say (${count})`,
  },
};
const PEOPLE = typesetAll(TEXTS, null);

export const peopleMessagesOf = (language: Language): PeopleMessages => PEOPLE[language];
