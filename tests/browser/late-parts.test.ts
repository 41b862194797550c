// Parts of the page whose files come when they are first opened: what a reader sees when they do not come, and the way on.
import { expect } from '@playwright/test';
import { CORE, WHOLE } from '../sample.ts';
import { card, goTo, openAtlas, test } from './atlas.ts';

test(
  'a page that does not come says so in the window, is tried again, and can be given up',
  { tag: CORE },
  async ({ page }) => {
    const broken: Error[] = [];
    page.on('pageerror', (error) => broken.push(error));
    await openAtlas(page, '#lang=en&year=1936');
    await page.route(/\/(Pages|PagesDialog)-.*\.(js|css)$/, (route) => route.abort());
    const message = page.getByRole('alert');
    const again = message.getByRole('button', { name: 'Try again' });

    await page.getByRole('button', { name: 'About the atlas' }).click();
    await expect(again).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(message).toHaveCount(0);
    await expect(page).toHaveURL(/#year=1936&lang=en$/);

    await page.getByRole('button', { name: 'About the atlas' }).click();
    await again.press('Enter');
    // In vain: the button is there again, and still has the focus.
    await expect(again).toBeFocused();
    await page.unroute(/\/(Pages|PagesDialog)-.*\.(js|css)$/);
    await again.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(broken).toEqual([]);
  },
);

test(
  'a card that does not come says so in its place, and comes when it is tried again',
  { tag: WHOLE },
  async ({ page }) => {
    await openAtlas(page, '#lang=en&year=1936');
    await page.route(/\/Card-.*\.js$/, (route) => route.abort());
    await goTo(page, '#lang=en&year=1936&id=balkhash-copper-smelter');
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
    await expect(again).toBeInViewport();
    await page.unroute(/\/Card-.*\.js$/);
    await again.press('Enter');
    await expect(card(page)).toContainText('Balkhash');
  },
);
