// Prints plates of views as PDF, from the built atlas (npm run build), by the same code that prints them in the browser.
//
//   npm run plate -- "#year=1936&lang=kk" karta.pdf                      A4, upright
//   npm run plate -- "https://example.org/atlas/#year=1936" plate.pdf --paper A3 --across
//   npm run plate -- --from addresses.txt plate.pdf                      an address a line: plate-1.pdf, plate-2.pdf …
//
// Each plate bears the address that it was asked for by; the atlas itself always comes from dist (--dist names another folder).
// What could not be printed is told, and the command then ends with 1.
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';

/** Milliseconds in which a map is drawn, and a plate made, on a machine without graphics. */
const LONGEST = 240_000;
const HOW = 'npm run plate -- "<address>" out.pdf [--paper A3] [--across]; --from addresses.txt for many';

function stop(message) {
  console.error(message);
  process.exit(1);
}

function readCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        paper: { type: 'string', default: 'A4' },
        across: { type: 'boolean', default: false },
        from: { type: 'string' },
        dist: { type: 'string', default: 'dist' },
      },
    });
    const size = values.paper.toLowerCase();
    if (!['a4', 'a3'].includes(size)) stop(`--paper must be A4 or A3, not ${values.paper}.`);
    const out = positionals.at(-1);
    if (positionals.length !== (values.from ? 1 : 2) || !out?.endsWith('.pdf')) stop(HOW);
    return {
      ...values,
      out,
      address: positionals[0],
      paper: `${size}-${values.across ? 'across' : 'upright'}`,
    };
  } catch (error) {
    return stop(`${error.message}\n${HOW}`);
  }
}

/** The addresses, and the file of each. */
function jobsOf({ from, out, address }) {
  if (!from) return [{ address, file: out }];
  let text;
  try {
    text = readFileSync(from, 'utf8');
  } catch (error) {
    stop(`The addresses could not be read: ${error.message}`);
  }
  const addresses = text.split('\n').flatMap((line) => line.trim() || []);
  if (addresses.length === 0) stop(`There is no address in ${from}.`);
  return addresses.map((one, index) => ({
    address: one,
    file: out.replace(/\.pdf$/, `-${index + 1}.pdf`),
  }));
}

/** Serves the built atlas on a free port; gives its address and what ends it. */
async function serve(dist) {
  const server = spawn('node', ['scripts/serve.mjs', dist], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise((resolve, reject) => {
    server.stdout.once('data', (data) => resolve(String(data)));
    server.once('exit', () => reject(new Error('The atlas could not be served.')));
  });
  return { url: /http:\S+/.exec(said)[0], end: () => server.kill() };
}

/** Where the page is opened, with what of the address stands before its query and fragment. */
function addressOf(address, served) {
  const [before, ...fragment] = address.split('#');
  if (before !== '' && !/^https?:\/\//.test(before))
    throw new Error(`An address begins with http://, https:// or #, not as “${address}”.`);
  return {
    base: before === '' ? served : before.replace(/\?.*$/, '').replace(/index\.html$/, ''),
    fragment: fragment.join('#'),
  };
}

async function printPlate(browser, served, paper, { address, file }) {
  const { base, fragment } = addressOf(address, served);
  if (/[#&](page|tour)=/.test(`#${fragment}`))
    throw new Error('A page or a tour prints its text; leave page= and tour= out of the address.');
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1366, height: 900 },
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  });
  try {
    context.setDefaultTimeout(LONGEST);
    // The files of the atlas are those of dist, whatever address it is asked for by.
    if (base !== served)
      await context.route(
        (url) => url.href.startsWith(base),
        async (route) => {
          const rest = route.request().url().slice(base.length);
          await route.fulfill({ response: await route.fetch({ url: served + rest }) });
        },
      );
    await context.addInitScript((kept) => {
      localStorage.setItem('atlas:paper', kept);
      window.print = () => (document.documentElement.dataset.plate = 'made');
    }, paper);
    const page = await context.newPage();
    await page.goto(`${base}#${fragment}`);
    await page.locator('.map[data-drawn]').waitFor();
    await page.locator('.neat-line').waitFor({ state: 'attached' });
    // What the page says of an address that it cannot read belongs to the answer.
    const notice = await page.locator('.notice').allInnerTexts();
    for (const said of notice) console.error(`${address}: ${said.trim()}`);
    await page.keyboard.press('Control+KeyP');
    const alert = page.locator('dialog [role="alert"]');
    await page.locator('html[data-plate], dialog [role="alert"]').first().waitFor({ state: 'attached' });
    if ((await alert.count()) > 0) throw new Error(await alert.innerText());
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
    console.log(`${file}  ${Math.round(statSync(file).size / 1000)} kB  ${address}`);
  } finally {
    await context.close();
  }
}

const command = readCommand();
const jobs = jobsOf(command);
const server = await serve(command.dist).catch((error) => stop(error.message));
let browser;
let failed = 0;
try {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  for (const job of jobs)
    await printPlate(browser, server.url, command.paper, job).catch((error) => {
      failed += 1;
      console.error(`${job.address}: no plate. ${error.message}`);
    });
} finally {
  await browser?.close();
  server.end();
}
process.exitCode = failed > 0 ? 1 : 0;
