// The texts of plates for printing in Russian.
import type { PlateMessages } from '../plate-messages.ts';
import { isWindow, yearsInFigures } from '../years.ts';

const SHEETS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'лист', few: 'листа' };

export const ru: PlateMessages = {
  title: 'На стену: лист для печати',
  close: 'Закрыть',
  what: 'Лист с картой, условными знаками, шкалой времени, цифрами года, списком показанного и источниками.',
  how: 'Кнопка открывает печать браузера. «Сохранить как PDF» – один из её принтеров.',
  size: 'Бумага',
  direction: 'Ориентация',
  directions: { across: 'Альбомная', upright: 'Книжная' },
  preview: (years) => `Лист: карта, ${years}`,
  print: 'Печать …',
  make: 'Составить лист',
  sheets: (count) => `${count} ${SHEETS[new Intl.PluralRules('ru').select(count)] ?? 'листов'}`,
  faults: {
    size: 'Этот браузер не может нарисовать такую большую карту. Выберите A4.',
    blank: 'Браузер нарисовал пустую карту, поэтому лист не предлагается. Попробуйте снова или выберите A4.',
    unmade: 'Браузер не смог составить лист. Попробуйте снова или откройте атлас в другом браузере.',
  },
  figures: (years) => `${yearsInFigures(years)} ${isWindow(years) ? 'годы' : 'год'} в цифрах`,
  works: 'действующих предприятий, рудников и электростанций',
  building: 'строилось',
  opened: 'вступило в строй',
  railways: 'км действующих железных дорог на карте',
  differences: (one, other) => `Что различается: ${one} и ${other}`,
  sources: (ground) => `Основа карты: ${ground}. Источник каждого сведения указан в атласе.`,
  version: (version, released) => `данные ${version} от ${released}`,
  instead:
    'Чтобы напечатать лист с условными знаками, шкалой времени и списком, нажмите в атласе Ctrl+P (⌘P) или откройте «Поделиться».',
};
