import { expect, test } from 'vitest';
import type { MeasuredPlace } from '../../core/geo/measured-place.ts';
import type { WaySpell } from '../../core/rail/rail-ways.ts';
import { pointsAsText, railwayAsText, wayInWords } from './measure-text.ts';

const town: MeasuredPlace = {
  position: [73.1, 49.8],
  name: { kk: 'Қарағанды', ru: 'Караганда', en: 'Karaganda' },
};
const spot: MeasuredPlace = { position: [69.16, 54.87], name: null };
const way = (...kilometres: number[]) => ({
  kilometres: kilometres.reduce((sum, leg) => sum + leg, 0),
  path: [],
  legs: kilometres.map((leg, index) => ({ section: `section-${index}`, kilometres: leg })),
});
const spell = (change: Partial<WaySpell>): WaySpell => ({
  from: 1931,
  to: 1936,
  certain: null,
  possible: null,
  mayLeaveAtlas: false,
  ...change,
});

test('a way is a length, a possible length, or no connection', () => {
  expect(wayInWords(spell({ certain: way(120), possible: way(100) }), 'en')).toBe('120\u00a0km');
  expect(wayInWords(spell({ possible: way(100) }), 'en')).toBe('possibly 100\u00a0km');
  expect(wayInWords(spell({}), 'en')).toBe('no connection');
});

test('a way by rail is copied with its sections', () => {
  const copied = (given: WaySpell): string[] =>
    railwayAsText(['Petropavl', 'Karaganda'], given, 1936, (id) => id.toUpperCase(), 'en').split('\n');
  expect(copied(spell({ certain: way(191, 207), possible: way(300) }))).toEqual([
    'Petropavl – Karaganda, 1936: 398\u00a0km',
    'SECTION-0: 191\u00a0km',
    'SECTION-1: 207\u00a0km',
  ]);
  expect(copied(spell({ possible: way(300) }))).toEqual([
    'Petropavl – Karaganda, 1936: possibly 300\u00a0km',
    'SECTION-0: 300\u00a0km',
  ]);
  expect(copied(spell({}))).toEqual(['Petropavl – Karaganda, 1936: no connection']);
});

test('points are copied by name, or latitude first where they have none, with length or area', () => {
  expect(pointsAsText([town, spot], 617.4, null, 1936, 'en')).toBe(
    'Karaganda – 54.87° N, 69.16° E\nLength: 617\u00a0km',
  );
  expect(pointsAsText([town, spot, town], 1235, 5120.5, 1936, 'en')).toBe(
    'Karaganda – 54.87° N, 69.16° E – Karaganda\nArea: 5,121\u00a0km²\nOutline: 1,235\u00a0km',
  );
});
