import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../core/atlas/atlas.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { referenceTo, shortNameOf } from './source-names.ts';

const evidence: Evidence = {
  accounts: {},
  sources: [
    {
      id: 'survey',
      title: 'Survey',
      citation: 'A survey of works. Alma-Ata, 1936.',
      url: 'https://example.org/',
    },
    { id: 'letter', title: 'Letter', citation: 'A letter of 1912.', url: null },
  ],
  events: [],
  figures: [],
  populations: [],
  disputes: [],
  uncited: {},
};
const english = messagesOf('en');

describe('a sentence of the article', () => {
  test('has its number in short and the book in full, with or without the evidence', () => {
    for (const given of [evidence, null]) {
      expect(shortNameOf('article:S014', given)).toBe('S014');
      expect(referenceTo('article:S014', given, english)).toEqual({
        text: 'History of Kazakhstan, vol. 4, sentence S014',
        url: null,
      });
    }
  });
});

describe('another source', () => {
  test('has its title in short; in full its citation, with a link where there is one', () => {
    expect(shortNameOf('survey', evidence)).toBe('Survey');
    expect(referenceTo('survey', evidence, english)).toEqual({
      text: 'A survey of works. Alma-Ata, 1936.',
      url: 'https://example.org/',
    });
    expect(referenceTo('letter', evidence, english)).toEqual({ text: 'A letter of 1912.', url: null });
  });

  test('is called by its id while the evidence is being fetched', () => {
    expect(shortNameOf('survey', null)).toBe('survey');
    expect(referenceTo('survey', null, english)).toEqual({ text: 'survey', url: null });
  });
});
