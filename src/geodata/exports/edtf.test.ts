// Every date of every file is EDTF: the published library parses it, and the atlas computes its bounds.
import edtf from 'edtf';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseHistoricalDate } from '../../core/time/edtf.ts';
import { FILES } from '../schema.ts';

/** The fields that contain a date, in any record. */
const DATED = new Set(['start', 'end', 'when', 'founded', 'date', 'period']);

function datesOf(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return DATED.has(field) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => datesOf(item, Array.isArray(value) ? field : key));
}
function contentOf(file: string): unknown {
  const text = readFileSync(`geodata/${file}`, 'utf8');
  return file.endsWith('.csv') ? Papa.parse(text, { header: true }).data : JSON.parse(text);
}
const dated = Object.keys(FILES)
  .map((file) => ({ file, dates: [...new Set(datesOf(contentOf(file)))] }))
  .filter(({ dates }) => dates.length > 0);

describe.each(dated)('$file', ({ dates }) => {
  test.each(dates)('%s', (date) => {
    expect(() => edtf(date)).not.toThrow();
    const { earliest, latest } = parseHistoricalDate(date);
    expect(earliest ?? latest).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (earliest && latest) expect(earliest <= latest).toBe(true);
  });
});

test('all files with dates are found, and intervals and sets are among the dates', () => {
  expect(dated.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['enterprises.geojson', 'places.geojson', 'events.json', 'statistics.csv']),
  );
  const all = dated.flatMap(({ dates }) => dates);
  expect(all.some((date) => date.includes('/'))).toBe(true);
  expect(all.some((date) => date.startsWith('['))).toBe(true);
});
