// The sea: the Caspian with Kara-Bogaz-Gol in detail (Natural Earth 1:10m), every other sea of the world coarse (1:110m),
// because only the rim of the map ever shows them. They are cut where no reader can look, so that no cut edge is ever seen:
// once for the atlas, once uncut for a reader's own data of other parts of the world.
import { collection, polygons, shape, simplify } from './shape.mjs';
import { isInWindow, positions, SHOWN, WORLD } from './window.mjs';

/** Natural Earth's `ocean` layers, as packed for Debian, hold the lakes too. */
const isSea = ({ properties }) => properties.featurecla === 'Ocean';

/** @param {import('geojson').Feature} feature does it lie round the Caspian, and nowhere else? */
const isCaspian = (feature) =>
  positions(feature.geometry.coordinates).every(([lng, lat]) => lng > 45 && lng < 56 && lat > 35 && lat < 48);

/**
 * @param {import('geojson').Feature[]} water layer `ne_10m_ocean`, which holds the lakes too
 * @param {import('geojson').Feature[]} worldOcean layer `ne_110m_ocean`
 * @returns {Promise<Record<'caspian' | 'sea' | 'worldSea', import('geojson').Feature[]>>} sea: all of it
 */
export async function deriveSea(water, worldOcean) {
  const caspian = await simplify(water.filter(isSea).flatMap(polygons).filter(isCaspian), {
    detailed: 500,
    elsewhere: 1500,
  });
  // Lakes in the window stand in lakes.geojson; Baikal and Ladoga, far off, count as sea here.
  const world = worldOcean.filter((feature) => isSea(feature) || !isInWindow(feature));
  const others = world.flatMap(polygons).filter((sea) => !isCaspian(sea));
  const within = async ({ west, south, east, north }) => {
    const bbox = [west - 5, south - 5, east + 5, north + 5].join(',');
    const cut = await shape(`-i in.json -clip bbox=${bbox} -simplify weighted interval=12km keep-shapes`, {
      'in.json': collection(others),
    });
    return [...caspian, ...cut.flatMap(polygons)];
  };
  return { caspian, sea: await within(SHOWN), worldSea: await within(WORLD) };
}
