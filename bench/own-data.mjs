// `npm run bench:own-data`: a reader's own data as large as they may be, in Chromium against the built atlas: a table of a
// million rows and a GeoJSON of 100 MB, one record in a hundred bad; features with 40 000 names of properties, and with 800.
// Prints what reading, scrubbing and memory cost; fails where a bad record is missed, a good one refused, the progress stands
// still or a reading cannot be cancelled. `AGAINST=folder npm run bench:own-data` measures another build beside it.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.mjs';
import { residentMegabytes } from './processes.mjs';

const PORT = Number(process.env.PORT ?? 4187);
/** The builds that are measured, each file in both in turn. */
const BUILDS = ['dist', ...(process.env.AGAINST ? [process.env.AGAINST] : [])];
const ROWS = Number(process.argv[2] ?? 1_000_000);
const GEOJSON_BYTES = 100_000_000 * (ROWS / 1_000_000);
/** How many different shares the progress bar must have shown to count as moving. */
const LEAST_SHARES = 10;

const vite = await createServer({
  configFile: false,
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true },
  appType: 'custom',
});
const { en: messages } = await vite.ssrLoadModule('/src/i18n/own-data/en.ts');
await vite.close();

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Marsaglia's xorshift: the same numbers in every run. */
function seeded(seed) {
  return () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) / 2 ** 32;
  };
}

/** Writes pieces of text as they come, a megabyte at a time. */
function writeFile(file, pieces) {
  const handle = openSync(file, 'w');
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < 1_000_000) continue;
    writeSync(handle, gathered);
    gathered = '';
  }
  writeSync(handle, gathered);
  closeSync(handle);
}

const KINDS = ['coal', 'copper', 'gold', 'lead', 'oil'];

function* records(seed) {
  const random = seeded(seed);
  for (let number = 1; ; number++) {
    const start = 1890 + Math.floor(random() * 50);
    yield {
      number,
      latitude: (40 + random() * 15).toFixed(5),
      longitude: (50 + random() * 35).toFixed(5),
      start: String(start),
      end: random() < 0.3 ? '' : String(start + Math.floor(random() * 20)),
      kind: KINDS[number % KINDS.length],
      // A field with line breaks, as in many tables, so that line numbers and row numbers differ.
      name: number % 1000 === 5 ? `"Record ${number},\nin two lines"` : `Record ${number}`,
    };
  }
}

/** How a row is spoilt, by the reason that must be reported. */
const SPOILT = [
  ['latitudeRange', (row) => ({ ...row, latitude: '95' })],
  ['longitudeRange', (row) => ({ ...row, longitude: '190.5' })],
  ['noPlace', (row) => ({ ...row, latitude: '' })],
  ['unknownDigit', (row) => ({ ...row, start: '193?' })],
  ['century', (row) => ({ ...row, start: 'XIX век' })],
  ['notADate', (row) => ({ ...row, start: '1931-02-30' })],
  ['endBeforeStart', (row) => ({ ...row, end: '1700' })],
  ['noDate', (row) => ({ ...row, start: '', end: '' })],
];
/** One record in a hundred is spoilt, in each way in turn. */
function spoilt(record) {
  if (record.number % 100 !== 37) return { reason: null, record };
  const [reason, spoil] = SPOILT[Math.floor(record.number / 100) % SPOILT.length];
  return { reason, record: spoil(record) };
}

/** @returns {{ file: string, good: number, bad: string[] }} bad: line and reason, as the saved list has them */
function writeTable(folder) {
  const bad = [];
  let line = 2;
  function* pieces() {
    yield 'name,lat,lon,start,end,kind\n';
    for (const made of records(1)) {
      if (made.number > ROWS) return;
      const { reason, record } = spoilt(made);
      const { name, latitude, longitude, start, end, kind } = record;
      const text = `${name},${latitude},${longitude},${start},${end},${kind}\n`;
      if (reason) bad.push(`${line} ${messages.bad.reasons[reason]}`);
      line += text.split('\n').length - 1;
      yield text;
    }
  }
  const file = path.join(folder, 'million.csv');
  writeFile(file, pieces());
  return { file, good: ROWS - bad.length, bad };
}

