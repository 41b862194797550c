// Nothing on a plate overlaps, lies in the margin or is smaller than seven points, on any paper, with any key and list; and nothing of
// the key and the notes is lost between the layout for which a map is drawn and the last one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_WORDS, measure } from '../../../tests/measured-words.ts';
import { SEED, tries } from '../../../tests/sample.ts';
import type { Box } from '../picture/layout.ts';
import { millimetresOf, PAPERS, unitsOf } from './paper.ts';
import { plateLayout, type PlateSheet, type PlateWords } from './plate-layout.ts';

interface Given {
  readonly language: number;
  readonly maps: number;
  readonly groups: readonly number[];
  readonly listed: readonly number[];
  readonly changes: number;
  readonly filters: number;
  readonly address: number;
}
function wordsOf({ language, maps, groups, listed, changes, filters, address }: Given): PlateWords<number> {
  const words = KEY_WORDS[language] ?? KEY_WORDS[0];
  const group = (count: number, group: number, size: number) => ({
    title: words[1],
    items: Array.from({ length: count }, (_, at) => ({
      ...{ text: `${words[at % words.length] ?? ''} ${group}/${at}`, sign: at, width: size, height: size },
    })),
  });
  return {
    title: ['The Industrial Atlas of Kazakhstan', 'Индустриальный атлас Казахстана'][language % 2] ?? '',
    subtitle: '1890–1940',
    years: Array.from({ length: maps }, () => ({
      ...{ figures: '1936', meaning: 'Қазақ КСР · 1936 жылғы 31 желтоқсандағы жағдай' },
    })),
    filters: Array.from({ length: filters }, () => words.join(', ')),
    key: groups.map((count, index) => group(count, index, 16.7)),
    scale: { text: '500 km (48° N)', length: 150 },
    notes: [
      ...Array.from({ length: maps }, () => ({
        title: '1936',
        paragraphs: words.map((text, at) => ({ number: `${10 ** at}`, text: `note ${text}` })),
      })),
      ...(maps === 1 && changes > 0
        ? [
            {
              title: 'What changed',
              paragraphs: Array.from({ length: changes }, () => ({ label: `${words[0]}:`, text: words[3] })),
            },
          ]
        : []),
    ],
    list: {
      title: 'Objects in 1936',
      groups: listed.map((count, index) => group(count, 100 + index, 0)),
    },
    foot: ['Natural Earth · GeoNames (CC BY 4.0) · NASA SRTM30', 'a/'.repeat(address)],
  };
}
const cases = fc.record({
  paper: fc.constantFrom(...PAPERS),
  given: fc.record({
    language: fc.nat({ max: 2 }),
    maps: fc.integer({ min: 1, max: 2 }),
    groups: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
    listed: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 11 }),
    changes: fc.nat({ max: 4 }),
    filters: fc.nat({ max: 3 }),
    address: fc.integer({ min: 10, max: 300 }),
  }),
});

const boxesOf = ({ texts, signs, maps, timeline, scale }: PlateSheet<number>): Box[] => [
  ...texts.map(({ box }) => box),
  ...signs.map(({ box }) => box),
  ...maps,
  ...(timeline ? [timeline] : []),
  ...(scale ? [scale] : []),
];
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 0.5 &&
  other.left < one.right - 0.5 &&
  one.top < other.bottom - 0.5 &&
  other.top < one.bottom - 0.5;

/** A centimetre of A4, and as much of A3 as its larger units make. */
const EDGE = 37.7;
/** Seven points in units of A4. */
const SEVEN_POINTS = (7 * 96) / 72;

test('nothing overlaps, is cut off or too small, on any paper', () => {
  fc.assert(
    fc.property(cases, ({ paper, given }) => {
      const units = unitsOf(paper);
      const words = wordsOf(given);
      const { plan } = plateLayout(words, units, measure, null);
      // What was drawn may need a smaller key than what could have been.
      const { sheets } = plateLayout({ ...words, key: words.key.slice(0, 3) }, units, measure, plan);
      for (const sheet of sheets) {
        const boxes = boxesOf(sheet);
        const within = (box: Box): boolean =>
          Math.min(box.left, box.top) >= EDGE &&
          box.right <= units.width - EDGE &&
          box.bottom <= units.height - EDGE;
        expect(boxes.filter((box) => !within(box))).toEqual([]);
        expect(
          boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other))),
        ).toEqual([]);
        expect(sheet.texts.filter(({ size }) => size < SEVEN_POINTS)).toEqual([]);
      }
      const [first] = sheets;
      for (const map of first?.maps ?? []) {
        expect(map.right - map.left).toBeCloseTo(plan.map.width);
        expect(map.bottom - map.top).toBeCloseTo(plan.map.height);
      }
      expect(first?.maps.length).toBe(given.maps);
      // All of the key is there.
      expect(first?.signs.length).toBe(words.key.slice(0, 3).flatMap(({ items }) => items).length);
    }),
    { seed: SEED, numRuns: tries(80) },
  );
});

test('a short list stands on the first sheet, a long one whole on as many of its own as it needs', () => {
  const given = { language: 0, maps: 1, groups: [5, 4], changes: 2, filters: 0, address: 20 };
  for (const paper of PAPERS) {
    const units = unitsOf(paper);
    const layout = (listed: number[]) =>
      plateLayout(wordsOf({ ...given, listed }), units, measure, null).sheets.map(({ texts }) =>
        texts.map(({ text }) => text),
      );
    const short = layout([4]);
    expect(short).toHaveLength(1);
    expect(short[0]?.join('\n')).toContain('100/3');
    const [first, ...others] = layout(Array.from({ length: 11 }, () => 60));
    expect(first?.join('\n')).not.toContain('100/3');
    const named = others.flat().filter((text) => /\d+\/\d+$/.test(text));
    expect(new Set(named).size).toBe(660);
    expect(others.length).toBeGreaterThan(1);
  }
});

test('a large key stands in two columns beside a map that is no strip', () => {
  const given = {
    language: 0,
    maps: 1,
    groups: [11, 12, 10, 6],
    listed: [],
    changes: 4,
    filters: 0,
    address: 20,
  };
  const { plan } = plateLayout(wordsOf(given), unitsOf('a4-across'), measure, null);
  expect(plan.beside).toBe(2);
  expect(plan.map.width / plan.map.height).toBeLessThan(2);
});

test('a paper has the size of its standard, and its units are those of all papers', () => {
  expect(PAPERS.map(millimetresOf)).toEqual([
    { width: 297, height: 210 },
    { width: 210, height: 297 },
    { width: 420, height: 297 },
    { width: 297, height: 420 },
  ]);
  expect(unitsOf('a4-across').width).toBeCloseTo((297 / 25.4) * 96);
  // Type on A3 is a fifth larger.
  expect(unitsOf('a3-across').width).toBeCloseTo(((420 / 25.4) * 96) / 1.2);
});
