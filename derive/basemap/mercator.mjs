// Web Mercator as shares of the world's square: 0 at its northern edge, 1 at its southern one.

/** @param {number} latitude degrees */
export const mercator = (latitude) =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);

/** @param {number} share @returns {number} degrees */
export const latitudeOf = (share) =>
  (2 * Math.atan(Math.exp((0.5 - share) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
