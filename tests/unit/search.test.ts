// Queries of readers and their first results, over the real data of the atlas. It is not beside the core because it needs data
// and texts.
import { describe, expect, test } from 'vitest';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileAtlas, compileEvidence } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';
import { VOCABULARY } from '../../src/i18n/search-messages.ts';
import { LANGUAGES, LAYERS } from '../../src/core/atlas/atlas.ts';
import { groupOfWorks, groupsOf } from '../../src/core/search/results.ts';
import { namesIt, SearchIndex, type Hit } from '../../src/core/search/search.ts';
import { SAME, WORDS_OF_KINDS } from '../../src/core/search/synonyms.ts';
import { identityOf, type Target } from '../../src/core/search/targets.ts';
import { drawnCourses } from '../../src/core/geo/smooth-course.ts';
import { marksOf } from '../../src/core/search/marks.ts';
import { seeded } from '../../bench/pages/synthetic.ts';
import { SEED, tries } from '../sample.ts';

const { geodata } = checkGeodata(readGeodataFiles('geodata'));
const atlas = compileAtlas(geodata!);
const indexes = LANGUAGES.map(
  (language) => new SearchIndex(atlas, VOCABULARY, compileEvidence(geodata!, language), language),
);

function idOf({ target }: Hit): string {
  if ('place' in target) return target.place.id;
  if ('object' in target) return target.object.id;
  if ('line' in target) return target.line.id;
  if ('figure' in target) return target.figure.id;
  return 'event' in target ? target.event.id : target.sector;
}

