// What the pictures of --all show: every tool, page, tab, kind of card and step of a tour, each in both sizes and both
// themes, and the four pictures of the README. How a picture is taken stands in photographer.mjs.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} View
 * @property {string} name of the picture, without size and theme
 * @property {'kk' | 'ru' | 'en'} lang always the same for a view; the three take turns over the views
 * @property {string | null} address the fragment without `#` and language; null: no fragment at all, as on a first visit
 * @property {boolean} [fresh] whether the page must have been opened at this address
 * @property {number} [height] of the window in pixels, where a long panel is to be seen whole
 * @property {(page: import('@playwright/test').Page, phone: boolean) => unknown} [act] what the reader does there
 *
 * Views taken one after the other in one page, which goes from address to address.
 * @typedef {object} Chapter
 * @property {readonly View[]} views
 * @property {string} suffix of the names of its pictures
 * @property {'light' | 'dark'} theme
 * @property {{ width: number, height: number }} size of the window in pixels
 * @property {boolean} phone whether it is a phone with a touch screen
 * @property {number} density pixels of the picture per pixel of the page
 */

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** Heights of windows in which long panels, and the longest, are seen whole. */
const TALL = 3200;
const TALLEST = 7000;

/** A button or tab by its text at the beginning, whatever element it is. */
const press = (page, text) =>
  page
    .locator('button, [role="tab"]')
    .filter({ hasText: new RegExp(`^\\s*${text}`) })
    .first()
    .click();

const choose = async (page, label, text) => {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
};

/** Sets points on the part of the map that stays free beside the panel of measuring. */
const setPoints = async (page, phone) => {
  for (const [x, y] of phone
    ? [
        [110, 180],
        [200, 235],
        [290, 190],
      ]
    : [
        [520, 250],
        [700, 420],
        [840, 280],
      ])
    await page.mouse.click(x, y);
};

const TABLE = [
  'name,kind,latitude,longitude,start,end',
  'Almaty reading room,library,43.25,76.95,1922,1935',
  '"Ridder, upper",library,50.34,83.51,1931~,',
  'Karaganda club,club,49.80,73.10,1934,',
  'Nowhere,club,,73.10,1934,',
  'Too far north,club,149.8,73.1,1934,',
  'Guryev club,club,47.10,51.92,1926,1940',
].join('\n');
const UNCLEAR_TABLE = 'what,here,there,when\nclub,43.25,76.95,1922\nlibrary,50.34,83.51,1931';

const search = (text) => (page) => page.getByRole('search').getByRole('combobox').fill(text);

const openFile = (name, content) => async (page) => {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByText(name).first().waitFor({ state: 'attached' });
};

const LAYERS_WITH_FLOWS = 'enterprises,mines,power-stations,railways,roads,pipelines,places,flows';
const NEAR = 'map=4.4/49/70&year=1936';

/** @type {(name: string, lang: View['lang'], address: string | null, more?: Partial<View>) => View} */
const view = (name, lang, address, more) => ({ name, lang, address, ...more });

const MAP = [
  view('first-visit', 'en', null),
  view('default', 'kk', '', { fresh: true }),
  view('year-1890', 'ru', 'year=1890'),
  view('year-1940', 'en', 'year=1940'),
  view('window', 'ru', 'year=1929..1934'),
  view('only-certain', 'en', 'year=1936&certain=only'),
  view('flows', 'kk', `year=1938&layers=${LAYERS_WITH_FLOWS}`),
  view('flows-near', 'ru', `map=5.5/49.5/70&year=1938&layers=${LAYERS_WITH_FLOWS}`),
  view('sector', 'en', 'year=1940&sectors=coal'),
  view('under-construction', 'kk', 'year=1932&states=prospected,planned,construction,reconstruction'),
  view('without-border-of-today', 'ru', 'year=1928&border=off'),
  view('town', 'kk', 'map=7.2/43.2/76.9&year=1940'),
  view('west', 'en', 'map=6.4/47.6/53.2&year=1937'),
  view('nearest', 'ru', 'map=10/49.8/73.1&year=1940'),
  view('turned', 'en', 'map=5/48/68/30/40&year=1936'),
  view('empty', 'kk', 'year=1900&layers=none'),
  view('unread-address', 'ru', 'map=4.6/48/68&year=1936&foo=bar', { fresh: true }),
];

