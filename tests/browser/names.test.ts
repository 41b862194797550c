// The names of towns on the map: each at its own dot or at the symbols that are drawn round it and nearer to no other named dot, or at
// the end of a line and no nearer to one than three quarters of it, the towns of most importance named from zoom 4 on, and no fewer names than stood there before towns had marks, but for the room
// that these take (names-before.json). Stations too stand by their own ticks. Which names a year has is tested elsewhere (tests/unit/names.test.ts).
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { DEFAULT_LAYERS, SECTORS, STATES, type Place } from '../../src/core/atlas/atlas.ts';
import type { Box } from '../../src/core/atlas/name-sides.ts';
import { select, type Shown } from '../../src/core/atlas/selection.ts';
import { markRadius, marksAt, TOWN_MARKS_UNTIL } from '../../src/core/atlas/town-marks.ts';
import { rankInYear } from '../../src/core/atlas/town-ranks.ts';
import { turnedBy, worldPixels } from '../../src/core/geo/mercator.ts';
import { existsInYear } from '../../src/core/time/lifecycle.ts';
import { symbolSize, SYMBOL_BOX } from '../../src/core/view/map-scale.ts';
import { dotRadius } from '../../src/core/view/name-scale.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import type { RenderedObject } from '../../src/map/rendered-objects.ts';
import { matrix, sampled } from '../sample.ts';
import { goTo, rendered, test } from './atlas.ts';

/** For each zoom a view with many towns: latitude/longitude. */
const VIEWS = {
  ...{ 3: '48/67', 4: '48.5/67', 5: '49/72', 6: '50/81.5', 7: '49.6/73', 8: '50.25/83.1' },
} as const;
const ZOOMS = [3, 4, 5, 6, 7, 8] as const;
const CASES = matrix({
  device: ['desktop', 'phone'],
  zoom: ZOOMS,
  year: [1900, 1920, 1928, 1936, 1940],
  lang: ['kk', 'ru', 'en'],
  flows: [false, true],
});
/**
 * How many towns in the window the map named in each view of the matrix before, by window, zoom, year and language; flows made no
 * difference. Marks are larger than the dots that stood there: where towns crowd, at most three names have made way for them,
 * and no more than a quarter.
 */
