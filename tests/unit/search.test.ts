// Queries of readers and their first results, over the real data of the atlas. It is not beside the core because it needs data
// and texts.
import { describe, expect, test } from 'vitest';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileAtlas, compileEvidence } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { LANGUAGES } from '../../src/core/atlas/atlas.ts';
import { namesIt, SearchIndex, type Hit } from '../../src/core/search/search.ts';

const { geodata } = checkGeodata(readGeodataFiles('geodata'));
const atlas = compileAtlas(geodata!);
const vocabulary = { kk: messagesOf('kk'), ru: messagesOf('ru'), en: messagesOf('en') };
const indexes = LANGUAGES.map(
  (language) => new SearchIndex(atlas, vocabulary, compileEvidence(geodata!, language), language),
);

function idOf({ target }: Hit): string {
  if ('place' in target) return target.place.id;
  if ('object' in target) return target.object.id;
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
  'semey-ayagoz': ['Түрксіб', 'Турксиб', 'Turksib'],
  'shymkent-lead-plant': ['Шымкент қорғасын зауыты', 'Чимкентский свинцовый', 'Shymkent lead plant'],
  oil: ['Мұнай', 'Нефть', 'Oil'],
  coal: ['Көмір', 'Уголь', 'Coal'],
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

test('a hit has the name that matched', () => {
  const [hit] = indexes[0]!.find('Karaganda');
  expect(hit?.name).toBe('Karaganda');
});

test('a name that begins with the query needs no other name beside it', () => {
  expect(namesIt('Karaganda coal preparation plant', 'karag coal')).toBe(true);
  expect(namesIt('Қарағанды', 'Qaraghandy')).toBe(true);
  expect(namesIt('Алматы', 'Верный')).toBe(false);
});

test('at most twelve hits, at most five of a type; none for spaces, signs or nonsense', () => {
  for (const index of indexes) {
    const hits = index.find('Қарағанды');
    expect(hits.length).toBeGreaterThan(5);
    expect(hits.length).toBeLessThanOrEqual(12);
    for (const { target } of hits)
      expect(hits.filter((other) => other.target.type === target.type).length).toBeLessThanOrEqual(5);
    for (const query of ['', '  ', '—', '№', 'ьъ', 'zzqqwwxx']) expect(index.find(query)).toEqual([]);
  }
});
