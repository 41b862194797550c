import { describe, expect, test } from 'vitest';
import { isOrigin, readEmbedQuery } from './embed-query.ts';
import { isEmbedded } from './is-embedded.ts';

describe('the plain shell', () => {
  test.each(['?embed=1', '?embed=1&play=1', '?source=chat&embed=1'])('is asked for by %s', (query) => {
    expect(isEmbedded(query)).toBe(true);
  });
  test.each(['', '?', '?embed=0', '?embed=', '?embed=12', '?embed', '?embedded=1', '?unembed=1'])(
    'is not asked for by %s',
    (query) => {
      expect(isEmbedded(query)).toBe(false);
    },
  );
});

describe('the query of the address', () => {
  test('without more talks with nobody, and the years stand', () => {
    expect(readEmbedQuery('?embed=1')).toEqual({ plays: false, host: null, wrongHost: null });
  });
  test('names the host by its origin, as it stands or escaped', () => {
    for (const query of ['?embed=1&host=https://example.org', '?host=https%3A%2F%2Fexample.org&embed=1'])
      expect(readEmbedQuery(query)).toMatchObject({ host: 'https://example.org', wrongHost: null });
  });
  test('lets the years run', () => {
    expect(readEmbedQuery('?embed=1&play=1').plays).toBe(true);
    expect(readEmbedQuery('?embed=1&play=0').plays).toBe(false);
  });
  test('that names two hosts means the first', () => {
    expect(readEmbedQuery('?host=https://a.example&host=https://b.example').host).toBe('https://a.example');
  });
  test('talks with nobody where what stands there is no origin, and says what it was', () => {
    for (const wrong of ['*', 'null', '', 'example.org', 'https://example.org/', 'javascript:alert(1)'])
      expect(readEmbedQuery(`?embed=1&host=${encodeURIComponent(wrong)}`)).toMatchObject({
        host: null,
        wrongHost: wrong,
      });
  });
});

test.each([
  ['https://example.org', true],
  ['http://localhost:8080', true],
  ['http://[::1]:8080', true],
  // Browsers leave the usual port out, and write names in small letters and without other alphabets.
  ['https://example.org:443', false],
  ['https://Example.org', false],
  ['https://қазақ.example', false],
  ['https://user@example.org', false],
  ['https://example.org/page', false],
  ['https://example.org?', false],
  ['https://*.example.org', false],
  ['file:///C:/page.html', false],
  ['https://', false],
])('%s is an origin: %s', (text, expected) => {
  expect(isOrigin(text)).toBe(expected);
});
