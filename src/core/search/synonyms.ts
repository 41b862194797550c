// Abbreviations, short names and trade words by which readers look for things that the atlas names in full. Data, and the two
// ways it is read. Only names of one thing stand in a row; which things are of a kind says the atlas.
import type { Kind } from '../atlas/atlas.ts';
import { skeletonsOf } from './transliteration.ts';

/**
 * Rows of names that mean the same. A thing whose whole name stands in a row has the others as names too; one whose name
 * holds a name of a row is found by the short ones, which stand first.
 * @public tests/unit/search.test.ts asks for each of them.
 */
export const SAME: readonly { readonly short: readonly string[]; readonly full: readonly string[] }[] = [
  // Power stations.
  {
    short: ['ГРЭС', 'МАЭС', 'GRES'],
    full: [
      'государственная районная электростанция',
      'мемлекеттік аудандық электр стансасы',
      'state district power station',
    ],
  },
  {
    short: ['ЦЭС', 'ОЭС', 'TsES'],
    full: ['центральная электростанция', 'орталық электр стансасы', 'central power station'],
  },
  {
    short: ['ТЭЦ', 'ЖЭО', 'CHP', 'теплоцентраль'],
    full: ['теплоэлектроцентраль', 'жылу электр орталығы', 'heat and power station'],
  },
  {
    short: ['ГЭС', 'СЭС', 'HPP'],
    full: ['гидроэлектростанция', 'су электр стансасы', 'hydroelectric station'],
  },
  {
    short: ['ДЭС'],
    full: ['дизельные электростанции', 'дизельді электр стансалары', 'diesel power stations'],
  },
  {
    short: ['ТЭС', 'ЖЭС'],
    full: ['тепловая электростанция', 'жылу электр стансасы', 'thermal power station'],
  },
  // Railways and their short names.
  {
    short: ['Турксиб', 'Түрксіб', 'Turksib', 'ТСЖД'],
    full: [
      'Туркестано-Сибирская магистраль',
      'Туркестано-Сибирская железная дорога',
      'Түркістан-Сібір магистралі',
      'Түркістан-Сібір теміржолы',
      'Turkestan-Siberian Railway',
      'Turkestan-Siberia Railway',
    ],
  },
  {
    short: ['Транссиб', 'Транссіб', 'Trans-Siberian'],
    full: [
      'Транссибирская магистраль',
      'Западно-Сибирская железная дорога',
      'Батыс Сібір теміржолы',
      'West Siberian Railway',
      'Trans-Siberian Railway',
    ],
  },
  {
    short: ['Трансказ'],
    full: ['Трансказахстанская магистраль', 'Трансқазақстан магистралі', 'Trans-Kazakhstan Railway'],
  },
  {
    short: ['Ташкентская железная дорога', 'Ташкент теміржолы', 'Tashkent Railway'],
    full: [
      'Оренбургско-Ташкентская железная дорога',
      'Орынбор – Ташкент теміржолы',
      'Orenburg – Tashkent Railway',
    ],
  },
  // Works and places.
  { short: ['Магнитка'], full: ['Магнитогорск'] },
  { short: ['Балхашстрой'], full: ['Прибалхашстрой', 'Pribalkhashstroy'] },
  { short: ['БГМК', 'Балхашмедь'], full: ['Балхашский медеплавильный комбинат'] },
  { short: ['КМЗ'], full: ['Карсакпайский медеплавильный завод'] },
  { short: ['ЧСЗ'], full: ['Чимкентский свинцовый завод'] },
  { short: ['Карлаг', 'Қарлаг', 'Karlag'], full: ['Карагандинский исправительно-трудовой лагерь'] },
  {
    short: ['АЛЖИР', 'ALZHIR', 'лагерь жён'],
    full: ['Акмолинское особое отделение Карлага', 'Акмолинский лагерь жён изменников родины'],
  },
  { short: ['МТС'], full: ['машинно-тракторная станция', 'tractor stations'] },
];

