// Years joined into spells: every year keeps its value, and no two neighbouring spells have the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_YEAR, LAST_YEAR } from '../atlas/atlas.ts';
import { equalYears, joinEqual } from './equal-years.ts';

const YEARS = LAST_YEAR - FIRST_YEAR + 1;
const answers = fc.array(fc.constantFrom('a', 'b', null), { minLength: YEARS, maxLength: YEARS });

test('every year keeps its value, years without one are left out, and spells are as long as possible', () => {
  fc.assert(
    fc.property(answers, (of) => {
      const spells = equalYears(
        (year) => {
          const value = of[year - FIRST_YEAR] ?? null;
          return value === null ? null : { value };
        },
        (one, next) => one.value === next.value,
      );
      const again: (string | null)[] = of.map(() => null);
      for (const { from, to, value } of spells)
        for (let year = from; year <= to; year++) {
          expect(again[year - FIRST_YEAR], 'no year stands twice').toBeNull();
          again[year - FIRST_YEAR] = value;
        }
      expect(again).toEqual(of);
      for (const [index, spell] of spells.entries()) {
        const before = spells[index - 1];
        expect(before?.to === spell.from - 1 && before.value === spell.value).toBe(false);
      }
    }),
    { seed: 1890 },
  );
});

test('neighbouring spells are joined with the value of the first, but not across a gap', () => {
  const spells = [
    { from: 1900, to: 1904, way: 'north', found: 1 },
    { from: 1905, to: 1909, way: 'north', found: 2 },
    { from: 1911, to: 1912, way: 'north', found: 3 },
    { from: 1913, to: 1913, way: 'south', found: 4 },
  ];
  expect(joinEqual(spells, (one, next) => one.way === next.way)).toEqual([
    { from: 1900, to: 1909, way: 'north', found: 1 },
    { from: 1911, to: 1912, way: 'north', found: 3 },
    { from: 1913, to: 1913, way: 'south', found: 4 },
  ]);
});
