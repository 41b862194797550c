// `npm run bench`, second half: the cost of a change of year, by engine and number of records. Each engine gets a new Chromium,
// the same records and an empty map, and must first show in ten years what the core selects. Writes bench/RESULTS.md.
//   node bench/timeline.mjs            everything, some ten minutes
//   node bench/timeline.mjs --quick    small amounts, few steps; writes nothing
//   node bench/timeline.mjs 100000     only cases with that many records; the others keep their earlier results
//   node bench/timeline.mjs 100000 deck    only one of the engines
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.mjs';
import { processesOf, residentMegabytes } from './processes.mjs';
import { report } from './report.mjs';
import { writeSection } from './results.mjs';
import { servePage } from './serve-pages.mjs';

const quick = process.argv.includes('--quick');
const only = process.argv.slice(2).map(Number).filter(Number.isFinite);
const KEPT = '.cache/timeline.json';
const LOAD_SECONDS = 40;
const STEP_SECONDS = 25;
/** The memory in megabytes at which a page is stopped, so that one engine does not exhaust the machine. */
const MOST_MEGABYTES = 7000;
const STEPS = quick ? 8 : 40;
const STEP_BUDGET = quick ? 2500 : 6000;
const YEARS = [1893, 1899, 1904, 1908, 1913, 1917, 1922, 1926, 1931, 1938];

const CASES = [
  { shape: 'points', count: 1_000, seed: 1 },
  { shape: 'points', count: 10_000, seed: 2 },
  { shape: 'points', count: 100_000, seed: 3 },
  { shape: 'points', count: 1_000_000, seed: 4 },
  { shape: 'lines', count: 500, seed: 5 },
  { shape: 'lines', count: 50_000, seed: 6 },
];
const ENGINES = ['dated', 'set-filter', 'global-state', 'filter-by-date', 'deck'];
const engines = ENGINES.filter((engine) => process.argv.includes(engine));

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const within = (seconds, promise, what) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: more than ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const { address, close } = await servePage('timeline');
const executablePath = ensureChromium();
let version = '';

/** A fresh browser with one page for one measurement; stopped when it takes too much memory or crashes. */
async function withPage(measure) {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  version = browser.version();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let watch;
  const stopped = new Promise((_, reject) => {
    page.on('crash', () => reject(new Error('the page crashed')));
    page.on('pageerror', (error) => reject(error));
  });
  stopped.catch(() => undefined);
  try {
    await page.goto(`${address}timeline.html`);
    await page.waitForFunction(() => 'bench' in window);
    const processes = await processesOf(browser, page);
    const full = new Promise((_, reject) => {
      watch = setInterval(() => {
        const megabytes = residentMegabytes(processes.renderer);
        if (megabytes > MOST_MEGABYTES) reject(new Error(`more than ${MOST_MEGABYTES / 1000} GB of memory`));
      }, 250);
    });
    full.catch(() => undefined);
    return await Promise.race([measure(page, processes), stopped, full]);
  } finally {
    clearInterval(watch);
    await browser.close();
  }
}

const difference = (after, before, steps) =>
  Object.fromEntries(Object.entries(after).map(([key, value]) => [key, (value - before[key]) / steps]));

/** The cost of a call into the page that does nothing; it is subtracted, because a few long steps would include it. */
async function costOfAsking(page, processes) {
  const asked = [];
  for (let time = 0; time < 9; time++) {
    const before = processes.times();
    await page.evaluate(() => window.bench.steps(0, 0));
    asked.push(difference(processes.times(), before, 1));
  }
  return Object.fromEntries(
    Object.keys(asked[0]).map((key) => [
      key,
      quantile(
        asked.map((one) => one[key]),
        0.5,
      ),
    ]),
  );
}

