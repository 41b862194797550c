// Access to rail in the real data: well-known cases, and Turf's distances compared with those on the ellipsoid.
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import type { Position } from '../core/atlas/atlas.ts';
import { FIRST_YEAR, LAST_YEAR } from '../core/atlas/atlas.ts';
import { distanceInKilometres, lengthInKilometres } from '../core/geo/geometry.ts';
import { areaInSquareKilometres, greatCircleLine } from '../core/geo/measure.ts';
import {
  accessInYear,
  type KilometreRange,
  distanceToLine,
  positionError,
  railAccess,
  railwaysOf,
  wholeRange,
  workingSections,
} from '../core/rail/rail-access.ts';
import { farthest, railYears, reachedIn } from '../core/rail/rail-shares.ts';
import { compileAtlas } from './compile.ts';
import { realGeodata } from './exports/real-geodata.ts';

const atlas = compileAtlas(realGeodata());
const access = railAccess(atlas);
const railways = railwaysOf(atlas);
const of = (id: string, year: number) => accessInYear(access[id]!, year)!;

/** Seeded: the same pairs every time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
const random = randomNumbers(1931);
const somewhere = (): Position => [47 + random() * 40, 41 + random() * 14];
const onEllipsoid = ([lon1, lat1]: Position, [lon2, lat2]: Position): number =>
  Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12! / 1000;
/** Positions at most a kilometre apart along the geodesic of the ellipsoid. */
function densified([lon1, lat1]: Position, [lon2, lat2]: Position): Position[] {
  const line = Geodesic.WGS84.InverseLine(lat1, lon1, lat2, lon2);
  const steps = Math.ceil(line.s13 / 1000);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const { lon2: lon, lat2: lat } = line.Position((line.s13 * index) / steps);
    return [lon!, lat!];
  });
}

describe('Turf on the mean sphere compared with the WGS84 ellipsoid', () => {
  const real = [
    ['karaganda-coal-basin', 'ridder-lead-works'],
    ['balkhash-copper-smelter', 'guryev-oil-refinery'],
    ['shymkent-lead-plant', 'petropavl-meat-combine'],
    ['semey-meat-combine', 'almaty-meat-combine'],
    ['dossor-oilfield', 'zhezkazgan-mine'],
  ].map((ids) => ids.map((id) => atlas.sites.find((site) => site.id === id)!.position)) as [
    Position,
    Position,
  ][];
  const pairs = [
    ...real,
    ...Array.from({ length: 25 }, (): [Position, Position] => [somewhere(), somewhere()]),
  ];

  test.each(pairs)('distance %# agrees within 0.5 %%', (from, to) => {
    const exact = onEllipsoid(from, to);
    expect(Math.abs(distanceInKilometres(from, to) - exact) / exact).toBeLessThan(0.005);
  });

  test('the distance to a line agrees as well, however long its segments are', () => {
    const long: [Position, Position][] = [
      [
        [55, 50],
        [59.4, 51.2],
      ],
      [
        [71, 42],
        [73, 50],
      ],
      ...railways.slice(0, 55).map(({ path }): [Position, Position] => [path[0]!, path.at(-1)!]),
    ];
    for (const [from, to] of long) {
      const brute = densified(from, to);
      for (const at of [somewhere(), somewhere()]) {
        const exact = Math.min(...brute.map((vertex) => onEllipsoid(at, vertex)));
        // Half a kilometre is added, because the vertices of the brute-force search are a kilometre apart.
        expect(Math.abs(distanceToLine(at, [from, to]) - exact)).toBeLessThan(exact * 0.005 + 0.5);
      }
    }
  });

  test('the line through points is their great circle, and as long as Turf computes', () => {
    for (const [from, to] of pairs) {
      const line = greatCircleLine([from, to]);
      expect(line[0]).toEqual(from);
      expect(line.at(-1)).toEqual(to);
      expect(lengthInKilometres(line)).toBeCloseTo(distanceInKilometres(from, to), 3);
      const exact = densified(from, to);
      for (const vertex of line.slice(1, -1))
        expect(Math.min(...exact.map((position) => onEllipsoid(vertex, position)))).toBeLessThan(6);
    }
  });

  test('areas agree within 1 %, those with long edges too', () => {
    const rings: Position[][] = [
      [
        [60, 45],
        [75, 45],
        [75, 52],
        [60, 52],
      ],
      ...Array.from({ length: 8 }, () => [somewhere(), somewhere(), somewhere()]),
    ];
    for (const ring of rings) {
      const polygon = Geodesic.WGS84.Polygon(false);
      for (const [longitude, latitude] of ring) polygon.AddPoint(latitude, longitude);
      const exact = Math.abs(polygon.Compute(false, true).area!) / 1e6;
      expect(Math.abs(areaInSquareKilometres(ring)! - exact) / exact).toBeLessThan(0.01);
    }
    expect(areaInSquareKilometres([somewhere(), somewhere()])).toBeNull();
  });
});

