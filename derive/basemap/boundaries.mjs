// The borders of today between other countries, a quiet background; Kazakhstan's own stand in borders.geojson, by
// period. Closed lines are left out: they are enclaves. Beyond the cut-out the lines go on, coarse.
import { collection, shape, simplify } from './shape.mjs';
import { stitch } from './rivers.mjs';
import { CUT, isInWindow } from './window.mjs';

/** How coarse the lines are, in metres. */
const COARSE = { detailed: 4000, elsewhere: 7000 };

/**
 * @param {import('geojson').Feature[]} lines layer `ne_10m_admin_0_boundary_lines_land`
 * @param {import('geojson').Feature[]} worldLines layer `ne_110m_admin_0_boundary_lines_land`
 * @param {typeof CUT} reach as far as the lines go
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
