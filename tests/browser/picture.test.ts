// The view saved as a picture: pixels and vectors, both maps of a comparison, what the browser cannot draw, and giving up.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { CORE, WHOLE } from '../sample.ts';
import { PNG } from 'pngjs';
import { worldPixels } from '../../src/core/geo/mercator.ts';
import { COUNTRY } from '../../src/core/view/window-view.ts';
import { pictureMessagesOf } from '../../src/i18n/picture-messages.ts';
import { PALETTES } from '../../src/symbols/palette.ts';
import { goTo, openAtlas, test } from './atlas.ts';

// Pictures are drawn in software here, some of them twice as large as the window.
test.setTimeout(240_000);
const LONG = { timeout: 120_000 };

/** Opens the section of pictures and waits for the first, small one. */
async function openSection(page: Page): Promise<Locator> {
  await page.locator('.masthead .share').click();
  await page.locator('dialog[open] details').first().click();
  const section = page.locator('dialog[open] details[open] section');
  await expect(section.locator('img')).toBeVisible(LONG);
  // It was made without a press of a button, and takes no focus from where the reader is.
  await expect(page.locator('dialog[open] details[open] summary')).toBeFocused();
  return section;
}

/** Makes and saves a picture; gives its name and its bytes. */
async function save(page: Page, section: Locator, format: string): Promise<{ name: string; file: Buffer }> {
  await section.locator(`input[value="${format}"]`).check();
  const button = section.locator('.actions button.button');
  if (format !== 'png-1') {
    await button.click();
    await expect(section.locator('.actions [role=status]')).toContainText('kazakhstan', LONG);
  }
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: saved.suggestedFilename(), file: readFileSync(await saved.path()) };
}

interface Drawn {
  /** The frames of the maps. */
  readonly maps: readonly { x: number; y: number; width: number; height: number }[];
  readonly texts: readonly { text: string; x: number; y: number }[];
  readonly wellFormed: boolean;
}
/** What an SVG holds, as the browser reads it. */
const read = (page: Page, svg: string): Promise<Drawn> =>
  page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const number = (element: Element, name: string): number => Number(element.getAttribute(name));
    return {
      wellFormed: root.localName === 'svg' && root.querySelector('parsererror') === null,
      maps: [...root.children]
        .filter(({ localName }) => localName === 'svg')
        .map((map) => ({
          ...{ x: number(map, 'x'), y: number(map, 'y') },
          ...{ width: number(map, 'width'), height: number(map, 'height') },
        })),
      texts: [...root.querySelectorAll('text, tspan')].map((element) => ({
        ...{ text: element.textContent ?? '', x: number(element, 'x'), y: number(element, 'y') },
      })),
    };
  }, svg);

/** Where the picture of the whole country has a position, in pixels of its map. */
function inCountry(
  position: readonly [number, number],
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  const [[west, south], [east, north]] = COUNTRY;
  const [first, last] = [worldPixels([west, north], 0), worldPixels([east, south], 0)];
  const margin = 14;
  const scale = Math.min(
    (width - 2 * margin) / (last.x - first.x),
    (height - 2 * margin) / (last.y - first.y),
  );
  const at = worldPixels(position, 0);
  return {
    x: width / 2 + (at.x - (first.x + last.x) / 2) * scale,
    y: height / 2 + (at.y - (first.y + last.y) / 2) * scale,
  };
}

