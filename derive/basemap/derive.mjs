// `npm run derive:basemap`: makes the files of geodata/basemap/ from Debian packages, as described in geodata/basemap/README.md.
// It is not part of the build, because the results are committed.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deriveBorders } from './borders.mjs';
import { deriveBoundaries } from './boundaries.mjs';
import { deriveLakes } from './lakes.mjs';
import { readNaturalEarth } from './natural-earth.mjs';
import { deriveRelief } from './relief.mjs';
import { deriveRivers } from './rivers.mjs';
import { deriveSea } from './sea.mjs';
import { LAKES, SEAS } from './water-names.mjs';
import { MOVABLE, WORLD } from './window.mjs';

const [water, worldOcean, riverLines, borderLines, worldBorderLines, provinceLines] = await Promise.all(
  [
    'ne_10m_ocean',
    'ne_110m_ocean',
    'ne_10m_rivers_lake_centerlines',
    'ne_10m_admin_0_boundary_lines_land',
    'ne_110m_admin_0_boundary_lines_land',
    'ne_10m_admin_1_states_provinces_lines',
  ].map(readNaturalEarth),
);
const lakes = await deriveLakes(water);
const { caspian, sea, worldSea } = await deriveSea(water, worldOcean);

write('sea', sea);
write('world-sea', worldSea);
write('lakes', lakes);
write('rivers', await deriveRivers(riverLines, [...lakes, ...caspian]));
write('boundaries', await deriveBoundaries(borderLines, worldBorderLines, MOVABLE));
write('world-boundaries', await deriveBoundaries(borderLines, worldBorderLines, WORLD));
write('../borders', await deriveBorders(borderLines, provinceLines));
writeFileSync(pathOf('relief.webp'), deriveRelief());
write(
  'water-labels',
  [...SEAS, ...LAKES].map(({ at, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: at },
  })),
);

function pathOf(file) {
  return fileURLToPath(new URL(`../../geodata/basemap/${file}`, import.meta.url));
}

/** Writes one feature per line, with positions to 0.001° (about 100 m). @param {import('geojson').Feature[]} features */
function write(name, features) {
  const lines = features.map((feature) =>
    JSON.stringify({ ...feature, geometry: rounded(feature.geometry) }),
  );
  writeFileSync(
    pathOf(`${name}.geojson`),
    `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`,
  );
}

function rounded(geometry) {
  return { ...geometry, coordinates: roundAll(geometry.coordinates) };
}

/** Rounds positions, and removes those that are then equal to the one before. */
function roundAll(coordinates) {
  if (typeof coordinates[0] === 'number') return coordinates.map((degrees) => Number(degrees.toFixed(3)));
  const inner = coordinates.map(roundAll);
  return inner.filter(
    (part, index) => typeof part[0] !== 'number' || String(part) !== String(inner[index - 1]),
  );
}
