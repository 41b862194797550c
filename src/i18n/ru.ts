// The interface in Russian.
import type { Years } from '../core/time/bounds.ts';
import type { Messages } from './messages.ts';
import { isWindow, yearsInFigures } from './years.ts';

const rules = new Intl.PluralRules('ru');
export const plural = (count: number, one: string, few: string, many: string): string => {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
};
const objects = (count: number): string => plural(count, 'объект', 'объекта', 'объектов');

/** «в 1931 году», «в 1929–1934 годах». */
export const inYears = (years: Years): string =>
  `в ${yearsInFigures(years)} ${isWindow(years) ? 'годах' : 'году'}`;

export const ru: Messages = {
  title: 'Индустриальный атлас Казахстана',
  subtitle: '1890–1940',
  languageName: 'Русский',
  language: 'Язык',
  loading: 'Открываем карту…',
  late: {
    waiting: 'Загружается…',
    slow: 'Загрузка идёт дольше обычного и продолжается.',
    lost: 'Загрузить не удалось. Проверьте соединение.',
    stuck:
      'Загрузить не удалось, и браузер больше не станет запрашивать эту часть. Обновите страницу: вид и ваш файл сохранятся.',
    outdated: 'Вышла новая версия атласа, и этой части прежней версии больше нет. Вид и ваш файл сохранятся.',
    unreachable: 'Атлас сейчас недоступен. Проверьте соединение.',
    fileNotKept:
      'Этот браузер не может сохранить ваш файл на время загрузки страницы. Нажмите ещё раз, чтобы продолжить без него.',
    again: 'Повторить',
    reload: 'Обновить страницу',
    loadNew: 'Загрузить новую версию',
    groundLost: 'Часть основы карты загрузить не удалось.',
    firstSlow: 'Атлас загружается дольше обычного. Загрузка продолжается.',
    firstLost: 'Атлас не загрузился. Проверьте соединение.',
  },

  layers: {
    enterprises: 'Заводы и фабрики',
    mines: 'Рудники и промыслы',
    'power-stations': 'Электростанции',
    railways: 'Железные дороги',
    roads: 'Грунтовые дороги',
    pipelines: 'Трубопроводы',
    places: 'Города и станции',
    flows: 'Потоки грузов',
    people: 'Люди: лагеря и посёлки',
  },
  sectors: {
    'nonferrous-metals': 'Цветные металлы',
    coal: 'Уголь',
    oil: 'Нефть',
    chemicals: 'Химия',
    metalworking: 'Металлообработка',
    power: 'Электроэнергетика',
    food: 'Пищевая',
    light: 'Лёгкая',
    'construction-materials': 'Стройматериалы',
    transport: 'Транспорт',
    people: 'Люди',
  },
  states: {
    planned: 'Проект',
    construction: 'Строится',
    operating: 'Работает',
    reconstruction: 'Реконструкция',
    idle: 'Простаивает',
    closed: 'Закрыто',
    prospected: 'Разведка',
  },
  certainty: { certain: 'достоверно', possible: 'возможно' },

  filters: {
    title: 'Фильтры и легенда',
    layers: 'Слои',
    sectors: 'Отрасли',
    states: 'Состояние в этом году',
    all: 'Все',
    none: 'Ничего',
    only: 'только',
    onlyThis: (name) => `Только «${name}»`,
    clear: 'Сбросить фильтры',
    remain: (count, all) => `Остаётся объектов: ${count} из ${all}`,
    key: 'Условные знаки',
    waterMain: 'Водопровод',
    oilPipeline: 'Нефтепровод',
    countNote: (years) => `Числа показывают, сколько есть ${inYears(years)} при остальных фильтрах.`,
    certainOnly: 'Только достоверное',
    certainHint: 'Скрывает всё, что в источниках датировано неточно',
    possibleLegend: 'Возможно: даты неточны',
    borderLegend: 'Граница этого года',
    trunkLegend: 'Магистраль',
    branchLegend: 'Ветка',
    narrowGaugeLegend: 'Узкая колея',
    stationLegend: 'Станция (вблизи)',
    openedLegend: 'Пуск в этом году',
    groundLegend: 'Для ориентира, не в счёт',
  },
  list: {
    title: 'Список',
    summary: (count, years) => `${objects(count)} ${inYears(years)}`,
    empty: 'Показывать нечего',
    emptyHint: 'В этом году ни один объект не проходит все фильтры.',
  },
  timeline: {
    title: 'Шкала времени',
    year: 'Год',
    yearMeaning: (years) =>
      isWindow(years)
        ? 'всё, что было в эти годы, в последнем состоянии'
        : `как было на 31 декабря ${yearsInFigures(years)} года`,
    window: 'Несколько лет',
    firstYear: 'Первый год',
    lastYear: 'Последний год',
    play: 'Пуск',
    pause: 'Пауза',
    speed: 'Скорость',
    speedValue: (perSecond) =>
      `${perSecond} ${perSecond === '1' ? 'год' : /^(?:[2-4]|\d+,\d+)$/.test(perSecond) ? 'года' : 'лет'}/с`,
    earlier: 'На год раньше',
    later: 'На год позже',
    typeYear: 'Введите год или два: 1929–1934',
    badYear: (first, last) => `Введите год от ${first} до ${last} или два: ${first}–${last}.`,
    histogram: 'Вступило в строй по годам',
    histogramHatched: 'штриховка: год неточен',
    histogramOfStates: 'Перешло в выбранное состояние по годам',
    opened: (years, certain, possible) =>
      `${yearsInFigures(years)}: вступило в строй ${certain}${possible > 0 ? '; есть и такие, чей год точно не известен' : ''}`,
    plansCaption: 'Пятилетки',
    plansLong: ['Первая пятилетка', 'Вторая пятилетка', 'Третья пятилетка'],
  },
  card: {
    articleSentence: (sentence) => `История Казахстана, т. 4, предложение ${sentence}`,
    atlasReading: 'Решение',
  },
  share: 'Поделиться',
  notice: {
    unread: (items) => `Часть адреса не удалось прочитать, она пропущена: «${items}».`,
    unknownId: (id) => `В атласе нет объекта «${id}».`,
    movedToYear: (name, year) => `${name}: шкала переведена на ${year} год, первый достоверный.`,
    yearsBeyond: (first, last) =>
      `В адресе указаны годы за пределами ${first}–${last}, которые показывает атлас: показан ближайший год.`,
    dismiss: 'Закрыть',
  },
  map: {
    label: 'Карта',
    zoomIn: 'Приблизить',
    zoomOut: 'Отдалить',
    wholeCountry: 'Вся страна',
    attribution: 'Natural Earth · GeoNames (CC BY 4.0) · NASA SRTM30',
  },
  theme: { toLight: 'Светлая', toDark: 'Тёмная' },
  tools: {
    title: 'Инструменты',
    more: 'Ещё',
    long: {
      charts: 'Графики',
      rail: 'Близость железной дороги',
      tours: 'Рассказы на карте',
      compare: 'Сравнить два года',
      table: 'Таблица объектов',
      measure: 'Измерить',
      data: 'Свои данные',
      help: 'Как читать карту',
    },
    short: {
      charts: 'Графики',
      rail: 'Близость железной дороги',
      tours: 'Рассказы',
      compare: 'Сравнить',
      table: 'Таблица',
      measure: 'Измерить',
      data: 'Свои данные',
      help: 'Справка',
    },
    close: 'Закрыть панель',
  },
  skip: { to: 'Перейти', card: 'Карточка' },
  polity: { label: 'Государство в этом году', capital: 'Столица', todayBorder: 'сегодняшняя граница' },
  events: { title: 'События' },
  search: { label: 'Поиск по атласу', placeholder: 'Город, завод, путь' },
  filtersTab: 'Фильтры',
  leftPanel: 'Левая панель',
  about: {
    title: 'Об атласе',
  },
  dates: {
    onwards: 'и после 1940 года',
  },
};
