// The present-day countries (ISO 3166-1) of places and lines outside Kazakhstan or across its border; all others are in
// Kazakhstan. Gazetteers match places by country. countries.test.ts compares the list with GeoNames.
export type CountryCode = 'AZ' | 'KG' | 'KZ' | 'RU' | 'UA' | 'UZ';

const ABROAD: Readonly<Partial<Record<CountryCode, readonly string[]>>> = {
  AZ: ['baku'],
  KG: ['bishkek', 'taraz-bishkek'],
  RU: [
    ...['astrakhan', 'barnaul', 'chelyabinsk', 'engels', 'iletsk', 'ivanovo', 'kartaly', 'kulunda'],
    ...['kurgan', 'leningrad', 'magnitogorsk', 'moscow', 'novokuznetsk', 'novosibirsk', 'omsk'],
    ...['orenburg', 'orsk', 'rubtsovsk', 'samara', 'saratov', 'sverdlovsk', 'troitsk'],
    ...['akmola-kartaly', 'algemba', 'algemba-pipeline', 'chelyabinsk-kurgan', 'chelyabinsk-troitsk'],
    ...['engels-oral'],
    ...['guryev-orsk-oil-pipeline', 'kartaly-magnitogorsk', 'kartaly-orsk', 'kurgan-petropavl'],
    ...['lokot-shemonaikha', 'novosibirsk-semey', 'omsk-novosibirsk', 'oral-iletsk', 'orenburg-kazaly'],
    ...['orenburg-orsk', 'orsk-kandyagash', 'petropavl-omsk', 'samara-orenburg', 'slavgorod-pavlodar'],
    ...['tatarsk-slavgorod', 'troitsk-kartaly', 'troitsk-kostanay', 'urbakh-astrakhan'],
  ],
  UA: ['donetsk'],
  UZ: ['kazaly-tashkent', 'nukus', 'tashkent', 'turtkul'],
};
/** Those of the lines above that also touch Kazakhstan. */
const ALSO_IN_KAZAKHSTAN: ReadonlySet<string> = new Set([
  ...['akmola-kartaly', 'algemba', 'algemba-pipeline', 'engels-oral', 'guryev-orsk-oil-pipeline'],
  ...['kazaly-tashkent', 'kurgan-petropavl'],
  ...['lokot-shemonaikha', 'novosibirsk-semey', 'oral-iletsk', 'orenburg-kazaly', 'orsk-kandyagash'],
  ...['petropavl-omsk', 'slavgorod-pavlodar', 'taraz-bishkek', 'troitsk-kostanay', 'urbakh-astrakhan'],
]);

export function countriesOf(id: string): CountryCode[] {
  const abroad = (Object.keys(ABROAD) as CountryCode[]).filter((code) => ABROAD[code]?.includes(id));
  return abroad.length > 0 && !ALSO_IN_KAZAKHSTAN.has(id) ? abroad : ['KZ', ...abroad];
}
