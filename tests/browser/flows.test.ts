// Flows of goods: ribbons with arrowheads, the list that a press or a key opens, and the key of their widths.
import { expect, type Page } from '@playwright/test';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { LAYERS, SECTORS, STATES } from '../../src/core/atlas/atlas.ts';
import { ribbonsIn, type Ribbon } from '../../src/core/flows/ribbons.ts';
import { mercatorX, mercatorY } from '../../src/core/geo/mercator.ts';
import { CORE, matrix, sampled } from '../sample.ts';
import { goTo, rendered, test } from './atlas.ts';

const atlas = compileAtlas(realGeodata());
const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const ALL_LAYERS = `layers=${LAYERS.join(',')}`;
const towns = new Map(atlas.places.map(({ id, position }) => [id, position]));

interface Pixel {
  readonly x: number;
  readonly y: number;
}
/**
 * Where positions are in the window once the map rests, told from two towns that it has drawn. The map is neither turned nor tilted.
 */
async function projection(page: Page): Promise<(at: readonly [number, number]) => Pixel> {
  let [drawn, last, times] = [await rendered(page), '', 0];
  await expect
    .poll(
      async () => {
        drawn = (await rendered(page)).filter(({ id, x }) => x !== null && towns.has(id));
        const now = JSON.stringify(drawn);
        times = now === last ? times + 1 : 0;
        last = now;
        return times >= 3 && drawn.length > 1;
      },
      { intervals: [200] },
    )
    .toBe(true);
  const square = ({ id }: { id: string }): Pixel => {
    const [lng, lat] = towns.get(id)!;
    return { x: mercatorX(lng), y: mercatorY(lat) };
  };
  const [one, other] = [
    drawn[0]!,
    drawn.toSorted((a, b) => Math.abs(b.x! - drawn[0]!.x!) - Math.abs(a.x! - drawn[0]!.x!))[0]!,
  ];
  const scale = (other.x! - one.x!) / (square(other).x - square(one).x);
  return ([lng, lat]) => ({
    x: one.x! + (mercatorX(lng) - square(one).x) * scale,
    y: one.y! + (mercatorY(lat) - square(one).y) * scale,
  });
}

/** Pixels of a ribbon in the window. */
function seen(
  { chain }: Ribbon,
  at: (position: readonly [number, number]) => Pixel,
  size: { width: number; height: number },
): number {
  const inside = ({ x, y }: Pixel): boolean => x >= 0 && y >= 0 && x <= size.width && y <= size.height;
  return chain.path.slice(1).reduce((sum, to, index) => {
    const [a, b] = [at(chain.path[index]!), at(to)];
    return inside(a) && inside(b) ? sum + Math.hypot(b.x - a.x, b.y - a.y) : sum;
  }, 0);
}

const VIEWS = matrix({
  year: [1912, 1928, 1931, 1936, 1938, 1940],
  map: ['', '&map=3.2/48/68', '&map=4.6/48/70', '&map=5.7/50/70', '&map=6.9/52/68'],
});
for (const { year, map } of sampled(VIEWS, 2, ['map', 'year']))
  test(`each ribbon of over 60 pixels has an arrowhead, ${year} ${map}`, async ({ sharedPage: page }) => {
    await goTo(page, `#lang=en&year=${year}&${ALL_LAYERS}${map}`);
    const ribbons = ribbonsIn(atlas, { since: year, until: year }, filters);
    const idsIn = async (layer: string): Promise<Set<string>> =>
      new Set((await rendered(page)).flatMap((one) => (one.layer === layer ? [one.id] : [])));
    await expect.poll(async () => (await idsIn('ribbon-heads')).size, { timeout: 20_000 }).toBeGreaterThan(0);
    const known = new Set(ribbons.map(({ key }) => key));
    await expect
      .poll(async () => [...(await idsIn('ribbon'))].filter((id) => !known.has(id)), {
        message: 'ribbons of no flow',
      })
      .toEqual([]);
    const at = await projection(page);
    const size = page.viewportSize()!;
    const long = ribbons.filter((ribbon) => seen(ribbon, at, size) > 60).map(({ key }) => key);
    await expect
      .poll(
        async () => {
          const heads = await idsIn('ribbon-heads');
          return long.filter((key) => !heads.has(key));
        },
        { timeout: 15_000 },
      )
      .toEqual([]);
  });

