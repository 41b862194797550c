// `npm run screenshots`: takes the pictures of the README from the built atlas, in all languages, wide and narrow,
// light and dark, into docs/screenshots/. With a folder as argument it writes there instead.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';

const PORT = 4187;
const folder = process.argv[2] ?? 'docs/screenshots';
const every = process.argv.includes('--all');
mkdirSync(folder, { recursive: true });

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** The pictures the README shows; --all adds every language, size and theme for looking at. */
const README = [
  { name: 'country-1936-kk', size: WIDE, theme: 'light', hash: '#year=1936&lang=kk' },
  {
    name: 'card-balkhash-en',
    size: WIDE,
    theme: 'light',
    hash: '#year=1938&lang=en&id=balkhash-copper-smelter',
  },
  { name: 'karaganda-dark-ru', size: WIDE, theme: 'dark', hash: '#map=5.7/48.9/72.5&year=1940&lang=ru' },
  { name: 'phone-kk', size: PHONE, theme: 'light', hash: '#year=1934&lang=kk' },
];
const VIEWS = [
  ['default', ''],
  ['year-1936', 'year=1936'],
  ['card', 'year=1939&id=shymkent-lead-plant'],
  ['town', 'map=7.2/43.2/76.9&year=1940'],
  ['west', 'map=6.4/47.6/53.2&year=1937'],
  ['coal', 'year=1940&sectors=coal'],
];
const ALL = ['kk', 'ru', 'en'].flatMap((lang) =>
  ['light', 'dark'].flatMap((theme) =>
    [
      ['wide', WIDE],
      ['phone', PHONE],
    ].flatMap(([label, size]) =>
      VIEWS.map(([view, hash]) => ({
        name: `${view}-${lang}-${label}-${theme}`,
        size,
        theme,
        hash: `#${[hash, `lang=${lang}`].filter(Boolean).join('&')}`,
      })),
    ),
  ),
);

const server = spawn('node', ['scripts/serve.mjs'], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
  for (const { name, size, theme, hash } of every ? ALL : README) {
    const phone = size === PHONE;
    const context = await browser.newContext({
      viewport: size,
      colorScheme: theme,
      isMobile: phone,
      hasTouch: phone,
      deviceScaleFactor: every ? 1 : phone ? 2 : 1,
    });
    const page = await context.newPage();
    await page.goto(`http://localhost:${PORT}/${hash}`);
    await page.waitForFunction(
      () => document.querySelector('.side') && document.querySelector('.map[data-drawn]'),
      null,
      { timeout: 60_000 },
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await page.screenshot({ path: `${folder}/${name}.png` });
    await context.close();
    console.log(`${folder}/${name}.png`);
  }
} finally {
  await browser.close();
  server.kill();
}
