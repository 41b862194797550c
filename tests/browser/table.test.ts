// The table of objects: it opens by its address, says as many rows as the list, is sorted by its heads and by the address, is walked
// through by keyboard alone, opens cards and comes back, and saves what it shows. A file's own records are in the same table.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { axeFindings, card, goTo, openAtlas, pressTool, test } from './atlas.ts';

const table = (page: Page) => page.getByRole('grid');
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
const head = (page: Page, name: string) => table(page).getByRole('columnheader', { name, exact: true });
const place = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { row, column } = (document.activeElement as HTMLElement).dataset;
    return `${row} ${column}`;
  });

/** The texts of a column of the rows that are drawn, from the top. */
async function column(page: Page, at: number): Promise<string[]> {
  const cells = await rows(page).evaluateAll((all, at) => {
    const drawn = all.map((row) => ({
      index: Number(row.getAttribute('aria-rowindex')),
      text: row.children[at]?.textContent?.trim() ?? '',
    }));
    return drawn.sort((a, b) => a.index - b.index).map(({ text }) => text);
  }, at);
  return cells;
}

async function saved(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8').replace('\uFEFF', '');
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

test('opens by its address with the rows of the list, and draws only some of them', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=en&panel=table');
  const summary = page.locator('.side-panel .summary');
  await expect(summary).toHaveText(/^\d+ objects in 1936$/);
  const count = Number((await summary.textContent())!.split(' ')[0]);
  await expect(page.locator('.tabs .number')).toHaveText(String(count));
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(count + 1));
  expect(await rows(page).count()).toBeLessThan(count / 2);
  await expect(head(page, 'Name')).toHaveAttribute('aria-sort', 'ascending');
  expect(await axeFindings(page, '.side-panel')).toEqual([]);
});

test(
  'a head sorts, the address keeps it, and the filters decide what is in it',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1936&sectors=coal,oil&lang=en&panel=table');
    const names = await column(page, 0);
    await head(page, 'Opened').getByRole('button').click();
    await expect(head(page, 'Opened')).toHaveAttribute('aria-sort', 'ascending');
    expect(page.url()).toContain('sort=opened');
    const opened = (await column(page, 5))
      .filter((years) => /^\d/.test(years))
      .map((years) => years.slice(0, 4));
    expect(opened).toEqual(opened.toSorted());
    await head(page, 'Opened').getByRole('button').click();
    await expect(head(page, 'Opened')).toHaveAttribute('aria-sort', 'descending');
    await goTo(page, '#year=1936&sectors=coal,oil&lang=en&panel=table&sort=-name');
    await expect(head(page, 'Name')).toHaveAttribute('aria-sort', 'descending');
    expect(await column(page, 0)).not.toEqual(names);
    await page.getByRole('checkbox', { name: /^Oil/ }).uncheck();
    await expect.poll(async () => new Set(await column(page, 2))).toEqual(new Set(['Coal']));
  },
);

test('by keyboard: one stop, arrows from cell to cell, Enter opens the card, and its end leads back', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=en&panel=table');
  await page.getByRole('button', { name: 'Save as CSV' }).focus();
  await page.keyboard.press('Tab');
  // The table remembers where its last reader was.
  await page.keyboard.press('Control+Home');
  expect(await place(page)).toBe('0 0');
  await page.keyboard.press('ArrowUp');
  expect(await place(page)).toBe('-1 0');
  await page.keyboard.press('ArrowRight');
  expect(await place(page)).toBe('-1 1');
  await page.keyboard.press('Enter');
  await expect(head(page, 'Kind')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const [row] = (await place(page)).split(' ').map(Number);
  expect(row).toBeGreaterThan(5);
  await page.keyboard.press('ArrowLeft');
  const focused = page.locator(':focus');
  await expect(focused).toHaveRole('rowheader');
  const name = (await focused.textContent())!.trim();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.locator(':focus')).toHaveText(name);
  expect(await place(page)).toBe(`${row} 0`);
  await page.keyboard.press('Control+End');
  const total = Number(await table(page).getAttribute('aria-rowcount')) - 1;
  expect(await place(page)).toBe(`${total - 1} 8`);
  await expect(page.locator(':focus')).toBeInViewport();
  // The wheel may carry the cell away, and the focus stays in it.
  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, -90_000);
  await expect(rows(page).first()).toBeInViewport();
  expect(await place(page)).toBe(`${total - 1} 8`);
});

