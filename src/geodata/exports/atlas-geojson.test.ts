// Out as GeoJSON and in again: the same records, whatever the names contain.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { LAYERS } from '../../core/atlas/atlas.ts';
import { FILES } from '../schema.ts';
import { atlasGeojson, recordsOfGeojson, type AtlasCollection } from './atlas-geojson.ts';
import { realGeodata } from './real-geodata.ts';
import { oddName } from './variations.ts';

const geodata = realGeodata();
const overTheWire = (collection: AtlasCollection): AtlasCollection =>
  JSON.parse(JSON.stringify(collection)) as AtlasCollection;

test('the real records come back as they were, file by file', () => {
  const back = recordsOfGeojson(overTheWire(atlasGeojson(geodata)));
  const { sites, railways, pipelines, flows, places } = geodata;
  expect(back).toEqual({ ...sites, railways, pipelines, flows, places });
});

test('what comes back is valid by the schema of its file', () => {
  const back = recordsOfGeojson(overTheWire(atlasGeojson(geodata)));
  for (const layer of LAYERS)
    for (const record of back[layer])
      expect(v.safeParse(FILES[`${layer}.geojson`].record, record).issues).toBeUndefined();
});

test('every feature says which layer it is of, and no two features of a layer share an id', () => {
  const { features } = atlasGeojson(geodata);
  expect(new Set(features.map(({ properties }) => properties.layer))).toEqual(new Set(LAYERS));
  const keys = features.map(({ id, properties }) => `${properties.layer} ${id}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('names with odd characters come back as they were', () => {
  fc.assert(
    fc.property(fc.array(oddName, { minLength: 1, maxLength: 5 }), (names) => {
      const railways = names.map((name, index) => {
        const record = geodata.railways[index % geodata.railways.length]!;
        return { ...record, properties: { ...record.properties, name, lineName: name } };
      });
      const places = names.map((name, index) => {
        const record = geodata.places[index % geodata.places.length]!;
        return { ...record, properties: { ...record.properties, name, names: [{ name, start: '1928' }] } };
      });
      const back = recordsOfGeojson(overTheWire(atlasGeojson({ ...geodata, railways, places })));
      expect(back.railways).toEqual(railways);
      expect(back.places).toEqual(places);
    }),
    { seed: 1903 },
  );
});
