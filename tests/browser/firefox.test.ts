// A walk through the built atlas in a second engine: the Firefox that is installed, over WebDriver BiDi. Playwright drives only a
// Firefox of its own, so Puppeteer does it. It is part of `npm run test:all` and needs WebGL 2, which Mesa draws in software.
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';
import { messagesOf } from '../../src/i18n/messages.ts';
import { matrix, sampled } from '../sample.ts';

const NAMES = ['firefox-esr', 'firefox'];
const LONGEST = 60_000;

/** The path of an installed Firefox; `FIREFOX_PATH` names another. */
function findFirefox(): string | null {
  if (process.env['FIREFOX_PATH']) return process.env['FIREFOX_PATH'];
  const found = NAMES.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim());
  return found.find((path) => path !== '') ?? null;
}

/** The text of the first element of a selector, once it contains something. */
async function expectText(page: Page, selector: string, words: string): Promise<void> {
  await expect
    .poll(() => page.$eval(selector, (element) => element.textContent).catch(() => ''), { timeout: LONGEST })
    .toContain(words);
}
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((hash) => void (location.hash = hash), hash);
const yearShown = (page: Page): Promise<string> =>
  page.$eval('.timeline .typed', (field) => (field as HTMLInputElement).value);
const drawn = (page: Page): Promise<string[]> =>
  page.$eval('.map', (map) =>
    (map as HTMLElement & { renderedObjects: () => { id: string }[] }).renderedObjects().map(({ id }) => id),
  );

for (const { name } of sampled(matrix({ name: ['Firefox'] }), 0, []))
  test(`the atlas in ${name}: map, year, card, charts, search, language, tour, own data`, async ({
    baseURL,
  }) => {
    const executablePath = findFirefox();
    test.skip(
      executablePath === null,
      'no Firefox is installed: apt-get install firefox-esr, or FIREFOX_PATH',
    );
    test.setTimeout(300_000);
    const firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
      extraPrefsFirefox: { 'webgl.force-enabled': true },
      env: { ...process.env, MOZ_WEBGL_FORCE_EGL: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    try {
      const page = await firefox.newPage();
      await page.setViewport({ width: 1100, height: 720 });
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push((error as Error).message));
      page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));

      await page.goto(`${baseURL}#year=1935&lang=en`);
      await page.waitForSelector('.map[data-drawn]', { timeout: LONGEST });
      await expect.poll(() => drawn(page), { timeout: LONGEST }).toContain('aulie-ata-railway-workshops');

      await page.focus('#year-slider');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => yearShown(page)).toBe('1936');
      await expect.poll(() => page.url()).toContain('year=1936');
      // The focus of the slider, which is not seen itself, is shown round the track.
      expect(await page.$eval('.ring', (ring) => getComputedStyle(ring).outlineStyle)).toBe('solid');

      await page.locator('.tabs button:nth-child(2)').click();
      await page.waitForSelector('.list .item', { timeout: LONGEST });
      await goTo(page, '#year=1936&lang=en&id=balkhash-copper-smelter');
      await expectText(page, 'article.card', 'Balkhash');
      await expect.poll(() => drawn(page), { timeout: LONGEST }).toContain('balkhash-copper-smelter');

      await goTo(page, '#year=1936&lang=en&panel=charts');
      await page.waitForSelector('.right svg circle, .right svg rect', { timeout: LONGEST });

      await page.keyboard.press('/');
      await page.locator('search input').fill('Turksib');
      await page.waitForSelector('[role="option"]', { timeout: LONGEST });
      await page.locator('[role="option"]').click();
      await expect.poll(() => page.url()).toMatch(/id=|map=/);

      await goTo(page, '#year=1936&lang=ru');
      await expectText(page, 'h1', messagesOf('ru').title);
      await goTo(page, '#year=1936&lang=kk');
      await expectText(page, 'h1', messagesOf('kk').title);

      await goTo(page, '#year=1936&lang=en&tour=overview/1');
      await page.waitForSelector('.tour h2', { timeout: LONGEST });

      await goTo(page, '#year=1936&lang=en&panel=data');
      const input = await page.waitForSelector('.right input[type="file"]', { timeout: LONGEST });
      await input?.evaluate((field) => {
        const files = new DataTransfer();
        files.items.add(new File(['name,lat,lon,start,end\nHere,48,68,1930,1940\n'], 'mine.csv'));
        (field as HTMLInputElement).files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await expectText(page, '.right', 'mine.csv');
      expect(faults).toEqual([]);
    } finally {
      await firefox.close();
    }
  });
