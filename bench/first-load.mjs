// `npm run bench`, first half: the first load on a slow connection and an old machine. Opens the built atlas five times in
// Chromium with an empty cache, at 1.6 Mbit/s, 150 ms latency and a quarter of the processor's speed; prints the medians.
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.mjs';

const PORT = 4188;
const RUNS = 5;
/** Milliseconds between two loads: without a graphics card the last frames of a closed page are still being drawn. */
const REST = 4000;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const server = spawn('node', ['scripts/serve.mjs'], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });

async function measure({ slow }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'kk' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  if (slow) {
    await client.send('Network.emulateNetworkConditions', LINE);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  // Counted by address, because a second request for the same file is served from the cache.
  const sizes = new Map();
  page.on('response', (response) =>
    sizes.set(response.url(), Number(response.headers()['content-length'] ?? 0)),
  );
  await page.addInitScript(() => {
    const seen = { shell: 0, alive: 0, picture: 0, map: 0, whole: 0 };
    window.bench = seen;
    const look = () => {
      const now = performance.now();
      // Chromium's first contentful paint: timeline and filters are part of it.
      if (!seen.shell && document.querySelector('.timeline') && document.querySelector('.filters'))
        seen.shell = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      // The page is painted before its code has loaded. The code writes the description when it has hydrated the page.
      if (!seen.alive && document.querySelector('meta[name=description]')?.content) seen.alive = now;
      // The objects are drawn before the map has loaded. They are painted in the frame after they were added.
      if (!seen.picture && document.querySelector('.first-picture [data-id]'))
        requestAnimationFrame(() => (seen.picture ||= performance.now()));
      if (!seen.whole && document.querySelector('.map[data-drawn]')) seen.whole = now;
      if (!seen.map && document.querySelector('.side') && !document.querySelector('.loading')) seen.map = now;
      if (!seen.whole) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await new Promise((resolve) => setTimeout(resolve, REST));
  await page.goto(`http://localhost:${PORT}/`);
  await page.waitForFunction(() => window.bench.whole > 0, null, { timeout: 120_000 });
  const seen = await page.evaluate(() => window.bench);
  await context.close();
  return { ...seen, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}

/** Median milliseconds from one step of the year to the next frame the page can paint, over a whole scrub. */
async function measureScrub() {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}/#year=1890`);
  await page.waitForFunction(() => document.querySelector('.map[data-drawn]'), null, { timeout: 120_000 });
  const steps = await page.evaluate(async () => {
    const slider = document.querySelector('#year-slider');
    const times = [];
    for (let year = 1891; year <= 1940; year++) {
      const start = performance.now();
      slider.value = String(year);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      const handled = performance.now() - start;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      times.push({ handled, frame: performance.now() - start });
    }
    return times;
  });
  await context.close();
  return {
    handled: median(steps.map(({ handled }) => handled)),
    frame: median(steps.map(({ frame }) => frame)),
  };
}

try {
  for (const slow of [false, true]) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure({ slow }));
    const of = (key) => Math.round(median(runs.map((run) => run[key])));
    const where = slow ? '1.6 Mbit/s, 150 ms, processor / 4' : 'no limit';
    console.log(
      `${where}: shell painted after ${of('shell')} ms, answering after ${of('alive')} ms, map with its objects after ${of('picture')} ms, to be moved after ${of('map')} ms, with all its ground after ${of('whole')} ms, ${Math.round(of('bytes') / 1000)} kB`,
    );
  }
  const scrub = await measureScrub();
  console.log(
    `scrub 1890–1940: a step takes the page ${scrub.handled.toFixed(1)} ms, the frame after it ${scrub.frame.toFixed(1)} ms (medians)`,
  );
} finally {
  await browser.close();
  server.kill();
}
