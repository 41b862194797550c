import { PbfWriter } from 'pbf';
import { zxyToTileId, type Source } from 'pmtiles';
import { expect, it } from 'vitest';
import { featuresOfTiles } from './own-data-tiles.ts';

const EXTENT = 4096;

interface Dot {
  readonly name: string;
  /** In units of the tile. */
  readonly x: number;
  readonly y: number;
}

/** A vector tile of one layer, written field by field as the format's schema numbers them. */
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
            feature.writePackedVarint(2, [0, index]);
            feature.writeVarintField(3, 1);
            feature.writePackedVarint(4, [9, (x << 1) ^ (x >> 31), (y << 1) ^ (y >> 31)]);
          },
          null,
        ),
      );
      layer.writeStringField(3, 'name');
      dots.forEach(({ name }) => layer.writeMessage(4, (__, value) => value.writeStringField(1, name), null));
      layer.writeVarintField(5, EXTENT);
      layer.writeVarintField(15, 2);
    },
    null,
  );
  return tile.finish();
}

/** An archive of tiles without compression, version 3, its directory right after the header. */
function archiveOf(
  tiles: readonly (readonly [z: number, x: number, y: number, dots: readonly Dot[]])[],
  tileType: number,
): Source {
  const entries = tiles
    .map(([z, x, y, dots]) => ({ id: zxyToTileId(z, x, y), data: tileOf(dots) }))
    .sort((a, b) => a.id - b.id);
  const directory = new PbfWriter();
  directory.writeVarint(entries.length);
  entries.forEach(({ id }, index) => directory.writeVarint(id - (entries[index - 1]?.id ?? 0)));
  entries.forEach(() => directory.writeVarint(1));
  entries.forEach(({ data }) => directory.writeVarint(data.length));
  let offset = 0;
  for (const { data } of entries) {
    directory.writeVarint(offset + 1);
    offset += data.length;
  }
  const root = directory.finish();
  const bytes = new Uint8Array(127 + root.length + offset);
  const header = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  header.setUint8(7, 3);
  header.setUint32(8, 127, true);
  header.setUint32(16, root.length, true);
  header.setUint32(56, 127 + root.length, true);
  header.setUint32(64, offset, true);
  [1, 1, tileType, Math.min(...tiles.map(([z]) => z)), Math.max(...tiles.map(([z]) => z))].forEach(
    (value, index) => header.setUint8(97 + index, value),
  );
  [-179, -85, 179, 85].forEach((degree, index) => header.setInt32(102 + index * 4, degree * 1e7, true));
  bytes.set(root, 127);
  let place = 127 + root.length;
  for (const { data } of entries) {
    bytes.set(data, place);
    place += data.length;
  }
  return {
    getKey: () => 'made for the test',
    getBytes: async (from, length) => ({ data: bytes.slice(from, from + length).buffer }),
  };
}

it('reads the deepest tiles, and what lies in the margin of two only once', async () => {
  const shares: number[] = [];
  const source = archiveOf(
    [
      [0, 0, 0, [{ name: 'coarse', x: 2048, y: 2048 }]],
      [1, 0, 0, [{ name: 'west', x: 2048, y: 4096 / 2 }]],
      [
        1,
        1,
        0,
        [
          { name: 'west', x: -2048, y: 2048 },
          { name: 'east', x: 0, y: 2048 },
        ],
      ],
    ],
    1,
  );
  const read = await featuresOfTiles(source, (share) => shares.push(share));
  expect(read).toMatchObject({ zoom: 1, deepestZoom: 1 });
  const features = read!.features as {
    properties: { name: string };
    geometry: { coordinates: [number, number] };
  }[];
  expect(features.map(({ properties }) => properties)).toEqual([{ name: 'west' }, { name: 'east' }]);
  expect(features.map(({ geometry }) => geometry.coordinates[0])).toEqual([-90, 0]);
  expect(shares.at(-1)).toBe(1);
});

it('stays at a zoom whose tiles are few, and says which', async () => {
  const source = archiveOf(
    [
      [4, 8, 8, [{ name: 'kept', x: 1, y: 1 }]],
      [6, 32, 32, [{ name: 'too deep', x: 1, y: 1 }]],
    ],
    1,
  );
  const read = await featuresOfTiles(source, () => undefined);
  expect(read).toMatchObject({ zoom: 4, deepestZoom: 6 });
  expect(read!.features).toHaveLength(1);
});

it('finds no features in tiles of pictures', async () => {
  expect(await featuresOfTiles(archiveOf([[0, 0, 0, []]], 2), () => undefined)).toBeNull();
});
