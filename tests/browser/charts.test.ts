// Compares the charts with the file they are drawn from and their year with the timeline; saves them as files.
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseRfc4180 } from '../../src/geodata/exports/rfc4180.ts';
import { inNumbers } from '../../src/geodata/formula.ts';
import { CORE, matrix, sampled } from '../sample.ts';
import { axeFindings, goTo, slider, test, yearShown } from './atlas.ts';

/** A table of geodata/, whose rows end in LF. */
function table(file: string): Record<string, string>[] {
  const text = readFileSync(`geodata/${file}`, 'utf8').replace(/\r?\n/g, '\r\n');
  const [columns = [], ...rows] = parseRfc4180(text);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])));
}
const figures = table('statistics.csv');
const byId = new Map(figures.map((row) => [row['id'], row]));
const valueOf = new Map(figures.map((row) => [row['id']!, Number(row['value'])]));
/** A chart of the article's figures; that of towns has a test of its own (towns.test.ts). */
const OF_FIGURES = '[data-chart]:not([data-chart="towns"])';
const series = new Map(table('statistics-series.csv').map((row) => [row['id'], row]));

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const chart = (page: Page, id: string): Locator => page.locator(`[data-chart="${id}"]`);
const point = (page: Page, id: string): Locator => page.locator(`[data-figure="${id}"][role="button"]`);

async function openCharts(page: Page, fragment: string): Promise<void> {
  await goTo(page, `${fragment}&panel=charts`);
  await expect(page.locator('[data-chart]').last().locator('[data-figure]').first()).toBeAttached({
    timeout: 45_000,
  });
}

/** Reads a number in the notation of a language. */
const numberIn = (text: string, lang: string): number =>
  Number(lang === 'en' ? text.replaceAll(',', '') : text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));

for (const { lang } of sampled(matrix({ lang: LANGUAGES }), 1, ['lang']))
  test(`${lang}: every figure of the file is drawn or listed once, as the file has it`, async ({
    sharedPage: page,
  }) => {
    await openCharts(page, `#year=1936&lang=${lang}`);
    const drawn = await page.locator(`${OF_FIGURES} [data-figure][role="button"]`).evaluateAll((marks) =>
      marks.map((mark) => ({
        id: mark.getAttribute('data-figure')!,
        value: mark.getAttribute('data-value')!,
        words: mark.getAttribute('aria-label')!,
      })),
    );
    const listed = await page
      .locator('[data-single]')
      .evaluateAll((items) =>
        items.map((item) => [item.getAttribute('data-single')!, item.textContent] as const),
      );
    const ids = [...drawn.map(({ id }) => id), ...listed.map(([id]) => id)];
    expect(ids.toSorted()).toEqual(figures.map(({ id }) => id!).toSorted());

    for (const { id, value, words } of drawn) {
      const row = byId.get(id)!;
      expect(Number(value), id).toBe(Number(row['value']));
      expect(words, id).toContain(series.get(row['series']!)![lang]!);
      expect(words, id).toContain(row['sentences']!.replaceAll(' ', ', '));
      expect(words, id).toContain(row['period']!.slice(0, 4));
      const said = words.slice(words.indexOf(': ') + 2).match(/\d[\d\s\u00a0\u202f.,]*/)![0];
      expect(numberIn(said.trim().replace(/[.,]$/, ''), lang), id).toBe(Number(row['value']));
    }
    for (const [id, words] of listed) {
      expect(words, id).toContain(series.get(byId.get(id)!['series']!)![lang]!);
      for (const sentence of byId.get(id)!['sentences']!.split(' ')) expect(words, id).toContain(sentence);
    }

    // The table of each chart has the same values as the plot.
    for (const figure of await page.locator(OF_FIGURES).all()) {
      const cells = await figure
        .locator('[data-row]')
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.getAttribute('data-row')!,
            row.children[2]!.textContent,
            row.children[3]!.textContent,
          ]),
        );
      const plotted = await figure
        .locator('[data-figure][role="button"]')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-figure')!));
      expect(cells.map(([id]) => id)).toEqual(plotted);
      for (const [id, value, sentences] of cells) {
        const said = value!.match(/\d[\d\s\u00a0\u202f.,]*/)![0].trim();
        expect(numberIn(said, lang), id!).toBe(Number(byId.get(id!)!['value']));
        expect(sentences).toBe(byId.get(id!)!['sentences']);
      }
    }
  });

