// National borders of today as lines, those of Kazakhstan marked. Closed lines are left out: they are enclaves, and the
// leased ground of Baikonur. Beyond the cut-out they go on, coarse.
import { collection, shape, simplify, splitAtRim } from './shape.mjs';
import { stitch } from './rivers.mjs';
import { CUT, isInWindow, SHOWN } from './window.mjs';

/** How coarse the lines are, in metres; foreign borders are a quiet background. */
const KAZAKHSTAN = { detailed: 600, elsewhere: 2500 };
const FOREIGN = { detailed: 2500, elsewhere: 4000 };

/**
 * @param {import('geojson').Feature[]} lines layer `ne_10m_admin_0_boundary_lines_land`
 * @param {import('geojson').Feature[]} worldLines layer `ne_110m_admin_0_boundary_lines_land`
 */
export async function deriveBoundaries(lines, worldLines) {
  const [shown, cut] = [SHOWN, CUT].map(({ west, south, east, north }) =>
    [west, south, east, north].join(','),
  );
  const beyond = await shape(`-i in.json -clip bbox=${shown} -erase bbox=${cut}`, {
    'in.json': collection(worldLines.map((line) => ({ ...line, properties: {} }))),
  });
  const marked = lines.filter(isInWindow).map(({ geometry, properties: { adm0_left, adm0_right } }) => ({
    type: 'Feature',
    properties: { kazakhstan: [adm0_left, adm0_right].includes('Kazakhstan') },
    geometry,
  }));
  const simple = [
    ...(await simplify(
      await splitAtRim(marked.filter(({ properties }) => properties.kazakhstan)),
      KAZAKHSTAN,
    )),
    ...(await simplify(
      marked.filter(({ properties }) => !properties.kazakhstan),
      FOREIGN,
    )),
    ...beyond.map((line) => ({ ...line, properties: { kazakhstan: false } })),
  ];
  return [true, false].map((kazakhstan) => ({
    type: 'Feature',
    properties: { kazakhstan },
    geometry: {
      type: 'MultiLineString',
      coordinates: stitch(
        simple
          .filter(({ properties }) => properties.kazakhstan === kazakhstan)
          .flatMap(({ geometry }) =>
            geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
          ),
      ).filter(isOpen),
    },
  }));
}

const isOpen = (line) => line[0].some((degrees, axis) => Math.abs(degrees - line.at(-1)[axis]) > 0.01);
