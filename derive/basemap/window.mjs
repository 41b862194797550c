// The boxes that the base map covers at different levels of detail. Degrees, WGS84.

/** The exact box of relief.webp. */
export const WINDOW = { west: 40, south: 36, east: 96, north: 60 };

/** The box in which a reader can move the map: its `maxBounds`. */
export const MOVABLE = { west: 20, south: 0, east: 116, north: 76 };

/** The box in which the map can be moved if a reader's own data is elsewhere, less the five degrees that are added to it. */
export const WORLD = { west: -175, south: -80, east: 175, north: 80 };

/** The box at which the detailed vector layers are cut, a little larger than the window. */
export const CUT = { west: 39, south: 35, east: 97, north: 61 };

/** The box of Kazakhstan and its surroundings, in which lines keep their detail. */
export const DETAILED = { west: 46, south: 40, east: 88, north: 56 };

/** @param {{west: number, south: number, east: number, north: number}} box */
const inside = (box, [lng, lat]) => lng > box.west && lng < box.east && lat > box.south && lat < box.north;

/** Whether any part of the feature is in the box of Kazakhstan. @param {import('geojson').Feature} feature */
export const isDetailed = (feature) =>
  positions(feature.geometry.coordinates).some((at) => inside(DETAILED, at));

/** @param {import('geojson').Feature} feature */
export const isInWindow = (feature) =>
  positions(feature.geometry.coordinates).some((at) => inside(WINDOW, at));

/** All positions of a geometry's coordinates, at any depth. @returns {number[][]} */
export const positions = (coordinates) =>
  typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positions);
