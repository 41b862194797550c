// Derives the present-day borders between other countries, which are only background; those of Kazakhstan are in borders.geojson,
// by period. Closed lines are left out, because they are enclaves. Beyond the detailed area the lines continue simplified.
import { collection, shape, simplify } from './shape.mjs';
import { stitch } from './rivers.mjs';
import { CUT, isInWindow } from './window.mjs';

/** The tolerance of simplification, in metres. */
const COARSE = { detailed: 4000, elsewhere: 7000 };

/**
 * @param {import('geojson').Feature[]} lines layer `ne_10m_admin_0_boundary_lines_land`
 * @param {import('geojson').Feature[]} worldLines layer `ne_110m_admin_0_boundary_lines_land`
 * @param {typeof CUT} reach the box to which the lines extend
 */
export async function deriveBoundaries(lines, worldLines, reach) {
  const [shown, cut] = [reach, CUT].map(({ west, south, east, north }) =>
    [west, south, east, north].join(','),
  );
  const beyond = await shape(`-i in.json -clip bbox=${shown} -erase bbox=${cut}`, {
    'in.json': collection(worldLines.map((line) => ({ ...line, properties: {} }))),
  });
  const foreign = lines
    .filter(isInWindow)
    .filter(({ properties: { adm0_left, adm0_right } }) => ![adm0_left, adm0_right].includes('Kazakhstan'))
    .map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }));
  const coordinates = stitch(
    [...(await simplify(foreign, COARSE)), ...beyond].flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    ),
  ).filter(isOpen);
  return [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }];
}

const isOpen = (line) => line[0].some((degrees, axis) => Math.abs(degrees - line.at(-1)[axis]) > 0.01);
