// What the walks share: opening an address and reading what the page shows and what the map has drawn.
import { expect, type Page } from '@playwright/test';
import type { RenderedObject } from '../../src/map/atlas-map.ts';

/** Opens an address (a fragment) and waits until the map has drawn it. */
export async function openAtlas(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`);
  await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
}

export const rendered = (page: Page): Promise<RenderedObject[]> =>
  page
    .locator('.map')
    .evaluate((element) =>
      (element as HTMLElement & { renderedObjects: () => RenderedObject[] }).renderedObjects(),
    );

/** The layers in which an object is drawn now: `['railway-operating']`. */
export const drawnAs = async (page: Page, id: string): Promise<string[]> => [
  ...new Set((await rendered(page)).filter((object) => object.id === id).map((object) => object.layer)),
];

export async function expectDrawn(page: Page, id: string, layers: string[]): Promise<void> {
  await expect.poll(() => drawnAs(page, id), { message: `${id} on the map` }).toEqual(layers);
}

/** Where the middle of a site's symbol is in the window. */
export async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  let point = { x: 0, y: 0 };
  await expect
    .poll(async () => {
      const found = (await rendered(page)).find((object) => object.id === id && object.x !== null);
      if (found) point = { x: found.x ?? 0, y: found.y ?? 0 };
      return found?.id;
    })
    .toBe(id);
  return point;
}

export const yearShown = (page: Page) => page.locator('.timeline .typed');
export const slider = (page: Page) => page.locator('#year-slider');
export const card = (page: Page) => page.locator('article.card');
