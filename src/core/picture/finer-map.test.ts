// How large the map of a plate or a film is drawn for the box that it is set in.
import { expect, test } from 'vitest';
import { FILM_SIZES, FILM_UNITS } from '../film-file/film-file.ts';
import { finerMap } from './finer-map.ts';

test('a map is drawn larger than its box, with as many pixels of the picture', () => {
  const { size, ratio, nearer } = finerMap({ width: 600, height: 330 }, 2);
  expect(size).toEqual({ width: 800, height: 440 });
  expect(size.width * ratio).toBeCloseTo(1200, 9);
  expect(2 ** nearer).toBeCloseTo(4 / 3, 9);
});
test('but no pixel of it is smaller than one of the picture', () => {
  expect(finerMap({ width: 600, height: 330 }, 1)).toEqual({
    ...{ size: { width: 600, height: 330 }, ratio: 1, nearer: 0 },
  });
});
test('it fills whole pixels of every film', () => {
  for (const { shape, ratio } of Object.values(FILM_SIZES)) {
    const box = { width: FILM_UNITS[shape].width - 12, height: 300 };
    const finer = finerMap(box, ratio);
    expect(finer.size.width * finer.ratio).toBeCloseTo(box.width * ratio, 9);
    expect(finer.size.height * finer.ratio).toBeCloseTo(box.height * ratio, 9);
  }
});
