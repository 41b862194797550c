// The guided tours: every step opens with its view and its text; the reader wanders off and comes back, by mouse, by keyboard
// and on a phone; the words lead to cards and sources; the text prints. What the texts say is checked by the build.
import { expect, type Locator, type Page } from '@playwright/test';
import type { TourText } from '../../src/core/atlas/tour.ts';
import { viewOfStep } from '../../src/core/atlas/tour.ts';
import { readTourFiles } from '../../src/geodata/files.ts';
import { readTourText } from '../../src/geodata/tour-text.ts';
import { CORE, matrix, sampled } from '../sample.ts';
import { axeFindings, card, goTo, pointOf, rendered, slider, test, yearShown } from './atlas.ts';

let page: Page;
test.beforeEach(({ sharedPage }) => {
  page = sharedPage;
});

const files = readTourFiles('geodata');
const stepsOf = (tour: string, language: string) =>
  readTourText(files[`${tour}.${language}.md`]!, () => undefined).steps;
const TOURS = [...new Set(Object.keys(files).map((name) => name.split('.')[0]!))];

const words = (texts: readonly TourText[]): string[] =>
  texts.flatMap((text) => ('of' in text ? words(text.of) : text.kind === 'text' ? [text.text] : []));

const player = (on = page) => on.locator('.tour');
const step = (number: number, on = page) =>
  player(on)
    .locator('.step')
    .nth(number - 1);
const back = () => player().getByRole('button', { name: 'Return to the step' });
const expectStep = (number: number, on = page) =>
  expect(step(number, on)).toHaveAttribute('aria-current', 'step');

/** Presses Tab until an element has the focus, because that is the only way to it without a mouse. */
async function tabTo(target: Locator, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('no Tab leads there');
}

/** Everything that the page shows of the current step. Runs in the page. */
function whatIsShown(words: readonly string[]) {
  const steps = [...document.querySelectorAll('.tour .step')];
  const current = steps.findIndex((one) => one.ariaCurrent === 'step');
  const heading = steps[current]?.querySelector('h3');
  const box = heading?.getBoundingClientRect();
  const frame = document.querySelector('.tour .steps')?.getBoundingClientRect();
  const valueOf = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value;
  return {
    current: current + 1,
    title: heading?.textContent,
    inSight: box && frame ? box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom : false,
    // No line ends before a unit or after an initial; the files of the tours have plain spaces there.
    missing: words.filter((text) => !steps[current]?.textContent.replaceAll('\u00a0', ' ').includes(text)),
    typed: valueOf('.timeline .typed'),
    slid: valueOf('#year-slider'),
    cards: document.querySelectorAll('article.card').length,
    notices: document.querySelectorAll('.notice').length,
  };
}

const STEPS = matrix({ tour: TOURS, language: ['kk', 'ru', 'en'] }).flatMap(({ tour, language }) =>
  stepsOf(tour, language).map((step, index) => ({ tour, language, number: index + 1, step })),
);
for (const { tour, language, number, step } of sampled(STEPS, 10, ['tour', 'language', 'number']))
  test(`a step opens at its address, with its text, year and card: ${tour}/${number} (${language})`, async () => {
    const { title, address, blocks } = step;
    const view = viewOfStep({ view: address! });
    const said = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.of));
    await goTo(page, `#tour=${tour}/${number}&lang=${language}`);
    await expect
      .poll(() => page.evaluate(whatIsShown, words(said)))
      .toEqual({
        current: number,
        title,
        inSight: true,
        missing: [],
        typed: String(view.year),
        slid: String(view.year),
        cards: view.id ? 1 : 0,
        notices: 0,
      });
  });

test('an address of a step that no tour has is named, and the atlas opens', async () => {
  await goTo(page, '#tour=food/11&lang=en');
  await expect(page.locator('.notice')).toContainText('tour=food/11');
  await expect(player()).toHaveCount(0);
});