const CARDS = [
  view('card-smelter', 'ru', 'map=6/47/75&year=1938&id=balkhash-copper-smelter'),
  view('card-smelter-whole', 'kk', 'map=6/47/75&year=1938&id=balkhash-copper-smelter', { height: TALL }),
  view('card-mine', 'en', 'map=6/50/83&year=1930&id=ridder-mine'),
  view('card-coalfield', 'kk', 'map=6/49.8/73&year=1936&id=karaganda-coal-basin'),
  view('card-railway', 'kk', 'map=5/50/72&year=1931&id=akmola-karaganda'),
  view('card-narrow-railway', 'en', 'map=6/47.8/66&year=1935&id=karsakpay-baykonur'),
  view('card-road', 'kk', 'map=6/46.8/66&year=1930&id=zhosaly-karsakpay'),
  view('card-railway-relaid', 'ru', 'map=7/51.2/51&year=1936&id=engels-oral'),
  view('card-pipeline', 'ru', 'map=5/48.5/54&year=1938&id=guryev-orsk-oil-pipeline'),
  view('card-flow', 'en', `map=4/51/68&year=1938&layers=${LAYERS_WITH_FLOWS}&id=coal-karaganda-magnitogorsk`),
  view('card-power-station', 'ru', 'map=6/49.8/73&year=1936&id=karaganda-central-power-station'),
  view('card-camp', 'kk', 'map=6/49.8/73&year=1932&id=karlag', { height: TALL }),
  view('card-uncertain', 'kk', 'map=6/50/83&year=1930&id=ridder-concentrator'),
  view('card-uncertain-in-window', 'ru', 'map=6/49/75&year=1929..1939&id=semey-flour-mill'),
  view('card-not-there', 'en', 'map=5/48/68&year=1900&id=balkhash-copper-smelter'),
  view('card-without-place', 'ru', 'id=shymkent-lead-plant', { fresh: true }),
];

const TOOLS = [
  view('charts', 'kk', 'map=4.4/49/70&year=1937&panel=charts'),
  view('charts-whole', 'ru', 'map=4.4/49/70&year=1937&panel=charts', { height: TALLEST }),
  view('charts-window-whole', 'en', 'map=4.4/49/70&year=1929..1934&panel=charts', { height: TALLEST }),
  view('charts-sector-whole', 'kk', 'map=4.4/49/70&year=1940&sectors=coal&panel=charts', { height: TALL }),
  view('table', 'ru', 'map=4.4/49/70&year=1936&panel=table&sort=-opened'),
  view('rail', 'en', 'map=4.2/49/70&year=1931&panel=rail'),
  view('rail-whole', 'kk', 'map=4.2/49/70&year=1931&panel=rail', { height: TALL }),
  view('rail-50', 'ru', 'map=4.2/49/70&year=1917&panel=rail&reach=50'),
  view('compare', 'kk', 'year=1936&compare=1928'),
  view('compare-near', 'ru', 'map=5/50/72&year=1940&compare=1913'),
  view('compare-whole', 'en', 'map=4.4/49/70&year=1936&compare=1928', { height: TALL }),
  view('measure', 'en', 'map=4.4/49/70&year=1936&panel=measure'),
  view('own-data', 'ru', 'map=4.4/49/70&year=1934&panel=data'),
  view('measure-line', 'ru', `${NEAR}&panel=measure`, { act: setPoints }),
  view('measure-area', 'kk', `${NEAR}&panel=measure`, {
    act: async (page, phone) => {
      await page.getByRole('radio').nth(1).check({ force: true });
      await setPoints(page, phone);
    },
  }),
  view('measure-railway', 'ru', `${NEAR}&panel=measure`, {
    height: 1600,
    act: async (page) => {
      await page.getByRole('radio').nth(2).check({ force: true });
      await choose(page, 'Откуда', 'Оренбург');
      await choose(page, 'Куда', 'Ташкент');
    },
  }),
  view('own-data-table', 'en', `${NEAR}&panel=data`, { height: 1600, act: openFile('rooms.csv', TABLE) }),
  view('own-data-columns', 'kk', `${NEAR}&panel=data`, {
    height: 1600,
    act: openFile('unclear.csv', UNCLEAR_TABLE),
  }),
  view('own-data-fault', 'ru', `${NEAR}&panel=data`, { act: openFile('words.csv', 'nothing\nhere\n') }),
  view('search', 'en', NEAR, { act: search('karaganda') }),
  view('search-cyrillic', 'kk', NEAR, { act: search('балхаш') }),
  view('search-nothing', 'ru', NEAR, { act: search('ъъъъ') }),
];