/** Queries by the target that they must find first, in each language of the reader. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  karaganda: ['Қарағанды', 'Караганда', 'Karaganda', 'Qaraghandy', 'Qarağandı', 'Карагнда', 'Karagandy'],
  balkhash: ['Балқаш', 'Балхаш', 'Balkhash', 'Balqash', 'Balqaş', 'Бертыс', 'балк'],
  shymkent: ['Шымкент', 'Чимкент', 'Shymkent', 'Chimkent', 'Şımkent', 'Шимкент', 'Черняев'],
  astana: ['Ақмола', 'Акмолинск', 'Aqmola', 'Akmola', 'Akmolinsk', 'Целиноград'],
  semey: ['Семей', 'Semey', 'Семипалатинск', 'Semipalatinsk', 'семипалатинс'],
  oral: ['Орал', 'Oral', 'Уральск', 'Uralsk'],
  almaty: ['Алматы', 'Алма-Ата', 'Алма Ата', 'алмаата', 'Alma-Ata', 'Верный', 'Verny', 'Vernyi'],
  ridder: ['Риддер', 'Ridder', 'Лениногорск', 'Leninogorsk'],
  kyzylorda: ['Қызылорда', 'Кзыл-Орда', 'Kyzyl Orda', 'Qyzylorda', 'Перовск', 'Perovsk', 'Ақмешіт'],
  atyrau: ['Атырау', 'Гурьев', 'Guryev', 'Atıraw'],
  'fort-shevchenko': ['Форт-Александровский', 'Fort Alexandrovsky', 'Форт-Шевченко'],
  taraz: ['Әулиеата', 'Аулие-Ата', 'Auliyeata', 'Джамбул', 'Dzhambul', 'Мирзоян'],
  oskemen: ['Өскемен', 'Усть-Каменогорск', 'Ustkamenogorsk'],
  zhezkazgan: ['Жезқазған', 'Джезказган', 'Jezkazgan', 'Zhezqazghan'],
  kostanay: ['Қостанай', 'Кустанай', 'Qostanai'],
  petropavl: ['Петропавл', 'Петропавловск', 'Petropavlosk'],
  aktogay: ['Ақтоғай', 'Aktogaj'],
  turksib: [
    ...['Түрксіб', 'Турксиб', 'Turksib', 'Turksb', 'Турксип'],
    ...['Туркестано-Сибирская магистраль', 'Turkestan-Siberian Railway', 'Түркістан-Сібір теміржолы'],
  ],
  oil: ['Мұнай', 'Нефть', 'Oil'],
  coal: ['Көмір', 'Уголь', 'Coal'],
  // Names of towns outside the country, borne longer there than by a town inside.
  novosibirsk: ['Новониколаевск', 'Ново-Николаевск', 'Novo-Nikolaevsk', 'Новосибирск', 'Novosibirsk'],
  magnitogorsk: ['Магнитогорск', 'Магнитка', 'Магнитная', 'Magnitogorsk'],
  novokuznetsk: ['Сталинск', 'Кузнецк', 'Novokuznetsk'],
  bishkek: ['Пишпек', 'Фрунзе', 'Бишкек', 'Frunze'],
  sverdlovsk: ['Свердловск', 'Екатеринбург', 'Yekaterinburg'],
  omsk: ['Омск', 'Омбы', 'Omsk'],
  orsk: ['Орск', 'Orsk'],
  // Compounds and their parts.
  'shymkent-chemical-pharmaceutical-plant': [
    'химфарм',
    'химфармзавод',
    'Чимкентский химфармзавод',
    'сантонинный',
  ],
  'aktobe-chemical-combine': ['Актюбинский химкомбинат', 'Актюбхимкомбинат', 'Ақтөбе химия комбинаты'],
  'shymkent-lead-plant': [
    'ЧСЗ',
    'Шымкент қорғасын зауыты',
    'Чимкентский свинцовый',
    'Shymkent lead plant',
    'Чимкент свинзавод',
  ],
  'petropavl-mechanical-works': ['Петропавловский мехзавод'],
  'semey-meat-combine': ['Семипалатинский мясокомбинат', 'Семей ет комбинаты', 'Semey meat combine'],
  'oral-meat-combine': ['Уральский мясокомбинат', 'Орал ет комбинаты'],
  'petropavl-tannery': ['Петропавловск кожзавод'],
  'almaty-winery': ['винзавод', 'Almaty winery'],
  'guryev-oil-refinery': ['НПЗ', 'нефтезавод', 'МӨЗ', 'refinery', 'мұнай өңдеу'],
  'karsakpay-copper-smelter': ['КМЗ', 'Карсакпайский медьзавод', 'Қарсақбай мыс'],
  'balkhash-copper-smelter': ['БГМК', 'Балхашмедь', 'Балқаш мыс балқыту'],
  'pribalkhashstroy-settlement': ['Балхашстрой', 'Прибалхашстрой'],
  'embaneft-trust': ['Эмбанефть', 'Ембімұнай', 'Трест Эмбанефть'],
  // Abbreviations.
  'karaganda-gres': ['ГРЭС', 'GRES', 'КарГРЭС', 'ГРЭС-1', 'Карагандинская ГРЭС'],
  'karaganda-central-power-station': [
    'Карагандинская ЦЭС',
    'Қарағанды ОЭС',
    'Karaganda central power station',
  ],
  'almaty-central-power-station': ['ЦЭС Алма-Ата', 'Алматы ОЭС'],
  'balkhash-copper-combine-chp': ['Балхашская ТЭЦ', 'ТЭЦ Балхаш', 'Балқаш ЖЭО'],
  'ulba-hydro': ['Ульбинская ГЭС', 'Үлбі СЭС', 'Ulba hydro'],
  'zyryanovsk-thermal': ['ТЭС', 'ЖЭС'],
  karlag: ['Карлаг', 'Қарлаг', 'Karlag', 'Долинка'],
  alzhir: ['АЛЖИР', 'ALZHIR', 'Алжир'],
  'zhezkazgan-mine': ['Джезказганский рудник', 'Жезқазған кеніші'],
  'kounrad-mine': ['Коунрадский рудник', 'рудник Коунрад'],
  'tekeli-combine': ['ГОК Текели', 'Текелийский комбинат'],
  'aulie-ata-railway-workshops': ['депо Аулие-Ата', 'депо Тараз'],
  'ushtobe-railway-workshops': ['депо Уштобе'],
  // Whole lines.
  'trans-kazakhstan': [
    'Трансказахстанская магистраль',
    'Трансқазақстан магистралі',
    'Trans-Kazakhstan Railway',
    'Трансказ',
  ],
  'orenburg-tashkent': ['Оренбург – Ташкент', 'Ташкентская железная дорога', 'Orenburg-Tashkent Railway'],
  'west-siberian': ['Транссиб', 'Trans-Siberian', 'Батыс Сібір теміржолы'],
  // Figures, however they are written.
  'ussr-share-lead-shymkent-1939-rival': [
    '73.2',
    '73,2',
    '73.2 %',
    '73,2%',
    '73,2 пайыз',
    '73,2 процента',
    '73.2 per cent',
  ],
  'coal-karaganda-1939': [
    '5.1 млн',
    '5,1 миллиона',
    '5,1 млн т',
    '5.1 million',
    '5,1 миллион тонна',
    '5100000',
  ],
  'oil-kazakhstan-1940': ['697', '697 тыс', '697 мың тонна', '697 thousand', '697 000'],
  'power-use-hours-1939': ['2328', '2 328', '2,328'],
  'capital-metalworking-1941': ['298.5', '298,5 есе', '298,5 раза'],
  'population-almaty-1939': ['222000', '222 000', '222 тыс'],
  'kargaly-cloth-factory': ['Каргалинская суконная фабрика', 'Kargaly cloth'],
};

describe('the first result', () => {
  for (const [id, queries] of Object.entries(FIRST))
    for (const query of queries)
      test(`${query} → ${id}`, () => {
        expect(indexes.map((index) => index.find(query).map(idOf)[0])).toEqual([id, id, id]);
      });
});

test('events and stations are found in the language of the evidence', () => {
  const [kk, ru, en] = indexes.map((index) => (query: string) => index.find(query).map(idOf));
  expect(kk!('Теміржол Қарағандыға жетті')[0]).toBe('first-train-karaganda-1931');
  expect(ru!('Железная дорога пришла в Караганду')[0]).toBe('first-train-karaganda-1931');
  expect(en!('Railway reaches Karaganda')[0]).toBe('first-train-karaganda-1931');
  expect(en!('Otar')[0]).toBe('shu-almaty');
});

test.each(['голод', 'famine', 'ашаршылық'])(
  'events of %s are found in every language of the reader',
  (query) => {
    const famine = new Set(geodata!.events.filter(({ kind }) => kind === 'famine').map(({ id }) => id));
    for (const index of indexes)
      expect(
        index.find(query).filter((hit) => famine.has(idOf(hit))),
        query,
      ).not.toEqual([]);
  },
);

test('a hit has the name that matched', () => {
  const [hit] = indexes[0]!.find('Karaganda');
  expect(hit?.name).toBe('Karaganda');
});

test('a name that begins with the query needs no other name beside it', () => {
  expect(namesIt('Karaganda coal preparation plant', 'karag coal')).toBe(true);
  expect(namesIt('Қарағанды', 'Qaraghandy')).toBe(true);
  expect(namesIt('Алматы', 'Верный')).toBe(false);
});

test('nothing is found for spaces, signs or nonsense', () => {
  for (const query of ['zzzz', 'аааааа', 'Караганда ббб'])
    expect(
      indexes.flatMap((index) => index.find(query)),
      query,
    ).toEqual([]);
  for (const index of indexes)
    for (const query of ['', '  ', '—', '№', 'ьъ', 'zzqqwwxx', '987654', '41.7 %'])
      expect(index.find(query)).toEqual([]);
});

describe('short names and trade words', () => {
  const found = (word: string): Target[] =>
    indexes.flatMap((index) => index.find(word).map(({ target }) => target));
  test.each(SAME)('each short name of a row finds something by it: $short', ({ short, full }) => {
    for (const name of short) {
      const hits = indexes[1]!.find(name);
      expect(hits.length, name).toBeGreaterThan(0);
      expect(hits[0]!.exact || namesOf(hits[0]!.target, [...short, ...full]), name).toBe(true);
    }
  });
  test('each word of a kind finds works of the kind', () => {
    for (const [kind, words] of Object.entries(WORDS_OF_KINDS))
      for (const word of words) {
        const kinds = found(word).flatMap((target) => (target.type === 'site' ? [target.object.kind] : []));
        expect(kinds, `${kind}: ${word}`).toContain(kind);
      }
  });
  test('no short name stands in two rows', () => {
    const all = SAME.flatMap(({ short }) => short);
    expect(new Set(all).size).toBe(all.length);
  });
});

/** Whether a name of a thing holds the beginning of a word of the phrases. */
const namesOf = (target: Target, phrases: readonly string[]): boolean =>
  'object' in target &&
  LANGUAGES.some((language) =>
    phrases.some((phrase) => namesIt(target.object.name[language], phrase.slice(0, -2))),
  );

