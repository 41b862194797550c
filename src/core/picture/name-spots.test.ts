// Where names stand among the signs of a picture: at their own, nearer to it than to any other, and one makes way for another.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import type { Box } from '../atlas/name-sides.ts';
import { placeNames, type Sign, type TownToName } from './name-spots.ts';

const FRAME: Box = { left: 0, top: 0, right: 400, bottom: 300 };
const sign = (town: string | null, x: number, y: number, more: Partial<Sign> = {}): Sign => ({
  ...{ town, x, y, radius: 8, kind: 'mark' },
  ...more,
});
const town = (id: string, sides: TownToName['sides'] = []): TownToName => ({
  ...{ id, width: 60, height: 12, sides },
});
const away = ({ left, top, right, bottom }: Box, { x, y, radius }: Sign): number =>
  Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom)) - radius;
const boxOf = (names: ReturnType<typeof placeNames>, id: string): Box => {
  const spot = names.get(id);
  expect(spot, id).toBeDefined();
  return spot!.box;
};

describe('a name', () => {
  test('stands at its side of its sign, and on another where the frame would cut it', () => {
    const at = (x: number) =>
      boxOf(placeNames([town('own', ['right'])], [sign('own', x, 150)], FRAME), 'own');
    expect(at(200).left).toBeGreaterThan(208);
    expect(at(380).right).toBeLessThan(372);
  });
  test('stands where no other sign is as near', () => {
    const signs = [sign('own', 200, 150), sign('other', 240, 150), sign(null, 160, 150, { kind: 'works' })];
    const box = boxOf(placeNames([town('own', ['right', 'left'])], signs, FRAME), 'own');
    for (const other of signs.slice(1)) expect(away(box, other)).toBeGreaterThan(away(box, signs[0]!));
  });
  test('is left out where every place belongs to other signs', () => {
    const ring = Array.from({ length: 8 }, (_, at): Sign => {
      const turn = (at / 8) * 2 * Math.PI;
      return sign(`other ${at}`, 200 + 17 * Math.cos(turn), 150 + 17 * Math.sin(turn));
    });
    const own = sign('own', 200, 150);
    expect(placeNames([town('own')], [own, ...ring], FRAME).size).toBe(0);
    // Works that stand alone are no towns to take the name for theirs.
    const works = ring.map((one) => ({ ...one, kind: 'works' as const }));
    const box = boxOf(placeNames([town('own')], [own, ...works], FRAME), 'own');
    for (const one of works) expect(away(box, one)).toBeGreaterThan(0);
  });
  test('keeps its side from picture to picture', () => {
    const free = placeNames([town('own', ['right'])], [sign('own', 200, 150)], FRAME);
    const crowded = placeNames([town('own')], [sign('own', 200, 150), sign('other', 225, 150)], FRAME, free);
    const after = placeNames([town('own', ['right'])], [sign('own', 200, 150)], FRAME, crowded);
    expect(boxOf(crowded, 'own')).not.toEqual(boxOf(free, 'own'));
    expect(boxOf(after, 'own')).toEqual(boxOf(crowded, 'own'));
  });
});

test('a name goes to another side where one that comes after it has no other place', () => {
  const signs = [
    sign('first', 100, 150, { radius: 4 }),
    sign('second', 230, 150, { radius: 4 }),
    // The second has room at the left alone.
    ...[-24, 24].flatMap((down) =>
      [200, 230, 260, 290].map((x) => sign('wall', x, 150 + down, { radius: 14 })),
    ),
    sign('wall', 250, 150, { radius: 12 }),
  ];
  const names = placeNames([town('first', ['right']), town('second')], signs, FRAME);
  expect(boxOf(names, 'second').right).toBeLessThan(230);
  expect(boxOf(names, 'first').left).toBeLessThan(104);
});

test('wherever signs are: in the frame, apart from one another, over no sign, nearest to their own', () => {
  const at = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
  const all = fc.tuple(fc.array(at, { minLength: 1, maxLength: 12 }), fc.array(at, { maxLength: 12 }));
  fc.assert(
    fc.property(all, ([towns, others]) => {
      const signs = [
        ...towns.map(({ x, y }, index) => sign(`${index}`, x, y)),
        ...others.map(({ x, y }) => sign('other', x, y)),
      ];
      const names = placeNames(
        towns.map((_, index) => town(`${index}`)),
        signs,
        FRAME,
      );
      for (const [id, { box }] of names) {
        expect([box.left, box.top].every((edge) => edge >= 0)).toBe(true);
        expect(box.right <= FRAME.right && box.bottom <= FRAME.bottom).toBe(true);
        const own = away(box, signs[Number(id)]!);
        expect(own).toBeGreaterThan(0);
        for (const one of signs) if (one.town !== id) expect(away(box, one)).toBeGreaterThan(own);
        for (const [other, { box: next }] of names)
          if (other !== id)
            expect(
              box.right < next.left ||
                box.left > next.right ||
                box.bottom <= next.top ||
                box.top >= next.bottom,
            ).toBe(true);
      }
    }),
    { seed: SEED, numRuns: tries(100) },
  );
});
