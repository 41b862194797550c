// The texts of citing in Russian.
import type { CitingMessages } from '../citing-messages.ts';
import { isWindow, yearsInFigures } from '../years.ts';

export const ru: CitingMessages = {
  title: 'Цитировать',
  what: 'Что',
  kinds: { view: 'Эту карту', record: 'Эту карточку', data: 'Данные' },
  style: 'Стиль',
  gost: 'ГОСТ Р 7.0.100',
  citation: 'Библиографическая ссылка',
  copy: 'Скопировать',
  copied: 'Скопировано.',
  copyFailed: 'Браузер не дал странице скопировать. Выделите текст и скопируйте его сами.',
  save: 'Сохранить в файл',
  viewTitle: (years) =>
    `Промышленность Казахстана в ${yearsInFigures(years)} ${isWindow(years) ? 'годах' : 'году'}`,
  dataTitle: (atlas) => `${atlas}: данные`,
  genres: { view: 'Карта', data: 'Набор данных' },
};
