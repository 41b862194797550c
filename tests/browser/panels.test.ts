// What moves the panels: the sheet's handle, the rail, the folds and the edge of the right column; and that the chosen object
// stays in sight while they move.
import { expect, type Page } from '@playwright/test';
import { messagesOf } from '../../src/i18n/messages.ts';
import { shellMessagesOf } from '../../src/i18n/shell-messages.ts';
import { CORE } from '../sample.ts';
import { axeFindings, card, goTo, openAtlas, pointOf, test } from './atlas.ts';

const SMELTER = 'balkhash-copper-smelter';
const texts = shellMessagesOf('en');
const { leftPanel } = messagesOf('en');

const heightOf = async (page: Page, part: string): Promise<number> =>
  (await page.locator(part).boundingBox())?.height ?? 0;
/** Whether the map is what lies on top at the symbol of a site. */
const isInSight = async (page: Page, id: string): Promise<boolean> => {
  const { x, y } = await pointOf(page, id);
  return page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.matches('canvas') ?? false, [x, y]);
};

test.describe('the sheet of a phone', () => {
  const handle = (page: Page) => page.getByRole('separator', { name: texts.sheetHeight });

  test(
    'stands at three heights, by keyboard, buttons and finger; the map keeps two fifths at two of them',
    { tag: CORE },
    async ({ sharedPhone: page }) => {
      await goTo(page, `#year=1936&lang=en&id=${SMELTER}`);
      await expect(card(page)).toBeVisible();
      const value = (words: string) => expect(handle(page)).toHaveAttribute('aria-valuetext', words);
      const mapShare = async () => {
        const view = (await page.locator('.view').boundingBox())!;
        return view.height / page.viewportSize()!.height;
      };
      await value(texts.heights.middle);
      await expect.poll(mapShare).toBeGreaterThanOrEqual(0.4);
      await handle(page).press('ArrowDown');
      await value(texts.heights.low);
      await expect.poll(mapShare).toBeGreaterThan(0.5);
      await expect(card(page).getByRole('heading', { level: 2 })).toBeInViewport();
      await page.getByRole('button', { name: texts.higher }).tap();
      await page.getByRole('button', { name: texts.higher }).tap();
      await value(texts.heights.high);
      await expect(page.getByRole('button', { name: texts.higher })).toBeDisabled();
      await expect.poll(() => heightOf(page, '.right')).toBeGreaterThan(500);
      // A finger drags it down: it follows, and rests at the nearest height.
      const grip = (await handle(page).boundingBox())!;
      const client = await page.context().newCDPSession(page);
      let moment = Date.now() / 1000 - 1;
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          timestamp: (moment += 0.3),
          touchPoints: y === undefined ? [] : [{ x: grip.x + 100, y }],
        });
      await touch('touchStart', grip.y + 14);
      await touch('touchMove', grip.y + 150);
      await touch('touchMove', 640);
      await touch('touchMove', 641);
      await touch('touchEnd');
      await value(texts.heights.low);
      await client.detach();
    },
  );

  test('the chosen object stays in sight while the sheet moves; another choice lowers a high one', async ({
    sharedPhone: page,
  }) => {
    await goTo(page, `#year=1936&lang=en&id=${SMELTER}`);
    await expect(card(page)).toBeVisible();
    await handle(page).press('ArrowDown');
    await card(page).getByRole('button', { name: 'Show on the map' }).click();
    await expect.poll(() => isInSight(page, SMELTER)).toBe(true);
    await handle(page).press('ArrowUp');
    await expect.poll(() => isInSight(page, SMELTER)).toBe(true);
    await page.getByRole('button', { name: /^List/ }).tap();
    await handle(page).press('End');
    await page.locator('.list [data-id="ridder-lead-zinc"], .list .item').first().tap();
    await expect(handle(page)).toHaveAttribute('aria-valuetext', texts.heights.middle);
    await expect(card(page)).toBeVisible();
  });

  test('an open tab is in it, and is closed from its handle; axe finds nothing', async ({
    sharedPhone: page,
  }) => {
    await goTo(page, '#year=1936&lang=en');
    await page.getByRole('button', { name: messagesOf('en').filters.title }).tap();
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeInViewport();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: texts.closeSheet }).tap();
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeHidden();
  });

  test('Escape closes an open tab before the panel that it lies over', async ({ sharedPhone: page }) => {
    await goTo(page, '#year=1936&lang=en&panel=measure');
    const panel = page.locator('.side-panel');
    await expect(panel).toBeVisible();
    await page.getByRole('button', { name: messagesOf('en').filters.title }).tap();
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeHidden();
    await expect(panel).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });
});

