// Properties of the page besides its content: no requests to other servers, a strict security policy, no foreign markup, a first
// load within its budget, and no accessibility problems that axe can find.
import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { axeFindings, card, goTo, openAtlas, test } from './atlas.ts';

/** Opens an address and waits for the whole map. Gives what the first load took on the wire, in bytes. */
async function firstLoadOf(page: Page, address: string): Promise<number> {
  // The page says when the map is whole: what it asks for after that is not part of the first load.
  await page.addInitScript(() =>
    new MutationObserver(() =>
      (globalThis as unknown as { mapIsWhole: (said: string) => void }).mapIsWhole(''),
    ).observe(document, { subtree: true, attributeFilter: ['data-drawn'] }),
  );
  let bytes = 0;
  let whole = false;
  const later = new Set<string>();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Runtime.enable');
  await client.send('Runtime.addBinding', { name: 'mapIsWhole' });
  client.on('Runtime.bindingCalled', () => (whole = true));
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (whole) later.add(requestId).add(request.url);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!later.has(requestId)) bytes += encodedDataLength;
  });
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    const length = Number(response.headers()['content-length'] ?? 0);
    sizes.set(response.url(), length);
  });
  await openAtlas(page, address);
  // The protocol does not report the worker's requests for the page, so the announced length of every response is counted too.
  const first = [...sizes].filter(([url]) => !later.has(url));
  const announced = first.reduce((sum, [, length]) => sum + length, 0);
  console.log(`first load of ./${address}: ${Math.max(bytes, announced)} bytes in ${first.length} files`);
  expect(whole).toBe(true);
  expect(Math.max(bytes, announced)).toBeGreaterThan(300_000);
  return Math.max(bytes, announced);
}

test(
  'nothing is asked of any other server, and the first load is at most 495 kB, in a page of others no more',
  { tag: CORE },
  async ({ page, browser, baseURL }) => {
    const origin = new URL(baseURL!).origin;
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
        elsewhere.push(url);
    });
    const bytes = await firstLoadOf(page, '#lang=ru');
    expect(bytes).toBeLessThanOrEqual(495_000);
    const other = await browser.newContext({ baseURL: origin, serviceWorkers: 'block' });
    expect(await firstLoadOf(await other.newPage(), '?embed=1#lang=ru')).toBeLessThanOrEqual(bytes);
    await other.close();
    await page.getByRole('button', { name: /^Список/ }).click();
    await page.locator('.list .item').first().click();
    await expect(card(page)).toBeVisible();
    expect(elsewhere).toEqual([]);
  },
);

test(
  'the security policy is sent and written, and lets no script in markup run but the page’s own three, by their hashes',
  { tag: CORE },
  async ({ page, request }) => {
    const response = await request.get('./');
    // What watches the first load, what leads old browsers to the plain page, what shows the page in the reader's language.
    const scripts = [...(await response.text()).matchAll(/<script(?: data-[^>]*)?>([^]*?)<\/script>/g)];
    expect(scripts).toHaveLength(3);
    const hashes = scripts.map(
      ([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`,
    );
    const sent = response.headers()['content-security-policy'] ?? '';
    await page.goto('./');
    const written =
      (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
    for (const policy of [sent, written]) {
      expect(policy).toContain(`; script-src 'self' ${hashes.join(' ')}; `);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe-');
    }
  },
);

test('markup that came in from elsewhere neither runs nor paints', async ({ page }) => {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</body>',
      '<script>document.documentElement.dataset.foreign = ""</script><style>h1 { color: #ff0000 }</style></body>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto('./#lang=en');
  await expect(page.locator('html[data-foreign]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveCSS('color', 'rgb(255, 0, 0)');
});

test('no policy violation and no error in the console on the way', { tag: CORE }, async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await openAtlas(page, '#year=1936&lang=en&id=balkhash-copper-smelter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.getByRole('button', { name: 'About the atlas' }).click();
  await page.keyboard.press('Escape');
  // Chromium's messages about software rendering, and Playwright's about the service worker, do not come from the page.
  expect(
    said.filter(
      (line) => !/GPU stall|GL Driver Message|swiftshader|Service Worker registration blocked/i.test(line),
    ),
  ).toEqual([]);
});

test('a missing file is a missing file', { tag: CORE }, async ({ request }) => {
  expect((await request.get('./no-such-file.js')).status()).toBe(404);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the default view, an open card, the list and the page about it (${theme})`, async ({
    sharedPage: page,
  }) => {
    const check = async (what: string) => {
      expect(await axeFindings(page), what).toEqual([]);
    };
    await goTo(page, `#year=1936&lang=en&theme=${theme}`);
    await check('default view with filters');
    await page.getByRole('button', { name: /^List/ }).click();
    await check('list');
    await page.locator('.list .item').first().click();
    await expect(card(page)).toBeVisible();
    await check('card');
    await page.getByRole('button', { name: 'About the atlas' }).click();
    await check('about');
  });
}

test('on a phone the panels are sheets, nothing is wider than the screen', async ({ sharedPhone: page }) => {
  for (const lang of ['kk', 'ru', 'en']) {
    await goTo(page, `#year=1934&lang=${lang}&id=balkhash-copper-smelter`);
    await expect(card(page)).toBeVisible();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('button, p, h1, h2, input, select, .panel')]
        .filter((element) => !element.closest('.skip, .maplibregl-map, .changes'))
        .map((element) => ({
          name: element.className || element.tagName,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && (box.right > innerWidth + 1 || box.left < -1))
        .map(({ name }) => name),
    );
    expect(wide).toEqual([]);
  }
});
