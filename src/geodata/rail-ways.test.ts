// Ways by railway over the network of geodata/: when two stations are connected, how far it is, and over which sections.
import { describe, expect, test } from 'vitest';
import { lengthInKilometres } from '../core/geo/geometry.ts';
import { connectedGroups, networkOf, shortestWay } from '../core/rail/network.ts';
import { railwaysOf } from '../core/rail/rail-access.ts';
import { firstJoined, spellInYear, wayFinder } from '../core/rail/rail-ways.ts';
import { compileAtlas } from './compile.ts';
import { realGeodata } from './exports/real-geodata.ts';
import { compileStations } from './stations.ts';

const geodata = realGeodata();
const atlas = compileAtlas(geodata);
const railways = railwaysOf(atlas);
const stations = compileStations(geodata, atlas);
const at = (name: string) => stations.find((station) => station.name.en === name)!.position;
const find = wayFinder(railways);

describe('ways by railway', () => {
  test('Petropavl – Karaganda: no way before 1931, then one over four sections', () => {
    const spells = find(at('Petropavlovsk (Petropavl)'), at('Karaganda'));
    expect(spellInYear(spells, 1930)).toMatchObject({ certain: null, possible: null });
    expect(firstJoined(spells)).toEqual({ certain: 1931, possible: null });
    const { certain } = spellInYear(spells, 1931)!;
    expect(certain!.legs.map(({ section }) => section)).toEqual([
      'petropavl-kokshetau',
      'kokshetau-kurort-borovoe',
      'kurort-borovoe-akmola',
      'akmola-karaganda',
    ]);
    expect(certain!.kilometres).toBeCloseTo(lengthInKilometres(certain!.path), 6);
    expect(certain!.kilometres).toBeGreaterThan(600);
    expect(certain!.kilometres).toBeLessThan(800);
  });

  test('Petropavl – Balkhash: possible before it is certain', () => {
    const spells = find(at('Petropavlovsk (Petropavl)'), at('Bertys (Balkhash)'));
    expect(firstJoined(spells)).toEqual({ certain: 1938, possible: 1936 });
    expect(spellInYear(spells, 1937)!.certain).toBeNull();
    expect(spellInYear(spells, 1937)!.possible).not.toBeNull();
    expect(spellInYear(spells, 1938)!.possible).toBeNull();
  });

  test('Semipalatinsk – Alma-Ata: no way in the atlas before the Turksib is complete in 1930, but both on the network from 1929', () => {
    const spells = find(at('Semipalatinsk (Semey)'), at('Alma-Ata I (Almaty-1)'));
    expect(firstJoined(spells).certain).toBe(1930);
    expect(spellInYear(spells, 1929)).toMatchObject({ certain: null, mayLeaveAtlas: true });
    expect(spellInYear(spells, 1927)).toMatchObject({ certain: null, mayLeaveAtlas: false });
    const { kilometres } = spellInYear(spells, 1930)!.certain!;
    expect(kilometres).toBeGreaterThan(850);
    expect(kilometres).toBeLessThan(1000);
  });

  test('the way there is as long as the way back, and the way from a station to itself has length 0', () => {
    for (const [from, to] of [
      ['Orenburg', 'Tashkent'],
      ['Semipalatinsk (Semey)', 'Arys'],
      ['Omsk', 'Karaganda'],
    ] as const) {
      const there = spellInYear(find(at(from), at(to)), 1940)!.certain!;
      const back = spellInYear(find(at(to), at(from)), 1940)!.certain!;
      expect(back.kilometres).toBeCloseTo(there.kilometres, 6);
    }
    expect(spellInYear(find(at('Omsk'), at('Omsk')), 1940)!.certain!.kilometres).toBe(0);
  });

  test('every station lies on the network of all sections, and every section is reached', () => {
    const network = networkOf(railways);
    for (const { position, name } of stations)
      expect(network.hasNode(String(position)), name.en).toBeTruthy();
    expect(connectedGroups(railways).flat()).toHaveLength(railways.length);
  });

  test('the shorter of two ways is found, whatever the number of their vertices', () => {
    const network = networkOf([
      { id: 'round', path: [[0, 0], [5, 5], [10, 0]] }, // prettier-ignore
      { id: 'straight', path: [[0, 0], [2, 0], [4, 0], [6, 0], [8, 0], [10, 0]] }, // prettier-ignore
    ]);
    expect(shortestWay(network, [0, 0], [10, 0])!.legs.map(({ section }) => section)).toEqual(['straight']);
    expect(shortestWay(network, [0, 0], [3, 3])).toBeNull();
  });
});
