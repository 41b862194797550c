// The marks of the compiled atlas at the scale of the country: they can be told apart, and the arrow keys reach every works by hardly
// more presses than if each had a symbol of its own.
import { describe, expect, test } from 'vitest';
import { LAYERS, SECTORS, STATES } from '../../src/core/atlas/atlas.ts';
import { select } from '../../src/core/atlas/selection.ts';
import { markRadius, markSpots, pieceShift, townMarks } from '../../src/core/atlas/town-marks.ts';
import { declutter } from '../../src/core/geo/declutter.ts';
import { middleOf } from '../../src/core/geo/geometry.ts';
import { worldPixels } from '../../src/core/geo/mercator.ts';
import { keySpots, type Stop } from '../../src/core/view/key-spots.ts';
import { symbolSize } from '../../src/core/view/map-scale.ts';
import {
  DIRECTIONS,
  nearestSpot,
  nextInDirection,
  type Spot,
} from '../../src/core/view/next-in-direction.ts';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';

const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
if (!geodata) throw new Error(JSON.stringify(problems, null, 2));
const atlas = compileAtlas(geodata);
const EVERYTHING = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const shownIn = (year: number) => select(atlas, { since: year, until: year }, EVERYTHING);

/** The zoom of the whole country in windows of 1366 × 768. */
const COUNTRY_ZOOM = 3.8;

describe('at the scale of the country', () => {
  for (const year of [1900, 1914, 1928, 1936, 1940])
    test(`no mark of ${year} hides another: of each, the larger part is free`, () => {
      const size = symbolSize(COUNTRY_ZOOM);
      const marks = townMarks(shownIn(year), atlas.places).map(({ id, position, shift, works }) => {
        const { x, y } = worldPixels(position, COUNTRY_ZOOM);
        const radius = works.length > 1 ? markRadius(works.length) : 12;
        return { id, x: x + shift[0] * size, y: y + shift[1] * size, radius: radius * size };
      });
      expect(marks.length).toBeGreaterThan(10);
      for (const [at, one] of marks.entries())
        for (const other of marks.slice(at + 1)) {
          const covered = one.radius + other.radius - Math.hypot(one.x - other.x, one.y - other.y);
          expect(covered, `${one.id}, ${other.id}`).toBeLessThan(1.2 * Math.min(one.radius, other.radius));
        }
    });

  test('the marks of towns stand at their towns', () => {
    const spots = markSpots(atlas);
    for (const { id, position } of atlas.places) {
      const works = atlas.sites.filter(({ place }) => place === id);
      if (works.length > 1)
        for (const of of [id, ...works.map((site) => site.id)])
          expect(spots.get(of)).toEqual({ position, shift: [0, 0] });
    }
  });
});

/** How many arrows lead from one spot to each other, by the shortest way. */
function pressesFrom(start: string, spots: readonly Spot[]): Map<string, number> {
  const presses = new Map([[start, 0]]);
  for (const [id, count] of presses)
    for (const direction of DIRECTIONS) {
      const next = nextInDirection(spots, id, direction);
      if (next && !presses.has(next.id)) presses.set(next.id, count + 1);
    }
  return presses;
}

test('arrows reach each works of 1940 from the middle of the country by at most two presses more than when each had its symbol', () => {
  const shown = shownIn(1940).filter(({ object }) => object.layer !== 'flows');
  // As the atlas drew it before towns had marks: at 0.58 of the full size, moved apart for zoom 4.5.
  const apart = declutter(
    atlas.sites.map(({ position }) => {
      const { x, y } = worldPixels(position, 4.5);
      return { x: x / 0.706, y: y / 0.706 };
    }),
    26,
  );
  const symbols = shown.map(({ object }): Spot => {
    const { x, y } = worldPixels('path' in object ? middleOf(object.path) : object.position, COUNTRY_ZOOM);
    const shift = apart[atlas.sites.findIndex(({ id }) => id === object.id)] ?? { x: 0, y: 0 };
    return { id: object.id, x: x + 0.58 * shift.x, y: y + 0.58 * shift.y };
  });
  const pieces = new Map(
    townMarks(shown, atlas.places).flatMap((mark) =>
      mark.works.map(({ site }, at) => [site.id, { ...mark, piece: pieceShift(at, mark.works.length) }]),
    ),
  );
  const stops = shown.map(({ object }): Stop => ({
    id: object.id,
    position: 'path' in object ? middleOf(object.path) : object.position,
    shift: 'path' in object ? [0, 0] : object.shift,
    far: pieces.get(object.id) ?? null,
  }));
  const middle = worldPixels([67, 48.3], COUNTRY_ZOOM);
  const marks = keySpots(stops, COUNTRY_ZOOM, 0);
  const [now, before] = [marks, symbols].map((spots) => pressesFrom(nearestSpot(spots, middle)!.id, spots));
  const more = stops.flatMap(({ id, far }) =>
    far ? [[id, (now!.get(id) ?? Infinity) - (before!.get(id) ?? Infinity)] as const] : [],
  );
  expect(more.length).toBeGreaterThan(100);
  expect(more.filter(([, presses]) => !(presses <= 2))).toEqual([]);
});
