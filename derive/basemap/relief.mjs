// Makes the relief of the whole window in Web Mercator, one image a theme. The first load fetches one, so it is small.
import { THEMES } from './ground-look.mjs';
import { latitudeOf, mercator } from './mercator.mjs';
import { webp } from './run.mjs';
import { WINDOW } from './window.mjs';

const WIDTH = 1040;
/** Of WebP, such that both have some 25 kB. */
const QUALITY = { light: 20, dark: 5 };

/**
 * @param {ReturnType<import('./ground-look.mjs').groundLook>} look
 * @returns {Record<import('./ground-look.mjs').Theme, Buffer>} WebP images that cover exactly WINDOW
 */
export function deriveRelief(look) {
  const [top, bottom] = [mercator(WINDOW.north), mercator(WINDOW.south)];
  const degrees = WINDOW.east - WINDOW.west;
  const rows = Math.round((WIDTH * (bottom - top) * 360) / degrees);
  const longitudes = Array.from({ length: WIDTH }, (_, at) => WINDOW.west + ((at + 0.5) / WIDTH) * degrees);
  const latitudes = Array.from({ length: rows }, (_, at) =>
    latitudeOf(top + ((at + 0.5) / rows) * (bottom - top)),
  );
  const pixels = look(longitudes, latitudes);
  return Object.fromEntries(
    THEMES.map((theme) => [theme, webp(pixels[theme], WIDTH, rows, `-q ${QUALITY[theme]} -alpha_q 60 -m 6`)]),
  );
}