/** What readers also call a thing of a kind, in the three languages. */
export const WORDS_OF_KINDS: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  smelter: ['металлургический комбинат', 'металлургия комбинаты', 'smelter'],
  concentrator: ['ГОК', 'обогатительная фабрика', 'обогатилка', 'КБК', 'кен байыту', 'GOK'],
  'mining-combine': ['ГОК', 'горно-обогатительный комбинат', 'КБК', 'кен байыту комбинаты', 'GOK'],
  mine: ['рудник', 'кеніш', 'карьер', 'mine'],
  'ore-deposit': ['месторождение', 'кен орны', 'deposit'],
  coalfield: ['шахты', 'копи', 'уголь', 'шахталар', 'coal mines'],
  colliery: ['шахта', 'копи', 'шахтасы', 'pit'],
  'coal-preparation-plant': ['углефабрика', 'ЦОФ'],
  oilfield: ['нефтепромысел', 'промысел', 'кәсіпшілік', 'oilfield'],
  'oil-region': ['нефтепромыслы', 'oilfields'],
  'oil-refinery': ['НПЗ', 'МӨЗ', 'нефтезавод', 'refinery'],
  'chemical-plant': ['химзавод', 'химия зауыты', 'chemical works'],
  'repair-works': ['ремзавод', 'ремонтный завод', 'мастерские', 'шеберхана', 'workshops'],
  'engineering-works': ['машзавод'],
  foundry: ['литейка', 'литейный завод'],
  'machine-building': ['сельмаш', 'машиностроительный завод', 'машина жасау'],
  'thermal-power': ['электростанция', 'электр стансасы', 'power plant'],
  'hydro-power': ['ГЭС', 'гидростанция', 'гидроэлектростанция', 'СЭС', 'hydro'],
  'diesel-power': ['электростанция', 'ДЭС'],
  'meat-combine': ['мясокомбинат', 'мясозавод', 'ет комбинаты', 'бойня', 'meat packing plant', 'meatworks'],
  'flour-mill': ['мелькомбинат', 'мельница', 'мельзавод', 'диірмен', 'mill'],
  'rice-mill': ['рисозавод', 'күріш зауыты'],
  'sugar-factory': ['сахзавод', 'сахарный завод', 'қант зауыты', 'sugar mill'],
  'fish-cannery': ['рыбкомбинат', 'рыбозавод', 'балық комбинаты', 'cannery'],
  'fish-plant': ['рыбзавод', 'рыбкомбинат', 'балық зауыты'],
  'cold-store': ['холодильник', 'хладокомбинат', 'тоңазытқыш', 'refrigerator'],
  bakery: ['хлебозавод', 'пекарня', 'нан зауыты', 'наубайхана', 'bread'],
  'oil-mill': ['маслозавод', 'май зауыты'],
  dairy: ['молокозавод', 'маслозавод', 'сүт зауыты', 'creamery'],
  cannery: ['консервный завод', 'плодокомбинат', 'консерві зауыты'],
  winery: ['винзавод', 'шарап зауыты'],
  'sewing-factory': ['швейка', 'швейная фабрика', 'тігін фабрикасы', 'garment factory'],
  'wool-washery': ['шерстомойка', 'ПОШ', 'жүн жуу'],
  'felt-factory': ['пимокатка', 'валенки', 'войлочная фабрика', 'киіз'],
  tannery: ['кожзавод', 'кожкомбинат', 'былғары зауыты', 'leather'],
  'cloth-factory': ['суконка', 'сукно', 'камвольно-суконный комбинат', 'шұға', 'textile'],
  'shoe-factory': ['обувная', 'аяқкиім', 'footwear'],
  brickworks: ['кирпичный завод', 'кірпіш зауыты', 'brick'],
  'cement-works': ['цемзавод', 'цемент зауыты'],
  shipping: ['пароходство', 'речной флот', 'пристань', 'кеме', 'steamers'],
  'salt-lake': ['солепромысел', 'соль', 'тұз', 'salt'],
  camp: ['лагерь', 'ИТЛ', 'ГУЛАГ', 'лагері', 'Gulag', 'labour camp'],
  'special-settlement': [
    'спецпереселенцы',
    'спецпоселение',
    'трудпосёлок',
    'арнайы қоныс',
    'special settlers',
  ],
  'place-of-exile': ['депортация', 'ссылка', 'жер аудару', 'deportation', 'exile'],
};

/** Words of the names of workshops of railways, which are called depots: the kind alone does not tell them from others. */
const DEPOTS = ['депо', 'паровозное депо', 'depot'];
const OF_RAILWAYS = ['Ремонтное предприятие Турксиба'];

const ROWS = [...SAME, { short: DEPOTS, full: OF_RAILWAYS }].map(({ short, full }) => ({
  short,
  all: [...short, ...full].map((name) => ({ name, words: skeletonsOf(name) })),
}));

/** The phrases of the rows by the first letters of their first words, so that a name is compared with few of them. */
const FIRST_LETTERS = 3;
const beginningOf = (words: readonly string[], at = 0): string => (words[at] ?? '').slice(0, FIRST_LETTERS);
const PHRASES = new Map<string, { words: readonly string[]; short: readonly string[] }[]>();
for (const { short, all } of ROWS)
  for (const { words } of all) {
    const beginning = beginningOf(words);
    PHRASES.set(beginning, [...(PHRASES.get(beginning) ?? []), { words, short }]);
  }

/** Whether a word of a name is one of a phrase. The last letters of a long Russian or Kazakh word are its case. */
const isWord = (word: string | undefined, wanted: string): boolean =>
  word === wanted || (wanted.length > 6 && word !== undefined && word.startsWith(wanted.slice(0, -2)));

/** Short words for what any of the names of one thing says in full: its words stand there one after another. */
export function shortWords(names: readonly string[]): string[] {
  const found = names
    .map(skeletonsOf)
    .flatMap((name) =>
      name.flatMap((_, at) =>
        (PHRASES.get(beginningOf(name, at)) ?? [])
          .filter(({ words }) => words.every((wanted, index) => isWord(name[at + index], wanted)))
          .flatMap(({ short }) => short),
      ),
    );
  return [...new Set(found)];
}

const WHOLE_NAMES = new Map(
  ROWS.flatMap((row) => row.all.map(({ words }) => [words.join(' '), row] as const)),
);

/** Other whole names of a thing, from one that stands in a row. */
export function otherNames(names: readonly string[]): string[] {
  const rows = names.flatMap((name) => WHOLE_NAMES.get(skeletonsOf(name).join(' ')) ?? []);
  return [...new Set(rows)]
    .flatMap(({ all }) => all.map(({ name }) => name))
    .filter((name) => !names.includes(name));
}