describe('figures', () => {
  const found = (query: string) =>
    indexes[2]!.find(query).flatMap(({ target }) => (target.type === 'figure' ? [target.figure.id] : []));
  test('of one number: all of them, as printed before as worked out', () => {
    expect(found('73.2')).toEqual(['ussr-share-lead-shymkent-1939-rival', 'kz-share-lead-shymkent-1939']);
  });
  test('a unit or a word narrows them', () => {
    expect(found('50')).toContain('power-balkhash-chp-1939');
    expect(found('50 %')).not.toContain('power-balkhash-chp-1939');
    expect(found('50 %')).toContain('new-large-share-workers-1940');
    expect(found('84.8 lead')).toEqual(['ussr-share-lead-1939']);
    expect(found('84.8 mechanised')).toEqual(['coal-mechanised-1936']);
    expect(found('84.8 bread')).toEqual([]);
    expect(found('5.1 thousand')).toEqual([]);
  });
  test('half a number finds what begins with it', () => {
    expect(found('73')).toContain('ussr-share-lead-shymkent-1939-rival');
    expect(found('7')).not.toContain('ussr-share-lead-shymkent-1939-rival');
  });
  test('a number in a name is no figure', () => {
    for (const index of indexes)
      for (const query of ['ГРЭС-1', 'фабрика № 1', '17 рыбозаводов'])
        expect(index.find(query)[0]?.target.type).toBe('site');
  });
});

