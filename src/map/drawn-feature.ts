// Reads what MapLibre answers of a feature that it has drawn: its place on the ground, and paint and layout as evaluated for it, whose
// values have no types. Values that are missing or of another kind give what a picture can do without.
import type { GeoJSONFeature, LayerSpecification, MapGeoJSONFeature } from 'maplibre-gl';
import { latitudeOf, longitudeOf } from '../core/geo/mercator.ts';
import type { Point } from '../core/picture/vectors.ts';

export type Look = Readonly<Record<string, unknown>>;

export const number = (value: unknown, otherwise = 0): number =>
  typeof value === 'number' ? value : otherwise;
/** A colour of MapLibre as CSS has it; null where it is wholly transparent. */
export function colourOf(value: unknown): string | null {
  const text = String(value);
  return /^rgba\(.*, ?0\)$/.test(text) || text === 'transparent' || text === 'undefined' ? null : text;
}

export const partsOf = (geometry: GeoJSON.Geometry): readonly (readonly Point[])[] => {
  if (geometry.type === 'Point') return [[geometry.coordinates as unknown as Point]];
  if (geometry.type === 'MultiPoint' || geometry.type === 'LineString')
    return [geometry.coordinates as unknown as Point[]];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon')
    return geometry.coordinates as unknown as Point[][];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat() as unknown as Point[][]) : [];
};

/** The tile that a feature was read from, in degrees: tiles overlap, and each draws only what lies in itself. */
export function tileOf({ _x: x, _y: y, _z: z }: GeoJSONFeature): readonly [number, number, number, number] {
  const side = 2 ** z;
  return [
    longitudeOf(x / side),
    latitudeOf((y + 1) / side),
    longitudeOf((x + 1) / side),
    latitudeOf(y / side),
  ];
}

/** The dashes of a line in its widths: as the style has them, or as MapLibre evaluates them for a feature. */
export function dashOf(value: unknown, layer: LayerSpecification): readonly number[] | null {
  const given = (layer.paint as Look | undefined)?.['line-dasharray'];
  const evaluated = value && typeof value === 'object' && 'to' in value ? value.to : value;
  const dashes = [given, evaluated].find(
    (one): one is number[] =>
      Array.isArray(one) && one.length > 0 && one.every((part) => typeof part === 'number'),
  );
  return dashes && (dashes[1] ?? 0) > 0 ? dashes : null;
}

export const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value);
export const nameOf = (value: unknown): string =>
  value && typeof value === 'object' && 'name' in value ? String(value.name) : textOf(value);

/**
 * A list in the layout of a feature. MapLibre keeps lists in properties as JSON, and so cannot evaluate them again; the styles of the
 * atlas name such a property, or one for each zoom of tiles.
 */
export function listOf(
  layer: LayerSpecification,
  name: string,
  { properties, _z: zoom }: MapGeoJSONFeature,
): unknown[] {
  let given = (layer.layout as Look | undefined)?.[name];
  if (Array.isArray(given) && given[0] === 'step') {
    const [, , first, ...stops] = given as unknown[];
    given = first;
    for (let at = 0; at < stops.length; at += 2) if (number(stops[at]) <= zoom) given = stops[at + 1];
  }
  if (Array.isArray(given) && given[0] === 'get') given = properties[String(given[1])];
  if (typeof given === 'string') given = JSON.parse(given);
  return Array.isArray(given) ? given : [];
}

export const pairOf = ([x, y]: readonly unknown[]): Point => [number(x), number(y)];

/** The places of a name in their order: anchor, [right, down] in shares of the size. */
export const anchorsOf = (list: readonly unknown[]): [string, Point][] =>
  list.flatMap((anchor, index): [string, Point][] => {
    const offset = list[index + 1];
    return index % 2 === 0 && Array.isArray(offset) ? [[String(anchor), pairOf(offset)]] : [];
  });
