// The picture of the objects before the map's code has loaded: they must be where the map will draw them, and usable.
import { expect, type Page } from '@playwright/test';
import { CORE, sampled } from '../sample.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { card, expectDrawn, rendered, slider, test } from './atlas.ts';

const { late } = messagesOf('en');
const picture = (page: Page) => page.locator('.first-picture');

/** Opens an address while the map's code is delayed. Returns a function that lets it load. */
async function openHeldBack(page: Page, fragment: string): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/assets\/atlas-map-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`./${fragment}`);
  await expect(picture(page).locator('[data-id]').first()).toBeVisible();
  // With the letters the panels take their last size, and the picture follows in the frame after.
  await page.evaluate(() =>
    document.fonts.ready.then(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    ),
  );
  return async () => {
    release();
    await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
  };
}

/** The centres of the symbols and marks in the picture, by the sites that they stand for, in pixels of the window. */
const middles = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  picture(page)
    .locator('g[data-id] svg')
    .evaluateAll((symbols) =>
      Object.fromEntries(
        symbols.flatMap((symbol) => {
          const { x, y, width, height } = symbol.getBoundingClientRect();
          const sites = symbol.parentElement?.dataset['works']?.split(' ') ?? [];
          return sites.map((id) => [id, { x: x + width / 2, y: y + height / 2 }]);
        }),
      ),
    );

for (const { view, fragment } of sampled(
  [
    { view: 'the whole country', fragment: '#lang=en&year=1936' },
    { view: 'a turned view', fragment: '#map=6.2/48.5/72.5/30&lang=en&year=1936' },
  ],
  1,
  ['view'],
))
  test(`each symbol stands where the map draws it: ${view}`, async ({ page }) => {
    const come = await openHeldBack(page, fragment);
    // Parts of the page that come in between make the timeline a pixel or two higher, and the picture follows: what counts is
    // where it stood last.
    await page.evaluate(() => {
      const last: Record<string, { x: number; y: number }> = {};
      Object.assign(window, { last });
      const note = (): void => {
        for (const symbol of document.querySelectorAll('.first-picture g[data-id] svg')) {
          const { x, y, width, height } = symbol.getBoundingClientRect();
          for (const id of symbol.parentElement?.dataset['works']?.split(' ') ?? [])
            last[id] = { x: x + width / 2, y: y + height / 2 };
        }
        requestAnimationFrame(note);
      };
      note();
    });
    await come();
    await expect(picture(page)).toHaveCount(0);
    const before = await page.evaluate(
      () => (window as unknown as { last: Record<string, { x: number; y: number }> }).last,
    );
    const after = (await rendered(page)).filter(({ layer }) => layer === 'sites');
    expect(after.length).toBeGreaterThan(10);
    // Far away towns have marks, near by they have none.
    expect(after.some(({ mark }) => mark === 'semey')).toBe(view === 'the whole country');
    for (const { id, x, y } of after) {
      const { x: atX, y: atY } = before[id] ?? { x: NaN, y: NaN };
      expect(Math.hypot(atX - (x ?? 0), atY - (y ?? 0)), id).toBeLessThan(1);
    }
  });

test('it follows the room that the panels leave: a taller timeline moves the country up', async ({
  page,
}) => {
  await openHeldBack(page, '#lang=en&year=1936');
  const before = await middles(page);
  await page.locator('.timeline').evaluate((timeline) => (timeline.style.minHeight = '260px'));
  await expect
    .poll(async () => (await middles(page))['balkhash-copper-smelter']?.y)
    .toBeLessThan((before['balkhash-copper-smelter']?.y ?? 0) - 10);
});

test(
  'years and filters change it, a symbol opens its card, a mark that of its town',
  { tag: CORE },
  async ({ page }) => {
    const come = await openHeldBack(page, '#lang=en&year=1930');
    const line = picture(page).locator('path[data-id="akmola-karaganda"]');
    await expect(line).toHaveAttribute('stroke-dasharray', /./);
    await slider(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(line).not.toHaveAttribute('stroke-dasharray', /./);
    await page.getByRole('checkbox', { name: /Coal/ }).uncheck();
    await expect(picture(page).locator('[data-works~="karaganda-coal-basin"]')).toHaveCount(0);
    // A mark opens its town, a symbol its card.
    await picture(page).locator('[data-works~="semey-wool-washery"]').click();
    await expect(card(page).getByRole('heading', { level: 2 })).toContainText('Semipalatinsk');
    await picture(page).locator('[data-works="karsakpay-copper-smelter"]').click();
    await expect(card(page).getByRole('heading', { level: 2 })).toContainText('Karsakpay');
    await come();
    await expect(picture(page)).toHaveCount(0);
    await expectDrawn(page, 'karaganda-coal-basin', []);
  },
);

test('without the map’s code the picture stays, and the page says what is missing', async ({ page }) => {
  await page.route(/assets\/atlas-map-.*\.js$/, (route) => route.abort());
  await page.goto('./#lang=en&year=1936');
  const told = page.getByRole('alert').filter({ hasText: late.lost });
  await expect(told.getByRole('button', { name: late.again })).toBeVisible();
  expect(Object.keys(await middles(page)).length).toBeGreaterThan(20);
});
