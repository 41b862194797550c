// What lies under the symbols of works: the ground of the map as it is drawn, where each of them stands. That sectors stand out from
// the colours of the palette is tested beside it (src/symbols/palette.test.ts).
import { expect } from '@playwright/test';
import { wcagContrast } from 'culori';
import { PNG } from 'pngjs';
import { SECTORS } from '../../src/core/atlas/atlas.ts';
import { PALETTES } from '../../src/symbols/palette.ts';
import { matrix, sampled } from '../sample.ts';
import { openAtlas, rendered, test } from './atlas.ts';

/** Where the land is darkest and lightest under works: in the mountains, in the steppe, at the shores. */
const VIEWS = {
  Altai: '5.8/50/83',
  Karatau: '6/43.3/70',
  'Alma-Ata': '6/43.5/77',
  steppe: '5.6/49.5/71',
  Caspian: '5.6/46.5/52',
};
/** Half the side of the square whose middle shade counts, pixels: names of waters and lines are thinner. */
const REACH = 6;

test.use({ coarseMap: false });

for (const { place, theme } of sampled(
  matrix({ place: Object.keys(VIEWS) as (keyof typeof VIEWS)[], theme: ['light', 'dark'] as const }),
  2,
  ['theme'],
))
  test(`every sector stands out by 3:1 from the ground under each works (${place}, ${theme})`, async ({
    page,
  }) => {
    const view = `#map=${VIEWS[place]}&year=1940&lang=en&theme=${theme}`;
    await openAtlas(page, view);
    const sites = async () => (await rendered(page)).filter(({ layer }) => layer === 'sites');
    await expect.poll(async () => (await sites()).length).toBeGreaterThan(2);
    const drawn = await sites();
    await page.evaluate((hash) => void (location.hash = hash), `${view}&layers=none`);
    await expect.poll(async () => (await sites()).length).toBe(0);
    const picture = PNG.sync.read(await page.screenshot()) as { width: number; height: number; data: Buffer };
    const onMap = await page.locator('.map').evaluate(
      (map, points) => points.filter(({ x, y }) => map.contains(document.elementFromPoint(x, y))),
      drawn.map(({ id, x, y }) => ({ id, x: Math.round(x ?? 0), y: Math.round(y ?? 0) })),
    );
    expect(onMap.length).toBeGreaterThan(2);
    for (const { id, x, y } of onMap) {
      const shades: string[] = [];
      for (let row = Math.max(0, y - REACH); row <= Math.min(picture.height - 1, y + REACH); row += 1)
        for (let at = Math.max(0, x - REACH); at <= Math.min(picture.width - 1, x + REACH); at += 1)
          shades.push(
            `#${picture.data.toString('hex', (row * picture.width + at) * 4, (row * picture.width + at) * 4 + 3)}`,
          );
      shades.sort((one, other) => wcagContrast(one, '#000000') - wcagContrast(other, '#000000'));
      const ground = shades[shades.length >> 1]!;
      for (const sector of SECTORS)
        expect(
          wcagContrast(PALETTES[theme].sectors[sector], ground),
          `${sector} on ${ground} at ${id}`,
        ).toBeGreaterThanOrEqual(3);
    }
  });
