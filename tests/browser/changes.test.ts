// The line above the timeline about the changes in the years shown, by eye, by touch and for screen readers.
import { expect, type Page } from '@playwright/test';
import { axeFindings, card, goTo, slider, test, yearShown } from './atlas.ts';

const line = (page: Page) => page.locator('.changes .line');
const said = (page: Page) => page.locator('.changes [aria-live="polite"]');

test('the line tells of the year, follows the slider and the window, and its names open cards', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1931&lang=en');
  await expect(line(page)).toContainText('1931 Railway reached: Karaganda;');
  await slider(page).press('ArrowRight');
  await expect(line(page)).toContainText('1932 Began to operate: Bestobe gold mine');
  await slider(page).press('ArrowLeft');
  await line(page).getByRole('button', { name: 'Karaganda', exact: true }).click();
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Akmola – Karaganda');
  await page.keyboard.press('Escape');
  await page.locator('.timeline .switch').click();
  await expect(line(page)).toContainText('1927–1931 Railway reached:');
});

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
  test(`on a phone the line unfolds at a tap and covers neither card nor controls (${lang})`, async ({
    sharedPhone: page,
  }) => {
    await goTo(page, `#year=1931&lang=${lang}`);
    const toggle = page.locator('.changes .toggle');
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    const before = (await line(page).boundingBox())!;
    expect(before.height).toBeLessThanOrEqual(40);
    // The tap is on a name, but must reach the line.
    await page.touchscreen.tap(before.x + 150, before.y + before.height / 2);
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(card(page)).toHaveCount(0);
    const whole = await line(page).evaluate((element) => element.scrollWidth <= element.clientWidth);
    expect(whole).toBe(true);
    for (const above of ['.map-controls', '.frame > .polity', '.attribution']) {
      // The controls move up once the new height of the line has been measured.
      await expect
        .poll(async () => {
          const box = (await page.locator(above).boundingBox())!;
          return box.y + box.height - (await page.locator('.changed').boundingBox())!.y;
        }, above)
        .toBeLessThanOrEqual(1);
    }
    await line(page).locator('.name').first().tap();
    await expect(card(page)).toBeVisible();
    await expect
      .poll(async () => {
        const right = (await page.locator('.right').boundingBox())!;
        return right.y + right.height - (await page.locator('.changed').boundingBox())!.y;
      })
      .toBeLessThanOrEqual(1);
  });

test('axe finds nothing in the unfolded line', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1931&lang=ru');
  await page.locator('.changes .toggle').click();
  await expect(page.locator('.changes.open')).toBeVisible();
  expect(await axeFindings(page, '.bottom')).toEqual([]);
});
