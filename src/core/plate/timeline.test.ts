// The timeline of a plate: its columns stand on the axis with the heights of their numbers, and its words keep off one another.
import { expect, test } from 'vitest';
import type { Openings } from '../atlas/selection.ts';
import { drawTimeline } from './timeline.ts';

const range = { since: 1890, until: 1940 };
const openings: Openings[] = Array.from({ length: 51 }, (_, index) => {
  const year = 1890 + index;
  const [certain, possible] = year === 1936 ? [3, 1] : year === 1938 ? [2, 0] : [0, 0];
  return {
    ...{ since: year, until: year, certain, possible },
    sectors: year === 1936 ? [{ sector: 'coal', certain: 3, possible: 1 }] : [],
  };
});
const landmarks = [
  { id: 'one', since: 1917, until: 1917, rank: 1, name: { kk: 'бір', ru: 'один', en: 'one' } },
];
const draw = (
  years: readonly { since: number; until: number }[],
  box = { left: 10, top: 20, right: 520, bottom: 120 },
) => drawTimeline({ openings, range, years, landmarks, widthOf: () => 30, caption: 100 }, box);

test('columns stand on the axis, and the tallest has all the height there is', () => {
  const { bars, axis, shown } = draw([{ since: 1936, until: 1936 }]);
  const [possible, certain] = bars;
  expect([possible?.possible, certain?.possible]).toEqual([true, false]);
  expect(certain?.bottom).toBeCloseTo(axis);
  expect(certain?.top).toBeCloseTo(possible?.bottom ?? 0);
  // A quarter of it is only possible.
  const whole = axis - (possible?.top ?? 0);
  expect(((possible?.bottom ?? 0) - (possible?.top ?? 0)) / whole).toBeCloseTo(0.25);
  expect(shown[0]?.top).toBeCloseTo(possible?.top ?? 0);
  // The year is a column of its own, as wide as all others.
  expect(shown[0]?.left).toBeCloseTo(10 + 46 * 10);
  expect(shown[0]?.right).toBeCloseTo(10 + 47 * 10);
  expect(certain?.left).toBeGreaterThan(shown[0]?.left ?? Infinity);
});

test('what is later than the years shown is pale, and no round year stands at their figures', () => {
  const earlier = draw([{ since: 1929, until: 1934 }]);
  expect(earlier.bars.every(({ later }) => later)).toBe(true);
  expect(earlier.rounds.map(({ year }) => year)).toEqual([1890, 1900, 1910, 1920, 1940]);
  const both = draw([
    { since: 1913, until: 1913 },
    { since: 1936, until: 1936 },
  ]);
  expect(both.bars.some(({ later }) => later)).toBe(false);
  expect(both.shown).toHaveLength(2);
  expect(both.rounds.map(({ year }) => year)).toEqual([1890, 1900, 1920, 1930, 1940]);
  expect(both.landmarks.map(({ landmark }) => landmark.id)).toEqual(['one']);
});
