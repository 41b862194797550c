// The tools: words in the bar, a menu for those without room, the help and its key. By keyboard, by touch and for screen readers.
import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Tool } from '../../src/app/tools/tool.ts';
import { LANGUAGES } from '../../src/core/atlas/atlas.ts';
import { helpMessagesOf } from '../../src/i18n/help-messages.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { toolHintsOf } from '../../src/i18n/tool-hints.ts';
import { CORE } from '../sample.ts';
import { axeFindings, goTo, openAtlas, test } from './atlas.ts';

const bar = (page: Page) => page.getByRole('toolbar');
const menu = (page: Page) => page.getByRole('menu');
const opener = (page: Page) => bar(page).locator('[aria-haspopup="menu"]');
const heading = (page: Page) => page.locator('.right').getByRole('heading', { level: 2 });
/** The tools by their folders, so that none is forgotten. */
const tools = (): Promise<Tool[]> =>
  Promise.all(
    readdirSync('src/app/tools', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(
        async ({ name }) => ((await import(`../../src/app/tools/${name}/tool.ts`)) as { tool: Tool }).tool,
      ),
  );
/** The words of the tools that are seen in the bar. */
const words = (page: Page) =>
  bar(page)
    .locator('button[aria-pressed]')
    .filter({ visible: true })
    .evaluateAll((buttons) => buttons.map((button) => button.textContent.trim()));

test('by keyboard on a small phone: one stop, the menu, its entries, a tool, and back', async ({
  sharedPage: page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await goTo(page, '#year=1936&lang=en');
  await expect.poll(() => words(page)).toEqual(['Stories', 'Charts']);
  await bar(page).getByRole('button', { name: 'Stories' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page).getByRole('button', { name: 'Stories' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  const entry = (name: string) => menu(page).getByRole('menuitemcheckbox', { name, exact: true });
  await expect(entry('Table')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(entry('Help')).toBeFocused();
  await page.keyboard.press('m');
  await expect(entry('Measure')).toBeFocused();
  await expect(entry('Measure')).toHaveAccessibleDescription('Distances, areas and ways by rail.');
  expect(await axeFindings(page, '.toolbar')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entry('Table')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Measure');
  // An open tool stands in the bar, marked as pressed.
  await expect.poll(() => words(page)).toEqual(['Stories', 'Measure']);
  await expect(bar(page).getByRole('button', { name: 'Measure' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect.poll(() => words(page)).toEqual(['Stories', 'Charts']);
});

test('every tool can be reached at every width, with a word that is never cut off', async ({
  sharedPage: page,
}) => {
  for (const width of [320, 390, 820, 1366, 1920]) {
    await page.setViewportSize({ width, height: 740 });
    for (const lang of LANGUAGES) {
      await goTo(page, `#year=1936&lang=${lang}`);
      const all = (await tools()).map(({ texts }) => texts(lang).short).sort();
      const reached = async (): Promise<string[]> => {
        const seen = await words(page);
        // The bar follows an address within a frame: a menu that was there a moment ago may be needless.
        if (seen.length < all.length) {
          await opener(page).click({ timeout: 2000 });
          const entries = menu(page).getByRole('menuitemcheckbox');
          await expect(entries.first()).toBeFocused();
          seen.push(...(await entries.locator('.word').allTextContents()));
          await expect(entries.locator('.hint')).toHaveCount(await entries.count());
          const box = (await menu(page).boundingBox())!;
          expect(box.x, `${width} ${lang}`).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, `${width} ${lang}`).toBeLessThanOrEqual(width);
          await page.keyboard.press('Escape');
        }
        return seen.sort();
      };
      const cut = () =>
        bar(page).evaluate((element) => {
          const edge = element.getBoundingClientRect();
          return [...element.querySelectorAll('button')]
            .filter((button) => getComputedStyle(button).visibility === 'visible')
            .filter((button) => {
              const { right, bottom } = button.getBoundingClientRect();
              return right > Math.min(edge.right, innerWidth) || bottom > edge.bottom;
            })
            .map(({ textContent }) => textContent);
        });
      await expect(async () => {
        expect(await reached()).toEqual(all);
        expect(await cut()).toEqual([]);
      }, `${width} ${lang}`).toPass();
    }
  }
});

test(
  'the question mark opens the help and closes it, but is typed in a field',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1936&lang=en');
    await page.keyboard.press('?');
    await expect(page).toHaveURL(/panel=help/);
    await expect(heading(page)).toHaveText('How to read the map');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('?');
    await expect(heading(page)).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Search the atlas' }).focus();
    await page.keyboard.type('?');
    await expect(page.getByRole('combobox', { name: 'Search the atlas' })).toHaveValue('?');
    await expect(heading(page)).toHaveCount(0);
  },
);

test('the keys of one sign can be switched off, and this browser remembers it', async ({ page }) => {
  await openAtlas(page, '#year=1936&lang=en&panel=help');
  const on = page.getByRole('checkbox', { name: 'The keys / and ? work anywhere' });
  const search = page.getByRole('combobox', { name: 'Search the atlas' });
  await expect(search).toHaveAttribute('aria-keyshortcuts', '/');
  await on.uncheck();
  await expect(search).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await expect(on).toBeFocused();
  await page.reload();
  await expect(on).not.toBeChecked();
  await page.keyboard.press('/');
  await expect(search).not.toBeFocused();
  await on.check();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
});

test('the help has an address, eight signs and every key, in three languages', async ({
  sharedPage: page,
}) => {
  for (const lang of LANGUAGES) {
    await goTo(page, `#year=1936&panel=help&lang=${lang}`);
    await expect(heading(page)).toHaveText(messagesOf(lang).tools.long.help);
    await expect(page.locator('.right .signs li')).toHaveCount(8);
    const texts = helpMessagesOf(lang);
    await expect(page.locator('.right dd')).toHaveText(Object.values(texts.does).flat());
    await expect(page.locator('.right dt:not(:has(kbd))')).toHaveCount(0);
    expect(Object.keys(toolHintsOf(lang)).sort()).toEqual((await tools()).map(({ id }) => id).sort());
  }
  expect(await axeFindings(page, '.right')).toEqual([]);
});
