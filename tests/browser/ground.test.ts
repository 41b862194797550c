// The ground: nothing of close views is fetched before one is near, then relief comes by ranges; where a server sends none the coarse
// relief stays without a word; links that are too deep open at the end; the neat line tells the degrees and keeps off phones.
import { expect, type Page } from '@playwright/test';
import { CORE, WHOLE } from '../sample.ts';
import { AtlasServer } from './atlas-server.ts';
import { goTo, openAtlas, test } from './atlas.ts';

const CLOSE = '#year=1936&lang=en&map=7/49.8/73.1';

/** The statuses with which parts of the page's archives of relief were answered, by look. */
function answersIn(page: Page): { look: string; status: number; fromKept: boolean }[] {
  const answers: { look: string; status: number; fromKept: boolean }[] = [];
  page.on('response', (response) => {
    const look = /close-relief-(\w+)-[\w-]{8}\.pmtiles$/.exec(response.url())?.[1];
    if (look) answers.push({ look, status: response.status(), fromKept: response.fromServiceWorker() });
  });
  return answers;
}

test('relief of close views comes by ranges when a view is near, in the look of the theme', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const answers = answersIn(page);
  await openAtlas(page, '#year=1936&lang=en&theme=light');
  expect(asked.filter((name) => /close/.test(name))).toEqual([]);
  await goTo(page, `${CLOSE}&theme=light`);
  // The header, and at least the tiles of the middle of the window.
  await expect.poll(() => answers.length, { timeout: 20_000 }).toBeGreaterThan(3);
  expect([...new Set(answers.map(({ look, status }) => `${look} ${status}`))]).toEqual(['light 206']);
  for (const water of ['rivers', 'lakes', 'sea'])
    await expect.poll(() => asked.some((name) => name.includes(`/${water}-close-`))).toBe(true);
  await goTo(page, `${CLOSE}&theme=dark`);
  await expect.poll(() => answers.some(({ look }) => look === 'dark'), { timeout: 20_000 }).toBe(true);
});

test(
  'a server without ranges leaves the coarse relief, and nothing is said',
  { tag: WHOLE },
  async ({ page }) => {
    const server = new AtlasServer('dist');
    await server.start();
    try {
      const answers = answersIn(page);
      await page.goto(`${server.url}${CLOSE}`);
      await expect.poll(() => answers.length, { timeout: 45_000 }).toBeGreaterThan(0);
      await expect.poll(() => server.asked.some((name) => name.includes('rivers-close'))).toBe(true);
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      await expect(page.locator('.late.floating')).toHaveCount(0);
    } finally {
      await server.stop();
    }
  },
);

test('an address that is too deep opens at the end without a word', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1936&lang=en&map=14/49.8/73.1');
  await expect(page.locator('.notices')).toHaveText('');
  const canvas = page.locator('.map canvas').first();
  await canvas.focus();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(page).toHaveURL(/map=9\/49\.8\/73\.1/);
});

test(
  'the neat line names the degrees where the map draws them, and is left out on a phone',
  { tag: CORE },
  async ({ sharedPage: page, sharedPhone: phone }) => {
    await goTo(page, '#year=1936&lang=en&map=4/48/67.5');
    const line = page.locator('svg.neat-line');
    await expect(line).toBeVisible();
    await expect(line).toHaveAttribute('aria-hidden', 'true');
    const middle = await page.evaluate(() => innerWidth / 2);
    const at = async (degrees: string) =>
      Number(await line.locator(`text:text-is("${degrees}°")`).first().getAttribute('x'));
    // 2.5 degrees of longitude at zoom 4, west and east of the middle.
    const pixels = (2.5 * 512 * 2 ** 4) / 360;
    await expect.poll(() => at('65')).toBeCloseTo(middle - pixels + 4, 0);
    await expect.poll(() => at('70')).toBeCloseTo(middle + pixels + 4, 0);
    await goTo(phone, '#year=1936&lang=en&map=4/48/67.5');
    await expect(phone.locator('svg.neat-line')).toBeHidden();
  },
);