test('opened anew after a card of one of its rows, it begins at its title', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&lang=en&panel=table');
  await rows(page).first().getByRole('rowheader').click();
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.locator(':focus')).toHaveRole('rowheader');
  await page.locator('.side-panel').getByRole('button', { name: 'Close the panel' }).click();
  await expect(table(page)).toHaveCount(0);
  await pressTool(page, 'Table');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('.side-panel h2')).toBeFocused();
});

test('saves the rows that it shows, in their order', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&sectors=coal&lang=en&panel=table&sort=-opened');
  const [columns, ...lines] = await saved(page);
  expect(columns).toEqual([
    'Name',
    'Kind',
    'Sector',
    'State',
    'Place',
    'Opened',
    'Closed',
    'Size',
    'Sources',
  ]);
  expect(lines).toHaveLength(Number(await table(page).getAttribute('aria-rowcount')) - 1);
  expect(lines.map(([name]) => name)).toEqual(await column(page, 0));
});

test('with only closed works chosen, list, bars and sentence agree', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&states=closed&lang=en&panel=table');
  const count = Number(await table(page).getAttribute('aria-rowcount')) - 1;
  expect(count).toBeGreaterThan(0);
  await expect(page.locator('.tabs .number')).toHaveText(String(count));
  const states = (await column(page, 3)).map((state) => state.replace(' (possible)', ''));
  // What was never finished is among what is closed, by a name of its own.
  expect([...new Set(states)].sort()).toEqual(['Abandoned unfinished', 'Closed']);
  const caption = 'Came into a chosen state, by year';
  await expect(page.locator('.timeline .caption')).toContainText(caption);
  await expect(page.getByRole('table', { name: caption })).toBeAttached();
  await expect(page.locator('.changes .line')).not.toContainText('began to operate');
});

test('another sector leaves the railways as ground, which the key explains', async ({ sharedPage: page }) => {
  const layers = () =>
    page
      .locator('.map')
      .evaluate((map) => [
        ...new Set(
          (map as HTMLElement & { renderedObjects(): { layer: string }[] })
            .renderedObjects()
            .map(({ layer }) => layer),
        ),
      ]);
  await goTo(page, '#map=4.2/48/67&year=1936&sectors=coal,oil&lang=en');
  await expect.poll(layers).toContain('railway-ground');
  expect(await layers()).not.toContain('railway-operating');
  await expect(page.getByText('For orientation, not counted')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Railways/ }).uncheck();
  await expect.poll(layers).not.toContain('railway-ground');
});

// On a page of its own, because the file would stay open on the shared one.
test('a file of one hundred thousand records: the same table, sorted by the worker', async ({ page }) => {
  await openAtlas(page, '#year=1936&lang=en&panel=data');
  const lines = Array.from(
    { length: 100_000 },
    (_, at) => `Mill ${at},${44 + (at % 9)},${60 + (at % 20)},${1900 + (at % 60)},${(at * 7919) % 100_000}`,
  );
  await page.locator('.side-panel input[type=file]').setInputFiles({
    ...{ name: 'mills.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`name,lat,lon,start,sacks\n${lines.join('\n')}\n`),
  });
  await page.getByRole('button', { name: 'Table', exact: true }).last().click();
  await expect(table(page)).toHaveAttribute('aria-rowcount', /^6\d{4}$/);
  expect(await rows(page).count()).toBeLessThan(60);
  await head(page, 'sacks').getByRole('button').click();
  await head(page, 'sacks').getByRole('button').click();
  await expect.poll(async () => (await column(page, 4))[0]).toMatch(/^99\d{3}$/);
  const sacks = (await column(page, 4)).map(Number);
  expect(sacks).toEqual(sacks.toSorted((a, b) => b - a));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+End');
  await expect(page.locator(':focus')).toBeInViewport();
  await expect.poll(async () => (await column(page, 4)).at(-1)).toMatch(/^\d{1,2}$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Mill \d+$/ })).toBeVisible();
});
