// What belongs to the towns of the atlas: works, railways, polities, as the cards of towns show them.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LAYERS, SECTORS, STATES, type Place } from '../../src/core/atlas/atlas.ts';
import { groupsOf } from '../../src/core/atlas/grouping.ts';
import { select } from '../../src/core/atlas/selection.ts';
import { railOfTown, worksOfTown } from '../../src/core/atlas/towns.ts';
import { compileAtlas, compileEvidence } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { townsOfStations } from '../../src/geodata/stations.ts';
import { distanceInKilometres } from '../../src/core/geo/geometry.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import PlaceNames from '../../src/ui/place/PlaceNames.svelte';

const geodata = realGeodata();
const atlas = compileAtlas(geodata);
const evidence = compileEvidence(geodata, 'en');
const { places, outlined } = evidence;
const place = (id: string): Place => atlas.places.find((one) => one.id === id)!;
const worksAt = (id: string) =>
  worksOfTown(place(id), atlas.sites).map(({ sector, works }) => [sector, works.map((site) => site.id)]);

describe('the works of a town', () => {
  test('of Semey: all of them, by sector, the oldest first', () => {
    expect(worksAt('semey')).toEqual([
      ['power', ['semey-meat-combine-chp']],
      ['food', ['semey-meat-combine', 'semey-flour-mill']],
      ['light', ['semey-wool-washery', 'semey-tannery', 'semey-cloth-combine']],
      ['transport', ['irtysh-shipping']],
    ]);
  });
  test('are those whose records name the town; each is at one town at most', () => {
    const at = atlas.places.flatMap((one) =>
      worksOfTown(one, atlas.sites).flatMap(({ works }) => works.map((site) => [site.id, one.id])),
    );
    expect(Object.fromEntries(at)).toEqual(
      Object.fromEntries(atlas.sites.flatMap((site) => (site.place ? [[site.id, site.place]] : []))),
    );
    expect(at.length).toBe(new Set(at.map(([site]) => site)).size);
  });
  test('a site without a place in its record belongs to no town', () => {
    const without = atlas.sites.filter((site) => site.place === null).map(({ id }) => id);
    expect(without.sort()).toEqual(
      [
        ...['akchatau-tungsten', 'alzhir', 'aral-sea-fish-plants', 'balkhash-fish-plants', 'belousovka-mine'],
        ...['bestobe-gold', 'caspian-fish-plants', 'cement-works-planned', 'dairies-and-butter-works'],
        ...['emba-oil-region', 'emba-oilfields-diesel-stations', 'karatau-central-power-station'],
        ...[
          'karatau-phosphorite',
          'karlag',
          'keltemashat-coal-deposit',
          'kimpersay-nickel',
          'maykain-gold',
          'motor-repair-shops',
        ],
        ...['mts-repair-shops', 'sagyz-oilfield', 'ship-repair-shops', 'stepnyak-gold', 'turgusun-hydro'],
        ...['zholymbet-gold'],
      ].sort(),
    );
  });
});

const arrival = (id: string) => {
  const { first } = railOfTown(atlas.routes, places[id]!.railways);
  return first && [first.route.id, first.opened?.edtf, first.narrow];
};

