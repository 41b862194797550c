// The shapes of a symbol: every state, certain and possible, told apart by form alone and never by a paler colour.
import { describe, expect, test } from 'vitest';
import { STATES } from '../core/atlas/atlas.ts';
import { SYMBOL_BOX } from '../core/view/map-scale.ts';
import { hatched } from './doubt.ts';
import { siteSymbol, type Shape } from './site-symbol.ts';

const LOOKS = STATES.flatMap((state) => [false, true].map((possible) => ({ state, possible })));
const isHatching = (shape: Shape): boolean => shape.shape === 'lines' && shape.opacity !== undefined;
const toneOf = (shape: Shape) =>
  shape.shape === 'disc' || shape.shape === 'glyph' ? shape.fill : shape.stroke;

test('every state has another form, certain and possible', () => {
  const forms = LOOKS.map((look) => JSON.stringify(siteSymbol(look)));
  expect(new Set(forms).size).toBe(2 * STATES.length);
});

describe.each(STATES)('what is only possibly “%s”', (state) => {
  const certain = siteSymbol({ state, possible: false });
  const possible = siteSymbol({ state, possible: true });

  test('is hatched, and what is certain is not', () => {
    expect(certain.some(isHatching)).toBe(false);
    expect(possible.filter(isHatching)).toHaveLength(1);
  });

  test('has no disc but that of the paper, and all its colour in ring, lines and picture', () => {
    expect(possible.filter(({ shape }) => shape === 'disc').map(toneOf)).toEqual(['paper']);
    const full = possible.filter((shape) => !isHatching(shape) && toneOf(shape) !== 'paper');
    expect(full.length).toBeGreaterThan(1);
    for (const shape of full) expect(toneOf(shape)).toBe(state === 'closed' ? 'muted' : 'sector');
  });

  test('keeps the dashes and dots of its ring', () => {
    const dashes = (shapes: readonly Shape[]) =>
      shapes.flatMap((shape) => (shape.shape === 'ring' && shape.dash ? [shape.dash] : []));
    expect(dashes(possible)).toEqual(dashes(certain));
  });
});

test('what possibly operates has an unbroken ring, what is built a dashed one, what is planned dots', () => {
  const ring = (look: Parameters<typeof siteSymbol>[0]) =>
    siteSymbol(look).find((shape) => shape.shape === 'ring')!;
  expect(ring({ state: 'operating', possible: true })).not.toHaveProperty('dash');
  const [built] = ring({ state: 'construction', possible: false }).dash!;
  const [dot] = ring({ state: 'planned', possible: false }).dash!;
  expect(built).toBeGreaterThan(4);
  expect(dot).toBeLessThan(0.1);
});

test('what is not there is its picture alone', () => {
  expect(siteSymbol({ state: null, possible: false }).map(({ shape }) => shape)).toEqual(['glyph']);
});

test('all of a symbol lies within its box', () => {
  const half = SYMBOL_BOX / 2;
  for (const look of LOOKS)
    for (const shape of siteSymbol(look)) {
      if (shape.shape === 'disc') expect(shape.radius).toBeLessThanOrEqual(half);
      else if (shape.shape === 'ring') expect(shape.radius + shape.width / 2).toBeLessThanOrEqual(half);
      else if (shape.shape === 'lines')
        for (const [number] of shape.path.matchAll(/[\d.]+/g))
          expect(Math.abs(Number(number) - half)).toBeLessThan(half);
      else expect(shape.size).toBeLessThan(SYMBOL_BOX);
    }
});

describe('a hatched disc', () => {
  const strokes = [...hatched(10).matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)].map((match) =>
    match.slice(1).map(Number),
  ) as [number, number, number, number][];

  test('has strokes from lower left to upper right, all over it', () => {
    expect(strokes.length).toBeGreaterThan(4);
    for (const [x0, y0, x1, y1] of strokes) expect(x1 - x0).toBeCloseTo(y0 - y1, 1);
  });
  test('keeps within its radius', () => {
    for (const [x0, y0, x1, y1] of strokes)
      for (const [x, y] of [
        [x0, y0],
        [x1, y1],
      ])
        expect(Math.hypot(x! - 14, y! - 14)).toBeLessThanOrEqual(10);
  });
});
