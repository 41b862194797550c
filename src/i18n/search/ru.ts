// The texts of the search in Russian.
import { plural } from '../ru.ts';
import type { SearchMessages } from '../search-messages.ts';
import { isWindow, yearsInFigures } from '../years.ts';

const sections = (count: number): string => plural(count, 'участок', 'участка', 'участков');
/** “все 6 объектов”, but not “все 1”. */
const objects = (count: number): string =>
  `${count === 1 ? '' : 'все '}${plural(count, 'объект', 'объекта', 'объектов')}`;

export const ru: SearchMessages = {
  results: 'Найденное',
  groups: {
    place: 'Города и станции',
    site: 'Заводы, рудники, электростанции',
    line: 'Линии целиком',
    route: 'Железные дороги и трубопроводы',
    flow: 'Потоки грузов',
    sector: 'Отрасли',
    event: 'События',
    figure: 'Цифры',
  },
  count: (count) => `найдено: ${count}`,
  nothing: (query) => `В атласе нет ничего с названием «${query}».`,
  advice:
    'Попробуйте начало названия или прежнее имя (Верный, Гурьев); можно по-казахски, по-русски и по-английски, кириллицей и латиницей.',
  eventsLost: 'События загрузить не удалось, поиск идёт без них. Проверьте соединение.',
  absent: (years) => `нет в ${yearsInFigures(years)} ${isWindow(years) ? 'гг.' : 'г.'}`,
  onlySector: 'показать только эту отрасль',
  whole: (count) => `Показать все: ${count}`,
  worksAt: (town, count) => `${town}: ${objects(count)}`,
  townWorks: (town, count) => `${town}: ${objects(count)}`,
  back: (query) => `Назад к найденному по запросу «${query}»`,
  sections,
  opened: (years) => `движение с ${yearsInFigures(years)} ${isWindow(years) ? 'гг.' : 'г.'}`,
  notice: {
    movedToEvent: (title, year) => `${title}: шкала переведена на ${year} год, год события.`,
    widened: (name) => `Фильтры скрывали «${name}»; теперь они это показывают.`,
    line: (name, count) => `${name}: выделена вся линия, ${sections(count)}.`,
  },
};
