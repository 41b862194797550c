// Shared by the browser tests: pages that are loaded once and moved by their address, and functions that read what a page shows
// and what its map has drawn. docs/testing.md says which page a test should use.
import {
  test as base,
  expect,
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
  type PlaywrightTestOptions,
} from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { mapTroubleMessagesOf } from '../../src/i18n/map-trouble-messages.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import type { RenderedObject } from '../../src/map/rendered-objects.ts';

const DESKTOP = { width: 1100, height: 720 };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
/** The resolution of the map's canvas, because drawing in software takes time for each pixel. The page is not affected. */
const COARSE = 0.25;
/** An address unlike those of the tests: every panel, card and page closed, the map's camera not that of the whole country. */
const NEUTRAL = '#map=4/50/60&year=1891&lang=en';

const drawCoarsely = (ratio: number): void =>
  void Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio });

/** Runs in the page: the browser has no WebGL. */
export const withoutWebGL = (): void => {
  const { prototype } = HTMLCanvasElement;
  const given = prototype.getContext;
  prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith('webgl') ? null : Reflect.apply(given, this, [kind, ...rest]);
  } as typeof given;
};

interface Options {
  /** Whether the map is drawn coarsely. Tests that read its colours switch it off: `test.use({ coarseMap: false })`. */
  coarseMap: boolean;
}
interface Pages {
  /** The atlas in a desktop window, loaded once; a test must first move it to its own address (`goTo`). */
  sharedPage: Page;
  /** The same on a phone with a touch screen. */
  sharedPhone: Page;
  /** The same as in a browser without WebGL: no map, which would be drawn anew at each address. For tests of what is round it. */
  sharedPageWithoutMap: Page;
  /** The same for a reader who has set letters twice as large before the page is opened. */
  sharedPageOfLargeLetters: Page;
}
interface WorkerPages {
  /** Lives as long as the worker, which Playwright ends after a failed test: the next test has a new page. */
  desktopOfWorker: Page;
  phoneOfWorker: Page;
  pageWithoutMapOfWorker: Page;
  largeLettersOfWorker: Page;
}

/** A page in a new profile, with the map of an address drawn. The caller must close its context. */
export async function newAtlasPage(
  browser: Browser,
  options: BrowserContextOptions,
  fragment = NEUTRAL,
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(drawCoarsely, COARSE);
  const page = await context.newPage();
  await openAtlas(page, fragment);
  return page;
}

/** The settings of a page in playwright.config.ts. Playwright applies them to the contexts of a test, but not of a worker. */
function settingsOf(use: Partial<PlaywrightTestOptions>): BrowserContextOptions {
  const { contextOptions, baseURL, locale, colorScheme } = use;
  return {
    ...contextOptions,
    serviceWorkers: 'block',
    ...(baseURL && { baseURL }),
    ...(locale && { locale }),
    ...(colorScheme && { colorScheme }),
  };
}

export const test = base.extend<Options & Pages, WorkerPages>({
  coarseMap: [true, { option: true }],
  context: async ({ context, coarseMap }, use) => {
    if (coarseMap) await context.addInitScript(drawCoarsely, COARSE);
    await use(context);
  },
  desktopOfWorker: [
    async ({ browser }, use, { project }) => {
      const page = await newAtlasPage(browser, { ...settingsOf(project.use), viewport: DESKTOP });
      await use(page);
      await page.context().close();
    },
    { scope: 'worker' },
  ],
  phoneOfWorker: [
    async ({ browser }, use, { project }) => {
      const page = await newAtlasPage(browser, { ...settingsOf(project.use), ...PHONE });
      await use(page);
      await page.context().close();
    },
    { scope: 'worker' },
  ],
  pageWithoutMapOfWorker: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ ...settingsOf(project.use), viewport: DESKTOP });
      await context.addInitScript(withoutWebGL);
      const page = await context.newPage();
      await page.goto(`./${NEUTRAL}`);
      await expect(page.locator('.loading')).toContainText(mapTroubleMessagesOf('en').failed);
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
  sharedPageWithoutMap: async ({ pageWithoutMapOfWorker: page }, use) => {
    await page.setViewportSize(DESKTOP);
    await reset(page);
    await use(page);
  },
  largeLettersOfWorker: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ ...settingsOf(project.use), viewport: DESKTOP });
      await context.addInitScript(drawCoarsely, COARSE);
      const page = await context.newPage();
      await setLetters(page, 32);
      await openAtlas(page, NEUTRAL);
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
  sharedPageOfLargeLetters: async ({ largeLettersOfWorker: page }, use) => {
    await page.setViewportSize(DESKTOP);
    await reset(page);
    await use(page);
  },
  sharedPage: async ({ desktopOfWorker: page }, use) => {
    await page.setViewportSize(DESKTOP);
    await reset(page);
    await use(page);
  },
  sharedPhone: async ({ phoneOfWorker: page }, use) => {
    await reset(page);
    await use(page);
  },
});

