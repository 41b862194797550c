// Takes the pictures of a chapter of views. The same build gives the same bytes: nothing moves, and a picture counts when
// network, workers, page and map are at rest and the next one is equal to it.
import { setTimeout as wait } from 'node:timers/promises';

/** For the browser: pages are drawn by the processor, whose pixels are always the same. */
export const STEADY_FLAGS = [
  '--disable-gpu-rasterization',
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
];

/** Milliseconds without any work after which the page is at rest: longer than the address bar waits before it writes. */
const REST = 300;
/** Milliseconds after which a picture is taken as it is, and said to be restless. */
const LONGEST = 45_000;

/**
 * Runs in the page before anything else: keeps in `window.atWork` when the page last drew, changed or heard of a worker, and
 * which questions to workers wait for their answer. MapLibre and Comlink number their messages and answer every one.
 */
function watchWork() {
  const atWork = { last: performance.now(), waiting: new Set() };
  window.atWork = atWork;
  const worked = () => (atWork.last = performance.now());
  for (const name of ['clear', 'drawArrays', 'drawElements']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...args) {
      worked();
      return draw.apply(this, args);
    };
  }
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        worked();
        atWork.waiting.delete(data?.id);
      });
    }
    postMessage(message, ...args) {
      worked();
      const { id, type } = message ?? {};
      if (type === '<cancel>') atWork.waiting.delete(id);
      else if (id !== undefined && type !== '<response>') atWork.waiting.add(id);
      super.postMessage(message, ...args);
    }
    terminate() {
      atWork.waiting.clear();
      super.terminate();
    }
  };
  new MutationObserver(worked).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  addEventListener('scroll', worked, true);
}

/**
 * Runs in the page before anything else: MapLibre leaves a label beside its place where it stood when the map was drawn before,
 * so that where it stands would depend on what came first, even on which tile did. Here every label chooses its side anew.
 */
function forgetLabels() {
  Object.defineProperty(Object.prototype, 'prevPlacement', {
    configurable: true,
    set(placement) {
      const value = placement && Object.create(placement, { variableOffsets: { value: {} } });
      Object.defineProperty(this, 'prevPlacement', { value, writable: true, configurable: true });
    },
  });
}

/** Counts the requests of a page that are on their way. */
function countRequests(page) {
  const requests = new Set();
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  return () => requests.size;
}

/** Waits until the page is at rest, at most until `end` in milliseconds of the clock. */
async function restOf(page, requests, end) {
  while (Date.now() < end) {
    const left = await page.evaluate(
      (rest) =>
        window.atWork.waiting.size > 0 || document.fonts.status !== 'loaded'
          ? rest
          : window.atWork.last + rest - performance.now(),
      REST,
    );
    if (left <= 0 && requests() === 0) return;
    await wait(Math.max(20, left));
  }
}

/** The picture of the page when it is at rest, and whether it came to rest. */
async function pictureAtRest(page, requests) {
  const end = Date.now() + LONGEST;
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
  for (;;) {
    await restOf(page, requests, end);
    const [picture, again] = [await take(), await take()];
    if (picture.equals(again)) return { picture, rested: Date.now() < end };
    if (Date.now() >= end) return { picture, rested: false };
  }
}

/**
 * Takes the pictures of a chapter.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home the address of the atlas, ending with a slash
 * @param {import('./views.mjs').Chapter} chapter
 * @param {(name: string, picture: Buffer) => void} keep is given each picture, a PNG
 * @returns {Promise<string[]>} what went wrong, in words
 * @throws when the browser ends
 */
export async function takeChapter(browser, home, { views, suffix, theme, size, phone, density }, keep) {
  const problems = [];
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { ...size, height: views[0].height ?? size.height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: views[0].lang,
    isMobile: phone,
    hasTouch: phone,
    deviceScaleFactor: density,
  });
  await context.addInitScript(watchWork);
  await context.addInitScript(forgetLabels);
  const page = await context.newPage();
  const requests = countRequests(page);
  let name = '';
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
  });
  for (const [index, { name: viewName, lang, address, act }] of views.entries()) {
    name = `${viewName}${suffix}`;
    try {
      const fragment = address === null ? '' : `#${[address, `lang=${lang}`].filter(Boolean).join('&')}`;
      if (index === 0) await page.goto(`${home}${fragment}`);
      else await page.evaluate((hash) => (location.hash = hash), fragment);
      await page.locator('.map[data-drawn]').waitFor({ timeout: LONGEST });
      if (act) {
        await restOf(page, requests, Date.now() + LONGEST);
        await act(page, phone);
      }
      const { picture, rested } = await pictureAtRest(page, requests);
      if (!rested) problems.push(`${name}: did not come to rest`);
      keep(name, picture);
    } catch (error) {
      if (!browser.isConnected()) throw error;
      problems.push(`${name}: ${error.message}`);
    }
  }
  await context.close();
  return problems;
}
