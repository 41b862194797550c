// The page as painted before the atlas's code has loaded, and its hydration by the code.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { test, yearShown } from './atlas.ts';

const withoutCode = (page: Page) => page.route(/assets\/index-.*\.js$/, (route) => route.abort());

test(
  'without the code the page stands in the reader’s language and colours',
  { tag: CORE },
  async ({ browser }) => {
    const context = await browser.newContext({ locale: 'ru-RU', colorScheme: 'dark' });
    const page = await context.newPage();
    await withoutCode(page);
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Индустриальный атлас Казахстана');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('slider', { name: 'Год' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Уголь/ })).toBeVisible();
    await expect(yearShown(page)).toHaveValue('1940');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(26, 43, 56)',
    );
    await context.close();
  },
);

test('an address says language and theme at once, and no year that is another', async ({ page }) => {
  await withoutCode(page);
  await page.goto('./#year=1936&lang=kk&theme=dark');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Қазақстанның индустриялық атласы');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(yearShown(page)).toBeHidden();
});

for (const lang of ['kk', 'ru', 'en'])
  test(`the code takes over what is painted (${lang})`, async ({ page }) => {
    await page.addInitScript(() => {
      // Each part is marked once, when it first appears; parts that the code made anew would be unmarked.
      const parts = new Set(['.masthead', '.filters', '.timeline', '.toolbar']);
      new MutationObserver(() => {
        for (const part of parts) {
          const element = document.querySelector(part);
          if (!element) continue;
          element.setAttribute('data-painted', '');
          parts.delete(part);
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`./#year=1936&lang=${lang}`);
    await expect(yearShown(page)).toHaveValue('1936');
    await expect(page.locator('[data-painted]')).toHaveCount(4);
  });
