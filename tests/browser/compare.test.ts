// Comparing two years: the line between the maps, the lists, the toggle on a phone.
import { expect, type Page } from '@playwright/test';
import type { RenderedObject } from '../../src/map/rendered-objects.ts';
import { CORE } from '../sample.ts';
import {
  axeFindings,
  card,
  drawnAs,
  expectDrawn,
  goTo,
  pressTool,
  rendered,
  test,
  yearShown,
} from './atlas.ts';

const drawnInOther = (page: Page, id: string): Promise<string[]> =>
  page.locator('.compare-map').evaluate((element, wanted) => {
    const { renderedObjects } = element as HTMLElement & { renderedObjects?: () => RenderedObject[] };
    return (renderedObjects?.() ?? []).filter((object) => object.id === wanted).map(({ layer }) => layer);
  }, id);

test('a link opens two years, each with its own railways', { tag: CORE }, async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&compare=1928&lang=en');
  await expectDrawn(page, 'akmola-karaganda', ['railway-operating']);
  // The line to Petropavl is older than both years, so when it is drawn, the other map is ready.
  await expect.poll(() => drawnInOther(page, 'petropavl-kokshetau')).toContain('railway-operating');
  expect(await drawnInOther(page, 'akmola-karaganda')).not.toContain('railway-operating');
  // Each with the marks of its towns.
  const inMark = async (map: string) =>
    (await rendered(page, map)).filter(({ mark }) => mark === 'semey').map(({ id }) => id);
  await expect.poll(() => inMark('.map')).toContain('semey-meat-combine');
  await expect.poll(() => inMark('.compare-map')).toContain('semey-wool-washery');
  expect(await inMark('.compare-map')).not.toEqual(await inMark('.map'));
  const panel = page.getByRole('region', { name: 'Compare two years' });
  await expect(
    panel.getByRole('region', { name: /^New/ }).locator('[data-id="akmola-karaganda"]'),
  ).toHaveCount(0);
  await expect(panel.locator('[data-id="akmola-karaganda"]')).toContainText('1931');
});

test('by keyboard: the line, the other year, swapping, an item and back', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&compare=1928&lang=en');
  const divider = page.getByRole('slider', { name: 'Line between the two years' });
  const before = Number(await divider.inputValue());
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(divider).toHaveValue(String(before - 1));
  await page.keyboard.press('Home');
  await expect(divider).toHaveValue('0');
  await page.keyboard.press('ArrowRight');

  const other = page.getByLabel('Year to compare with');
  await other.fill('1913');
  await other.press('Enter');
  await expect(page).toHaveURL(/compare=1913/);
  await other.fill('193');
  await other.press('Enter');
  await expect(page.getByRole('alert')).toContainText('1890');
  await page.getByRole('button', { name: 'Swap the years' }).press('Enter');
  await expect(page).toHaveURL(/compare=1936/);
  await expect(yearShown(page)).toHaveValue('1913');

  const item = page.getByRole('region', { name: 'Compare two years' }).locator('li button').first();
  const id = await item.getAttribute('data-id');
  await item.press('Enter');
  await expect(card(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`id=${id}`));
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Compare two years' })).toBeVisible();
});

test('the other map has the keys and the words of the first', async ({ sharedPage: page }) => {
  await goTo(page, '#map=5/48/68&year=1940&compare=1928&lang=en');
  const other = page.getByRole('application', { name: 'Map: 1928' });
  await expect(other).toHaveAccessibleDescription(/^1928: \d+ objects/);
  await page.getByRole('slider', { name: 'Line between the two years' }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(other).toBeFocused();
  await expect(page.locator('.compare-map .map-mark')).toBeVisible();
  // The first map may have words of its own: those of the other come after them.
  const said = page.locator('.map-said').last();
  await expect(said).toHaveText(/^[^,]+, [^,]+, .+/);
  const before = (await said.textContent()) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(said).not.toHaveText(before);
  const url = page.url();
  await page.keyboard.press('+');
  await expect(page).not.toHaveURL(url);
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(other).toBeFocused();
});

test('the button opens it, closing takes the second map away; nothing for axe to say', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=en');
  await pressTool(page, 'Compare');
  await expect(page).toHaveURL(/compare=1928/);
  await expect(page.locator('.compare-map canvas')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.compare-map')).toHaveCount(0);
  expect(await drawnAs(page, 'akmola-karaganda')).toEqual(['railway-operating']);
});

test('on a phone one or the other', async ({ sharedPhone: page }) => {
  await goTo(page, '#year=1936&compare=1928&lang=kk');
  const toggle = page.getByRole('group', { name: 'Картадағы жыл' });
  await expect(toggle.getByRole('button', { name: '1928' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.compare-map')).toBeVisible();
  await toggle.getByRole('button', { name: '1936' }).click();
  await expect(page.locator('.compare-map')).toBeHidden();
});
