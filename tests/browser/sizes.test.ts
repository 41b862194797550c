// Every window from a page enlarged four times to a wall: nothing is cut or covered, every tool and every year can be reached,
// what is chosen is in sight. What moves the panels is in panels.test.ts.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { readViewUrl } from '../../src/core/view/view-url.ts';
import { windowView } from '../../src/core/view/window-view.ts';
import type { Position } from '../../src/core/atlas/atlas.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { matrix, sampled } from '../sample.ts';
import { axeFindings, card, goTo, openAtlas, rendered, test, yearShown } from './atlas.ts';
import { faultsOf, NO_FAULTS } from './whole.ts';

const SIZES = [
  { width: 320, height: 256 },
  { width: 360, height: 740 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 683, height: 384 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  { width: 1366, height: 768 },
  { width: 2560, height: 1440 },
];
const CASES = matrix({ size: SIZES, lang: ['kk', 'ru', 'en'] });

const BASIN = 'karaganda-coal-basin';
const BASIN_AT: Position = positionOf('mines', BASIN);

function featureOf(file: string, id: string): { coordinates: unknown } {
  const { features } = JSON.parse(
    readFileSync(new URL(`../../geodata/${file}.geojson`, import.meta.url), 'utf8'),
  ) as { features: { id: string; geometry: { coordinates: unknown } }[] };
  return features.find((feature) => feature.id === id)!.geometry;
}
function positionOf(file: string, id: string): Position {
  return featureOf(file, id).coordinates as Position;
}

/** What lies on top at a point of the map (pixels of the map), after the page was scrolled there. */
const onTopAt = (page: Page, { x, y }: { x: number; y: number }): Promise<string> =>
  page.locator('.map').evaluate(
    (map, { x, y }) => {
      scrollTo(0, map.getBoundingClientRect().top + scrollY + y - innerHeight / 2);
      const box = map.getBoundingClientRect();
      const found = document.elementFromPoint(box.left + x, box.top + y);
      return found?.matches('.maplibregl-canvas') ? 'map' : (found?.outerHTML.slice(0, 80) ?? 'outside');
    },
    { x, y },
  );

/** What lies over a site: `map` where it is in sight. */
async function overSite(page: Page, id: string): Promise<string> {
  const found = (await rendered(page)).find((object) => object.id === id && object.x !== null);
  return found ? onTopAt(page, { x: found.x!, y: found.y! }) : 'not drawn';
}

/** The camera that puts a position at a point of the map at zoom 6, as the address writes it. */
async function cameraWith([lng, lat]: Position, page: Page, part: string): Promise<string> {
  const at = await page.evaluate((part) => {
    const [map, panel] = ['.map', part].map((selector) =>
      document.querySelector(selector)!.getBoundingClientRect(),
    );
    return {
      x: panel!.left + panel!.width / 2 - map!.left - map!.width / 2,
      y: panel!.top + panel!.height / 2 - map!.top - map!.height / 2,
    };
  }, part);
  const degree = (512 * 2 ** 6) / 360;
  return `6/${(lat + (at.y / degree) * Math.cos((lat * Math.PI) / 180)).toFixed(3)}/${(lng - at.x / degree).toFixed(3)}`;
}

for (const { size, lang } of sampled(CASES, 3, ['size', 'lang'])) {
  const { width, height } = size;
  test.describe(`${width} × ${height}, ${lang}`, () => {
    test.beforeEach(({ sharedPage }) => sharedPage.setViewportSize(size));

    test('nothing is cut, covered or written over another text', async ({ sharedPage: page }) => {
      await goTo(page, `#year=1936&lang=${lang}`);
      await expect.poll(() => faultsOf(page), 'the whole country').toEqual(NO_FAULTS);
      await goTo(page, `#year=1936&lang=${lang}&id=${BASIN}`);
      await expect(card(page)).toContainText(/1930|1931/);
      await expect.poll(() => faultsOf(page), 'a card').toEqual(NO_FAULTS);
      await goTo(page, `#year=1934..1937&lang=${lang}&panel=measure`);
      await expect(page.locator('.side-panel h2')).toBeVisible();
      await expect.poll(() => faultsOf(page), 'a tool and a window of years').toEqual(NO_FAULTS);
    });

    if (width > 600 && width <= 1000)
      // On a page of its own, because a panel stays as a reader left it.
      test('nothing is cut with the panel at the left unfolded', async ({ page }) => {
        await page.setViewportSize(size);
        await openAtlas(page, `#year=1936&lang=${lang}`);
        const fold = page.getByRole('button', { name: messagesOf(lang).leftPanel });
        await fold.click();
        await expect(fold).toHaveAttribute('aria-expanded', 'true');
        await expect.poll(() => faultsOf(page)).toEqual(NO_FAULTS);
      });

    test('every tool and every year can be reached', async ({ sharedPage: page }) => {
      await goTo(page, `#year=1936&lang=${lang}`);
      const { long, short } = messagesOf(lang).tools;
      for (const id of Object.keys(long) as (keyof typeof long)[]) {
        const name = new RegExp(`^(${long[id]}|${short[id]})$`);
        const button = page.locator('.view').getByRole('button', { name });
        const menu = page.locator('.view [aria-haspopup="menu"]');
        // Where the bar has no room for it, it stands in a menu; the bar has more room once the panel before has gone.
        const opened = id === 'tours' ? /page=tours/ : id === 'compare' ? /compare=/ : `panel=${id}`;
        await expect(async () => {
          // A press that came late is not made again: it would close the tool.
          if (new RegExp(opened).test(page.url())) return;
          if ((await button.count()) > 0) await button.click({ timeout: 2000 });
          else {
            if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click({ timeout: 2000 });
            await page.getByRole('menuitemcheckbox', { name }).click({ timeout: 2000 });
          }
        }).toPass({ timeout: 20_000 });
        await expect(page, id).toHaveURL(new RegExp(opened));
        await goTo(page, `#year=1936&lang=${lang}`);
      }
      const track = page.locator('.timeline .track');
      for (const [share, year] of [
        [0.002, '1890'],
        [0.998, '1940'],
        [0.5, '1915'],
      ] as const) {
        await track.scrollIntoViewIfNeeded();
        const box = (await track.boundingBox())!;
        expect(box.x, 'the track begins in the window').toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, 'the track ends in the window').toBeLessThanOrEqual(width);
        await page.mouse.click(box.x + box.width * share, box.y + box.height / 3);
        await expect(yearShown(page)).toHaveValue(year);
      }
      const shown = await page
        .locator('.decades span')
        // Where there is little room, every other figure is left out.
        .evaluateAll((figures) =>
          figures.map((figure) => figure.getBoundingClientRect()).filter(({ width }) => width > 0),
        );
      shown.forEach(({ left, right }, at) => {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(shown[at + 1]?.left ?? width);
      });
    });

    // On a page of its own, opened in a window of this size.
    test('what is chosen is in sight, with a card and with a tool', async ({ page }) => {
      await page.setViewportSize(size);
      await openAtlas(page, `#year=1936&lang=${lang}&id=${BASIN}`);
      await expect(card(page)).toBeVisible();
      await expect.poll(() => overSite(page, BASIN), 'in the whole country').toBe('map');
      const hidden = await cameraWith(BASIN_AT, page, '.right');
      await goTo(page, `#map=${hidden}&year=1936&lang=${lang}&id=${BASIN}`);
      await expect
        .poll(() => overSite(page, BASIN), `under the card of a view of another window (${hidden})`)
        .toBe('map');
      await goTo(page, `#map=${hidden}&year=1936&lang=${lang}&id=${BASIN}&panel=rail`);
      await expect(card(page)).toBeVisible();
      await expect.poll(() => overSite(page, BASIN), 'with a tool under the card').toBe('map');
    });
  });
}

