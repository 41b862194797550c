// Without a mouse and without sight: what a reader wants to know, found with real key presses alone, its answer read from roles,
// names and descriptions, and the number of presses held down.
import { expect } from '@playwright/test';
import { WHOLE } from '../sample.ts';
import { card, slider, test, yearShown } from './atlas.ts';
import { fresh, type Keys, options } from './keys.ts';

test.describe('tasks by keyboard alone', () => {
  /** The most presses that a task may take. */
  const atMost = (keys: Keys, most: number): void => {
    console.log(`${test.info().title}: ${keys.presses} presses`);
    expect(keys.presses).toBeLessThanOrEqual(most);
  };

  test('when did the railway reach Karaganda?', async ({ page }) => {
    const keys = await fresh(page, '#lang=en');
    await keys.press('/');
    await keys.type('akmola – kar');
    const name = /^\s*Akmolinsk – Karaganda/;
    const railway = page.locator('[role="option"][aria-selected="true"]').filter({ hasText: name });
    await expect(options(page).filter({ hasText: name })).toHaveCount(1);
    while ((await railway.count()) === 0 && keys.presses < 20) await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Akmolinsk – Karaganda');
    await expect(card(page).getByRole('region', { name: 'History' }).getByRole('listitem')).toContainText([
      'Under construction',
      /Operating.*1931/,
    ]);
    atMost(keys, 16);
  });

  test('coal and oil of 1936, and a link to them', async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const keys = await fresh(page, '#lang=en');
    await keys.skipTo('Timeline');
    await expect(slider(page)).toBeFocused();
    await keys.press('PageUp', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /1936/);
    await keys.skipTo('Filters and legend');
    await expect(page.getByRole('group', { name: 'Layers' }).getByRole('checkbox').first()).toBeFocused();
    await keys.press('Tab');
    const sectors = page.getByRole('group', { name: 'Sectors' });
    await keys.until(sectors.getByRole('checkbox', { name: /^Coal/ }), 'ArrowDown');
    await keys.press('ArrowRight', 'Enter', 'ArrowLeft');
    await keys.until(sectors.getByRole('checkbox', { name: /^Oil/ }), 'ArrowDown');
    await keys.press('Space');
    await expect(sectors.getByRole('checkbox', { checked: true })).toHaveCount(2);
    // What remains is said once the filters rest.
    await expect(page.locator('.filters').getByRole('status')).toContainText(/^\d+ of \d+ objects remain$/);
    await keys.until(page.getByRole('button', { name: 'Share' }), 'Shift+Tab');
    await keys.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/year=1936.*sectors=coal,oil/);
    atMost(keys, 30);
  });

  test('why is 73.2 % doubted?', async ({ page }) => {
    const keys = await fresh(page, '#lang=en');
    await keys.press('/');
    await keys.type('shymkent lead');
    await expect(options(page).first()).toContainText('Chimkent lead');
    await keys.press('Enter');
    const dispute = card(page).getByRole('region', { name: 'Where the sources disagree' });
    await expect(dispute).toContainText('73.2');
    await expect(dispute).toContainText('62.7');
    atMost(keys, 15);
  });

  test('compare 1928 and 1940', { tag: WHOLE }, async ({ page }) => {
    const keys = await fresh(page, '#lang=en');
    await keys.openTool('Compare');
    await expect(page.getByRole('heading', { name: 'Compare two years' })).toBeFocused();
    await keys.until(page.getByLabel('Year to compare with'));
    await keys.type('1940');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { name: '1928–1940' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'New' }).getByRole('button').first()).toBeVisible();
    atMost(keys, 16);
  });

  test('all works of Semey', { tag: WHOLE }, async ({ page }) => {
    const keys = await fresh(page, '#lang=en&year=1936');
    await keys.press('/');
    await keys.type('Semey');
    await expect(options(page).nth(1)).toContainText(/^All \d+ at Sem/);
    await keys.press('ArrowDown', 'Enter');
    await expect(options(page).first()).toContainText('Back to the results');
    expect(await options(page).count()).toBeGreaterThan(6);
    atMost(keys, 8);
  });

  test('play, and what appeared is said', async ({ page }) => {
    const keys = await fresh(page, '#lang=en&year=1930');
    await keys.skipTo('Timeline');
    await keys.until(page.getByRole('button', { name: 'Play' }), 'Shift+Tab');
    await keys.press('Enter');
    await expect(yearShown(page)).not.toHaveValue('1930');
    await keys.press('Enter');
    const year = await yearShown(page).inputValue();
    await expect(page.getByRole('region', { name: 'What changed' }).locator('[aria-live]')).toContainText(
      new RegExp(`^${year}: .{12}`),
    );
    atMost(keys, 10);
  });

  test('start a tour', { tag: WHOLE }, async ({ page }) => {
    const keys = await fresh(page, '#lang=en');
    await keys.openTool('Stories');
    await expect(
      page.getByRole('dialog').getByRole('button', { name: 'Start the story' }).first(),
    ).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('region')).toBeFocused();
    await keys.until(page.getByRole('dialog').getByRole('button', { name: 'Start the story' }).first());
    await keys.press('Enter');
    await expect(page.locator('.tour').getByRole('heading', { level: 2 })).toBeFocused();
    atMost(keys, 9);
  });

  test('change the language', { tag: WHOLE }, async ({ page }) => {
    const keys = await fresh(page, '#lang=en&year=1936');
    await keys.until(page.getByRole('button', { name: 'English' }));
    await keys.press('ArrowLeft', 'Enter');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Индустриальный атлас');
    await expect(page.getByRole('application', { name: 'Карта' })).toBeVisible();
    atMost(keys, 5);
  });

  test('find 73.2', { tag: WHOLE }, async ({ page }) => {
    const keys = await fresh(page, '#lang=en');
    await keys.press('/');
    await keys.type('73.2');
    await expect(options(page).first()).toContainText('S014');
    await keys.press('Enter');
    await expect(page.locator('.charts').getByRole('button', { name: /73\.2/, pressed: true })).toBeFocused();
    atMost(keys, 6);
  });

  test('open the table and sort it', { tag: WHOLE }, async ({ page }) => {
    const keys = await fresh(page, '#lang=en&year=1936');
    await keys.openTool('Table');
    const head = page.getByRole('grid').getByRole('columnheader', { name: 'Kind' });
    await expect(page.getByRole('heading', { name: 'Table of objects' })).toBeFocused();
    await keys.until(page.locator('[data-row="-1"][data-column="0"]'));
    await keys.press('ArrowRight', 'Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    atMost(keys, 14);
  });

  test('Escape leads back to where one was: list, search, map', async ({ page }) => {
    const keys = await fresh(page, '#lang=en&year=1936&map=5/48/68');
    await keys.skipTo('List');
    await expect(page.locator('.list .item').first()).toBeFocused();
    await keys.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    const item = page.locator('.list .item').nth(3);
    await expect(item).toBeFocused();
    await keys.press('Enter');
    await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
    await keys.press('Tab', 'Tab', 'Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(item).toBeFocused();
    atMost(keys, 10);

    await keys.press('/');
    await keys.type('balkhash copper');
    await expect(options(page).first()).toContainText('Balkhash');
    await keys.press('Enter');
    await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
    await keys.press('Escape');
    await expect(page.locator('search').getByRole('combobox')).toBeFocused();
    // The list closes, the field empties, and the focus goes back to before the search.
    await keys.press('Escape', 'Escape', 'Escape');
    await expect(item).toBeFocused();
  });
});
