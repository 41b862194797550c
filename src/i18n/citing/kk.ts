// The texts of citing in Kazakh.
import type { CitingMessages } from '../citing-messages.ts';
import { isWindow, yearsInFigures } from '../years.ts';

export const kk: CitingMessages = {
  title: 'Дәйексөз алу',
  what: 'Неден',
  kinds: { view: 'Осы картадан', record: 'Осы карточкадан', data: 'Деректерден' },
  style: 'Стиль',
  gost: 'МемСТ Р 7.0.100',
  citation: 'Библиографиялық сілтеме',
  copy: 'Көшіріп алу',
  copied: 'Көшірілді.',
  copyFailed: 'Браузер бетке көшіруге рұқсат бермеді. Мәтінді белгілеп, өзіңіз көшіріп алыңыз.',
  save: 'Файлға сақтау',
  viewTitle: (years) =>
    `Қазақстан өнеркәсібі, ${yearsInFigures(years)} ${isWindow(years) ? 'жылдар' : 'жыл'}`,
  dataTitle: (atlas) => `${atlas}: деректер`,
  genres: { view: 'Карта', data: 'Деректер жинағы' },
};
