// By keyboard: how far the parts of the page are from one another; the keys of the map; headings in order; and a focus that is never
// lost.
import { expect, type Locator, type Page } from '@playwright/test';
import { seeded } from '../../bench/pages/synthetic.ts';
import { GROUPINGS } from '../../src/core/atlas/grouping.ts';
import { CORE, matrix, sampled, SEED } from '../sample.ts';
import { card, goTo, openAtlas, slider, test } from './atlas.ts';
import { fresh, hasFocus, map, nothingHasFocus, options, said, tool } from './keys.ts';

test('the card of a link, closed by Escape, leaves the keys of the map at its works', async ({ page }) => {
  await openAtlas(page, '#lang=en&year=1938&id=balkhash-copper-smelter');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map(page)).toBeFocused();
  await expect(said(page)).toContainText('Balkhash copper smelting combine');
});

test('the map: arrows lead to objects, Enter opens, Escape comes back; other keys move it; Tab leads in and out', async ({
  page,
}) => {
  const keys = await fresh(page, '#lang=en&year=1936&map=5/48/68');
  await keys.skipTo('Map');
  await expect(map(page)).toBeFocused();
  await expect(map(page)).toHaveAccessibleDescription(
    /^1936: \d+ objects; \d+ operating; \d+ under construction/,
  );
  await expect(page.locator('.map-mark')).toBeVisible();
  // Name, kind, state and place.
  await expect(said(page)).toHaveText(/^[^,]+, [^,]+, .+/);
  const words: string[] = [];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    const before = (await said(page).textContent()) ?? '';
    await keys.press(key);
    await expect(said(page)).not.toHaveText(before);
    words.push((await said(page).textContent()) ?? '');
  }
  expect(new Set(words).size).toBeGreaterThan(2);
  const name = (await said(page).textContent())?.split(', ')[0] ?? '';
  await keys.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
  await keys.press('Escape');
  await expect(map(page)).toBeFocused();
  await expect(said(page)).toContainText(name);

  const camera = (): Promise<string> =>
    page.evaluate(() => /map=([^&]*)/.exec(location.hash)?.[1] ?? 'whole country');
  for (const key of [
    'Shift+ArrowLeft',
    'Shift+ArrowDown',
    '+',
    '-',
    'Control+ArrowRight',
    'Control+ArrowUp',
    'Home',
  ]) {
    const before = await camera();
    await keys.press(key);
    await expect.poll(camera, key).not.toBe(before);
  }
  await keys.press('Tab');
  await expect(map(page)).not.toBeFocused();
  await expect(page.locator('.map-mark')).toHaveCount(0);
  await keys.press('Shift+Tab');
  await expect(map(page)).toBeFocused();
});

const STOPS = 8;
for (const { grouping } of sampled(matrix({ grouping: [null, ...GROUPINGS] }), 2, ['grouping']))
  test(`every part is within ${STOPS} tab stops of every other (${grouping ? `list by ${grouping}` : 'filters'})`, async ({
    page,
  }) => {
    const keys = await fresh(page, '#lang=en&year=1936&id=balkhash-copper-smelter');
    const left = grouping ? 'List' : 'Filters and legend';
    if (grouping) {
      await page.locator('.tabs').getByRole('button', { name: left }).click();
      await page.locator(`.list [value="${grouping}"]`).check({ force: true });
    }
    const parts: Record<string, Locator> = {
      [left]: page
        .locator(
          grouping ? '.list :is(.town, .item):not([tabindex="-1"])' : '#objects input:not([tabindex="-1"])',
        )
        .first(),
      Map: map(page),
      Timeline: slider(page),
      Card: card(page).getByRole('heading', { level: 2 }),
    };
    /** Presses of Tab from what has the focus to a part, or to the link that leads to it along its row. */
    async function stops(target: string, key: string): Promise<number> {
      keys.presses = 0;
      for (let press = 1; press <= STOPS; press++) {
        await keys.press(key);
        if (await hasFocus(parts[target]!)) return press;
        if (
          await hasFocus(
            page
              .locator('.skip', { has: page.getByRole('link', { name: target, exact: true }) })
              .locator('a'),
          )
        )
          return press;
      }
      return 99;
    }
    const found: Record<string, number> = {};
    for (const from of Object.keys(parts))
      for (const to of Object.keys(parts)) {
        if (from === to) continue;
        const ways: number[] = [];
        for (const key of ['Tab', 'Shift+Tab']) {
          await parts[from]!.focus();
          ways.push(await stops(to, key));
        }
        found[`${from} → ${to}`] = Math.min(...ways);
      }
    console.log(JSON.stringify(found));
    for (const [way, count] of Object.entries(found)) expect(count, way).toBeLessThanOrEqual(STOPS);
    if (!grouping) return;
    // Towns that head their works are lines of the list too.
    const lines = page.locator('.list :is(.town, .item)');
    await expect(page.locator('.list :is(.town, .item):not([tabindex="-1"])')).toHaveCount(1);
    await lines.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(lines.nth(1)).toBeFocused();
  });