function writeGeojson(folder) {
  const bad = [];
  let written = 0;
  function* pieces() {
    yield '{"type":"FeatureCollection","features":[\n';
    let bytes = 0;
    for (const made of records(2)) {
      if (bytes > GEOJSON_BYTES) break;
      const { reason, record } = spoilt(made);
      const { number, latitude, longitude, start, end, kind } = record;
      const feature = {
        type: 'Feature',
        properties: { name: `Record ${number}`, kind, start, end, note: 'words that say more of it' },
        geometry: { type: 'Point', coordinates: [Number(longitude), latitude ? Number(latitude) : null] },
      };
      const text = `${number > 1 ? ',\n' : ''}${JSON.stringify(feature)}`;
      if (reason) bad.push(`${number} ${messages.bad.reasons[reason]}`);
      bytes += text.length;
      written = number;
      yield text;
    }
    yield '\n]}\n';
  }
  const file = path.join(folder, 'hundred-megabytes.geojson');
  writeFile(file, pieces());
  return { file, good: written - bad.length, bad };
}

/** Features that are all good, each with properties of its own. */
function writeFeatures(folder, name, count, propertiesOf) {
  function* pieces() {
    yield '{"type":"FeatureCollection","features":[\n';
    for (const made of records(3)) {
      const { number, latitude, longitude, start } = made;
      if (number > count) break;
      const properties = { ...propertiesOf(number), start_date: start };
      const geometry = { type: 'Point', coordinates: [Number(longitude), Number(latitude)] };
      yield (number > 1 ? ',\n' : '') + JSON.stringify({ type: 'Feature', properties, geometry });
    }
    yield '\n]}\n';
  }
  const file = path.join(folder, name);
  writeFile(file, pieces());
  return { file, good: count, bad: [] };
}

/** Two names of properties that no other feature has: 40 000 in all. */
const writeOwnNames = (folder) =>
  writeFeatures(folder, 'own-names.geojson', 20_000, (number) => ({
    [`first${number}`]: number,
    [`second${number}`]: 'x',
  }));

/** As in an extract of OpenStreetMap: 800 names, of which each feature has a dozen, few of them often. */
function writeOsmLike(folder) {
  const random = seeded(4);
  return writeFeatures(folder, 'osm-like.geojson', 100_000, (number) => {
    const properties = { '@id': `node/${number}`, name: `Object ${number}` };
    for (let tag = 0; tag < 10; tag++) {
      const key = Math.floor(random() ** 3 * 800);
      properties[`key:${key}`] = `value ${Math.floor(random() * 50)}`;
    }
    return properties;
  });
}

/** Runs in the page: records frames, long tasks and the progress bar from now on. */
function watch() {
  const seen = { reading: 0, drawing: 0, task: 0, shares: [], running: true };
  window.bench = seen;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    const share = document.querySelector('.side-panel progress')?.value;
    const doing = share === undefined ? 'drawing' : 'reading';
    seen[doing] = Math.max(seen[doing], now - last);
    last = now;
    if (share !== undefined && share !== seen.shares.at(-1)) seen.shares.push(share);
    if (seen.running) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
  }).observe({ type: 'longtask' });
}

/** In the page: every fourth year of the slider in turn; how long each keeps the page, and how long until the frame after it. */
async function scrub() {
  const slider = document.querySelector('#year-slider');
  const steps = [];
  for (let year = 1892; year <= 1940; year += 4) {
    const start = performance.now();
    slider.value = String(year);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const handled = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    steps.push({ handled, frame: performance.now() - start });
  }
  return steps;
}

/** A record's line and reason for each row of the saved list; its values hold no line breaks here. */
const badOf = (csv) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => {
      const line = row.slice(0, row.indexOf(','));
      const reason = Object.values(messages.bad.reasons).find((text) => row.includes(text));
      return `${line} ${reason}`;
    });

const wrong = [];
const expect = (holds, what) => {
  if (!holds) wrong.push(what);
};

/** Cancels a reading in progress. @returns after how many milliseconds another file could be chosen */
async function cancelling(page, chooser, workers, file) {
  await chooser.setInputFiles(file);
  const cancel = page.getByRole('button', { name: messages.cancel, exact: true });
  await page.waitForFunction(() => document.querySelector('.side-panel progress')?.value > 0.05, null, {
    polling: 20,
    timeout: 120_000,
  });
  const cancelled = Date.now();
  await cancel.click();
  await chooser.waitFor({ state: 'attached' });
  const cancelTook = Date.now() - cancelled;
  for (let wait = 0; wait < 50 && page.workers().length > workers; wait++) await page.waitForTimeout(100);
  expect(page.workers().length === workers, `${path.basename(file)}: the worker goes on after cancelling`);

  return cancelTook;
}

/** The list of bad records as it is saved. */
async function savedBad(page) {
  await page.getByText(/^Not read:/).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: messages.bad.download }).click(),
  ]);
  const found = badOf(readFileSync(await download.path(), 'utf8'));
  await page.getByText(/^Not read:/).click();
  return found;
}

