// The colours, measured: what lies on what can be seen and read, and every eye tells any two sectors apart. Contrast is that of
// WCAG 2, difference is CIEDE2000.
import { converter, differenceCiede2000, parse, wcagContrast, type Lab65, type Lrgb } from 'culori';
import { describe, expect, test } from 'vitest';
import { FLOW_WAYS, SECTORS } from '../core/atlas/atlas.ts';
import { seenBy } from '../../tests/colour-blindness.ts';
import { THEMES } from '../core/view/view-state.ts';
import { PALETTES, paletteSheet } from './palette.ts';

const linearOf = converter('lrgb');
const labOf = converter('lab65');
const difference = differenceCiede2000();
const contrast = (one: string, other: string): number => wcagContrast(one, other);

/** How far two sectors are apart at least, for each kind of eyes. */
const APART = { 'full colour': 12, protanopia: 8, deuteranopia: 8, tritanopia: 8 } as const;
type Eyes = keyof typeof APART;

/** A colour as an eye sees it. */
function seen(hex: string, eyes: Eyes): Lab65 {
  const { r, g, b } = linearOf(parse(hex)!);
  const [red, green, blue] = eyes === 'full colour' ? [r, g, b] : seenBy(eyes, [r, g, b]);
  return labOf({ mode: 'lrgb', r: red, g: green, b: blue } satisfies Lrgb);
}