/** A tool without a view above is shown as its panel opens. */
const OTHER_TOOLS = readdirSync('src/app/tools', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => /^\s+load:/m.test(readFileSync(`src/app/tools/${name}/tool.ts`, 'utf8')))
  .filter((name) => !TOOLS.some(({ address }) => new RegExp(`(panel=|&)${name}(&|=|$)`).test(address)))
  .map((name) => view(name, 'en', `${NEAR}&panel=${name}`));

const TABS = [
  // On a desk this tab is open from the beginning.
  view('tab-filters', 'ru', 'year=1936', { act: (page, phone) => phone && press(page, 'Фильтры') }),
  view('tab-filters-whole', 'kk', `year=1938&layers=${LAYERS_WITH_FLOWS}`, {
    height: TALL,
    act: (page, phone) => phone && press(page, 'Сүзгі'),
  }),
  view('tab-list', 'kk', 'year=1936', { act: (page) => press(page, 'Тізім') }),
  view('tab-list-whole', 'en', 'year=1936', { height: TALL, act: (page) => press(page, 'List') }),
  view('tab-events', 'ru', 'year=1936', { act: (page) => press(page, 'События') }),
  view('tab-events-whole', 'en', 'year=1929..1934', { height: TALL, act: (page) => press(page, 'Events') }),
];

const PAGES = [
  ['about', 'kk', 'ru'],
  ['tours', 'ru', 'en'],
  ['sources', 'en', 'kk'],
  ['disagreements', 'kk', 'ru'],
  ['download', 'ru', 'en'],
].flatMap(([page, lang, langWhole]) => [
  view(`page-${page}`, lang, `${NEAR}&page=${page}`),
  view(`page-${page}-whole`, langWhole, `${NEAR}&page=${page}`, { height: TALL }),
]);

const SHARING = [
  view('share', 'ru', NEAR, { act: (page) => page.locator('.masthead .share').click() }),
  view('report', 'kk', 'map=6/47/75&year=1938&id=balkhash-copper-smelter&report=obj/balkhash-copper-smelter'),
];

/** Every step of every tour, a chapter and a language for each tour. */
const TOURS = readdirSync('geodata/tours')
  .filter((file) => file.endsWith('.en.md'))
  .toSorted()
  .map((file, index) => {
    const tour = file.slice(0, -'.en.md'.length);
    const steps = (readFileSync(`geodata/tours/${file}`, 'utf8').match(/^## /gm) ?? []).length;
    return Array.from({ length: steps }, (_, step) =>
      view(`tour-${tour}-${step + 1}`, ['kk', 'ru', 'en'][index % 3], `tour=${tour}/${step + 1}`),
    );
  });

/**
 * Views that are an address alone share a page with those of their language, or of their height; the others begin with a
 * fresh one.
 */
function chaptersOf(views) {
  const chapters = new Map();
  for (const one of views) {
    const alone = one.fresh || one.act || one.address === null;
    const chapter = alone ? one.name : (one.height ?? one.lang);
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), one]);
  }
  return [...chapters.values()];
}

/**
 * The chapters of --all.
 * @param {readonly string[]} wanted beginnings of names of views; none: all of them
 * @returns {Chapter[]}
 */
export function everyChapter(wanted) {
  const chapters = [
    ...chaptersOf([...MAP, ...CARDS, ...TOOLS, ...OTHER_TOOLS, ...TABS, ...PAGES, ...SHARING]),
    ...TOURS,
  ]
    .map((views) =>
      views.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start))),
    )
    .filter((views) => views.length > 0);
  return [false, true].flatMap((phone) =>
    ['light', 'dark'].flatMap((theme) =>
      chapters.map((views) => ({
        views,
        suffix: `-${phone ? 'phone' : 'desktop'}-${theme}`,
        theme,
        size: phone ? PHONE : DESKTOP,
        phone,
        density: 1,
      })),
    ),
  );
}

/**
 * The four pictures of the README, one chapter each.
 * @returns {Chapter[]}
 */
export function readmeChapters() {
  const chapter = (one, theme = 'light', phone = false) => ({
    views: [one],
    suffix: '',
    theme,
    size: phone ? PHONE : { width: 1440, height: 900 },
    phone,
    density: phone ? 2 : 1,
  });
  return [
    chapter(view('country-1936-kk', 'kk', 'year=1936')),
    chapter(view('card-balkhash-en', 'en', 'year=1938&id=balkhash-copper-smelter')),
    chapter(view('karaganda-dark-ru', 'ru', 'map=5.7/48.9/72.5&year=1940'), 'dark'),
    chapter(view('phone-kk', 'kk', 'year=1934'), 'light', true),
  ];
}