test('an address with another step turns the running tour to it', async () => {
  await goTo(page, '#tour=food/2&lang=en');
  await expectStep(2);
  await page.evaluate(() => (location.hash = '#tour=food/5&lang=en'));
  await expectStep(5);
  await expect(step(5).locator('h3')).toBeInViewport();
});

test('the year, a filter or the map left: the way back leads to the view of the step', async () => {
  await goTo(page, '#tour=oil-emba/3&lang=en');
  await expect(yearShown(page)).toHaveValue('1935');
  await expect(back()).toHaveCount(0);
  await expect(page).toHaveURL(/map=/);
  const there = new URL(page.url()).hash;
  await slider(page).press('ArrowRight');
  await expect(yearShown(page)).toHaveValue('1936');
  await back().click();
  await expect(yearShown(page)).toHaveValue('1935');
  await expect(back()).toHaveCount(0);

  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Oil/ }).uncheck();
  await page.getByRole('button', { name: 'Stories on the map' }).click();
  await expect(back()).toBeVisible();
  const box = (await page.locator('.map').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 200, box.y + box.height / 2 - 90, { steps: 4 });
  await page.mouse.up();
  await back().click();
  await expect(back()).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe(there);
  await expectStep(3);
});

test('a window of another size shows the step in it, and nobody has left it', async () => {
  await goTo(page, '#tour=oil-emba/3&lang=en');
  await expect(page).toHaveURL(/map=/);
  const there = new URL(page.url()).hash;
  for (const size of [
    { width: 900, height: 640 },
    { width: 640, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(() => new URL(page.url()).hash).not.toBe(there);
    await expectStep(3);
    await expect(back()).toHaveCount(0);
  }
  await page.setViewportSize({ width: 1100, height: 720 });
  await expect.poll(() => new URL(page.url()).hash).toBe(there);
  await expect(back()).toHaveCount(0);
});

test('what a step speaks of stands in the middle of what its text and its card leave free', async () => {
  await goTo(page, '#tour=nonferrous-metals/1&lang=en');
  await expectStep(1);
  await expect(card(page)).toHaveCount(0);
  await player().getByRole('button', { name: 'Next step' }).click();
  await expect(card(page)).toContainText('Karsakpay copper smelter');
  const fromTheMiddle = async (): Promise<number> => {
    const text = (await player().boundingBox())!;
    const beside = (await card(page).boundingBox())!;
    const { x } = await pointOf(page, 'karsakpay-copper-smelter');
    return Math.abs(x - (text.x + text.width + beside.x) / 2);
  };
  await expect.poll(fromTheMiddle).toBeLessThan(60);
});

test('the map keeps to the filters of a step that has others than the last, and another year', async () => {
  const sites = async () => (await rendered(page)).filter(({ layer }) => layer === 'sites').length;
  await goTo(page, '#tour=overview/3&lang=en');
  await expect.poll(sites).toBeGreaterThan(20);
  await player().getByRole('button', { name: 'Next step' }).click();
  await expectStep(4);
  // Of transport there are lines, and hardly a site.
  await expect.poll(sites).toBeLessThan(4);
  // A late answer would arrive within these frames.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 40; frame++) await new Promise(requestAnimationFrame);
  });
  expect(await sites()).toBeLessThan(4);
});

