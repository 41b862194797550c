// `npm run check:hosting`: whether the atlas works on nginx as docs/hosting.md says, at the root and in a subfolder: types, caching,
// compression, ranges, headers, and the page with its map in Chromium. It needs nginx, which it does not install.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { startNginx, SUBFOLDER } from './nginx.mjs';

const PORT = Number(process.env.PORT ?? 4195);
const DIST = 'dist';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** A built file of the folder of hashed files. */
function asset(beginning, ending) {
  const name = readdirSync(`${DIST}/assets`).find((one) => one.startsWith(beginning) && one.endsWith(ending));
  if (!name) throw new Error(`The build has no assets/${beginning}…${ending}`);
  return `assets/${name}`;
}

/** The answer to a request, as it came: fetch() would undo its compression. */
const ask = (address, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: PORT, path: address, method, headers }, (response) => {
      let length = 0;
      response.on('data', (part) => (length += part.length));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, length }));
    })
      .on('error', reject)
      .end();
  });

const has = (headers, expected) => {
  for (const [name, value] of Object.entries(expected)) assert.equal(headers[name], value, name);
};

const checksOf = (base) => ({
  'types and caching': async () => {
    for (const [file, type, kept] of [
      ['', 'text/html; charset=utf-8', 'no-cache'],
      ['icon.svg', 'image/svg+xml', 'no-cache'],
      ['licences.txt', 'text/plain; charset=utf-8', 'no-cache'],
      ['data/atlas.csv', 'text/csv; charset=utf-8', 'no-cache'],
      ['data/atlas.geojson', 'application/geo+json', 'no-cache'],
      ['data/atlas.lpf.jsonld', 'application/ld+json', 'no-cache'],
      [asset('index-', '.js'), 'application/javascript; charset=utf-8', IMMUTABLE],
      [asset('world-sea-', '.geojson'), 'application/geo+json', IMMUTABLE],
      [asset('borders-', '.json'), 'application/json', IMMUTABLE],
      [asset('golos-', '.woff2'), 'font/woff2', IMMUTABLE],
    ]) {
      const { status, headers } = await ask(base + file);
      assert.equal(status, 200, file);
      has(headers, { 'content-type': type, 'cache-control': kept });
    }
  },
  'compressed copies': async () => {
    for (const [accepted, coding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip, deflate', 'gzip'],
      ['identity', undefined],
    ]) {
      const { headers } = await ask(base, { headers: { 'accept-encoding': accepted } });
      has(headers, { 'content-encoding': coding, vary: 'Accept-Encoding' });
    }
  },
  ranges: async () => {
    const whole = await ask(`${base}data/atlas.csv`);
    for (const [range, status, length] of [
      ['bytes=0-99', 206, 100],
      ['bytes=-5', 206, 5],
      ['bytes=0-99999999999', 206, whole.length],
      [`bytes=${whole.length}-`, 416, undefined],
    ]) {
      const part = await ask(`${base}data/atlas.csv`, { headers: { range } });
      assert.equal(part.status, status, range);
      if (length) assert.equal(part.length, length, range);
    }
  },
  'unchanged files': async () => {
    const { headers } = await ask(base);
    assert.equal((await ask(base, { headers: { 'if-none-match': headers.etag } })).status, 304);
  },
  'headers on every answer': async () => {
    for (const [file, options, status] of [
      ['', {}, 200],
      [asset('index-', '.js'), {}, 200],
      ['missing', {}, 404],
      ['assets/missing.js', {}, 404],
      ['', { method: 'POST' }, 405],
      ['icon.svg', { headers: { range: 'bytes=99999-' } }, 416],
    ]) {
      const answer = await ask(base + file, options);
      assert.equal(answer.status, status, file);
      // nginx writes them twice on 416.
      for (const [name, value] of [
        ['x-content-type-options', 'nosniff'],
        ['referrer-policy', 'no-referrer'],
      ])
        assert.deepEqual(new Set(answer.headers[name]?.split(', ')), new Set([value]), `${status} ${name}`);
      assert.match(answer.headers['content-security-policy'], /frame-ancestors 'self'/);
      if (status === 404) assert.notEqual(answer.headers['cache-control'], IMMUTABLE);
    }
  },
  'the page and its map in Chromium': async () => {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
    try {
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
      const problems = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(`http://localhost:${PORT}${base}#year=1936&lang=en&id=balkhash-copper-smelter`);
      await page.locator('.map[data-drawn]').waitFor({ timeout: 60_000 });
      await page.locator('article.card').getByText('Balkhash').first().waitFor();
      assert.deepEqual(problems, []);
    } finally {
      await browser.close();
    }
  },
});

let failed = 0;
async function run(name, check) {
  try {
    await check();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.error(`failed  ${name}: ${error.message}`);
  }
}

const { version, stop } = await startNginx(DIST, PORT);
console.log(version);
try {
  for (const base of ['/', SUBFOLDER])
    for (const [name, check] of Object.entries(checksOf(base))) await run(`${base}  ${name}`, check);
} finally {
  await stop();
}
const SITES = "'self' https://example.org https://*.example.net";
const choosing = await startNginx(DIST, PORT, SITES);
try {
  await run('other sites that may show the atlas', async () => {
    for (const file of ['/', `/${asset('index-', '.js')}`, '/missing']) {
      const policy = (await ask(file)).headers['content-security-policy'];
      assert.ok(policy.endsWith(`frame-ancestors ${SITES}`), `${file}: ${policy}`);
    }
  });
} finally {
  await choosing.stop();
}
process.exit(failed > 0 ? 1 : 0);
