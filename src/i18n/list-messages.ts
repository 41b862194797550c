// The words for the list of objects and its groups, fetched with the list.
import type { Grouping } from '../core/atlas/grouping.ts';
import type { Language, Layer } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import { typesetAll } from '../core/text/typography.ts';
import { inYears } from './ru.ts';
import { isWindow, yearsInFigures } from './years.ts';

export interface ListMessages {
  readonly groupBy: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly noTown: string;
  /** How many of the objects began to operate in those years: certainly, and possibly. */
  readonly opened: (certain: number, possible: number) => string;
  /** The mark in the list of an object that began to operate in those years. */
  readonly openedMark: string;
  readonly emptyYearHint: (years: Years) => string;
  readonly goToYear: (year: number) => string;
}

const TEXTS: Readonly<Record<Language, ListMessages>> = {
  kk: {
    groupBy: 'Топтау',
    groupings: { layer: 'түрі', sector: 'сала', town: 'қала', state: 'күйі' },
    noTown: 'Елді мекенге жатпайтындар',
    opened: (certain, possible) =>
      `іске қосылғаны: ${certain}${possible > 0 ? `, мүмкін, тағы ${possible}` : ''}`,
    openedMark: 'іске қосылды',
    emptyYearHint: (years) =>
      `${yearsInFigures(years)} ${isWindow(years) ? 'жылдарға' : 'жылға'} қатысты мұндай дерек жоқ.`,
    goToYear: (year) => `${year} жылға өту`,
  },
  ru: {
    groupBy: 'По группам',
    groupings: { layer: 'вид', sector: 'отрасль', town: 'город', state: 'состояние' },
    noTown: 'Вне городов и посёлков',
    opened: (certain, possible) =>
      `вступило в строй: ${certain}${possible > 0 ? `, возможно, ещё ${possible}` : ''}`,
    openedMark: 'вступление в строй',
    emptyYearHint: (years) => `Сведений о таком ${inYears(years)} нет.`,
    goToYear: (year) => `Перейти к ${year} году`,
  },
  en: {
    groupBy: 'Group by',
    groupings: { layer: 'kind', sector: 'sector', town: 'town', state: 'state' },
    noTown: 'At no town',
    opened: (certain, possible) =>
      `${certain} began to operate${possible > 0 ? `, ${possible} more possibly` : ''}`,
    openedMark: 'began to operate',
    emptyYearHint: (years) => `Nothing of this kind is known for ${yearsInFigures(years)}.`,
    goToYear: (year) => `Go to ${year}`,
  },
};
const MESSAGES = typesetAll(TEXTS, null);

export const listMessagesOf = (language: Language): ListMessages => MESSAGES[language];

const SET_UP: Readonly<Record<Language, string>> = { kk: 'құрылды', ru: 'создание', en: 'set up' };
/** Stands in the list beside what has begun in the years shown: `began to operate`, of a camp `set up`. */
export const openedMark = (layer: Layer, language: Language): string =>
  layer === 'people' ? SET_UP[language] : MESSAGES[language].openedMark;
