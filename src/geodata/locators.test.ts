import { describe, expect, test } from 'vitest';
import { isLocator, locatorInWords } from './locators.ts';

describe('a locator', () => {
  test.each([
    ['page 153', '153-б.', 'с. 153', 'p. 153'],
    ['volume 3, pages 502-509', '3-т., 502–509-б.', 'т. 3, с. 502–509', 'vol. 3, pp. 502–509'],
    ['note 468', '468-ескертпе', 'примеч. 468', 'note 468'],
    ['paragraphs 2-4', '2–4-абзац', 'абз. 2–4', 'paras 2–4'],
    [
      'section Ашаршылық, 1931-1933, paragraph 1',
      '«Ашаршылық, 1931–1933» бөлімі, 1-абзац',
      'раздел «Ашаршылық, 1931–1933», абз. 1',
      'section “Ашаршылық, 1931–1933”, para. 1',
    ],
    ['abstract, page 2', 'аңдатпа, 2-б.', 'аннотация, с. 2', 'abstract, p. 2'],
  ])('%s is said in three languages', (locator, kk, ru, en) => {
    expect(isLocator(locator)).toBe(true);
    const said = (['kk', 'ru', 'en'] as const).map((language) =>
      locatorInWords(locator, language).replaceAll('\u00a0', ' '),
    );
    expect(said).toEqual([kk, ru, en]);
  });

  test.each(['153', 'p. 153', 'page', 'abstract 3', 'leaf 3', 'page 3, leaf 4, volume', ''])(
    '“%s” is none',
    (text) => {
      expect(isLocator(text)).toBe(false);
    },
  );
});
