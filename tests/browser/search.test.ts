// Searching as a reader does: from the slash key to the card and back, by keyboard, in another script, on a phone.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { axeFindings, card, goTo, rendered, test, yearShown } from './atlas.ts';

const field = (page: Page) => page.locator('search').getByRole('combobox');
const options = (page: Page) => page.locator('search').getByRole('option');
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');
const groups = (page: Page) => page.locator('#search-list').getByRole('group');
const notice = (page: Page) => page.locator('.notices');
/** The layers of marks that the map draws now. */
const marks = async (page: Page): Promise<string[]> => [
  ...new Set((await rendered(page)).map(({ layer }) => layer).filter((layer) => layer.startsWith('found'))),
];

test(
  'slash, a name, Enter: the card, the year moved and said so; Back leads to where one was',
  { tag: CORE },
  async ({ sharedPage: page }) => {
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
  },
);

test('arrows, Home and End walk the list; Escape closes it, empties the field, leaves it; axe finds nothing', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=ru');
  await field(page).focus();
  await page.keyboard.type('караганда');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  // Names come first, events and figures a turn later.
  await expect(options(page).nth(3)).toBeVisible();
  await expect(page.locator('search [role="status"]')).toHaveText(/\d/);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
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

test('a town in Latin letters: named in the reader’s language beside what was typed, and its card opens', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#map=5/48/68&year=1936&lang=kk');
  await field(page).focus();
  await page.keyboard.type('Karaganda');
  await expect(options(page).first()).toContainText(/Қарағанды\s*– Karaganda/);
  await options(page).first().click();
  await expect(card(page)).toContainText('Қарағанды');
  await expect(page).toHaveURL(/id=karaganda/);
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

test('all works of a town by keyboard alone, also the sixth; Escape leads back to what was found', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=en');
  await field(page).focus();
  await page.keyboard.type('Semey');
  await expect(options(page).first()).toContainText('Semey');
  const offer = await options(page).nth(1).textContent();
  const count = Number(/All (\d+) at/.exec(offer ?? '')?.[1]);
  expect(count).toBeGreaterThan(5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // The way back stands before them.
  await expect(options(page)).toHaveCount(count + 1);
  await expect(chosen(page)).toHaveCount(1);
  await expect(options(page).nth(0)).toContainText('Back to the results for “Semey”');
  await expect(page.locator('search [role="status"]')).toHaveText(`${count} found`);
  await expect(field(page)).toBeFocused();
  expect(await axeFindings(page, 'search')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(options(page).first()).toContainText('Semey');
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('a group is opened whole, and the keys walk on in it', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&lang=ru');
  await field(page).focus();
  await page.keyboard.type('завод');
  const works = groups(page).filter({ hasText: 'Заводы, рудники' });
  const whole = works.getByRole('option', { name: /Показать все: \d+/ });
  await expect(page.locator('search [role="status"]')).toHaveText(/\d/);
  await expect(whole).toHaveText(/\d\d/);
  const count = Number(/\d+/.exec((await whole.textContent()) ?? '')?.[0]);
  // One of them is the row that opens the group.
  expect(count).toBeGreaterThan((await works.getByRole('option').count()) - 1);
  const at = await whole.evaluate((row) => [...document.querySelectorAll('[role="option"]')].indexOf(row));
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown');
  await expect(whole).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(works.getByRole('option')).toHaveCount(count);
  await expect(options(page).nth(at)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(at + 1)).toHaveAttribute('aria-selected', 'true');
});

test('a line is found with its sections and shown whole; what was found is marked until the search is left', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#map=5/48/68&year=1936&lang=kk');
  await field(page).focus();
  await page.keyboard.type('Түрксіб');
  const line = groups(page).first();
  await expect(line.getByRole('option')).toHaveCount(6);
  await expect(line.getByRole('option').nth(1)).toContainText('1928–1929 жылдары ашылған');
  await expect.poll(() => marks(page)).toEqual(expect.arrayContaining(['found-active-lines', 'found-marks']));
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('желі тұтас белгіленді');
  await expect(page).not.toHaveURL(/#map=5\/48\/68&/);
  // The line keeps its mark, the other results lose theirs.
  await expect.poll(() => marks(page)).toEqual(['found-active-lines']);
  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => marks(page)).toEqual([]);
});

test('a figure leads to its chart, where it is marked and its sentence is near', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=ru');
  await field(page).focus();
  await page.keyboard.type('73,2 %');
  await expect(options(page)).toHaveCount(2);
  await expect(options(page).first()).toContainText('S014');
  await expect(options(page).first()).toContainText('спорно');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/panel=charts&figure=/);
  const mark = page.locator('.charts [aria-pressed="true"]');
  await expect(mark).toHaveAccessibleName(/73,2\s%/);
  await expect(mark).toBeFocused();
  await expect(mark).toBeInViewport();
  const read = page.locator('figure', { has: page.locator('[aria-pressed="true"]') }).getByRole('status');
  await expect(read).toContainText(/73,2\s%/);
  await read.getByRole('button', { name: /S014/ }).click();
  await expect(page.locator('#S014')).toBeInViewport();
  await page.goBack();

  // One that stands alone is marked in the list of those.
  const alone = page.locator('.singles li').first();
  const id = await alone.getAttribute('data-single');
  await goTo(page, `#year=1936&lang=ru&panel=charts&figure=${id}`);
  await expect(alone).toBeFocused();
  await expect(alone).toHaveAttribute('aria-current', 'true');
  await expect(alone).toBeInViewport();
});
