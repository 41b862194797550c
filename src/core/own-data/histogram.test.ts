import { expect, it } from 'vitest';
import { DatedRecordsBuilder, type DatedRun } from '../records/dated-records.ts';
import { link } from '../time/runs.ts';
import { histogramColumns } from './histogram.ts';

const VIEW = { visible: [true], certainOnly: false };
function columnsOf(...lives: { readonly possibleFrom?: number; readonly from: number }[]) {
  const builder = new DatedRecordsBuilder();
  for (const { possibleFrom, from } of lives) {
    const certain = { from, to: 2000, certainty: 'certain', category: 0 } as const;
    const doubt = { from: possibleFrom ?? 0, to: from - 1, certainty: 'possible', category: 0 } as const;
    builder.addPoint(
      70,
      48,
      link<Omit<DatedRun, 'next' | 'before'>>(possibleFrom ? [doubt, certain] : [certain]),
    );
  }
  return builder.columns();
}

it('has a column for each year; what can have begun in one of several is possible in each', () => {
  const columns = columnsOf({ from: 1890 }, { from: 1892 }, { possibleFrom: 1890, from: 1891 });
  expect(histogramColumns(columns, VIEW, { since: 1890, until: 1892 })).toEqual([
    { since: 1890, until: 1890, certain: 1, possible: 1 },
    { since: 1891, until: 1891, certain: 0, possible: 1 },
    { since: 1892, until: 1892, certain: 1, possible: 0 },
  ]);
});

it('joins years until there are few enough columns; a doubt within one column is none', () => {
  const columns = columnsOf(
    { possibleFrom: 1701, from: 1703 },
    { possibleFrom: 1704, from: 1706 },
    { from: 1713 },
  );
  expect(histogramColumns(columns, VIEW, { since: 1700, until: 1713 }, 4)).toEqual([
    { since: 1700, until: 1704, certain: 1, possible: 1 },
    { since: 1705, until: 1709, certain: 0, possible: 1 },
    { since: 1710, until: 1713, certain: 1, possible: 0 },
  ]);
});

it('has a column for every 500 years on the longest scale', () => {
  const columns = histogramColumns(columnsOf({ from: -9999 }), VIEW, { since: -10_000, until: 9_999 }, 10);
  expect(columns).toHaveLength(40);
  expect(columns[0]).toEqual({ since: -10_000, until: -9501, certain: 1, possible: 0 });
});
