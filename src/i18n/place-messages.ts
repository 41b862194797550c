// The words for towns: on their cards, beside their names on other cards, in the search. Fetched with the first of these.
import { LAST_YEAR, type Language, type PlaceKind } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

export interface PlaceMessages {
  readonly kinds: Readonly<Record<PlaceKind, string>>;
  /** What a place was at the end of the atlas, on its card of an earlier year. */
  readonly kindIn1940: (kind: string) => string;
  /** Stands once beside the name of the year. */
  readonly today: (name: string) => string;
  readonly names: string;
  /** Of the only name that a place had in the years of the atlas. */
  readonly wholeTime: string;
  readonly founded: string;
  /** Stands before the sources that were looked through. */
  readonly foundedUnknown: string;
  readonly notYet: string;
  readonly perhapsNotYet: string;
  readonly outside: (polity: string) => string;
  readonly capital: string;
  readonly works: (count: number) => string;
  /** The heading of works that had not begun, or of which nothing is known in the years shown. */
  readonly absentWorks: (count: number) => string;
  readonly noWorks: string;
  /** The heading of towns' names of today on the card of a line. */
  readonly townsToday: string;
  readonly railway: {
    readonly title: string;
    readonly came: string;
    readonly narrowCame: string;
    readonly narrow: string;
    readonly none: string;
    readonly noTrain: string;
    readonly method: string;
  };
}

const TEXTS: Readonly<Record<Language, PlaceMessages>> = {
  kk: {
    kinds: { city: 'Ірі қала', town: 'Қала', settlement: 'Кент', station: 'Станса' },
    kindIn1940: (kind) => `1940 жылы – ${kind.toLocaleLowerCase('kk')}`,
    today: (name) => `бүгінгі атауы – ${name}`,
    names: 'Атаулары',
    wholeTime: 'атлас қамтыған жылдардың бәрінде',
    founded: 'Негізі қаланған',
    foundedUnknown: 'белгісіз; қаралған дереккөздер:',
    notYet: 'әлі негізі қаланбаған',
    perhapsNotYet: 'негізі әлі қаланбаған болуы мүмкін',
    outside: (polity) => `${polity}, бірақ бұл жер оның құрамында болмаған`,
    capital: 'астанасы',
    works: (count) => `Кәсіпорындар мен басқа нысандар: ${count}`,
    absentWorks: (count) => `Әлі жоқ немесе белгісіз: ${count}`,
    noWorks: 'Атласта бұл жердегі кәсіпорындар жоқ.',
    townsToday: 'Бүгінгі атаулар',
    railway: {
      title: 'Теміржол қашан келді',
      came: 'Теміржол келді',
      narrowCame: 'Тар табанды теміржол келді',
      narrow: 'тар табанды',
      none: '1940 жылға дейін атластағы бірде-бір теміржолдың мұнда стансасы болған жоқ.',
      noTrain: '1940 жылға дейін мұнда пойыз жүрген жоқ.',
      method:
        'Жерге ең жақын станса бойынша: ол 6 км-ден алыс емес, ал сол жердің атын алып жүрсе, 12 км-ден алыс емес.',
    },
  },
  ru: {
    kinds: { city: 'Крупный город', town: 'Город', settlement: 'Посёлок', station: 'Станция' },
    kindIn1940: (kind) => `В 1940 году – ${kind.toLocaleLowerCase('ru')}`,
    today: (name) => `сегодня – ${name}`,
    names: 'Названия',
    wholeTime: 'во все годы атласа',
    founded: 'Основание',
    foundedUnknown: 'неизвестно; просмотрено:',
    notYet: 'ещё не основано',
    perhapsNotYet: 'возможно, ещё не основано',
    outside: (polity) => `${polity}, но это место в неё не входило`,
    capital: 'столица',
    works: (count) => `Предприятия и другие объекты: ${count}`,
    absentWorks: (count) => `Ещё нет или неизвестно: ${count}`,
    noWorks: 'Предприятий в этом месте в атласе нет.',
    townsToday: 'Сегодняшние названия',
    railway: {
      title: 'Когда пришла железная дорога',
      came: 'Железная дорога пришла',
      narrowCame: 'Пришла узкоколейная дорога',
      narrow: 'узкая колея',
      none: 'К 1940 году станции здесь не было ни у одной железной дороги атласа.',
      noTrain: 'К 1940 году поезда здесь ещё не ходили.',
      method: 'По ближайшей станции: не дальше 6 км или, если она носит имя этого места, не дальше 12 км.',
    },
  },
  en: {
    kinds: { city: 'City', town: 'Town', settlement: 'Settlement', station: 'Station' },
    kindIn1940: (kind) => `${kind} in 1940`,
    today: (name) => `today ${name}`,
    names: 'Names',
    wholeTime: 'in all years of the atlas',
    founded: 'Founded',
    foundedUnknown: 'not known; looked for in',
    notYet: 'not founded yet',
    perhapsNotYet: 'possibly not founded yet',
    outside: (polity) => `${polity}, but this place lay outside it`,
    capital: 'its capital',
    works: (count) => `Works and other sites: ${count}`,
    absentWorks: (count) => `Not there yet, or not known: ${count}`,
    noWorks: 'The atlas has no works at this place.',
    townsToday: 'Names today',
    railway: {
      title: 'When the railway came',
      came: 'The railway came',
      narrowCame: 'A narrow-gauge railway came',
      narrow: 'narrow gauge',
      none: 'By 1940 no railway of the atlas had a station here.',
      noTrain: 'By 1940 no train ran here yet.',
      method: 'By the nearest station: within 6 km, or within 12 km where it bears the name of the place.',
    },
  },
};
const MESSAGES = typesetAll(TEXTS, null);

export const placeMessagesOf = (language: Language): PlaceMessages => MESSAGES[language];

/** What a place is. Its record says what it was in 1940; when a settlement became a town is not among the data. */
export function placeKindInWords(kind: PlaceKind, year: number, language: Language): string {
  const { kinds, kindIn1940 } = MESSAGES[language];
  return year < LAST_YEAR && kind !== 'station' ? kindIn1940(kinds[kind]) : kinds[kind];
}
