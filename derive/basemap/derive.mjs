// `npm run derive:basemap`: makes the files of geodata/basemap/ from Debian packages, as described in geodata/basemap/README.md.
// It is not part of the build, because the results are committed.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deriveBorderTint } from './border-tint.mjs';
import { deriveBorders } from './borders.mjs';
import { deriveBoundaries } from './boundaries.mjs';
import { parsePositions, rounded as withRoundCorners } from './curve.mjs';
import { groundLook, THEMES } from './ground-look.mjs';
import { deriveLakes } from './lakes.mjs';
import { LANDS } from './land-names.mjs';
import { readNaturalEarth } from './natural-earth.mjs';
import { deriveRelief } from './relief.mjs';
import { deriveReliefTiles } from './relief-tiles.mjs';
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
for (const scale of ['country', 'close']) {
  const lakes = await deriveLakes(water, scale);
  const { caspian, sea, worldSea } = await deriveSea(water, worldOcean, scale);
  const rivers = await deriveRivers(riverLines, [...lakes, ...caspian], scale);
  if (scale === 'country') {
    write('sea', sea);
    write('world-sea', worldSea);
    write('lakes', lakes);
    write('rivers', rivers);
  } else {
    for (const [name, features] of Object.entries({ sea, lakes, rivers }))
      write(`${name}-close`, features.map(smooth), 4);
  }
}
write('boundaries', await deriveBoundaries(borderLines, worldBorderLines, MOVABLE));
write('world-boundaries', await deriveBoundaries(borderLines, worldBorderLines, WORLD));
const borders = await deriveBorders(borderLines, provinceLines);
write('../borders', borders);
write('border-tint', deriveBorderTint(borders), 2);
write(
  'water-labels',
  [...SEAS, ...LAKES].map(({ at, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: at },
  })),
);
write(
  'land-labels',
  LANDS.map(({ along, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: parsePositions(along) },
  })),
);
const look = groundLook();
const [reliefs, archives] = [deriveRelief(look), deriveReliefTiles(look)];
for (const theme of THEMES) {
  writeFileSync(pathOf(`relief-${theme}.webp`), reliefs[theme]);
  writeFileSync(pathOf(`close-relief-${theme}.pmtiles`), archives[theme]);
}

function pathOf(file) {
  return fileURLToPath(new URL(`../../geodata/basemap/${file}`, import.meta.url));
}

/** Rounds the corners of lines and shores. @param {import('geojson').Feature} feature */
function smooth(feature) {
  const { type, coordinates } = feature.geometry;
  return { ...feature, geometry: { type, coordinates: coordinates.map(withRoundCorners) } };
}

/**
 * Writes one feature per line, with positions to so many decimals of a degree: 3 are about 100 m.
 * @param {import('geojson').Feature[]} features
 */
function write(name, features, decimals = 3) {
  const lines = features.map((feature) =>
    JSON.stringify({
      ...feature,
      geometry: { ...feature.geometry, coordinates: roundAll(feature.geometry.coordinates, decimals) },
    }),
  );
  writeFileSync(
    pathOf(`${name}.geojson`),
    `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`,
  );
}

/** Rounds positions, and removes those that are then equal to the one before. */
function roundAll(coordinates, decimals) {
  if (typeof coordinates[0] === 'number')
    return coordinates.map((degrees) => Number(degrees.toFixed(decimals)));
  const inner = coordinates.map((part) => roundAll(part, decimals));
  return inner.filter(
    (part, index) => typeof part[0] !== 'number' || String(part) !== String(inner[index - 1]),
  );
}
