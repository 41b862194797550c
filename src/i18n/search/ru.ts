// The texts of the search in Russian.
import type { SearchMessages } from '../search-messages.ts';
import { isWindow, yearsInFigures } from '../years.ts';

export const ru: SearchMessages = {
  results: 'Найденное',
  groups: {
    place: 'Города и станции',
    site: 'Заводы, рудники, электростанции',
    route: 'Железные дороги и трубопроводы',
    flow: 'Потоки грузов',
    sector: 'Отрасли',
    event: 'События',
  },
  placeKinds: { city: 'Крупный город', town: 'Город', settlement: 'Посёлок', station: 'Станция' },
  count: (count) => `найдено: ${count}`,
  nothing: (query) => `В атласе нет ничего с названием «${query}».`,
  advice:
    'Попробуйте начало названия или прежнее имя (Верный, Гурьев); можно по-казахски, по-русски и по-английски, кириллицей и латиницей.',
  eventsLost: 'События загрузить не удалось, поиск идёт без них. Проверьте соединение.',
  absent: (years) => `нет в ${yearsInFigures(years)} ${isWindow(years) ? 'гг.' : 'г.'}`,
  onlySector: 'показать только эту отрасль',
  notice: {
    movedToEvent: (title, year) => `${title}: шкала переведена на ${year} год, год события.`,
    widened: (name) => `Фильтры скрывали «${name}»; теперь они это показывают.`,
  },
};