describe('access to rail', () => {
  test('Karaganda coal is hundreds of kilometres from a railway in 1928, and at the line from 1931', () => {
    expect(wholeRange(of('karaganda-coal-basin', 1928).any)[0]).toBeGreaterThan(300);
    expect(wholeRange(of('karaganda-coal-basin', 1930).any)[0]).toBeGreaterThan(150);
    for (const year of [1931, 1935, 1940]) {
      const { any, section, apart } = of('karaganda-coal-basin', year);
      expect(any).toEqual({ certain: [0, 5] });
      expect(apart).toBe(false);
      expect(section).toBe('akmola-karaganda');
    }
  });

  test('the narrow-gauge line of Spassk was near, but not connected with the network', () => {
    const spell = of('karaganda-coal-basin', 1912);
    expect(spell.apart).toBe(true);
    expect(spell.any.certain[1]).toBeLessThan(10);
    expect(wholeRange(spell.network)[0]).toBeGreaterThan(500);
  });

  test('Balkhash is certainly near a railway from the last year in which its branch can have opened', () => {
    const branch = railways.find(({ id }) => id === 'moyynty-balkhash')!;
    const opened = branch.lifecycle.find(({ state }) => state === 'operating')!.start!;
    const [earliest, latest] = [opened.earliest, opened.latest].map((day) => Number(day!.slice(0, 4)));
    expect(wholeRange(of('balkhash-copper-smelter', latest! - 1).network)[1]).toBeGreaterThan(250);
    expect(wholeRange(of('balkhash-copper-smelter', latest!).network)[1]).toBeLessThan(10);
    expect(wholeRange(of('balkhash-copper-smelter', earliest!).network)[0]).toBeLessThan(10);
    expect(wholeRange(of('balkhash-copper-smelter', earliest! - 1).network)[0]).toBeGreaterThan(250);
  });

  test('a line that only possibly worked is told beside the nearest that certainly did', () => {
    const { any, section, possibly } = of('balkhash-copper-smelter', 1937);
    expect([section, possibly]).toEqual(['ayagoz-aynabulak', 'moyynty-balkhash']);
    expect(any).toEqual({ certain: [287, 290], possible: [0, 3] });
    // Where the position alone is in doubt, it is one range.
    expect(of('balkhash-copper-smelter', 1940).any).toEqual({ certain: [0, 3] });
    expect(of('balkhash-copper-smelter', 1940)).not.toHaveProperty('possibly');
  });

  test('the Turksib reached Almaty in 1929, and the towns along its middle in 1930', () => {
    const ids = (since: number, until: number) =>
      reachedIn(atlas.sites, access, { since, until }, 25).map(({ site }) => site.id);
    expect(ids(1929, 1929)).toContain('almaty-meat-combine');
    expect(ids(1930, 1931)).toContain('karaganda-coal-basin');
    expect(ids(1930, 1930)).not.toContain('karaganda-coal-basin');
    expect(wholeRange(of('tekeli-combine', 1929).any)[0]).toBeGreaterThan(200);
    expect(wholeRange(of('tekeli-combine', 1930).any)[1]).toBeLessThan(80);
  });

  test('every range contains the distance to lines that certainly worked, widened by the error of the position', () => {
    for (const site of atlas.sites)
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 5) {
        const exact = Math.min(
          ...workingSections(railways, year, 'certain').map(({ path }) =>
            distanceToLine(site.position, path),
          ),
        );
        const [any, network] = [of(site.id, year).any, of(site.id, year).network].map(wholeRange) as [
          KilometreRange,
          KilometreRange,
        ];
        expect(any[0]).toBeLessThanOrEqual(exact);
        expect(any[1]).toBe(Math.ceil(exact + positionError(site)));
        expect(network[1]).toBeGreaterThanOrEqual(any[1]);
        expect(network[0]).toBeGreaterThanOrEqual(any[0]);
      }
  });

  test('spells follow one another without gaps from the first year to the last', () => {
    for (const spells of Object.values(access)) {
      expect(spells[0]!.from).toBe(FIRST_YEAR);
      expect(spells.at(-1)!.to).toBe(LAST_YEAR);
      spells.slice(1).forEach((spell, index) => expect(spell.from).toBe(spells[index]!.to + 1));
    }
  });

  test('shares: never more objects near than there are, more at larger distances, and more in 1940 than in 1928', () => {
    const years = railYears(atlas.sites, access);
    expect(years.map(({ year }) => year)).toEqual(
      Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index),
    );
    for (const { objects, near, opened, openedNear } of years) {
      expect(near[50].certain + near[50].possible).toBeLessThanOrEqual(objects);
      expect(openedNear[50].certain + openedNear[50].possible).toBeLessThanOrEqual(opened);
      expect(near[10].certain).toBeLessThanOrEqual(near[25].certain);
      expect(near[25].certain).toBeLessThanOrEqual(near[50].certain);
    }
    const share = (year: number) => {
      const found = years.find((entry) => entry.year === year)!;
      return found.near[25].certain / found.objects;
    };
    expect(share(1940)).toBeGreaterThan(share(1928));
  });

  test('the farthest objects come first, and only standing ones are listed', () => {
    const list = farthest(atlas.sites, access, 1936, 8);
    expect(list).toHaveLength(8);
    const least = list.map(({ spell }) => wholeRange(spell.any)[0]);
    expect(least).toEqual([...least].sort((a, b) => b - a));
    expect(list.map(({ site }) => site.id)).not.toContain('karaganda-coal-basin');
  });
});
