// A reader's own data where something is in the way: files that cannot be read, several at once, columns that are not clear, very
// many fields; and data named in an address, on the page's own server or another.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { openAtlas, slider } from './atlas.ts';
import { chooseFile, panel, TABLE, test } from './own-data-panel.ts';

const WRONG: readonly (readonly [name: string, content: string | Buffer, says: RegExp])[] = [
  ['empty.csv', '', /file is empty/],
  ['book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /Excel workbook/],
  ['track.gpx', '<?xml version="1.0"?><gpx><wpt lat="1" lon="2"/></gpx>', /XML \(KML, GPX/],
  ['page.csv', '<!DOCTYPE html><html><body>Not found</body></html>', /web page, not data/],
  ['cut.geojson', '{"type":"FeatureCollection","features":[{"type":"Fea', /ends too early in line 1/],
  ['broken.geojson', '{"type":"FeatureCollection",\n"features":[},]}', /broken in line 2/],
  ['list.json', '[1, 2, 3]', /holds no features/],
  ['picture.csv', Buffer.from([1, 2, 0, 3, 0, 4]), /not a text file/],
  ['header.csv', 'name,lat,lon,start\n', /no row below the header/],
  ['words.csv', 'one,two\nthree,four\n', /which columns/],
  ['places.csv', 'lat,lon,start\nhere,there,1931\n', /Not one record/],
  ['turned.csv', 'lat,lon,start\n172.1,43.2,1931\n171.2,50.1,1932\n', /seem to be swapped/],
];

test(
  'files that cannot be shown say why, and leave the atlas as it was',
  { tag: CORE },
  async ({ panelPage: page }) => {
    const counted = page.locator('.tabs .number');
    const before = await counted.innerText();
    for (const [name, content, says] of WRONG) {
      await chooseFile(page, name, content);
      await expect(panel(page).getByRole('alert'), name).toContainText(says);
      await expect(panel(page).getByRole('alert')).toContainText(name);
      await expect(slider(page)).toHaveAttribute('min', '1890');
    }
    // The columns of the last file are swapped, which a button corrects.
    await panel(page).getByRole('button', { name: 'Swap latitude and longitude' }).click();
    await expect(panel(page)).toContainText('Records: 2');
    await expect(panel(page)).not.toContainText('may be swapped');
    // A file that cannot be read does not remove the data on the map.
    await chooseFile(page, 'cut.geojson', '{"type":"FeatureCollection","features":[{"type":"Fea');
    await expect(panel(page).getByRole('alert')).toContainText('ends too early');
    await expect(panel(page)).toContainText('Records: 2');
    await panel(page).getByRole('button', { name: 'Remove from the atlas' }).click();
    // The data had changed the year.
    await slider(page).fill('1934');
    await expect(counted).toHaveText(before);
    await expect(slider(page)).toHaveAttribute('max', '1940');
  },
);

test('an address names the data: beside the page at once, elsewhere only with consent', async ({ page }) => {
  await page.route('**/mine/rooms.csv', (route) => route.fulfill({ body: TABLE, contentType: 'text/csv' }));
  let asked = 0;
  await page.route('https://data.example/**', (route) => {
    asked++;
    return route.fulfill({
      body: TABLE,
      contentType: 'text/csv',
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });
  await openAtlas(page, '#lang=en&year=1934&panel=data&data=mine/rooms.csv');
  await expect(panel(page)).toContainText('shown now: 4');

  await page.evaluate(() => (location.hash = '#lang=en&year=1934&data=https://data.example/rooms.csv'));
  const bar = page.locator('.notices');
  await expect(bar).toContainText('data.example');
  expect(asked).toBe(0);
  await bar.getByRole('button', { name: 'Load the data' }).press('Enter');
  await expect(page.locator('.timeline .caption')).toContainText('Your data: beginnings by year');
  await expect.poll(() => asked).toBe(1);

  await page.evaluate(() => (location.hash = '#lang=en&year=1934&data=mine/missing.csv'));
  await expect(bar).toContainText('status 404');
});

/** Carries files over the page and lets them go. */
const drop = (page: Page, files: readonly (readonly [name: string, content: string])[]): Promise<void> =>
  page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of files) dataTransfer.items.add(new File([content], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, files);

test('of two dropped files the first is shown, the other named; a link says what it does not hold', async ({
  panelPage: page,
}) => {
  await page.context().grantPermissions(['clipboard-write']);
  await drop(page, [
    ['rooms.csv', TABLE],
    ['others.csv', TABLE],
  ]);
  await expect(panel(page)).toContainText('Records: 4');
  await expect(panel(page)).toContainText('Not opened: others.csv.');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog).toContainText('The link does not hold your file rooms.csv');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a file whose columns are not clear leaves the one on the map there', async ({ panelPage: page }) => {
  await chooseFile(page, 'rooms.csv', TABLE);
  await expect(panel(page)).toContainText('shown now: 4');
  await panel(page).getByRole('button', { name: 'GeoJSON' }).scrollIntoViewIfNeeded();
  await chooseFile(page, 'words.csv', 'one,two\nthree,four\n');
  await expect(panel(page).getByRole('alert')).toContainText('The map still shows rooms.csv.');
  await expect(panel(page).getByRole('alert')).toBeInViewport();
  await expect(page.locator('.timeline .caption')).toContainText('Your data: beginnings by year');
  await panel(page).getByRole('button', { name: 'Close message' }).click();
  await expect(panel(page)).toContainText('shown now: 4');
});

test('records after the atlas are shown without a word that there is nothing', async ({
  panelPage: page,
}) => {
  await chooseFile(page, 'late.csv', 'name,lat,lon,start\nDam,49.9,83,1952\nPort,43.6,51.2,1963\n');
  // With the file the timeline moves to its years; what a reader chooses comes after.
  await expect(panel(page)).toContainText('Records: 2');
  await slider(page).fill('1960');
  await expect(panel(page)).toContainText('shown now: 1');
  await expect(page.locator('.view > .empty')).toHaveCount(0);
  await slider(page).fill('1950');
  await expect(page.locator('.view > .empty')).toBeVisible();
});

test('features with 40 000 names of properties open; lists offer some, a card has all of its own', async ({
  panelPage: page,
}) => {
  const features = Array.from({ length: 20_000 }, (_, index) => ({
    type: 'Feature',
    properties: { start: 1900, [`first${index}`]: index, [`second${index}`]: 'x' },
    geometry: { type: 'Point', coordinates: [50 + (index % 300) / 10, 42 + (index % 120) / 10] },
  }));
  await chooseFile(page, 'wide.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  await expect(panel(page)).toContainText('Records: 20,000');
  await expect(panel(page)).toContainText('The file has 40,001 columns. 300 are offered here');
  await expect(panel(page)).toContainText('CSV has at most 1,000 columns: the 39,001 rarest are left out.');
  await expect(panel(page).getByLabel('Colour by').locator('option')).toHaveCount(301);
  await panel(page).getByText('On the map now: 20,000').click();
  await panel(page).getByRole('button', { name: 'Record 1', exact: true }).click();
  await expect(panel(page).locator('dt')).toHaveText(['start', 'first0', 'second0']);
});

test('a server that sends on is followed only with consent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { host } = new URL(request.url());
    if (host.endsWith('.example')) asked.push(host);
  });
  await page.route('https://data.example/**', (route) =>
    route.fulfill({
      status: 302,
      headers: { 'Access-Control-Allow-Origin': '*', Location: 'https://else.example/rooms.csv' },
    }),
  );
  await openAtlas(page, '#lang=en&year=1934&panel=data&data=https://data.example/rooms.csv');
  await panel(page).getByRole('button', { name: 'Load the data' }).click();
  await expect(panel(page)).toContainText('data.example sends on to another address');
  expect(asked).not.toContain('else.example');
  await panel(page).getByRole('button', { name: 'Load the data' }).click();
  // Playwright lets a redirect out of its routes, so that host is asked in vain.
  await expect.poll(() => asked).toContain('else.example');
});

test('years that no data can have are not shown', async ({ page }) => {
  await openAtlas(page, '#lang=en&year=0500&data=javascript:1');
  await expect(slider(page)).toHaveValue('1890');
  await expect(page.locator('.notices')).toContainText('the nearest year is shown');
  await page.evaluate(() => (location.hash = '#lang=en&year=0500&panel=data&data=mine/missing.csv'));
  await expect(panel(page).getByRole('alert')).toContainText('status 404');
  await expect(slider(page)).toHaveValue('1890');
  await panel(page).getByRole('button', { name: 'Close message' }).click();
  await expect(page).toHaveURL(/#year=1890&lang=en&panel=data$/);
});
