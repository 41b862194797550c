// What part of the earth the base map covers. Degrees, WGS84.

/** What relief.webp covers, exactly. */
export const WINDOW = { west: 40, south: 36, east: 96, north: 60 };

/** As far as a reader can move the map: its `maxBounds`. */
export const SHOWN = { west: 20, south: 0, east: 116, north: 76 };

/** As far as the map can be moved where a reader's own data lie elsewhere, less the five degrees that are added to it. */
export const WORLD = { west: -175, south: -80, east: 175, north: 80 };

/** Where the detailed vector layers are cut: a little outside the window. */
export const CUT = { west: 39, south: 35, east: 97, north: 61 };

/** Kazakhstan and its rim, where lines keep their detail. */
export const DETAILED = { west: 46, south: 40, east: 88, north: 56 };

/** @param {{west: number, south: number, east: number, north: number}} box */
const inside = (box, [lng, lat]) => lng > box.west && lng < box.east && lat > box.south && lat < box.north;

/** Does any part of the feature reach into Kazakhstan and its rim? @param {import('geojson').Feature} feature */
export const isDetailed = (feature) =>
  positions(feature.geometry.coordinates).some((at) => inside(DETAILED, at));

/** @param {import('geojson').Feature} feature */
export const isInWindow = (feature) =>
  positions(feature.geometry.coordinates).some((at) => inside(WINDOW, at));

/** Every position of a geometry's coordinates, however deep. @returns {number[][]} */
export const positions = (coordinates) =>
  typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positions);