test('better matches come first: the name itself, then its beginning; wrong letters only where nothing else is found', () => {
  for (const index of indexes) {
    const hits = index.find('Орск');
    expect(hits.map(({ exact }) => exact)).toEqual([...hits.map(({ exact }) => exact)].sort().reverse());
    expect(hits.map(idOf)).not.toContain('omsk');
    expect(index.find('Орсск').map(idOf)[0]).toBe('orsk');
    expect(index.find('Оиск').map(idOf)).toEqual(expect.arrayContaining(['orsk', 'omsk']));
  }
});

/** Every name of everything, with more than five letters. */
function longNames(): { name: string; target: Target }[] {
  const targets: { target: Target; names: readonly Record<string, string>[] }[] = [
    ...atlas.places.map((place) => ({
      target: { type: 'place', place } as const,
      names: [place.name, ...place.names.map(({ name }) => name)],
    })),
    ...atlas.sites.map((object) => ({ target: { type: 'site', object } as const, names: [object.name] })),
    ...atlas.routes.map((object) => ({
      target: { type: object.layer === 'flows' ? 'flow' : 'route', object } as const,
      names: [object.name],
    })),
  ];
  return targets.flatMap(({ target, names }) =>
    [...new Set(names.flatMap((name) => LANGUAGES.map((language) => name[language]!)))]
      .filter((name) => name.replace(/[^\p{L}]/gu, '').length >= 6)
      .map((name) => ({ name, target })),
  );
}

test('a name with one wrong letter is found among the first three, in 95 of 100 cases', () => {
  const random = seeded(SEED);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const names = longNames();
  const cases = Array.from({ length: Math.min(tries(400), 8000) }, () => {
    const { name, target } = pick(names);
    const letters = [...name];
    const at = pick(letters.flatMap((letter, index) => (/\p{L}/u.test(letter) ? [index] : [])));
    const alphabet = /\p{Script=Latin}/u.test(name) ? 'abdeiklmnoprstuvz' : 'абдеиклмнопрстувз';
    letters[at] = pick([...alphabet].filter((letter) => letter !== letters[at]!.toLowerCase()));
    return { name, typed: letters.join(''), target };
  });
  const lost = cases.filter(({ typed, target }) => {
    const first = pick(indexes)
      .find(typed)
      .slice(0, 3)
      .map(({ target: found }) => identityOf(found));
    return !first.includes(identityOf(target));
  });
  expect(names.length).toBeGreaterThan(700);
  expect(
    lost.length,
    JSON.stringify(lost.slice(0, 20).map(({ name, typed }) => `${name}: ${typed}`)),
  ).toBeLessThanOrEqual(cases.length * 0.05);
});

