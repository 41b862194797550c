// The welcome of a first visitor: it is there once, in three languages, leads to the story or out of the way, and never hinders.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { axeFindings, openAtlas, slider, test, yearShown } from './atlas.ts';

const welcome = (page: Page) => page.getByRole('region', { name: 'Welcome' });
const player = (page: Page) => page.locator('section.tour');

test(
  'it welcomes once, takes no focus, and gives way to whoever explores',
  { tag: CORE },
  async ({ page }) => {
    await openAtlas(page);
    await expect(welcome(page)).toContainText('every fact with its source');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await axeFindings(page, '.welcome')).toEqual([]);
    await page.getByRole('button', { name: 'Русский' }).click();
    await expect(page.getByRole('region', { name: 'Добро пожаловать' })).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    // The next stop of the Tab key, after the ways past it.
    await page.locator('.skip').first().getByRole('link').last().focus();
    await page.keyboard.press('Tab');
    await expect(welcome(page).getByRole('button', { name: 'Start the story' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(welcome(page)).toHaveCount(0);
    await expect(page.locator('.map canvas').first()).toBeFocused();
    await page.goto('about:blank');
    await openAtlas(page);
    // The line of changes comes with the same map as the welcome.
    await expect(page.locator('.changes .line')).toBeVisible();
    await expect(welcome(page)).toHaveCount(0);
  },
);

test('its first button starts the story of the whole, at its first view', async ({ page }) => {
  await openAtlas(page);
  await welcome(page).getByRole('button', { name: 'Start the story' }).click();
  await expect(player(page).getByRole('heading', { level: 2 })).toHaveText('Fifty years on one map');
  await expect(welcome(page)).toHaveCount(0);
  await expect(yearShown(page)).toHaveValue('1895');
  await expect(page).toHaveURL(/tour=overview\/1/);
});

test('it closes by Escape, by the map and by the timeline; where nothing can be stored, nothing breaks', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  );
  const uses: readonly (() => Promise<unknown>)[] = [
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(760, 300),
    () => slider(page).press('ArrowLeft'),
  ];
  for (const use of uses) {
    await page.goto('about:blank');
    await openAtlas(page);
    await expect(welcome(page)).toBeVisible();
    await use();
    await expect(welcome(page)).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('on a phone it leaves the tools, the timeline and most of the map free', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'kk',
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await openAtlas(page);
  const plate = (await page.locator('.welcome').boundingBox())!;
  const [tools, bottom] = await Promise.all(
    ['.toolbar', '.bottom'].map((part) => page.locator(part).last().boundingBox()),
  );
  expect(plate.y).toBeGreaterThanOrEqual(tools!.y + tools!.height);
  expect(plate.height).toBeLessThan((bottom!.y - tools!.y - tools!.height) / 2);
  await context.close();
});

test.describe('the opening', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });
  const greatYear = (page: Page) => page.locator('.great-year');

  test('runs through the years over the picture, a key ends it and closes nothing, and it comes once', async ({
    page,
  }) => {
    // The map's code is held back, so that the years run before it is there.
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/assets\/atlas-map-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./');
    await expect(greatYear(page)).toBeVisible();
    await expect(welcome(page)).toContainText('every fact with its source');
    await expect(welcome(page).getByRole('button', { name: 'Start the story' })).toBeHidden();
    const shown = () => page.locator('.first-picture g[data-id]').count();
    await page.keyboard.press('Escape');
    await expect(greatYear(page)).toHaveCount(0);
    await expect(welcome(page).getByRole('button', { name: 'Start the story' })).toBeVisible();
    await expect(yearShown(page)).toHaveValue('1940');
    await expect(page).toHaveURL(/#year=1940&lang=en$/);
    expect(await shown()).toBeGreaterThan(20);
    release();
    await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
    await expect(page.locator('.first-picture')).toHaveCount(0);
    await page.getByRole('button', { name: 'Explore the map' }).click();
    await page.goto('about:blank');
    await openAtlas(page);
    await expect(page.locator('.changes .line')).toBeVisible();
    await expect(greatYear(page)).toHaveCount(0);
    await expect(welcome(page)).toHaveCount(0);
  });

  test('comes once, also where the welcome was left as it was', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
    await page.goto('about:blank');
    await page.addInitScript(() =>
      new MutationObserver(() => {
        if (document.querySelector('.great-year, .opens')) Object.assign(window, { openedAgain: true });
      }).observe(document, { childList: true, subtree: true, attributes: true }),
    );
    await openAtlas(page);
    await expect(welcome(page)).toBeVisible();
    expect(await page.evaluate(() => 'openedAgain' in window)).toBe(false);
  });

  test('shows each year as it was, and ends by itself in the last', async ({ page }) => {
    await page.addInitScript(() => {
      const seen: [string, number][] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const year = document.querySelector('.great-year')?.textContent;
        if (year) seen.push([year, document.querySelectorAll('.first-picture g[data-id]').length]);
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await page.goto('./');
    await expect(welcome(page).getByRole('button', { name: 'Start the story' })).toBeVisible({
      timeout: 45_000,
    });
    const seen = await page.evaluate(() => (window as unknown as { seen: [string, number][] }).seen);
    const years = seen.map(([year]) => Number(year));
    expect(years.at(-1)).toBe(1940);
    expect(years).toEqual(years.toSorted());
    expect(seen.at(-1)![1]).toBeGreaterThan(seen[0]![1]);
    await expect(yearShown(page)).toHaveValue('1940');
  });
});
