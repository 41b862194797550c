// The ranks that the rule gives to the railways of the atlas, as anybody can see them on its map.
import { expect, test } from 'vitest';
import { realGeodata } from './exports/real-geodata.ts';
import { trunkIds } from './railway-rank.ts';

const trunks = trunkIds(realGeodata());

test.each([
  ...['samara-orenburg', 'orenburg-kazaly', 'kazaly-tashkent', 'semey-ayagoz', 'petropavl-kokshetau'],
  ...['akmola-karaganda', 'arys-burnoe', 'novosibirsk-semey', 'kartaly-magnitogorsk', 'engels-oral'],
])('%s is a trunk line', (id) => expect(trunks.has(id)).toBe(true));

test.each([
  ...['troitsk-kostanay', 'moyynty-balkhash', 'atasu-zhezkazgan', 'zharyk-atasu', 'zashchita-ridder'],
  ...['lokot-shemonaikha', 'slavgorod-pavlodar', 'tatarsk-slavgorod', 'shymkent-lenger', 'koksu-tekeli'],
])('%s is a branch', (id) => expect(trunks.has(id)).toBe(false));

test('no railway of narrow gauge alone is one', () => {
  for (const id of ['oskemen-pier-ridder', 'turkistan-achisay', 'atyrau-dossor', 'karsakpay-baykonur'])
    expect(trunks.has(id)).toBe(false);
});
