// The layer for large data sets shows what the core selects: run by run with the probe program, and in pictures of the layer.
import { expect, type Page } from '@playwright/test';
import { CATEGORIES, seeded, synthesise } from '../../bench/pages/synthetic.ts';
import { servePage } from '../../bench/serve-pages.mjs';
import type { Position } from '../../src/core/atlas/atlas.ts';
import type { DatedRun, DatedView } from '../../src/core/records/dated-records.ts';
import { link, shownRun } from '../../src/core/time/runs.ts';
import { CORE } from '../sample.ts';
import { test } from './atlas.ts';

// The tests compare colours of the map, pixel by pixel.
test.use({ coarseMap: false });

let pages: { address: string; close: () => void };
test.beforeAll(async () => {
  pages = await servePage('probe');
});
test.afterAll(() => pages.close());

const WHITE = [255, 255, 255];
const COLOURS = [
  [200, 30, 30],
  [30, 140, 30],
  [30, 30, 200],
  [150, 110, 20],
  [120, 20, 140],
  [20, 120, 140],
] as const;

/** Windows of one year and of many, with choices of categories. */
function views(count: number, seed: number): DatedView[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const since = 1875 + Math.floor(random() * 80);
    const span = random() < 0.5 ? 0 : Math.floor(random() * 30);
    return {
      years: { since, until: since + span },
      visible: Array.from({ length: CATEGORIES }, () => random() < 0.8),
      certainOnly: random() < 0.3,
    };
  });
}

/** The run by which the view shows a life, determined by runs.ts alone. */
function seen(runs: readonly DatedRun[], view: DatedView): DatedRun | null {
  const run = shownRun(runs, view.years);
  if (!run || !view.visible[run.category]) return null;
  return view.certainOnly && run.certainty === 'possible' ? null : run;
}

async function openProbe(page: Page): Promise<void> {
  await page.goto(`${pages.address}probe.html`);
  await page.waitForFunction(() => 'probe' in window);
}

test('the shader shows of 20 000 pairs of record and window what the core shows, in its colour', async ({
  page,
}) => {
  await openProbe(page);
  const records = [...synthesise({ shape: 'points', count: 500, seed: 7 })];
  const asked = views(40, 8);
  const lit = await page.evaluate(([records, asked, colours]) => window.probe.lit(records, asked, colours), [
    records,
    asked,
    COLOURS,
  ] as const);
  const expected = asked.map((view) =>
    records.map(({ runs }) => {
      const run = seen(runs, view);
      return run && COLOURS[run.category];
    }),
  );
  expect(lit).toEqual(expected);
  const shown = expected.flat().filter((colour) => colour !== null).length;
  expect(shown).toBeGreaterThan(2_000);
  expect(shown).toBeLessThan(18_000);
});

/** Records on a wide grid, so that they do not touch: dots, or short lines from west to east. */
function grid(shape: 'points' | 'lines'): {
  records: { path: Position[]; runs: readonly DatedRun[] }[];
  places: Position[];
} {
  const lives = [...synthesise({ shape: 'points', count: 180, seed: 21 })].map(({ runs }) => runs);
  const places = lives.map((_, index): Position => [
    50 + (index % 18) * 2,
    41 + Math.floor(index / 18) * 1.4,
  ]);
  const records = lives.map((runs, index) => {
    const [longitude, latitude] = places[index]!;
    const path: Position[] =
      shape === 'points'
        ? [[longitude, latitude]]
        : [
            [longitude - 0.5, latitude],
            [longitude, latitude],
            [longitude + 0.5, latitude],
          ];
    return { path, runs };
  });
  return { records, places };
}

const near = (colour: readonly number[], other: readonly number[]) =>
  colour.every((value, channel) => Math.abs(value - other[channel]!) <= 3);

/** The colour of palette and background that is most similar, because the edge of a thin line is a mixture. */
function likest(colour: readonly number[]): readonly number[] {
  const away = (other: readonly number[]) =>
    Math.hypot(...colour.map((value, channel) => value - other[channel]!));
  return [WHITE, ...COLOURS].reduce((best, other) => (away(other) < away(best) ? other : best));
}

for (const shape of ['points', 'lines'] as const) {
  test(`the picture of ${shape} is what the core says, dot by dot`, async ({ page }) => {
    await openProbe(page);
    const { records, places } = grid(shape);
    await page.evaluate(() => window.probe.open({ center: [67, 48], zoom: 4.4 }));
    // In two parts, as with tiles and streams.
    await page.evaluate(([first]) => window.probe.setRecords(first), [records.slice(0, 100)] as const);
    await page.evaluate(([more]) => window.probe.setRecords(more, 100), [records.slice(100)] as const);
    let compared = 0;
    for (const view of views(12, 5)) {
      const colours = await page.evaluate(
        ([view, colours, places]) => window.probe.picture(view, colours, places),
        [view, COLOURS, places] as const,
      );
      // The middle of a solid dot or line has exactly its colour; that of a ring is background, that of dashes may be a gap.
      const wrong = records.filter(({ runs }, index) => {
        const run = seen(runs, view);
        if (run?.certainty === 'possible') return false;
        return likest(colours[index]!) !== (run ? COLOURS[run.category] : WHITE);
      });
      expect(wrong, JSON.stringify(view)).toEqual([]);
      compared += records.filter(({ runs }) => seen(runs, view)?.certainty === 'certain').length;
    }
    expect(compared).toBeGreaterThan(200);
  });
}

