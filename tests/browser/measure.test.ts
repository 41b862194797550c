// Measuring: by mouse and by keyboard, lengths and areas, and the way by rail that changes with the years.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { axeFindings, card, goTo, rendered, slider, test } from './atlas.ts';

const panel = (page: Page) => page.locator('section.side-panel');
const result = (page: Page) => panel(page).locator('.result');
const points = (page: Page) => panel(page).locator('.points li');
const drawn = async (page: Page, layer: string): Promise<number> =>
  new Set((await rendered(page)).filter((object) => object.layer === layer).map(({ id }) => id)).size;
const VIEW = '#map=4.4/49/70&panel=measure&lang=en';

/** Opens the panel without a measurement. Measurements outlive the panel and are not in the address. */
async function openEmpty(page: Page, fragment: string): Promise<void> {
  await goTo(page, VIEW);
  await panel(page).getByRole('radio', { name: 'Distance' }).check({ force: true });
  const clear = panel(page).getByRole('button', { name: 'Clear' });
  if (await clear.isEnabled()) await clear.click();
  await goTo(page, fragment);
}
async function choose(page: Page, label: string, name: string): Promise<void> {
  await panel(page).getByLabel(label, { exact: true }).fill(name);
  await panel(page).getByLabel(label, { exact: true }).press('Enter');
}
async function byRail(page: Page, from: string, to: string): Promise<void> {
  await panel(page).getByRole('radio', { name: 'By rail' }).check({ force: true });
  await choose(page, 'From', from);
  await choose(page, 'To', to);
}

test('by mouse: presses set points and open no card; undo and clear take them back', async ({
  sharedPage: page,
}) => {
  await openEmpty(page, `${VIEW}&year=1936`);
  await expect(page.locator('.cross')).toBeVisible();
  for (const [x, y] of [
    [450, 300],
    [560, 380],
    [620, 300],
  ] as const)
    await page.mouse.click(x, y);
  await expect(points(page)).toHaveCount(3);
  await expect(card(page)).toHaveCount(0);
  await expect(result(page)).toContainText(/[\d,]+\skm/);
  await expect.poll(() => drawn(page, 'measure-points')).toBe(3);
  await expect.poll(() => drawn(page, 'measure-line')).toBe(1);

  await panel(page).getByRole('radio', { name: 'Area' }).check({ force: true });
  await expect(result(page)).toContainText(/[\d,]+\skm²/);
  await expect.poll(() => drawn(page, 'measure-area')).toBe(1);
  await panel(page).getByRole('button', { name: 'Undo the last point' }).click();
  await expect(points(page)).toHaveCount(2);
  await expect(result(page)).not.toContainText('km²');
  await panel(page).getByRole('button', { name: 'Clear' }).click();
  await expect(points(page)).toHaveCount(0);

  await panel(page).getByRole('button', { name: 'Close the panel' }).click();
  await expect.poll(() => drawn(page, 'measure-points')).toBe(0);
});

test('by keyboard: places by name, and the middle of the map by Enter', async ({ sharedPage: page }) => {
  await openEmpty(page, `${VIEW}&year=1936`);
  await choose(page, 'Place or station', 'Petropavl');
  await choose(page, 'Place or station', 'Karaganda');
  await expect(points(page)).toHaveCount(2);
  // 54.87° N, 69.16° E to 49.80° N, 73.10° E: a little over 600 km.
  const text = (await result(page).textContent())!;
  const kilometres = Number(/[\d,.]+/.exec(text)![0].replace(',', ''));
  expect(kilometres).toBeGreaterThan(600);
  expect(kilometres).toBeLessThan(640);

  await choose(page, 'Place or station', 'Atlantis');
  await expect(panel(page).getByRole('alert')).toContainText('The atlas has no “Atlantis”');
  await expect(points(page)).toHaveCount(2);

  await page.locator('.map canvas').focus();
  await page.keyboard.press('Enter');
  await expect(points(page)).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expect(page).not.toHaveURL(/map=4.4\/49\/70/);
  await page.keyboard.press('Enter');
  await expect(points(page)).toHaveCount(4);
  const [third, fourth] = (await points(page).allTextContents()).slice(2);
  expect(third).toMatch(/° N, .*° E/);
  expect(fourth).not.toBe(third);
});