describe('the railway came', () => {
  test.each([
    // A narrow-gauge line to the Spassk works, apart from the network, was older.
    ['karaganda', 'akmola-karaganda', '1931-02-01', false],
    ['semey', 'novosibirsk-semey', '1915-10', false],
    // Its station lies 9 km outside, under its name.
    ['almaty', 'shu-almaty', '1929-07', false],
    ['kazaly', 'orenburg-kazaly', '[1904..1905]', false],
    ['ridder', 'zashchita-ridder', '1937', false],
    ['karsakpay', 'karsakpay-baykonur', '[1927..1928]', true],
    ['dossor', 'atyrau-dossor', '1926', true],
  ])('to %s: %s, %s', (town, route, opened, narrow) => {
    expect(arrival(town)).toEqual([route, opened, narrow]);
  });
  test.each(['zharkent', 'temirtau', 'kulsary', 'khariuzovka', 'sergiopol'])('not to %s', (town) => {
    expect(places[town]!.railways).toEqual([]);
    expect(arrival(town)).toBeNull();
  });
  test('not by 1940 where a line was only being built', () => {
    const { first, all } = railOfTown(atlas.routes, places['atbasar']!.railways);
    expect(first).toBeNull();
    expect(all.map(({ route }) => route.id)).toEqual(['akmola-kartaly']);
  });
  test('by stations that lie far outside only where they bear the name of the town', () => {
    const far = [...townsOfStations(geodata)].flatMap(([id, { town }]) => {
      const station = geodata.stations.find((one) => one.id === id)!;
      const kilometres = distanceInKilometres(town.geometry.coordinates, [
        station.longitude,
        station.latitude,
      ]);
      return kilometres > 6 ? [`${id} ${town.id}`] : [];
    });
    expect(far.sort()).toEqual(FAR_STATIONS);
  });
});
const FAR_STATIONS = [
  ...['almaty-1 almaty', 'kazaly kazaly', 'magnitogorsk magnitogorsk', 'merke merke', 'omsk omsk'],
];

describe('a town lay in', () => {
  test.each<[string, string[], boolean]>([
    ['almaty', outlined.filter((id) => id !== 'kirgiz-assr-1920'), true],
    ['karaganda', [...outlined], true],
    ['orenburg', ['kirgiz-assr-1920', 'kirgiz-assr-1924'], false],
    ['moscow', [], false],
    ['tashkent', [], false],
  ])('%s: %j', (town, polities, inKazakhstan) => {
    expect(places[town]).toMatchObject({ polities, inKazakhstan });
  });
});

describe('the groups of the list', () => {
  const shown = select(
    atlas,
    { since: 1936, until: 1936 },
    { layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false },
  );
  test.each(['layer', 'sector', 'town', 'state'] as const)('by %s hold every object once', (grouping) => {
    const items = groupsOf(shown, grouping, atlas.places).flatMap((group) => group.items);
    expect(items.length).toBe(shown.length);
    expect(new Set(items)).toEqual(new Set(shown));
  });
  test('by town: what its works are, then what belongs to none, then the lines', () => {
    const groups = groupsOf(shown, 'town', atlas.places);
    const semey = groups.find(({ common }) => common.by === 'town' && common.town?.id === 'semey');
    expect(semey?.items.map(({ object }) => object.id).sort()).toEqual(
      shown
        .flatMap(({ object }) => ('place' in object && object.place === 'semey' ? [object.id] : []))
        .sort(),
    );
    const kinds = groups.map(({ common }) =>
      common.by === 'town' ? (common.town ? 'town' : 'none') : common.by === 'layer' ? common.layer : '?',
    );
    expect([...new Set(kinds)]).toEqual(['town', 'none', 'railways', 'roads', 'pipelines']);
  });
  test('by state: in the state of the years shown', () => {
    for (const { common, items } of groupsOf(shown, 'state', atlas.places))
      for (const { now } of items) expect(common).toEqual({ by: 'state', state: now.state });
  });
});

test('a number at GeoNames stands after the source of the position, which is named once', () => {
  for (const [id, account] of Object.entries(places)) {
    const of = { place: place(id), account, evidence, years: { since: 1940, until: 1940 } };
    const { body } = render(PlaceNames, {
      props: { ...of, language: 'en', messages: messagesOf('en'), onSource: () => {} },
    });
    const words = body.replaceAll(/<[^>]*>/g, '');
    const number = evidence.geonames[id];
    if (number === undefined) continue;
    expect(account.positionSource, id).toBe('geonames');
    expect(words, id).toContain(String(number));
    expect([...words.matchAll(/GeoNames/g)], id).toHaveLength(1);
  }
});
