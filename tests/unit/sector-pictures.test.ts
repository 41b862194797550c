// The picture of a sector is that of the kind most of its works are of, and pictures of sectors differ.
import { expect, test } from 'vitest';
import { SECTORS } from '../../src/core/atlas/atlas.ts';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';
import { SECTOR_KINDS, sectorPicture } from '../../src/symbols/sector-pictures.ts';

const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
if (!geodata) throw new Error(JSON.stringify(problems, null, 2));
const { sites } = compileAtlas(geodata);

test.each(SECTORS)('no kind of works in “%s” is more frequent than the one in its picture', (sector) => {
  const counts = new Map<string, number>();
  for (const site of sites)
    if (site.sector === sector) counts.set(site.kind, (counts.get(site.kind) ?? 0) + 1);
  expect(counts.get(SECTOR_KINDS[sector])).toBe(Math.max(...counts.values()));
});

test('no two sectors have the same picture', () => {
  expect(new Set(SECTORS.map(sectorPicture)).size).toBe(SECTORS.length);
});
