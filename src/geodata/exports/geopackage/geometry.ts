// Writes geometries as GeoPackage does: its own header and Well-Known Binary, little-endian
// (https://www.geopackage.org/spec131/#gpb_format).
import type { Position } from '../../../core/atlas/atlas.ts';

/** In degrees of WGS84, longitude before latitude. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] };

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** EPSG:4326. */
export const WGS84 = 4326;
const HEADER = 8;
const DOUBLE = 8;
const LITTLE_ENDIAN = 1;
const POINT = 1;
const LINE = 2;
/** The flag of a header that is followed by a box. */
const WITH_BOX = 0b10;

const pathOf = ({ type, coordinates }: Geometry): readonly Position[] =>
  type === 'Point' ? [coordinates] : coordinates;

export function boxOf(geometries: readonly Geometry[]): Box {
  const positions = geometries.flatMap(pathOf);
  const [longitudes, latitudes] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
  return [
    ...[Math.min(...longitudes), Math.min(...latitudes)],
    ...[Math.max(...longitudes), Math.max(...latitudes)],
  ] as unknown as Box;
}

/** The value of a cell. The header of a line has its box, so that programs need not read the line to know where it is. */
export function geometryBlob(geometry: Geometry): Uint8Array {
  const isPoint = geometry.type === 'Point';
  const path = pathOf(geometry);
  const [west, south, east, north] = boxOf([geometry]);
  const box = isPoint ? [] : [west, east, south, north];
  const size = HEADER + box.length * DOUBLE + (isPoint ? 5 : 9) + path.length * 2 * DOUBLE;
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  const byte = (value: number): void => view.setUint8(at++, value);
  const integer = (value: number): void => {
    view.setInt32(at, value, true);
    at += 4;
  };
  const double = (value: number): void => {
    view.setFloat64(at, value, true);
    at += DOUBLE;
  };
  // "GP", version 0, flags.
  [0x47, 0x50, 0, isPoint ? LITTLE_ENDIAN : LITTLE_ENDIAN | WITH_BOX].forEach(byte);
  integer(WGS84);
  box.forEach(double);
  byte(LITTLE_ENDIAN);
  integer(isPoint ? POINT : LINE);
  if (!isPoint) integer(path.length);
  path.flat().forEach(double);
  return new Uint8Array(view.buffer);
}
