// Heights of the land as smooth surfaces: NASA SRTM30 as grey tiles of two arc minutes (Debian package marble-qt-data, public
// domain). Each grey stands for a height on a scale that is compressed upwards; this file turns it back into metres, and smooths
// the steps of one grey that plains would otherwise show. It knows nothing of light and colour.
import { run } from './run.mjs';
import { WINDOW } from './window.mjs';

const TILES = '/usr/share/marble/data/maps/earth/srtm/3';
/** The side of a tile in pixels and in degrees. */
const TILE = { pixels: 675, degrees: 22.5 };
export const PER_DEGREE = TILE.pixels / TILE.degrees;

/** [grey, metres]: Marble's legend, which known heights between the Caspian and Tibet confirm to a step of grey. */
const SCALE = [
  [70, -150],
  [97, 0],
  [115, 50],
  [133, 200],
  [150.5, 500],
  [178.5, 1000],
  [196, 2000],
  [211.6, 3500],
  [229.5, 5000],
  [242, 7500],
  [256, 10_000],
];

/** How far plains and mountains are smoothed: standard deviations in cells. Between these roughnesses, in grey, both are mixed. */
const SMOOTHED = { plains: 3.2, mountains: 0.75, roughness: [0.6, 2.4] };
/** The reach of the large forms, whose light makes a range one body, in cells. */
const LARGE_FORMS = 5;

/** A grid of cells of 1/30 degree, rows from the north. @typedef {{ values: Float32Array, width: number }} Grid */

const first = {
  column: Math.floor((WINDOW.west + 180) / TILE.degrees),
  row: Math.floor((90 - WINDOW.north) / TILE.degrees),
};
const last = {
  column: Math.floor((WINDOW.east + 180) / TILE.degrees),
  row: Math.floor((90 - WINDOW.south) / TILE.degrees),
};

/**
 * @param {(metres: number) => number} weighed what light sees of a height: differences high up may count less
 * @returns {{ metres: Grid, forms: Grid, large: Grid }} heights; the weighed heights, and their large forms alone
 */
export function readHeights(weighed) {
  const grey = readGrey();
  const fine = blurred(grey, SMOOTHED.mountains);
  const coarse = blurred(grey, SMOOTHED.plains);
  const roughness = blurred(
    { ...grey, values: grey.values.map((value, at) => Math.abs(value - coarse.values[at])) },
    SMOOTHED.plains,
  );
  const [calm, rough] = SMOOTHED.roughness;
  const metres = coarse.values.map((plain, at) => {
    const t = smoothStep((roughness.values[at] - calm) / (rough - calm));
    return metresOf(plain + t * (fine.values[at] - plain));
  });
  const forms = { width: grey.width, values: metres.map(weighed) };
  return { metres: { width: grey.width, values: metres }, forms, large: blurred(forms, LARGE_FORMS) };
}

/** 0 … 1 with level ends, of a number that is held between 0 and 1. */
export function smoothStep(number) {
  const t = Math.min(1, Math.max(0, number));
  return t * t * (3 - 2 * t);
}

function metresOf(grey) {
  const after = Math.max(
    1,
    SCALE.findIndex(([stop]) => stop > grey),
  );
  const [[from, low], [to, high]] = [SCALE[after - 1], SCALE[after]];
  return low + ((high - low) * (grey - from)) / (to - from);
}

/**
 * Value and slope of a grid between its cells, by a cubic B-spline, which is smooth in both.
 * @param {Grid} grid @param {number} longitude @param {number} latitude degrees
 * @param {Float64Array} out [value, its change a cell to the east, its change a cell to the north]
 */
export function sample({ values, width }, longitude, latitude, out) {
  const x = (longitude + 180) * PER_DEGREE - first.column * TILE.pixels - 0.5;
  const y = (90 - latitude) * PER_DEGREE - first.row * TILE.pixels - 0.5;
  const [left, upper] = [Math.floor(x), Math.floor(y)];
  weights(x - left, across, acrossSlope);
  weights(y - upper, down, downSlope);
  let [value, east, south] = [0, 0, 0];
  for (let row = 0; row < 4; row++) {
    const from = (upper + row - 1) * width + left - 1;
    let [sum, slope] = [0, 0];
    for (let column = 0; column < 4; column++) {
      sum += values[from + column] * across[column];
      slope += values[from + column] * acrossSlope[column];
    }
    value += sum * down[row];
    east += slope * down[row];
    south += sum * downSlope[row];
  }
  out[0] = value;
  out[1] = east;
  out[2] = -south;
}

const [across, acrossSlope, down, downSlope] = Array.from({ length: 4 }, () => new Float64Array(4));

/** The weights of four cells at a share of the way from the second to the third, and how they change. */
function weights(t, into, slopes) {
  const s = 1 - t;
  const [tt, ss] = [t * t, s * s];
  into[0] = (ss * s) / 6;
  into[1] = (3 * tt * t - 6 * tt + 4) / 6;
  into[2] = (3 * ss * s - 6 * ss + 4) / 6;
  into[3] = (tt * t) / 6;
  slopes[0] = -ss / 2;
  slopes[1] = (9 * tt - 12 * t) / 6;
  slopes[2] = (12 * s - 9 * ss) / 6;
  slopes[3] = tt / 2;
}

/** @returns {Grid} the grey of all tiles that the window touches */
function readGrey() {
  const width = (last.column - first.column + 1) * TILE.pixels;
  const values = new Float32Array(width * (last.row - first.row + 1) * TILE.pixels);
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      const tile = readTile(column, row);
      for (let y = 0; y < TILE.pixels; y++) {
        const line = tile.subarray(y * TILE.pixels, (y + 1) * TILE.pixels);
        const at = ((row - first.row) * TILE.pixels + y) * width + (column - first.column) * TILE.pixels;
        values.set(line, at);
      }
    }
  }
  return { values, width };
}

/** @returns {Buffer} one byte per pixel, rows from the north */
function readTile(column, row) {
  const six = (number) => String(number).padStart(6, '0');
  const path = `${TILES}/${six(row)}/${six(row)}_${six(column)}.jpg`;
  const image = run('djpeg', 'libjpeg-turbo-progs', ['-grayscale', '-pnm', path]);
  return image.subarray(image.length - TILE.pixels ** 2);
}

/** A Gaussian blur, along the rows and then down them. @param {Grid} grid @param {number} deviation in cells @returns {Grid} */
function blurred({ values, width }, deviation) {
  const reach = Math.ceil(deviation * 3);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)),
  );
  const rows = values.length / width;
  /** @param step from one cell to the next @param length cells in a line @param start of the line */
  const line = (from, to, step, length, start) => {
    for (let place = 0; place < length; place++) {
      let [sum, weight] = [0, 0];
      const end = Math.min(length - 1, place + reach);
      for (let other = Math.max(0, place - reach); other <= end; other++) {
        const share = bell[other - place + reach];
        sum += from[start + other * step] * share;
        weight += share;
      }
      to[start + place * step] = sum / weight;
    }
  };
  const [along, down] = [new Float32Array(values.length), new Float32Array(values.length)];
  for (let row = 0; row < rows; row++) line(values, along, 1, width, row * width);
  for (let column = 0; column < width; column++) line(along, down, width, rows, column);
  return { values: down, width };
}
