// Nothing on the page of a picture overlaps or is cut off, at any size, in any language, with any key.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_WORDS, measure } from '../../../tests/measured-words.ts';
import { SEED, tries } from '../../../tests/sample.ts';
import { pictureLayout, wrapped, type Box, type PictureWords } from './layout.ts';

/** Pixels: what stands side by side is apart by more. */
const BESIDE = 4;
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right + BESIDE &&
  other.left < one.right + BESIDE &&
  one.top < other.bottom - 0.01 &&
  other.top < one.bottom - 0.01;

const TITLES = [
  'The Industrial Atlas of Kazakhstan',
  'Промышленный атлас Казахстана',
  'Қазақстанның өнеркәсіптік атласы',
];
const MEANING = 'Қазақ АКСР-і. 1936 жылғы 31 желтоқсандағы жағдай бойынша';

const pages = fc
  .record({
    language: fc.nat({ max: 2 }),
    maps: fc.integer({ min: 1, max: 2 }),
    width: fc.integer({ min: 480, max: 1400 }),
    height: fc.integer({ min: 300, max: 900 }),
    groups: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 4 }),
    filters: fc.nat({ max: 3 }),
    figures: fc.constantFrom('1936', '1890–1940'),
    scale: fc.boolean(),
    address: fc.integer({ min: 10, max: 700 }),
  })
  .map((given): PictureWords<number> => {
    const words = KEY_WORDS[given.language] ?? KEY_WORDS[0];
    return {
      title: TITLES[given.language] ?? '',
      subtitle: '1890–1940',
      years: Array.from({ length: given.maps }, () => ({ figures: given.figures, meaning: MEANING })),
      filters: Array.from({ length: given.filters }, () => words.join(', ')),
      key: given.groups.map((count) => ({
        title: words[1],
        items: Array.from({ length: count }, (_, at) => ({
          ...{ text: words[at % words.length] ?? '', sign: at, width: 26, height: at % 5 === 0 ? 30 : 22 },
        })),
      })),
      foot: ['Natural Earth · GeoNames (CC BY 4.0) · NASA SRTM30', 'CC BY 4.0', 'a/'.repeat(given.address)],
      scale: given.scale ? { text: '500 km (48° N)', length: 150 } : null,
      map: { width: given.width, height: given.height },
    };
  });

test('nothing overlaps or touches at its sides, and nothing is cut off', () => {
  fc.assert(
    fc.property(pages, (words) => {
      const { width, height, maps, texts, signs, scale } = pictureLayout(words, measure);
      const boxes = [
        ...maps,
        ...texts.map(({ box }) => box),
        ...signs.map(({ box }) => box),
        ...(scale ? [scale] : []),
      ];
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(15);
        expect(box.top).toBeGreaterThanOrEqual(15);
        expect(box.right).toBeLessThanOrEqual(width - 15);
        expect(box.bottom).toBeLessThanOrEqual(height - 15);
        for (const other of boxes.slice(index + 1))
          if (overlap(box, other)) throw new Error(JSON.stringify([box, other]));
      }
    }),
    { seed: SEED, numRuns: tries(100) },
  );
});

test('every word and every sign of what is given is there, and the maps keep their size', () => {
  fc.assert(
    fc.property(pages, (words) => {
      const { maps, texts, signs } = pictureLayout(words, measure);
      const all = texts
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', '');
      const given = [
        ...[words.title, ...words.filters, ...words.foot, words.scale?.text ?? ''],
        ...words.years.flatMap(({ figures, meaning }) => [figures, meaning]),
        ...words.key.flatMap(({ title, items }) => [title, ...items.map(({ text }) => text)]),
      ];
      for (const text of given) expect(all).toContain(text.replaceAll(' ', ''));
      expect(signs).toHaveLength(words.key.reduce((sum, { items }) => sum + items.length, 0));
      for (const { left, top, right, bottom } of maps)
        expect([right - left, bottom - top]).toEqual([words.map.width, words.map.height]);
    }),
    { seed: SEED, numRuns: tries(60) },
  );
});

test('the key stands beside one map and under two', () => {
  const [words] = fc.sample(pages, { numRuns: 1, seed: 1 });
  const with_ = (maps: number) =>
    pictureLayout(
      {
        ...words!,
        key: [{ title: 'Sectors', items: [{ text: 'Coal', sign: 1, width: 20, height: 20 }] }],
        years: Array.from({ length: maps }, () => ({ figures: '1936', meaning: '' })),
      },
      measure,
    );
  const [one, two] = [with_(1), with_(2)];
  expect(one.signs[0]!.box.left).toBeGreaterThan(one.maps[0]!.right);
  expect(two.signs[0]!.box.top).toBeGreaterThan(two.maps[1]!.bottom);
  expect(two.maps[1]!.left).toBeGreaterThan(two.maps[0]!.right);
});

test('a text is broken at its spaces, and within a word that is wider than its room', () => {
  const letters = (text: string): number => text.length;
  expect(wrapped('one two three', 7, letters)).toEqual(['one two', 'three']);
  expect(wrapped('a abcdefgh', 4, letters)).toEqual(['a', 'abcd', 'efgh']);
});
