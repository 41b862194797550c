// A reader who does anything: seeded rounds of clicks on what can be pressed, keys, typing, the wheel, drags, other window
// sizes, addresses, back and forward. Nothing may go wrong in the console, and after ten thousand actions the page may not have
// grown: its heap, nodes and listeners are within a tenth of what they were at half time.
import { expect, type CDPSession, type Page } from '@playwright/test';
import { seeded } from '../../bench/pages/synthetic.ts';
import { ALL, matrix, sampled, SEED } from '../sample.ts';
import { openAtlas, test } from './atlas.ts';

const ACTIONS_A_ROUND = ALL ? 100 : 40;
const ALL_ROUNDS = Array.from({ length: 100 }, (_, index) => index + 1);
const ROUNDS = sampled(matrix({ round: ALL_ROUNDS }), 1, ['round']);
const NEUTRAL = '#map=4/48/68&year=1891&lang=en&theme=light';

const SIZES = [
  { width: 1100, height: 720 },
  { width: 820, height: 600 },
  { width: 390, height: 700 },
  { width: 1366, height: 768 },
];
const KEYS = [
  ...[
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Space',
    'Escape',
    'Escape',
  ],
  ...['Home', 'End', 'PageUp', 'PageDown', '/', 'Backspace', '+', '-', 'a', '1'],
];
const TYPED = [
  '1931',
  'x',
  '1890-1940',
  'Балқаш',
  'turksib',
  'медь',
  '0500',
  '%',
  '  ',
  '1929..1934',
  'zzzz',
];
const ADDRESSES = {
  year: ['1890', '1928', '1936', '1940', '1929..1934', '0500', 'x'],
  lang: ['kk', 'ru', 'en', 'de'],
  theme: ['light', 'dark'],
  id: ['balkhash-copper-smelter', 'turksib-repair-works', 'coal-for-turksib', 'nothing-there'],
  page: ['about', 'tours', 'sources', 'disagreements', 'download'],
  panel: ['charts', 'rail', 'measure', 'data', 'compare', 'zz'],
  compare: ['1913', '1940', '3000'],
  tour: ['overview/1', 'coal-karaganda/2', 'none/1'],
  map: ['5/48/68', '7/43.2/76.9/30/40', '4/52/60', '99/1/1'],
  layers: ['none', 'railways', 'enterprises,mines,flows'],
  sectors: ['coal', 'none', 'oil,power'],
  data: ['javascript:1', 'not-there.csv', 'https://elsewhere.invalid/a.csv'],
} as const;

/** What would lead out of the page, into a dialog of the system, or onto the disk. */
const LEFT_ALONE =
  'a[href^="http"], a[href^="mailto"], a[target], a[download], input[type="file"], .tours .actions :nth-child(3)';

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** The middle of something that can be pressed and that nothing covers; null where there is nothing. */
const pressable = (page: Page, share: number) =>
  page.evaluate(
    ({ share, leftAlone }) => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [data-id]'),
      ];
      const seen = all.flatMap((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const at = { x: left + width / 2, y: top + height / 2 };
        const under = width > 0 && height > 0 ? document.elementFromPoint(at.x, at.y) : null;
        const isTop = under !== null && (element.contains(under) || under.contains(element));
        return isTop && !element.matches(leftAlone) && !element.matches(':disabled')
          ? [
              {
                ...at,
                name: element.ariaLabel ?? element.textContent?.trim().slice(0, 40) ?? element.tagName,
              },
            ]
          : [];
      });
      return seen[Math.floor(share * seen.length)] ?? null;
    },
    { share, leftAlone: LEFT_ALONE },
  );

