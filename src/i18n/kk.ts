// The interface in Kazakh.
import type { Years } from '../core/time/bounds.ts';
import type { Messages } from './messages.ts';
import { isWindow, yearsInFigures } from './years.ts';

/** «1931 жылы», «1929–1934 жылдары». */
export const inYears = (years: Years): string =>
  `${yearsInFigures(years)} ${isWindow(years) ? 'жылдары' : 'жылы'}`;

export const kk: Messages = {
  title: 'Қазақстанның индустриялық атласы',
  subtitle: '1890–1940',
  languageName: 'Қазақша',
  language: 'Тіл',
  loading: 'Карта ашылып жатыр…',
  late: {
    waiting: 'Жүктеліп жатыр…',
    slow: 'Жүктеу ұзаққа созылды, бірақ тоқтаған жоқ.',
    lost: 'Жүктелмеді. Байланысты тексеріңіз.',
    stuck:
      'Жүктелмеді, браузер бұл бөлікті енді қайта сұрамайды. Бетті қайта жүктеңіз: көрініс пен өз файлыңыз сақталады.',
    outdated:
      'Атластың жаңа нұсқасы шықты, ескі нұсқаның бұл бөлігі енді жоқ. Көрініс пен өз файлыңыз сақталады.',
    unreachable: 'Қазір атласқа қосылу мүмкін емес. Байланысты тексеріңіз.',
    fileNotKept:
      'Бұл браузер бет жүктелгенше өз файлыңызды сақтай алмайды. Онсыз жалғастыру үшін тағы бір рет басыңыз.',
    again: 'Қайталап көру',
    reload: 'Бетті қайта жүктеу',
    loadNew: 'Жаңа нұсқаны жүктеу',
    groundLost: 'Карта негізінің бір бөлігі жүктелмеді.',
    firstSlow: 'Атластың жүктелуі ұзаққа созылды, бірақ тоқтаған жоқ.',
    firstLost: 'Атлас жүктелмеді. Байланысты тексеріңіз.',
  },

  layers: {
    enterprises: 'Зауыттар мен фабрикалар',
    mines: 'Кеніштер мен кәсіпшіліктер',
    'power-stations': 'Электр стансалары',
    railways: 'Теміржолдар',
    roads: 'Қара жолдар',
    pipelines: 'Құбырлар',
    places: 'Қалалар мен стансалар',
    flows: 'Жүк ағындары',
    people: 'Адамдар: лагерьлер, қоныстар',
  },
  sectors: {
    'nonferrous-metals': 'Түсті металдар',
    coal: 'Көмір',
    oil: 'Мұнай',
    chemicals: 'Химия',
    metalworking: 'Металл өңдеу',
    power: 'Электр энергетикасы',
    food: 'Тамақ өнеркәсібі',
    light: 'Жеңіл өнеркәсіп',
    'construction-materials': 'Құрылыс материалдары',
    transport: 'Көлік',
    people: 'Адамдар',
  },
  states: {
    planned: 'Жоба',
    construction: 'Салынып жатыр',
    operating: 'Жұмыс істейді',
    reconstruction: 'Қайта құрылуда',
    idle: 'Тоқтап тұр',
    closed: 'Жабылған',
    prospected: 'Барлау',
  },
  certainty: { certain: 'анық', possible: 'мүмкін' },

  filters: {
    title: 'Сүзгілер мен шартты белгілер',
    layers: 'Қабаттар',
    sectors: 'Салалар',
    states: 'Осы жылғы күйі',
    all: 'Бәрі',
    none: 'Ештеңе',
    only: 'тек осы',
    onlyThis: (name) => `Тек осы: «${name}»`,
    clear: 'Сүзгілерді тазалау',
    remain: (count, all) => `${all} нысаннан ${count} қалды`,
    key: 'Шартты белгілер',
    waterMain: 'Су құбыры',
    oilPipeline: 'Мұнай құбыры',
    countNote: (years) =>
      `Сандар ${inYears(years)} қалған сүзгілер бойынша қанша нысан бар екенін көрсетеді.`,
    certainOnly: 'Тек анық дерек',
    certainHint: 'Дереккөздердегі мерзімі анық емес нысандарды жасырады',
    possibleLegend: 'Мүмкін: мерзімі анық емес',
    borderLegend: 'Сол жылғы шекара',
    trunkLegend: 'Магистраль',
    branchLegend: 'Тармақ жол',
    narrowGaugeLegend: 'Тар табанды жол',
    stationLegend: 'Станса (жақыннан)',
    openedLegend: 'Сол жылы іске қосылған',
    groundLegend: 'Бағдар үшін, санға кірмейді',
  },
  list: {
    title: 'Тізім',
    summary: (count, years) => `${inYears(years)} ${count} нысан`,
    empty: 'Көрсететін ештеңе жоқ',
    emptyHint: 'Бұл жылы барлық сүзгіден өтетін бірде-бір нысан жоқ.',
  },
  timeline: {
    title: 'Уақыт шкаласы',
    year: 'Жыл',
    yearMeaning: (years) =>
      isWindow(years)
        ? 'осы жылдары болғанның бәрі, соңғы күйінде'
        : `${yearsInFigures(years)} жылғы 31 желтоқсандағы жағдай`,
    window: 'Бірнеше жыл',
    firstYear: 'Бірінші жыл',
    lastYear: 'Соңғы жыл',
    play: 'Ойнату',
    pause: 'Кідірту',
    speed: 'Жылдамдық',
    speedValue: (perSecond) => `${perSecond} жыл/с`,
    earlier: 'Бір жыл бұрын',
    later: 'Бір жыл кейін',
    typeYear: 'Бір не екі жылды теріңіз: 1929–1934',
    badYear: (first, last) =>
      `${first}–${last} жылдар аралығындағы бір не екі жылды теріңіз: ${first}–${last}.`,
    histogram: 'Жыл сайын іске қосылғаны',
    histogramHatched: 'штрих: жылы анық емес',
    histogramOfStates: 'Жылдар бойынша таңдалған күйге өткені',
    opened: (years, certain, possible) =>
      `${inYears(years)}: ${certain} нысан іске қосылды${possible > 0 ? '; жылы дәл белгісіздері де бар' : ''}`,
    plansCaption: 'Бесжылдықтар',
    plansLong: ['Бірінші бесжылдық', 'Екінші бесжылдық', 'Үшінші бесжылдық'],
  },
  card: {
    articleSentence: (sentence) => `Қазақстан тарихы, 4-том, ${sentence} сөйлем`,
    atlasReading: 'Шешім',
  },
  share: 'Бөлісу',
  notice: {
    unread: (items) => `Мекенжайдың бір бөлігі оқылмады, ол ескерілмеді: «${items}».`,
    unknownId: (id) => `Атласта «${id}» нысаны жоқ.`,
    movedToYear: (name, year) => `${name}: шкала алғашқы анық жылға, ${year} жылға қойылды.`,
    yearsBeyond: (first, last) =>
      `Мекенжайдағы жылдар атлас көрсететін ${first}–${last} аралығынан тыс: ең жақын жыл көрсетілді.`,
    dismiss: 'Жабу',
  },
  map: {
    label: 'Карта',
    zoomIn: 'Жақындату',
    zoomOut: 'Алыстату',
    wholeCountry: 'Бүкіл ел',
    attribution: 'Natural Earth · GeoNames (CC BY 4.0) · NASA SRTM30',
  },
  theme: { toLight: 'Жарық', toDark: 'Қараңғы' },
  tools: {
    title: 'Құралдар',
    more: 'Тағы',
    long: {
      charts: 'Графиктер',
      rail: 'Теміржолға жақындық',
      tours: 'Картадағы әңгімелер',
      compare: 'Екі жылды салыстыру',
      table: 'Нысандар кестесі',
      measure: 'Өлшеу',
      data: 'Өз деректеріңіз',
      help: 'Картаны қалай оқу керек',
    },
    short: {
      charts: 'Графиктер',
      rail: 'Теміржолға жақындық',
      tours: 'Әңгімелер',
      compare: 'Салыстыру',
      table: 'Кесте',
      measure: 'Өлшеу',
      data: 'Өз деректеріңіз',
      help: 'Анықтама',
    },
    close: 'Панельді жабу',
  },
  skip: { to: 'Өту', card: 'Карточка' },
  polity: { label: 'Сол жылғы мемлекет', capital: 'Астанасы', todayBorder: 'бүгінгі шекара' },
  events: { title: 'Оқиғалар' },
  search: { label: 'Атластан іздеу', placeholder: 'Қала, зауыт, жол' },
  filtersTab: 'Сүзгі',
  leftPanel: 'Сол жақ панель',
  about: {
    title: 'Атлас туралы',
  },
  dates: {
    onwards: '1940 жылдан кейін де',
  },
};
