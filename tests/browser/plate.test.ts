// Plates: Ctrl+P and the share dialog print the sheet alone, with the paper's size, embedded typefaces and the map as vectors; the
// browser's own menu prints the map of the window.
import { expect, type Page } from '@playwright/test';
import { CORE, WHOLE } from '../sample.ts';
import { plateMessagesOf } from '../../src/i18n/plate-messages.ts';
import { goTo, openAtlas, test } from './atlas.ts';

// The map of a plate is drawn in software here, larger than the window's.
test.setTimeout(240_000);
const LONG = { timeout: 120_000 };

/** The print dialog of the browser, which no test can press, is told by a mark. */
const withoutDialog = (page: Page, paper: string) =>
  page.addInitScript((kept) => {
    if (!localStorage.getItem('atlas:paper')) localStorage.setItem('atlas:paper', kept);
    window.print = () => (document.documentElement.dataset['printed'] = 'yes');
  }, paper);
const printed = (page: Page) => page.locator('html[data-printed]');
/** The texts of the sheets. */
const textsOf = (page: Page, sheet: number): Promise<string[]> =>
  page
    .locator('.paper section')
    .nth(sheet)
    .locator('text')
    .evaluateAll((texts) => texts.map((one) => one.textContent ?? ''));

interface Pdf {
  /** Width and height of each page in millimetres. */
  readonly pages: readonly (readonly [number, number])[];
  /** The names of the typefaces whose files are in it. */
  readonly typefaces: readonly string[];
  /** Width and height of each image in pixels. */
  readonly images: readonly (readonly [number, number])[];
}
function read(bytes: Buffer): Pdf {
  const text = bytes.toString('latin1');
  const objects = text.split(/\bendobj\b/);
  const number = (object: string, key: string): number =>
    Number(new RegExp(`/${key} (\\d+)`).exec(object)?.[1] ?? 0);
  return {
    pages: objects
      .filter((object) => /\/Type\s*\/Page\b/.test(object))
      .map((object) => {
        const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(object) ?? [];
        return [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)) as [number, number];
      }),
    typefaces: objects
      .filter((object) => object.includes('/FontFile2'))
      .map((object) => /\/FontName\s*\/[A-Z]+\+([\w-]+)/.exec(object)?.[1] ?? '')
      .sort(),
    images: objects
      .filter((object) => /\/Subtype\s*\/Image/.test(object))
      .map((object) => [number(object, 'Width'), number(object, 'Height')] as const),
  };
}

