// What a reader does in bench/interaction.mjs, step by step, in the English interface of a wide window. Each step begins where
// the one before ended.

const TABLE = [
  'name,kind,latitude,longitude,start,end',
  ...Array.from(
    { length: 2000 },
    (_, row) =>
      `Reading room ${row},library,${42 + (row % 12)}.25,${50 + (row % 35)}.95,${1900 + (row % 30)},${1931 + (row % 9)}`,
  ),
].join('\n');

/** Presses a tool by its word: in the bar, or in its menu where the bar has no room for it. */
async function tool(page, name) {
  const bar = page.getByRole('toolbar', { name: 'Tools' });
  const button = bar.getByRole('button', { name, exact: true });
  if (await button.isVisible()) return button.click();
  await bar.locator('[aria-haspopup="menu"]').click();
  return page.getByRole('menuitemcheckbox', { name, exact: true }).click();
}
/** Long enough for a card, a panel or a page to have come, and for the line of changes to be read out. */
const settle = (page, milliseconds = 1500) => page.waitForTimeout(milliseconds);

async function scrub(page) {
  const box = await page.locator('.timeline .track').boundingBox();
  const at = (share) => [box.x + box.width * share, box.y + box.height / 2];
  await page.mouse.move(...at(0.9));
  await page.mouse.down();
  for (let step = 0; step <= 20; step++) {
    await page.mouse.move(...at(0.9 - step * 0.02));
    await page.waitForTimeout(30);
  }
  await page.mouse.up();
}

/** @type {readonly { name: string, act: (page: import('@playwright/test').Page) => Promise<unknown> }[]} */
export const SCRIPT = [
  {
    name: 'a year on',
    act: async (page) => {
      await page.locator('#year-slider').focus();
      await page.keyboard.press('ArrowRight');
      await settle(page);
    },
  },
  { name: 'the timeline dragged', act: (page) => scrub(page).then(() => settle(page)) },
  {
    name: 'playing',
    act: async (page) => {
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.waitForTimeout(2600);
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
      await settle(page);
    },
  },
  {
    name: 'a filter',
    act: async (page) => {
      await page.getByRole('checkbox', { name: /^Coal/ }).click();
      await settle(page);
      await page.getByRole('checkbox', { name: /^Coal/ }).click();
      await settle(page);
    },
  },
  {
    name: 'the list',
    act: async (page) => {
      await page.getByRole('button', { name: /^List/ }).click();
      await settle(page);
    },
  },
  {
    name: 'a card',
    act: async (page) => {
      await page.locator('.list .item').nth(3).click();
      await settle(page, 2500);
    },
  },
  {
    name: 'the card closed',
    act: async (page) => {
      await page.locator('article.card').getByRole('button', { name: 'Close' }).first().click();
      await page.locator('.tabs button').first().click();
      await settle(page);
    },
  },
  ...['Charts', 'Table', 'Compare', 'Access to rail', 'Measure', 'Your data'].map((name) => ({
    name: `tool: ${name}`,
    act: async (page) => {
      await tool(page, name);
      await settle(page, 2500);
      await page.locator('.side-panel > header > button').first().click();
      await settle(page);
    },
  })),
  {
    name: 'search typed',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Search the atlas' }).click();
      await settle(page);
      for (const letter of 'karaganda') {
        await page.keyboard.press(letter);
        await page.waitForTimeout(120);
      }
      await settle(page);
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.activeElement?.blur());
    },
  },
  {
    name: 'another language',
    act: async (page) => {
      await page.locator('.languages button').nth(1).click();
      await settle(page, 3000);
      await page.locator('.languages button').nth(2).click();
      await settle(page, 3000);
    },
  },
  {
    name: 'another theme',
    act: async (page) => {
      await page
        .getByRole('button', { name: /Dark|Light/ })
        .first()
        .click();
      await settle(page, 3000);
    },
  },
  {
    name: 'steps of a tour',
    act: async (page) => {
      await page.evaluate(() => void (location.hash = '#lang=en&page=tours'));
      await page.getByRole('dialog').getByRole('button', { name: /Start/ }).first().click();
      await settle(page, 3000);
      for (let step = 0; step < 2; step++) {
        await page.locator('.tour .next').click();
        await settle(page, 3000);
      }
      await page.locator('.tour .close').click();
      await settle(page);
    },
  },
  {
    name: 'a file dropped',
    act: async (page) => {
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'rooms.csv', { type: 'text/csv' }));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }, TABLE);
      await page.getByText('rooms.csv').first().waitFor();
      await settle(page, 3000);
    },
  },
];
