// Items as the page makes them, for tests: a view of the map, the Balkhash smelter and the data set, in each language.
import type { Language } from '../atlas/atlas.ts';
import { itemOf, type Cited, type CslItem, type Edition, type KindOfCited } from './item.ts';

const ATLAS: Readonly<Record<Language, string>> = {
  kk: 'Қазақстанның индустриялық атласы, 1890–1940',
  ru: 'Индустриальный атлас Казахстана, 1890–1940',
  en: 'The Industrial Atlas of Kazakhstan, 1890–1940',
};
const TITLES: Readonly<Record<KindOfCited, Readonly<Record<Language, string>>>> = {
  record: {
    kk: 'Балқаш мыс балқыту комбинаты (1936)',
    ru: 'Балхашский медеплавильный комбинат (1936)',
    en: 'Balkhash copper smelting combine (1936)',
  },
  view: {
    kk: 'Қазақстан өнеркәсібі, 1936 жыл',
    ru: 'Промышленность Казахстана в 1936 году',
    en: 'Industry of Kazakhstan in 1936',
  },
  data: { kk: `${ATLAS.kk}: деректер`, ru: `${ATLAS.ru}: данные`, en: `${ATLAS.en}: data` },
};
const GENRES: Readonly<Record<Language, Edition['genres']>> = {
  kk: { view: 'Карта', data: 'Деректер жинағы' },
  ru: { view: 'Карта', data: 'Набор данных' },
  en: { view: 'Map', data: 'Data set' },
};

export function sampleItem(kind: KindOfCited, language: Language): CslItem {
  const cited: Readonly<Record<KindOfCited, Pick<Cited, 'key' | 'url'>>> = {
    record: {
      key: 'balkhash-copper-smelter-1936',
      url: `https://atlas.example/${language}/obj/balkhash-copper-smelter/index.html`,
    },
    view: { key: 'map-1936', url: `https://atlas.example/#year=1936&lang=${language}` },
    data: { key: 'data', url: 'https://atlas.example/#page=download' },
  };
  return itemOf(
    { kind, title: TITLES[kind][language], ...cited[kind] },
    {
      language,
      title: ATLAS[language],
      genres: GENRES[language],
      version: '2.2.1',
      released: '2026-11-29',
      today: '2026-12-05',
    },
  );
}