describe('the results', () => {
  const [kk, ru, en] = indexes as [SearchIndex, SearchIndex, SearchIndex];
  const none = new Set<never>();
  const idsOf = (hits: readonly Hit[]): string[] => hits.map(idOf);

  test('of a town: the town, the offer of all its works, and these are all there', () => {
    for (const index of [kk, ru, en]) {
      const [places] = groupsOf(index.find('Семей'), atlas, none);
      expect(places?.of).toBe('place');
      expect(places?.choices[0]).toMatchObject({ type: 'hit', hit: { target: { place: { id: 'semey' } } } });
      expect(places?.choices[1]).toMatchObject({ type: 'works', place: { id: 'semey' } });
    }
    const semey = atlas.places.find(({ id }) => id === 'semey')!;
    const at = atlas.sites.filter(({ place }) => place === 'semey');
    expect(at.length).toBeGreaterThan(5);
    const works = groupOfWorks(semey, atlas);
    expect(works.count).toBe(at.length);
    expect(works.choices[0]).toEqual({ type: 'back' });
    const ids = idsOf(works.choices.flatMap((choice) => (choice.type === 'hit' ? [choice.hit] : [])));
    expect(ids.toSorted()).toEqual(at.map(({ id }) => id).toSorted());
  });

  test('show at most five of a group and about twelve at first, each group at least once; each can be opened whole', () => {
    const hits = ru.find('завод');
    const groups = groupsOf(hits, atlas, none);
    const shown = groups.map(({ choices }) => choices.filter(({ type }) => type === 'hit').length);
    expect(Math.max(...shown)).toBe(5);
    expect(Math.min(...shown)).toBeGreaterThan(0);
    const works = groups.find(({ of }) => of === 'site')!;
    expect(works.choices.at(-1)).toEqual({ type: 'whole', of: 'site', count: works.count });
    const whole = groupsOf(hits, atlas, new Set(['site'] as const)).find(({ of }) => of === 'site')!;
    expect(whole.choices).toHaveLength(works.count);
    expect(whole.choices.every(({ type }) => type === 'hit')).toBe(true);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(hits.length);
  });

  test('of a line: the line, and under it its sections, which stand nowhere else', () => {
    for (const [index, query] of [
      [kk, 'Түрксіб'],
      [ru, 'Турксиб'],
      [en, 'Turksib'],
    ] as const) {
      const groups = groupsOf(index.find(query), atlas, none);
      expect(groups[0]?.of).toBe('line');
      const sections = atlas.routes.filter(({ line }) => line === 'turksib').map(({ id }) => id);
      const idsIn = (group = groups[0]!): string[] =>
        idsOf(group.choices.flatMap((choice) => (choice.type === 'hit' ? [choice.hit] : [])));
      expect(idsIn()).toEqual(['turksib', ...sections]);
      const elsewhere = groups.slice(1).flatMap((group) => idsIn(group));
      expect(elsewhere.filter((id) => sections.includes(id))).toEqual([]);
    }
  });

  test('are marked where they stand: what is not there in the years shown is not marked', () => {
    const targets = ru.find('Турксиб').map(({ target }) => target);
    const sites = targets.filter(({ type }) => type === 'site').length;
    expect(sites).toBeGreaterThan(2);
    const all = marksOf(targets, atlas, null);
    expect(all.points.length).toBeGreaterThanOrEqual(sites);
    expect(all.paths.length).toBeGreaterThanOrEqual(5);
    // In the courses that the map gives them.
    const lines = targets.flatMap((target) => (target.type === 'line' ? [target] : []));
    const drawn = lines.flatMap(({ line }) =>
      line.sections.map(({ id }) => drawnCourses(atlas.routes).get(id)),
    );
    expect(drawn.length).toBeGreaterThan(0);
    expect(marksOf(lines, atlas, null).paths.map(({ path }) => path)).toEqual(drawn);
    const shown = { years: { since: 1936, until: 1936 }, layers: LAYERS };
    expect(marksOf(targets, atlas, shown).paths.length).toBeGreaterThanOrEqual(5);
    expect(marksOf(targets, atlas, { ...shown, years: { since: 1900, until: 1900 } }).paths).toEqual([]);
    expect(marksOf(targets, atlas, { ...shown, layers: ['mines'] }).paths).toEqual([]);
    const [town] = ru.find('Семей').map(({ target }) => target);
    const semey = atlas.places.find(({ id }) => id === 'semey')!;
    expect(marksOf([town!], atlas, null)).toEqual({
      points: [{ id: 'semey', position: semey.position, shift: [0, 0] }],
      paths: [],
    });
    expect(marksOf([{ type: 'sector', sector: 'coal' }], atlas, null)).toEqual({ points: [], paths: [] });
  });
});
