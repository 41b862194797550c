import { expect, it } from 'vitest';
import { archiveOf as bytesOf, everywhere, type Tile } from '../../../../tests/pmtiles-archive.ts';
import { TileReader, type TileFeatures } from './tiles.ts';
import type { Source } from 'pmtiles';
import type { MapWindow } from '../../../core/own-data/reading.ts';

function archiveOf(tiles: readonly Tile[], tileType = 1): Source & { asked: number } {
  const { bytes, tileAt } = bytesOf(tiles, tileType);
  const source = {
    /** How many tiles were asked for. */
    asked: 0,
    getKey: () => 'made for the test',
    getBytes: async (from: number, length: number) => {
      if (tileAt(from)) source.asked++;
      return { data: bytes.slice(from, from + length).buffer };
    },
  };
  return source;
}

interface Feature {
  readonly properties: { readonly name: string };
  readonly geometry: { readonly coordinates: readonly [number, number] };
}
const namesOf = (read: TileFeatures | null): string[] =>
  (read!.features as Feature[]).map(({ properties }) => properties.name).sort();

const silent = (): void => undefined;

it('reads the deepest tiles, and what lies in the margin of two only once', async () => {
  const shares: number[] = [];
  const source = archiveOf([
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
  ]);
  const reader = (await TileReader.open(source))!;
  const read = (await reader.read(reader.overview, null, (share) => shares.push(share)))!;
  expect(read).toMatchObject({ zoom: 1, deepestZoom: 1, whole: true });
  expect(namesOf(read)).toEqual(['east', 'west']);
  expect((read.features as Feature[]).map(({ geometry }) => geometry.coordinates[0]).sort()).toEqual([
    -90, 0,
  ]);
  expect(shares.at(-1)).toBe(1);
});

it('asks for the tiles of the window and no others, deeper ones as the reader moves nearer', async () => {
  const source = archiveOf(everywhere(5));
  const reader = (await TileReader.open(source))!;
  const look = async (view: MapWindow, known: string | null = null): Promise<TileFeatures | null> => {
    source.asked = 0;
    return reader.read(view, known, silent);
  };
  const far: MapWindow = { box: [-170, -80, 170, 80], zoom: 1.7 };
  const near: MapWindow = { box: [60, 45, 70, 50], zoom: 4.2 };

  expect(namesOf(await look(far))).toEqual(['1/0/0', '1/0/1', '1/1/0', '1/1/1']);
  expect(source.asked).toBe(4);

  // 60° to 70° E at zoom 4: columns of 22.5°; 45° to 50° N lies in one row.
  const read = await look(near);
  expect(namesOf(read)).toEqual(['4/10/5', '4/11/5']);
  expect(source.asked).toBe(2);

  // A small move needs no other tile, and the way back none that was read.
  expect(await look({ ...near, box: [61, 46, 69, 49] }, read!.key)).toBeNull();
  expect(namesOf(await look(far))).toHaveLength(4);
  expect(source.asked).toBe(0);

  // Nearer than the deepest tiles, and where the archive has nothing.
  expect(await look({ box: [60, 46, 60.1, 46.1], zoom: 11 })).toMatchObject({ zoom: 5, deepestZoom: 5 });
  expect(source.asked).toBe(1);
});

it('asks for no more tiles than it can hold: coarser ones, or those in the middle', async () => {
  const wide: MapWindow = { box: [-179, -84, 179, 84], zoom: 5 };
  const coarse = archiveOf(everywhere(5));
  expect(await (await TileReader.open(coarse))!.read(wide, null, silent)).toMatchObject({
    zoom: 3,
    whole: true,
  });
  expect(coarse.asked).toBe(64);

  const deep = archiveOf(everywhere(5).filter(([z]) => z === 5));
  const read = (await (await TileReader.open(deep))!.read(wide, null, silent))!;
  expect(read).toMatchObject({ zoom: 5, whole: false });
  expect(deep.asked).toBe(64);
  for (const { geometry } of read.features as Feature[]) {
    expect(Math.abs(geometry.coordinates[0])).toBeLessThan(60);
  }
});

it('forgets the tiles of long ago', async () => {
  const source = archiveOf(everywhere(5));
  const reader = (await TileReader.open(source))!;
  const column = (west: number): MapWindow => ({ box: [west, -84, west + 10, 84], zoom: 5 });
  for (let west = -179; west < 160; west += 11.25) await reader.read(column(west), null, silent);
  source.asked = 0;
  await reader.read(column(-179), null, silent);
  expect(source.asked).toBe(32);
});

it('finds no features in tiles of pictures', async () => {
  expect(await TileReader.open(archiveOf([[0, 0, 0, []]], 2))).toBeNull();
});
