import { describe, expect, test } from 'vitest';
import { parseHistoricalDate } from './edtf.ts';

const bounds = (text: string) => {
  const { earliest, latest } = parseHistoricalDate(text);
  return [earliest, latest];
};

describe('parseHistoricalDate', () => {
  test.each([
    ['1934', '1934-01-01', '1934-12-31'],
    ['1931-02', '1931-02-01', '1931-02-28'],
    ['1939-04-26', '1939-04-26', '1939-04-26'],
    ['193X', '1930-01-01', '1939-12-31'],
    ['[1928..1932]', '1928-01-01', '1932-12-31'],
    ['[1926,1929..1932]', '1926-01-01', '1932-12-31'],
    ['{1929..1931}', '1929-01-01', '1931-12-31'],
    ['1933/1940', '1933-01-01', '1940-12-31'],
    ['[..1913]', null, '1913-12-31'],
    ['[1941..]', '1941-01-01', null],
    ['/1932', null, '1932-12-31'],
    ['1929/..', '1929-01-01', null],
  ])('%s lies between %s and %s', (text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
  });

  test('“about” is a year wider on either side, “uncertain” is not, and both are remembered', () => {
    expect(bounds('1930~')).toEqual(['1929-01-01', '1931-12-31']);
    expect(bounds('1930?')).toEqual(['1930-01-01', '1930-12-31']);
    expect(parseHistoricalDate('1930~')).toMatchObject({ approximate: true, uncertain: false });
    expect(parseHistoricalDate('1930%')).toMatchObject({ approximate: true, uncertain: true });
  });

  test.each(['', 'about 1930', '1934-13', '1931-02-30', 'XIX век', '1930 г.'])(
    '%o is refused by name',
    (text) => {
      expect(() => parseHistoricalDate(text)).toThrow(`“${text}” is not an EDTF date`);
    },
  );
});
