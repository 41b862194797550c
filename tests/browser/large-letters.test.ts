// Letters twice as large as usual, set in the browser (WCAG 1.4.4), and the text spacing of WCAG 1.4.12: no letter is cut off, and
// nothing has to be scrolled to both sides to be read but tables, charts and rows of chapters.
import { expect, type Page } from '@playwright/test';
import { matrix, sampled, SEED } from '../sample.ts';
import { goTo, test } from './atlas.ts';
import { cutLetters } from './whole.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 683, height: 384 },
  { width: 1366, height: 768 },
];
const VIEWS = [
  ...['year=1936', 'year=1929..1934', 'year=1936&id=karaganda-coal-basin', 'year=1936&id=semey'],
  ...['year=1936&id=shymkent-lead-plant', 'year=1931&id=akmola-karaganda', 'year=1936&tour=overview/2'],
  ...['charts', 'table', 'help', 'rail', 'measure', 'data'].map((panel) => `year=1936&panel=${panel}`),
  'year=1936&compare=1928',
  ...['about', 'tours', 'sources', 'disagreements', 'download'].map((page) => `year=1936&page=${page}`),
];
const TABS = [0, 1, 2].map((tab) => `tab ${tab}`);
const CASES = matrix({
  lang: ['kk', 'ru', 'en'],
  size: SIZES,
  view: [...VIEWS, ...TABS],
});

/** Sets lines, words, letters and paragraphs apart as WCAG 1.4.12 says; or takes it back. */
const setSpacing = (page: Page, spaced: boolean): Promise<void> =>
  page.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets = spaced ? [sheet] : [];
  }, spaced);

async function expectWhole(page: Page, { size, lang, view }: (typeof CASES)[number]): Promise<void> {
  const [, tab] = /^tab (\d)/.exec(view) ?? [];
  await page.setViewportSize(size);
  await goTo(page, `#${tab ? 'year=1936' : view}&lang=${lang}`);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  if (tab) await page.locator('.tabs button').nth(Number(tab)).click();
  if (/panel|compare|\bid=/.test(view)) await expect(page.locator('.right h2').first()).toBeAttached();
  if (/page=/.test(view)) await expect(page.getByRole('dialog').locator('h2').first()).toBeVisible();
  await expect.poll(() => cutLetters(page)).toEqual([]);
}
const nameOf = ({ size, lang, view }: (typeof CASES)[number]): string =>
  `${size.width} × ${size.height}, ${lang}, ${view}`;

for (const one of sampled(CASES, 5, ['size', 'lang', 'view']))
  test(`no letter is cut, twice as large: ${nameOf(one)}`, async ({ sharedPageOfLargeLetters: page }) => {
    await expect(page.locator('body')).toHaveCSS('font-size', '30px');
    await expectWhole(page, one);
  });

for (const one of sampled(CASES, 3, ['size', 'lang', 'view'], { seed: SEED + 1 }))
  test(`no letter is cut, set apart: ${nameOf(one)}`, async ({ sharedPage: page }) => {
    await setSpacing(page, true);
    await expectWhole(page, one);
    await setSpacing(page, false);
  });
