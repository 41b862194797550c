import { expect, test } from 'vitest';
import { sentence, sentences } from './sentence.ts';

test.each([
  ['drawn by hand', 'en', 'Drawn by hand.'],
  ['между 1930 и 1931 гг.', 'ru', 'Между 1930 и 1931 гг.'],
  ['что дальше?', 'ru', 'Что дальше?'],
  ['«Построим!»', 'ru', '«Построим!»'],
  ['трест «Эмбанефть»', 'ru', 'Трест «Эмбанефть».'],
  ['іске қосылды', 'kk', 'Іске қосылды.'],
] as const)('%s (%s) is ended once', (text, language, whole) => {
  expect(sentence(text, language)).toBe(whole);
});

test('what is not said leaves no trace', () => {
  expect(sentences(['8 ноября 1929 г.', null, false, undefined, '', 'первый поезд'], 'ru')).toBe(
    '8 ноября 1929 г. Первый поезд.',
  );
});
