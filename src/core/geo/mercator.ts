// Web Mercator (EPSG:3857) as a unit square: x from 0 at 180° W to 1 at 180° E, y from 0 in the north to 1 in the south.
// Degrees are WGS84. This is the only implementation of the projection in the atlas. Pure.

/** The latitude of the square's northern edge, in degrees. */
const EDGE = 85.051129;

/** The width of the world at zoom 0, in pixels, as in MapLibre. */
const WORLD = 512;

/** x from longitude in degrees. */
export const mercatorX = (longitude: number): number => (longitude + 180) / 360;

/** y from latitude in degrees. Latitudes beyond the edge of the square are moved to it. */
export function mercatorY(latitude: number): number {
  const clamped = Math.min(Math.max(latitude, -EDGE), EDGE);
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / (2 * Math.PI);
}

/** Longitude from x, in degrees. */
export const longitudeOf = (x: number): number => x * 360 - 180;

/** Latitude from y, in degrees. */
export const latitudeOf = (y: number): number =>
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

/** The width of one screen pixel at a zoom, in the unit square. */
export const pixelAt = (zoom: number): number => 1 / (WORLD * 2 ** zoom);

/** The place of a position ([lng, lat], degrees) at a zoom, in pixels right and down from the north-west corner of the world. */
export function worldPixels(
  [longitude, latitude]: readonly [number, number],
  zoom: number,
): { x: number; y: number } {
  const world = WORLD * 2 ** zoom;
  return { x: mercatorX(longitude) * world, y: mercatorY(latitude) * world };
}

/** Turns what lies so far to the east and the south as a map does that has this bearing, in degrees, upwards. */
export function turnedBy(
  bearing: number,
): (east: number, south: number) => readonly [right: number, down: number] {
  const angle = (bearing * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return (east, south) => [east * cosine + south * sine, south * cosine - east * sine];
}

/** Names are placed for a map that is turned by whole steps of so many degrees. */
const STEP = 5;
/** A bearing in degrees, as names are placed for it: from 0 up to 360. */
export const bearingOfNames = (bearing: number): number => (Math.round(bearing / STEP) * STEP + 360) % 360;
