// Makes the relief for close views: an archive of tiles (PMTiles, version 3), one a theme, which the map reads by ranges. The grid of
// heights has a cell of 1/30 degree, so the deepest zoom shows smooth forms between the cells and invents no detail.
import { zxyToTileId } from 'pmtiles';
import { THEMES } from './ground-look.mjs';
import { latitudeOf, mercator } from './mercator.mjs';
import { webp } from './run.mjs';
import { WINDOW } from './window.mjs';

/** A pixel of the deepest zoom is a third of a cell: a deeper one would have more pixels and show nothing more. */
const ZOOMS = [5, 6];
const SIDE = 512;
/** Of the archive's header, in bytes. */
const HEADER = 127;
const [NO_COMPRESSION, WEBP_TILES] = [1, 4];

/**
 * @param {ReturnType<import('./ground-look.mjs').groundLook>} look
 * @returns {Record<import('./ground-look.mjs').Theme, Buffer>} archives
 */
export function deriveReliefTiles(look) {
  const tiles = Object.fromEntries(THEMES.map((theme) => [theme, []]));
  for (const zoom of ZOOMS) {
    const { west, south, east, north } = WINDOW;
    const number = 2 ** zoom;
    const column = (longitude) => Math.floor(((longitude + 180) / 360) * number - 1e-9);
    const row = (latitude) => Math.floor(mercator(latitude) * number - 1e-9);
    for (let x = column(west + 1e-6); x <= column(east); x++) {
      for (let y = row(north - 1e-6); y <= row(south); y++) {
        const share = (at) => (at + 0.5) / SIDE;
        const longitudes = Array.from({ length: SIDE }, (_, at) => ((x + share(at)) / number) * 360 - 180);
        const latitudes = Array.from({ length: SIDE }, (_, at) => latitudeOf((y + share(at)) / number));
        const pixels = look(longitudes, latitudes);
        if (!pixels) continue;
        for (const theme of THEMES) {
          // From zoom 8 on a pixel covers five: with less quality the squares of the compression show.
          const data = webp(pixels[theme], SIDE, SIDE, '-q 90 -alpha_q 60 -m 6');
          tiles[theme].push({ id: zxyToTileId(zoom, x, y), data });
        }
      }
    }
  }
  return Object.fromEntries(THEMES.map((theme) => [theme, archive(tiles[theme])]));
}

/** An archive whose directory follows the header. @param {{ id: number, data: Buffer }[]} tiles @returns {Buffer} */
function archive(tiles) {
  const sorted = tiles.toSorted((one, other) => one.id - other.id);
  // By columns, as the specification says: ids as differences, runs of one tile, lengths, and places that all follow one another.
  const directory = Buffer.from(
    [
      sorted.length,
      ...sorted.map(({ id }, at) => id - (sorted[at - 1]?.id ?? 0)),
      ...sorted.map(() => 1),
      ...sorted.map(({ data }) => data.length),
      ...sorted.map((_, at) => (at === 0 ? 1 : 0)),
    ].flatMap(varint),
  );
  const metadata = Buffer.from('{}');
  const data = Buffer.concat(sorted.map((tile) => tile.data));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const places = [directory, metadata, Buffer.alloc(0), data].reduce(
    ({ from, fields }, part) => ({ from: from + part.length, fields: [...fields, from, part.length] }),
    { from: HEADER, fields: [] },
  );
  const counts = [sorted.length, sorted.length, sorted.length];
  [...places.fields, ...counts].forEach((value, at) => header.writeBigUInt64LE(BigInt(value), 8 + at * 8));
  const { west, south, east, north } = WINDOW;
  [1, NO_COMPRESSION, NO_COMPRESSION, WEBP_TILES, ZOOMS[0], ZOOMS.at(-1)].forEach((value, at) =>
    header.writeUInt8(value, 96 + at),
  );
  [west, south, east, north].forEach((degrees, at) => header.writeInt32LE(degrees * 1e7, 102 + at * 4));
  header.writeUInt8(ZOOMS[0], 118);
  header.writeInt32LE(((west + east) / 2) * 1e7, 119);
  header.writeInt32LE(((south + north) / 2) * 1e7, 123);
  return Buffer.concat([header, directory, metadata, data]);
}

/** @param {number} number @returns {number[]} seven bits a byte, the lowest first */
function varint(number) {
  const bytes = [];
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}
