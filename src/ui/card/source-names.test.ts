import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../core/atlas/evidence.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { referenceTo, shortNamesOf } from './source-names.ts';

const evidence: Evidence = {
  accounts: {},
  places: {},
  outlined: [],
  sources: [
    {
      id: 'survey',
      short: 'Survey',
      citation: 'A survey of works. Alma-Ata, 1936.',
      lang: null,
      url: 'https://example.org/',
    },
    { id: 'letter', short: 'Letter', citation: 'A letter of 1912.', lang: null, url: null },
  ],
  events: [],
  figures: [],
  populations: [],
  disputes: [],
  retellings: {},
  uncited: {},
  geonames: {},
};
const english = messagesOf('en');

describe('a sentence of the article', () => {
  test('is the book and its number, with or without the evidence', () => {
    for (const given of [evidence, null]) {
      expect(referenceTo('article:S014', given, english)).toEqual({
        text: 'History of Kazakhstan, vol. 4, sentence S014',
        lang: null,
        url: null,
      });
    }
  });
});

describe('another source', () => {
  test('is its citation, with a link where there is one', () => {
    expect(referenceTo('survey', evidence, english)).toEqual({
      text: 'A survey of works. Alma-Ata, 1936.',
      lang: null,
      url: 'https://example.org/',
    });
    expect(referenceTo('letter', evidence, english)).toEqual({
      text: 'A letter of 1912.',
      lang: null,
      url: null,
    });
  });

  test('has its place in the source after its short name', () => {
    expect(shortNamesOf(['survey', 'article:S014', 'letter'], { survey: 'p. 3' }, evidence)).toBe(
      'Survey, p. 3 · S014 · Letter',
    );
  });

  test('is called by its id while the evidence is being fetched', () => {
    expect(referenceTo('survey', null, english)).toEqual({ text: 'survey', lang: null, url: null });
  });
});
