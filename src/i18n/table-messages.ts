// The texts of the table of objects. They are fetched when a reader opens it.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import type { TableColumnId } from '../core/view/view-state.ts';

export interface TableMessages {
  readonly columns: Readonly<Record<TableColumnId, string>>;
  /** The size of a record that stands for several works. */
  readonly group: (count: string) => string;
  readonly thousandTonnes: (value: string) => string;
  /** How to use it without a mouse, for screen readers. */
  readonly keys: string;
  readonly save: string;
  /** The names of the two tables, where a reader's own data are shown as well. */
  readonly which: string;
  readonly atlas: string;
  /** Of a file with more columns than a table shows. */
  readonly firstColumns: (shown: number, all: string) => string;
}

const TEXTS: Readonly<Record<Language, TableMessages>> = typesetAll(
  {
    kk: {
      columns: {
        name: 'Атауы',
        kind: 'Түрі',
        sector: 'Саласы',
        state: 'Күйі',
        place: 'Орны',
        opened: 'Ашылуы',
        closed: 'Жабылуы',
        size: 'Көлемі',
        sources: 'Дереккөз саны',
      },
      thousandTonnes: (value) => `${value} мың т`,
      group: (count) => `${count} нысандық топ`,
      keys: 'Бағыттауыш пернелер ұяшықтан ұяшыққа апарады, Enter жолдың карточкасын ашады, ал тақырыпта сол баған бойынша сұрыптайды.',
      save: 'CSV ретінде сақтау',
      which: 'Қай кесте',
      atlas: 'Атлас',
      firstColumns: (shown, all) =>
        `${all} бағанның алғашқы ${shown} бағаны көрсетілген; файлда бәрі сақталады.`,
    },
    ru: {
      columns: {
        name: 'Название',
        kind: 'Вид',
        sector: 'Отрасль',
        state: 'Состояние',
        place: 'Место',
        opened: 'Открытие',
        closed: 'Закрытие',
        size: 'Величина',
        sources: 'Источников',
      },
      thousandTonnes: (value) => `${value} тыс. т`,
      group: (count) => `группа из ${count}`,
      keys: 'Стрелки ведут от ячейки к ячейке, Enter открывает карточку строки, а в заголовке сортирует по его столбцу.',
      save: 'Сохранить как CSV',
      which: 'Какая таблица',
      atlas: 'Атлас',
      firstColumns: (shown, all) =>
        `Показаны первые столбцы: ${shown} из ${all}. В сохранённом файле будут все.`,
    },
    en: {
      columns: {
        name: 'Name',
        kind: 'Kind',
        sector: 'Sector',
        state: 'State',
        place: 'Place',
        opened: 'Opened',
        closed: 'Closed',
        size: 'Size',
        sources: 'Sources',
      },
      thousandTonnes: (value) => `${value} thousand t`,
      group: (count) => `group of ${count}`,
      keys: 'Arrow keys lead from cell to cell. Enter opens the card of a row; on a heading it sorts by that column.',
      save: 'Save as CSV',
      which: 'Which table',
      atlas: 'The atlas',
      firstColumns: (shown, all) =>
        `The first ${shown} of ${all} columns are shown. A saved file has them all.`,
    },
  },
  null,
);

export const tableMessagesOf = (language: Language): TableMessages => TEXTS[language];