test.describe('a small window', () => {
  test('opens with a rail; it unfolds, and is as it was left after loading again', async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 1180 });
    await openAtlas(page, '#year=1936&lang=en');
    const fold = page.getByRole('button', { name: leftPanel });
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeHidden();
    const wide = (await page.locator('.view').boundingBox())!.width;
    expect(wide).toBeGreaterThan(720);
    await page.getByRole('button', { name: /^List/ }).click();
    await expect(page.locator('.list .item').first()).toBeVisible();
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await page.reload();
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeVisible();
    await page.getByRole('button', { name: leftPanel }).click();
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeHidden();
  });

  test('on its side has room for one panel: a card folds the left one, which folds the card', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 844, height: 390 });
    await openAtlas(page, `#year=1936&lang=en&id=${SMELTER}`);
    await expect(card(page)).toBeVisible();
    await expect.poll(() => isInSight(page, SMELTER)).toBe(true);
    await page.getByRole('button', { name: leftPanel }).click();
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeVisible();
    await expect(card(page)).toBeHidden();
    await expect.poll(() => isInSight(page, SMELTER)).toBe(true);
    await page.getByRole('button', { name: texts.rightPanel }).click();
    await expect(card(page)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Coal/ })).toBeHidden();
    await expect.poll(() => isInSight(page, SMELTER)).toBe(true);
  });
});

test.describe('a wide window', () => {
  const edge = (page: Page) => page.getByRole('separator', { name: texts.rightWidth });
  const width = (page: Page) => async () =>
    Math.round((await page.locator('.right').boundingBox())?.width ?? 0);

  test('the right column is widened by keyboard and pointer, within bounds, and reset by a double click', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await openAtlas(page, `#year=1936&lang=en&id=${SMELTER}`);
    await expect.poll(width(page)).toBe(380);
    await edge(page).press('ArrowLeft');
    await expect.poll(width(page)).toBe(404);
    await expect(edge(page)).toHaveAttribute('aria-valuenow', '404');
    await edge(page).press('End');
    await expect.poll(width(page)).toBe(760);
    await edge(page).press('Home');
    await expect.poll(width(page)).toBe(300);
    const box = (await edge(page).boundingBox())!;
    await page.mouse.move(box.x + 7, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x - 93, box.y + 70, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width(page)).toBe(400);
    await expect.poll(() => isInSight(page, SMELTER)).toBe(true);
    await page.reload();
    await expect.poll(width(page)).toBe(400);
    // The other buttons of a mouse move nothing, not even after the wait for a second press.
    await page.clock.install();
    await edge(page).click({ button: 'right', position: { x: 7, y: 60 } });
    await page.clock.fastForward(1000);
    expect(await width(page)()).toBe(400);
    await edge(page).dblclick({ position: { x: 7, y: 60 } });
    await expect.poll(width(page)).toBe(380);
  });

  // On a page of its own, because how panels were left stays for the next test.
  test('the ground of the map ends under the left panel, and not beside it when that is folded', async ({
    sharedPage: page,
  }) => {
    const longitude = async (): Promise<number> =>
      Number(/map=[^/]+\/[^/]+\/([^/&]+)/.exec(await page.evaluate(() => location.hash))?.[1]);
    await goTo(page, '#map=4/47/20&year=1936&lang=en');
    await page.locator('.map canvas').press('Shift+ArrowLeft');
    const atEdge = await longitude();
    await page.getByRole('button', { name: leftPanel }).click();
    await expect.poll(longitude, 'it comes back to the ground').toBeGreaterThan(atEdge + 3);
    await page.getByRole('button', { name: leftPanel }).click();
  });

  test('both panels fold and leave the map; the chosen object comes out from under one that unfolds', async ({
    page,
  }) => {
    await openAtlas(page, `#map=6/47/72&year=1936&lang=en&id=${SMELTER}`);
    await expect(card(page)).toBeVisible();
    const view = async () => Math.round((await page.locator('.view').boundingBox())!.width);
    const before = await view();
    await page.getByRole('button', { name: leftPanel }).click();
    await page.getByRole('button', { name: texts.rightPanel }).click();
    await expect.poll(view).toBeGreaterThan(before + 600);
    await expect(card(page)).toBeHidden();
    // The reader moves the smelter to where the card will be.
    const { x, y } = await pointOf(page, SMELTER);
    await page.mouse.move(500, 400);
    await page.mouse.down();
    await page.mouse.move(500 + 900 - x, 400 + 300 - y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await pointOf(page, SMELTER)).x).toBeGreaterThan(850);
    await page.getByRole('button', { name: texts.rightPanel }).click();
    await expect.poll(() => isInSight(page, SMELTER)).toBe(true);
    await page.getByRole('button', { name: leftPanel }).click();
    await expect.poll(view).toBe(before);
  });
});
