// Years saved as a film: a video that a player plays, as what the browser can write; a GIF where it encodes none; years that make no film;
// giving up, lost graphics, and a hidden tab.
import { readFileSync } from 'node:fs';
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../src/core/atlas/atlas.ts';
import { filmMessagesOf } from '../../src/i18n/film-messages.ts';
import { pictureMessagesOf } from '../../src/i18n/picture-messages.ts';
import { shareMessagesOf } from '../../src/i18n/share-messages.ts';
import { WHOLE } from '../sample.ts';
import { goTo, openAtlas, test } from './atlas.ts';

// Each picture of a film is drawn and encoded in software here.
test.setTimeout(240_000);
const LONG = { timeout: 150_000 };

/** Opens the section of films and asks for these years. */
async function openSection(page: Page, language: Language, from: string, to: string): Promise<Locator> {
  const texts = filmMessagesOf(language);
  await page.locator('.masthead .share').click();
  await page.getByRole('dialog').getByText(shareMessagesOf(language).film).click();
  const section = page.getByRole('region', { name: texts.title });
  await section.getByLabel(texts.from).fill(from);
  await section.getByLabel(texts.to).fill(to);
  // The browser has said what it can.
  await expect(section.getByRole('button', { name: texts.make })).toHaveAttribute('aria-disabled', 'false');
  return section;
}
/** The line that says what is being done; beside it may stand that of code which is loading. */
const status = (section: Locator): Locator => section.locator('.actions [role=status]');
/** Makes and saves a film; gives its name and its bytes. @param meanwhile what happens while it is made */
async function save(
  page: Page,
  section: Locator,
  language: Language,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<{ name: string; file: Buffer }> {
  await section.getByRole('button', { name: filmMessagesOf(language).make }).click();
  await meanwhile();
  const button = section.getByRole('button', { name: pictureMessagesOf(language).save, exact: true });
  await expect(button).toBeFocused(LONG);
  await expect(button).toBeInViewport();
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: saved.suggestedFilename(), file: readFileSync(await saved.path()) };
}

interface Played {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  /** How many colours there are in the pictures at some moments. */
  readonly colours: readonly number[];
  /** The share of pixels that differ from the picture of the moment before. */
  readonly differ: readonly number[];
}
/** What a player shows of a video, which knows nothing of what has written it. @param moments in seconds */
async function play(browser: Browser, file: Buffer, moments: readonly number[]): Promise<Played> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ([data, seeks]) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const video = document.createElement('video');
        video.muted = true;
        video.src = URL.createObjectURL(new Blob([bytes]));
        const once = (name: string) =>
          new Promise((resolve, reject) => {
            video.addEventListener(name, resolve, { once: true });
            video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
          });
        await once('loadeddata');
        const { videoWidth: width, videoHeight: height, duration: seconds } = video;
        const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
        const pictures: Uint32Array[] = [];
        for (const moment of seeks) {
          const there = once('seeked');
          video.currentTime = moment;
          await there;
          pen.drawImage(video, 0, 0);
          pictures.push(new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer));
        }
        return {
          ...{ seconds, width, height },
          colours: pictures.map((pixels) => new Set(pixels).size),
          differ: pictures.slice(1).map((pixels, at) => {
            const before = pictures[at]!;
            return pixels.filter((pixel, index) => pixel !== before[index]).length / pixels.length;
          }),
        };
      },
      [file.toString('base64'), moments] as const,
    );
  } finally {
    await page.close();
  }
}

/** The size of a GIF in pixels, its pictures, and how long each stays in milliseconds, read block by block. */
function readGif(file: Buffer): { width: number; height: number; delays: number[]; loops: boolean } {
  expect(file.toString('latin1', 0, 6)).toBe('GIF89a');
  const tableAfter = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + tableAfter(file[10]!);
  const delays: number[] = [];
  const skipBlocks = (): void => {
    while (file[at]! > 0) at += file[at]! + 1;
    at++;
  };
  let pictures = 0;
  while (file[at] !== 0x3b) {
    if (file[at] === 0x21) {
      if (file[at + 1] === 0xf9) delays.push(file.readUInt16LE(at + 4) * 10);
      at += 2;
    } else {
      expect(file[at]).toBe(0x2c);
      at += 11 + tableAfter(file[at + 9]!);
      pictures++;
    }
    skipBlocks();
  }
  expect(at).toBe(file.length - 1);
  expect(pictures).toBe(delays.length);
  const [width, height] = [file.readUInt16LE(6), file.readUInt16LE(8)];
  return { width, height, delays, loops: file.includes('NETSCAPE2.0') };
}