const always = link([{ from: 1900, to: 1910, certainty: 'certain', category: 0 } as const]);
const maybe = link([{ from: 1900, to: 1910, certainty: 'possible', category: 0 } as const]);
const only = (year: number): DatedView => ({
  years: { since: year, until: year },
  visible: [true],
  certainOnly: false,
});

test('what is only possible is drawn otherwise: a ring, and dashes', { tag: CORE }, async ({ page }) => {
  await openProbe(page);
  await page.evaluate(() => window.probe.open({ center: [67, 48], zoom: 6 }));
  await page.evaluate(([records]) => window.probe.setRecords(records), [
    [
      { path: [[66, 48.5]] as Position[], runs: maybe },
      {
        path: [
          [62, 47],
          [72, 47],
        ] as Position[],
        runs: maybe,
      },
      {
        path: [
          [62, 46],
          [72, 46],
        ] as Position[],
        runs: always,
      },
    ],
  ] as const);
  const along = (latitude: number) =>
    Array.from({ length: 200 }, (_, step): Position => [63 + step / 25, latitude]);
  const [middle, ...lines] = await page.evaluate(
    ([view, colours, places]) => window.probe.picture(view, colours, places),
    [only(1905), COLOURS, [[66, 48.5], ...along(47), ...along(46)] as Position[]] as const,
  );
  expect(near(middle!, WHITE)).toBe(true);
  const gaps = (colours: number[][]) => colours.filter((colour) => near(colour, WHITE)).length;
  const inked = lines.map((colour) => [...colour]);
  expect(gaps(inked.slice(0, 200))).toBeGreaterThan(40);
  expect(gaps(inked.slice(0, 200))).toBeLessThan(160);
  expect(gaps(inked.slice(200))).toBe(0);
  // A line through the middle must cross the colour of the ring.
  const across = Array.from({ length: 60 }, (_, step): Position => [65.9 + step / 300, 48.5]);
  const ring = await page.evaluate(([places]) => window.probe.coloursAt(places), [across] as const);
  expect(ring.some(([red, green]) => red - green > 80)).toBe(true);
});

test('every copy of the world has it, tilted and turned too', async ({ page }) => {
  await openProbe(page);
  const camera = { center: [179, 10] as [number, number], zoom: 3, bearing: 30, pitch: 40 };
  await page.evaluate(([camera]) => window.probe.open(camera), [camera] as const);
  const places: Position[] = [
    [170, 10],
    [-172, 12],
  ];
  await page.evaluate(([records]) => window.probe.setRecords(records), [
    places.map((place) => ({ path: [place], runs: always })),
  ] as const);
  const seenAt: Position[] = [
    [170, 10],
    [188, 12],
  ];
  const picture = () =>
    page.evaluate(([view, colours, places]) => window.probe.picture(view, colours, places), [
      only(1905),
      COLOURS,
      seenAt,
    ] as const);
  for (const colour of await picture()) expect(near(colour, COLOURS[0])).toBe(true);
});

test('the chosen record has a ring of ink, and only in its years', async ({ page }) => {
  await openProbe(page);
  await page.evaluate(() => window.probe.open({ center: [67, 48], zoom: 6 }));
  await page.evaluate(([records]) => window.probe.setRecords(records), [
    [{ path: [[66, 48]] as Position[], runs: always }],
  ] as const);
  const across = Array.from({ length: 120 }, (_, step): Position => [65.7 + step / 200, 48]);
  const dark = async (year: number, selected: number | null) => {
    const colours = await page.evaluate(
      ([view, colours, places, selected]) => window.probe.picture(view, colours, places, selected),
      [only(year), COLOURS, across, selected] as const,
    );
    return colours.filter((colour) => Math.max(...colour) < 60).length;
  };
  expect(await dark(1905, null)).toBe(0);
  expect(await dark(1905, 0)).toBeGreaterThan(0);
  expect(await dark(1905, 1)).toBe(0);
  expect(await dark(1911, 0)).toBe(0);
});

test('a lost context comes back with all of it', async ({ page }) => {
  await openProbe(page);
  await page.evaluate(() => window.probe.open({ center: [67, 48], zoom: 5 }));
  await page.evaluate(([records]) => window.probe.setRecords(records), [
    [
      { path: [[66, 48]] as Position[], runs: always },
      {
        path: [
          [64, 47],
          [68, 47],
        ] as Position[],
        runs: always,
      },
    ],
  ] as const);
  const places: Position[] = [
    [66, 48],
    [65, 47],
  ];
  const ask = () =>
    page.evaluate(([view, colours, places]) => window.probe.picture(view, colours, places), [
      only(1905),
      COLOURS,
      places,
    ] as const);
  const before = await ask();
  for (const colour of before) expect(near(colour, COLOURS[0])).toBe(true);
  await page.evaluate(() => window.probe.loseContext());
  expect(await page.evaluate(([places]) => window.probe.coloursAt(places), [places] as const)).toEqual(
    before,
  );
});

test('a change of year asks for one frame; taken off, the layer leaves nothing', async ({ page }) => {
  await openProbe(page);
  await page.evaluate(() => window.probe.open({ center: [67, 48], zoom: 5 }));
  await page.evaluate(([records]) => window.probe.setRecords(records), [
    [{ path: [[66, 48]] as Position[], runs: always }],
  ] as const);
  await page.evaluate(([view, colours]) => window.probe.picture(view, colours, []), [
    only(1905),
    COLOURS,
  ] as const);
  expect(await page.evaluate(() => window.probe.framesOf(1907))).toBe(1);
  expect(await page.evaluate(() => window.probe.dispose())).toEqual(['paper']);
});
