// `node scripts/tour-screenshots.mjs`: takes a picture of every step of every tour from the built atlas, wide and on a
// phone, and lays them out on a sheet for each tour, size and language, in .cache/tours/. For looking at: does the map show
// what the text speaks of, is anything cut off? With arguments only the tours, languages or sizes named.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';

const PORT = 4193;
const FOLDER = '.cache/tours';
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
mkdirSync(FOLDER, { recursive: true });

const chosen = (all, wanted) => {
  const some = all.filter((one) => wanted.includes(one));
  return some.length > 0 ? some : all;
};
const wanted = process.argv.slice(2);
const files = readdirSync('geodata/tours');
const tours = chosen([...new Set(files.map((name) => name.split('.')[0]))], wanted);
const languages = chosen(['kk', 'ru', 'en'], wanted);
const sizes = chosen(Object.keys(SIZES), wanted);
const stepsOf = (tour) => (readFileSync(`geodata/tours/${tour}.en.md`, 'utf8').match(/^## /gm) ?? []).length;

const server = spawn('node', ['scripts/serve.mjs'], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
  for (const size of sizes)
    for (const tour of tours)
      for (const language of languages) {
        const phone = size === 'phone';
        const context = await browser.newContext({
          viewport: SIZES[size],
          isMobile: phone,
          hasTouch: phone,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const pictures = [];
        for (let step = 1; step <= stepsOf(tour); step++) {
          await page.goto(`http://localhost:${PORT}/#tour=${tour}/${step}&lang=${language}`);
          await page.locator('.map[data-drawn]').waitFor({ timeout: 60_000 });
          await page
            .locator(`.tour .step:nth-child(${step})[aria-current]`)
            .waitFor({ state: 'attached', timeout: 20_000 });
          await page.waitForFunction(() => location.hash.includes('map='), null, { timeout: 20_000 });
          await page.evaluate(() => new Promise((done) => setTimeout(done, 900)));
          pictures.push((await page.screenshot()).toString('base64'));
        }
        const columns = phone ? 5 : 3;
        const width = phone ? 390 : 720;
        await page.setViewportSize({ width: columns * (width + 8), height: 600 });
        await page.setContent(
          `<body style="margin:0;display:grid;grid-template-columns:repeat(${columns},${width}px);gap:8px;background:#888">${pictures
            .map((picture) => `<img width="${width}" src="data:image/png;base64,${picture}">`)
            .join('')}</body>`,
        );
        const file = `${FOLDER}/${tour}-${language}-${size}.png`;
        await page.screenshot({ path: file, fullPage: true });
        await context.close();
        console.log(file);
      }
} finally {
  await browser.close();
  server.kill();
}
