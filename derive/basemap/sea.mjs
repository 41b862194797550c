// Derives the sea: the Caspian with Kara-Bogaz-Gol in detail (Natural Earth 1:10m), all other seas coarse (1:110m), because they
// only appear at the edges of the map. There are two versions: one for the atlas, cut outside of what readers can see, and one
// of the whole world for a reader's own data.
import { collection, polygons, shape, simplify } from './shape.mjs';
import { isInWindow, positions, MOVABLE, WORLD } from './window.mjs';

/** The tolerance of the simplification of the Caspian, in metres. */
const METRES = {
  country: { detailed: 1000, elsewhere: 3000 },
  close: { detailed: 90, elsewhere: 400 },
};

/** Natural Earth's `ocean` layers in the Debian package also contain the lakes. */
const isSea = ({ properties }) => properties.featurecla === 'Ocean';

/** Whether the feature is at the Caspian and nowhere else. @param {import('geojson').Feature} feature */
const isCaspian = (feature) =>
  positions(feature.geometry.coordinates).every(([lng, lat]) => lng > 45 && lng < 56 && lat > 35 && lat < 48);

/**
 * @param {import('geojson').Feature[]} water layer `ne_10m_ocean`, which also contains the lakes
 * @param {import('geojson').Feature[]} worldOcean layer `ne_110m_ocean`
 * @param {keyof typeof METRES} scale
 * @returns {Promise<Record<'caspian' | 'sea' | 'worldSea', import('geojson').Feature[]>>} sea: where the map moves, worldSea: everywhere
 */
export async function deriveSea(water, worldOcean, scale) {
  const caspian = await simplify(water.filter(isSea).flatMap(polygons).filter(isCaspian), METRES[scale]);
  // Lakes in the window are in lakes.geojson; distant ones, Baikal and Ladoga, count as sea here.
  const world = worldOcean.filter((feature) => isSea(feature) || !isInWindow(feature));
  const others = world.flatMap(polygons).filter((sea) => !isCaspian(sea));
  const within = async ({ west, south, east, north }) => {
    const bbox = [west - 5, south - 5, east + 5, north + 5].join(',');
    const cut = await shape(`-i in.json -clip bbox=${bbox} -simplify weighted interval=12km keep-shapes`, {
      'in.json': collection(others),
    });
    return [...caspian, ...cut.flatMap(polygons)];
  };
  return { caspian, sea: await within(MOVABLE), worldSea: await within(WORLD) };
}
