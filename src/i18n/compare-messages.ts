// The texts of the comparison of two years. They are not among the other texts because they are fetched only when a reader
// compares.
import { typesetAll } from '../core/text/typography.ts';
import type { Language } from '../core/atlas/atlas.ts';

export interface CompareMessages {
  readonly lead: string;
  /** The same for a narrow window, where the map shows only one of the years. */
  readonly leadNarrow: string;
  readonly other: string;
  readonly earlierYear: string;
  readonly laterYear: string;
  readonly swap: string;
  readonly divider: string;
  readonly badYear: (first: number, last: number) => string;
  readonly summary: (fresh: number, changed: number, gone: number, same: number) => string;
  readonly fresh: string;
  readonly changed: string;
  readonly gone: string;
  readonly none: string;
  readonly became: (before: string, after: string) => string;
  readonly absent: string;
  readonly possible: string;
  readonly shown: string;
  readonly noSecondMap: string;
}

const TEXTS: Readonly<Record<Language, CompareMessages>> = typesetAll(
  {
    kk: {
      lead: 'Картаның сол жағы мен оң жағында екі түрлі жыл. Араларындағы шекараны жылжытыңыз.',
      leadNarrow:
        'Картада екі жылдың бірі көрінеді. Қайсысы көрінетінін картаның үстіндегі батырмалармен таңдаңыз.',
      other: 'Салыстырылатын жыл',
      earlierYear: 'Бір жыл бұрын',
      laterYear: 'Бір жыл кейін',
      swap: 'Жылдарды ауыстыру',
      divider: 'Екі жылдың шекарасы',
      badYear: (first, last) => `${first}–${last} жылдар аралығындағы жылды теріңіз.`,
      summary: (fresh, changed, gone, same) =>
        `Жаңасы – ${fresh}, өзгергені – ${changed}, жоғалғаны не тоқтағаны – ${gone}, өзгермегені – ${same}.`,
      fresh: 'Жаңадан пайда болған',
      changed: 'Өскен не өзгерген',
      gone: 'Тоқтаған не жоғалған',
      none: 'Мұндай нысан жоқ.',
      became: (before, after) => `${before} → ${after}`,
      absent: 'жоқ',
      possible: 'мүмкін',
      shown: 'Картадағы жыл',
      noSecondMap: 'Бұл құрылғы екінші картаны көрсете алмайды. Айырмашылықтар тізімде тұр.',
    },
    ru: {
      lead: 'Слева и справа на карте два разных года. Сдвигайте границу между ними.',
      leadNarrow: 'На карте виден один из двух лет. Какой именно – выбирают кнопками над картой.',
      other: 'С каким годом сравнить',
      earlierYear: 'На год раньше',
      laterYear: 'На год позже',
      swap: 'Поменять годы местами',
      divider: 'Граница двух лет',
      badYear: (first, last) => `Введите год от ${first} до ${last}.`,
      summary: (fresh, changed, gone, same) =>
        `Новое – ${fresh}, изменилось – ${changed}, исчезло или встало – ${gone}, без перемен – ${same}.`,
      fresh: 'Новое',
      changed: 'Выросло или изменилось',
      gone: 'Исчезло или встало',
      none: 'Таких объектов нет.',
      became: (before, after) => `${before} → ${after}`,
      absent: 'нет',
      possible: 'возможно',
      shown: 'Год на карте',
      noSecondMap: 'Это устройство не может нарисовать вторую карту. Различия перечислены в списке.',
    },
    en: {
      lead: 'The map shows one year to the left of the line and another to the right. Move the line to compare.',
      leadNarrow: 'The map shows one of the two years. Choose which with the buttons above the map.',
      other: 'Year to compare with',
      earlierYear: 'One year earlier',
      laterYear: 'One year later',
      swap: 'Swap the years',
      divider: 'Line between the two years',
      badYear: (first, last) => `Type a year from ${first} to ${last}.`,
      summary: (fresh, changed, gone, same) =>
        `New: ${fresh}; changed: ${changed}; gone or idle: ${gone}; unchanged: ${same}.`,
      fresh: 'New',
      changed: 'Grown or changed',
      gone: 'Gone or idle',
      none: 'Nothing of this kind.',
      became: (before, after) => `${before} → ${after}`,
      absent: 'not there',
      possible: 'possible',
      shown: 'Year on the map',
      noSecondMap: 'This device cannot draw a second map. The differences are in the list.',
    },
  },
  null,
);

export const compareMessagesOf = (language: Language): CompareMessages => TEXTS[language];
