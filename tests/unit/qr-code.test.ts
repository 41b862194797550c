// A code is read back as a camera would: by a published decoder, from its modules as pixels.
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { codeAsSvg, codeOf, LONGEST, type QrCode } from '../../src/core/view/qr-code.ts';

const PIXELS = 4;

/** What a decoder reads in the picture of a code. */
function read({ side, path }: QrCode): string | undefined {
  const size = side * PIXELS;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g))
    for (let row = 0; row < PIXELS; row++) {
      const start = ((Number(y) * PIXELS + row) * size + Number(x) * PIXELS) * 4;
      for (let at = 0; at < PIXELS; at++) pixels.fill(0, start + at * 4, start + at * 4 + 3);
    }
  return jsQR(pixels, size, size)?.data;
}

describe('the code of a link', () => {
  test.each([
    ['a short one', 'https://example.org/atlas/#year=1936&lang=kk'],
    ['one with Kazakh letters', `https://example.org/${encodeURIComponent('Қоңырат кеніші')}`],
    ['the longest', `https://example.org/#${'s'.repeat(LONGEST - 21)}`],
  ])('is read as the link: %s', (_name, link) => {
    expect(read(codeOf(link)!)).toBe(link);
  });
  test('is not made of a link that is too long', () => {
    expect(codeOf('x'.repeat(LONGEST))).not.toBeNull();
    expect(codeOf('x'.repeat(LONGEST + 1))).toBeNull();
  });
  test('has a quiet zone of four modules, and its picture is black on white', () => {
    const code = codeOf('https://example.org/')!;
    const at = [...code.path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect([Math.min(...at), Math.max(...at)]).toEqual([4, code.side - 5]);
    expect(codeAsSvg(code)).toContain('fill="#fff"');
  });
});