async function measure(engine, recipe) {
  return withPage(async (page, processes) => {
    await within(
      LOAD_SECONDS,
      page.evaluate(([engine, recipe]) => window.bench.prepare(engine, recipe), [engine, recipe]),
      'records',
    );
    // The map's code is warmed up first, as for a reader who scrubs. Otherwise an engine with only a few steps would be measured
    // with code that is not yet compiled.
    await page.evaluate((count) => window.bench.repaints(count), quick ? 10 : 150);
    const empty = processes.megabytes();
    const load = await within(
      LOAD_SECONDS,
      page.evaluate(() => window.bench.load()),
      'first picture',
    );
    await within(
      STEP_SECONDS,
      page.evaluate(() => window.bench.steps(3, 100_000)),
      'three steps',
    );
    const scrub = (finished) =>
      within(
        STEP_SECONDS + STEP_BUDGET / 1000,
        page.evaluate(
          ([count, budget, finished]) => window.bench.steps(count, budget, finished),
          [STEPS, STEP_BUDGET, finished],
        ),
        'steps',
      );
    // Processor time is measured in a separate scrub, because waiting for each picture takes processor time as well. It is
    // measured at once, because about fifteen seconds after loading Chromium collects garbage.
    const asking = await costOfAsking(page, processes);
    const before = processes.times();
    const { length } = await scrub(false);
    const after = processes.times();
    const costs = Object.fromEntries(
      Object.keys(after).map((key) => [key, Math.max(0, after[key] - before[key] - asking[key]) / length]),
    );
    const steps = await scrub(true);
    const megabytes = processes.megabytes();
    const repaint = quantile(await page.evaluate(() => window.bench.repaints(8)), 0.5);
    const settles = await within(
      60,
      page.evaluate((years) => window.bench.settles(years), [1900, 1920]),
      'settling',
    );
    const answers = await within(
      120,
      page.evaluate((years) => window.bench.agrees(years), YEARS),
      'ten years',
    );
    const asked = engine === 'dated' ? await page.evaluate(() => window.bench.asked()) : null;
    return {
      load,
      median: quantile(steps, 0.5),
      p95: quantile(steps, 0.95),
      steps: steps.length,
      ...costs,
      megabytes,
      empty,
      repaint,
      settles,
      wrong: answers.filter(({ missing, extra }) => missing + extra > 0),
      asked,
    };
  });
}

/** Whether the thousandth step costs as much as the first, and whether memory stays the same. */
async function longRun(recipe) {
  return withPage(async (page, processes) => {
    const client = await page.context().newCDPSession(page);
    const settled = async () => {
      await client.send('HeapProfiler.collectGarbage');
      return processes.megabytes();
    };
    await page.evaluate((recipe) => window.bench.prepare('dated', recipe), recipe);
    await page.evaluate(() => window.bench.load());
    const hundred = async (count) => {
      const before = processes.times();
      const steps = await page.evaluate((count) => window.bench.steps(count, 100_000), count);
      return { median: quantile(steps, 0.5), ...difference(processes.times(), before, steps.length) };
    };
    await hundred(10);
    const megabytesAfterTen = await settled();
    const first = await hundred(90);
    await hundred(800);
    const last = await hundred(100);
    return { recipe, first, last, megabytesAfterTen, megabytesAfterThousand: await settled() };
  });
}

let kept = { cases: {}, long: null };
if (only.length > 0) {
  try {
    kept = JSON.parse(readFileSync(KEPT, 'utf8'));
  } catch {
    // There are no earlier results.
  }
}
const wanted = CASES.filter(({ count }) =>
  quick ? count <= 10_000 : only.length === 0 || only.includes(count),
);
try {
  for (const recipe of wanted) {
    const name = `${recipe.count} ${recipe.shape}`;
    kept.cases[name] ??= {};
    for (const engine of engines.length > 0 ? engines : ENGINES) {
      const start = Date.now();
      try {
        kept.cases[name][engine] = await measure(engine, recipe);
      } catch (error) {
        kept.cases[name][engine] = { failure: error.message.split('\n')[0] };
      }
      const { failure, median, p95, main, workers, card, wrong, settles } = kept.cases[name][engine];
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      console.log(
        failure
          ? `${name}, ${engine}: ${failure} (${seconds} s)`
          : `${name}, ${engine}: ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)}; processor ${main.toFixed(1)} + ${workers.toFixed(1)} + ${card.toFixed(0)} ms a step; ${wrong.length ? `WRONG in ${wrong.length} of ${YEARS.length} years ${JSON.stringify(wrong[0])}` : 'right'}${settles ? '' : ', NOT SETTLED'} (${seconds} s)`,
      );
    }
  }
  if (quick || only.length === 0 || only.includes(10_000)) {
    if (!quick) kept.long = await longRun(CASES[1]);
    if (kept.long) console.log(JSON.stringify(kept.long));
  }
} finally {
  close();
}
if (!quick) {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(KEPT, JSON.stringify(kept));
  writeSection(report(kept, CASES, ENGINES, version));
}
