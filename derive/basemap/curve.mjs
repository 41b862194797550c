// Turns a few points set by hand into a smooth curve through all of them (Catmull-Rom spline), and rounds the corners of lines
// that would show in close views (Chaikin).

const STEPS = 5;

/** @param {string} text “lng lat,lng lat” in degrees @returns {number[][]} */
export const parsePositions = (text) =>
  text
    .trim()
    .split(/,\s*/)
    .map((pair) => pair.split(' ').map(Number));

/** @param {number[][]} points open line @returns {number[][]} */
export function curve(points) {
  const at = (index) => points[Math.min(Math.max(index, 0), points.length - 1)];
  return [
    ...points.slice(1).flatMap((_, index) => span(at(index - 1), at(index), at(index + 1), at(index + 2))),
    points.at(-1),
  ];
}

/** @param {number[][]} ring closed: first and last point are the same @returns {number[][]} closed */
export function closedCurve(ring) {
  const points = ring.slice(0, -1);
  const at = (index) => points[(index + points.length) % points.length];
  const line = points.flatMap((_, index) => span(at(index - 1), at(index), at(index + 1), at(index + 2)));
  return [...line, line[0]];
}

/** Points on the curve from b (included) to c (excluded). */
function span(a, b, c, d) {
  return Array.from({ length: STEPS }, (_, step) => {
    const t = step / STEPS;
    return [0, 1].map(
      (axis) =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t ** 2 +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3),
    );
  });
}

/** Cuts the corners of a line once; its ends stay. @param {number[][]} line open, or closed: then first and last point are the same */
export function rounded(line) {
  const isClosed = String(line[0]) === String(line.at(-1));
  const cut = line.slice(1).flatMap((to, index) => {
    const from = line[index];
    return [0.25, 0.75].map((t) => [0, 1].map((axis) => from[axis] + t * (to[axis] - from[axis])));
  });
  return isClosed ? [...cut, cut[0]] : [line[0], ...cut, line.at(-1)];
}
