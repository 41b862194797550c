import { describe, expect, test } from 'vitest';
import { degreeMarks } from './graticule.ts';
import { windowView } from './window-view.ts';

const SIZE = { width: 1366, height: 768 };
const country = { zoom: 3.9, longitude: 67.5, latitude: 48, bearing: 0, pitch: 0 };

/** The box that a window of the size shows, by halving. */
function boxOf(camera: typeof country): [number, number, number, number] {
  const { pointOf } = windowView(SIZE, { top: 0, right: 0, bottom: 0, left: 0 }, camera)!;
  const solve = (low: number, high: number, isBefore: (degrees: number) => boolean): number => {
    let [from, to] = [low, high];
    for (let step = 0; step < 60; step++) {
      const middle = (from + to) / 2;
      if (isBefore(middle)) from = middle;
      else to = middle;
    }
    return from;
  };
  return [
    solve(-180, 180, (lng) => pointOf([lng, 48]).x < 0),
    solve(-80, 80, (lat) => pointOf([67, lat]).y > SIZE.height),
    solve(-180, 180, (lng) => pointOf([lng, 48]).x < SIZE.width),
    solve(-80, 80, (lat) => pointOf([67, lat]).y > 0),
  ];
}

describe('the degrees at the neat line', () => {
  test.each([3, 3.9, 5.5, 7, 9.4])('stand where the map draws them (zoom %d)', (zoom) => {
    const camera = { ...country, zoom };
    const { pointOf } = windowView(SIZE, { top: 0, right: 0, bottom: 0, left: 0 }, camera)!;
    const { meridians, parallels } = degreeMarks(boxOf(camera), SIZE);
    for (const { degrees, at } of meridians) expect(at).toBeCloseTo(pointOf([degrees, 48]).x, 3);
    for (const { degrees, at } of parallels) expect(at).toBeCloseTo(pointOf([67, degrees]).y, 3);
    for (const { at } of meridians) expect(at >= 0 && at <= SIZE.width).toBe(true);
    for (const { at } of parallels) expect(at >= 0 && at <= SIZE.height).toBe(true);
  });

  test('are every degree, of which every fifth is named', () => {
    const { meridians } = degreeMarks([44.5, 40, 61.2, 55], SIZE);
    expect(meridians.map(({ degrees }) => degrees)).toEqual(Array.from({ length: 17 }, (_, at) => 45 + at));
    expect(meridians.filter(({ named }) => named).map(({ degrees }) => degrees)).toEqual([45, 50, 55, 60]);
  });

  test('are every fifth alone where every one would be too close', () => {
    const { meridians } = degreeMarks([-20, 0, 120, 76], { width: 700, height: 700 });
    expect(meridians.map(({ degrees }) => degrees)).toEqual(
      Array.from({ length: 29 }, (_, at) => -20 + at * 5),
    );
  });

  test('are all named where no line of the graticule may be seen', () => {
    const { meridians, parallels } = degreeMarks([71.2, 48.1, 73.4, 48.9], SIZE);
    expect(meridians).toMatchObject([
      { degrees: 72, named: true },
      { degrees: 73, named: true },
    ]);
    expect(parallels).toEqual([]);
  });
});
