import { describe, expect, test } from 'vitest';
import { features, list, place, site, table, WHOLE, event } from '../../tests/small-geodata.ts';
import { LANGUAGES, type Language } from '../core/atlas/atlas.ts';
import { checkGeodata } from './check.ts';
import { checkTexts } from './check-texts.ts';
import { readGeodataFiles, readInterfaceFiles, readTourFiles } from './files.ts';
import { interfaceTexts } from './interface-texts.ts';
import { faultsOf } from './text-rules.ts';

const GLOSSARY = table(
  'id,kk,ru,en,kk_also,ru_also,en_also,kk_wrong,ru_wrong,en_wrong,note',
  'lenger,Леңгір,Ленгер,Lenger,,,,Ленгер | Ленгір,,,',
  'shymkent,Шымкент,Чимкент,Shymkent,,Шымкент,Chimkent,,,,',
  'railway,теміржол,железная дорога,railway,,,,темір жол,,,',
);
const inAll = (kk: string, ru: string, en: string) => ({ kk, ru, en });

const problemsOf = (
  files: Readonly<Record<string, string>>,
  tours: Readonly<Record<string, string>> = {},
) => {
  const { geodata, problems } = checkGeodata({ ...WHOLE, 'glossary.csv': GLOSSARY, ...files });
  expect(problems).toEqual([]);
  return checkTexts(geodata!, tours);
};

test('the texts of the atlas hold to the glossary and the rules', () => {
  const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
  expect(problems).toEqual([]);
  const ofInterface = Object.entries(readInterfaceFiles('.')).flatMap(([file, source]) =>
    interfaceTexts(file, source),
  );
  expect(ofInterface.length).toBeGreaterThan(2000);
  expect(checkTexts(geodata!, readTourFiles('geodata'), ofInterface)).toEqual([]);
});

describe('the glossary', () => {
  test('a wrong form is found at the beginning of a word, with what is right', () => {
    const problems = problemsOf({
      'events.json': list(event({ text: inAll('Ленгерде шахта ашылды', 'ш', 's') })),
    });
    expect(problems).toEqual([
      {
        ...{ file: 'events.json', record: 'event', field: 'text.kk' },
        ...{ found: '“Ленгерде” (kk)', expected: 'Леңгір' },
      },
    ]);
  });

  test('the same letters within a word, or in another language, are not it', () => {
    expect(
      problemsOf({ 'events.json': list(event({ text: inAll('Аленгер', 'Ленгер', 'Lenger') })) }),
    ).toEqual([]);
  });

  test('tours are read without addresses, ids and citations', () => {
    const tour = '## Жол\n\n[Карта](#map=5/48/67&year=1930)\n\n[Темір](object:mill) темір жолы [ales-kz].\n';
    expect(problemsOf({}, { 'line.kk.md': tour })).toEqual([
      {
        ...{ file: 'tours/line.kk.md', record: 'Жол', field: 'line 5' },
        ...{ found: '“темір жолы” (kk)', expected: 'теміржол' },
      },
    ]);
  });

  test('a name agrees with the glossary in every language', () => {
    const names = (kk: string, ru: string, en: string) =>
      problemsOf({ 'enterprises.geojson': features(site('mill', { name: inAll(kk, ru, en) })) });
    expect(names('Шымкент', 'Чимкент', 'Shymkent')).toEqual([]);
    expect(names('Шымкент', 'Чимкент (станция)', 'Chimkent')).toEqual([]);
    expect(names('Шымкент', 'Чемкент', 'Shymkent')).toMatchObject([
      { file: 'enterprises.geojson', record: 'mill', field: 'properties.name.ru', found: 'Чемкент' },
    ]);
    expect(names('Шимкент', 'Чимкент', 'Shymkent')).toMatchObject([{ field: 'properties.name.kk' }]);
  });

  test('a place may bear a name of its time that is wrong in a text', () => {
    const town = place('town', { name: inAll('Леңгір', 'Ленгер', 'Lenger') });
    expect(problemsOf({ 'places.geojson': features(town, place('port'), place('village')) })).toEqual([]);
  });
});