/** `rgb(42 37 33)` as `#2a2521`; another text as it is. */
const asHex = (colour: string): string => {
  const channels = /^rgb\((\d+) (\d+) (\d+)\)$/.exec(colour)?.slice(1);
  return channels
    ? `#${channels.map((value) => Number(value).toString(16).padStart(2, '0')).join('')}`
    : colour;
};
/** A share (0–1) of one colour on another. */
const mix = (over: string, under: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => [over, under].map((colour) => parseInt(colour.slice(at, at + 2), 16)))
    .map(([one = 0, other = 0]) =>
      Math.round(one * share + other * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Lightness (L* of CIELAB) of the three steps, with a gap between one and the next. */
const STEPS = {
  light: [
    [8, 29],
    [31, 38],
    [42, 46],
  ],
  dark: [
    [63, 66],
    [69, 76],
    [79, 96],
  ],
} as const;
/** The darkest shade that the relief may have under a works, and the lightest at night: what sectors leave room for. */
const RELIEF = { light: '#bebbb3', dark: '#4e4f51' } as const;

test('differences of colours are those of CIEDE2000', () => {
  // Pairs 1, 7, 17 and 25 of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005, table 1.
  const lab = (l: number, a: number, b: number): Lab65 => ({ mode: 'lab65', l, a, b });
  expect(difference(lab(50, 2.6772, -79.7751), lab(50, 0, -82.7485))).toBeCloseTo(2.0425, 4);
  expect(difference(lab(50, 0, 0), lab(50, -1, 2))).toBeCloseTo(2.3669, 4);
  expect(difference(lab(50, 2.5, 0), lab(73, 25, -18))).toBeCloseTo(27.1492, 4);
  expect(difference(lab(60.2574, -34.0099, 36.2677), lab(60.4626, -34.1751, 39.4387))).toBeCloseTo(1.2644, 4);
});

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  /** Every pair of sectors. */
  const pairs = SECTORS.flatMap((one, index) =>
    SECTORS.slice(index + 1).map((other) => [one, other] as const),
  );
  test.each(Object.entries(APART) as [Eyes, number][])(
    'any two sectors are told apart in %s',
    (eyes, apart) => {
      const colours = Object.fromEntries(
        SECTORS.map((sector) => [sector, seen(palette.sectors[sector], eyes)]),
      );
      for (const [one, other] of pairs)
        expect(difference(colours[one]!, colours[other]!), `${one} and ${other}`).toBeGreaterThanOrEqual(
          apart,
        );
    },
  );

  test('sectors have three steps of lightness', () => {
    const steps = STEPS[theme];
    const stepOf = (lightness: number): number =>
      steps.findIndex(([from, to]) => from <= lightness && lightness <= to);
    const taken = SECTORS.map((sector) => stepOf(seen(palette.sectors[sector], 'full colour').l));
    for (const step of [0, 1, 2])
      expect(taken.filter((one) => one === step).length).toBeGreaterThanOrEqual(2);
    expect(taken.filter((one) => one < 0)).toEqual([]);
  });

  /** All that a symbol may stand on: map, panel, row under the pointer. */
  const grounds = [palette.land, palette.water, palette.paper, RELIEF[theme]];
  test('fill, ring and cross of a symbol stand out from every ground', () => {
    for (const ground of grounds) {
      for (const sector of SECTORS)
        expect(contrast(palette.sectors[sector], ground), `${sector} on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.inkMuted, ground), `closed on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('the ring of what is chosen and the dot of what opened stand out from every ground', () => {
    for (const ground of grounds) expect(contrast(palette.accent, ground), ground).toBeGreaterThanOrEqual(3);
    // On a disc, a rim of paper lies between.
    for (const sector of SECTORS)
      expect(contrast(palette.paper, palette.sectors[sector]), sector).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(APART) as Eyes[])('the ways of flows stay apart in %s', (eyes) => {
    const ways = FLOW_WAYS.map((way) => seen(palette.flows[way], eyes));
    for (const [index, one] of ways.entries())
      for (const other of ways.slice(index + 1)) expect(difference(one, other)).toBeGreaterThanOrEqual(8);
  });

  test('every way of flows is 3:1 against land and water, and raw materials have a hue of their own', () => {
    for (const way of FLOW_WAYS)
      for (const ground of [palette.land, palette.water])
        expect(contrast(palette.flows[way], ground), way).toBeGreaterThanOrEqual(3);
    const raw = seen(palette.flows['raw-out'], 'full colour');
    for (const sector of ['nonferrous-metals', 'power'] as const)
      expect(difference(raw, seen(palette.sectors[sector], 'full colour')), sector).toBeGreaterThanOrEqual(
        12,
      );
  });

  test('text can be read', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThan(7);
    expect(contrast(palette.inkMuted, palette.paper)).toBeGreaterThan(4.5);
    expect(contrast(palette.accent, palette.paper)).toBeGreaterThan(4.5);
    expect(contrast(palette.ink, palette.land)).toBeGreaterThan(7);
  });

  /** The colours of the page's style sheet in this theme, by name. */
  const page = Object.fromEntries(
    [
      ...(
        paletteSheet()
          .split('\n')
          .find((line) => line.includes(theme)) ?? ''
      ).matchAll(/--([\w-]+):([^;}]+)/g),
    ].map(([, name, value]) => [name, asHex(value!)]),
  );
  /** The ground of a row that is chosen or current: an eighth of the accent on paper. */
  const tinted = mix(palette.accent, palette.paper, 0.12);

  test.each(['paper', 'ink-7', 'tinted'])('text can be read on %s', (ground) => {
    const under = ground === 'tinted' ? tinted : page[ground]!;
    for (const name of ['ink', 'ink-muted', 'accent'])
      expect(contrast(page[name]!, under), name).toBeGreaterThan(4.5);
  });

  test('the edge of a control is seen, at rest and under the pointer', () => {
    expect(contrast(page['edge']!, page['paper']!)).toBeGreaterThan(3);
    expect(contrast(page['edge']!, page['ink-7']!)).toBeGreaterThan(3);
  });

  test('the ring of the focus is seen on everything that can lie round it', () => {
    for (const ground of ['paper', 'ink-7', 'land', 'water'])
      expect(contrast(page['accent']!, page[ground]!), ground).toBeGreaterThan(3);
    // Inside of a pressed button.
    expect(contrast(page['paper']!, page['ink']!)).toBeGreaterThan(3);
  });
});

test('in forced colours every colour of a theme is one of the system’s, but for the swatches and what is drawn on the map', () => {
  const sheet = paletteSheet();
  const forced = sheet.slice(sheet.indexOf('@media (forced-colors:active)'));
  const names = (text: string) => [...text.matchAll(/--([\w-]+):/g)].map(([, name]) => name!);
  const left = new Set(names(sheet).filter((name) => !names(forced).includes(name)));
  expect([...left].filter((name) => !/^(sector|flow)-|-rgb$/.test(name))).toEqual([
    'water',
    'water-line',
    'shore',
    'water-text',
    'land-text',
    'border-tint',
    'foreign-border',
  ]);
});
