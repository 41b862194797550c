// Makes the relief image in Web Mercator: LEVEL on level ground, darker on slopes facing away from the light, brighter on those
// facing it, transparent towards its edges. Heights are NASA SRTM30 as grey tiles of two arc minutes (Debian package
// marble-qt-data, public domain). Their scale of heights is compressed upwards, which lets the uplands of the steppe show beside
// the Tian Shan.
import { execFileSync } from 'node:child_process';
import { WINDOW } from './window.mjs';

const TILES = '/usr/share/marble/data/maps/earth/srtm/3';
/** The side of a tile in pixels and in degrees. */
const TILE = { pixels: 675, degrees: 22.5 };
const PER_DEGREE = TILE.pixels / TILE.degrees;

const WIDTH = 880;
/** The brightness of level ground, 0 … 1, and the tint in red, green, blue. The map's palette relies on both. */
const LEVEL = 0.75;
const TINT = [1.124, 1, 0.724];
/** The slope that one level of grey per degree stands for. */
const EXAGGERATION = 0.0075;
/** Pixels on either side that one running mean includes. */
const BLUR = 1;
/** Most of the light comes from the north-west, as on printed maps, some from the west and the north. */
const LIGHTS = [
  { azimuth: 315, weight: 0.6 },
  { azimuth: 270, weight: 0.2 },
  { azimuth: 0, weight: 0.2 },
];
const LIGHT_ALTITUDE = 45;
/** The width of the image's edges in which it becomes transparent, in degrees. */
const FADE = 3;

const radians = (degrees) => (degrees * Math.PI) / 180;
const mercator = (latitude) => Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));
const latitudeOf = (y) => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) * (180 / Math.PI);

/** @returns {Buffer} a WebP image that covers exactly WINDOW */
export function deriveRelief() {
  const height = heights();
  const [top, bottom] = [mercator(WINDOW.north), mercator(WINDOW.south)];
  const degrees = WINDOW.east - WINDOW.west;
  const rows = Math.round((WIDTH * (top - bottom)) / radians(degrees));
  const pixels = Buffer.alloc(WIDTH * rows * 4);
  for (let row = 0; row < rows; row++) {
    const latitude = latitudeOf(top - ((row + 0.5) / rows) * (top - bottom));
    for (let column = 0; column < WIDTH; column++) {
      const longitude = WINDOW.west + ((column + 0.5) / WIDTH) * degrees;
      const bright = 255 * shade(height, longitude, latitude);
      const colour = TINT.map((tint) => Math.min(255, Math.round(bright * tint)));
      const opacity = Math.round(255 * fade(longitude, latitude));
      pixels.set([...colour, opacity], (row * WIDTH + column) * 4);
    }
  }
  return webp(pixels, WIDTH, rows);
}

/** @returns {(longitude: number, latitude: number) => number} the grey of the tiles, interpolated between their pixels */
function heights() {
  const first = {
    column: Math.floor((WINDOW.west + 180) / TILE.degrees),
    row: Math.floor((90 - WINDOW.north) / TILE.degrees),
  };
  const last = {
    column: Math.floor((WINDOW.east + 180) / TILE.degrees),
    row: Math.floor((90 - WINDOW.south) / TILE.degrees),
  };
  const width = (last.column - first.column + 1) * TILE.pixels;
  const rows = (last.row - first.row + 1) * TILE.pixels;
  let grid = new Float32Array(width * rows);
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      const tile = readTile(column, row);
      for (let y = 0; y < TILE.pixels; y++) {
        const line = tile.subarray(y * TILE.pixels, (y + 1) * TILE.pixels);
        grid.set(line, ((row - first.row) * TILE.pixels + y) * width + (column - first.column) * TILE.pixels);
      }
    }
  }
  grid = blurred(blurred(grid, 1), width);
  const at = (x, y) => grid[y * width + x];
  return (longitude, latitude) => {
    const x = (longitude + 180) * PER_DEGREE - first.column * TILE.pixels - 0.5;
    const y = (90 - latitude) * PER_DEGREE - first.row * TILE.pixels - 0.5;
    const [left, upper] = [Math.floor(x), Math.floor(y)];
    const line = (offset) =>
      between(
        [-1, 0, 1, 2].map((step) => at(left + step, upper + offset)),
        x - left,
      );
    return between([-1, 0, 1, 2].map(line), y - upper);
  };
}

