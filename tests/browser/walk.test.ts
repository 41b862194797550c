// A reader's walk through the built atlas: scrub, filter, click, share, go back, change language, all by mouse and by
// keyboard. Reads what the page shows and what the map has drawn.
import { expect } from '@playwright/test';
import { CORE } from '../sample.ts';
import {
  card,
  drawnAs,
  expectDrawn,
  goTo,
  newAtlasPage,
  openAtlas,
  PHONE,
  pressSite,
  rendered,
  slider,
  test,
  yearShown,
} from './atlas.ts';

const NORTH = '#map=5/51.5/71&lang=en';

test(
  'scrubbing to 1931 brings the railway to Karaganda; in 1930 it ends at Akmola, dashed beyond',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, `${NORTH}&year=1930`);
    await expectDrawn(page, 'kurort-borovoe-akmola', ['railway-operating']);
    await expectDrawn(page, 'akmola-karaganda', ['railway-construction']);
    await slider(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(yearShown(page)).toHaveValue('1931');
    await expectDrawn(page, 'akmola-karaganda', ['railway-operating']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(yearShown(page)).toHaveValue('1929');
    await expectDrawn(page, 'akmola-karaganda', []);
  },
);

test('the slider follows the keys: arrows by one, Page keys by five, Home and End', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1930');
  await slider(page).focus();
  for (const [key, year] of [
    ['PageUp', '1935'],
    ['PageDown', '1930'],
    ['ArrowUp', '1931'],
    ['End', '1940'],
    ['PageUp', '1940'],
    ['Home', '1890'],
    ['ArrowLeft', '1890'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(yearShown(page)).toHaveValue(year);
  }
});

test(
  'dragging over the histogram scrubs; the year under the pointer is the year shown',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#year=1900&lang=en');
    const box = (await slider(page).boundingBox())!;
    const at = (year: number) => box.x + ((year - 1890 + 0.5) / 51) * box.width;
    await page.mouse.move(at(1900), box.y + 20);
    await page.mouse.down();
    for (const year of [1910, 1925, 1934]) {
      await page.mouse.move(at(year), box.y + 20);
      await expect(yearShown(page)).toHaveValue(String(year));
    }
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).hash).toContain('year=1934');
  },
);

test('a typed year goes there, a wrong one says what is wrong and changes nothing', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1930&lang=en');
  await yearShown(page).fill('1937');
  await yearShown(page).press('Enter');
  await expect(page).toHaveURL(/year=1937/);
  await yearShown(page).fill('1066');
  await yearShown(page).press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Type a year from 1890 to 1940, or two: 1890–1940.');
  await expect(page).toHaveURL(/year=1937/);
  await yearShown(page).press('Escape');
  await expect(yearShown(page)).toHaveValue('1937');
  // Left behind, what was wrong makes room for the year shown; what was wrong is said until another year is.
  await yearShown(page).fill('x');
  await yearShown(page).press('Tab');
  await expect(yearShown(page)).toHaveValue('1937');
  await expect(page.getByRole('alert')).toBeVisible();
  await slider(page).press('ArrowRight');
  await expect(yearShown(page)).toHaveValue('1938');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the map comes to rest after a year: nothing more is drawn', async ({ page }) => {
  // With motion, as for most readers.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const draw = prototype.drawElements;
    Object.assign(window, { draws: 0 });
    prototype.drawElements = function (...given) {
      (window as unknown as { draws: number }).draws++;
      draw.apply(this, given);
    };
  });
  await openAtlas(page, '#year=1928&lang=en');
  await slider(page).press('ArrowRight');
  await expect(yearShown(page)).toHaveValue('1929');
  /** How much is drawn during twenty frames of the page. */
  const drawn = () =>
    page.evaluate(async () => {
      const counter = window as unknown as { draws: number };
      const before = counter.draws;
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
      return counter.draws - before;
    });
  await expect.poll(drawn).toBe(0);
});

test('play moves the years on, pause stops them', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1900&lang=en');
  await page.getByLabel('Speed').selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => Number(await yearShown(page).inputValue())).toBeGreaterThan(1903);
  await page.getByRole('button', { name: 'Pause' }).click();
  const year = await yearShown(page).inputValue();
  await expect.poll(() => new URL(page.url()).hash).toContain(`year=${year}`);
  await expect(yearShown(page)).toHaveValue(year);
});

