// `npm run bench:hosting`: how many readers this machine serves, for docs/hosting.md: first visits (every file of the first load) and
// returning ones (what a browser asks again, unchanged), from nginx and from `npm start`, by wrk over loopback.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.mjs';
import { startNginx } from '../scripts/nginx.mjs';
import { processorTime } from './processes.mjs';

const PORT = Number(process.env.PORT ?? 4196);
const SECONDS = 10;
const CONNECTIONS = 50;

if (spawnSync('wrk', ['-v']).error) throw new Error('There is no wrk. On Debian: apt-get install wrk');

async function startAtlas() {
  const server = spawn('node', ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(PORT), HOST: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  return {
    version: `npm start, Node ${process.version}`,
    pid: server.pid,
    stop: async () => void server.kill(),
  };
}

/** What Chromium asks for in a first visit and, with its cache, in a second one: paths with the tags of their answers. */
async function visits() {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  const context = await browser.newContext({ locale: 'kk' });
  const asked = [];
  for (let visit = 0; visit < 2; visit++) {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    const tags = new Map();
    await client.send('Network.enable');
    client.on('Network.responseReceived', ({ response }) => {
      const { origin, pathname } = new URL(response.url);
      // What the browser's own cache answers never reaches a server.
      if (origin === `http://localhost:${PORT}` && !response.fromDiskCache)
        tags.set(pathname, response.headers.ETag ?? response.headers.etag);
    });
    await page.goto(`http://localhost:${PORT}/`);
    await page.locator('.map[data-drawn]').waitFor({ timeout: 120_000 });
    asked.push([...tags]);
    await page.close();
  }
  await browser.close();
  return asked;
}

/**
 * How often a visit that asks for these files is answered in a second by the clock and in a second of one core, and the kilobytes
 * of one visit. `again` asks whether the files have changed.
 */
function measure(pid, files, again) {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-wrk-'));
  const script = path.join(folder, 'visit.lua');
  const rows = files.map((row) => `{${row.map((text) => JSON.stringify(text)).join(', ')}}`);
  writeFileSync(
    script,
    `local files = {${rows.join(', ')}}
local at = 0
request = function()
  at = at % #files + 1
  local headers = { ["Accept-Encoding"] = "gzip, deflate, br" }
  ${again ? 'headers["If-None-Match"] = files[at][2]' : ''}
  return wrk.format("GET", files[at][1], headers)
end`,
  );
  const before = processorTime(pid);
  const { stdout } = spawnSync(
    'wrk',
    ['-t2', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', script, `http://127.0.0.1:${PORT}`],
    { encoding: 'utf8' },
  );
  const ran = (processorTime(pid) - before) / 1000;
  rmSync(folder, { recursive: true });
  const [, count, seconds, total, unit] =
    /(\d+) requests in ([\d.]+)s, ([\d.]+)([KMG]?B) read/.exec(stdout) ?? [];
  if (!count || /Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  const visitCount = Number(count) / files.length;
  const bytes = Number(total) * { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 }[unit];
  return {
    byClock: visitCount / Number(seconds),
    ofCore: visitCount / ran,
    kilobytes: bytes / visitCount / 1000,
  };
}

console.log(
  `${cpus().length} × ${cpus()[0].model}; wrk runs on the same ones, ${CONNECTIONS} connections, ${SECONDS} s each`,
);
for (const start of [() => startNginx('dist', PORT), startAtlas]) {
  const { version, pid, stop } = await start();
  try {
    const [first, second] = await visits();
    for (const [name, files, again] of [
      ['first visit', first, false],
      ['returning', second, true],
    ]) {
      const { byClock, ofCore, kilobytes } = measure(pid, files, again);
      console.log(
        `${version}: ${name}, ${files.length} files, ${kilobytes.toFixed(1)} kB: ${byClock.toFixed(0)} visits a second, ${ofCore.toFixed(0)} for a second of one core; a line of 100 Mbit/s carries ${(100_000 / 8 / kilobytes).toFixed(0)}`,
      );
    }
  } finally {
    await stop();
  }
}
