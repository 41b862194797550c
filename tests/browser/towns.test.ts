// Towns in numbers and the newer objects, as a reader meets them: points on a card, the chart of towns and its files, a card of
// a group that no source places, and the state that marks what was only found.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseRfc4180 } from '../../src/geodata/exports/rfc4180.ts';
import { CORE } from '../sample.ts';
import { card, goTo, test } from './atlas.ts';

const text = readFileSync('geodata/populations.csv', 'utf8').replace(/\r?\n/g, '\r\n');
const [columns = [], ...lines] = parseRfc4180(text);
const rows = lines.map((line) => Object.fromEntries(columns.map((column, at) => [column, line[at] ?? ''])));
const numbersOf = (place: string): number[] =>
  rows.filter((row) => row['place'] === place).map((row) => Number(row['population']));
const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

test(
  'the card of a works draws the inhabitants of its town as points, with source and count',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1939&lang=en&id=semey-meat-combine');
    const section = card(page).getByRole('region', { name: 'Inhabitants of Semipalatinsk' });
    await expect(section).toBeVisible();
    const drawn = await section
      .locator('[data-population]')
      .evaluateAll((points) => points.map((point) => Number(point.getAttribute('data-population'))));
    expect(ascending(drawn)).toEqual(ascending(numbersOf('semey')));
    await expect(section.locator('svg path, svg polyline')).toHaveCount(0);
    await expect(section.locator('.estimate')).toHaveCount(1);
    await expect(section).toContainText('> 120,000');
    await expect(section).toContainText('estimate, no census');
    await expect(section).toContainText('56,900');
    await expect(section).toContainText('census, rounded to hundreds');
    await expect(section).toContainText('census, first published result');

    await goTo(page, '#year=1939&lang=kk&id=kargaly-cloth-factory');
    await expect(card(page)).toBeVisible();
    await expect(card(page).locator('[data-population]')).toHaveCount(0);
  },
);

test('the chart of towns has points and no lines, and goes to files of its own', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1926&lang=en&panel=charts');
  const towns = page.locator('[data-chart="towns"]');
  await expect(towns.locator('[data-figure]').first()).toBeAttached({ timeout: 45_000 });
  const marks = towns.locator('[data-figure][role="button"]');
  const values = await marks.evaluateAll((all) => all.map((mark) => Number(mark.getAttribute('data-value'))));
  const shown = rows.filter(
    ({ place, basis }) =>
      basis !== 'estimate' &&
      ['almaty', 'semey', 'oral', 'atyrau', 'oskemen', 'karaganda', 'ridder', 'balkhash'].includes(place!),
  );
  expect(ascending(values)).toEqual(ascending(shown.map((row) => Number(row['population']))));
  await expect(towns.locator('line.link')).toHaveCount(0);
  await towns.locator('[data-figure="population-atyrau-1926"]').focus();
  const readout = towns.getByRole('status');
  await expect(readout).toContainText('11,900 people');
  await expect(readout).toContainText('Большая советская энциклопедия: Гурьев');
  await expect(towns.locator('[data-dispute="population-karaganda-1939"]')).toBeVisible();

  const save = async (format: string): Promise<string> => {
    const waiting = page.waitForEvent('download');
    await towns.getByRole('button', { name: `as ${format}` }).click();
    return readFileSync(await (await waiting).path(), 'utf8');
  };
  const [head = [], ...saved] = parseRfc4180(await save('CSV'));
  expect(saved.map((row) => row[head.indexOf('id')]).toSorted()).toEqual(
    shown.map(({ id }) => id).toSorted(),
  );
  const picture = await save('SVG');
  expect(picture).toContain('Enciclopedia Italiana');
  expect(picture).not.toContain('sentences');
});

test('a group that no source places says so; what was only found is filtered as prospected', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1940&lang=en&id=dairies-and-butter-works');
  await expect(card(page)).toContainText('The source names no place');
  await goTo(page, '#year=1940&lang=en&states=prospected');
  await page.getByRole('button', { name: /^List/ }).click();
  const listed = page.locator('.list .item');
  await expect(listed.filter({ hasText: 'Chulaktau phosphorite deposit' })).toHaveCount(1);
  await expect(listed.filter({ hasText: 'Balkhash copper smelting combine' })).toHaveCount(0);
});
