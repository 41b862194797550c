// Derives the rivers as lines: Natural Earth's, which run through present-day reservoirs, and ones drawn by hand that it lacks.
// They end at the shores of 1890–1940, because lakes and sea are cut out of them, and reach what they flow into.
import { curve, parsePositions } from './curve.mjs';
import { DRAWN_RIVERS } from './drawn-rivers.mjs';
import { NAMED_RIVERS } from './river-names.mjs';
import { erase, simplify, splitAtRim } from './shape.mjs';
import { isInWindow } from './window.mjs';

/** Gaps up to this many degrees are closed. The gaps between Natural Earth's parts of one river are smaller. */
const GAP = 0.03;
/** Shorter pieces are removed, in degrees: scraps between a shore and an island or a lagoon. */
const SCRAP = 0.12;
/** The end of a river that stops short of water by less than this, in degrees of latitude, is led on to it. */
const SHORT = 0.2;

/** The tolerance of simplification, in metres. */
const METRES = {
  country: { detailed: 2200, elsewhere: 5000 },
  close: { detailed: 120, elsewhere: 3000 },
};

/**
 * @param {import('geojson').Feature[]} lines layer `ne_10m_rivers_lake_centerlines`
 * @param {import('geojson').Feature[]} water the lakes and the sea
 * @param {keyof typeof METRES} scale
 * @returns {Promise<import('geojson').Feature[]>} one feature a river, with kk, ru, en, rank; the greatest first
 */
export async function deriveRivers(lines, water, scale) {
  const known = NAMED_RIVERS.map(({ numbers, ...names }) =>
    river(
      names,
      lines
        .filter((line) => numbers.includes(line.properties.rivernum))
        .flatMap(({ geometry }) => parts(geometry)),
    ),
  );
  const drawn = DRAWN_RIVERS.map(({ course, ...names }) => river(names, [curve(parsePositions(course))]));
  const rivers = [...known, ...drawn]
    .filter(({ geometry }) => geometry.coordinates.length > 0)
    .filter(isInWindow);
  const simple = await simplify(await splitAtRim(rivers), METRES[scale]);
  const dry = await erase(simple, water);
  const whole = [...byName(dry).values()].map((pieces) =>
    river(pieces[0].properties, pieces.flatMap(({ geometry }) => parts(geometry)).filter(isNoScrap)),
  );
  return ledOn(whole, water)
    .filter(({ geometry }) => geometry.coordinates.length > 0)
    .sort((one, other) => one.properties.rank - other.properties.rank);
}

const river = (properties, coordinates) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiLineString', coordinates: stitch(coordinates) },
});

/** @param {import('geojson').Feature[]} pieces @returns {Map<string, import('geojson').Feature[]>} */
function byName(pieces) {
  const groups = new Map();
  // There are two rivers called Aksu; they differ in rank and place, so each stays one feature.
  for (const piece of pieces) {
    const key = JSON.stringify(piece.properties);
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return groups;
}

/** Leads ends that stop a little short of a lake, the sea or another river on to it. */
function ledOn(rivers, water) {
  const shores = water.flatMap(({ geometry }) => geometry.coordinates);
  return rivers.map(({ geometry: { coordinates }, properties }) => {
    const others = rivers.filter((other) => other.properties !== properties);
    const goals = [...shores, ...others.flatMap(({ geometry }) => geometry.coordinates)];
    const reached = coordinates.map((line) => {
      const [before, after] = [line[0], line.at(-1)].map((end) => {
        const nearest = goals.map((goal) => nearestOn(goal, end)).reduce((a, b) => (b.far < a.far ? b : a));
        return nearest.far > 1e-4 && nearest.far < SHORT ? [nearest.at] : [];
      });
      return [...before, ...line, ...after];
    });
    return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates: reached } };
  });
}

/** The point of a line that is nearest to another, and how far that is in degrees of latitude. */
function nearestOn(line, [lng, lat]) {
  const narrow = Math.cos((lat * Math.PI) / 180);
  let best = { far: Infinity, at: line[0] };
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1], line[index]];
    const [dx, dy] = [(to[0] - from[0]) * narrow, to[1] - from[1]];
    const [x, y] = [(lng - from[0]) * narrow, lat - from[1]];
    const t = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx ** 2 + dy ** 2 || 1)));
    const far = Math.hypot(x - t * dx, y - t * dy);
    if (far < best.far)
      best = { far, at: [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])] };
  }
  return best;
}

const parts = (geometry) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates);

const distance = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);

const isNoScrap = (line) =>
  line.slice(1).reduce((sum, at, index) => sum + distance(at, line[index]), 0) > SCRAP;

/** Joins lines that meet at their ends, so that a label can follow the whole river. @param {number[][][]} lines */
export function stitch(lines) {
  const joined = lines.map((line) => [...line]);
  for (;;) {
    const pair = nearestPair(joined);
    if (!pair) return joined;
    const [one, other] = pair;
    const [line] = joined.splice(other, 1);
    joined[one] = join(joined[one], line);
  }
}

function nearestPair(lines) {
  for (let one = 0; one < lines.length; one++)
    for (let other = one + 1; other < lines.length; other++)
      if (gap(lines[one], lines[other]) <= GAP) return [one, other];
  return undefined;
}

const ends = (line) => [line[0], line.at(-1)];

const gap = (one, other) => Math.min(...ends(one).flatMap((a) => ends(other).map((b) => distance(a, b))));

function join(one, other) {
  const ways = [
    [one, other],
    [one, other.toReversed()],
    [one.toReversed(), other],
    [one.toReversed(), other.toReversed()],
  ];
  const [first, second] = ways.reduce((best, way) =>
    distance(way[0].at(-1), way[1][0]) < distance(best[0].at(-1), best[1][0]) ? way : best,
  );
  return [...first, ...(distance(first.at(-1), second[0]) < 1e-6 ? second.slice(1) : second)];
}
