// The parts of EDTF strings, from which the bounds and the texts for readers are made.
import { describe, expect, test } from 'vitest';
import { readEdtf, type DatePart } from './edtf-text.ts';

describe('qualifiers', () => {
  test.each<[string, DatePart[], DatePart[]]>([
    ['1984', [], []],
    ['1984~', ['year'], []],
    ['1984?', [], ['year']],
    ['1984%', ['year'], ['year']],
    ['2004-06~', ['year', 'month'], []],
    ['2004-06-11?', [], ['year', 'month', 'day']],
    ['2004-06-11%', ['year', 'month', 'day'], ['year', 'month', 'day']],
    ['2004~-06-11', ['year'], []],
    ['2004?-06-~11', ['day'], ['year']],
    ['2004-~06-11', ['month'], []],
    ['2004-06~-11', ['year', 'month'], []],
    ['?2004-06-~11', ['day'], ['year']],
    ['%2004-?06-11', ['year'], ['year', 'month']],
    ['193~', ['year'], []],
    ['19%', ['year'], ['year']],
  ])('%s: about %o, uncertain %o', (text, approximate, uncertain) => {
    expect(readEdtf(text)).toMatchObject({ approximate, uncertain });
  });
});

describe('one date', () => {
  test.each([
    ['1984', { kind: 'date', year: '1984', month: null, day: null, time: null }],
    ['1984-1X', { kind: 'date', year: '1984', month: '1X', day: null, time: null }],
    ['-0044-03-15', { kind: 'date', year: '-0044', month: '03', day: '15', time: null }],
    ['XXXX-12-XX', { kind: 'date', year: 'XXXX', month: '12', day: 'XX', time: null }],
    ['1985-04-12T23:20:30Z', { kind: 'date', year: '1985', month: '04', day: '12', time: '23:20' }],
    ['1985-12', { kind: 'date', month: '12' }],
    ['1985-21', { kind: 'season', year: 1985, season: 21 }],
    ['-0044-41', { kind: 'season', year: -44, season: 41 }],
    ['19', { kind: 'years', from: 1900, to: 1999, estimate: null }],
    ['193', { kind: 'years', from: 1930, to: 1939, estimate: null }],
    ['-19', { kind: 'years', from: -1999, to: -1900, estimate: null }],
    ['Y17E7', { kind: 'years', from: 170_000_000, to: 170_000_000, estimate: null }],
    ['Y-17000', { kind: 'years', from: -17_000, to: -17_000, estimate: null }],
    ['1950S2', { kind: 'years', from: 1900, to: 1999, estimate: 1950, approximate: [], uncertain: [] }],
    ['1950S4', { kind: 'years', from: 1950, to: 1950, estimate: 1950 }],
    ['1950S9', { kind: 'years', from: 1950, to: 1950, estimate: 1950 }],
    ['Y171010000S3', { kind: 'years', from: 171_000_000, to: 171_999_999, estimate: 171_010_000 }],
    ['Y-3388E2S3', { kind: 'years', from: -338_999, to: -338_000, estimate: -338_800 }],
  ])('%s', (text, says) => expect(readEdtf(text)).toMatchObject(says));

  test('a text that is not a date is quoted in the error', () => {
    for (const text of ['', 'x1984', '1984x', '1984-', 'about 1984'])
      expect(() => readEdtf(text)).toThrow(new RangeError(`“${text}” is not one date`));
  });
});

const year = (text: string) => ({ kind: 'date', year: text });
describe('several dates', () => {
  test.each([
    ['1928/1932', year('1928'), year('1932')],
    ['1928/..', year('1928'), 'open'],
    ['../1932', 'open', year('1932')],
    ['1928/', year('1928'), 'unknown'],
    ['/1932', 'unknown', year('1932')],
  ])('%s is an interval', (text, start, end) => {
    const expected = { kind: 'interval', start, end };
    const read = readEdtf(text);
    expect(read).toMatchObject(expected);
  });

  test.each([
    ['[1928,1930..1932]', 'one', [['1928'], ['1930', '1932']], false, false],
    ['{1928, 1930}', 'all', [['1928'], ['1930']], false, false],
    ['[..1928]', 'one', [['1928']], true, false],
    ['{1928..}', 'all', [['1928']], false, true],
    ['[..1928,1930..]', 'one', [['1928'], ['1930']], true, true],
  ])('%s is a set', (text, kind, members, earlier, later) => {
    const read = readEdtf(text);
    expect(read).toMatchObject({ kind, earlier, later });
    expect('members' in read && read.members).toMatchObject(
      members.map(([from, to = from]) => ({ from: year(from!), to: year(to!) })),
    );
  });
});
