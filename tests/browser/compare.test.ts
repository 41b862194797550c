// Comparing two years: the line between the maps, the lists, the toggle on a phone.
import { expect, type Page } from '@playwright/test';
import type { RenderedObject } from '../../src/map/atlas-map.ts';
import { axeFindings, card, drawnAs, expectDrawn, goTo, test, yearShown } from './atlas.ts';

const drawnInOther = (page: Page, id: string): Promise<string[]> =>
  page.locator('.compare-map').evaluate((element, wanted) => {
    const { renderedObjects } = element as HTMLElement & { renderedObjects?: () => RenderedObject[] };
    return (renderedObjects?.() ?? []).filter((object) => object.id === wanted).map(({ layer }) => layer);
  }, id);

test('a link opens two years, each with its own railways', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&compare=1928&lang=en');
  await expectDrawn(page, 'akmola-karaganda', ['railway-operating']);
  // The line to Petropavl is older than both years, so when it is drawn, the other map is ready.
  await expect.poll(() => drawnInOther(page, 'petropavl-kokshetau')).toContain('railway-operating');
  expect(await drawnInOther(page, 'akmola-karaganda')).not.toContain('railway-operating');
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

test('the button opens it, closing takes the second map away; nothing for axe to say', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=en');
  await page.getByRole('button', { name: 'Compare two years' }).click();
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
