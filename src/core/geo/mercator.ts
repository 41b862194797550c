// Web Mercator as a unit square: x runs from 0 at 180° W to 1 at 180° E, y from 0 in the north to 1 in the south. Degrees are
// WGS84. All of the atlas that needs the projection takes it from here. Pure.

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

/** Longitude from x, in degrees. */
export const longitudeOf = (x: number): number => x * 360 - 180;

/** Latitude from y, in degrees. */
export const latitudeOf = (y: number): number =>
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

/** How wide one pixel of the screen is in the unit square. */
export const pixelAt = (zoom: number): number => 1 / (WORLD * 2 ** zoom);

/** [longitude, latitude] → pixels from the north-west corner of the world at a zoom. */
export function worldPixels(
  [longitude, latitude]: readonly [number, number],
  zoom: number,
): { x: number; y: number } {
  const world = WORLD * 2 ** zoom;
  return { x: mercatorX(longitude) * world, y: mercatorY(latitude) * world };
}
