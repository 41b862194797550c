// Samples of a matrix of cases: the same in every run, with each value of each axis, and all cases in a whole run.
import { expect, test } from 'vitest';
import { matrix, sampled } from '../sample.ts';

const SIZES = [320, 390, 768, 1024, 1366, 1440, 1920, 2560, 3840];
const CASES = matrix({ size: SIZES, lang: ['kk', 'ru', 'en'], dark: [false, true] });
const AXES = ['size', 'lang', 'dark'] as const;

test('a matrix has every combination once', () => {
  expect(CASES).toHaveLength(9 * 3 * 2);
  expect(new Set(CASES.map((one) => JSON.stringify(one))).size).toBe(CASES.length);
  expect(CASES[0]).toEqual({ size: 320, lang: 'kk', dark: false });
});

test('a seed draws the same cases in every run, another seed draws others', () => {
  expect(sampled(CASES, 12, AXES, { seed: 1, all: false })).toEqual(
    sampled(CASES, 12, AXES, { seed: 1, all: false }),
  );
  expect(sampled(CASES, 12, AXES, { seed: 1, all: false })).not.toEqual(
    sampled(CASES, 12, AXES, { seed: 2, all: false }),
  );
});

test.each([1, 2, 3, 4, 5])(
  'nine cases hold each of nine sizes, three languages, two themes (seed %i)',
  (seed) => {
    const drawn = sampled(CASES, 9, AXES, { seed, all: false });
    expect(drawn).toHaveLength(9);
    expect(drawn.map(({ size }) => size)).toEqual(SIZES);
    expect(new Set(drawn.map(({ lang }) => lang)).size).toBe(3);
    expect(new Set(drawn.map(({ dark }) => dark)).size).toBe(2);
  },
);

test('a whole run takes all cases in order, and so does a count larger than their number', () => {
  expect(sampled(CASES, 3, AXES, { all: true })).toEqual(CASES);
  expect(sampled(CASES, 1000, AXES, { all: false })).toEqual(CASES);
});