const BEFORE = JSON.parse(readFileSync('tests/browser/names-before.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, number>>>
>;
const MADE_WAY = 3;
/**
 * A name stands within 6 pixels of its dot or its symbols; its place is rounded to hundredths of its letters. Where everything
 * nearer is taken, one name in a view may stand a pixel farther off.
 */
const NEAR = 6.2;
const FARTHER = 7.1;

/** The line to a name that stands away from its town begins and ends so near to both, in pixels. */
const LINE_GAP_SEEN = 4;

const atlas = compileAtlas(realGeodata());
const placeOf = new Map(atlas.places.map((place) => [place.id, place]));

interface Named {
  readonly place: Place;
  readonly box: Box;
  readonly dot: { readonly x: number; readonly y: number };
  /** The ends of the line that leads from the town to a name that stands away from it, at the town and at the name. */
  readonly leader?: readonly [Point, Point] | undefined;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

const square = (x: number, y: number, half: number): Box => ({
  ...{ left: x - half, top: y - half, right: x + half, bottom: y + half },
});
const apart = (one: Box, other: Box): number =>
  Math.hypot(
    Math.max(0, other.left - one.right, one.left - other.right),
    Math.max(0, other.top - one.bottom, one.top - other.bottom),
  );
const pointBox = ({ x, y }: { x: number; y: number }): Box => square(x, y, 0);

/** The lines to names, by the ids of their towns, in pixels of the window. */
const leadersOf = (page: Page): Promise<Readonly<Record<string, readonly [Point, Point]>>> =>
  page.locator('.map .leaders line').evaluateAll((lines) =>
    Object.fromEntries(
      (lines as SVGLineElement[]).map((line): [string, [Point, Point]] => [
        line.dataset['town']!,
        [
          { x: line.x1.baseVal.value, y: line.y1.baseVal.value },
          { x: line.x2.baseVal.value, y: line.y2.baseVal.value },
        ],
      ]),
    ),
  );

/** The names that the map has drawn, once they change no more. */
async function namesOf(page: Page): Promise<Named[]> {
  await expect(page.locator('.map[data-placing]')).toHaveCount(0);
  let [last, times] = ['', 0];
  let names: Named[] = [];
  await expect
    .poll(
      async () => {
        const objects = (await rendered(page)).filter(
          (one): one is RenderedObject & { box: Box; x: number; y: number } =>
            one.layer === 'place-names' && one.box !== null && one.x !== null && one.y !== null,
        );
        const leaders = await leadersOf(page);
        names = objects.map(({ id, box, x, y }) => {
          const ofDot = (end: Point): Point => ({ x: end.x - x, y: end.y - y });
          const ends = leaders[id];
          const leader = ends && ([ofDot(ends[0]), ofDot(ends[1])] as const);
          return { place: placeOf.get(id)!, box, dot: { x, y }, leader };
        });
        const now = JSON.stringify([objects, leaders]);
        // The map draws tile by tile, so the same names must be there several times.
        times = now === last && objects.length > 0 ? times + 1 : 0;
        last = now;
        return times >= 4;
      },
      { intervals: [200] },
    )
    .toBe(true);
  return names;
}

/** The marks and symbols that the year shows at a zoom, each with its box as seen from a town. */
function symbolsAt(
  place: Place,
  shown: readonly Shown[],
  { zoom, bearing }: { zoom: number; bearing: number },
): { own: boolean; box: Box }[] {
  const here = worldPixels(place.position, zoom);
  const size = symbolSize(zoom);
  const turned = turnedBy(bearing);
  return marksAt(zoom, shown, atlas.places).map(({ position, shift: [x, y], works }) => {
    const there = worldPixels(position, zoom);
    const [right, down] = turned(there.x - here.x, there.y - here.y);
    const half = (zoom < TOWN_MARKS_UNTIL ? markRadius(works.length) : SYMBOL_BOX / 2) * size;
    return {
      own: works.some(({ site }) => site.place === place.id),
      box: square(right + x * size, down + y * size, half),
    };
  });
}

const isIn = (page: Page, { x, y }: Named['dot']): boolean => {
  const { width, height } = page.viewportSize()!;
  return x >= 0 && y >= 0 && x <= width && y <= height;
};

/** What is wrong with names, in words. */
function faultsIn(
  names: readonly Named[],
  shown: readonly Shown[],
  { zoom, year, bearing = 0 }: { zoom: number; year: number; bearing?: number },
): string[] {
  let farther = 0;
  return names.flatMap(({ place, box, dot, leader }) => {
    const faults: string[] = [];
    const all = symbolsAt(place, shown, { zoom, bearing });
    const dotAt = square(0, 0, dotRadius(rankInYear(place, year).rank, false, zoom));
    const own = [dotAt, ...all.filter((one) => one.own).map((one) => one.box)];
    // What lies on the town's dot or symbols stands round it as well.
    const around = [
      ...own,
      ...all.map((one) => one.box).filter((one) => own.some((mine) => apart(mine, one) === 0)),
    ];
    const seen = {
      ...{ left: box.left - dot.x, right: box.right - dot.x },
      ...{ top: box.top - dot.y, bottom: box.bottom - dot.y },
    };
    const away = Math.min(...around.map((one) => apart(seen, one)));
    if (leader) {
      const [begin, end] = leader;
      const fromTown = Math.min(...around.map((one) => apart(pointBox(begin), one)));
      if (fromTown > LINE_GAP_SEEN)
        faults.push(`the line of ${place.id} begins ${fromTown.toFixed(1)} px from its town`);
      if (apart(pointBox(end), seen) > LINE_GAP_SEEN)
        faults.push(`the line of ${place.id} does not reach its name`);
      const length = Math.hypot(end.x - begin.x, end.y - begin.y);
      for (const other of names)
        if (other.place !== place && apart(box, pointBox(other.dot)) < length * 0.75 - 1)
          faults.push(`${place.id} is near to ${other.place.id} at the end of its line`);
      return faults;
    }
    if (away > NEAR) farther++;
    if (away > FARTHER || (away > NEAR && farther > 1))
      faults.push(`${place.id} stands ${away.toFixed(1)} px from its town`);
    for (const other of names)
      if (other.place !== place && apart(box, pointBox(other.dot)) < away)
        faults.push(`${place.id} is nearer to ${other.place.id}`);
    return faults;
  });
}

test('a town with no room beside it has its name at the end of a line', async ({ sharedPage: page }) => {
  await goTo(page, `#map=4/${VIEWS[4]}&year=1928&lang=ru&theme=light`);
  await expect(page.locator('.map .leaders line[data-town="taraz"]')).toHaveCount(1);
  await goTo(page, `#map=7/${VIEWS[7]}&year=1928&lang=ru&theme=light`);
  await expect(page.locator('.map .leaders line')).toHaveCount(0);
});

for (const [zoom, bearing] of [
  [4, 60],
  [7, -120],
] as const)
  test(`names stand at their towns on a map that is turned (zoom ${zoom}, ${bearing}°)`, async ({
    sharedPage: page,
  }) => {
    const year = 1928;
    // From a map with north up it is turned.
    await goTo(page, `#map=${zoom}/${VIEWS[zoom]}&year=${year}&lang=ru&theme=light`);
    await goTo(page, `#map=${zoom}/${VIEWS[zoom]}/${bearing}&year=${year}&lang=ru&theme=light`);
    const filters = { layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false };
    const shown = select(atlas, { since: year, until: year }, filters);
    const names = await namesOf(page);
    expect(names.length).toBeGreaterThan(5);
    expect(faultsIn(names, shown, { zoom, year, bearing })).toEqual([]);
  });

for (const { device, zoom, year, lang, flows } of sampled(CASES, 6, [
  'device',
  'zoom',
  'year',
  'lang',
  'flows',
]))
  test(`names stand at their towns (${device}, zoom ${zoom}, ${year}, ${lang}, flows: ${flows})`, async ({
    sharedPage,
    sharedPhone,
  }) => {
    const page = device === 'phone' ? sharedPhone : sharedPage;
    const layers = flows ? `&layers=${[...DEFAULT_LAYERS, 'flows'].join(',')}` : '';
    await goTo(page, `#map=${zoom}/${VIEWS[zoom]}&year=${year}&lang=${lang}&theme=light${layers}`);
    const names = await namesOf(page);
    const filters = { layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false };
    const shown = select(atlas, { since: year, until: year }, filters);
    expect(faultsIn(names, shown, { zoom, year })).toEqual([]);
    const before = BEFORE[`${device} ${zoom} ${year}`]?.[lang] ?? NaN;
    expect(
      names.filter(({ dot }) => isIn(page, dot)).length,
      'as many names as before',
    ).toBeGreaterThanOrEqual(before - Math.min(MADE_WAY, Math.floor(before / 4)));
    if (zoom < 4) return;
    const { width, height } = (await page.locator('.map').boundingBox())!;
    const middle = worldPixels([Number(VIEWS[zoom].split('/')[1]), Number(VIEWS[zoom].split('/')[0])], zoom);
    const unnamed = atlas.places.filter(({ id, importance, founded, position }) => {
      const { x, y } = worldPixels(position, zoom);
      const inside = Math.abs(x - middle.x) < width / 2 && Math.abs(y - middle.y) < height / 2;
      const named = names.some(({ place }) => place.id === id);
      return importance === 1 && inside && existsInYear(founded, year) && !named;
    });
    expect(
      unnamed.map(({ id }) => id),
      'towns of the first importance without a name',
    ).toEqual([]);
  });
