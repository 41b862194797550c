// The line above the timeline about the changes in the years shown, by eye, by touch and for screen readers.
import { expect, type Page } from '@playwright/test';
import { CORE, matrix, sampled } from '../sample.ts';
import { axeFindings, card, goTo, slider, test, yearShown } from './atlas.ts';

const line = (page: Page) => page.locator('.changes .line');
/** The line with its years before it. */
const row = (page: Page) => page.locator('.changes .row');
const said = (page: Page) => page.locator('.changes [aria-live="polite"]');

test(
  'the line tells of the year, follows the slider and the window, and its names open cards',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1931&lang=en');
    await expect(row(page)).toContainText(/^1931\s+Railway reached: Karaganda;/);
    await slider(page).press('ArrowRight');
    await expect(row(page)).toContainText(/^1932\s+Began to operate: Bestobe gold mine/);
    await slider(page).press('ArrowLeft');
    await line(page).getByRole('button', { name: 'Karaganda', exact: true }).click();
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Akmolinsk – Karaganda');
    await page.keyboard.press('Escape');
    await page.locator('.timeline .switch').click();
    await expect(row(page)).toContainText(/^1927–1931\s+Railway reached:/);
  },
);

test('screen readers are told when the years rest, not while they run', async ({ sharedPage: page }) => {
  // An early year, so that a slow machine does not reach the last one, where playing ends by itself.
  await goTo(page, '#year=1893&lang=en');
  await expect(said(page)).toHaveText(/^1893: Railway reached: Kurgan;/);
  await page.locator('.timeline select').selectOption('1');
  await page.locator('.timeline .play').click();
  await expect.poll(async () => Number(await yearShown(page).inputValue())).toBeGreaterThanOrEqual(1895);
  await expect(said(page)).toHaveText(/^1893: /);
  await page.locator('.timeline .play').click();
  const year = await yearShown(page).inputValue();
  await expect(said(page)).toHaveText(new RegExp(`^${year}: `));
});

for (const lang of ['kk', 'ru', 'en'])
  test(`on a phone the list opens upwards and covers neither card nor controls (${lang})`, async ({
    sharedPhone: page,
  }) => {
    await goTo(page, `#year=1931&lang=${lang}`);
    const toggle = page.locator('.changes .toggle');
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect((await line(page).boundingBox())!.height).toBeLessThanOrEqual(40);
    await toggle.tap();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    const names = page.locator('.changes dd .name');
    await expect(toggle.locator('.figure')).toHaveText(String(await names.count()));
    for (const above of ['.map-controls', '.view > .polity', '.attribution']) {
      // The controls move up once the new height of the line has been measured.
      await expect
        .poll(async () => {
          const box = (await page.locator(above).boundingBox())!;
          return box.y + box.height - (await page.locator('.changed').boundingBox())!.y;
        }, above)
        .toBeLessThanOrEqual(1);
    }
    await names.first().tap();
    await expect(card(page)).toBeVisible();
    await expect
      .poll(async () => {
        const right = (await page.locator('.right').boundingBox())!;
        return right.y + right.height - (await page.locator('.bottom').boundingBox())!.y;
      })
      .toBeLessThanOrEqual(1);
  });

test('the line is never cut off, at any width, in three languages', async ({ sharedPage: page }) => {
  const cases = matrix({
    width: [320, 360, 820, 1366, 1920],
    address: ['year=1931', 'year=1936', 'year=1904', 'year=1929..1934'],
    lang: ['kk', 'ru', 'en'],
  });
  for (const { width, address, lang } of sampled(cases, 12, ['width', 'address', 'lang'])) {
    await page.setViewportSize({ width, height: 740 });
    await goTo(page, `#${address}&lang=${lang}`);
    // One line, or two where nothing has changed and there is little room to say so; nothing beyond its edges.
    await expect
      .poll(
        () =>
          line(page).evaluate(
            (element) =>
              element.scrollWidth <= element.clientWidth &&
              element.scrollHeight <= element.clientHeight &&
              element.clientHeight < 40,
          ),
        { message: `${width} ${address} ${lang}` },
      )
      .toBe(true);
  }
});

test('the list is left by Escape, which leads back to its button and leaves the card', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1931&lang=en&id=karlag');
  const toggle = page.locator('.changes .toggle');
  await expect(toggle).toHaveText(/^\d+ changes/);
  await toggle.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.changes dd .name').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(toggle).toBeFocused();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(card(page)).toBeVisible();
});

test('axe finds nothing in the list', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1931&lang=ru');
  await page.locator('.changes .toggle').click();
  await expect(page.locator('.changes.open')).toBeVisible();
  expect(await axeFindings(page, '.bottom')).toEqual([]);
});
