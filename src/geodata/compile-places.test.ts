// Which numbers of inhabitants tell the rank of a town.
import { expect, test } from 'vitest';
import { peopleOf } from './compile-places.ts';
import { realGeodata } from './exports/real-geodata.ts';

const { populations } = realGeodata();

test('a census counts before an estimate of the years after it, its final result before the first', () => {
  // The estimate of 1934 and the first results of 1939 are left out.
  expect(peopleOf('semey', populations)).toEqual([
    [1897, 26_000],
    [1926, 56_900],
    [1939, 106_700],
  ]);
  expect(peopleOf('almaty', populations)).toEqual([
    [1926, 45_600],
    [1939, 222_000],
  ]);
});
test('an estimate counts where no census was taken shortly before', () => {
  expect(peopleOf('ridder', populations)[0]).toEqual([1935, 27_500]);
  expect(peopleOf('shymkent', populations)).toEqual([[1903, 12_441]]);
});
test('a place without numbers has none', () => {
  expect(peopleOf('karsakpay', populations)).toEqual([]);
});
