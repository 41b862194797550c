// The texts of the guided tours in Russian.
import { plural } from '../ru.ts';
import type { TourMessages } from '../tour-messages.ts';

export const ru: TourMessages = {
  lead: 'Рассказы на карте. Каждый шаг ведёт к своему месту, ставит год и фильтры; можно уйти в сторону и вернуться. У каждого утверждения указано предложение или источник, на который оно опирается.',
  length: (minutes, steps) =>
    `${plural(minutes, 'минута', 'минуты', 'минут')} · ${plural(steps, 'шаг', 'шага', 'шагов')}`,
  start: 'Начать',
  goOn: (step) => `Продолжить с шага ${step}`,
  read: 'Читать текст',
  hide: 'Закрыть текст',
  print: 'Печать',
  close: 'Закрыть рассказ',
  progress: (step, steps) => `${step} / ${steps}`,
  arrived: (step, steps, title) => `Шаг ${step} из ${steps}: ${title}`,
  steps: 'Шаги рассказа',
  previous: 'Предыдущий шаг',
  next: 'Следующий шаг',
  list: 'Все рассказы',
  back: 'Вернуться к шагу',
  questions: 'Вопросы классу',
  sources: 'Источники',
  article:
    'S с числом – предложение книги «Қазақстан тарихы (көне заманнан бүгінге дейін)», т. 4. Алматы: Атамұра, 2010.',
  onMap: 'На карте',
  keys: 'Клавиши: ← → или Page Up, Page Down.',
};
