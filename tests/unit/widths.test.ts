// Styles ask for the width of a window or a part in em or rem, 16 pixels each: who has set larger letters in the browser then gets the
// arrangement that holds them (docs/architecture/tools.md).
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The two windows that get larger letters from the atlas itself, before a wall of a screen. */
const WALLS = /min-width: (2200|3200)px/;

test('no style asks for a width in pixels', () => {
  const styles = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(svelte|css)$/.test(name),
  );
  expect(styles.length).toBeGreaterThan(50);
  const inPixels = styles.flatMap((name) =>
    [...readFileSync(`src/${name}`, 'utf8').matchAll(/@(?:media|container)[^{]*\dpx[^{]*/g)].flatMap(
      ([query]) =>
        WALLS.test(query) ? [] : [`${name}: ${query.trim()}: write em (media) or rem (container)`],
    ),
  );
  expect(inPixels).toEqual([]);
});
