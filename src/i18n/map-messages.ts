// What a screen reader says of the map: what it shows in the years of the view, and its keys. Fetched after the map.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import { plural } from './ru.ts';

export interface MapInFigures {
  readonly years: string;
  readonly objects: number;
  readonly operating: number;
  readonly construction: number;
  /** What began to operate last: in which year, some names, and how many others. Null for nothing. */
  readonly newest: { readonly year: number; readonly names: readonly string[]; readonly more: number } | null;
  /** Of the railways in use, rounded and in figures; null for none. */
  readonly kilometres: string | null;
}

export interface MapMessages {
  readonly shows: (map: MapInFigures) => string;
  readonly keys: string;
  /** An arrow was pressed, and no object lies on that side. */
  readonly nothingFurther: string;
}

const sentence = (...parts: readonly (string | false)[]): string =>
  `${parts.filter((part) => part !== false).join('; ')}.`;

const MESSAGES: Readonly<Record<Language, MapMessages>> = typesetAll(
  {
    kk: {
      shows: ({ years, objects, operating, construction, newest, kilometres }) =>
        sentence(
          `${years}: ${objects} нысан`,
          operating > 0 && `жұмыс істейтіні ${operating}`,
          construction > 0 && `салынып жатқаны ${construction}`,
          newest !== null &&
            `ең жаңасы (${newest.year}): ${newest.names.join(', ')}${newest.more > 0 ? ` және тағы ${newest.more}` : ''}`,
          kilometres !== null && `жұмыс істейтін теміржолдар: шамамен ${kilometres} км`,
        ),
      keys: 'Бағыттауыш пернелер нысаннан нысанға апарады, Enter карточканы ашады. Shift пен бағыттауыштар картаны жылжытады, Ctrl мен бағыттауыштар бұрып еңкейтеді, плюс пен минус масштабты өзгертеді, Home бүкіл елді көрсетеді.',
      nothingFurther: 'Бұл бағытта басқа нысан жоқ.',
    },
    ru: {
      shows: ({ years, objects, operating, construction, newest, kilometres }) =>
        sentence(
          `${years}: ${plural(objects, 'объект', 'объекта', 'объектов')}`,
          operating > 0 && `в действии ${operating}`,
          construction > 0 && `строится ${construction}`,
          newest !== null &&
            `самое новое (${newest.year}): ${newest.names.join(', ')}${newest.more > 0 ? ` и ещё ${newest.more}` : ''}`,
          kilometres !== null && `действующие железные дороги: около ${kilometres} км`,
        ),
      keys: 'Стрелки ведут от объекта к объекту, Enter открывает карточку. Shift со стрелками сдвигает карту, Ctrl со стрелками поворачивает и наклоняет её, плюс и минус меняют масштаб, Home показывает всю страну.',
      nothingFurther: 'Дальше в этом направлении ничего нет.',
    },
    en: {
      shows: ({ years, objects, operating, construction, newest, kilometres }) =>
        sentence(
          `${years}: ${objects} ${objects === 1 ? 'object' : 'objects'}`,
          operating > 0 && `${operating} operating`,
          construction > 0 && `${construction} under construction`,
          newest !== null &&
            `newest (${newest.year}): ${newest.names.join(', ')}${newest.more > 0 ? ` and ${newest.more} more` : ''}`,
          kilometres !== null && `railways in use: about ${kilometres} km`,
        ),
      keys: 'Arrow keys lead from object to object, Enter opens the card. Shift with arrows moves the map, Ctrl with arrows turns and tilts it, plus and minus zoom, Home shows the whole country.',
      nothingFurther: 'Nothing further in this direction.',
    },
  },
  null,
);

export const mapMessagesOf = (language: Language): MapMessages => MESSAGES[language];
