import { describe, expect, test } from 'vitest';
import { checkGeodata } from './check.ts';
import { compileAtlas } from './compile.ts';
import { readGeodataFiles } from './files.ts';
import { ATLAS_YEARS, townNames, yearsOfText } from './town-names.ts';
import { FIRST_YEAR, LANGUAGES, LAST_YEAR, type Language } from '../core/atlas/atlas.ts';
import { nameInYear } from '../core/atlas/names.ts';
import { stateInYear } from '../core/time/lifecycle.ts';

const { geodata } = checkGeodata(readGeodataFiles('geodata'));
const found = (
  language: Language,
  text: string,
  since = 1890,
  until = since === 1890 ? 1940 : since,
): string[] =>
  townNames(geodata!.places, language)(text, { since, until }).map(
    (fault) => `${fault.found}: ${fault.right}`,
  );

describe('a town in a sentence has its name of the year', () => {
  test('a name of later years is found, and the right one is named', () => {
    expect(found('en', 'The works of Almaty', 1936)).toEqual(['Almaty: Alma-Ata']);
    expect(found('en', 'The works of Almaty', 1910)).toEqual(['Almaty: Verny']);
    expect(found('en', 'Zhambyl’s sugar', 1937)).toEqual(['Zhambyl: Mirzoyan']);
    expect(found('en', 'from Akmola to Semey')).toEqual(['Akmola: Akmolinsk', 'Semey: Semipalatinsk']);
  });

  test('so is one of earlier years', () => {
    expect(found('en', 'at Verny', 1930)).toEqual(['Verny: Alma-Ata']);
    expect(found('en', 'at Alma-Ata', 1930)).toEqual([]);
    expect(found('en', 'at Chimkent', 1916)).toEqual(['Chimkent: Chernyaev']);
  });

  test('in the year of the renaming both names stand', () => {
    expect(found('en', 'Aulie-Ata became Mirzoyan', 1936)).toEqual([]);
  });

  test('Kazakh and Russian are found in every case and as adjectives', () => {
    expect(found('ru', 'в Джамбуле, Джамбулский завод', 1937)).toEqual([
      'Джамбуле: Мирзоян',
      'Джамбулский: Мирзоян',
    ]);
    expect(found('kk', 'Жамбылдағы зауыт', 1937)).toEqual(['Жамбылдағы: Мирзоян']);
    expect(found('ru', 'Алма-Атинский вокзал', 1929)).toEqual([]);
  });

  test('another name may stand in a bracket, in quotation marks, after “today”, or with its year', () => {
    for (const text of [
      'Alma-Ata (today Almaty)',
      'today’s Almaty',
      'the later Almaty',
      'a list has the “Almaty works”',
      'It was named Almaty.',
      'It has been Almaty since 1993.',
    ])
      expect(found('en', text, 1936), text).toEqual([]);
    expect(found('ru', 'нынешний Алматы, ныне Тараз', 1936)).toEqual([]);
  });

  test('a mountain, a sea or a longer word is no town', () => {
    expect(found('en', 'the Rudny Altai, the Aral Sea, Orals, Semey-2', 1936)).toEqual([]);
  });
});

test('a text speaks of the years of the innermost date around it, else of those of the atlas', () => {
  const record = { date: '1929', title: {}, claims: [{ when: '[1930..1932]', text: {} }, { text: {} }] };
  expect(yearsOfText(record, 'title.en')).toEqual({ since: 1929, until: 1929 });
  expect(yearsOfText(record, 'claims.0.text.en')).toEqual({ since: 1930, until: 1932 });
  expect(yearsOfText(record, 'claims.1.text.en')).toEqual({ since: 1929, until: 1929 });
  expect(yearsOfText({ note: {} }, 'note.en')).toEqual(ATLAS_YEARS);
});

test.each(LANGUAGES)('the names of objects follow the same rule: %s', (language) => {
  const outOfTime = townNames(geodata!.places, language);
  const { sites, routes } = compileAtlas(geodata!);
  let seen = 0;
  for (const object of [...sites, ...routes])
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      if (!stateInYear(object.lifecycle, year)) continue;
      seen++;
      const name = nameInYear(object, year, language);
      expect(outOfTime(name, { since: year, until: year }), `${object.id} ${year}: ${name}`).toEqual([]);
    }
  expect(seen).toBeGreaterThan(3000);
});
