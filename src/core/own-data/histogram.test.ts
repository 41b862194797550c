import { expect, it } from 'vitest';
import { histogramColumns } from './histogram.ts';

it('has a column for each year, with certain and possible counts', () => {
  expect(histogramColumns([1, 0, 2], [1, 3, 2], 1890)).toEqual([
    { since: 1890, until: 1890, certain: 1, possible: 0 },
    { since: 1891, until: 1891, certain: 0, possible: 3 },
    { since: 1892, until: 1892, certain: 2, possible: 0 },
  ]);
});

it('joins years until there are few enough columns, and loses none', () => {
  const all = Array.from({ length: 14 }, (_, year) => year);
  const certain = all.map((count) => Math.floor(count / 2));
  const columns = histogramColumns(certain, all, 1700, 4);
  expect(columns.map(({ since, until }) => [since, until])).toEqual([
    [1700, 1704],
    [1705, 1709],
    [1710, 1713],
  ]);
  expect(columns.map(({ certain, possible }) => certain + possible)).toEqual([10, 35, 46]);
  expect(columns.map(({ certain }) => certain)).toEqual([4, 16, 22]);
  expect(histogramColumns(all, all, 1700, 14)).toHaveLength(14);
});

it('has a column for every 500 years on the longest scale', () => {
  const columns = histogramColumns(new Uint32Array(20_000), new Uint32Array(20_000).fill(1), -10_000, 10);
  expect(columns).toHaveLength(40);
  expect(columns[0]).toEqual({ since: -10_000, until: -9501, certain: 0, possible: 500 });
});
