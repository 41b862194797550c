import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BAD_ROW_REASONS, BadRows, type BadRowReason } from './bad-rows.ts';
import { guessColumns } from './columns.ts';
import { boundsOfTexts } from './dates.ts';
import { degreesOf, TableReader } from './table.ts';

const bounds = (
  ...[earliestStart, latestStart, earliestEnd, latestEnd]: [number, number, number, number]
) => ({
  earliestStart,
  latestStart,
  earliestEnd,
  latestEnd,
});

describe('dates of own data', () => {
  it.each([
    ['1931', '1935', true, bounds(1931, 1931, 1936, 1936)],
    ['1931', '1935', false, bounds(1931, 1931, 1935, 1935)],
    ['988.0', '', true, bounds(988, 988, Infinity, Infinity)],
    ['-44', '..', true, bounds(-44, -44, Infinity, Infinity)],
    ['', '1910', true, bounds(-Infinity, -Infinity, 1911, 1911)],
    ['1931-05-04', '1931-12-31', true, bounds(1931, 1931, 1932, 1932)],
    ['1931-05', '1933-11', true, bounds(1931, 1931, 1933, 1933)],
    ['04.05.1931', '31.12.1933', false, bounds(1931, 1931, 1933, 1933)],
    ['193X', '1941~', true, bounds(1930, 1939, 1941, 1943)],
    ['..', '..', true, bounds(-Infinity, -Infinity, Infinity, Infinity)],
    // The economic years of the 1920s, and a month.
    ['1927-28', '', true, bounds(1927, 1928, Infinity, Infinity)],
    ['1930-31', '1931/32', true, bounds(1930, 1931, 1932, 1933)],
    ['1899–00', '', true, bounds(1899, 1900, Infinity, Infinity)],
    ['1911-12', '', true, bounds(1911, 1911, Infinity, Infinity)],
    ['1911/12', '', true, bounds(1911, 1912, Infinity, Infinity)],
    ['1927-21', '', true, bounds(1927, 1927, Infinity, Infinity)],
  ] as const)('%s to %s (end stands: %s)', (start, end, stands, expected) => {
    expect(boundsOfTexts(start, end, stands)).toEqual(expected);
  });

  it.each([
    ['193?', '', 'unknownDigit', '193?'],
    ['XIX век', '', 'century', 'XIX век'],
    ['около 1930', '', 'about', 'около 1930'],
    ['5/4/1931', '', 'dayOrder', '5/4/1931'],
    ['1931-02-30', '', 'notADate', '1931-02-30'],
    ['1931', 'белгісіз', 'notADate', 'белгісіз'],
    ['19310', '', 'yearRange', '19310'],
    ['1935', '1931', 'endBeforeStart', '1935 – 1931'],
    ['', '', 'noDate', ''],
  ])('%s to %s is a bad row: %s', (start, end, reason, value) => {
    expect(boundsOfTexts(start, end, true)).toEqual({ reason, value });
  });
});

describe('columns', () => {
  it.each([
    [['Name', 'Lat', 'Lon', 'Start date', 'End_date']],
    [['Название', 'Широта', 'Долгота', 'Начало', 'Конец']],
    [['Атауы', 'Ендік', 'Бойлық', 'Басталуы', 'Аяқталуы']],
  ])('%s', (headers) => {
    expect(guessColumns(headers, [])).toEqual({
      name: 0,
      latitude: 1,
      longitude: 2,
      start: 3,
      end: 4,
      categories: [],
    });
  });

  it('offers columns with few values as categories, and prefers a start to a year', () => {
    const rows = Array.from({ length: 30 }, (_, row) => [
      String(row),
      row % 2 ? 'coal' : 'copper',
      `no ${row}`,
    ]);
    const guess = guessColumns(['year', 'kind', 'note'], rows);
    expect(guess).toMatchObject({ start: 0, categories: [1] });
    expect(guessColumns(['year', 'start'], []).start).toBe(1);
  });
});

describe('a table', () => {
  const read = (text: string) => {
    const [headers = [], ...rows] = Papa.parse<string[]>(text).data;
    const taken: [number, number, string | undefined][] = [];
    const reader = new TableReader(
      { mapping: guessColumns(headers, rows), width: headers.length, endStands: true, firstLine: 2 },
      (longitude, latitude, _bounds, fields) => taken.push([longitude, latitude, fields[0]]),
    );
    for (const row of rows) reader.row(row);
    return { reader, taken };
  };

  it('gives the line of the file, past quoted line breaks and empty lines', () => {
    const { reader, taken } = read(
      'name,lat,lon,start,end\n"two\nlines",50,70,1930,\n\nbad,95,70,1930,\n"three\r\nmore\nlines",x,70,1930,\nlast,50,190,1930,\nshort,50\n',
    );
    expect(taken).toEqual([[70, 50, 'two\nlines']]);
    expect(reader.bad.page(0, 9)).toEqual([
      { line: 5, reason: 'latitudeRange', value: '95' },
      { line: 6, reason: 'noPlace', value: 'x' },
      { line: 9, reason: 'longitudeRange', value: '190' },
      { line: 10, reason: 'tooFewFields', value: 'short | 50' },
    ]);
  });

  it('recognises swapped latitude and longitude', () => {
    expect(read('lat,lon,start\n106,50,1930\n107,51,1930\n80,50,1930\n').reader.order.isSwapped).toBe(true);
    expect(read('lat,lon,start\n106,50,1930\n50,80,1930\n50,81,1930\n').reader.order.isSwapped).toBe(false);
  });

  it('reads decimal commas and refuses texts that are not numbers', () => {
    expect(degreesOf('49,8')).toBe(49.8);
    expect(degreesOf('')).toBeNaN();
    expect(degreesOf('0x10')).toBeNaN();
    expect(degreesOf('Infinity')).toBeNaN();
  });
});

describe('the list of bad rows', () => {
  it('keeps all of them, in pages', () => {
    const bad = new BadRows();
    for (let line = 1; line <= 10_000; line++) bad.add(line * 100, 'notADate', `v${line}`);
    expect(bad.count).toBe(10_000);
    expect(bad.page(9_999, 50)).toEqual([{ line: 1_000_000, reason: 'notADate', value: 'v10000' }]);
  });

  it('is saved as a table without formulas', () => {
    const bad = new BadRows();
    bad.add(3, 'notADate', '=1+1');
    bad.add(4, 'latitudeRange', '-91.5');
    const words = Object.fromEntries(BAD_ROW_REASONS.map((reason) => [reason, `${reason}, it says`]));
    expect(bad.toCsv(['line', 'value', 'what'], words as Record<BadRowReason, string>)).toBe(
      'line,value,what\r\n3,\'=1+1,"notADate, it says"\r\n4,-91.5,"latitudeRange, it says"\r\n',
    );
  });
});
