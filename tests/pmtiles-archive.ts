// Makes PMTiles archives of vector tiles for tests: dots with a name and a start, encoded by hand from the specifications.
import { PbfWriter } from 'pbf';
import { zxyToTileId } from 'pmtiles';

const EXTENT = 4096;
const HEADER = 127;

export interface Dot {
  readonly name: string;
  /** In tile units, of which a tile has 4096. */
  readonly x: number;
  readonly y: number;
}

export type Tile = readonly [z: number, x: number, y: number, dots: readonly Dot[]];

/** A vector tile with one layer; field numbers are those of the specification. */
function tileOf(dots: readonly Dot[]): Uint8Array {
  const tile = new PbfWriter();
  tile.writeMessage(
    3,
    (_, layer) => {
      layer.writeStringField(1, 'places');
      dots.forEach(({ x, y }, index) =>
        layer.writeMessage(
          2,
          (__, feature) => {
            feature.writePackedVarint(2, [0, index + 1, 1, 0]);
            feature.writeVarintField(3, 1);
            feature.writePackedVarint(4, [9, (x << 1) ^ (x >> 31), (y << 1) ^ (y >> 31)]);
          },
          null,
        ),
      );
      layer.writeStringField(3, 'name');
      layer.writeStringField(3, 'start');
      for (const text of ['1900', ...dots.map(({ name }) => name)]) {
        layer.writeMessage(4, (__, value) => value.writeStringField(1, text), null);
      }
      layer.writeVarintField(5, EXTENT);
      layer.writeVarintField(15, 2);
    },
    null,
  );
  return tile.finish();
}

/** Tiles of all zooms, each with a dot in its middle that is named after the tile. */
export const everywhere = (deepest: number): Tile[] =>
  Array.from({ length: deepest + 1 }, (_, z) =>
    Array.from({ length: 4 ** z }, (__, index): Tile => {
      const [x, y] = [index % 2 ** z, Math.floor(index / 2 ** z)];
      return [z, x, y, [{ name: `${z}/${x}/${y}`, x: EXTENT / 2, y: EXTENT / 2 }]];
    }),
  ).flat();

/** An archive of version 3 without compression, with the directory right after the header. `tileType`: 1 vector, 2 images. */
export function archiveOf(
  tiles: readonly Tile[],
  tileType = 1,
): { bytes: Uint8Array<ArrayBuffer>; tileAt: (offset: number) => string | undefined } {
  const entries = tiles
    .map(([z, x, y, dots]) => ({ id: zxyToTileId(z, x, y), name: `${z}/${x}/${y}`, data: tileOf(dots) }))
    .sort((a, b) => a.id - b.id);
  const directory = new PbfWriter();
  directory.writeVarint(entries.length);
  entries.forEach(({ id }, index) => directory.writeVarint(id - (entries[index - 1]?.id ?? 0)));
  entries.forEach(() => directory.writeVarint(1));
  entries.forEach(({ data }) => directory.writeVarint(data.length));
  let size = 0;
  for (const { data } of entries) {
    directory.writeVarint(size + 1);
    size += data.length;
  }
  const root = directory.finish();
  const bytes = new Uint8Array(HEADER + root.length + size);
  const header = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  header.setUint8(7, 3);
  header.setUint32(8, HEADER, true);
  header.setUint32(16, root.length, true);
  header.setUint32(56, HEADER + root.length, true);
  header.setUint32(64, size, true);
  const zooms = tiles.map(([z]) => z);
  [1, 1, tileType, Math.min(...zooms), Math.max(...zooms)].forEach((value, index) =>
    header.setUint8(97 + index, value),
  );
  [-179, -85, 179, 85].forEach((degree, index) => header.setInt32(102 + index * 4, degree * 1e7, true));
  bytes.set(root, HEADER);
  const at = new Map<number, string>();
  let place = HEADER + root.length;
  for (const { data, name } of entries) {
    bytes.set(data, place);
    at.set(place, name);
    place += data.length;
  }
  return { bytes, tileAt: (offset) => at.get(offset) };
}