test('points stand where their values are: two series on one scale', async ({ sharedPage: page }) => {
  await openCharts(page, '#year=1936&lang=en');
  const middle = async (id: string): Promise<{ x: number; y: number }> => {
    const box = (await point(page, id).locator('.ring').boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [low, mid, high] = [
    await middle('share-industry-economy-1920'),
    await middle('share-industry-economy-1932'),
    await middle('share-agriculture-economy-1920'),
  ];
  // 6.3 % and 93.7 % of 1920, 39.5 % of 1932 are on one linear scale.
  expect(low.x).toBeCloseTo(high.x, 0);
  expect((low.y - mid.y) / (low.y - high.y)).toBeCloseTo((39.5 - 6.3) / (93.7 - 6.3), 1);
});

test(
  'the year on a chart follows the timeline, and the timeline the chart',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await openCharts(page, '#year=1930&lang=en');
    const year = chart(page, 'economy').getByRole('slider');
    await expect(year).toHaveAttribute('aria-valuenow', '1930');
    await slider(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(year).toHaveAttribute('aria-valuenow', '1932');
    await expect(year).toHaveAttribute('aria-valuetext', '1932: 2 figures');

    await year.focus();
    await page.keyboard.press('PageUp');
    await expect(yearShown(page)).toHaveValue('1937');
    await page.keyboard.press('ArrowLeft');
    await expect(yearShown(page)).toHaveValue('1936');
    await expect(page).toHaveURL(/year=1936/);
    await page.keyboard.press('Home');
    await expect(year).toHaveAttribute('aria-valuenow', '1890');
    await expect(year).toHaveText('‹ 1890');
  },
);

test('dragging the line moves the year; a window of years is shaded', async ({ sharedPage: page }) => {
  await openCharts(page, '#year=1930&lang=en');
  const year = chart(page, 'oil').getByRole('slider');
  await year.scrollIntoViewIfNeeded();
  const grip = (await year.locator('.grip').boundingBox())!;
  const target = (await point(page, 'oil-kazakhstan-1937').locator('.ring').boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, grip.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect(yearShown(page)).toHaveValue('1937');
  await expect(chart(page, 'oil').locator('.window')).toHaveCount(0);
  await openCharts(page, '#year=1929..1934&lang=en');
  await expect(chart(page, 'oil').locator('.window')).toHaveCount(1);
  await expect(chart(page, 'economy').getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    /1929–1934: 2 figures/,
  );
});

test('a press on a sector shows only it on the map; another press shows all again', async ({
  sharedPage: page,
}) => {
  await openCharts(page, '#year=1938&lang=en');
  const coal = chart(page, 'branches').getByRole('button', { name: /^Coal\. / });
  await coal.click();
  await expect(page).toHaveURL(/sectors=coal(&|$)/);
  await expect(coal).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('The map shows only: Coal')).toBeVisible();
  await coal.focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sectors=/);
  await expect(coal).toHaveAttribute('aria-pressed', 'false');
});

test('points are reached by keyboard and say value, period, sentence and doubt', async ({
  sharedPage: page,
}) => {
  await openCharts(page, '#year=1938&lang=en');
  const generation = chart(page, 'generation');
  await point(page, 'power-generation-total-1927-1928').focus();
  await expect(generation.getByRole('status')).toContainText('1927–1928');
  await page.keyboard.press('ArrowRight');
  const readout = generation.getByRole('status');
  await expect(readout).toContainText('386.5 million kWh');
  await expect(readout).toContainText('disputed');
  await expect(readout).toContainText('printed: 386,5 мың кВт');
  await expect(generation.locator('[data-dispute="generation-unit-1939"]')).toBeVisible();
  // Each chart is one stop of the Tab key.
  await expect(generation.locator('[data-figure][tabindex="0"]')).toHaveCount(1);
  await readout.getByRole('button', { name: 'Sentence S081' }).click();
  await expect(page).toHaveURL(/sentence=S081/);
  await expect(page.locator('#S081')).toBeInViewport();
});

const saved = async (page: Page, name: string): Promise<{ name: string; bytes: Buffer }> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

test('a jump to the last chapter moves the panel and nothing of the page', async ({ sharedPage: page }) => {
  await openCharts(page, '#year=1934&lang=en');
  const top = () => page.locator('.timeline').boundingBox();
  const before = await top();
  await page.locator('.charts nav button').last().press('Enter');
  await expect(page.locator('.charts section h3:focus')).toBeInViewport();
  expect(await top()).toEqual(before);
});

test('a chart can be taken away as SVG, PNG and CSV', async ({ sharedPage: page }) => {
  await openCharts(page, '#year=1938&lang=ru&theme=dark');
  const title = 'Добыча угля';
  const svg = await saved(page, `Скачать «${title}» как SVG`);
  expect(svg.name).toBe('coal.svg');
  const text = svg.bytes.toString('utf8');
  const read = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      words: [...parsed.querySelectorAll('text')].map((element) => element.textContent),
      values: [...parsed.querySelectorAll('[data-value]')].map((mark) => [
        mark.getAttribute('data-figure')!,
        mark.getAttribute('data-value')!,
      ]),
      sliders: parsed.querySelectorAll('[role="slider"]').length,
    };
  }, text);
  expect(read.error).toBeNull();
  const coal = figures.filter(
    (row) => /^coal-(kazakhstan|karaganda|lenger)$/.test(row['series']!) && row['kind'] !== 'outside',
  );
  expect(read.values.toSorted()).toEqual(coal.map((row) => [row['id']!, row['value']!]).toSorted());
  expect(read.words).toContain(title);
  expect(read.words).toContain('6,3');
  expect(read.words.join(' ')).toContain('S039, S040, S044, S046');
  expect(read.sliders).toBe(0);
  // The file is self-contained: it needs nothing from the page or elsewhere.
  expect(text).not.toMatch(/var\(|href|url\(|class=|style=|@import/);

  const png = await saved(page, `Скачать «${title}» как PNG`);
  expect([...png.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(text)!;
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(width));
  expect(png.bytes.readUInt32BE(20)).toBe(2 * Number(height));
  const corner = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { paper: [...data.subarray(0, 4)], colours: new Set(new Uint32Array(data.buffer)).size };
  }, png.bytes.toString('base64'));
  expect(corner.paper).toEqual([0x17, 0x19, 0x1d, 255]);
  expect(corner.colours).toBeGreaterThan(20);

  const csv = await saved(page, `Скачать «${title}» как CSV`);
  expect(csv.name).toBe('coal.csv');
  const [columns = [], ...rows] = parseRfc4180(csv.bytes.toString('utf8'));
  const column = (row: string[], name: string): string => row[columns.indexOf(name)]!;
  const kept = [
    'id',
    'series',
    'period',
    'value',
    'qualifier',
    'kind',
    'base',
    'sentences',
    'formula',
    'flag',
  ];
  expect(rows.map((row) => kept.map((name) => column(row, name)))).toEqual(
    coal.map((row) => kept.map((name) => (name === 'formula' ? inNumbers(row[name]!, valueOf) : row[name]!))),
  );
});

