// Runs mapshaper in memory: cutting, erasing, simplifying. Nothing here knows what the shapes mean.
import mapshaper from 'mapshaper';
import { DETAILED, isDetailed } from './window.mjs';

/** @param {import('geojson').Feature[]} features @returns {import('geojson').FeatureCollection} */
export const collection = (features) => ({ type: 'FeatureCollection', features });

/**
 * @param {string} commands mapshaper commands without the output
 * @param {Record<string, Buffer | object>} input files by name
 * @returns {Promise<import('geojson').Feature[]>} features that have a geometry
 */
export async function shape(commands, input) {
  const output = await mapshaper.applyCommands(`${commands} -o out.json format=geojson`, input);
  const { features, geometries = [] } = JSON.parse(String(output['out.json']));
  // Without attributes mapshaper writes bare geometries.
  const all = features ?? geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  return all
    .filter((feature) => feature.geometry)
    .map((feature) => ({ ...feature, properties: feature.properties ?? {} }));
}

/**
 * Drops the vertices that no eye misses (Visvalingam's weighted areas); shared borders stay shared.
 * @param {import('geojson').Feature[]} features
 * @param {{ detailed: number, elsewhere: number }} metres the size of what may go, in and outside Kazakhstan
 */
export async function simplify(features, metres) {
  const marked = features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, metres: isDetailed(feature) ? metres.detailed : metres.elsewhere },
  }));
  return shape('-i in.json -simplify weighted variable interval=metres -drop fields=metres', {
    'in.json': collection(marked),
  });
}

/** Cuts lines at the rim of Kazakhstan, so that each piece can be simplified on its own. */
export async function splitAtRim(lines) {
  const rim = Object.values(DETAILED).join(',');
  const halves = ['clip', 'erase'].map((cut) =>
    shape(`-i in.json -${cut} bbox=${rim}`, { 'in.json': collection(lines) }),
  );
  return (await Promise.all(halves)).flat();
}

/** What of the features lies outside the given polygons. @param {import('geojson').Feature[]} features */
export const erase = (features, polygons) =>
  shape('-i in.json -erase by.json', { 'in.json': collection(features), 'by.json': collection(polygons) });

/** @param {number[][][]} coordinates rings, the outer one first */
export const polygon = (coordinates) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates },
});

/** A feature of one or many polygons as features of one each, without properties. */
export const polygons = ({ geometry }) =>
  (geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]).map(polygon);
