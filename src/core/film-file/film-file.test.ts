// A film has as many pictures as its years, pace and rate ask for; years that make none are refused by what is wrong with them.
import { expect, test } from 'vitest';
import { LONGEST_MOTION } from '../atlas/film.ts';
import {
  FILM_PACES,
  FILM_SIZES,
  filmName,
  measureOf,
  MOST_YEARS,
  motionAt,
  movingPictures,
  picturesOfYear,
  pixelsOf,
  SIZES_OF,
  typedFilmYears,
  type FilmRequest,
} from './film-file.ts';

const RANGE = { since: 1890, until: 1940 };
const request = (more: Partial<FilmRequest> = {}): FilmRequest => ({
  ...{ years: RANGE, pace: 1, kind: 'video', size: '1280x720', ...more },
});

test('years are read as they are typed, and refused by what is wrong', () => {
  expect(typedFilmYears('1890', ' 1940 г.', RANGE)).toEqual(RANGE);
  expect(typedFilmYears('', '1940', RANGE)).toBe('number');
  expect(typedFilmYears('1890', '1930–1940', RANGE)).toBe('number');
  expect(typedFilmYears('1889', '1940', RANGE)).toBe('range');
  expect(typedFilmYears('1941', '1900', RANGE)).toBe('range');
  expect(typedFilmYears('1930', '1930', RANGE)).toBe('order');
  expect(typedFilmYears('1931', '1930', RANGE)).toBe('order');
  const long = { since: -3000, until: 2000 };
  expect(typedFilmYears('−100', String(MOST_YEARS - 100), long)).toBe('many');
  expect(typedFilmYears('−100', String(MOST_YEARS - 101), long)).toEqual({
    since: -100,
    until: MOST_YEARS - 101,
  });
});

test('every size has whole, even sides', () => {
  for (const size of Object.keys(FILM_SIZES) as (keyof typeof FILM_SIZES)[]) {
    const { width, height } = pixelsOf(size);
    expect([width, height], size).toEqual(size.split('x').map(Number));
    expect([width % 2, height % 2], size).toEqual([0, 0]);
  }
});

test('the pictures of the years are those that are told before, and the last year stays', () => {
  for (const kind of ['video', 'gif'] as const)
    for (const pace of FILM_PACES) {
      const one = request({ kind, pace, size: SIZES_OF[kind][0] });
      let pictures = 0;
      for (let year = 1890; year <= 1940; year++) pictures += picturesOfYear(one, year);
      const told = measureOf(one, 20);
      expect(pictures).toBe(told.pictures);
      expect(told.seconds).toBe(51 * pace + 2);
      expect(picturesOfYear(one, 1940)).toBeGreaterThan(picturesOfYear(one, 1939));
    }
});

test('what is new has come to its end within its year, at every pace', () => {
  for (const kind of ['video', 'gif'] as const)
    for (const pace of FILM_PACES) {
      const one = request({ kind, pace });
      expect(motionAt(one, 0)).toBe(0);
      // The picture of the year itself, with all of it there, is left some time.
      expect(movingPictures(one)).toBeLessThan(picturesOfYear(one, 1900));
      expect(motionAt(one, movingPictures(one))).toBe(LONGEST_MOTION);
      expect(motionAt(one, 1)).toBeGreaterThan(0);
    }
});

test('a larger film, and one with more that is new, is told to be larger', () => {
  const bytes = measureOf(request(), 20).bytes;
  expect(measureOf(request({ size: '1920x1080' }), 20).bytes).toBeGreaterThan(bytes);
  expect(measureOf(request(), 30).bytes).toBeGreaterThan(bytes);
  expect(measureOf(request({ years: { since: 1930, until: 1940 } }), 10).bytes).toBeLessThan(bytes);
});

test('a file is named by its years, its language and what it is', () => {
  expect(filmName(RANGE, 'kk', 'mp4')).toBe('kazakhstan-1890-1940-kk.mp4');
});
