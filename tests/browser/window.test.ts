// A window of years, chosen by button, address, typing, dragging and by keyboard alone. It shows the objects of all its years and
// marks those that started in it.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { drawnAs, expectDrawn, goTo, openAtlas, rendered, test, yearShown } from './atlas.ts';

const firstYear = (page: Page) => page.getByRole('slider', { name: 'First year' });
const lastYear = (page: Page) => page.getByRole('slider', { name: 'Last year' });
const several = (page: Page) => page.getByRole('button', { name: 'Several years' });
const address = (page: Page, text: RegExp) => expect(page).toHaveURL(text);

/** The place of a year on the track, in pixels of the window. */
async function onTrack(page: Page, year: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.window-track').boundingBox();
  if (!box) throw new Error('There is no window on the timeline');
  return { x: box.x + ((year + 0.5 - 1890) / 51) * box.width, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: number, to: number): Promise<void> {
  const [start, end] = [await onTrack(page, from), await onTrack(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

test('by pointer: either end, the whole, and never past one another or the scale', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1929..1934&lang=en');
  await expect(yearShown(page)).toHaveValue('1929–1934');
  await drag(page, 1929, 1926);
  await expect(yearShown(page)).toHaveValue('1926–1934');
  await drag(page, 1934, 1936);
  await expect(yearShown(page)).toHaveValue('1926–1936');
  await drag(page, 1931, 1921);
  await expect(yearShown(page)).toHaveValue('1916–1926');
  // The window keeps its length at the end of the scale; a handle stops at the other one.
  await drag(page, 1921, 1940);
  await expect(yearShown(page)).toHaveValue('1930–1940');
  await drag(page, 1930, 1940);
  await expect(yearShown(page)).toHaveValue('1939–1940');
  await address(page, /year=1939\.\.1940(&|$)/);
});

test(
  'by keyboard alone: the button, both ends, typed years; the address holds them and back undoes the step',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1936&lang=en');
    await several(page).press('Enter');
    await expect(yearShown(page)).toHaveValue('1932–1936');
    await address(page, /year=1932\.\.1936/);
    await firstYear(page).press('ArrowLeft');
    await lastYear(page).press('PageDown');
    // The handles stay a year apart.
    await expect(yearShown(page)).toHaveValue('1931–1932');
    await firstYear(page).press('PageDown');
    await expect(yearShown(page)).toHaveValue('1926–1932');
    await firstYear(page).press('Home');
    await expect(yearShown(page)).toHaveValue('1890–1932');

    await yearShown(page).fill('1929-1934');
    await yearShown(page).press('Enter');
    await address(page, /year=1929\.\.1934/);
    await yearShown(page).fill('1934–1999');
    await yearShown(page).press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Type a year from 1890 to 1940, or two: 1890–1940.');
    await yearShown(page).press('Escape');
    await expect(yearShown(page)).toHaveValue('1929–1934');
    await several(page).press('Enter');
    await address(page, /year=1934(&|$)/);
    await page.goBack();
    await expect(yearShown(page)).toHaveValue('1929–1934');
  },
);

test('what stood in any of its years is there, what began in it is marked, and playing moves it', async ({
  page,
}) => {
  // A new page, whose map has drawn only this year.
  await openAtlas(page, '#year=1925&lang=en');
  const sites = async () =>
    (await rendered(page)).filter(({ layer }) => layer === 'sites').map(({ id }) => id);
  const before = await sites();
  expect(before.length).toBeGreaterThan(10);
  expect(await drawnAs(page, 'ayagoz-aynabulak')).toEqual([]);
  await yearShown(page).fill('1925-1931');
  await yearShown(page).press('Enter');
  await expectDrawn(page, 'ayagoz-aynabulak', ['railway-operating']);
  await expect.poll(sites).toEqual(expect.arrayContaining(before));
  await expect(page.locator('.changed')).toContainText('1925–1931');

  await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
  await expect(yearShown(page)).toHaveValue(/^192[6-9]–193[2-5]$/);
  await page.getByRole('button', { name: 'Pause', exact: true }).press('Enter');
  const [since = 0, until = 0] = (await yearShown(page).inputValue()).split('–').map(Number);
  expect(until - since).toBe(6);
});

test('on a phone years and what they mean stand beside the buttons', async ({ sharedPhone: page }) => {
  for (const lang of ['kk', 'ru', 'en']) {
    await goTo(page, `#year=1920..1938&lang=${lang}`);
    await expect(yearShown(page)).toHaveValue('1920–1938');
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const parts = page.locator('.timeline .year :is(button, input, .meaning)');
      const ends = await parts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
      const play = (await page.locator('.timeline .controls button').first().boundingBox())!;
      expect(Math.max(...ends), `${lang}, ${width} px`).toBeLessThanOrEqual(play.x);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
});