describe('the rules', () => {
  const WRONG: readonly (readonly [Language, string, string])[] = [
    ['kk', 'Атлас мыс зауытын салады.', 'Атлас мыс зауытын салады'],
    ['kk', 'Газет оны 1939 жылға қояды.', 'жылға қояды'],
    ['kk', 'Атлас мұны үлес деп оқиды.', 'деп оқиды'],
    ['kk', 'Ол қате жазылуы мүмкін.', 'жазылуы мүмкін'],
    ['kk', 'Байқоңыр көмір кенін қайта ашты.', 'көмір кенін'],
    ['kk', 'Магнитогорскқа жол тартылды.', 'рскқа'],
    ['kk', 'магистральдың басы', 'альдың'],
    ['kk', 'Бурноеға дейін', 'Бурноеға'],
    ['kk', 'үлесі 19% еді', '9%'],
    ['kk', '4 том', '4 том'],
    ['kk', '1930 жылдары салынды', '1930 жылдар'],
    ['kk', 'Казстройуголь тресі', 'Казстройугол'],
    ['kk', '1928 мен 1932 жылдар аралығында', '1928 мен'],
    ['kk', '84,8 % пен 22,7 %', '84,8 % пен'],
    ['kk', '1927-дан бері', '1927-дан'],
    ['ru', 'начало – один из 1933–1937-х', 'один из 1933–1937-х'],
    ['ru', 'По статье завод построен.', 'По статье завод'],
    ['ru', 'Дата не известна.', 'не известна'],
    ['ru', 'Создан Прибалхашстрой.', 'Прибалхашстро'],
    ['ru', '51% меди', '1%'],
    ['ru', 'внешний источник молчит', 'внешний источник'],
    ['ru', 'завод — новый', '—'],
    ['en', 'When it was built is not told.', 'is not told'],
    ['en', 'By the article it was new.', 'By the article'],
    ['en', 'The start is put in 1926.', 'is put in 1926'],
    ['en', 'Ridder gave 22.7% of it.', 'gave 22.7'],
    ['en', 'It was handed over for working in 1930.', 'handed over for working'],
    ['en', 'coal getting', 'coal getting'],
    ['en', 'The pale sign is a guess.', 'pale sign'],
    ['en', 'a station at Glubokoye', 'Glubokoye'],
    ['en', 'on November 24, 1938', 'November 24, 1938'],
    ['en', '84.8 % of the lead', '8 %'],
  ];
  test.each(WRONG)('%s: %s', (language, text, found) => {
    expect(faultsOf(text, language, 'events.json text').map((fault) => fault.found)).toContain(found);
  });

  const RIGHT: readonly (readonly [Language, string])[] = [
    ['kk', 'Атлас мұны мыс зауыты деп көрсетеді.'],
    ['kk', 'Ағылшындар зауыт салады.'],
    ['kk', 'Екеуі де дұрыс болуы мүмкін, қате жазылған болуы мүмкін.'],
    ['kk', '«Казстройуголь» тресі 1928–1932 жылдары, 1930-жылдары, XX ғасырда'],
    ['kk', '1928 бен 1932, 60 пен 40, 62,7 мен 22,7-нің, 62,1-дің, 84,8-ден, 5 %-ға'],
    ['kk', 'Спасскіге, Троицкіде, магистральдің, Бурноеге, көмір кеніштері'],
    ['ru', 'По статье, завод «Казсельмаш» новый; точно не известно, что вышло: 5 %.'],
    ['ru', 'книга «Қазақстан тарихы»'],
    ['en', 'According to the article it was opened on 24 November 1938; a day given by the article.'],
    ['en', 'The British gave up; 5% of it was lost at Glubokoe.'],
  ];
  test.each(RIGHT)('%s may say: %s', (language, text) => {
    expect(faultsOf(text, language, 'events.json text')).toEqual([]);
  });

  test('a no-break space is not typed', () => {
    for (const language of LANGUAGES) expect(faultsOf('5\u00a0', language, 'x')).toHaveLength(1);
  });
});

test('texts of the interface are read with their language and their key', () => {
  const source =
    "import x from './kk.ts';\nconst T = { kk: { a: 'бір', b: (n: number) => `${n} км` }, ru: 'два' };";
  expect(interfaceTexts('src/i18n/x-messages.ts', source)).toEqual([
    { file: 'src/i18n/x-messages.ts', record: 'T', field: 'kk.a', language: 'kk', text: 'бір' },
    { file: 'src/i18n/x-messages.ts', record: 'T', field: 'kk.b', language: 'kk', text: '… км' },
    { file: 'src/i18n/x-messages.ts', record: 'T', field: 'ru', language: 'ru', text: 'два' },
  ]);
});
