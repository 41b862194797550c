// Searching as a reader does: from the slash key to the card and back, by keyboard, in another script, on a phone.
import { expect, type Page } from '@playwright/test';
import { axeFindings, card, goTo, test, yearShown } from './atlas.ts';

const field = (page: Page) => page.locator('search').getByRole('combobox');
const options = (page: Page) => page.locator('search').getByRole('option');
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');
const notice = (page: Page) => page.locator('.notices');

test('slash, a name, Enter: the card, the year moved and said so; Back leads to where one was', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#map=5/48/68&year=1910&sectors=coal&lang=en');
  await page.keyboard.press('Slash');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Balkhash copper smelting');
  await expect(chosen(page)).toContainText('Balkhash copper smelting combine');
  await expect(chosen(page)).toContainText('1931–');
  await expect(chosen(page)).toContainText('not there in 1910');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await chosen(page).getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Balkhash copper smelting combine');
  await expect(yearShown(page)).toHaveValue('1931');
  await expect(notice(page)).toContainText('the timeline was set to 1931');
  await expect(notice(page)).toContainText('The filters hid');
  await expect(page).toHaveURL(/sectors=nonferrous-metals,coal/);
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#map=5\/48\/68&year=1910&sectors=coal&lang=en$/);
});

test('arrows, Home and End walk the list; Escape closes it, empties the field, leaves it; axe finds nothing', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=ru');
  await field(page).focus();
  await page.keyboard.type('караганда');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const count = await options(page).count();
  expect(count).toBeGreaterThan(3);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(options(page).nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  expect(await axeFindings(page, 'search')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('караганда');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
});

test('a town in Latin letters: named in the reader’s language beside what was typed, and the map goes there', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#map=5/48/68&year=1936&lang=kk');
  await field(page).focus();
  await page.keyboard.type('Karaganda');
  await expect(options(page).first()).toContainText(/Қарағанды\s*– Karaganda/);
  await options(page).first().click();
  await expect(page).toHaveURL(/map=6\/49\.\d+\/7\d\./);
  await page.goBack();
  await expect(page).toHaveURL(/#map=5\/48\/68&/);
});

test('what the atlas does not have is answered with advice', async ({ sharedPage: page }) => {
  await goTo(page, '#lang=en');
  await field(page).focus();
  await page.keyboard.type('zzqqxx');
  await expect(page.locator('search')).toContainText('The atlas has nothing called “zzqqxx”');
  await expect(page.locator('search')).toContainText('Try the beginning of the name');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
});

test('a slash typed into another field is a slash', async ({ sharedPage: page }) => {
  await goTo(page, '#lang=en');
  await yearShown(page).focus();
  await page.keyboard.press('Slash');
  await expect(yearShown(page)).toBeFocused();
});

test('on a phone the picture widens to a field; a sector is shown alone', async ({ sharedPhone: page }) => {
  await goTo(page, '#year=1936&lang=en');
  const narrow = await page.locator('search .box').boundingBox();
  expect(narrow?.width).toBeLessThan(60);
  await page.touchscreen.tap((narrow?.x ?? 0) + 20, (narrow?.y ?? 0) + 20);
  await expect(field(page)).toBeFocused();
  expect((await page.locator('search .box').boundingBox())?.width).toBeGreaterThan(350);
  await page.keyboard.type('coal');
  const row = page.getByRole('option', { name: 'Coal show this sector only' });
  expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await row.tap();
  await expect(page).toHaveURL(/sectors=coal/);
  await expect(notice(page)).toContainText('Only “Coal”');
  await expect(options(page)).toHaveCount(0);
});
