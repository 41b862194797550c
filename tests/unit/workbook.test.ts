// The workbook is read back with another library: Cyrillic stays, dates and formulas stay texts, numbers are numbers.
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { workbook } from '../../src/geodata/exports/workbook.ts';

async function readBack(rows: Record<string, string | number | null | string[]>[]) {
  const columns = Object.keys(rows[0]!);
  const blob = await workbook([{ name: 'atlas', columns, rows }]);
  return readSheet(Buffer.from(await blob.arrayBuffer()));
}

test('what is written is read back', async () => {
  const read = await readBack([
    {
      id: 'a',
      name: 'Қоңырат кеніші',
      start: '1934',
      end: '1-2',
      formula: '=1+1',
      value: 62.1,
      list: ['x', 'y'],
    },
    { id: 'b', name: '<&>"', start: '1931-02', end: '03', formula: '@SUM(A1)', value: null, list: [] },
  ]);
  expect(read).toEqual([
    ['id', 'name', 'start', 'end', 'formula', 'value', 'list'],
    ['a', 'Қоңырат кеніші', '1934', '1-2', '=1+1', 62.1, 'x y'],
    ['b', '<&>"', '1931-02', '03', '@SUM(A1)', null, null],
  ]);
});

test('a text that no cell can hold is refused and not cut', async () => {
  await expect(readBack([{ wkt: 'x'.repeat(40_000) }])).rejects.toThrow('40000 characters');
});