test('a film of some years is an MP4 that plays, as long and as large as was told before', async ({
  page,
  browser,
}) => {
  await openAtlas(page, '#year=1930&lang=en&theme=light');
  const section = await openSection(page, 'en', '1929', '1932');
  const texts = filmMessagesOf('en');
  await expect(section).toContainText('MP4 (H.264)');
  await section.getByLabel(texts.paceValue('0.5')).check();
  const told = section.locator('.told');
  await expect(told).toContainText('1,280 × 720');
  await expect(told).toContainText(/\b4 s, 96 frames, about [\d.]+ MB \(an estimate\)/);
  const estimate = Number(/about ([\d.]+)/.exec(await told.innerText())![1]);
  const { name, file } = await save(page, section, 'en');
  expect(name).toBe('kazakhstan-1929-1932-en.mp4');
  expect(file.toString('latin1', 4, 8)).toBe('ftyp');
  expect(file.includes('avc1')).toBe(true);
  expect(file.length / 1e6).toBeGreaterThan(estimate / 3);
  expect(file.length / 1e6).toBeLessThan(estimate * 3);
  // At the end of each year; then twice in the last, which stays.
  const played = await play(browser, file, [0.45, 0.95, 1.45, 2.5, 3.5]);
  expect(played.seconds).toBeCloseTo(4, 1);
  expect([played.width, played.height]).toEqual([1280, 720]);
  for (const colours of played.colours) expect(colours).toBeGreaterThan(1000);
  for (const share of played.differ.slice(0, 3)) expect(share).toBeGreaterThan(0.01);

  // Another pace is another film; the one that was made can still be saved, in a dialog opened anew as well.
  await section.getByLabel(texts.paceValue('1')).check();
  await expect(section.getByRole('button', { name: texts.make })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.masthead .share').click();
  await page.getByRole('dialog').getByText(shareMessagesOf('en').film).click();
  await expect(section.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await expect(status(section)).toContainText(name);

  // It is not to be made twice; of another view there is none yet.
  for (const [filter, offered] of [
    ['', 0],
    ['&sectors=coal', 1],
  ] as const) {
    await page.keyboard.press('Escape');
    await goTo(page, `#year=1930&lang=en&theme=light${filter}`);
    const anew = await openSection(page, 'en', '1929', '1932');
    await anew.getByLabel(texts.paceValue('0.5')).check();
    await expect(anew.getByRole('button', { name: texts.make })).toHaveCount(offered);
  }
});

test(
  'where the browser encodes no H.264 the film is a WebM, and the dialog says so',
  { tag: WHOLE },
  async ({ page, browser }) => {
    await page.addInitScript(() => {
      const asked = VideoEncoder.isConfigSupported.bind(VideoEncoder);
      VideoEncoder.isConfigSupported = (config) =>
        config.codec.startsWith('avc') ? Promise.resolve({ supported: false, config }) : asked(config);
    });
    await openAtlas(page, '#year=1930&lang=ru&theme=dark');
    const section = await openSection(page, 'ru', '1930', '1931');
    const texts = filmMessagesOf('ru');
    await expect(section).toContainText('WebM (VP9)');
    await expect(section).toContainText(texts.notes.webm);
    await section.getByLabel(texts.paceValue('0,5')).check();
    const { name, file } = await save(page, section, 'ru');
    expect(name).toBe('kazakhstan-1930-1931-ru.webm');
    expect(file.readUInt32BE(0)).toBe(0x1a45dfa3);
    expect(file.includes('V_VP9')).toBe(true);
    const played = await play(browser, file, [0.4, 0.9]);
    expect(played.seconds).toBeCloseTo(3, 1);
    expect([played.width, played.height]).toEqual([1280, 720]);
    expect(played.differ[0]).toBeGreaterThan(0.01);
  },
);

test('a browser that encodes no video makes a GIF, in a hidden tab too', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['VideoEncoder', 'VideoFrame']) Reflect.deleteProperty(globalThis, name);
  });
  await openAtlas(page, '#year=1930&lang=kk&theme=light');
  await expect(page.locator('.map[data-drawn=whole]')).toBeVisible();
  const section = await openSection(page, 'kk', '1930', '1932');
  const texts = filmMessagesOf('kk');
  await expect(section).toContainText(texts.noVideo);
  await expect(section.getByLabel('GIF')).toBeChecked();
  await section.getByLabel(texts.shapes.square).check();
  const { name, file } = await save(page, section, 'kk', async () => {
    await expect(status(section)).toContainText(texts.drawing('1930'), LONG);
    // As browsers do in a tab that is not seen.
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true });
      window.requestAnimationFrame = () => 0;
    });
  });
  expect(name).toBe('kazakhstan-1930-1932-kk.gif');
  const { width, height, delays, loops } = readGif(file);
  expect([width, height, loops]).toEqual([720, 720, true]);
  // Three years of a second, the last of which stays for two more.
  expect(delays.reduce((sum, delay) => sum + delay)).toBe(5000);
  expect(delays.length).toBeGreaterThan(6);
  expect(Math.max(...delays)).toBeGreaterThanOrEqual(2000);
});