/**
 * Smooths the steps of one grey level in plains with three running means, which together are close to a Gaussian.
 * @param {Float32Array} grid @param {number} stride from one pixel to the next: 1 along the rows, the width down them
 */
function blurred(grid, stride) {
  let from = grid;
  for (let pass = 0; pass < 3; pass++) {
    const to = from.slice();
    for (let at = stride * BLUR; at < from.length - stride * BLUR; at++) {
      let sum = 0;
      for (let offset = -BLUR; offset <= BLUR; offset++) sum += from[at + offset * stride];
      to[at] = sum / (2 * BLUR + 1);
    }
    from = to;
  }
  return from;
}

/** Interpolation by a cubic B-spline, which hides the steps of grey between pixels. */
function between([a, b, c, d], t) {
  const s = 1 - t;
  return (
    (a * s ** 3 + b * (3 * t ** 3 - 6 * t ** 2 + 4) + c * (3 * s ** 3 - 6 * s ** 2 + 4) + d * t ** 3) / 6
  );
}

/** 0 (darkest) … LEVEL … 1 (brightest). */
function shade(height, longitude, latitude) {
  const step = 1.5 / PER_DEGREE;
  const slope = (forward, backward, degrees) => ((forward - backward) / degrees) * EXAGGERATION;
  const east = slope(
    height(longitude + step, latitude),
    height(longitude - step, latitude),
    2 * step * Math.cos(radians(latitude)),
  );
  const north = slope(height(longitude, latitude + step), height(longitude, latitude - step), 2 * step);
  const [level, up] = [Math.sin(radians(LIGHT_ALTITUDE)), Math.cos(radians(LIGHT_ALTITUDE))];
  const lit = LIGHTS.reduce((sum, { azimuth, weight }) => {
    const toLight = -east * Math.sin(radians(azimuth)) - north * Math.cos(radians(azimuth));
    return sum + (weight * (level + up * toLight)) / Math.hypot(east, north, 1);
  }, 0);
  return lit > level
    ? LEVEL + ((1 - LEVEL) * (lit - level)) / (1 - level)
    : LEVEL * Math.max(0, 1 - (level - lit) / level);
}

function fade(longitude, latitude) {
  const toEdge = Math.min(
    longitude - WINDOW.west,
    WINDOW.east - longitude,
    latitude - WINDOW.south,
    WINDOW.north - latitude,
  );
  const t = Math.min(1, toEdge / FADE);
  return t * t * (3 - 2 * t);
}

/** @returns {Buffer} one byte per pixel, rows from the north */
function readTile(column, row) {
  const six = (number) => String(number).padStart(6, '0');
  const path = `${TILES}/${six(row)}/${six(row)}_${six(column)}.jpg`;
  const image = run('djpeg', 'libjpeg-turbo-progs', ['-grayscale', '-pnm', path]);
  return image.subarray(image.length - TILE.pixels ** 2);
}

/** @param {Buffer} pixels red, green, blue, alpha */
function webp(pixels, width, rows) {
  const header = `P7\nWIDTH ${width}\nHEIGHT ${rows}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n`;
  const options = '-quiet -q 6 -alpha_q 30 -m 6 -o - -- -'.split(' ');
  return run('cwebp', 'webp', options, Buffer.concat([Buffer.from(header), pixels]));
}

function run(command, debianPackage, options, input) {
  try {
    return execFileSync(command, options, { input, maxBuffer: 1 << 24 });
  } catch (cause) {
    const hint = `Are the Debian packages ${debianPackage} and marble-qt-data installed?`;
    throw new Error(`${command} failed. ${hint}`, { cause });
  }
}
