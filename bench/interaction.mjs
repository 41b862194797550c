// `npm run bench:interaction`: how long the page is busy with what a reader does. The script of interaction-script.mjs runs in the
// built atlas at full speed and with the processor slowed to a quarter, five times each in a new browser; what the main thread did is
// read from Chromium's own trace. The medians go to bench/RESULTS.md.
//   AGAINST=../other/dist node bench/interaction.mjs    measures another build too, side by side
//   RUNS=1 node bench/interaction.mjs                   once each; writes nothing
import path from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.mjs';
import { createStaticServer } from '../scripts/static-server.mjs';
import { SCRIPT } from './interaction-script.mjs';
import { machine, writeSection } from './results.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const RATES = [1, 4];
const MARK = 'bench ';
const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'];
/** What the main thread may be busy with at once before a reader notices: RAIL and the Long Tasks API. Milliseconds. */
const LONG = 50;

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const median = (values) => quantile(values, 0.5);

/** Serves a build on a free port. */
async function serve(folder) {
  const server = createStaticServer(path.resolve(folder), () => ({}));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

async function traced(browser, page, act) {
  const client = await browser.newBrowserCDPSession();
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  return events;
}

/**
 * What the main thread of the page did in each step. Times are those that its thread ran, so that other programs of the machine
 * do not count; the slowing of the processor does.
 */
function readTrace(events) {
  const marks = events.filter(({ name }) => name.startsWith(MARK)).sort((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0];
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const time = ({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000;
  const tasks = own
    .filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => a.ts - b.ts);
  // A function of the map's file that the browser called: a frame of the map, or an answer of its worker.
  const ofMap = own
    .filter(({ name, args }) => name === 'FunctionCall' && /\/atlas-map-/.test(args?.data?.url ?? ''))
    .sort((a, b) => a.ts - b.ts);
  const inputs = own.filter(
    ({ name, args }) =>
      name === 'EventDispatch' &&
      /^(click|input|change|keydown|pointer|mouse|drop|focus)/.test(args?.data?.type ?? ''),
  );
  const within = (outer, list) => list.filter(({ ts }) => ts >= outer.ts && ts < outer.ts + outer.dur);
  return marks.map((mark, index) => {
    const until = marks[index + 1]?.ts ?? Infinity;
    const ran = tasks.filter(({ ts }) => ts >= mark.ts && ts < until);
    const measured = ran.map((task) => {
      const calls = within(task, ofMap);
      const outer = calls.filter(
        (call, at) => !calls.some((other, before) => before < at && call.ts < other.ts + other.dur),
      );
      const drawing = outer.reduce((sum, call) => sum + time(call), 0);
      return { own: Math.max(0, time(task) - drawing), drawing, handles: within(task, inputs).length > 0 };
    });
    const longest = (list) => Math.max(0, ...list);
    return {
      name: mark.name.slice(MARK.length),
      handler: longest(measured.filter(({ handles }) => handles).map(({ own }) => own)),
      other: longest(measured.filter(({ handles }) => !handles).map(({ own }) => own)),
      drawing: longest(measured.map(({ drawing }) => drawing)),
      tasks: measured.map(({ own }) => own).filter((time) => time >= 1),
    };
  });
}

let version = '';
async function run(address, rate) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  version = browser.version();
  try {
    const page = await browser.newPage({
      viewport: { width: 1600, height: 900 },
      locale: 'en',
      colorScheme: 'light',
      serviceWorkers: 'block',
    });
    await page.goto(`${address}#year=1936&lang=en`);
    await page.waitForSelector('.map[data-drawn]', { timeout: 120_000 });
    await page.waitForTimeout(2000);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    const events = await traced(browser, page, async () => {
      for (const { name, act } of SCRIPT) {
        await page.evaluate((mark) => void performance.mark(mark), MARK + name);
        await act(page).catch((error) => {
          throw new Error(`${name}: ${error.message}`);
        });
      }
    });
    return readTrace(events);
  } finally {
    await browser.close();
  }
}

/** The medians of several runs of the script, step by step. */
function summed(runs) {
  const steps = SCRIPT.map(({ name }, index) => {
    const of = (key) => median(runs.map((one) => one[index][key]));
    return { name, handler: of('handler'), other: of('other'), drawing: of('drawing') };
  });
  const tasks = runs.flat().flatMap((step) => step.tasks);
  return {
    steps,
    tasks: tasks.length / runs.length,
    p95: quantile(tasks, 0.95),
    long: median(runs.map((one) => one.flatMap((step) => step.tasks).filter((time) => time > LONG).length)),
    longest: median(runs.map((one) => Math.max(...one.flatMap((step) => step.tasks)))),
  };
}

const number = (value) => (value >= 10 ? Math.round(value).toString() : value.toFixed(1));

function report(builds) {
  const lines = [
    '# What the page does when a reader does something',
    '',
    'Written by `npm run bench:interaction` (`bench/interaction.mjs`). One script of a reader in a window of 1600 × 900, after',
    `the atlas has loaded; medians of ${RUNS} runs, each in a new browser. A time is what the main thread ran in its longest task of that`,
    'kind during the step, in milliseconds of its own processor time, so that other programs do not count; "/ 4" is with Chromium’s',
    'own slowing of the processor. **Handler**: the task that takes the press, key or movement, with all that follows in it.',
    '**After**: any later task of the page (what came late, layout, the list). **Map**: functions of the map that the browser called',
    '(a frame, an answer of its worker), taken out of the other two; without a graphics card most of it is drawing in software.',
    '',
  ];
  for (const { name, rates } of builds) {
    const [full, slow] = rates;
    lines.push(
      `## ${name}`,
      '',
      '| step | handler | handler / 4 | after | after / 4 | map | map / 4 |',
      '|---|--:|--:|--:|--:|--:|--:|',
      ...full.steps.map((step, index) => {
        const other = slow.steps[index];
        return `| ${step.name} | ${[step.handler, other.handler, step.other, other.other, step.drawing, other.drawing].map(number).join(' | ')} |`;
      }),
      '',
      ...[
        ['At full speed', full],
        ['Slowed', slow],
      ].map(
        ([speed, { tasks, p95, long, longest }]) =>
          `${speed}: ${Math.round(tasks)} tasks of a millisecond or more, 95 of 100 of them no longer than ${number(p95)} ms, ${long} longer than ${LONG} ms, the longest ${number(longest)} ms (without the map).`,
      ),
      '',
    );
  }
  lines.push('## Measured on', '', `${machine(version)}.`, '');
  return lines.join('\n');
}

const builds = [
  { name: 'This build', folder: 'dist' },
  ...(process.env.AGAINST ? [{ name: 'The build before', folder: process.env.AGAINST }] : []),
].map((build) => ({ ...build, runs: RATES.map(() => []) }));
const servers = await Promise.all(builds.map(({ folder }) => serve(folder)));
try {
  // In turns, so that what else the machine does falls on all alike.
  for (let time = 0; time < RUNS; time++)
    for (const [index, build] of builds.entries())
      for (const [at, rate] of RATES.entries()) build.runs[at].push(await run(servers[index].address, rate));
} finally {
  for (const { close } of servers) close();
}
const text = report(builds.map(({ name, runs }) => ({ name, rates: runs.map(summed) })));
console.log(text);
if (RUNS >= 5) writeSection(text);
