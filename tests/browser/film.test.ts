// Playing as a film: the great year, what blooms and the traces of it, on a canvas that rests when nothing moves; still and whole
// where the reader wants no motion.
import { expect, type Page } from '@playwright/test';
import { goTo, test, yearShown } from './atlas.ts';

const play = (page: Page) => page.locator('.timeline .play');
const greatYear = (page: Page) => page.locator('.great-year');
/** What is painted over the map: a number that changes with the picture, 0 for nothing. */
const painted = (page: Page): Promise<number> =>
  page.locator('canvas.film').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let sum = 0;
    for (let at = 3; at < data.length; at += 4) sum = (sum * 31 + data[at]! * (at % 97)) % 1_000_003;
    return sum;
  });
const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  });

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`the year stands large while it plays, what is new is marked, and all goes with a pause (${reducedMotion})`, async ({
    sharedPage: page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await goTo(page, '#year=1929&lang=en');
    await page.locator('.timeline select').selectOption('1');
    await expect(greatYear(page)).toHaveCount(0);
    await play(page).click();
    await expect(greatYear(page)).toHaveText(await yearShown(page).inputValue());
    await expect.poll(() => painted(page)).not.toBe(0);
    if (reducedMotion === 'reduce') {
      // Two looks within one year see the same picture.
      let pictures: number[] = [];
      await expect
        .poll(async () => {
          const year = await greatYear(page).textContent();
          // A year that has just come is painted in the next frame.
          await nextFrames(page);
          const before = await painted(page);
          await nextFrames(page);
          pictures = [before, await painted(page)];
          return (await greatYear(page).textContent()) === year;
        })
        .toBe(true);
      expect(pictures[1]).toBe(pictures[0]);
    }
    await play(page).click();
    await expect(greatYear(page)).toHaveCount(0);
    await expect(page.locator('canvas.film')).toHaveCount(0);
  });

test('once what is new has bloomed, the film rests until the next year', async ({ sharedPage: page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await goTo(page, '#year=1930&lang=en');
  await page.locator('.timeline select').selectOption('1');
  await play(page).click();
  await expect.poll(() => painted(page)).not.toBe(0);
  // A year with so much news stands for seconds.
  await expect
    .poll(async () => {
      const before = await painted(page);
      await nextFrames(page);
      return (await painted(page)) === before;
    })
    .toBe(true);
  await play(page).click();
});
