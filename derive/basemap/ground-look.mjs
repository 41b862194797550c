// The look of the land: a colour for each height and slope, from warm steppe to cool snow under a light from the north-west, and
// how far from the country it fades into the paper. Colours are low in chroma, so that the works carry the strong ones.
import { PER_DEGREE, readHeights, sample, smoothStep } from './heights.mjs';
import { WINDOW } from './window.mjs';

/**
 * By theme: [metres, red, green, blue], in which the steppe has nearly the colour of the page (`land` in src/symbols/palette.ts);
 * the colours that slopes take on in the light and in the shade, and how much of them.
 */
const LOOKS = {
  // Warm where the sun is, cool where it is not, as on maps painted by hand.
  light: {
    bright: 1,
    tints: [
      [-150, 236, 234, 216],
      [-10, 240, 236, 219],
      [120, 243, 236, 220],
      [350, 241, 231, 209],
      [700, 238, 224, 196],
      [1200, 234, 218, 188],
      [1900, 230, 217, 194],
      [2700, 230, 222, 209],
      [3400, 236, 234, 230],
      [4200, 247, 249, 251],
      [5500, 252, 254, 255],
    ],
    lit: { colour: [255, 252, 242], share: 1 },
    shaded: { colour: [112, 110, 124], share: 0.8 },
  },
  // A night of its own: what is high stands in moonlight. The image is `bright` times as bright as it is drawn (`relief` in
  // src/symbols/palette.ts), because WebP spoils what is dark.
  dark: {
    bright: 2.4,
    tints: [
      [-150, 33, 38, 43],
      [-10, 35, 40, 45],
      [120, 38, 42, 47],
      [350, 43, 45, 48],
      [700, 49, 48, 49],
      [1200, 52, 51, 51],
      [1900, 52, 53, 55],
      [2700, 54, 57, 62],
      [3400, 58, 63, 70],
      [4200, 66, 73, 82],
      [5500, 72, 80, 90],
    ],
    lit: { colour: [106, 106, 106], share: 0.75 },
    shaded: { colour: [8, 10, 16], share: 0.9 },
  },
};

/** Most of the light comes from the north-west, some from the west and the north. */
const LIGHTS = [
  { azimuth: 315, weight: 0.6 },
  { azimuth: 275, weight: 0.2 },
  { azimuth: 355, weight: 0.2 },
];
const LIGHT_ALTITUDE = 45;
/** The share of the large forms in the light. */
const LARGE = 0.4;
/** How steep a slope of one weighed metre in a metre looks. */
const EXAGGERATION = { forms: 190, large: 290 };

/** Metres above the lowest plain at which differences of height begin to count less: so the uplands of the steppe show beside the Tian Shan. */
const EVEN = 220;
const weighed = (metres) => EVEN * Math.log1p(Math.max(0, metres + 160) / EVEN);

const radians = (degrees) => (degrees * Math.PI) / 180;
const METRES_PER_CELL = 111_320 / PER_DEGREE;

const beams = LIGHTS.map(({ azimuth, weight }) => ({
  east: Math.sin(radians(azimuth)),
  north: Math.cos(radians(azimuth)),
  weight,
}));
const [LEVEL, UP] = [Math.sin(radians(LIGHT_ALTITUDE)), Math.cos(radians(LIGHT_ALTITUDE))];

/** How much brighter (to 1) or darker (to -1) a slope is than level ground. */
function lit(east, north) {
  const steepness = Math.sqrt(east * east + north * north + 1);
  let light = 0;
  for (const beam of beams)
    light += (beam.weight * (LEVEL - UP * (east * beam.east + north * beam.north))) / steepness;
  return light > LEVEL ? (light - LEVEL) / (1 - LEVEL) : light / LEVEL - 1;
}

/** @typedef {'light' | 'dark'} Theme @type {readonly Theme[]} */
export const THEMES = ['light', 'dark'];

/**
 * Draws a piece of land as red, green, blue, alpha, once a theme.
 * @returns {(longitudes: number[], latitudes: number[]) => Record<Theme, Uint8ClampedArray> | null} of the columns and rows of pixels, in
 *   degrees; null where all of it has faded into the paper
 */
export function groundLook() {
  const { metres, forms, large } = readHeights(weighed);
  const found = new Float64Array(3);
  const slope = (grid, longitude, latitude, exaggeration) => {
    sample(grid, longitude, latitude, found);
    const scale = exaggeration / METRES_PER_CELL;
    return lit((found[1] * scale) / Math.cos(radians(latitude)), found[2] * scale);
  };
  return (longitudes, latitudes) => {
    const pixels = Object.fromEntries(
      THEMES.map((theme) => [theme, new Uint8ClampedArray(longitudes.length * latitudes.length * 4)]),
    );
    let at = 0;
    let seen = false;
    for (const latitude of latitudes) {
      for (const longitude of longitudes) {
        const opacity = Math.round(255 * strength(longitude, latitude));
        if (opacity > 0) {
          seen = true;
          const light =
            (1 - LARGE) * slope(forms, longitude, latitude, EXAGGERATION.forms) +
            LARGE * slope(large, longitude, latitude, EXAGGERATION.large);
          sample(metres, longitude, latitude, found);
          for (const theme of THEMES) paint(LOOKS[theme], found[0], light, pixels[theme], at);
        }
        for (const theme of THEMES) pixels[theme][at + 3] = opacity;
        at += 4;
      }
    }
    return seen ? pixels : null;
  };
}

function paint({ bright, tints, lit, shaded }, metres, light, pixels, at) {
  const { colour, share } = light > 0 ? lit : shaded;
  let after = 1;
  while (after < tints.length - 1 && tints[after][0] < metres) after++;
  const [low, high] = [tints[after - 1], tints[after]];
  const t = Math.min(1, Math.max(0, (metres - low[0]) / (high[0] - low[0])));
  for (let channel = 0; channel < 3; channel++) {
    const tint = low[channel + 1] + t * (high[channel + 1] - low[channel + 1]);
    pixels[at + channel] = bright * (tint + share * Math.abs(light) * (colour[channel] - tint));
  }
}

const MIDDLE = { longitude: (WINDOW.west + WINDOW.east) / 2, latitude: (WINDOW.south + WINDOW.north) / 2 };
const HALF = { longitude: (WINDOW.east - WINDOW.west) / 2, latitude: (WINDOW.north - WINDOW.south) / 2 };
/** Between these shares of the way from the middle to the window's edge the relief fades into the paper. */
const FADE = [0.76, 1];

/** 1 in and around the country, 0 at the window's edge, along an oval that is nearly a rectangle. */
function strength(longitude, latitude) {
  const x = Math.abs(longitude - MIDDLE.longitude) / HALF.longitude;
  const y = Math.abs(latitude - MIDDLE.latitude) / HALF.latitude;
  const out = Math.cbrt(x * x * x + y * y * y);
  return 1 - smoothStep((out - FADE[0]) / (FADE[1] - FADE[0]));
}
