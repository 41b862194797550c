// The atlas in a page of others, with two origins: a page on 127.0.0.1 round an atlas on localhost. What the page sees and says, who is
// not listened to, that the page scrolls, who may show the atlas at all; and the section that gives the code.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { CORE, matrix, sampled } from '../sample.ts';
import { startServer, type RunningServer } from '../running-server.ts';
import { axeFindings, goTo, openAtlas, test } from './atlas.ts';
import { faultsOf, NO_FAULTS } from './whole.ts';

/** A page that embeds an address, is higher than its window, and keeps what it is told. */
const pageWith = (address: string, more = '') => `<!doctype html><title>A page of others</title>
  <body style="margin: 0; height: 4000px">
    <script>
      var told = [];
      addEventListener('message', ({ data, origin }) => told.push({ ...data, from: origin }));
      var say = (message) => frames[0].postMessage(message, '*');
    </script>
    <iframe src="${address}" width="640" height="400" title="Atlas"
      sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>${more}`;

let pages: Server;
/** The same server under two names: the host, and a stranger. */
let host: string;
let stranger: string;
let atlas: RunningServer;
test.beforeAll(async () => {
  pages = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const address = searchParams.get('embeds') ?? '';
    const more = searchParams.has('stranger') ? `<iframe src="${stranger}" title="Stranger"></iframe>` : '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      pathname === '/example.html'
        ? readFileSync('docs/embedding/example.html', 'utf8').replace(
            'localhost:4173',
            `localhost:${atlas.port}`,
          )
        : pageWith(address.replaceAll('&', '&amp;'), more),
    );
  });
  await new Promise<void>((resolve) => pages.listen(0, resolve));
  const { port } = pages.address() as AddressInfo;
  [host, stranger] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  atlas = await startServer({ EMBED: `${host} ${stranger}` }, 'dist');
});
test.afterAll(async () => {
  pages.close();
  await atlas.stop();
});

/** Opens a page of this origin round the atlas at an address, and waits until its map is there. */
async function embed(page: Page, origin: string, address: string, more = ''): Promise<FrameLocator> {
  const whole = `http://localhost:${atlas.port}/${address}`;
  await page.goto(`${origin}/?embeds=${encodeURIComponent(whole)}${more}`);
  const frame = page.frameLocator('iframe[title="Atlas"]');
  await expect(frame.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
  return frame;
}
const say = (page: Page, message: unknown) =>
  page.evaluate((said) => (globalThis as unknown as { say: (message: unknown) => void }).say(said), message);
const told = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { told: { year: number; object: string | null; from: string }[] }).told,
  );
const yearIn = (frame: FrameLocator) => frame.locator('.timeline .years');
const toAtlas = (frame: FrameLocator) => frame.getByRole('link', { name: 'Open in the atlas' });

test(
  'a page shows map and year, scrolls by the wheel over the map, and speaks with the atlas; a stranger does not',
  { tag: CORE },
  async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    const frame = await embed(page, host, `?embed=1&host=${host}#year=1930&lang=en`, '&stranger');
    await expect(yearIn(frame)).toHaveText('1930');
    await expect(frame.locator('.toolbar, .side, .welcome, dialog')).toHaveCount(0);
    const steps = await page.evaluate(() => history.length);

    // Ctrl and the wheel are the map's, the wheel alone is the page's.
    const map = frame.locator('.map');
    await map.hover();
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await expect(toAtlas(frame)).not.toHaveAttribute('href', /map=/);
    await page.evaluate(() => scrollTo(0, 0));
    await map.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect(toAtlas(frame)).toHaveAttribute('href', /map=/);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    // The stranger, a frame of another origin in the same page, speaks first, and says to the page that it has.
    await page.frame({ url: new RegExp(`^${stranger}`) })!.evaluate(() => {
      parent.frames[0]!.postMessage({ atlas: 1, year: 1900 }, '*');
      parent.postMessage({ stranger: true }, '*');
    });
    await expect.poll(async () => (await told(page)).length).toBe(2);
    await say(page, { atlas: 1, year: '1936' });
    await say(page, { atlas: 1, year: 1936, sectors: ['coal'] });
    await expect(yearIn(frame)).toHaveText('1936');
    await expect(toAtlas(frame)).toHaveAttribute('href', /year=1936&sectors=coal/);
    await say(page, { atlas: 1, sectors: null, object: 'balkhash-copper-smelter' });
    await expect(frame.getByRole('article')).toContainText('Balkhash');

    const from = `http://localhost:${atlas.port}`;
    await expect
      .poll(() => told(page))
      .toEqual([
        { atlas: 1, ready: true, year: 1930, object: null, from },
        { stranger: true, from: stranger },
        { atlas: 1, year: 1936, object: null, from },
        { atlas: 1, year: 1936, object: 'balkhash-copper-smelter', from },
      ]);
    expect(said.filter((line) => line.includes('ignores'))).toEqual([
      `The atlas ignores a message of ${host}: year must be a number, not "1936".`,
    ]);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    // The copy for offline use is no matter of a page of others.
    await expect(frame.locator('html[data-offline]')).toHaveCount(0);
  },
);

test('a page whose origin the address does not name is neither heard nor told anything', async ({ page }) => {
  const frame = await embed(page, stranger, `?embed=1&host=${host}#year=1930&lang=en`);
  // The frame says when the message has come to it.
  await frame
    .locator('html')
    .evaluate(({ dataset }) => addEventListener('message', () => (dataset['heard'] = ''), { once: true }));
  await say(page, { atlas: 1, year: 1900 });
  await expect(frame.locator('html[data-heard]')).toBeAttached();
  await expect(yearIn(frame)).toHaveText('1930');
  expect(await told(page)).toEqual([]);
});

