// Derives the lakes of 1890–1940: Natural Earth's lakes without reservoirs, with the Aral Sea and Zaysan as they were then.
import { ARAL_SEA } from './aral-sea.mjs';
import { closedCurve, parsePositions } from './curve.mjs';
import { ARAL_ISLANDS, ZAYSAN } from './drawn-lakes.mjs';
import { polygon, polygons, simplify } from './shape.mjs';
import { LAKES } from './water-names.mjs';
import { isDetailed, isInWindow } from './window.mjs';

/** Water that did not exist then, though Natural Earth gives no year, and the shrunken Aral Sea. */
const YOUNGER_BY_NAME = /^(Kostroma Reservoir|Aydar Ko|Sarygamysh|Aral Sea)/;
/** Natural Earth's unnamed Iriklinskoe reservoir (1958), and a splinter of Zaysan. */
const YOUNGER_BY_NOTE = ['_untitled_146', '_untitled_4'];

/**
 * How much is drawn: the tolerance of simplification in metres, and the least area of a lake in km², each in and outside
 * Kazakhstan; the least area of an island in km².
 */
const DETAIL = {
  country: {
    metres: { detailed: 480, elsewhere: 2500 },
    smallest: { detailed: 20, elsewhere: 200 },
    smallestIsland: 3,
  },
  close: {
    metres: { detailed: 90, elsewhere: 1500 },
    smallest: { detailed: 3, elsewhere: 100 },
    smallestIsland: 0.5,
  },
};

/**
 * @param {import('geojson').Feature[]} water layer `ne_10m_ocean`
 * @param {keyof typeof DETAIL} scale
 * @returns {Promise<import('geojson').Feature[]>} the largest first; named ones have kk, ru, en, rank
 */
export async function deriveLakes(water, scale) {
  const { metres, smallest, smallestIsland } = DETAIL[scale];
  const isLarge = (lake) => area(lake) >= (isDetailed(lake) ? smallest.detailed : smallest.elsewhere);
  const withoutIslets = ([shore, ...islands]) => [
    shore,
    ...islands.filter((island) => ringArea(island) >= smallestIsland),
  ];
  const natural = water.filter(isOldLake).flatMap(polygons).filter(isInWindow).filter(isLarge);
  const drawn = [
    [
      parsePositions(ARAL_SEA),
      ...Object.values(ARAL_ISLANDS).map((ring) => closedCurve(parsePositions(ring))),
    ],
    [closedCurve(parsePositions(ZAYSAN))],
  ].map(polygon);
  const lakes = await simplify([...drawn, ...natural], metres);
  return lakes
    .map((lake) => polygon(withoutIslets(lake.geometry.coordinates)))
    .sort((one, other) => area(other) - area(one))
    .map((lake) => ({ ...lake, properties: namesOf(lake) }));
}

function isOldLake({ properties }) {
  return (
    properties.featurecla !== 'Ocean' &&
    !(properties.year > 0) &&
    !YOUNGER_BY_NAME.test(properties.name ?? '') &&
    !YOUNGER_BY_NOTE.includes(properties.note)
  );
}

function namesOf(lake) {
  const named = LAKES.find(({ at }) => contains(lake.geometry.coordinates[0], at));
  if (!named) return {};
  const { kk, ru, en, rank } = named;
  return { kk, ru, en, rank };
}

const area = (lake) => ringArea(lake.geometry.coordinates[0]);

/** @param {number[][]} ring @returns {number} km² */
function ringArea(ring) {
  const twice = ring
    .slice(1)
    .reduce((sum, [lng, lat], index) => sum + ring[index][0] * lat - lng * ring[index][1], 0);
  return (Math.abs(twice) / 2) * 111.32 ** 2 * Math.cos((ring[0][1] * Math.PI) / 180);
}

/** Whether the point is inside the ring, by the even-odd rule. */
function contains(ring, [lng, lat]) {
  return (
    ring.slice(1).filter(([x, y], index) => {
      const [u, v] = ring[index];
      return y > lat !== v > lat && lng < ((u - x) * (lat - y)) / (v - y) + x;
    }).length %
      2 ===
    1
  );
}
