// Draws the line of every flow in geodata/flows.geojson: over the network of its year if it used railways or pipelines, straight
// if its way is not known. `npm run derive:flows` writes the file; with `--check` it only reports differences.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/geodata/flow-route.ts');
const checking = process.argv.includes('--check');
const fileOf = (name) => fileURLToPath(new URL(`../geodata/${name}.geojson`, import.meta.url));
const read = (name) => JSON.parse(readFileSync(fileOf(name), 'utf8'));

const sections = [...read('railways').features, ...read('pipelines').features];
const places = new Map(read('places').features.map(({ id, geometry }) => [id, geometry.coordinates]));
const flows = read('flows');
const before = JSON.stringify(flows);

for (const { id, geometry, properties } of flows.features) {
  const { from, to, exit, through = [], waypoints = [], routeYear } = properties;
  const at = (place) => {
    if (!places.has(place)) throw new Error(`${id}: places.geojson has no ${place}`);
    return places.get(place);
  };
  if (routeYear === undefined) {
    geometry.coordinates = [at(from), ...waypoints, at(to)];
    properties.sections = [];
    continue;
  }
  const over = (stops) => module.routeOverNetwork(sections, routeYear, stops.map(at));
  // If one end is not on the network, the line between it and the exit is straight.
  const outward = exit && over([from, ...through, exit]);
  const inward = exit && !outward && over([exit, ...through, to]);
  const route = exit ? (outward ?? inward) : over([from, ...through, to]);
  if (!route) throw new Error(`${id}: no way over the network of ${routeYear} from ${from} to ${to}`);
  geometry.coordinates = [...(inward ? [at(from)] : []), ...route.path, ...(outward ? [at(to)] : [])];
  properties.sections = route.sections;
}

if (checking) {
  if (JSON.stringify(flows) !== before) {
    console.error('geodata/flows.geojson is not what its network says; run npm run derive:flows');
    process.exit(1);
  }
} else writeFileSync(fileOf('flows'), `${JSON.stringify(flows, null, 2)}\n`);
