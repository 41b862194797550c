// The atlas over the wire: what is packed comes back as it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packAtlas, unpackAtlas } from '../../src/core/atlas/packed-atlas.ts';
import type { Atlas } from '../../src/core/atlas/atlas.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { SEED, tries } from '../sample.ts';

const overTheWire = (atlas: Atlas): Atlas =>
  unpackAtlas(JSON.parse(JSON.stringify(packAtlas(atlas))) as ReturnType<typeof packAtlas>);

test('the atlas itself', () => {
  const atlas = JSON.parse(JSON.stringify(compileAtlas(realGeodata()))) as Atlas;
  expect(overTheWire(atlas)).toEqual(atlas);
  expect(JSON.stringify(packAtlas(atlas)).length).toBeLessThan(JSON.stringify(atlas).length);
});

test('records of any fields, some of which some have not', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.array(fc.integer(), { maxLength: 3 }),
  );
  const records = fc.array(fc.dictionary(fc.constantFrom('id', 'at', 'of', 'shift', 'note'), value), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(records, records, records, (sites, routes, places) => {
      const atlas = { sites, routes, places, polities: [], redirects: {} } as unknown as Atlas;
      expect(overTheWire(JSON.parse(JSON.stringify(atlas)) as Atlas)).toEqual(atlas);
    }),
    { seed: SEED, numRuns: tries(200) },
  );
});