test('years that make no film are refused in three languages; a film can be given up; lost graphics are told', async ({
  page,
}) => {
  await openAtlas(page, '#year=1930&lang=en&theme=light');
  for (const language of ['kk', 'ru', 'en'] as const) {
    await goTo(page, `#year=1930&lang=${language}&theme=light`);
    const texts = filmMessagesOf(language);
    const section = await openSection(page, language, '1930', '1931');
    const [from, to] = [section.getByLabel(texts.from), section.getByLabel(texts.to)];
    const told = section.getByRole('alert');
    await expect(told).toHaveCount(0);
    for (const [first, last, fault] of [
      ['', '1931', 'number'],
      ['1931', '1930', 'order'],
      ['1889', '1930', 'range'],
    ] as const) {
      await from.fill(first);
      await to.fill(last);
      await expect(told).toHaveText(texts.wrongYears[fault]('1890–1940', '200'));
      await expect(from).toHaveAttribute('aria-invalid', 'true');
      await expect(section.getByRole('button', { name: texts.make })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    }
    await page.keyboard.press('Escape');
  }

  const texts = filmMessagesOf('en');
  const section = await openSection(page, 'en', '1890', '1940');
  const make = section.getByRole('button', { name: texts.make });
  // The focus goes along with what can be pressed, so that neither the progress nor what comes after is out of sight.
  await page.setViewportSize({ width: 820, height: 560 });
  await make.focus();
  await page.keyboard.press('Enter');
  await expect(status(section)).toContainText(texts.drawing('1890'), LONG);
  await expect(section.getByRole('progressbar')).toBeInViewport();
  await expect(section.getByRole('button', { name: pictureMessagesOf('en').cancel })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(make).toBeFocused();
  await expect(make).toBeInViewport();
  await expect(section.getByRole('alert')).toHaveCount(0);
  await expect(section.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  // Its map has gone.
  await expect(page.locator('.maplibregl-canvas')).toHaveCount(1);

  await make.click();
  await expect(status(section)).toContainText(texts.drawing('1890'), LONG);
  await page
    .locator('.maplibregl-canvas')
    .last()
    .evaluate((canvas: HTMLCanvasElement) =>
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext(),
    );
  await expect(section.getByRole('alert')).toHaveText(pictureMessagesOf('en').faults.graphics, LONG);
  // What was asked for is still there.
  await expect(section.getByLabel(texts.from)).toHaveValue('1890');
  await expect(section.getByRole('button', { name: pictureMessagesOf('en').again })).toBeVisible();
});
