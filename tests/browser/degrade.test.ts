// What is left where something is missing: the map's graphics, storage, typefaces, data. What still works is said, and works.
import { expect, type Page } from '@playwright/test';
import { mapTroubleMessagesOf } from '../../src/i18n/map-trouble-messages.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { CORE } from '../sample.ts';
import { card, expectDrawn, openAtlas, slider, test, withoutWebGL, yearShown } from './atlas.ts';

const { late } = messagesOf('en');
const { failed: mapFailed, lost: mapLost } = mapTroubleMessagesOf('en');
const line = (page: Page) => page.locator('.loading');
const early = (page: Page) => page.locator('.first-picture');

/** Notes what goes wrong in a page without being caught. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  return faults;
}

/** Timeline, list and cards, which need no map. */
async function expectTheRest(page: Page): Promise<void> {
  await slider(page).press('ArrowRight');
  await expect(yearShown(page)).toHaveValue('1937');
  await page.getByRole('button', { name: 'List' }).click();
  await page.locator('.list .item', { hasText: 'Balkhash' }).first().click();
  await expect(card(page)).toContainText('Balkhash');
}

test('while the browser has taken the graphics away the objects stay, and it is said; then the map is back', async ({
  page,
}) => {
  const faults = faultsOf(page);
  await openAtlas(page, '#year=1936&lang=en');
  await page.locator('.map canvas').evaluate((canvas: HTMLCanvasElement) => {
    const taken = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { giveBack: () => taken?.restoreContext() });
    taken?.loseContext();
  });
  await expect(line(page)).toContainText(mapLost);
  await expect(line(page).getByRole('button', { name: late.reload })).toBeVisible();
  await expect(early(page).locator('[data-works~="balkhash-copper-smelter"]')).toBeAttached();
  await expectTheRest(page);
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await expect(line(page)).toHaveCount(0);
  await expect(early(page)).toHaveCount(0);
  await expectDrawn(page, 'balkhash-copper-smelter', ['sites']);
  expect(faults).toEqual([]);
});

test(
  'without WebGL the objects are drawn once, and all but the map works',
  { tag: CORE },
  async ({ page }) => {
    const faults = faultsOf(page);
    await page.addInitScript(withoutWebGL);
    await page.goto('./#year=1936&lang=en');
    await expect(line(page)).toHaveText(mapFailed);
    await expect(early(page).locator('[data-works~="balkhash-copper-smelter"]')).toBeAttached();
    await expectTheRest(page);
    expect(faults).toEqual([]);
  },
);

test('without storage and without its typefaces the atlas is whole', async ({ page }) => {
  const faults = faultsOf(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await page.route('**/*.woff2', (route) => route.abort());
  await openAtlas(page, '#year=1936&lang=en');
  await expectDrawn(page, 'balkhash-copper-smelter', ['sites']);
  await expectTheRest(page);
  expect(faults).toEqual([]);
});

test('data that came cut short are said to be missing', async ({ page }) => {
  await page.route(/_virtual_atlas[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.slice(0, text.length / 2) });
  });
  await page.goto('./#year=1936&lang=en');
  await expect(line(page).getByRole('button')).toBeVisible();
  // That the browser has kept the broken module is seen when nothing else is under way: at once, or when it is asked again.
  const again = line(page).getByRole('button', { name: late.again });
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    await expect(line(page)).toContainText(late.stuck, { timeout: 3000 });
  }).toPass();
  await expect(line(page).getByRole('button', { name: late.reload })).toBeVisible();
});

test('years that nobody sees are not played', async ({ page }) => {
  await openAtlas(page, '#year=1900&lang=en');
  const button = (name: string) => page.locator('.play').and(page.getByRole('button', { name }));
  await button('Play').click();
  await expect(button('Pause')).toBeVisible();
  const see = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await see(true);
  await expect(button('Play')).toBeVisible();
  await see(false);
  await expect(button('Play')).toBeVisible();
});
