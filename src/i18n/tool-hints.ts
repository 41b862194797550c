// What each tool does, in one short sentence, for the menu of tools. Fetched with the menu. Keys are the ids of the tools.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

const HINTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = typesetAll(
  {
    kk: {
      tours: 'Индустрияландыру тарихы карта бойымен, қадам-қадаммен.',
      charts: 'Мақаланың сандары графикпен.',
      table: 'Сүзгілерден өткен нысандар бір кестеде, реттеуге және сақтауға болады.',
      compare: 'Картада екі жыл қатар тұрады.',
      rail: 'Әр нысан теміржолдан қандай қашықтықта болды.',
      measure: 'Қашықтық, аудан және теміржолмен жүретін жол.',
      data: 'Өз кестеңіз не карта файлыңыз осы картада.',
      help: 'Белгілер нені білдіреді және қандай пернелер бар.',
    },
    ru: {
      tours: 'История индустриализации на карте, шаг за шагом.',
      charts: 'Числа статьи на графиках.',
      table: 'Все объекты, прошедшие фильтры, в таблице, которую можно упорядочить и сохранить.',
      compare: 'Два года рядом на карте.',
      rail: 'Как далеко от железной дороги лежал каждый объект.',
      measure: 'Расстояния, площади и пути по железной дороге.',
      data: 'Ваша таблица или файл карты на этой карте.',
      help: 'Что значат знаки и какие есть клавиши.',
    },
    en: {
      tours: 'How the country was industrialised, told step by step on the map.',
      charts: 'The figures of the article as charts.',
      table: 'All objects that pass the filters, to sort and to save.',
      compare: 'Two years side by side on the map.',
      rail: 'How far from a railway each object lay.',
      measure: 'Distances, areas and ways by rail.',
      data: 'Your own table or map file on this map.',
      help: 'What the symbols mean, and all the keys.',
    },
  },
  null,
);

export const toolHintsOf = (language: Language): Readonly<Record<string, string>> => HINTS[language];
