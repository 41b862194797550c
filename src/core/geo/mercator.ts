// Web Mercator as a unit square: x 0 at 180° W to 1 at 180° E, y 0 in the north to 1 in the south. Float64, pure.

/** The latitude at which the square ends, in degrees. */
const EDGE = 85.051129;

/** Pixels of the world's width at zoom 0, as MapLibre counts zoom. */
const WORLD = 512;

export const mercatorX = (longitude: number): number => (longitude + 180) / 360;

/** Latitudes beyond the square's edge lie on it. */
export function mercatorY(latitude: number): number {
  const held = Math.min(Math.max(latitude, -EDGE), EDGE);
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360)) / (2 * Math.PI);
}

/** How wide one pixel of the screen is in the unit square. */
export const pixelAt = (zoom: number): number => 1 / (WORLD * 2 ** zoom);