test(
  'a press opens a ribbon into its flows, with amounts, years and sources, and each leads to its card',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, `#lang=en&year=1938&map=6/53.9/69.6&${ALL_LAYERS}`);
    await expect
      .poll(async () => (await rendered(page)).some(({ layer }) => layer === 'ribbon'), {
        timeout: 20_000,
      })
      .toBe(true);
    const list = page.locator('.ribbon-list');
    const at = await projection(page);
    // Beside the railway between Petropavl and Kokshetau.
    const ribbon = ribbonsIn(atlas, { since: 1938, until: 1938 }, filters).find(
      ({ way, flows }) =>
        way === 'raw-out' && flows.some(({ id }) => id === 'copper-balkhash-centre') && flows.length === 4,
    )!;
    const middle = ribbon.chain.path.findIndex(
      (position) => at(position).y < page.viewportSize()!.height / 2,
    );
    const [a, b] = [at(ribbon.chain.path[middle - 1]!), at(ribbon.chain.path[middle]!)];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const off = ribbon.offset * 1.07;
    const side = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
    await page.mouse.click((a.x + b.x) / 2 + side.x * off, (a.y + b.y) / 2 + side.y * off);
    await expect(list).toBeVisible();
    await expect(list.getByRole('heading')).toHaveText('Raw materials and metals out');
    await expect(list.getByRole('heading')).toBeFocused();
    for (const { name } of ribbon.flows) await expect(list).toContainText(name.en);
    await expect(list).toContainText('amount not known');
    await expect(list).toContainText('1938–');
    await expect(list.locator('.sources').first()).not.toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await page.mouse.click((a.x + b.x) / 2 + side.x * off, (a.y + b.y) / 2 + side.y * off);
    await list.getByRole('button', { name: /Karaganda coal to Magnitogorsk/ }).click();
    await expect(page).toHaveURL(/id=coal-karaganda-magnitogorsk/);
    await expect(list).toHaveCount(0);
  },
);

test('the keys of the map reach a ribbon, and Enter opens its list', async ({ sharedPage: page }) => {
  await goTo(page, '#lang=en&year=1938&map=5.2/51.5/70&layers=flows');
  await expect
    .poll(async () => (await rendered(page)).some(({ layer }) => layer === 'ribbon'), {
      timeout: 20_000,
    })
    .toBe(true);
  await page.locator('.map canvas').first().focus();
  // Enter on a ribbon of a single flow opens the card of that. Every way to the right leads to one of several flows.
  const said = page.locator('.map-said');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText(/, ([2-9]|\d\d) flows$/, { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  const [way, count] = ((await said.textContent()) ?? '').split(', ');
  await page.keyboard.press('Enter');
  const list = page.locator('.ribbon-list');
  await expect(list.getByRole('heading')).toHaveText(way ?? '');
  await expect(list.locator('.sources')).toHaveCount(parseInt(count ?? ''));
  expect(page.url()).not.toMatch(/[#&]id=/);
});

test('the key counts the flows of each way, and tells what widths say', async ({ sharedPage: page }) => {
  await goTo(page, `#lang=en&year=1938&${ALL_LAYERS}`);
  const key = page.getByRole('region', { name: 'Flows of goods' });
  await expect(key).toContainText('amount known: 100 thousand tonnes');
  await expect(key).toContainText('amount not known: 4 flows');
  const shown = new Set(
    ribbonsIn(atlas, { since: 1938, until: 1938 }, filters)
      .filter(({ way }) => way === 'raw-out')
      .flatMap(({ flows }) => flows),
  );
  await expect(key.getByRole('listitem').filter({ hasText: 'Raw materials and metals out' })).toContainText(
    String(shown.size),
  );
});
