// In every picture of a film nothing overlaps or is cut, whatever its key, its years and its address; and the map keeps the size that it
// was drawn in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_WORDS, measure } from '../../../tests/measured-words.ts';
import { SEED, tries } from '../../../tests/sample.ts';
import type { Box } from '../picture/layout.ts';
import { FILM_SHAPES, FILM_SIZES, FILM_UNITS } from './film-file.ts';
import { filmLayout, type FilmLayout, type FilmWords } from './film-layout.ts';

interface Given {
  readonly language: number;
  readonly groups: readonly number[];
  readonly changes: readonly number[];
  readonly window: boolean;
  readonly filters: number;
  readonly address: number;
}
function wordsOf({ language, groups, changes, window, filters, address }: Given): FilmWords<number> {
  const words = KEY_WORDS[language] ?? KEY_WORDS[0];
  return {
    title: ['The Industrial Atlas of Kazakhstan', 'Индустриальный атлас Казахстана'][language % 2] ?? '',
    subtitle: '1890–1940',
    years: changes.map((count, index) => ({
      figures: window ? `${1920 + index}–${1926 + index}` : String(1890 + index),
      meaning: 'Қазақ КСР · 1936 жылғы 31 желтоқсандағы жағдай',
      changes: Array.from({ length: count }, (_, at) => words[at % words.length]).join(', '),
    })),
    filters: Array.from({ length: filters }, () => words.join(', ')),
    key: groups.map((count, group) => ({
      title: words[1],
      items: Array.from({ length: count }, (_, at) => ({
        ...{ text: `${words[at % words.length] ?? ''} ${group}/${at}`, sign: at, width: 16.7, height: 16.7 },
      })),
    })),
    caption:
      ['Өз деректеріңіз: жыл сайын басталғаны', 'Перешло в выбранное состояние по годам'][language % 2] ?? '',
    more: (count) => `and ${count} more`,
    scale: { text: '500 km (48° N)', length: 150 },
    foot: ['Natural Earth · GeoNames (CC BY 4.0) · NASA SRTM30', 'a/'.repeat(address)],
  };
}
const cases = fc.record({
  shape: fc.constantFrom(...FILM_SHAPES),
  given: fc.record({
    language: fc.nat({ max: 2 }),
    groups: fc.array(fc.integer({ min: 1, max: 11 }), { maxLength: 4 }),
    changes: fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 5 }),
    window: fc.boolean(),
    filters: fc.nat({ max: 2 }),
    address: fc.integer({ min: 10, max: 120 }),
  }),
});

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 0.5 &&
  other.left < one.right - 0.5 &&
  one.top < other.bottom - 0.5 &&
  other.top < one.bottom - 0.5;

/** What stands in each picture. Figures reach from their baseline as high as capital letters. */
const pictures = ({ texts, signs, map, timeline, scale, years }: FilmLayout<number>): Box[][] =>
  years.map((year) => [
    ...[...texts, ...signs].map(({ box }) => box),
    ...year.map(({ face, box, y, size }) =>
      face === 'serif' ? { ...box, top: y - 0.72 * size, bottom: y } : box,
    ),
    ...[map, timeline],
    ...(scale ? [scale] : []),
  ]);

test('nothing overlaps and nothing is cut, in any year', () => {
  fc.assert(
    fc.property(cases, ({ shape, given }) => {
      const layout = filmLayout(wordsOf(given), shape, measure, null);
      const { width, height } = FILM_UNITS[shape];
      for (const boxes of pictures(layout)) {
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(10);
          expect(box.top).toBeGreaterThanOrEqual(10);
          expect(box.right).toBeLessThanOrEqual(width - 10);
          expect(box.bottom).toBeLessThanOrEqual(height - 8);
        }
        boxes.forEach((one, index) =>
          boxes.slice(index + 1).forEach((other) => expect(overlap(one, other)).toBe(false)),
        );
      }
    }),
    { seed: SEED, numRuns: tries(60) },
  );
});

test('the map lies on whole pixels at every size, is large enough, and keeps its size with a smaller key', () => {
  fc.assert(
    fc.property(cases, ({ shape, given }) => {
      const whole = filmLayout(wordsOf(given), shape, measure, null);
      const { map, plan } = whole;
      for (const { shape: of, ratio } of Object.values(FILM_SIZES))
        if (of === shape)
          for (const edge of [map.left, map.top, map.right, map.bottom])
            expect(Math.abs(edge * ratio - Math.round(edge * ratio))).toBeLessThan(1e-9);
      expect(plan.map.width).toBeGreaterThanOrEqual(0.5 * FILM_UNITS[shape].width);
      expect(plan.map.height).toBeGreaterThanOrEqual(190);
      const smaller = filmLayout(wordsOf({ ...given, groups: given.groups.slice(1) }), shape, measure, plan);
      expect(smaller.plan).toEqual(plan);
      expect(smaller.map).toEqual(map);
    }),
    { seed: SEED, numRuns: tries(60) },
  );
});

test('the great year stands at the same place in every picture, and every sign of the key has its words', () => {
  const given = {
    language: 1,
    groups: [9, 7, 9],
    changes: [0, 7, 1],
    window: false,
    filters: 0,
    address: 40,
  };
  for (const shape of FILM_SHAPES) {
    const layout = filmLayout(wordsOf(given), shape, measure, null);
    const years = layout.years.map((texts) => texts.find(({ face }) => face === 'serif')!);
    expect(years.map(({ text }) => text)).toEqual(['1890', '1891', '1892']);
    expect(new Set(years.map(({ x, y, size }) => [x, y, size].join())).size).toBe(1);
    expect(years[0]!.size).toBeGreaterThanOrEqual(64);
    expect(layout.signs).toHaveLength(25);
    expect(layout.texts.map(({ text }) => text)).toContain(wordsOf(given).caption);
    // What has no room is counted.
    const many = filmLayout(wordsOf({ ...given, groups: [30, 30, 30, 30] }), shape, measure, null);
    const more = many.texts.find(({ text }) => /^and \d+ more$/.test(text))!;
    expect(many.signs.length + Number(/\d+/.exec(more.text)![0])).toBe(120);
  }
});