async function measure(browser, port, { file, good, bad }) {
  const name = path.basename(file);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://localhost:${port}/#lang=en&year=1915&panel=data`);
  await page.waitForFunction(() => document.querySelector('.map[data-drawn]'), null, { timeout: 60_000 });
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  const megabytes = () =>
    Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMegabytes(id)));
  const empty = megabytes();
  const chooser = page.locator('.side-panel input[type=file]');
  const workers = page.workers().length;

  const cancelTook = bad.length > 0 ? await cancelling(page, chooser, workers, file) : null;

  await page.evaluate(watch);
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, megabytes())), 200);
  const begun = Date.now();
  await chooser.setInputFiles(file);
  const crashed = new Promise((_, reject) => {
    page.once('crash', () =>
      reject(new Error(`the page crashed after ${Math.round((Date.now() - begun) / 1000)} s`)),
    );
  });
  try {
    await Promise.race([page.locator('.counts').waitFor({ timeout: 300_000 }), crashed]);
  } finally {
    clearInterval(sampling);
  }
  crashed.catch(() => undefined);
  const loaded = Date.now() - begun;
  await page.waitForFunction(() => !/shown now: 0 /.test(document.querySelector('.counts').innerText));
  clearInterval(sampling);
  const seen = await page.evaluate(() => {
    window.bench.running = false;
    return window.bench;
  });
  expect(
    bad.length === 0 || seen.shares.length >= LEAST_SHARES,
    `${name}: the bar showed only ${seen.shares.length} shares`,
  );
  expect(
    seen.shares.every((share, index) => index === 0 || share >= seen.shares[index - 1]),
    `${name}: the bar went back`,
  );
  const total = await page.locator('.counts').innerText();
  expect(total.startsWith(`Records: ${good.toLocaleString('en')}`), `${name}: ${total}, not ${good}`);

  const found = bad.length > 0 ? await savedBad(page) : [];
  expect(found.join() === bad.join(), `${name}: ${found.length} bad found, ${bad.length} expected`);

  const steps = await page.evaluate(scrub);
  const of = (key) =>
    [0.5, 0.95]
      .map((share) =>
        quantile(
          steps.map((step) => step[key]),
          share,
        ).toFixed(0),
      )
      .join(' / ');
  console.log(
    [
      `${name}, ${Math.round(statSync(file).size / 1e6)} MB, ${good + bad.length} records`,
      `loaded in ${(loaded / 1000).toFixed(1)} s; the bar showed ${seen.shares.length} shares${cancelTook === null ? '' : `; cancelled in ${cancelTook} ms`}`,
      `longest gap between frames ${Math.round(seen.reading)} ms while reading, ${Math.round(seen.drawing)} ms when all is first drawn (by software here); longest task of the page ${Math.round(seen.task)} ms`,
      `bad records found ${found.length} of ${bad.length}, ${found.join() === bad.join() ? 'each with its line and reason' : 'NOT the same'}`,
      `a step of scrubbing keeps the page ${of('handled')} ms, the frame after it ${of('frame')} ms (median / p95)`,
      `memory of the page ${Math.round(empty)} MB before, ${Math.round(peak)} MB at most while reading, ${Math.round(megabytes())} MB after`,
    ].join('\n  '),
  );
  await page.close();
}

/** Serves a build. @returns {Promise<import('node:child_process').ChildProcess>} once it listens */
async function serve(build, port) {
  const server = spawn('node', ['scripts/serve.mjs', build], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve);
    server.once('exit', () => reject(new Error('the server did not start')));
  });
  return server;
}

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-own-data-'));
const servers = [];
let browser = null;
try {
  for (const [index, build] of BUILDS.entries()) servers.push(await serve(build, PORT + index));
  for (const write of [writeTable, writeGeojson, writeOwnNames, writeOsmLike]) {
    const made = write(folder);
    for (const [index, build] of BUILDS.entries()) {
      if (BUILDS.length > 1) console.log(`${build}:`);
      // A new browser, so that its memory is that of one file.
      browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
      try {
        await measure(browser, PORT + index, made);
      } catch (error) {
        // Another build may fail where this one must not.
        if (index === 0) throw error;
        console.log(`${path.basename(made.file)}: ${error.message.split('\n')[0]}`);
      }
      await browser.close();
    }
    rmSync(made.file);
  }
} finally {
  await browser?.close();
  for (const server of servers) server.kill();
  rmSync(folder, { recursive: true, force: true });
}
for (const what of wrong) console.error(what);
process.exitCode = wrong.length > 0 ? 1 : 0;
