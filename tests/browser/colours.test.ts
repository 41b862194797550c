// Without colour: the state of a control (chosen, pressed, open, wrong, disabled, focused) is told apart by eyes that see no hue
// or other hues, and in the forced colours of a contrast theme, where nothing that has a meaning may vanish.
import { expect, type Locator, type Page } from '@playwright/test';
import { SECTORS } from '../../src/core/atlas/atlas.ts';
import { THEMES } from '../../src/core/view/view-state.ts';
import { matrix, sampled } from '../sample.ts';
import { goTo, openAtlas, setLetters, test } from './atlas.ts';
import { differingPixels, EYES, inkOn, lightnessOf, lightnessTo, type Lightness } from './pixels.ts';

/** Pixels that must differ by 3:1: a short line, or the strokes of an icon. */
const LEAST = 12;

interface Control {
  readonly part: (page: Page) => Locator;
  /** The address at which the control has one state. */
  readonly address: string;
  /** What the reader does before either state: opens a tab, types. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** The address of the other state, or what brings it about. */
  readonly turned: string | ((page: Page) => Promise<unknown>);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tab =
  (name: RegExp) =>
  (page: Page): Promise<void> =>
    press(page, name);
const focus =
  (part: Control['part']): Control['turned'] =>
  async (page) => {
    // Chromium shows the focus to who uses the keyboard.
    await page.keyboard.press('Shift');
    await part(page).focus();
  };
const withFocus = (part: Control['part'], address: string, before?: Control['before']): Control => ({
  part,
  address,
  turned: focus(part),
  ...(before ? { before } : {}),
});

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();
const inPanel = (selector: string) => (page: Page) => page.locator(`.side-panel ${selector}`).first();
const yearField = (page: Page) => page.locator('.timeline .typed');
const CHARTS = '#year=1937&lang=en&panel=charts';

const CONTROLS: Readonly<Record<string, Control>> = {
  'the language chosen': {
    part: (page) => page.locator('.languages button').nth(2),
    address: '#year=1936&lang=en',
    turned: '#year=1936&lang=kk',
  },
  'the tab chosen': {
    part: button(/^List/),
    address: '#year=1936&lang=en',
    turned: tab(/^List/),
  },
  'the tool open': {
    part: (page) => page.getByRole('toolbar').getByRole('button', { name: 'Charts' }),
    address: '#year=1936&lang=en',
    turned: '#year=1936&lang=en&panel=charts',
  },
  'years playing': {
    part: (page) => page.locator('.timeline .play'),
    address: '#year=1900&lang=en',
    turned: tab(/^Play/),
  },
  'several years': {
    part: (page) => page.locator('.timeline .switch'),
    address: '#year=1936&lang=en',
    turned: '#year=1932..1936&lang=en',
  },
  'no year before': {
    part: button('One year earlier'),
    address: '#year=1891&lang=en',
    turned: '#year=1890&lang=en',
  },
  'a year that cannot be read': {
    part: yearField,
    address: '#year=1936&lang=en',
    before: (page) => yearField(page).fill('9999'),
    turned: (page) => yearField(page).press('Enter'),
  },
  'a sector left out': {
    part: (page) => page.locator('.filters li', { hasText: /^\s*Coal/ }).first(),
    address: '#year=1936&lang=en',
    turned: '#year=1936&lang=en&sectors=oil',
  },
  'all chosen already': {
    part: (page) => page.locator('.filters .all button').first(),
    address: '#year=1936&lang=en&layers=mines',
    turned:
      '#year=1936&lang=en&layers=enterprises,mines,power-stations,people,railways,roads,pipelines,places,flows',
  },
  'the border of today': {
    part: (page) => page.locator('.polity label input').first(),
    address: '#year=1936&lang=en',
    turned: '#year=1936&lang=en&border=off',
  },
  'the object of the card in the list': {
    part: (page) => page.locator('.list [data-id="balkhash-copper-smelter"]'),
    address: '#year=1936&lang=en&id=karlag',
    before: tab(/^List/),
    turned: '#year=1936&lang=en&id=balkhash-copper-smelter',
  },
  'the event of the year': {
    part: button(/First copper at Balkhash/),
    address: '#year=1930&lang=en',
    before: tab(/^Events/),
    turned: '#year=1938&lang=en',
  },
  'the page open': {
    part: (page) => page.getByRole('dialog').locator('nav button').nth(1),
    address: '#year=1936&lang=en&page=about',
    turned: '#year=1936&lang=en&page=tours',
  },
  'the hit that Enter takes': {
    part: (page) => page.getByRole('option').nth(1),
    address: '#year=1936&lang=en',
    before: async (page) => {
      await page.getByRole('search').getByRole('combobox').fill('karaganda');
      await expect(page.getByRole('option').nth(1)).toBeVisible();
    },
    turned: (page) => page.keyboard.press('ArrowDown'),
  },
  'the reach chosen': {
    part: (page) => page.locator('.side-panel .reach label').last(),
    address: '#year=1931&lang=en&panel=rail',
    turned: '#year=1931&lang=en&panel=rail&reach=50',
  },
  'the way of measuring': {
    part: (page) => page.locator('.side-panel .modes label').nth(1),
    address: '#year=1936&lang=en&panel=measure',
    before: (page) => page.getByRole('radio').nth(0).check({ force: true }),
    turned: (page) => page.getByRole('radio').nth(1).check({ force: true }),
  },
  'a place that cannot be found': {
    part: inPanel('.picker input'),
    address: '#year=1936&lang=en&panel=measure',
    before: (page) => inPanel('.picker input')(page).fill('qqqq'),
    turned: (page) => inPanel('.picker input')(page).press('Enter'),
  },
  'the point chosen': {
    part: (page) => page.locator('[data-figure]').nth(2),
    address: CHARTS,
    turned: (page) => page.locator('[data-figure]').nth(2).click(),
  },
  'the only sector in a chart': {
    part: (page) => page.locator('.side-panel [data-sector="coal"]').first(),
    address: CHARTS,
    turned: `${CHARTS}&sectors=coal`,
  },
  'no earlier year to compare': {
    part: inPanel('.stepper button'),
    address: '#year=1936&lang=en&compare=1891',
    turned: '#year=1936&lang=en&compare=1890',
  },
  'a year to compare that cannot be read': {
    part: (page) => page.locator('#compare-year'),
    address: '#year=1936&lang=en&compare=1913',
    before: (page) => page.locator('#compare-year').fill('9999'),
    turned: (page) => page.locator('#compare-year').press('Enter'),
  },
  'no step before the first': {
    part: (page) => page.locator('.tour .previous'),
    address: '#lang=en&tour=overview/2',
    turned: '#lang=en&tour=overview/1',
  },
  'an explanation open': {
    part: inPanel('details.key summary'),
    address: CHARTS,
    turned: (page) => inPanel('details.key summary')(page).click(),
  },
  'focus on a button': withFocus(button('Share'), '#year=1936&lang=en'),
  'focus on the open tool': withFocus(
    (page) => page.getByRole('toolbar').getByRole('button', { name: 'Charts' }),
    CHARTS,
  ),
  'focus on a checkbox': withFocus((page) => page.locator('.filters li input').first(), '#year=1936&lang=en'),
  'focus on the timeline': withFocus((page) => page.locator('#year-slider'), '#year=1936&lang=en'),
  'focus on the field of the year': withFocus(yearField, '#year=1936&lang=en'),
  'focus on a point of a chart': withFocus((page) => page.locator('[data-figure]').first(), CHARTS),
  'focus on the year of a chart': withFocus(
    (page) => page.locator('.side-panel [role="slider"]').first(),
    CHARTS,
  ),
  'focus on a reach': withFocus(
    (page) => page.locator('.side-panel .reach input').first(),
    '#year=1931&lang=en&panel=rail',
  ),
  'focus on a link in a tour': withFocus(
    (page) => page.locator('.tour .steps a').first(),
    '#lang=en&tour=overview/1',
  ),
};

/** Whose colours the page has: its own, or those of the two contrast themes. */
const COLOURS = ['its own colours', 'forced dark', 'forced light'] as const;

const seeIn = (page: Page, colours: (typeof COLOURS)[number]): Promise<void> =>
  page.emulateMedia({
    forcedColors: colours === 'its own colours' ? 'none' : 'active',
    colorScheme: colours === 'forced dark' ? 'dark' : 'light',
  });

/** Lets go of what was pressed: neither pointer nor focus is part of a state. */
async function letGo(page: Page, keepsFocus: boolean): Promise<void> {
  await page.mouse.move(0, 0);
  if (!keepsFocus)
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}

const CASES = matrix({ theme: THEMES, colours: COLOURS, control: Object.keys(CONTROLS) });
for (const { control: name, colours, theme } of sampled(CASES, 8, ['control', 'colours', 'theme']))
  test(`told apart without colour: ${name} (${colours}, ${theme})`, async ({
    sharedPageWithoutMap: page,
  }) => {
    const { part, address, before, turned } = CONTROLS[name]!;
    const typed = /cannot be (read|found)|Enter takes/.test(name);
    const look = (): Promise<Lightness[]> =>
      lightnessTo(colours === 'its own colours' ? EYES : ['full colour'], page, part(page), 6);
    await seeIn(page, colours);
    await goTo(page, `${address}&theme=${theme}`);
    await before?.(page);
    await expect(part(page)).toBeVisible();
    if (!typed) await letGo(page, false);
    const one = await look();
    if (typeof turned === 'string') {
      // Not by way of the neutral address: a tab that was opened stays.
      await page.evaluate((hash) => void (location.hash = hash), `${turned}&theme=${theme}`);
    } else await turned(page);
    if (!typed && !name.startsWith('focus')) await letGo(page, false);
    await expect
      .poll(async () => {
        const other = await look();
        return Math.min(...one.map((lightness, eyes) => differingPixels(lightness, other[eyes]!)));
      })
      .toBeGreaterThanOrEqual(LEAST);
  });

/** What carries a meaning, and how much of its box must be seen against the ground of the page. */
const MEANINGS: readonly { what: string; address: string; part: string; share: number }[] = [
  { what: 'bars of the timeline', address: '#year=1940&lang=en', part: '.histogram', share: 0.05 },
  { what: 'the needle of the year', address: '#year=1936&lang=en', part: '.timeline .needle', share: 0.5 },
  { what: 'the ends of a window', address: '#year=1929..1934&lang=en', part: '.timeline .band', share: 0.02 },
  { what: 'a swatch', address: '#year=1936&lang=en', part: '.filters .sector-sign', share: 0.1 },
  {
    what: 'a sign of a state',
    address: '#year=1936&lang=en',
    part: '.filters fieldset:last-of-type .sign svg',
    share: 0.1,
  },
  {
    what: 'the life of an object',
    address: '#year=1936&lang=en&id=balkhash-copper-smelter',
    part: 'article.card .bar',
    share: 0.1,
  },
  {
    what: 'the sign of a card',
    address: '#year=1936&lang=en&id=karaganda-coal-basin',
    part: 'article.card header .sign',
    share: 0.1,
  },
  { what: 'a point of a chart', address: CHARTS, part: '.side-panel [data-figure]', share: 0.05 },
  { what: 'a bar of a chart', address: CHARTS, part: '.side-panel rect.bar', share: 0.3 },
  {
    what: 'the shares of the railway',
    address: '#year=1931&lang=en&panel=rail',
    part: '.side-panel figure svg',
    share: 0.02,
  },
  { what: 'the progress of a tour', address: '#lang=en&tour=overview/3', part: '.tour .bar', share: 0.1 },
];

for (const { scheme, theme } of sampled(matrix({ scheme: THEMES, theme: THEMES }), 1, ['scheme', 'theme']))
  test(`nothing that has a meaning vanishes in forced colours (${scheme}, theme ${theme})`, async ({
    sharedPage: page,
  }) => {
    await seeIn(page, `forced ${scheme}`);
    for (const { what, address, part, share } of MEANINGS) {
      await goTo(page, `${address}&theme=${theme}`);
      await expect
        .poll(
          async () => inkOn(scheme === 'dark' ? 0 : 1, await lightnessOf(page, page.locator(part).first())),
          {
            message: what,
          },
        )
        .toBeGreaterThanOrEqual(share);
    }
  });

test('in forced colours a swatch keeps the colour that the map has', async ({ sharedPage: page }) => {
  await seeIn(page, 'forced dark');
  await goTo(page, '#year=1936&lang=en&theme=dark');
  const colours = await page
    .locator('.filters .sector-sign circle:nth-of-type(2)')
    .evaluateAll((discs) => discs.map((disc) => getComputedStyle(disc).fill));
  expect(colours).toHaveLength(SECTORS.length);
  expect(new Set(colours).size).toBe(colours.length);
});

test('the letters are as large as the reader has set them in the browser', async ({ page }) => {
  await setLetters(page, 24);
  await openAtlas(page, '#lang=en');
  await expect(page.locator('.filters li label').first()).toHaveCSS('font-size', '19.5px');
});