test('what is chosen while a large window becomes the smallest is in sight, under no panel', async ({
  page,
}) => {
  await openAtlas(page, '#map=4/50/60&year=1891&lang=ru');
  await page.setViewportSize({ width: 320, height: 256 });
  // At once, while the page still takes its new size.
  await page.evaluate((fragment) => void (location.hash = fragment), `#year=1936&lang=ru&id=${BASIN}`);
  await expect(card(page)).toBeVisible();
  await expect.poll(() => overSite(page, BASIN)).toBe('map');
});

for (const { size, theme } of sampled(
  matrix({
    size: [
      { width: 320, height: 256 },
      { width: 1440, height: 900 },
    ],
    theme: ['light', 'dark'],
  }),
  2,
  ['size', 'theme'],
))
  test(`axe finds nothing at ${size.width} × ${size.height}, ${theme}`, async ({ sharedPage: page }) => {
    await page.setViewportSize(size);
    await goTo(page, `#year=1936&lang=kk&theme=${theme}`);
    expect(await axeFindings(page)).toEqual([]);
    await goTo(page, `#year=1936&lang=kk&theme=${theme}&id=${BASIN}`);
    await expect(card(page)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });

for (const { size } of sampled(matrix({ size: SIZES }), 2, ['size']))
  test(`a link to a railway shows all of it between the panels (${size.width} × ${size.height})`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openAtlas(page, '#year=1931&id=akmola-karaganda&lang=kk');
    await expect(card(page)).toBeVisible();
    const path = featureOf('railways', 'akmola-karaganda').coordinates as Position[];
    for (const end of [path[0]!, path.at(-1)!])
      await expect
        .poll(async () => {
          const map = (await page.locator('.map').boundingBox())!;
          const { view } = readViewUrl(new URL(page.url()).hash.slice(1));
          const seen = windowView(map, { top: 0, right: 0, bottom: 0, left: 0 }, view.map);
          return view.map && seen ? onTopAt(page, seen.pointOf(end)) : 'the whole country';
        }, String(end))
        .toBe('map');
  });