/** Resets what is not in the address: the medium, motion, colours of the system, the tab of the side panel, sheets, the search, the pointer, the focus. */
async function reset(page: Page): Promise<void> {
  await page.emulateMedia({
    media: null,
    reducedMotion: 'reduce',
    forcedColors: 'none',
    colorScheme: 'light',
  });
  await goTo(page, `${NEUTRAL}&theme=${await page.locator('html').getAttribute('data-theme')}`);
  await page.mouse.move(0, 0);
  // The tab comes first, because on a phone it opens a sheet, which Escape closes.
  await page.evaluate((filters) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ ariaLabel }) => ariaLabel === filters)?.click();
    document.querySelector<HTMLElement>('.changes [aria-expanded="true"]')?.click();
    const search = document.querySelector<HTMLInputElement>('search input');
    if (search?.value) {
      search.value = '';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }
    // Clears fields that were not submitted, and closes a sheet.
    for (const field of document.querySelectorAll('input'))
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, messagesOf('en').filters.title);
}

/** Opens an address (a fragment) in a new page and waits until the map has drawn it. */
export async function openAtlas(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`);
  await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
}

/** Moves an open page to another address. The page changes at once, the map within some frames, so poll what it has drawn. */
export async function goTo(page: Page, fragment: string): Promise<void> {
  await page.evaluate(
    async (addresses) => {
      for (const address of addresses) {
        if (location.hash === address) continue;
        const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = address;
        await changed;
      }
    },
    // The neutral address comes first, because an address would not change a panel that is already open. It has the same theme:
    // another one is another style of the map.
    [`${NEUTRAL}${/&theme=\w+/.exec(fragment)?.[0] ?? ''}`, fragment],
  );
}

/** What a map has drawn: the map of the page, or the second one of a comparison. */
export const rendered = (page: Page, map = '.map'): Promise<RenderedObject[]> =>
  page
    .locator(map)
    .evaluate(
      (element) =>
        (element as HTMLElement & { renderedObjects?: () => RenderedObject[] }).renderedObjects?.() ?? [],
    );

/** The layers in which an object is drawn now: `['railway-operating']`. */
export const drawnAs = async (page: Page, id: string): Promise<string[]> => [
  ...new Set((await rendered(page)).filter((object) => object.id === id).map((object) => object.layer)),
];

export async function expectDrawn(page: Page, id: string, layers: string[]): Promise<void> {
  await expect.poll(() => drawnAs(page, id), { message: `${id} on the map` }).toEqual(layers);
}

/** The centre of a site's symbol, or of the mark of its town, in pixels of the window. */
export async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  let point = { x: 0, y: 0 };
  await expect
    .poll(async () => {
      const found = (await rendered(page)).find((object) => object.id === id && object.x !== null);
      if (found) point = { x: found.x ?? 0, y: found.y ?? 0 };
      return found?.id;
    })
    .toBe(id);
  return point;
}

/** Opens the card of a site by pressing its symbol, or the mark of its town and the site in the town's card. Returns the presses. */
export async function pressSite(page: Page, id: string, press: 'click' | 'tap' = 'click'): Promise<number> {
  const { x, y } = await pointOf(page, id);
  if (press === 'tap') await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
  await expect(card(page)).toBeVisible();
  if (new URL(page.url()).hash.split('&').includes(`id=${id}`)) return 1;
  await card(page).locator(`[data-id="${id}"]`)[press]();
  await expect(page).toHaveURL(new RegExp(`[#&]id=${id}(&|$)`));
  return 2;
}

export const yearShown = (page: Page) => page.locator('.timeline .typed');
export const slider = (page: Page) => page.locator('#year-slider');
export const card = (page: Page) => page.locator('article.card');

/** Presses a tool by its word: in the bar, or in its menu where the bar has no room for it. */
export async function pressTool(page: Page, word: string): Promise<void> {
  const bar = page.getByRole('toolbar');
  const tool = bar.getByRole('button', { name: word, exact: true });
  if (await tool.isVisible()) return tool.click();
  await bar.locator('[aria-haspopup="menu"]').click();
  await page.getByRole('menuitemcheckbox', { name: word, exact: true }).click();
}

const letterSessions = new WeakMap<Page, CDPSession>();
/**
 * The size of letters that the reader has set in the browser, in pixels; Chromium's own is 16. Set it before the page is opened: an open
 * page may not be told that its media queries in em have other answers.
 */
export async function setLetters(page: Page, pixels: number): Promise<void> {
  // Where the session ended, the next load of the page would have Chromium's own size again.
  const session = letterSessions.get(page) ?? (await page.context().newCDPSession(page));
  letterSessions.set(page, session);
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels } });
}

const findings = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
// Listing passed rules would take axe longer than the check. The page has no frames, so axe needs no page of its own.
const axeOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

/** What axe finds wrong in the page, or in the parts that a selector names: each rule with the elements that break it. */
export const axeFindings = (page: Page, part?: string): Promise<string[]> =>
  findings(part ? axeOf(page).include(part) : axeOf(page));

/** What axe finds wrong with the colours of the page alone. */
export const colourFindings = (page: Page): Promise<string[]> =>
  findings(axeOf(page).withRules(['color-contrast', 'link-in-text-block']));
