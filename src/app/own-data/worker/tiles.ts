// Reads the features of a PMTiles archive of vector tiles, one window at a time: the tiles that lie in it, of a zoom close
// to the map's. Only their ranges are fetched and only the latest tiles are kept, so the archive may be of any size.
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, TileType, type Header, type Source } from 'pmtiles';
import type { DegreeBox } from '../../../core/records/dated-index.ts';
import { mercatorX, mercatorY } from '../../../core/geo/mercator.ts';
import type { MapWindow, TilesRead } from '../../../core/own-data/reading.ts';

/** Tiles read for one window. Some twenty fill it at the map's zoom; each is a request where the archive is on a server. */
const MOST_TILES = 64;
const OVERVIEW_TILES = 16;
/** Tiles further than so many columns or rows from the window's middle are not considered. */
const FURTHEST = 32;
/** So many tiles stay in memory, so that going back to a window needs no reading. */
const MOST_KEPT = 256;

export interface TileFeatures extends TilesRead {
  readonly features: readonly unknown[];
  /** Names the tiles: it is the same for two windows that need the same tiles. */
  readonly key: string;
}

interface Tile {
  readonly x: number;
  readonly y: number;
}

/** The tiles of a zoom that a box of degrees touches: how many, and the nearest to its middle. */
function tilesIn(zoom: number, [west, south, east, north]: DegreeBox): { count: number; nearest: Tile[] } {
  const number = 2 ** zoom;
  const place = (share: number): number => Math.min(Math.max(share * number, 0), number - 1e-9);
  const [left, right] = [place(mercatorX(west)), place(mercatorX(east))];
  const [top, bottom] = [place(mercatorY(north)), place(mercatorY(south))];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const around = (first: number, last: number, middle: number): number[] => {
    const [from, to] = [
      Math.floor(Math.max(first, middle - FURTHEST)),
      Math.floor(Math.min(last, middle + FURTHEST)),
    ];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  const distance = (tile: Tile): number => Math.hypot(tile.x + 0.5 - x, tile.y + 0.5 - y);
  return {
    count: (Math.floor(right) - Math.floor(left) + 1) * (Math.floor(bottom) - Math.floor(top) + 1),
    nearest: around(left, right, x)
      .flatMap((column) => around(top, bottom, y).map((row) => ({ x: column, y: row })))
      .sort((one, other) => distance(one) - distance(other))
      .slice(0, MOST_TILES),
  };
}

const common = (one: DegreeBox, other: DegreeBox): DegreeBox => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];

export class TileReader {
  readonly #archive: PMTiles;
  readonly #header: Header;
  /** By zoom/x/y, the most recently used at the end. */
  readonly #kept = new Map<string, readonly unknown[]>();

  private constructor(archive: PMTiles, header: Header) {
    this.#archive = archive;
    this.#header = header;
  }

  /** null where the tiles are pictures. @throws {Error} where the archive is broken or cannot be reached */
  static async open(source: Source): Promise<TileReader | null> {
    const archive = new PMTiles(source);
    const header = await archive.getHeader();
    return header.tileType === TileType.Mvt ? new TileReader(archive, header) : null;
  }

  /** What the archive says it covers. */
  get box(): DegreeBox {
    const { minLon, minLat, maxLon, maxLat } = this.#header;
    return [minLon, minLat, maxLon, maxLat];
  }

  /** The whole archive, at the largest zoom at which it is few tiles: from them the columns are guessed. */
  get overview(): MapWindow {
    const { minZoom, maxZoom } = this.#header;
    let zoom = maxZoom;
    while (zoom > minZoom && tilesIn(zoom, this.box).count > OVERVIEW_TILES) zoom--;
    return { box: this.box, zoom };
  }

  /** null where `known` is the key of the tiles that the window needs. @throws {Error} where the archive cannot be reached */
  async read(
    { box, zoom: wanted }: MapWindow,
    known: string | null,
    onShare: (share: number) => void,
  ): Promise<TileFeatures | null> {
    const { minZoom, maxZoom } = this.#header;
    const seen = common(box, this.box);
    let zoom = Math.min(Math.max(Math.floor(wanted), minZoom), maxZoom);
    let tiles = tilesIn(zoom, seen);
    while (zoom > minZoom && tiles.count > MOST_TILES) tiles = tilesIn(--zoom, seen);
    const isEmpty = seen[0] > seen[2] || seen[1] > seen[3];
    const near = isEmpty ? [] : tiles.nearest;
    const key = near
      .map(({ x, y }) => `${zoom}/${x}/${y}`)
      .sort()
      .join(' ');
    if (key === known) return null;
    let read = 0;
    const features = await Promise.all(
      near.map(async ({ x, y }) => {
        const found = await this.#tile(zoom, x, y);
        onShare(++read / near.length);
        return found;
      }),
    );
    return {
      features: features.flat(),
      key,
      zoom,
      deepestZoom: maxZoom,
      whole: isEmpty || tiles.count <= MOST_TILES,
    };
  }

  async #tile(zoom: number, x: number, y: number): Promise<readonly unknown[]> {
    const address = `${zoom}/${x}/${y}`;
    let features = this.#kept.get(address);
    if (!features) {
      const tile = await this.#archive.getZxy(zoom, x, y);
      features = tile ? [...featuresOfTile(tile.data, zoom, x, y)] : [];
    }
    this.#kept.delete(address);
    this.#kept.set(address, features);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return features;
  }
}

function* featuresOfTile(data: ArrayBuffer, zoom: number, x: number, y: number): Generator<unknown> {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(data)));
  const [first, ...others] = Object.keys(layers);
  for (const [name, layer] of Object.entries(layers)) {
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      const point = feature.type === 1 ? feature.loadGeometry()[0]?.[0] : undefined;
      // A point beyond the tile's edge stands in the next tile too.
      if (point && (Math.min(point.x, point.y) < 0 || Math.max(point.x, point.y) >= layer.extent)) continue;
      const { geometry, properties } = feature.toGeoJSON(x, y, zoom);
      const layered = first !== undefined && others.length > 0 ? { layer: name } : {};
      yield { type: 'Feature', geometry, properties: { ...layered, ...properties } };
    }
  }
}