/** Does one thing; returns what it was, for the report. */
async function act(page: Page, random: Random): Promise<string> {
  const { width, height } = page.viewportSize() ?? { width: 1100, height: 720 };
  const somewhere = () => ({ x: Math.floor(random() * width), y: Math.floor(random() * height) });
  const kind = random();
  if (kind < 0.45) {
    const found = await pressable(page, random());
    if (!found) return 'nothing to press';
    await page.mouse.click(found.x, found.y);
    return `press ${found.name}`;
  }
  if (kind < 0.63) {
    const key = pick(random, KEYS);
    await page.keyboard.press(key);
    return `key ${key}`;
  }
  if (kind < 0.68) {
    const text = pick(random, TYPED);
    await page.keyboard.type(text);
    return `type ${text}`;
  }
  if (kind < 0.74) {
    const [{ x, y }, by] = [somewhere(), (random() - 0.5) * 800];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, by);
    return `wheel ${by.toFixed(0)} at ${x} ${y}`;
  }
  if (kind < 0.82) {
    const [from, to] = [somewhere(), somewhere()];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    return `drag ${from.x} ${from.y} to ${to.x} ${to.y}`;
  }
  if (kind < 0.85) {
    const size = pick(random, SIZES);
    await page.setViewportSize(size);
    return `resize to ${size.width}`;
  }
  if (kind < 0.95) {
    const names = (Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]).filter(() => random() < 0.3);
    const hash = names.map((name) => `${name}=${pick<string>(random, ADDRESSES[name])}`).join('&');
    await page.evaluate((hash) => void (location.hash = hash), hash);
    return `address ${hash}`;
  }
  const back = random() < 0.7;
  // The page before the atlas is none of it.
  await page.evaluate((back) => {
    const { navigation } = window as unknown as { navigation: { canGoBack: boolean } };
    if (!back) history.forward();
    else if (navigation.canGoBack) history.back();
  }, back);
  return back ? 'back' : 'forward';
}

/** What the page holds when all is closed and the rubbish is collected. */
async function heldBy(page: Page, cdp: CDPSession): Promise<Record<string, number>> {
  await page.setViewportSize({ width: 1100, height: 720 });
  for (const hash of [`${NEUTRAL}&id=balkhash-copper-smelter`, NEUTRAL]) {
    await page.evaluate((hash) => void (location.hash = hash), hash);
    await expect(page.locator('article.card')).toHaveCount(hash === NEUTRAL ? 0 : 1);
  }
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'Filters' }).first().click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // Until the map has drawn it, and the address is written.
  await expect
    .poll(() => page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(location.hash), 300))))
    .toContain('year=1891');
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

test('whatever a reader does, nothing goes wrong, and the page does not grow', async ({ page }) => {
  test.setTimeout(120_000 + ROUNDS.length * 90_000);
  const done: string[] = [];
  const faults: string[] = [];
  const note = (what: string) => faults.push(`${what}\n after ${done.slice(-12).join('\n       ')}`);
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  page.on('console', (message) => {
    // A file that an address names and that is not there is one of the things tried.
    if (message.type() === 'error' && !/Failed to load resource|ERR_NAME/.test(message.text()))
      note(message.text());
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.addInitScript(() => void (window.print = () => undefined));
  await openAtlas(page, NEUTRAL);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');

  const held: Record<string, number>[] = [];
  const half = Math.floor(ROUNDS.length / 2);
  for (const [index, { round }] of ROUNDS.entries()) {
    const random = seeded(SEED + round * 1000);
    for (let action = 0; action < ACTIONS_A_ROUND; action++)
      done.push(`${round}.${action} ${await act(page, random)}`);
    expect(faults).toEqual([]);
    if (index + 1 === half || index + 1 === ROUNDS.length) held.push(await heldBy(page, cdp));
    if (process.env['MONKEY_LOG']) console.log(round, JSON.stringify(await heldBy(page, cdp)));
  }
  expect(faults).toEqual([]);
  const [middle, end] = held;
  console.log(
    `${done.length} actions: ${JSON.stringify(middle)} at half time, ${JSON.stringify(end)} at the end`,
  );
  // In a sample half of the parts are opened for the first time after half time.
  if (ROUNDS.length < ALL_ROUNDS.length) return;
  for (const name of ['heap', 'nodes', 'listeners'])
    expect(end?.[name], name).toBeLessThanOrEqual((middle?.[name] ?? 0) * 1.1);
});