test(
  'by rail: no connection in 1930, a way from 1931, its sections, and a step to that year',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, `${VIEW}&year=1930`);
    await byRail(page, 'Petropavl', 'Karaganda');
    await expect(result(page)).toContainText('No connection in 1930');
    await expect(result(page)).toContainText('Connected in the atlas from 1931.');
    expect(await drawn(page, 'measure-way')).toBe(0);
    await panel(page).getByRole('button', { name: 'Go to 1931' }).click();
    await expect(page).toHaveURL(/year=1931/);
    await expect(result(page)).toContainText(/\d+\skm by rail in 1931/);
    await expect(panel(page).locator('.sections li')).toHaveText([
      /Petropavlovsk – .*km$/,
      /km$/,
      /km$/,
      /Akmolinsk – Karaganda.*km$/,
    ]);
    const lengths = (await panel(page).locator('.sections li span').allTextContents()).map(parseFloat);
    const whole = parseFloat((await result(page).locator('.big').textContent())!);
    expect(Math.abs(lengths.reduce((sum, length) => sum + length, 0) - whole)).toBeLessThan(3);
    await expect.poll(() => drawn(page, 'measure-way')).toBe(1);
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(result(page)).toContainText('No connection in 1930');
    await expect.poll(() => drawn(page, 'measure-way')).toBe(0);
  },
);

test('by rail: an uncertain opening makes a possible way; the Turksib joins what a roundabout way joined', async ({
  sharedPage: page,
}) => {
  await goTo(page, `${VIEW}&year=1937`);
  await byRail(page, 'Petropavl', 'Bertys (Balkhash)');
  await expect(result(page)).toContainText(/Possibly [\d,]+\skm/);
  await expect(result(page)).toContainText('Connected in the atlas from 1938. Possibly already from 1936.');
  await choose(page, 'From', 'Semey');
  await choose(page, 'To', 'Almaty-1');
  await expect(result(page)).toContainText('Connected in the atlas from 1930.');
  await panel(page).locator('.by-year button').first().click();
  await expect(result(page)).toContainText('No connection in 1890');
});

test('the result can be copied, and what is measured outlives a card', async ({ sharedPage: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(page, `${VIEW}&year=1931`);
  await byRail(page, 'Petropavl', 'Karaganda');
  await panel(page).getByRole('button', { name: 'Copy the result' }).click();
  await expect(panel(page)).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Petropavlovsk – Karaganda, 1931: \d+\skm\n/);
  expect(copied.split('\n')).toHaveLength(5);
  await panel(page).locator('.sections button').last().click();
  await expect(card(page)).toContainText('Akmolinsk – Karaganda');
  await page.keyboard.press('Escape');
  await expect(result(page)).toContainText('by rail in 1931');
});

test('numbers as each language writes them, and nothing for axe to find', async ({ sharedPage: page }) => {
  for (const [lang, mode, from, to, big] of [
    ['kk', 'Теміржолмен', 'Қайдан', 'Қайда', /\d\s\d{3}\sкм/],
    ['ru', 'По железной дороге', 'Откуда', 'Куда', /\d\s\d{3}\sкм/],
    ['en', 'By rail', 'From', 'To', /\d,\d{3}\skm/],
  ] as const) {
    const names = { kk: ['Орынбор', 'Ташкент'], ru: ['Оренбург', 'Ташкент'], en: ['Orenburg', 'Tashkent'] }[
      lang
    ];
    await goTo(page, `#panel=measure&year=1936&lang=${lang}&theme=${lang === 'ru' ? 'dark' : 'light'}`);
    await panel(page).getByRole('radio', { name: mode }).check({ force: true });
    await choose(page, from, names[0]!);
    await choose(page, to, names[1]!);
    await expect(result(page).locator('.big')).toHaveText(big);
    await panel(page).locator('summary').click();
    expect(await axeFindings(page, '.side-panel')).toEqual([]);
  }
});

test('on a phone the middle of the country stands above the panel, and the cross in the country', async ({
  sharedPhone: page,
}) => {
  await openEmpty(page, '#panel=measure&year=1936&lang=ru');
  const heightOf = async (): Promise<number> =>
    (await rendered(page)).find(({ id }) => id === 'karaganda-coal-basin')?.y ?? Infinity;
  await expect.poll(heightOf).toBeLessThan((await page.locator('.side-panel').boundingBox())!.y);
  const [cross, bar, sheet] = await Promise.all(
    ['.cross', '.toolbar .bar', '.side-panel'].map((part) => page.locator(part).boundingBox()),
  );
  expect(cross!.y).toBeGreaterThan(bar!.y + bar!.height);
  expect(cross!.y + cross!.height).toBeLessThan(sheet!.y);
  await panel(page).getByRole('button', { name: 'Точка в перекрестье' }).click();
  await expect(points(page)).toHaveText([/^1\. (4\d|5[0-4])(,\d+)?° с\. ш\., 6\d(,\d+)?° в\. д\./]);

  // The panel has moved the map, not the reader: the address has no view, and the whole country comes back without it.
  await expect(page).not.toHaveURL(/map=/);
  const before = await heightOf();
  await page.locator('.side-panel header button').click();
  await expect.poll(heightOf).not.toBeCloseTo(before, 0);
  await expect(page).not.toHaveURL(/map=/);
});
