import { describe, expect, test } from 'vitest';
import { SECTORS } from '../core/atlas/atlas.ts';
import { THEMES } from '../core/view/view-state.ts';
import { PALETTES } from './palette.ts';

type Triple = [number, number, number];

const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as Triple;

/** How colours look to three kinds of eyes: matrices on linear RGB after Machado, Oliveira, Fernandes 2009. */
const EYES: Record<string, readonly Triple[]> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** A linear RGB colour as CIE L*a*b* under the illuminant D65. */
function lab(rgb: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    rgb.map((value) => Math.min(1, Math.max(0, value))) as Triple,
  );
  const f = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
const luminance = (hex: string): number => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];
  // Transport is left out: it is drawn as lines, never as a disc beside the others.
  const sectors = SECTORS.filter((sector) => sector !== 'transport' && sector !== 'people');

  test.each(Object.keys(EYES))('sectors stay apart in %s', (eye) => {
    const seen = sectors.map((sector) => ({
      sector,
      colour: lab(times(EYES[eye]!, linear(palette.sectors[sector]))),
    }));
    for (const [index, a] of seen.entries()) {
      for (const b of seen.slice(index + 1)) {
        const difference = Math.hypot(...a.colour.map((value, at) => value - b.colour[at]!));
        expect(difference, `${a.sector} and ${b.sector}`).toBeGreaterThan(9);
      }
    }
  });

  test('every sector stands out from the land', () => {
    for (const sector of SECTORS) {
      expect(contrast(palette.sectors[sector], palette.land), sector).toBeGreaterThan(2.1);
    }
  });

  test('text can be read', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThan(7);
    expect(contrast(palette.inkMuted, palette.paper)).toBeGreaterThan(4.5);
    expect(contrast(palette.accent, palette.paper)).toBeGreaterThan(4.5);
    expect(contrast(palette.ink, palette.land)).toBeGreaterThan(7);
  });
});
