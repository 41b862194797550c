// Small windows: everything that can be pressed lies in the window, and nothing lies over it.
import { expect } from '@playwright/test';
import { card, goTo, openAtlas, test } from './atlas.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
];

test('timeline and tools lie in the window, and a card below the tools, in three languages', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openAtlas(page, '#year=1936');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const lang of ['kk', 'ru', 'en']) {
      await goTo(page, `#year=1936&lang=${lang}`);
      const outside = () =>
        page
          .locator('.timeline :is(button, input, select, .scale span), .toolbar button')
          .evaluateAll((parts) =>
            parts
              .filter((part) => part.getClientRects().length > 0)
              .map((part) => ({
                box: part.getBoundingClientRect(),
                name: part.textContent || part.className,
              }))
              .filter(({ box }) => box.left < 0 || box.right > window.innerWidth)
              .map(({ name }) => name.trim()),
          );
      await expect.poll(outside, { message: `${size.width} ${lang}` }).toEqual([]);
      await goTo(page, `#year=1936&lang=${lang}&id=karlag`);
      await expect(card(page)).toBeVisible();
      await expect
        .poll(async () => {
          const [head, tools] = await Promise.all([
            card(page).boundingBox(),
            page.locator('.toolbar').last().boundingBox(),
          ]);
          return (head?.y ?? 0) - ((tools?.y ?? 0) + (tools?.height ?? 0));
        })
        .toBeGreaterThanOrEqual(0);
    }
  }
});