test('a picture of twice the pixels has the works in their colours and the words of the key; an SVG the same as text', async ({
  page,
}) => {
  await openAtlas(page, '#year=1940&lang=ru&theme=light');
  const section = await openSection(page);
  const told = await section.locator('label').nth(1).innerText();
  const vectors = await save(page, section, 'svg');
  expect(vectors.name).toBe('kazakhstan-1940-ru.svg');
  const { maps, texts, wellFormed } = await read(page, vectors.file.toString());
  expect(wellFormed).toBe(true);
  const [map] = maps;
  // The names and the key are text, each once.
  for (const words of [
    '1940',
    'Семипалатинск',
    'Цветные металлы',
    'Индустриальный атлас Казахстана, 1890–1940',
  ])
    expect(texts.filter(({ text }) => text === words).length, words).toBeGreaterThan(0);

  const pixels = await save(page, section, 'png-2');
  expect(pixels.name).toBe('kazakhstan-1940-ru.png');
  const png = PNG.sync.read(pixels.file) as { width: number; height: number; data: Buffer };
  const [width, height] = [.../\sviewBox="0 0 (\d+) (\d+)"/.exec(vectors.file.toString())!]
    .slice(1)
    .map(Number);
  expect([png.width, png.height]).toEqual([2 * width!, 2 * height!]);
  expect(told.replace(/\s/g, '')).toContain(`${png.width}×${png.height}`);
  /** The share of pixels near a colour in a square of the picture; its middle and half its side are pixels of CSS. */
  const share = (x: number, y: number, half: number, colour: string): number => {
    const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    let [found, all] = [0, 0];
    for (let row = Math.round(2 * (y - half)); row < 2 * (y + half); row++)
      for (let column = Math.round(2 * (x - half)); column < 2 * (x + half); column++, all++)
        if (
          wanted.every((value, at) => Math.abs(value - png.data[4 * (row * png.width + column) + at]!) < 24)
        )
          found++;
    return found / all;
  };
  // The mark of Semipalatinsk, whose foremost works were those of light industry.
  const at = inCountry([80.267, 50.427], map!);
  const { sectors, ink, paper } = PALETTES.light;
  expect(share(map!.x + at.x, map!.y + at.y, 6, sectors.light)).toBeGreaterThan(0.3);
  expect(share(map!.x + at.x + 60, map!.y + at.y, 6, sectors.light)).toBe(0);
  // The words of the key and the year are ink on paper.
  const key = texts.find(({ text }) => text === 'Цветные металлы')!;
  expect(share(key.x + 20, key.y - 4, 5, ink)).toBeGreaterThan(0.08);
  expect(share(key.x + 20, key.y - 4, 5, paper)).toBeGreaterThan(0.3);
});

test(
  'an SVG of a near view has Kazakh names as text; of a comparison it has both maps with their years',
  { tag: WHOLE },
  async ({ page }) => {
    await openAtlas(page, '#map=8/46.95/75&year=1940&lang=kk&theme=light');
    const near = await save(page, await openSection(page), 'svg');
    const one = await read(page, near.file.toString());
    expect(one.wellFormed).toBe(true);
    expect(one.texts.map(({ text }) => text)).toContain('Қоңырат');
    expect(one.maps).toHaveLength(1);
    // Its typefaces are in it.
    expect(near.file.toString()).toContain("font-family:'Atlas Serif'");
    expect(near.file.toString()).not.toMatch(/(href|src)="(?!#|data:)/);

    await page.keyboard.press('Escape');
    await goTo(page, '#year=1936&compare=1913&lang=en&theme=light');
    await expect(page.locator('.compare-map canvas')).toBeVisible();
    const both = await save(page, await openSection(page), 'svg');
    expect(both.name).toBe('kazakhstan-1913-and-1936-en.svg');
    const two = await read(page, both.file.toString());
    expect(two.maps).toHaveLength(2);
    const years = two.texts.filter(({ text }) => /^19(13|36)$/.test(text));
    expect(years.map(({ text, x }) => [text, x])).toEqual([
      ['1913', two.maps[0]!.x],
      ['1936', two.maps[1]!.x],
    ]);
    // Each map has the names of its year.
    const names = two.texts.map(({ text }) => text);
    expect(names).toContain('Verny');
    expect(names).toContain('Mirzoyan');
  },
);

test(
  'what the browser cannot draw is said before, and an empty picture is never offered',
  { tag: CORE },
  async ({ page }) => {
    await page.addInitScript(() => {
      const asked = WebGL2RenderingContext.prototype.getParameter;
      WebGL2RenderingContext.prototype.getParameter = function (name) {
        return name === this.MAX_RENDERBUFFER_SIZE ? 3000 : (asked.call(this, name) as unknown);
      };
    });
    await openAtlas(page, '#map=4/48/68&year=1930&lang=en&theme=light');
    const section = await openSection(page);
    const texts = pictureMessagesOf('en');
    const label = section.locator('label', { hasText: texts.png(4) });
    await expect(label.locator('input')).toBeDisabled();
    await expect(label).toContainText(texts.tooLarge);
    await expect(section.locator('label', { hasText: texts.png(2) }).locator('input')).toBeEnabled();

    // Given up, it can be made later.
    await section.getByRole('button', { name: texts.make }).click();
    await section.getByRole('button', { name: texts.cancel }).click();
    await expect(section.getByRole('button', { name: texts.make })).toBeFocused();
    await expect(section.getByRole('alert')).toHaveCount(0);

    // Graphics that draw nothing.
    await page.evaluate(() => {
      for (const way of ['drawElements', 'drawArrays', 'clear'] as const)
        WebGL2RenderingContext.prototype[way] = () => undefined;
    });
    await section.getByRole('button', { name: texts.make }).click();
    await expect(section.getByRole('alert')).toHaveText(texts.faults.blank, LONG);
    await expect(section.getByRole('button', { name: texts.save })).toHaveCount(0);
    await expect(section.getByRole('button', { name: texts.again })).toBeVisible();
  },
);
