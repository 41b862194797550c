// Derives the lines along which the republic's side of its border is tinted: the pieces of the border, smoothed and moved a little
// inwards, so that a broad soft line runs along them without folds. The pieces have the republic at their right.

/** In kilometres: the distance between points, the reach of the smoothing (a standard deviation), and how far inwards they lie. */
const STEP = 12;
const SMOOTH = 26;
const INWARDS = 11;

const KILOMETRES_PER_DEGREE = 111.32;

/** @param {import('geojson').Feature[]} borders as in borders.geojson @returns {import('geojson').Feature[]} with the polities of each */
export const deriveBorderTint = (borders) =>
  borders
    .filter(({ properties }) => properties.polities.length > 0)
    .map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { polities: properties.polities },
      geometry: { type: 'LineString', coordinates: thinned(inside(smoothed(even(geometry.coordinates)))) },
    }));

/** From one point to another in kilometres, to the east and to the north. */
const way = (from, to) => [
  (to[0] - from[0]) * KILOMETRES_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180),
  (to[1] - from[1]) * KILOMETRES_PER_DEGREE,
];
const mix = (one, other, t) => [0, 1].map((axis) => one[axis] + t * (other[axis] - one[axis]));

/** The same line with a point at every step. */
function even(line) {
  const lengths = line.slice(1).map((to, index) => Math.hypot(...way(line[index], to)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.max(2, Math.round(whole / STEP));
  let [segment, before] = [0, 0];
  return Array.from({ length: count + 1 }, (_, at) => {
    const along = (whole * at) / count;
    while (segment < lengths.length - 1 && before + lengths[segment] < along) before += lengths[segment++];
    return mix(line[segment], line[segment + 1], Math.min(1, (along - before) / lengths[segment]));
  });
}

/** Each point as the mean of those around it; the ends stay, because the next piece goes on there. */
const smoothed = (line) =>
  line.map((point, at) => {
    const reach = Math.min(at, line.length - 1 - at, Math.ceil((3 * SMOOTH) / STEP));
    let [lng, lat, sum] = [0, 0, 0];
    for (let offset = -reach; offset <= reach; offset++) {
      const weight = Math.exp(-((offset * STEP) ** 2) / (2 * SMOOTH ** 2));
      lng += weight * line[at + offset][0];
      lat += weight * line[at + offset][1];
      sum += weight;
    }
    return reach === 0 ? point : [lng / sum, lat / sum];
  });

/** Every second point, and the last: what is smooth needs no more. */
const thinned = (line) => line.filter((_, at) => at % 2 === 0 || at === line.length - 1);

/** The line moved to its right. */
const inside = (line) =>
  line.map((point, at) => {
    const [east, north] = way(line[Math.max(0, at - 1)], line[Math.min(line.length - 1, at + 1)]);
    const length = Math.hypot(east, north);
    return [
      point[0] + ((north / length) * INWARDS) / KILOMETRES_PER_DEGREE / Math.cos((point[1] * Math.PI) / 180),
      point[1] - ((east / length) * INWARDS) / KILOMETRES_PER_DEGREE,
    ];
  });