const LOOKS = matrix({ lang: LANGUAGES, theme: ['light', 'dark'], width: [390, 1440] });
for (const { lang, theme, width } of sampled(LOOKS, 2, ['lang', 'theme', 'width']))
  test(`axe finds nothing in the charts (${lang}, ${theme}, ${width})`, async ({ sharedPage: page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.setViewportSize({ width, height: 850 });
    await openCharts(page, `#year=1938&lang=${lang}&theme=${theme}`);
    await point(page, 'power-generation-total-1939').focus();
    await chart(page, 'generation').locator('summary').click();
    expect(await axeFindings(page, '.side-panel')).toEqual([]);
    // The page's security policy was not violated.
    expect(complaints).toEqual([]);
    const wide = await page
      .locator('.side-panel .body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

test('words on the plots do not lie on one another, in any language', async ({ sharedPage: page }) => {
  for (const lang of LANGUAGES) {
    await openCharts(page, `#year=1938&lang=${lang}`);
    await expect(chart(page, 'economy').locator('figcaption')).toBeVisible();
    const clashes = await page.locator('[data-chart]').evaluateAll((charts) =>
      charts.flatMap((one) => {
        const boxes = [...one.querySelectorAll('svg text')]
          .filter((text) => !text.closest('[role="slider"]') && !text.closest('.axis'))
          .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
        return boxes.flatMap(({ words, box }, index) =>
          boxes.slice(index + 1).flatMap((other) => {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            // Line boxes may overlap a little, because they are higher than their letters.
            return across > 1 && down > 4
              ? [`${one.getAttribute('data-chart')}: ${words} / ${other.words}`]
              : [];
          }),
        );
      }),
    );
    expect(clashes, lang).toEqual([]);
  }
});