test(
  'a tour by keyboard alone: found, started, turned, a card opened and closed, left',
  { tag: CORE },
  async () => {
    await goTo(page, '#lang=en');
    await page.getByRole('toolbar').getByRole('button', { name: 'Stories' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page.locator('[data-tour="coal-karaganda"]').getByRole('button', { name: 'Start' }));
    await page.keyboard.press('Enter');
    await expect(player().getByRole('heading', { level: 2 })).toBeFocused();
    await expect(yearShown(page)).toHaveValue('1913');
    await page.keyboard.press('ArrowRight');
    await expectStep(2);
    await page.keyboard.press('PageDown');
    await expectStep(3);
    await page.keyboard.press('ArrowLeft');
    await expectStep(2);
    await page.keyboard.press('PageUp');
    await expectStep(1);
    await expect(player().getByRole('status')).toContainText('Step 1 of 9');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectStep(3);
    await tabTo(step(3).getByRole('link', { name: 'trust' }));
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Kazstroyugol trust');
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(step(3).getByRole('link', { name: 'trust' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expectStep(4);
    await tabTo(player().getByRole('button', { name: 'Close the story' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(player()).toHaveCount(0);
    await expect(page).not.toHaveURL(/tour=/);
  },
);

test('a text that is slow to scroll turns no step by itself', async () => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await goTo(page, '#tour=coal-karaganda/1&lang=en');
  await expectStep(1);
  const turned = await player().evaluate(async (tour) => {
    const [text, steps] = [tour.querySelector('.steps')!, [...tour.querySelectorAll('.step')]];
    const turned: number[] = [];
    const current = () => 1 + steps.findIndex((one) => one.ariaCurrent === 'step');
    new MutationObserver(() => turned.push(current())).observe(text, {
      ...{ subtree: true, attributeFilter: ['aria-current'] },
    });
    // It halts on its way, for longer than a reader who rests.
    const scroll = text.scrollTo.bind(text) as (to: ScrollToOptions) => void;
    text.scrollTo = (to?: ScrollToOptions | number) => {
      if (typeof to !== 'object') return;
      if (to.behavior !== 'smooth') return scroll(to);
      text.dispatchEvent(new Event('scroll'));
      setTimeout(() => scroll(to), 500);
    };
    const arrived = new Promise((then) => text.addEventListener('scrollend', then, { once: true }));
    tour
      .querySelector('h2')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await arrived;
    return turned;
  });
  expect([...new Set(turned)]).toEqual([2]);
  await expectStep(2);
});

test('the words lead to a card, the citations to the sentence; the buttons turn, the last one lists the tours', async () => {
  await goTo(page, '#tour=food/6&lang=en');
  await step(6).getByRole('link', { name: 'Ridder', exact: true }).click();
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Ridder automatic bread factory');
  await expect(page).toHaveURL(/id=ridder-bakery/);
  await expect(step(6).locator('h3')).toBeInViewport();
  await step(6).locator('.citation', { hasText: 'S094' }).first().click();
  await expect(page.getByRole('dialog').locator('#S094')).toBeInViewport();
  await page.keyboard.press('Escape');
  await player().getByRole('button', { name: 'Next step' }).click();
  await expectStep(7);
  await expect(yearShown(page)).toHaveValue('1940');
  await player().getByRole('button', { name: 'All stories' }).click();
  await expect(page.getByRole('dialog').locator('[data-tour]')).toHaveCount(TOURS.length);
  await expect(page.getByRole('button', { name: 'Continue at step 7' })).toBeVisible();
});

test('on a phone a swipe turns the step, and a card over the text gives it back', async ({
  sharedPhone: phone,
}) => {
  await goTo(phone, '#tour=power/1&lang=en');
  await expect(card(phone)).toHaveCount(0);
  const client = await phone.context().newCDPSession(phone);
  const box = (await player(phone).boundingBox())!;
  const y = box.y + box.height / 2;
  // The finger moves slowly and rests before it lifts. After a fling, the browser would take the next tap as one that stops it.
  let moment = Date.now() / 1000 - 1;
  const touch = (type: string, x?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      timestamp: (moment += 0.2),
      touchPoints: x === undefined ? [] : [{ x, y }],
    });
  await touch('touchStart', 320);
  await touch('touchMove', 200);
  await touch('touchMove', 90);
  await touch('touchMove', 91);
  await touch('touchEnd');
  await expectStep(2, phone);
  await expect(yearShown(phone)).toHaveValue('1929');
  await step(2, phone).getByRole('link', { name: 'Khariuzovka station' }).tap();
  await expect(card(phone)).toContainText('Khariuzovka hydroelectric station');
  await expect(player(phone)).not.toBeInViewport();
  await card(phone)
    .getByRole('button', { name: /^Close/ })
    .tap();
  await expect(step(2, phone).locator('h3')).toBeInViewport();
  await client.detach();
});

/** Whether each of these elements is completely within the printed page. */
async function expectWhole(pieces: Locator, count: number): Promise<void> {
  await expect(pieces).toHaveCount(count);
  const cut = await pieces.evaluateAll((elements) =>
    elements
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const paper = document.documentElement;
        if (box.height === 0 || box.right > paper.clientWidth + 1) return true;
        if (box.bottom + scrollY > paper.scrollHeight + 1) return true;
        for (let above = element.parentElement; above; above = above.parentElement)
          if (getComputedStyle(above).overflowY !== 'visible' && above.scrollHeight > above.clientHeight + 1)
            return above !== paper && above !== document.body;
        return false;
      })
      .map((element) => element.textContent),
  );
  expect(cut).toEqual([]);
}

test('paper shows the whole text of a running tour and no map', async () => {
  await goTo(page, '#tour=coal-karaganda/4&lang=kk');
  await expectStep(4);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.map', '.timeline', 'header', '.tour .button', '.tour .close'])
    await expect(page.locator(gone).first(), gone).toBeHidden();
  await expectWhole(player().locator('.step'), 9);
  await expect(player().locator('.tour-sources li').last()).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
});

test('the page of tours prints the one whose button was pressed, with the address of each step', async () => {
  await goTo(page, '#page=tours&lang=ru');
  await page.evaluate(() => {
    window.print = () => (document.title = 'printed');
  });
  const tour = page.locator('[data-tour="food"]');
  await tour.getByRole('button', { name: 'Печать' }).click();
  await expect(page).toHaveTitle('printed');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.map')).toBeHidden();
  await expect(page.locator('[data-tour="power"]')).toBeHidden();
  await expect(tour.getByRole('button', { name: 'Печать' })).toBeHidden();
  await expectWhole(tour.locator('.text > section'), 8);
  const written = await tour
    .locator('.address a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(written).toHaveLength(7);
  written.forEach((address, at) => expect(address).toContain(`tour=food/${at + 1}`));
});

for (const theme of ['light', 'dark'])
  test(`axe finds nothing in a running tour, nor on the page of tours with a text open (${theme})`, async () => {
    const check = async (what: string) => {
      // Other tests check the rest of the page.
      expect(await axeFindings(page, what)).toEqual([]);
    };
    await goTo(page, `#tour=power/8&lang=kk&theme=${theme}`);
    await expectStep(8);
    await slider(page).press('ArrowLeft');
    await check('.tour');
    await player().getByRole('button', { name: 'Барлық әңгіме' }).click();
    await page.locator('[data-tour="power"]').getByRole('button', { name: 'Мәтінін оқу' }).click();
    await expect(page.locator('[data-tour="power"] .text')).toBeVisible();
    await check('dialog');
  });

test.describe('on a phone', () => {
  test('the whole country is where it was, after a tour as before', async ({ sharedPhone: phone }) => {
    await goTo(phone, '#year=1936&lang=en');
    const before = await pointOf(phone, 'balkhash-copper-smelter');
    await goTo(phone, '#tour=overview/5&lang=en');
    await expect(phone.locator('.tour .step:nth-child(5)[aria-current]')).toBeVisible();
    await expect(phone).toHaveURL(/map=/);
    await goTo(phone, '#year=1936&lang=en');
    await expect(async () => {
      const { x, y } = await pointOf(phone, 'balkhash-copper-smelter');
      expect(Math.hypot(x - before.x, y - before.y)).toBeLessThan(1);
    }).toPass();
    expect(new URL(phone.url()).hash).toBe('#year=1936&lang=en');
  });
});
