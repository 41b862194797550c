// A reader's own data: a table with bad rows, its records by year and category, its cards and exports, all by keyboard; other
// parts of the world, archives of tiles. What is in the way of data is in own-data-faults.test.ts.
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { CORE, WHOLE } from '../sample.ts';
import { ownColour } from '../../src/symbols/own-data-palette.ts';
import { PALETTES } from '../../src/symbols/palette.ts';
import { archiveOf, everywhere } from '../pmtiles-archive.ts';
import { axeFindings, openAtlas, slider } from './atlas.ts';
import { chooseFile, openPanel, panel, TABLE, test } from './own-data-panel.ts';

/** Lines of TABLE on which the bad rows begin, as an editor counts them. */
const BAD_LINES = ['5', '6', '7', '9', '10'];

/** The middle of the part that no panel covers, to which the camera moves things. */
const middle = (page: Page): Promise<{ x: number; y: number }> =>
  page.locator('.map').evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const [view, tools] = [box('.view'), box('.view > .toolbar')];
    return { x: (view.left + view.right) / 2, y: (tools.bottom + 8 + view.bottom - 16) / 2 };
  });

/** The colours (`#rrggbb`) in the window within some pixels of a point. */
async function coloursAround(
  page: Page,
  { x, y }: { x: number; y: number },
  reach: number,
): Promise<string[]> {
  const clip = { x: Math.round(x - reach), y: Math.round(y - reach), width: reach * 2, height: reach * 2 };
  const picture = `data:image/png;base64,${(await page.screenshot({ clip })).toString('base64')}`;
  return page.evaluate(async (picture) => {
    const image = new Image();
    image.src = picture;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add(
        `#${[...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
      );
    }
    return [...colours];
  }, picture);
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).press('Enter'),
  ]);
  return readFile(await download.path(), 'utf8');
}

test(
  'a table with faults: counts by year, the exact bad lines, categories, a card and exports',
  { tag: CORE },
  async ({ panelPage: page }) => {
    await chooseFile(page, 'rooms.csv', TABLE);
    await expect(panel(page)).toContainText('Records: 4');
    await expect(panel(page)).toContainText('shown now: 4');
    await expect(panel(page)).toContainText('begin now: 1');
    await expect(page.locator('.timeline .caption')).toContainText('Your data: beginnings by year');

    // Where most is lost, the list of what is wrong is open at once.
    await expect(panel(page).getByText('Not read: 5')).toBeVisible();
    await expect(panel(page).locator('td.line')).toHaveText(BAD_LINES);
    await expect(panel(page).locator('tbody tr').nth(2)).toContainText('193X');
    const unread = await saved(page, 'Save this list (CSV)');
    expect(unread.trim().split('\r\n')).toHaveLength(6);
    expect(unread).toContain('6,149.8,A latitude lies between');

    // In 1924 there is one reading room; in 1931 Ridder is possible.
    await slider(page).fill('1924');
    await expect(panel(page)).toContainText('shown now: 1');
    await slider(page).fill('1931');
    await expect(panel(page)).toContainText('shown now: 3');

    const library = panel(page).getByRole('checkbox', { name: /^library/ });
    await expect(panel(page).getByRole('checkbox')).toHaveCount(2);
    await library.press('Space');
    await expect(panel(page)).toContainText('shown now: 1');
    const csv = await saved(page, 'CSV');
    expect(csv.trim().split('\r\n')).toEqual([
      '\uFEFFname,kind,latitude,longitude,start,end'.trim(),
      'Guryev club,club,47.10,51.92,1926,1940',
    ]);
    const { features } = JSON.parse(await saved(page, 'GeoJSON')) as { features: { geometry: unknown }[] };
    expect(features.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [51.92, 47.1] }]);
    await library.press('Space');

    await page.getByText('On the map now: 3').press('Enter');
    await panel(page).getByRole('button', { name: 'Ridder, upper' }).press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'Ridder, upper' })).toBeFocused();
    await expect(panel(page).locator('dd')).toHaveText([
      'Ridder, upper',
      'library',
      '50.34',
      '83.51',
      '1931~',
    ]);
    expect(await axeFindings(page, '.side-panel')).toEqual([]);
    await panel(page).getByRole('button', { name: 'Back to the data' }).press('Enter');

    await panel(page).getByRole('button', { name: 'Remove from the atlas' }).press('Enter');
    await expect(panel(page)).toContainText('stays on your computer');
    await expect(page.locator('.timeline .caption')).toContainText('Began to operate, by year');
  },
);

test('years beyond the atlas widen the timeline, and it goes back with the data', async ({
  panelPage: page,
}) => {
  await chooseFile(page, 'old.csv', 'lat,lon,from,to\n43.2,76.9,1718,1790\n50.4,80.2,1720,1760\n');
  await expect(slider(page)).toHaveAttribute('min', '1718');
  await expect(panel(page)).toContainText('Records: 2');
  await slider(page).fill('1750');
  await expect(panel(page)).toContainText('shown now: 2');
  await panel(page).getByRole('button', { name: 'Remove from the atlas' }).click();
  await expect(slider(page)).toHaveAttribute('min', '1890');
  await expect(slider(page)).toHaveValue('1890');
});

test('a point of the map opens its card', async ({ panelPage: page }) => {
  await chooseFile(page, 'one.csv', 'name,lat,lon,start\nThe one,45.0,60.0,1900\n');
  await expect(panel(page)).toContainText('shown now: 1');
  await panel(page).getByText('On the map now: 1').click();
  await panel(page).getByRole('button', { name: 'The one' }).click();
  await panel(page).getByRole('button', { name: 'Show on the map' }).click();
  await panel(page).getByRole('button', { name: 'Back to the data' }).click();
  const place = await middle(page);
  await expect(async () => {
    await page.mouse.click(place.x, place.y);
    await expect(panel(page).getByRole('heading', { name: 'The one' })).toBeVisible({ timeout: 1500 });
  }).toPass();
});

test.describe('colours of the map', () => {
  test.use({ coarseMap: false });

  test('a change of colours and of language leaves own data on the map, and what can be done with them', async ({
    page,
  }) => {
    await openPanel(page);
    await chooseFile(page, 'one.csv', 'name,lat,lon,start\nThe one,45.0,60.0,1900\n');
    await expect(panel(page)).toContainText('shown now: 1');
    await panel(page).getByText('On the map now: 1').click();
    await panel(page).getByRole('button', { name: 'The one' }).click();
    await panel(page).getByRole('button', { name: 'Show on the map' }).click();
    await panel(page).getByRole('button', { name: 'Back to the data' }).click();
    const place = await middle(page);
    const drawnIn = async (theme: 'light' | 'dark'): Promise<void> => {
      await page.mouse.move(0, 0);
      await expect
        .poll(() => coloursAround(page, place, 12), { message: theme })
        .toContain(ownColour(0, false, theme));
    };
    const canBePicked = async (): Promise<void> => {
      await expect(async () => {
        await page.mouse.move(place.x + 40, place.y);
        await page.mouse.move(place.x, place.y, { steps: 4 });
        await expect(page.locator('.map-tip')).toHaveText('The one', { timeout: 1500 });
      }).toPass();
      await page.mouse.click(place.x, place.y);
      await expect(panel(page).getByRole('heading', { name: 'The one' })).toBeVisible();
      await panel(page).locator('.back').press('Enter');
    };
    await drawnIn('light');
    await page.getByRole('button', { name: 'Dark' }).click();
    await drawnIn('dark');
    await canBePicked();
    await page.getByRole('button', { name: 'Қаз' }).click();
    await expect(panel(page)).toContainText('қазір көрсетілгені: 1');
    await drawnIn('dark');
    await canBePicked();
    await page.getByRole('button', { name: 'Рус' }).click();
    await page.locator('.side .masthead, .side').getByRole('button', { name: /Свет/ }).click();
    await drawnIn('light');
    await canBePicked();
    // List and years are used by keyboard.
    await panel(page).getByRole('button', { name: 'The one' }).press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'The one' })).toBeFocused();
    await panel(page).locator('.back').press('Enter');
    await slider(page).fill('1899');
    await expect(panel(page)).toContainText('показано сейчас: 0');
    await expect.poll(() => coloursAround(page, place, 12)).not.toContain(ownColour(0, false, 'light'));
  });

  test(
    'data of another part of the world lie on its land and sea, which come only then',
    { tag: WHOLE },
    async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (/world-/.test(request.url())) asked.push(request.url());
      });
      await openPanel(page);
      await chooseFile(page, 'home.csv', TABLE);
      await expect(panel(page)).toContainText('Records: 4');
      expect(asked).toEqual([]);
      await chooseFile(
        page,
        'brazil.csv',
        'name,lat,lon,start\nRecife,-8,-35,1900\nLima,-12,-77,1900\nBelem,-1.4,-48.5,1900\n',
      );
      await expect(panel(page)).toContainText('Records: 3');
      await expect(panel(page)).not.toContainText('may be swapped');
      const place = await middle(page);
      for (const theme of ['light', 'dark'] as const) {
        if (theme === 'dark') await page.getByRole('button', { name: 'Dark' }).click();
        const { water, land } = PALETTES[theme];
        await expect
          .poll(() => coloursAround(page, place, 120), { message: theme })
          .toEqual(expect.arrayContaining([water, land]));
      }
      expect(asked.some((url) => /world-sea/.test(url))).toBe(true);

      // The same with columns swapped: the records are in the Atlantic, which the numbers alone cannot reveal.
      await chooseFile(
        page,
        'turned.csv',
        'name,lon,lat,start\nManaus,-3.1,-60,1900\nBrasilia,-15.8,-47.9,1960\nCuiaba,-15.6,-56.1,1900\n',
      );
      await expect(panel(page)).toContainText('may be swapped');
      await panel(page).getByRole('button', { name: 'Swap latitude and longitude' }).press('Enter');
      await expect(panel(page)).not.toContainText('may be swapped');
      await expect(panel(page)).toContainText('Records: 3');
    },
  );
});

test('GeoJSON written latitude first is seen, and read the other way', async ({ panelPage: page }) => {
  const features = [
    [43.25, 76.95],
    [49.8, 73.1],
    [50.3, 83.5],
  ].map((coordinates, index) => ({
    type: 'Feature',
    properties: { name: `No ${index}`, start: 1900 },
    geometry: { type: 'Point', coordinates },
  }));
  await chooseFile(page, 'turned.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  await expect(panel(page)).toContainText('may be swapped');
  await panel(page).getByRole('button', { name: 'Swap latitude and longitude' }).press('Enter');
  await expect(panel(page)).not.toContainText('may be swapped');
  const { features: read } = JSON.parse(await saved(page, 'GeoJSON')) as {
    features: { geometry: unknown }[];
  };
  expect(read[0]?.geometry).toEqual({ type: 'Point', coordinates: [76.95, 43.25] });
});

test('of an archive of tiles only the window is read, deeper ones as the reader moves nearer', async ({
  page,
}) => {
  const { bytes, tileAt } = archiveOf(everywhere(5));
  let asked: string[] = [];
  const broken: Error[] = [];
  page.on('pageerror', (error) => broken.push(error));
  await page.route('**/mine/places.pmtiles', async (route) => {
    const range = /bytes=(\d+)-(\d+)/.exec((await route.request().headerValue('range')) ?? '');
    const [first, last] = [Number(range?.[1]), Math.min(Number(range?.[2]), bytes.length - 1)];
    const tile = tileAt(first);
    if (tile) asked.push(tile);
    await route.fulfill({
      status: 206,
      body: Buffer.from(bytes.slice(first, last + 1)),
      headers: { 'Content-Range': `bytes ${first}-${last}/${bytes.length}` },
    });
  });
  await openAtlas(page, '#map=3.2/48/68&lang=en&year=1934&panel=data&data=mine/places.pmtiles');
  await expect(panel(page)).toContainText(
    'from the tiles of zoom 3; there is more when you zoom in, up to 5',
  );
  await panel(page)
    .getByText(/^On the map now/)
    .click();
  const names = panel(page).locator('.records button');
  await expect(names.first()).toHaveText(/^3\//);
  const before = await names.count();
  expect(before).toBeGreaterThan(1);

  asked = [];
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(panel(page)).toContainText('from the tiles of zoom 5.');
  await expect(names.first()).toHaveText(/^5\//);
  // At zoom 5.2 the window of 1100 × 720 is about two tiles wide and high, so only a few of the thousand tiles are read.
  const deep = asked.filter((tile) => tile.startsWith('5/'));
  expect(deep.length).toBeGreaterThan(1);
  expect(deep.length).toBeLessThan(16);
  await expect(names).toHaveCount(deep.length);
  // 68° E, 48° N lies in column 22, row 11.
  expect(deep).toContain('5/22/11');
  // Records around the whole world must not cause errors.
  expect(broken).toEqual([]);
});