test(
  'filter coal: only coal; card; permalink; the same card; back; the state before',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#map=6/49.5/73&year=1936&lang=en');
    const coal = page.getByRole('button', { name: 'Only “Coal”' });
    await page.getByRole('checkbox', { name: /^Coal/ }).hover();
    await coal.click();
    await expect(page).toHaveURL(/sectors=coal/);
    await page.getByRole('button', { name: /^List/ }).click();
    await expect(page.locator('.list .item').first()).toBeVisible();
    const listed = await page
      .locator('.list .item')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
    expect(listed).toContain('karaganda-coal-basin');
    // Names and the railways stay for orientation.
    const drawn = async () =>
      (await rendered(page))
        .filter(({ layer }) => layer !== 'place-names' && layer !== 'railway-ground')
        .map(({ id }) => id);
    await expect.poll(async () => (await drawn()).filter((id) => !listed.includes(id))).toEqual([]);
    await expect.poll(drawn).toContain('karaganda-coal-basin');

    await pressSite(page, 'karaganda-coal-basin');
    await expect(card(page)).toContainText('Karaganda');
    await expect(page).toHaveURL(/id=karaganda-coal-basin/);

    const link = await page.getByRole('link', { name: 'Link to this card' }).getAttribute('href');
    const other = await page.context().newPage();
    await other.goto(link!);
    await expect(card(other)).toContainText('Karaganda');
    await expect(yearShown(other)).toHaveValue('1936');
    await other.close();

    await page.goBack();
    await expect(card(page)).toHaveCount(0);
    await expect(page).toHaveURL(/sectors=coal/);
    await page.goBack();
    await expect(page).not.toHaveURL(/sectors=/);
    await page.getByRole('button', { name: 'Filters and legend' }).click();
    await expect(page.getByRole('checkbox', { name: /^Oil/ })).toBeChecked();
    await page.goForward();
    await expect(page).toHaveURL(/sectors=coal/);
  },
);

test('its button and the way back lead to the whole country as it was first seen', async ({ page }) => {
  const towns = async (): Promise<string[]> =>
    (await rendered(page))
      .filter(({ id, layer }) => layer.startsWith('place-') && ['tashkent', 'orsk', 'petropavl'].includes(id))
      .map(({ id, x, y }) => `${id} ${Math.round(x ?? 0)} ${Math.round(y ?? 0)}`)
      .toSorted();
  await openAtlas(page, '#year=1936&lang=en');
  await expect.poll(async () => (await towns()).length).toBeGreaterThan(1);
  const first = await towns();
  await goTo(page, '#map=6.5/48.8/81&year=1936&lang=en');
  await expect.poll(towns).toEqual([]);
  await page.getByRole('button', { name: 'The whole country' }).click();
  await expect.poll(towns, 'by its button').toEqual(first);
  await expect(page).not.toHaveURL(/map=/);
  await page.evaluate(() => void (location.hash = '#id=semey-ayagoz&year=1936&lang=en'));
  await expect(card(page)).toBeVisible();
  await expect.poll(towns).not.toEqual(first);
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await expect.poll(towns, 'by the way back').toEqual(first);
  // Beside a tool it stands in the part that is left, and again as at first where the tool is closed.
  await goTo(page, '#map=6.5/48.8/81&panel=rail&year=1936&lang=en');
  await page.getByRole('button', { name: 'The whole country' }).click();
  await expect(page).not.toHaveURL(/map=/);
  await expect.poll(async () => (await towns()).length).toBeGreaterThan(1);
  expect(await towns()).not.toEqual(first);
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await expect.poll(towns, 'without the tool').toEqual(first);
});