test('the links past everything are seen while one of them has the focus, in one row', async ({ page }) => {
  const keys = await fresh(page, '#lang=en&year=1936&id=balkhash-copper-smelter');
  await page.locator('body').evaluate((body) => body.focus());
  await keys.until(page.locator('.skip a'), 'Tab', 80);
  const row = page.locator('.skip:focus-within');
  await expect(row.getByRole('link')).toHaveText(['Filters and legend', 'List', 'Map', 'Timeline', 'Card']);
  const tops = await row
    .getByRole('link')
    .evaluateAll((links) => links.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  expect(tops[0]).toBeGreaterThan(0);
});

test('bars have a table for screen readers', async ({ sharedPage: page }) => {
  await goTo(page, '#lang=en&year=1936');
  const table = page.getByRole('table', { name: 'Began to operate, by year' });
  await expect(table.getByRole('columnheader')).toHaveText(['Year', 'certain', 'possible', 'Sectors']);
  await expect(table.getByRole('rowheader', { name: '1931' })).toHaveCount(1);
});

const ADDRESSES = [
  '',
  'id=balkhash-copper-smelter',
  'id=turksib-repair-works&panel=rail',
  ...['charts', 'rail', 'measure', 'data', 'compare&compare=1928'].map((panel) => `panel=${panel}`),
  ...['about', 'tours', 'sources', 'disagreements', 'download'].map((name) => `page=${name}`),
  'tour=overview/2',
];
/** The levels of all headings that a screen reader reads, in their order. */
const headings = (page: Page): Promise<{ level: number; text: string }[]> =>
  page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) =>
      all
        .filter((heading) => heading.getClientRects().length > 0)
        .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent?.trim() ?? '' })),
    );
for (const { address, tab } of sampled(
  matrix({ address: ADDRESSES, tab: ['Filters and legend', 'List', 'Events'] }),
  12,
  ['address', 'tab'],
))
  test(`headings have no gaps: ${address || 'the map'}, ${tab}`, async ({ sharedPage: page }) => {
    await goTo(page, '#year=1936&lang=en');
    await page.locator('.tabs').getByRole('button', { name: tab }).click();
    if (address) await goTo(page, `#year=1936&lang=en&${address}`);
    await expect
      .poll(
        async () => (await headings(page)).length,
        'more than the title, the part at the left and the timeline',
      )
      .toBeGreaterThan(address ? 3 : 2);
    const all = await headings(page);
    expect(all[0]?.level).toBe(1);
    expect(all.filter(({ level }) => level === 1)).toHaveLength(1);
    const gaps = all.filter(({ level }, index) => level > (all[index - 1]?.level ?? 0) + 1);
    expect(gaps).toEqual([]);
    expect(all.filter(({ text }) => text === '')).toEqual([]);
  });

test(
  'the focus is never lost, whatever is opened and closed in whichever way',
  { tag: CORE },
  async ({ page }) => {
    test.setTimeout(180_000);
    const random = seeded(SEED + 14);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
    const settled = async (what: string): Promise<void> =>
      expect.poll(() => nothingHasFocus(page), { message: what }).toBe(false);
    await openAtlas(page, '#lang=en&year=1936');
    await page.keyboard.press('Tab');
    const opened = page.locator('article.card, .side-panel, dialog, .tour');
    const open: Record<string, () => Promise<void>> = {
      'a card from the list': async () => {
        await page
          .locator('.skip a')
          .nth(1)
          .evaluate((link: HTMLElement) => link.click());
        const items = page.locator('.list .item');
        await expect(items.first()).toBeFocused();
        await items.nth(Math.floor(random() * 12)).focus();
        await page.keyboard.press('Enter');
      },
      'a card from the search': async () => {
        await page.locator('search input').focus();
        await page.keyboard.type(pick(['balkhash copper', 'shymkent lead', 'turksib repair']));
        await expect(options(page).first()).toBeVisible();
        await page.keyboard.press('Enter');
      },
      'a card from the map': async () => {
        await map(page).focus();
        await page.keyboard.press(pick(['ArrowLeft', 'ArrowUp']));
        await page.keyboard.press('Enter');
      },
      'a panel': async () => {
        await tool(page, pick(['Charts', 'Table'])).focus();
        await page.keyboard.press('Enter');
      },
      'a page': async () => {
        await page.getByRole('button', { name: 'About the atlas' }).focus();
        await page.keyboard.press('Enter');
      },
      'a tour': async () => {
        await page.evaluate(() => void (location.hash = '#lang=en&tour=overview/2'));
      },
    };
    const close: Record<string, () => Promise<void>> = {
      Escape: () => page.keyboard.press('Escape'),
      'its button': async () => {
        const buttons = opened.locator('button.close, header > button').filter({ visible: true });
        if ((await buttons.count()) > 0) await buttons.last().press('Enter');
      },
      'back in the history': async () => {
        await page.evaluate(() => history.back());
      },
      'another address': async () => {
        await page.evaluate(() => void (location.hash = '#lang=en&year=1935'));
      },
    };
    for (let round = 0; round < 14; round++) {
      const [opening, closing] = [pick(Object.keys(open)), pick(Object.keys(close))];
      await open[opening]!();
      await expect(opened.filter({ visible: true }).first(), opening).toBeVisible();
      await settled(opening);
      await close[closing]!();
      await settled(`${opening}, closed by ${closing}`);
      // Whatever is still open is closed before the next round.
      await page.evaluate(
        (round) => void (location.hash = `#lang=en&year=1936&map=5/48/${round}`),
        60 + round,
      );
      await expect(opened.filter({ visible: true })).toHaveCount(0);
      await settled(`${opening}, closed by ${closing}, then all closed`);
    }
  },
);

test('on a phone the sheet gives the focus back to its tab', async ({ sharedPhone: page }) => {
  await goTo(page, '#year=1936&lang=en');
  const tab = page.locator('.tabs').getByRole('button', { name: /^List/ });
  await tab.focus();
  await page.keyboard.press('Enter');
  const item = page.locator('.list .item').first();
  await item.focus();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tab).toBeFocused();
});
