// Towns as a reader meets them: a press on a name or a dot opens the card of the town, the symbol under the pointer comes first, the
// card says what the atlas knows, and the list can be grouped by town. One name stands for one thing on a screen.
import { expect, type Page } from '@playwright/test';
import { CORE } from '../sample.ts';
import { card, goTo, pointOf, rendered, test } from './atlas.ts';

const heading = (page: Page) => card(page).getByRole('heading', { level: 2 });
const section = (page: Page, name: string) => card(page).getByRole('region', { name });

test(
  'a press on a town opens its card, marks it, and keeps the year',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, '#map=7/52.9/70.2&year=1936&lang=en');
    const { x, y } = await pointOf(page, 'shchuchinsk');
    // Names are under the pointer once the map has placed them, some frames after the camera has moved.
    await expect(async () => {
      await page.mouse.move(x, y + 40);
      await page.mouse.move(x, y);
      await expect(page.locator('.map-tip')).toHaveText('Shchuchye', { timeout: 1500 });
    }).toPass({ timeout: 20_000 });
    await page.mouse.click(x, y);
    await expect(heading(page)).toHaveText('Shchuchye');
    await expect(card(page)).toContainText('today Shchuchinsk');
    await expect(page).toHaveURL(/year=1936.*id=shchuchinsk/);
    await expect(page).toHaveTitle(/^Shchuchye · /);
    await expect
      .poll(async () =>
        (await rendered(page)).filter(({ layer }) => layer === 'place-selected').map(({ id }) => id),
      )
      .toEqual(['shchuchinsk']);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  },
);

test('the label at the pointer can be pointed at and pressed, stays, and goes with Escape', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#map=7/52.9/70.2&year=1936&lang=en');
  const { x, y } = await pointOf(page, 'shchuchinsk');
  const label = page.locator('.map-tip .maplibregl-popup-content');
  // Names are under the pointer once the map has placed them, some frames after the camera has moved.
  const comeOnto = (): Promise<void> =>
    expect(async () => {
      await page.mouse.move(x, y + 40);
      await page.mouse.move(x, y);
      await expect(label).toHaveText('Shchuchye', { timeout: 1500 });
    }).toPass({ timeout: 20_000 });
  const goOntoLabel = async (): Promise<void> => {
    const box = (await label.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  };
  // On a busy machine the pointer may be longer on its way to it than the label waits.
  await expect(async () => {
    await comeOnto();
    await goOntoLabel();
    // Far longer than it stays without the pointer, which is a fifth of a second.
    let looks = 0;
    await expect
      .poll(
        async () => {
          const texts = await label.allTextContents();
          looks = texts.join() === 'Shchuchye' ? looks + 1 : -Infinity;
          return looks;
        },
        { intervals: [100], timeout: 4000 },
      )
      .toBe(9);
  }).toPass({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(label).toHaveCount(0);

  await comeOnto();
  await page.mouse.move(5, 5);
  await expect(label).toHaveCount(0);

  await comeOnto();
  await goOntoLabel();
  await page.mouse.down();
  await page.mouse.up();
  await expect(heading(page)).toHaveText('Shchuchye');
});

test('where a works lies on the town’s dot, the works is under the pointer', async ({ sharedPage: page }) => {
  // Symbols take presses once the map has placed them, some frames after the camera has moved; until then a press may open another.
  await expect(async () => {
    await goTo(page, '#map=7/53.3/69.4&year=1936&lang=en');
    const { x, y } = await pointOf(page, 'kokshetau-mechanical-works');
    await page.mouse.click(x, y);
    await expect(heading(page)).toHaveText('Kokchetav mechanical works', { timeout: 1500 });
  }).toPass({ timeout: 20_000 });
  await card(page).getByRole('button', { name: 'Kokchetav', exact: true }).click();
  await expect(heading(page)).toHaveText('Kokchetav');
});

test('the card of Semey has all of its works with their states, its railway, its events and inhabitants', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=en&id=semey');
  await expect(heading(page)).toHaveText('Semipalatinsk');
  const works = section(page, 'Works and other sites: 6');
  await expect(works.locator('[data-id]')).toHaveCount(7);
  await expect(works).toContainText('Semipalatinsk meat-canning combine');
  await expect(works).toContainText('Not there yet, or not known: 1');
  await expect(works).not.toContainText('Semey');
  await expect(section(page, 'When the railway came')).toContainText('The railway came: October 1915');
  await expect(section(page, 'Names')).toContainText('1718');
  await expect(section(page, 'Inhabitants of Semipalatinsk').locator('[data-population]')).not.toHaveCount(0);
  await works.locator('[data-id="semey-cloth-combine"]').click();
  await expect(heading(page)).toHaveText('Semipalatinsk cloth combine');
});

test('when the railway came to Karaganda stands on its card', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1931&lang=ru&id=karaganda');
  await expect(section(page, 'Когда пришла железная дорога')).toContainText('1 февраля 1931');
});

test('a town not founded yet says so, and leads to its first year', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1920&lang=en&id=kulsary');
  await expect(card(page)).toContainText('not founded yet');
  await card(page).getByRole('button', { name: 'Go to 1939' }).click();
  await expect(page).toHaveURL(/year=1939/);
  await expect(card(page)).not.toContainText('not founded yet');
});

test('the list can be grouped by town, and keeps that until the page is left', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1936&lang=en');
  await page.getByRole('button', { name: /^List/ }).click();
  const list = page.getByRole('region', { name: 'List' });
  await list.getByRole('radio', { name: 'town' }).check({ force: true });
  const semey = list.getByRole('heading', { name: /^Semipalatinsk/ });
  await expect(semey).toHaveText(/Semipalatinsk\s*6/);
  await page.getByRole('button', { name: /^Events/ }).click();
  await page.getByRole('button', { name: /^List/ }).click();
  await expect(list.getByRole('radio', { name: 'town' })).toBeChecked();
  await semey.getByRole('button').click();
  await expect(heading(page)).toHaveText('Semipalatinsk');
  await list.getByRole('radio', { name: 'kind' }).check({ force: true });
});

test('map, sentence and card call Alma-Ata by one name', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1929&lang=en&id=almaty&map=5/45/72');
  await expect(heading(page)).toHaveText('Alma-Ata');
  await expect
    .poll(async () => (await rendered(page)).find(({ id }) => id === 'almaty')?.name)
    .toBe('Alma-Ata');
  // Beside a card the line has room for few names; its list has all.
  await page.locator('.changes .toggle').click();
  const changes = page.locator('.changes dl');
  await expect(changes).toContainText('Alma-Ata');
  await expect(changes).not.toContainText('Almaty');
});
