// The marks of towns at the scale of the country: every works can still be opened by mouse, finger and keyboard, the pointer is told
// what is in a mark, no mark moves while time runs, and near by each works has its symbol.
import { expect, type Page } from '@playwright/test';
import { LAYERS, SECTORS, STATES } from '../../src/core/atlas/atlas.ts';
import { select } from '../../src/core/atlas/selection.ts';
import { pieceShift, townMarks } from '../../src/core/atlas/town-marks.ts';
import { middleOf } from '../../src/core/geo/geometry.ts';
import { keySpots, type Stop } from '../../src/core/view/key-spots.ts';
import { DIRECTIONS, nextInDirection } from '../../src/core/view/next-in-direction.ts';
import { windowView } from '../../src/core/view/window-view.ts';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';
import { CORE, matrix, sampled } from '../sample.ts';
import { card, goTo, pointOf, pressSite, rendered, test, yearShown } from './atlas.ts';

const { geodata } = checkGeodata(readGeodataFiles('geodata'));
if (!geodata) throw new Error('the data have faults: npm run check:data');
const atlas = compileAtlas(geodata);
const shown = select(
  atlas,
  { since: 1940, until: 1940 },
  { layers: LAYERS.filter((layer) => layer !== 'flows'), sectors: SECTORS, states: STATES, certain: false },
);
const works = shown.flatMap(({ object }) => ('kind' in object ? [object.id] : []));
const CASES = matrix({ id: works });
const CAMERA = { zoom: 3.8, latitude: 48.3, longitude: 67, bearing: 0, pitch: 0 };

/** Shows the country in a year, and waits until the camera is there and the map has placed its symbols anew. */
async function showCountry(page: Page, year = 1940): Promise<void> {
  await goTo(page, `#map=${CAMERA.zoom}/${CAMERA.latitude}/${CAMERA.longitude}&year=${year}&lang=en`);
  const view = windowView(page.viewportSize()!, { top: 0, right: 0, bottom: 0, left: 0 }, CAMERA)!;
  const expected = view.pointOf(atlas.places.find(({ id }) => id === 'karaganda')!.position);
  await expect
    .poll(async () => {
      const { x, y } = await pointOf(page, 'karaganda-coal-basin');
      return Math.hypot(x - expected.x, y - expected.y);
    })
    .toBeLessThan(2);
  // Until then it finds at a point what stood there before.
  let [last, times] = ['', 0];
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await rendered(page));
        times = now === last ? times + 1 : 0;
        last = now;
        return times;
      },
      { intervals: [150] },
    )
    .toBeGreaterThan(2);
}

test('each works of 1940 is opened by at most two presses of the mouse', async ({ sharedPage: page }) => {
  for (const { id } of sampled(CASES, 8, [])) {
    await showCountry(page);
    expect(await pressSite(page, id), id).toBeLessThanOrEqual(2);
  }
});

test('and of a finger', async ({ sharedPhone: page }) => {
  let opened = 0;
  for (const { id } of sampled(CASES, 5, [])) {
    await showCountry(page);
    // The country is wider than a phone, and panels lie over its edges.
    const site = (await rendered(page)).find((object) => object.id === id);
    const free = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.matches('canvas') ?? false,
      [site?.x ?? -1, site?.y ?? -1],
    );
    if (!free) continue;
    opened += 1;
    expect(await pressSite(page, id, 'tap'), id).toBeLessThanOrEqual(2);
  }
  expect(opened).toBeGreaterThan(0);
});

/** The arrows that lead from one object to another, as they lie at that camera. */
function wayTo(goal: string, start: string): string[] {
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
  const spots = keySpots(stops, CAMERA.zoom, 0);
  const ways = new Map<string, string[]>([[start, []]]);
  for (const [id, way] of ways)
    for (const direction of DIRECTIONS) {
      const next = nextInDirection(spots, id, direction);
      const key = `Arrow${direction[0]!.toUpperCase()}${direction.slice(1)}`;
      if (next && !ways.has(next.id)) ways.set(next.id, [...way, key]);
    }
  return ways.get(goal) ?? [];
}

const said = (page: Page) => page.locator('.map-said');

test('arrows lead to each works, the piece is shown, and Enter opens it', async ({ sharedPage: page }) => {
  const nameOf = (id: string) => shown.find(({ object }) => object.id === id)!.object.name.en;
  const inMarks = townMarks(shown, atlas.places).filter((mark) => mark.works.length > 1);
  for (const { id } of sampled(
    matrix({ id: inMarks.flatMap((mark) => mark.works.map(({ site }) => site.id)) }),
    3,
    [],
  )) {
    await showCountry(page);
    await page.locator('.map canvas').focus();
    // A first arrow brings the keys and the mark where they were not asked for yet.
    await page.keyboard.press('ArrowUp');
    await expect(said(page)).toHaveText(/./);
    const name = ((await said(page).textContent()) ?? '').split(', ')[0];
    const start = shown.find(({ object }) => object.name.en === name)?.object.id ?? '';
    const way = wayTo(id, start);
    expect(way.length, `from ${start} to ${id}`).toBeGreaterThan(0);
    for (const key of way) await page.keyboard.press(key);
    await expect(said(page)).toContainText(nameOf(id));
    await expect(page.locator('.map-mark')).toHaveClass(/of-town/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`[#&]id=${id}(&|$)`));
  }
});

test(
  'a mark tells the pointer its town and its works by sector, and a press opens the town',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await showCountry(page);
    const { x, y } = await pointOf(page, 'semey-meat-combine');
    await page.mouse.move(x, y);
    await expect(page.locator('.map-tip')).toContainText('Semipalatinsk');
    await expect(page.locator('.map-tip')).toContainText(/Food: \d/);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/[#&]id=semey(&|$)/);
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Semipalatinsk');
  },
);

test('no mark moves while time runs, nor does it fall apart; near by each works has a symbol of its own', async ({
  sharedPage: page,
}) => {
  const works = atlas.sites.filter(({ place }) => place === 'semey').map(({ id }) => id);
  const semey = async () => (await rendered(page)).filter(({ id }) => works.includes(id));
  const at = new Set<string>();
  await showCountry(page);
  for (const [year, count] of [
    [1928, 4],
    [1940, 7],
  ] as const) {
    await yearShown(page).fill(String(year));
    await yearShown(page).press('Enter');
    await expect.poll(async () => (await semey()).length).toBe(count);
    for (const { mark, x, y } of await semey()) at.add(`${mark} ${x!.toFixed(1)} ${y!.toFixed(1)}`);
  }
  expect([...at]).toHaveLength(1);
  await goTo(page, '#map=5.6/50.4/80.2&year=1940&lang=en');
  await expect.poll(async () => (await semey()).length).toBe(works.length);
  const apart = await semey();
  expect(apart.filter(({ mark }) => mark)).toEqual([]);
  expect(new Set(apart.map(({ x, y }) => `${Math.round(x!)} ${Math.round(y!)}`)).size).toBe(works.length);
});
