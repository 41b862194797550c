// Access to rail: the figures of a year in the panel, the band on the map, the history on a card, in three languages.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { axeFindings, card, expectDrawn, goTo, pressTool, rendered, slider, test } from './atlas.ts';

const panel = (page: Page) => page.locator('section.side-panel');
/** The first years of the runs whose bands are drawn. */
const bands = async (page: Page): Promise<string[]> => [
  ...new Set((await rendered(page)).filter(({ layer }) => layer === 'rail-band').map(({ id }) => id)),
];
const figures = (page: Page, reach: number) =>
  panel(page).locator(`tr[data-reach="${reach}"] td`).allTextContents();

test('the panel opens from the bar, shows the band of the year, and takes it away again', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#map=4.2/49/70&year=1930&lang=en');
  await expectDrawn(page, 'akmola-karaganda', ['railway-construction']);
  expect(await bands(page)).toEqual([]);
  await pressTool(page, 'Access to rail');
  await expect(page).toHaveURL(/panel=rail/);
  await expect.poll(() => bands(page)).toEqual(['1930']);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => bands(page)).toEqual(['1931']);
  await panel(page).getByRole('button', { name: 'Close the panel' }).click();
  await expect.poll(() => bands(page)).toEqual([]);
  await expect(page).not.toHaveURL(/panel=/);
});

test(
  'figures of the year, of each reach; Karaganda is reached in 1931',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#panel=rail&year=1931&lang=en');
    // The figures are there when the distances have come.
    await expect.poll(async () => Number((await figures(page, 25))[0])).toBeGreaterThan(10);
    const [certain = '', possible = '', share = ''] = await figures(page, 25);
    expect(Number(possible)).toBeGreaterThanOrEqual(0);
    const objects = Number(
      /\d+(?= objects)/.exec((await panel(page).locator('.figures caption').textContent())!)![0],
    );
    expect(share).toBe(`${Math.round((Number(certain) / objects) * 100)}%`);
    expect(Number((await figures(page, 10))[0])).toBeLessThanOrEqual(Number(certain));
    expect(Number((await figures(page, 50))[0])).toBeGreaterThanOrEqual(Number(certain));

    const reached = panel(page).locator('.reached [data-id="karaganda-coal-basin"]');
    await expect(reached).toContainText('→ 0–5 km');
    await expect(reached).toContainText('Akmolinsk – Karaganda');
    await expect(panel(page).locator('.farthest li')).toHaveCount(8);

    await panel(page).getByText('The chart as a table').click();
    const row = panel(page).locator('tr[data-year="1931"]');
    await expect(row.locator('td').first()).toHaveText(String(objects));
    await expect(panel(page).locator('tr[data-year]')).toHaveCount(51);
    await expect(panel(page).getByRole('img')).toHaveAccessibleName(
      new RegExp(`Within 25\\skm: .* in 1890, ${share} in 1931`),
    );
  },
);

test('another reach is another choice in the address, and comes back with the link', async ({ page }) => {
  await page.goto('./#panel=rail&year=1931&lang=en');
  await panel(page).getByRole('radio', { name: 'up to 50 km' }).check({ force: true });
  await expect(page).toHaveURL(/reach=50/);
  await expect(panel(page).locator('tr.chosen[data-reach]')).toHaveAttribute('data-reach', '50');
  await page.reload();
  await expect(panel(page).getByRole('radio', { name: 'up to 50 km' })).toBeChecked();
});

test('an object of the list opens its card with the history; the band stays', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#panel=rail&year=1931&lang=en');
  await panel(page).locator('.reached [data-id="karaganda-coal-basin"]').click();
  const history = card(page).getByRole('region', { name: 'Access to rail' });
  await expect(history).toContainText('In 1931 the nearest working railway was 0–5 km away');
  await expect(history.locator('.step')).toHaveText(/, 0–5\skm in 1911–1917, 0–5\skm from 1931\.$/);
  await expect.poll(() => bands(page)).not.toEqual([]);
  await page.goBack();
  await expect(panel(page)).toBeVisible();
});

test('the card of Balkhash: far in 1935, near from 1938, in three languages', async ({
  sharedPage: page,
}) => {
  for (const [lang, title, step] of [
    ['kk', 'Теміржолға жақындық', /1937 жылы 287–290\sкм \(мүмкін 0–3\sкм\), 1938 жылдан 0–3\sкм/],
    ['ru', 'Близость железной дороги', /287–290\sкм \(возможно, 0–3\sкм\) в 1937 году, 0–3\sкм с 1938 года/],
    ['en', 'Access to rail', /287–290\skm \(perhaps 0–3\skm\) in 1937, 0–3\skm from 1938/],
  ] as const) {
    await goTo(page, `#id=balkhash-copper-smelter&year=1935&lang=${lang}`);
    const history = card(page).getByRole('region', { name: title });
    await expect(history.locator('.step')).toHaveText(step);
  }
});

test('filters leave objects out of the figures, and the panel says so', async ({ sharedPage: page }) => {
  await goTo(page, '#panel=rail&year=1935&sectors=coal&lang=en');
  await expect(panel(page)).toContainText('Only objects of the chosen layers and sectors are counted.');
  const ids = await panel(page)
    .locator('.farthest [data-id]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
  expect(ids.length).toBeGreaterThan(2);
  expect(ids.join(' ')).toMatch(/coal|colliery/);
  expect(ids).not.toContain('dossor-oilfield');
});

test('nothing for axe to find, in light and dark, with everything open', async ({ sharedPage: page }) => {
  for (const fragment of ['#panel=rail&year=1931&lang=kk', '#panel=rail&year=1937&lang=ru&theme=dark']) {
    await goTo(page, fragment);
    await expect(panel(page).locator('figure')).toBeVisible();
    for (const summary of await panel(page).locator('summary').all()) await summary.click();
    expect(await axeFindings(page, '.side-panel')).toEqual([]);
  }
});
