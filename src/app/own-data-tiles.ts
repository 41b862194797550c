// The features of a PMTiles archive of vector tiles, from all tiles of one zoom: the deepest whose tiles are few enough to
// be read at once. Only the ranges that hold them are read, so the archive itself may be of any size.
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, TileType, type Source } from 'pmtiles';
import { mercatorX, mercatorY } from '../core/mercator.ts';

/** Each is a request where the archive lies on a server. */
const MOST_TILES = 400;

export interface TileFeatures {
  readonly features: readonly unknown[];
  readonly zoom: number;
  readonly deepestZoom: number;
}

/** The tiles of a zoom that a box of degrees touches, first and last column and row. */
function tilesIn(zoom: number, west: number, south: number, east: number, north: number): readonly number[] {
  const count = 2 ** zoom;
  const held = (share: number): number => Math.min(Math.max(Math.floor(share * count), 0), count - 1);
  return [mercatorX(west), mercatorY(north), mercatorX(east), mercatorY(south)].map(held);
}

/** null where the tiles are pictures. Throws when the archive is broken or cannot be reached. */
export async function featuresOfTiles(
  source: Source,
  onShare: (share: number) => void,
): Promise<TileFeatures | null> {
  const archive = new PMTiles(source);
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  if (tileType !== TileType.Mvt) return null;
  const rangeOf = (zoom: number) => tilesIn(zoom, minLon, minLat, maxLon, maxLat);
  let zoom = maxZoom;
  let [left = 0, top = 0, right = 0, bottom = 0] = rangeOf(zoom);
  while (zoom > minZoom && (right - left + 1) * (bottom - top + 1) > MOST_TILES) {
    [left = 0, top = 0, right = 0, bottom = 0] = rangeOf(--zoom);
  }
  const features: unknown[] = [];
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      const tile = await archive.getZxy(zoom, x, y);
      if (tile) features.push(...featuresOfTile(tile.data, zoom, x, y));
    }
    onShare((x - left + 1) / (right - left + 1));
  }
  return { features, zoom, deepestZoom: maxZoom };
}

function* featuresOfTile(data: ArrayBuffer, zoom: number, x: number, y: number): Generator<unknown> {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(data)));
  const [first, ...others] = Object.keys(layers);
  for (const [name, layer] of Object.entries(layers)) {
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      const point = feature.type === 1 ? feature.loadGeometry()[0]?.[0] : undefined;
      // What lies beyond the tile's edge is in the next tile too.
      if (point && (Math.min(point.x, point.y) < 0 || Math.max(point.x, point.y) >= layer.extent)) continue;
      const { geometry, properties } = feature.toGeoJSON(x, y, zoom);
      const layered = first !== undefined && others.length > 0 ? { layer: name } : {};
      yield { type: 'Feature', geometry, properties: { ...layered, ...properties } };
    }
  }
}
