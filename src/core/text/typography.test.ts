import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../atlas/atlas.ts';
import { typeset, typesetAll } from './typography.ts';

/** `_` stands for a no-break space. */
const set = (text: string, language: 'kk' | 'ru' | 'en'): string =>
  typeset(text, language).replaceAll('\u00a0', '_');

test.each([
  ['kk', 'КСРО қорғасынының 84,8 %-ы', 'КСРО қорғасынының 84,8_%-ы'],
  ['kk', 'қуаты 26 км және 600 ат күші', 'қуаты 26_км және 600_ат күші'],
  ['kk', 'М. И. Калинин атындағы', 'М._И._Калинин атындағы'],
  ['kk', '№ 3 ұңғыма', '№_3 ұңғыма'],
  ['ru', '22,7 % и 26 км', '22,7_% и 26_км'],
  ['ru', 'завод имени М. И. Калинина', 'завод имени М._И._Калинина'],
  ['ru', 'февраль 1931 г.', 'февраль 1931_г.'],
  ['ru', 'т. 4, 166 тыс. кВт', 'т._4, 166_тыс. кВт'],
  ['en', 'led by K. O. Gorbachev', 'led by K._O._Gorbachev'],
  ['en', 'well No. 3, 697 km, 110 sq km', 'well No._3, 697_km, 110_sq km'],
  ['en', '12 km² and 84.8 % of it', '12_km² and 84.8% of it'],
] as const)('%s: %s', (language, text, expected) => {
  expect(set(text, language)).toBe(expected);
});

describe('what stays as it is', () => {
  test.each([
    '1930%', // a date of EDTF
    '26 кмк',
    'в 1931 году',
    '3 терминала',
    'the year 1931 the works',
    'Алматы. Атамұра',
    'https://example.org/a%20b',
  ])('%s', (text) => {
    for (const language of LANGUAGES) expect(typeset(text, language)).toBe(text);
  });

  test('a text that is set already', () => {
    for (const language of LANGUAGES) {
      const once = typeset('М. И. Калинин, № 3, 5 км, 5 %', language);
      expect(typeset(once, language)).toBe(once);
    }
  });
});

test('everything within a value is set in its language', () => {
  const value = {
    name: { kk: '5 км', ru: '5 г', en: '5 km' },
    list: ['7 км'],
    count: 5,
    nothing: null,
    say: (km: number) => `${km} км`,
  };
  const done = typesetAll(value, 'kk');
  expect(done.name).toEqual({ kk: '5\u00a0км', ru: '5\u00a0г', en: '5\u00a0km' });
  expect(done.list).toEqual(['7\u00a0км']);
  expect(done.say(9)).toBe('9\u00a0км');
  expect([done.count, done.nothing]).toEqual([5, null]);
  expect(typesetAll(value, null).list).toEqual(['7 км']);
});