test('by keyboard only, from the first Tab to an open card and back', async ({ page }) => {
  await openAtlas(page, '#year=1936&lang=en');
  await page.keyboard.press('Tab');
  // What makes one stop of the links comes with the first focus.
  await expect(page.locator('.skip').first().locator('a[tabindex="-1"]')).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.skip').getByRole('link', { name: 'List' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  const first = page.locator('.list .item').first();
  await expect(first).toBeFocused();
  const name = await first.locator('.name').innerText();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('the works of one town fan out, and each of them can be hit', async ({ sharedPage: page }) => {
  await goTo(page, '#map=6.5/43.26/76.93&year=1940&lang=en');
  const works = async () =>
    (await rendered(page)).filter((object) => object.layer === 'sites' && object.id.startsWith('almaty-'));
  await expect.poll(async () => (await works()).length).toBeGreaterThan(8);
  const found = await works();
  for (const [index, a] of found.entries()) {
    for (const b of found.slice(index + 1)) {
      if (a.id !== b.id)
        expect(Math.hypot(a.x! - b.x!, a.y! - b.y!), `${a.id} and ${b.id}`).toBeGreaterThan(14);
    }
  }
  for (const work of found) {
    await page.mouse.click(work.x!, work.y!);
    await expect(page).toHaveURL(new RegExp(`id=${work.id}(&|$)`));
    await page.keyboard.press('Escape');
  }
});

test('an address with an object and no year opens at its first certain year and says so', async ({
  page,
}) => {
  await page.goto('./#id=balkhash-copper-smelter&lang=en');
  await expect(yearShown(page)).toHaveValue('1931');
  await expect(card(page)).toContainText('Balkhash');
  await expect(page.getByRole('status').last()).toContainText('1931');
});

test(
  'a broken address opens the nearest view and says what it could not read',
  { tag: CORE },
  async ({ page }) => {
    await page.goto('./#year=3000&sectors=gold&id=<b>x</b>&foo=%3Cscript%3Ealert(1)%3C/script%3E&lang=en');
    await expect(page.locator('.notice')).toContainText('could not be read');
    await expect(page.locator('.notice')).toContainText('sectors=gold');
    await expect(page.locator('.notice')).toContainText('the nearest year is shown');
    await expect(page.locator('.notice b, .notice script')).toHaveCount(0);
    await expect(yearShown(page)).toHaveValue('1940');
  },
);

test('an empty choice is an honest empty state with a way out', async ({ sharedPage: page }) => {
  await goTo(page, '#sectors=construction-materials&year=1900&lang=en');
  await expect(page.getByText('Nothing to show')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(page.getByText('Nothing to show')).toHaveCount(0);
  await expect(page).not.toHaveURL(/sectors=/);
});

for (const [lang, title, karaganda, sector] of [
  ['kk', 'Қазақстанның индустриялық атласы', 'Қарағанды', 'Көмір'],
  ['ru', 'Индустриальный атлас Казахстана', 'Караганда', 'Уголь'],
  ['en', 'The Industrial Atlas of Kazakhstan', 'Karaganda', 'Coal'],
] as const) {
  test(`the whole page speaks ${lang}`, async ({ sharedPage: page }) => {
    await goTo(page, `#map=6/49.8/73.1&year=1936&lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('checkbox', { name: new RegExp(`^${sector}`) })).toBeChecked();
    await expect
      .poll(async () =>
        (await rendered(page))
          .filter((object) => object.layer === 'place-names')
          .map((object) => object.name),
      )
      .toContain(karaganda);
  });
}

test(
  'another language keeps the view, and the theme is in the address',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#map=6/49.8/73.1&year=1936&lang=en');
    await page.getByRole('button', { name: 'Русский' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Индустриальный атлас');
    await expect(yearShown(page)).toHaveValue('1936');
    await expect
      .poll(async () => (await rendered(page)).some((object) => object.name === 'Караганда'))
      .toBe(true);
    await page.getByRole('button', { name: 'Тёмная' }).click();
    await expect(page).toHaveURL(/lang=ru&theme=dark/);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(async () => (await drawnAs(page, 'akmola-karaganda')).join()).toBe('railway-operating');
  },
);

test('towns bear the names of the year', async ({ sharedPage: page }) => {
  const names = async () => (await rendered(page)).map((object) => object.name);
  for (const [year, name] of [
    [1935, 'Аулие-Ата'],
    [1936, 'Мирзоян'],
    [1938, 'Джамбул'],
  ] as const) {
    await goTo(page, `#map=6.2/43/71.4&layers=places&year=${year}&lang=ru`);
    await expect.poll(names).toContain(name);
  }
});

test('the same address in an empty profile gives the same view', async ({ browser }) => {
  const fragment = '#map=5/48/68&year=1936&sectors=coal,oil&lang=ru';
  const seen = [];
  for (let profile = 0; profile < 2; profile++) {
    const page = await newAtlasPage(
      browser,
      { viewport: { width: 1100, height: 720 }, locale: profile ? 'de' : 'kk' },
      fragment,
    );
    await expect(page.getByRole('checkbox', { name: /^Уголь/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /^Химия/ })).not.toBeChecked();
    await page.getByRole('button', { name: /^Список/ }).click();
    // The list is fetched when it is first opened.
    await expect(page.locator('.list .item').first()).toBeVisible();
    const listed = await page
      .locator('.list .item')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
    seen.push({
      hash: new URL(page.url()).hash,
      listed,
      drawn: (await rendered(page)).map((object) => object.id).sort(),
    });
    await page.context().close();
  }
  expect(seen[0]!.listed.length).toBeGreaterThan(5);
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]!.hash).toBe('#map=5/48/68&year=1936&sectors=coal,oil&lang=ru');
});

test('on a phone the page opens with one line of changes and no sheet over the map', async ({ browser }) => {
  const page = await newAtlasPage(browser, PHONE, '#year=1931&lang=en');
  await expect(page.getByRole('button', { name: /^\d+ changes, \d+ possible$/ })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(page.getByRole('checkbox', { name: /^Coal/ })).toBeHidden();
  await page.context().close();
});