test(
  'Ctrl+P prints a plate for the paper chosen last, on white also in the dark, as vectors with letters',
  { tag: CORE },
  async ({ page }) => {
    await withoutDialog(page, 'a3-across');
    await openAtlas(page, '#year=1936&lang=kk&theme=dark&id=karaganda-coal-basin');
    await expect(page.locator('.neat-line')).toBeAttached();
    await page.keyboard.press('Control+KeyP');
    await expect(page.getByRole('dialog')).toContainText(plateMessagesOf('kk').title);
    await expect(printed(page)).toBeAttached(LONG);
    const first = await textsOf(page, 0);
    for (const words of [
      '1936',
      'Қазақстанның индустриялық атласы, 1890–1940',
      'Салалар',
      'Не өзгерді',
      'Бесжылдықтар',
    ])
      expect(first, words).toContain(words);
    expect((await textsOf(page, 1)).join('\n')).toContain('Қоңырат');
    // The map is shapes, its ground one picture, and no sign is lost.
    const map = page.locator('.paper section').first().locator('svg svg').first();
    expect(await map.locator('path').count()).toBeGreaterThan(40);
    expect(await map.locator('use').count()).toBeGreaterThan(12);
    await expect(map.locator('> image')).toHaveCount(1);
    const inches = (await map.evaluate((drawn) => Number(drawn.getAttribute('width')) * 1.2)) / 96;

    const { pages, typefaces, images } = read(
      await page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    expect(pages).toEqual([
      [420, 297],
      [420, 297],
    ]);
    expect(typefaces).toEqual(
      expect.arrayContaining(['Brygada1918-Medium', 'GolosText-Regular', 'GolosText-SemiBold']),
    );
    const ground = Math.max(...images.map(([width]) => width));
    expect(ground / inches).toBeGreaterThanOrEqual(150);
    // Printed, it has gone, and the atlas is as it was.
    await expect(page.locator('.paper')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  },
);

test('a plate of the whole country names its foremost towns, and no name lies over a sign', async ({
  page,
}) => {
  await withoutDialog(page, 'a4-across');
  await openAtlas(page, '#year=1932&lang=en&theme=light');
  await expect(page.locator('.neat-line')).toBeAttached();
  await page.keyboard.press('Control+KeyP');
  await expect(printed(page)).toBeAttached(LONG);
  await page.emulateMedia({ media: 'print' });
  const map = page.locator('.paper section').first().locator('svg svg').first();
  const names = await map.locator('text').evaluateAll((texts) =>
    texts.map((one) => {
      const { left, right, top, bottom, height } = one.getBoundingClientRect();
      // Letters are less high than their line.
      return { name: one.textContent ?? '', left, right, top: top + height / 4, bottom: bottom - height / 4 };
    }),
  );
  // Karaganda and Semipalatinsk stand among the most signs.
  const foremost = [
    'ALMA-ATA',
    'Karaganda',
    'Bertys',
    'Ridder',
    'Chimkent',
    'Aulie-Ata',
    'Guryev',
    'Akmolinsk',
  ];
  foremost.push(
    'Semipalatinsk',
    'Petropavlovsk',
    'Aktyubinsk',
    'Orenburg',
    'Kzyl-Orda',
    'Uralsk',
    'Karsakpay',
  );
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(foremost));
  const signs = await map.locator('use').evaluateAll((uses) =>
    uses.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2, radius: 0.4 * (right - left) };
    }),
  );
  const covering = names.filter(
    ({ name, left, right, top, bottom }) =>
      foremost.includes(name) &&
      signs.some(
        ({ x, y, radius }) =>
          Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom)) < radius,
      ),
  );
  expect(covering).toEqual([]);
});

test(
  'the share dialog shows the sheet small, for the paper that is chosen, and prints it',
  { tag: WHOLE },
  async ({ page }) => {
    await withoutDialog(page, 'a4-across');
    await openAtlas(page, '#year=1936&compare=1913&lang=en&sectors=coal,oil');
    await expect(page.locator('.compare-map canvas')).toBeVisible();
    await page.locator('.masthead .share').click();
    const texts = plateMessagesOf('en');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('a plate to print', { exact: false }).first().click();
    const section = dialog.getByRole('region', { name: texts.title });
    // Given up, it is made again for another paper.
    await section.getByRole('button', { name: 'Cancel' }).click();
    await expect(section.getByRole('button', { name: texts.make })).toBeVisible();
    await section.getByLabel(texts.directions.upright).check();
    const preview = section.getByAltText(texts.preview('1913, 1936'));
    await expect(preview).toBeVisible(LONG);
    await expect(section.getByLabel(texts.directions.upright)).toBeFocused();
    expect(
      await preview.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return Math.round((image.naturalHeight / image.naturalWidth) * 100);
      }),
    ).toBe(141);
    await section.getByRole('button', { name: texts.print }).click();
    await expect(printed(page)).toBeAttached();
    const words = await textsOf(page, 0);
    expect(words).toEqual(expect.arrayContaining(['1913', '1936', '1913 in figures', '1936 in figures']));
    expect(read(await page.pdf({ preferCSSPageSize: true })).pages[0]).toEqual([210, 297]);
    expect(await page.evaluate(() => localStorage.getItem('atlas:paper'))).toBe('a4-upright');
  },
);

test('the menu of the browser prints the map of the window, and a line that says how to get the plate', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1931&lang=ru');
  await expect(page.locator('.neat-line')).toBeAttached();
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expect(paper).toBeVisible();
  for (const gone of ['.timeline', '.masthead', '.map-controls, .controls'])
    await expect(page.locator(gone).first(), gone).toBeHidden();
  await expect(paper).toContainText('1931');
  await expect(paper).toContainText('#year=1931&lang=ru');
  await expect(paper).toContainText(plateMessagesOf('ru').instead);
  const colours = await paper.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const found = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      found.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    return found.size;
  });
  expect(colours).toBeGreaterThan(50);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
  await expect(page.locator('.timeline')).toBeVisible();
});
