// Runs mapshaper in memory to cut, erase and simplify shapes, whatever they represent.
import mapshaper from 'mapshaper';
import { DETAILED, isDetailed } from './window.mjs';

/** Wraps features in a collection. @param {import('geojson').Feature[]} features @returns {import('geojson').FeatureCollection} */
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
 * Simplifies lines by Visvalingam's weighted areas; shared borders stay shared.
 * @param {import('geojson').Feature[]} features
 * @param {{ detailed: number, elsewhere: number }} metres the tolerance, in and outside Kazakhstan
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

/** Cuts lines at the edge of the box of Kazakhstan, so that the pieces can be simplified differently. */
export async function splitAtRim(lines) {
  const rim = Object.values(DETAILED).join(',');
  const halves = ['clip', 'erase'].map((cut) =>
    shape(`-i in.json -${cut} bbox=${rim}`, { 'in.json': collection(lines) }),
  );
  return (await Promise.all(halves)).flat();
}

/** The parts of the features outside of the given polygons. @param {import('geojson').Feature[]} features */
export const erase = (features, polygons) =>
  shape('-i in.json -erase by.json', { 'in.json': collection(features), 'by.json': collection(polygons) });

/** @param {number[][][]} coordinates rings, the outer one first */
export const polygon = (coordinates) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates },
});

/** Splits a feature of one or more polygons into features of one polygon each, without properties. */
export const polygons = ({ geometry }) =>
  (geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]).map(polygon);
