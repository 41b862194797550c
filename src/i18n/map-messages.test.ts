import { expect, test } from 'vitest';
import { mapMessagesOf, type MapInFigures } from './map-messages.ts';

const FULL: MapInFigures = {
  years: '1936',
  objects: 137,
  operating: 102,
  construction: 24,
  newest: { year: 1936, names: ['Shymkent lead plant', 'Ridder'], more: 2 },
  kilometres: '5,820',
};
const EMPTY: MapInFigures = {
  ...FULL,
  objects: 0,
  operating: 0,
  construction: 0,
  newest: null,
  kilometres: null,
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('the map in one sentence', () => {
  expect(plain(mapMessagesOf('en').shows(FULL))).toBe(
    '1936: 137 objects; 102 operating; 24 under construction; newest (1936): Shymkent lead plant, Ridder and 2 more; railways in use: about 5,820 km.',
  );
});
test('what is not there is not said', () => {
  expect(mapMessagesOf('en').shows(EMPTY)).toBe('1936: 0 objects.');
  expect(mapMessagesOf('ru').shows(EMPTY)).toBe('1936: 0 объектов.');
  expect(mapMessagesOf('kk').shows(EMPTY)).toBe('1936: 0 нысан.');
});
test('numbers and nouns agree', () => {
  const counted = (objects: number, language: 'en' | 'ru'): string =>
    mapMessagesOf(language).shows({ ...EMPTY, objects });
  expect([1, 2, 5, 11, 21, 104].map((objects) => counted(objects, 'ru'))).toEqual([
    '1936: 1 объект.',
    '1936: 2 объекта.',
    '1936: 5 объектов.',
    '1936: 11 объектов.',
    '1936: 21 объект.',
    '1936: 104 объекта.',
  ]);
  expect(counted(1, 'en')).toBe('1936: 1 object.');
});
