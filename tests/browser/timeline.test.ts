// The timeline as a plate, in every window and language: nothing on it covers or crosses a word or a figure, in no year, and its
// marks lead to their years. The key of the map is in sight without scrolling.
import { expect, type Page } from '@playwright/test';
import { messagesOf } from '../../src/i18n/messages.ts';
import { CORE, matrix, sampled } from '../sample.ts';
import { goTo, test, yearShown } from './atlas.ts';
import { faultsOf, NO_FAULTS } from './whole.ts';

const CASES = matrix({
  size: [
    { width: 320, height: 640 },
    { width: 390, height: 844 },
    { width: 820, height: 1180 },
    { width: 844, height: 390 },
    { width: 1366, height: 768 },
    { width: 2560, height: 1440 },
  ],
  lang: ['kk', 'ru', 'en'],
  years: ['1890', '1917', '1930', '1935', '1940', '1917..1921', '1928..1940'],
});

/** The words and figures of the timeline that its playhead or its lines lie on. */
const crossed = (page: Page): Promise<string[]> =>
  page.locator('.timeline .track').evaluate((track) => {
    const grown = (element: Element, by: number): DOMRect => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return new DOMRect(x - by, y, width + 2 * by, height + by);
    };
    const all = (selector: string): Element[] => [...track.querySelectorAll(selector)];
    // The dot of the needle and the handles of the window stick out by six pixels.
    const over = [
      ...all('.needle, .band .end').map((one) => grown(one, 6)),
      ...all('.lines i').map((one) => grown(one, 0)),
    ];
    return all('.landmarks button, .caption span, .plan, .plans .label, .decades span').flatMap((word) => {
      const box = document.createRange();
      box.selectNodeContents(word);
      return [...box.getClientRects()].some((text) =>
        over.some(
          (one) =>
            one.left < text.right - 0.5 &&
            one.right > text.left + 0.5 &&
            one.top < text.bottom - 1 &&
            one.bottom > text.top + 1,
        ),
      )
        ? [word.textContent ?? '']
        : [];
    });
  });

for (const { size, lang, years } of sampled(CASES, 6, ['size', 'lang', 'years']))
  test(`nothing lies on a word (${size.width} × ${size.height}, ${lang}, ${years})`, async ({
    sharedPage: page,
  }) => {
    await page.setViewportSize(size);
    await goTo(page, `#year=${years}&lang=${lang}`);
    if (size.height > 480) await expect(page.locator('.landmarks button').first()).toBeVisible();
    await expect.poll(() => crossed(page)).toEqual([]);
    await expect.poll(() => faultsOf(page)).toEqual(NO_FAULTS);
  });

test(
  'a mark leads to its year, one of several years to all of them, and back leads back',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await goTo(page, '#year=1900&lang=en');
    const mark = (name: string) => page.locator('.landmarks').getByRole('button', { name });
    await mark('1930: Turksib').click();
    await expect(yearShown(page)).toHaveValue('1930');
    await expect(mark('1930: Turksib')).toHaveAttribute('aria-current', 'true');
    await mark('1930–1933: Famine').click();
    await expect(page).toHaveURL(/year=1930\.\.1933/);
    await page.goBack();
    await expect(yearShown(page)).toHaveValue('1930');
    // Under the words the slider takes the press.
    for (const name of ['1917: Revolution', '1931: Karaganda', '1920: Kirghiz ASSR'])
      await expect(mark(name)).toBeVisible();
  },
);

test('bars have the colours of their sectors, and what is hatched is explained beside them', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1940&lang=en&sectors=coal,oil');
  await expect(page.locator('.timeline .caption')).toContainText('hatched: year not certain');
  const colours = await page
    .locator('.histogram .certain')
    .evaluateAll((parts) => [...new Set(parts.map((part) => getComputedStyle(part).color))]);
  const named = await page.evaluate(() =>
    ['coal', 'oil'].map((sector) => {
      const swatch = document.body.appendChild(document.createElement('i'));
      swatch.style.color = `var(--sector-${sector})`;
      const { color } = getComputedStyle(swatch);
      swatch.remove();
      return color;
    }),
  );
  expect(colours.sort()).toEqual(named.sort());
  await goTo(page, '#year=1940&lang=en&certain=only');
  await expect(page.locator('.timeline .caption')).not.toContainText('hatched');
});

for (const lang of ['kk', 'ru', 'en'] as const)
  test(`the key is in sight without scrolling at 1366 × 768 (${lang})`, async ({ sharedPage: page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await goTo(page, `#year=1936&lang=${lang}`);
    const { filters, states } = messagesOf(lang);
    const key = page.locator('.filters details.key');
    const words = [
      ...[states.operating, states.construction, states.idle, states.closed],
      ...[filters.possibleLegend, filters.openedLegend, filters.narrowGaugeLegend, filters.waterMain],
    ];
    for (const word of words)
      await expect(key.getByText(word, { exact: true }).first()).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(filters.countNote({ since: 1936, until: 1936 }))).toBeInViewport({
      ratio: 1,
    });
    await key.locator('summary').click();
    await expect(key.getByText(filters.waterMain)).toBeHidden();
    await key.locator('summary').click();
  });