test('a press on the map opens a small card that leads into the atlas, and the key has what is drawn', async ({
  page,
}) => {
  const frame = await embed(page, host, '?embed=1#map=6/46.8/75&year=1936&lang=en');
  const at = await frame.locator('.map').evaluate((element) => {
    const { renderedObjects } = element as unknown as {
      renderedObjects: () => { id: string; layer: string; x: number; y: number }[];
    };
    const { x, y } = renderedObjects().find(
      ({ id, layer }) => layer === 'sites' && id === 'balkhash-copper-smelter',
    )!;
    return { x, y };
  });
  await frame.locator('.map').click({ position: at });
  const card = frame.getByRole('article');
  await expect(card.getByRole('heading')).toHaveText('Balkhash copper smelting combine');
  await expect(card).toContainText('Under construction');
  const link = card.getByRole('link', { name: 'More in the atlas' });
  await expect(link).toHaveAttribute(
    'href',
    /^http:\/\/localhost:\d+\/#.*year=1936&id=balkhash-copper-smelter/,
  );
  await expect(link).toHaveAttribute('rel', 'noopener');
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(opened.locator('article.card')).toContainText('Balkhash');
  await opened.close();

  await frame.getByRole('button', { name: 'Key', exact: true }).click();
  const key = frame.locator('#embed-key');
  await expect(key.getByRole('listitem').filter({ hasText: 'Under construction' }).first()).toBeVisible();
  await expect(key).not.toContainText('Oil');
  await page.keyboard.press('Escape');
  await expect(key).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('the example of the documentation runs', async ({ page }) => {
  await page.goto(`${host}/example.html`);
  const frame = page.frameLocator('iframe[title="Atlas"]');
  const shown = page.locator('output');
  await expect(shown).toHaveText('1932', { timeout: 45_000 });
  await page.getByRole('button', { name: '1938' }).click();
  await expect(shown).toHaveText('1938, balkhash-copper-smelter');
  await page.getByRole('button', { name: 'nonferrous metals alone' }).click();
  await expect(toAtlas(frame)).toHaveAttribute('href', /sectors=nonferrous-metals&id=balkhash/);
  await page.getByRole('button', { name: 'everything' }).click();
  await expect(shown).toHaveText('1938');
});

test('a server whose host has not chosen it lets no page of others show the atlas', async ({
  page,
  baseURL,
}) => {
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes("frame-ancestors 'self'"),
  );
  await page.goto(`${host}/?embeds=${encodeURIComponent(`${baseURL}?embed=1`)}`);
  await refused;
  await expect(page.frameLocator('iframe[title="Atlas"]').locator('.embedded')).toHaveCount(0);
});

test('in small frames and large ones nothing is cut, covered or hidden from a screen reader', async ({
  page,
}) => {
  await openAtlas(page, '?embed=1#year=1936&lang=en&id=karaganda');
  const frames = matrix({ width: [280, 360, 640, 1366], lang: ['kk', 'ru', 'en'] });
  for (const { width, lang } of sampled(frames, 2, ['width', 'lang'])) {
    await page.setViewportSize({ width, height: width === 280 ? 200 : width === 360 ? 480 : 400 });
    // A card covers what is under it, in a frame as small as this.
    const card = width > 280 ? '&id=karaganda' : '';
    await page.evaluate((hash) => (location.hash = hash), `#year=1936&lang=${lang}${card}`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('article')).toHaveCount(card ? 1 : 0);
    await expect.poll(() => faultsOf(page), `${width} ${lang}`).toEqual(NO_FAULTS);
  }
  for (const theme of ['light', 'dark']) {
    await page.evaluate((hash) => (location.hash = hash), `#year=1936&lang=en&theme=${theme}&id=karaganda`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await axeFindings(page), theme).toEqual([]);
  }
});

test('the section of the dialog gives code of the size and the years chosen, copies it and shows what it shows', async ({
  sharedPage: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(page, '#map=5/48/68&year=1936&lang=en&panel=rail');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText('Put it into a page').click();
  const section = page.locator('dialog[open] section.embed');
  const code = section.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(/\/\?embed=1#map=5\/48\/68&amp;year=1936&amp;lang=en"\n/);
  await expect(code).toHaveValue(/width="100%" height="480"/);
  // The server of the tests lets no other site show it.
  await expect(section).toContainText('lets no other site show it');

  await section.getByText('pixels', { exact: true }).click();
  await section.getByRole('textbox', { name: 'Width, pixels' }).fill('100');
  await expect(section.getByRole('alert')).toHaveText('A whole number from 280 to 2000.');
  await expect(section.getByRole('button', { name: 'Copy the code' })).toBeDisabled();
  await section.getByRole('textbox', { name: 'Width, pixels' }).fill('500');
  await section.getByRole('textbox', { name: 'Height, pixels' }).fill('300');
  await section.getByText('runs by itself').click();
  await section.getByRole('button', { name: 'Copy the code' }).click();
  await expect(section.getByText('Code copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.inputValue());
  expect(copied).toMatch(/\?embed=1&amp;play=1#[^]*width="500" height="300"/);

  await section.getByRole('button', { name: 'Show it here' }).click();
  const preview = section.frameLocator('iframe');
  await expect(preview.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
  await expect(yearIn(preview)).toHaveText('1936');
  await page.keyboard.press('Escape');
});
