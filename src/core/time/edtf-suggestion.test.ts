// The suggestion for each spelling of a date in the three languages, and the spellings that get none.
import { describe, expect, test } from 'vitest';
import { suggestEdtf } from './edtf-suggestion.ts';

const cases = (expected: string | null, ...texts: string[]) => texts.map((text) => [text, expected] as const);

describe('a spelling with one meaning is suggested in EDTF', () => {
  test.each([
    ...cases(
      '193X',
      '193?',
      '193x',
      '193X',
      '193х',
      '193u',
      '193_',
      '193-',
      '1930s',
      '1930-е',
      '1930-х годов',
    ),
    ...cases('193X', '1930-ж', '1930-шы жылдар'),
    ...cases('19XX', '19?', '19??', '19xx', '19хх', '19uu', '19--'),
    ...cases('1930', '1930', ' 1930 ', '1930 г.', '1930 г', '1930г.', '1930 год', '1930 года', '1930 году'),
    ...cases('1930', '1930 ж.', '1930 жыл', '1930 жылы', '1930 жылдар', '1930 гг.', '1930 годы', '1930 жж.'),
    ...cases('1930~', 'ок. 1930', 'ок 1930', 'около 1930 года', 'примерно 1930', 'шамамен 1930 жыл'),
    ...cases(
      '1930~',
      'ca. 1930',
      'ca 1930',
      'c. 1930',
      'circa 1930',
      'About 1930',
      'approx. 1930',
      'approx 1930',
    ),
    ...cases('1930~', 'c.1930'),
    ...cases('[..1930]', 'до 1930', 'до 1930 года', 'не позднее 1930', 'before 1930', 'by 1930'),
    ...cases('[1930..]', 'после 1930', 'не ранее 1930 г.', 'after 1930'),
    ...cases(
      '1928/1932',
      '1928–1932',
      '1928—1932',
      '1928-1932',
      '1928..1932',
      '1928 – 1932 гг.',
      '1928 -1932',
    ),
    ...cases('1927/1928', '1927/28'),
    ...cases('1938-11-24', '24.11.1938'),
    ...cases('1938-01-02', '2.1.1938', '02.01.1938'),
    ...cases('1938-05', '1938.5', '1938/5', '1938.05'),
    ...cases('1938-11', '1938.11'),
    ...cases('18XX', 'XIX век', 'XIX века', 'xix в.', 'XIX в', 'XIX ғасыр', 'XIX century', 'XIXв.', 'XIX c.'),
    ...cases('18XX', '19th century', '19 век', '19-й век', '19 в.', '19 c.'),
    ...cases('20XX', '21st century', 'XXI век'),
    ...cases('01XX', '2nd century', 'II век'),
    ...cases('02XX', '3rd century'),
    ...cases('03XX', 'IV век'),
    ...cases('08XX', 'IX век'),
    ...cases('10XX', 'XI век'),
  ])('%s: %s', (text, expected) => expect(suggestEdtf(text)).toBe(expected));
});

describe('a spelling without an obvious meaning gets no suggestion', () => {
  test.each([
    ...['', 'unknown', 'около', '1930 или 1931', '19301', '193', 'x193?', '193??', '1930 foo', 'foo 1930'],
    ...['около 193', 'около 1930 foo', 'x около 1930', 'before 193', 'x before 1930', 'before 1930 x'],
    ...['x after 1930', 'after 1930 x', 'after1930', 'before1930', 'x1928-1932', '1928-1932x', '1928-32-1'],
    ...['1927/281', '11927/28', '24.11.19381', '124.11.1938', '24.111.1938', '24.11.38', 'x24.11.1938'],
    ...[
      '1938.511',
      '11938.5',
      '1938-5x',
      'xix',
      'век',
      'XIX x век',
      'xXIXZ век',
      'XIX век x',
      'z19th century',
    ],
    ...['119th century', '19th century x', '19x век', '19?x', 'x19xx', '119xx', 'x1930s', '1935s', '930s'],
    ...['1930', ' 1930'].map((text) => `${text} x`),
  ])('%s', (text) => expect(suggestEdtf(text)).toBeNull());
});
