// Exported as GeoJSON and read back, the records are the same, whatever their names contain.
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

test('the real records are read back unchanged, file by file', () => {
  const back = recordsOfGeojson(overTheWire(atlasGeojson(geodata)));
  const { sites, railways, roads, pipelines, flows, places } = geodata;
  expect(back).toEqual({ ...sites, railways, roads, pipelines, flows, places });
});

test('records read back are valid by the schema of their file', () => {
  const back = recordsOfGeojson(overTheWire(atlasGeojson(geodata)));
  for (const layer of LAYERS)
    for (const record of back[layer])
      expect(v.safeParse(FILES[`${layer}.geojson`].record, record).issues).toBeUndefined();
});

test('every feature has its layer, and ids are unique in a layer', () => {
  const { features } = atlasGeojson(geodata);
  expect(new Set(features.map(({ properties }) => properties.layer))).toEqual(new Set(LAYERS));
  const keys = features.map(({ id, properties }) => `${properties.layer} ${id}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('names with odd characters are read back unchanged', () => {
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
